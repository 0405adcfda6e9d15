/* The helper sheet Checks, a row a check: whose input, what is wrong, where, and 1 where it is so. The cells first, each
 * against what its kind accepts; then what only several cells together can get wrong. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_CHECKS_H
#define HAGGLE_OUT_WORKBOOK_BOOK_CHECKS_H

#include "out/workbook/book_sheets.h"

struct checks {
    struct sheet *sheet;
    const struct layout *layout;
    const struct input_log *inputs;
    const struct offer_layout *offer; /* whose checks are written now; NULL: the case's */
    int row;
    int failed;        /* as the workbook is written */
    const char *first; /* what the first of them says */
};

/* A check: a formula (a pattern with @ and ~) that is 1 where something is wrong, 0 else; an error counts as 1. Nothing is
 * written where the input does not exist: `where` is NULL. */
void check_that(struct checks *checks, const char *what, const struct input_record *where, const char *formula, bool fails);

/* The input of that name, after the prefix of the offer and an underscore; NULL when there is none. */
const struct input_record *check_input(const struct checks *checks, const char *name);

/* All checks of the offer that is chosen. */
void check_offer(struct checks *checks);

#endif
