/* The sheets of the workbook, one writer each. A writer is false only when an amount does not fit. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_SHEETS_H
#define HAGGLE_OUT_WORKBOOK_BOOK_SHEETS_H

#include "out/workbook/book_layout.h"

struct sheets {
    struct sheet *answer, *letters, *counter, *script, *leave, *stay, *compare, *years, *prices, *levers, *bands, *log,
        *assumed, *case_text;
    struct sheet *chance; /* NULL where there is nothing to tell */
    struct sheet *vests, *packages, *solved, *checks, *presets; /* steps, hidden */
};

/* Who pays more for how long a stay, what to ask, by when? Sentences by formula, then tables and charts. */
void book_answer(const struct sheets *sheets, const struct layout *layout);

/* What do the letters say? Every input. */
bool book_letters(struct sheet *sheet, const struct layout *layout, struct err *err);

/* Whether an offer takes part: "" when it does; "declined", "lapsed" (unless it is the one negotiated), "empty". */
const char *offer_stands(const struct layout *layout, int offer);

/* Shows cells that speak of the spare offer as if nothing were there while it is empty; nothing for another. */
void blank_spare(struct sheet *sheet, const struct offer_layout *offer, struct area cells);

/* What do I leave behind, and when is it best to leave? */
void book_leave(struct sheet *sheet, const struct layout *layout);

/* What was said, and when? Rounds and dates, with lines to go on. */
void book_log(struct sheet *sheet, const struct layout *layout);

/* What does the case file say now? Its JSON, by formula. */
void book_case(struct sheet *sheet, const struct layout *layout);

/* Steps: every check of the inputs, counted in checks_failed. */
void book_checks(struct sheet *sheet, const struct layout *layout);

/* Steps: the vesting presets by name, an event a column pair. */
void book_presets(struct sheet *sheet, const struct layout *layout);

/* What is yours if you leave after month N? One row a month, 1 … 60. The chart: every offer's total a year.
 */
void book_stay(struct sheet *sheet, const struct layout *layout);
struct chart stay_chart(const struct sheet *stay, const struct layout *layout);
struct chart kept_chart(const struct sheet *stay, const struct layout *layout); /* money kept in all */

/* What does each year pay? The chart: an offer's years by component. */
void book_years(const struct sheets *sheets, const struct layout *layout);
/* "Years!$C$9": what of one-offs and benefits the negotiated letter pays in year 1 … 4. */
const char *years_other_cell(const struct layout *layout, int year);

struct chart years_chart(const struct sheet *years, const struct layout *layout, int offer);

/* When does each grant vest, and what is it worth then? */
bool book_vests(struct sheet *sheet, const struct layout *layout, struct err *err);

/* Who is ahead, and from which month on? The gap to each rival, by month. */
void book_compare(const struct sheets *sheets, const struct layout *layout);

/* Break-even of the negotiated offer with each rival, from the gaps: headings in a row of any sheet, then a
 * row for each rival. Nothing for one offer alone. */
void book_break_evens(struct sheet *sheet, const struct layout *layout, int row);

/* What if the share price grows or falls? Pay a year by growth and stay; with rivals, the lead too. */
bool book_prices(struct sheet *sheet, const struct layout *layout, struct err *err);

/* What if share prices move by chance? Only where chance_told. */
void book_chance(struct sheet *sheet, const struct layout *layout);
bool chance_told(const struct layout *layout);

/* What is each lever worth? $1,000 of base or sign-on, one unit, at each stay. */
bool book_levers(struct sheet *sheet, const struct layout *layout, struct err *err);

/* What do I ask for, and does it reach my goal? */
void book_counter(struct sheet *sheet, const struct layout *layout);

/* What do I say? The script, a paragraph to a row. */
void book_script(struct sheet *sheet, const struct layout *layout);

/* What is known of the pay of this level? */
void book_bands(struct sheet *sheet, const struct layout *layout);

/* What is taken for granted, and how long do I stay? The weights of the stays are inputs: names stay_1,
 * stay_1_weight and so on, stay_months and stay_weights; V of an offer is @value. */
bool book_assumptions(struct sheet *sheet, const struct layout *layout, struct err *err);

/* Steps: whether an input differs from what the asks were solved for; solved_changes counts them. */
void book_solved(struct sheet *sheet, const struct layout *layout);

/* Sentences, one to a row, across the columns first … last that are `width` characters wide in all. Returns
 * the row after the last. */
int sheet_lines(struct sheet *sheet, int row, int first, int last, int width, const char *const lines[],
                int count);

/* Points that a text needs in a paragraph so many characters wide. */
double paragraph_height(const char *text, int width);

#endif
