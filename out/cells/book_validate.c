#include <stdlib.h>
#include <string.h>

#include "out/cells/book_internal.h"
#include "out/cells/xlsx_calls.h"

/* libxlsxwriter 1.1.4 copies such a formula twice and loses one copy: where it is the library
 * that was compiled for, a list of one word takes the formula in its place, which the library then frees. */
unsigned book_validate_named(struct sheet *sheet, struct place at, lxw_data_validation *rule, char *formula)
{
    const lxw_row_t row = (lxw_row_t)at.row;
    const lxw_col_t column = (lxw_col_t)at.column;
    const size_t size = strlen(formula); /* without the equals sign, with a zero */
    if (xlsx.lxw_version_id() != LXW_VERSION_ID) {
        rule->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule->value_formula = formula;
        return xlsx.worksheet_data_validation_cell(sheet->worksheet, row, column, rule);
    }
    rule->validate = LXW_VALIDATION_TYPE_LIST;
    const lxw_error error = xlsx.worksheet_data_validation_cell(sheet->worksheet, row, column, rule);
    if (error != LXW_NO_ERROR)
        return error;
    lxw_data_val_obj *last = STAILQ_FIRST(sheet->worksheet->data_validations);
    while (STAILQ_NEXT(last, list_pointers))
        last = STAILQ_NEXT(last, list_pointers);
    char *own = malloc(size);
    if (!own)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    memcpy(own, formula + 1, size);
    free(last->value_formula);
    last->value_formula = own;
    last->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    return LXW_NO_ERROR;
}
