#include "out/cells/book_plain.h"

#include <string.h>

#include "out/cells/book_internal.h"
#include "out/cells/xlsx_calls.h"

void sheet_plain_formula(struct sheet *sheet, struct place at, enum look look, enum shape shape,
                         struct value cached, const char *formula)
{
    lxw_format *format = book_format(sheet, look, shape);
    book_hold(sheet, at, cached);
    lxw_row_t row = (lxw_row_t)at.row;
    lxw_col_t column = (lxw_col_t)at.column;
    book_note(sheet->book, cached.is_text
                               ? xlsx.worksheet_write_formula_str(sheet->worksheet, row, column, formula,
                                                                  format, book_safe(sheet->book, cached.text))
                               : xlsx.worksheet_write_formula_num(sheet->worksheet, row, column, formula,
                                                                  format, cached.number));
}

void book_keep_name(struct book *book, const char *name, struct area cells)
{
    if (book->name_count == book->name_size) {
        int size = 2 * book->name_size + 512;
        struct cell_name *more = arena_array(book->arena, (size_t)size, sizeof *more);
        if (book->name_count > 0)
            memcpy(more, book->names, (size_t)book->name_count * sizeof *more);
        book->names = more;
        book->name_size = size;
    }
    book->names[book->name_count++] = (struct cell_name){arena_copy(book->arena, name, strlen(name)), cells};
}

const struct area *sheet_named(const struct sheet *sheet, const char *name)
{
    const struct book *book = sheet->book;
    for (int i = 0; i < book->name_count; i++)
        if (strcmp(book->names[i].name, name) == 0)
            return &book->names[i].cells;
    return NULL;
}
