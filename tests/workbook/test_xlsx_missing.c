/* What a machine without libxlsxwriter answers: xlsx_calls.c built with the name of no library. */
#include "unit/rows.h"

#include "out/cells/xlsx_calls.h"

static void a_missing_library_is_one_clear_error(void **state)
{
    (void)state;
    struct err err = {0};
    for (int again = 0; again < 2; again++) {
        assert_false(xlsx_load(&err));
        assert_int_equal(err.kind, ERR_FILE);
        assert_non_null(strstr(err.message, "the workbook needs the library libxlsxwriter, which cannot be loaded: "));
        assert_non_null(strstr(err.message, "no_such_library"));
        assert_null(xlsx.workbook_new);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_missing_library_is_one_clear_error)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
