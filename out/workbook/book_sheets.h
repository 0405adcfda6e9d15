/* The sheets of the workbook, one writer each. A writer is false only when an amount does not fit. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_SHEETS_H
#define HAGGLE_OUT_WORKBOOK_BOOK_SHEETS_H

#include "out/workbook/book_layout.h"

struct sheets {
    struct sheet *answer, *letters, *counter, *script, *leave, *stay, *compare, *years, *prices, *levers, *bands, *log,
        *assumed, *case_text;
    struct sheet *job;    /* NULL where the case has no present job */
    struct sheet *chance; /* NULL where there is nothing to tell */
    struct sheet *after_tax, *tax_steps, *tax_months, *tax_tables; /* the last three hidden; NULL where tax is not worked out */
    struct sheet *vests, *packages, *solved, *lead, *checks, *presets; /* steps, hidden */
};

/* Who pays more for how long a stay, what to ask, by when? Sentences by formula, then tables and charts. Returns the row of
 * its health line, which book_checks fills. */
int book_answer(const struct sheets *sheets, const struct layout *layout);

/* What do the letters say? Every input. */
bool book_letters(struct sheet *sheet, const struct layout *layout, struct err *err);

/* Whether an offer takes part: "" when it does; "declined", "lapsed" (unless it is the one negotiated), "empty". */
const char *offer_stands(const struct layout *layout, int offer);

/* Shows cells that speak of the spare offer as if nothing were there while it is empty; nothing for another. */
void blank_spare(struct sheet *sheet, const struct offer_layout *offer, struct area cells);

/* What does my present job pay if I stay? Its inputs, where the case has one; its curve is on Stay. */
bool book_job(struct sheet *sheet, const struct layout *layout, struct err *err);

/* What do I leave behind, and when is it best to leave? */
void book_leave(struct sheet *sheet, const struct layout *layout);

/* What was said, and when? Rounds and dates, with lines to go on. */
void book_log(struct sheet *sheet, const struct layout *layout);

/* What does the case file say now? Its JSON, by formula. */
void book_case(struct sheet *sheet, const struct layout *layout);

/* Steps: every check of the inputs written so far, counted in checks_failed; and the line on Answer that tells of them,
 * in the row `health`, named health. */
void book_checks(const struct sheets *sheets, const struct layout *layout, int health);

/* Steps: who is ahead of all the others; see book_lead.h. */
void book_lead(struct sheet *sheet, const struct layout *layout);

/* Steps: the vesting presets by name, an event a column pair. */
void book_presets(struct sheet *sheet, const struct layout *layout);

/* What is yours if you leave after month N? One row a month, 1 … 60. The charts, to be put on any sheet with chart_fit:
 * every offer's total a year, and money kept in all; both with a mark where the order turns for good. */
void book_stay(struct sheet *sheet, const struct layout *layout);
struct chart stay_chart(const struct sheet *stay, const struct layout *layout);
struct chart kept_chart(const struct sheet *stay, const struct layout *layout);

/* What does each year pay? The chart: an offer's years by component. */
void book_years(const struct sheets *sheets, const struct layout *layout);

/* An offer's years by component; one of as many as there are offers. */
struct chart years_chart(const struct sheet *years, const struct layout *layout, int offer);

/* When does each grant vest, and what is it worth then? */
bool book_vests(struct sheet *sheet, const struct layout *layout, struct err *err);

/* Who is ahead, and from which month on? The gap to each rival, by month. */
void book_compare(const struct sheets *sheets, const struct layout *layout);

/* The month from which the same one of the negotiated offer and a rival stays ahead, with the order turned before it; 0
 * when there is none, or the rival cannot be taken any more. */
int break_even_month(const struct layout *layout, int rival);

/* Over each rival's months there, from a cell on: the split of the gap a year by part, at the first stays of the case. Its
 * rows. */
enum { SPLIT_STAYS = 4, SPLIT_ROWS = 10 };
void compare_split(struct sheet *sheet, const struct layout *layout, const struct offer_layout *rival, struct place at);

