/* The parts of the sheet Letters, and what is worked out beside it on Vests. For those files alone. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_LETTERS_H
#define HAGGLE_OUT_WORKBOOK_BOOK_LETTERS_H

#include "out/workbook/book_sheets.h"

#define AS_BELOW "as below" /* the schedule that the lines of the block state */

/* A cell of the offer's block: the row is that of the first block, the column is {0} and on. */
struct place letter_at(const struct offer_layout *offer, int row, int column);

/* A column of a table there, and of the vest lines of one grant. */
struct area letter_lines(const struct offer_layout *offer, struct table_layout table, int column);
struct area letter_vests(const struct layout *layout, const struct offer_layout *offer, int grant,
                         int column);
enum { LINE_GRANT, LINE_MONTH, LINE_SHARE, LINE_UNITS, LINE_COLUMNS };

/* "Letters!$C$80:$C$87" */
const char *area_words(struct arena *arena, const char *sheet, struct area area);

/* The tables of an offer's block: those of fixed size, then those that may be long. */
bool letter_details(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer,
                    struct err *err);
void letter_lists(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer);

/* The share in the grant of each year's vests, "5% / 15% / 40% / 40%": the text, and its formula. */
const char *vests_by_year(const struct layout *layout, const struct offer_layout *offer);
const char *vests_by_year_formula(const struct layout *layout, const struct offer_layout *offer);

/* --- Inputs that have no effect. */

enum idle {
    IDLE_GROWTH,
    IDLE_PATH,
    IDLE_SHARES,
    IDLE_SCHEDULE,
    IDLE_WINDOW,
    IDLE_TARGET,
    IDLE_PAYOUT,
    IDLE_RAISES,
    IDLE_STRIKE,
    IDLE_GRANTS,
    IDLE_LINES,
    IDLES
};

/* How many inputs of a kind an offer has now; and the sentence that says why. */
int idle_count(const struct offer_layout *offer, enum idle kind);
const char *idle_words(enum idle kind);
const char *idle_formula(enum idle kind); /* a pattern of @ */

/* --- Steps on Vests. */

enum vest_column { VEST_MONTHS, VEST_YEARS, VEST_WEIGHTS, VEST_UNITS };

/* The cells there that hold a figure of a grant's events. */
struct area vest_area(const struct layout *layout, const struct offer_layout *offer, int grant,
                      enum vest_column column);

/* An event of the schedule in force, as formulas: that of the lines on Letters, or of the letter's grant the
 * one that is chosen by name. */
struct vest_source {
    const char *month, *weight, *units;
};
struct vest_source schedule_in_force(const struct layout *layout, const struct offer_layout *offer, int grant,
                                     int event);

/* Below the vest lines: how each grant is stated, and the inputs without effect; from `row` on, in columns
 * from `column`. */
void vest_grants(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer, int row,
                 int column);

/* The cell there that counts a kind of inputs without effect: "Vests!$C$90". */
const char *idle_cell(const struct layout *layout, const struct offer_layout *offer, enum idle kind);

/* --- Presets. */

/* 1 for the first; 0: the schedule of the letter's grant is none of them. */
int preset_of(const struct layout *layout, const struct offer_layout *offer);

#endif
