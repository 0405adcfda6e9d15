/* Where the tables of the sheet Counter stand; the parts of it are written by book_counter*.c. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_COUNTER_H
#define HAGGLE_OUT_WORKBOOK_BOOK_COUNTER_H

#include "out/workbook/book_packages.h"

enum { STATUS_ROW = 3, GOALS_ROW = 5 /* of its headings */ };
enum goal_line_number {
    GOAL_WEIGHT,
    GOAL_LETTER,
    GOAL_ANCHOR,
    GOAL_TARGET,
    GOAL_ACCEPT,
    GOAL_FLOOR,
    GOAL_LINES
};

/* Columns of the asks: the four levers follow the name. */
enum {
    ASK_NAME,
    ASK_LEVER,
    ASK_VALUE = ASK_LEVER + LEVERS,
    ASK_MORE,
    ASK_COST,
    ASK_SHORT,
    ASK_REACHES,
    ASK_STANDS,
    ASK_COLUMNS
};

/* Rows of the headings of each table; asks stand below in the order of the what-ifs, the letter first. */
struct counter_rows {
    int asks, years, stays, alone, texts;
    int lines; /* of the first three tables */
};

struct counter_rows counter_rows(const struct layout *layout);

/* Row of a what-if, the letter or an ask, in a table with headings in `headings`. */
int ask_row(int headings, int what_if);

/* "$B$9:$D$9": a line of the goals, at every stay. */
const char *goal_range(const struct layout *layout, enum goal_line_number line);

void counter_goals(struct sheet *sheet, const struct layout *layout);
void counter_asks(struct sheet *sheet, const struct layout *layout, const struct counter_rows *rows);

#endif
