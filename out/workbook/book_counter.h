/* Where the sheet Counter has what; its parts are written by book_counter*.c. The phone's row and the
 * packages have the same columns; so have the goals, as far as these go. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_COUNTER_H
#define HAGGLE_OUT_WORKBOOK_BOOK_COUNTER_H

#include "out/workbook/book_packages.h"

/* Rows from the top; PHONE_ROW and PACKAGES_ROW are those of headings. */
enum {
    STALE_ROW = 2,
    STATUS_ROW,
    PHONE_ROW = 6,
    PHONE_LINE,
    PHONE_YES,
    PHONE_TARGET,
    PHONE_NEXT,
    PACKAGES_ROW = PHONE_NEXT + 3
};

enum goal_line_number {
    GOAL_WEIGHT,
    GOAL_LETTER,
    GOAL_ANCHOR,
    GOAL_TARGET,
    GOAL_ACCEPT,
    GOAL_FLOOR,
    GOAL_LINES
};

enum {
    NAME_COLUMN,
    LEVEL_COLUMN,
    PAY_COLUMN = LEVEL_COLUMN + LEVERS
}; /* of the first level, of the first stay */

/* The columns behind pay at each stay. */
struct counter_columns {
    int value, yes, target, verdict, by_stay, years, more, cost, words;
};

struct counter_columns counter_columns(const struct layout *layout);

/* Rows below the packages: of the headings of the goals, of what one part alone takes, of the first text. */
struct counter_rows {
    int goals, alone, texts;
};

struct counter_rows counter_rows(const struct layout *layout);

/* Row of the letter, of a package, or of the phone's line. */
int counter_row(const struct layout *layout, int what_if);

/* "$F$20", "$F$20:$G$20": a cell or a row of cells of the sheet, and those of a line of the goals: at every
 * stay, at one, weighted. */
const char *counter_cell(const struct layout *layout, int row, int column);
const char *counter_pays(const struct layout *layout, int what_if);
const char *goal_range(const struct layout *layout, enum goal_line_number line);
const char *goal_cell(const struct layout *layout, enum goal_line_number line, int stay);
const char *goal_value_cell(const struct layout *layout, enum goal_line_number line);

/* What a package pays in year 1 … 5, as when the workbook was written. */
struct money counter_paid(const struct layout *layout, int what_if, int year);

/* "base $178,000, sign-on $90,000 + $75,000, 1,000 RSUs", likewise. */
const char *counter_words(const struct layout *layout, int what_if);

/* "Counter!$F$20": what a package pays in a year, for other sheets; and the letter at a stay. */
const char *counter_year_cell(const struct layout *layout, int what_if, int year);
const char *counter_letter_cell(const struct layout *layout, int stay);

void counter_goals(struct sheet *sheet, const struct layout *layout);
void counter_packages(struct sheet *sheet, const struct layout *layout);

/* A row of the table but for its name and levels: pay, gaps, verdict, years, words. */
void counter_answers(struct sheet *sheet, const struct layout *layout, int what_if);
void counter_headings(struct sheet *sheet, const struct layout *layout, int row);

/* Where a package stands against the goals, by the rule of the plan: the target is a matter of every stay,
 * the yes and the walk-away of the stays weighted; without a reason to ask, so is the target. */
enum verdict { BELOW_FLOOR, NOT_YET, A_YES, AT_TARGET };

enum verdict counter_verdict(const struct layout *layout, int what_if);
void counter_verdicts(struct sheet *sheet, const struct layout *layout, int what_if);

/* The phone: four figures typed, one row that answers, and what comes next. */
void counter_phone(struct sheet *sheet, const struct layout *layout);

#endif