/* Break-even of the negotiated offer with each rival, from the gaps: headings in a row of any sheet, then a
 * row for each rival. Nothing for one offer alone. */
void book_break_evens(struct sheet *sheet, const struct layout *layout, int row);

/* What if the share price grows or falls? Pay a year by growth and stay; with rivals, the lead too. */
bool book_prices(struct sheet *sheet, const struct layout *layout, struct err *err);

/* What if share prices move by chance? Only where chance_told. */
void book_chance(struct sheet *sheet, const struct layout *layout);
bool chance_told(const struct layout *layout);

/* What is left after tax, by calendar year and stay? Tax inputs, and three hidden sheets with steps and tables. */
void book_after_tax(const struct sheets *sheets, const struct layout *layout);

/* What is each lever worth? $1,000 of base or sign-on, one unit, at each stay. */
bool book_levers(struct sheet *sheet, const struct layout *layout, struct err *err);

/* There, from a row on and up to the column `last`: what matters most, as computed. Returns the row after it. */
int book_matters(struct sheet *sheet, const struct layout *layout, int row, int last);

/* What do I ask for, and does it reach my goal? */
void book_counter(struct sheet *sheet, const struct layout *layout);

/* What do I say? The whole script, a message to a cell. A message that quotes terms or pay is a formula, put together
 * from its words and figures in hidden columns of its row. */
void book_script(struct sheet *sheet, const struct layout *layout);

/* The formula of a figure in a message, a text; NULL where no cell has it, or not as the message says it. */
struct message_piece;
const char *script_figure(const struct layout *layout, const struct message_piece *piece);

/* What is known of the pay of this level? */
void book_bands(struct sheet *sheet, const struct layout *layout);

/* There, from a row on: where the other figures come from. Returns the row after it. */
int book_sources(struct sheet *sheet, const struct layout *layout, int row);

/* What is taken for granted, and how long do I stay? The weights of the stays are inputs: names stay_1,
 * stay_1_weight and so on, stay_months and stay_weights; V of an offer is @value. */
bool book_assumptions(struct sheet *sheet, const struct layout *layout, struct err *err);

/* There, from a row on: present value and a percentage off the stock, where the case gives either; inputs discount and
 * equity_haircut. Returns the row after it. */
int book_beside(struct sheet *sheet, const struct layout *layout, int row);

/* Steps: every input, goal and ask that was logged, beside what it was. stale is 1 when one of them differs, names
 * included; solved_changes counts those that the asks rest on. Written after every sheet with inputs. */
void book_solved(struct sheet *sheet, const struct layout *layout);

/* Makes a chart of all offers so many pixels wide, and as high as their names in its legend ask for. */
void chart_fit(struct chart *chart, const struct layout *layout, int width);

/* Puts the chart into the cell, or `index` charts of its width to the right of it. */
void chart_beside(struct sheet *sheet, struct place at, struct chart *chart, int index);

/* `count` small charts from the cell on, in one or two rows of the sheet, and the rows of cells that they cover. */
void sheet_chart_grid(struct sheet *sheet, struct place at, struct chart *chart, int index, int count);
int chart_grid_rows(int count);

/* A row over the columns first … last that is empty until stale is 1, and then red: words do not follow the inputs. */
void sheet_stale_band(struct sheet *sheet, int row, int first, int last);

/* Sentences of the program in plain_words, one to a row, across the columns first … last that are `width` characters wide in all. Returns
 * the row after the last. */
int sheet_lines(struct sheet *sheet, int row, int first, int last, int width, const char *const lines[],
                int count);

/* A sentence of the program in the words of the sheets: shares, and no keys of a case file. Lives in the arena. */
const char *plain_words(struct arena *arena, const char *text);

/* Points that a text needs in a paragraph so many characters wide, at most the 409 of a row; and its lines. */
double paragraph_height(const char *text, int width);
int paragraph_lines(const char *text, int width);

#endif
