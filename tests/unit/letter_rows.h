/* A table of wordings: each row a text, and one figure that must come of it. */
#ifndef HAGGLE_TESTS_UNIT_LETTER_ROWS_H
#define HAGGLE_TESTS_UNIT_LETTER_ROWS_H

#include <stddef.h>

/* key as in letters.h; with "? " before it: among the doubts of the offer or the case. json: its value, without the quotes
 * around text; of a doubt any one of its readings; NULL: the text does not say. */
struct letter_row {
    const char *text, *key, *json;
};

/* For cmocka_run_group_tests: the companies that are built in. */
int letter_rows_set_up(void **state);
int letter_rows_tear_down(void **state);

/* Fails with every row that is read otherwise; `before` stands above each text. */
void letter_rows_check(const char *before, const struct letter_row rows[], size_t count);

#endif
