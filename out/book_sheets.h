/* The sheets of the workbook, one writer each. A writer is false only when an amount does not fit. */
#ifndef HAGGLE_OUT_BOOK_SHEETS_H
#define HAGGLE_OUT_BOOK_SHEETS_H

#include "out/book_layout.h"

struct sheets {
    struct sheet *summary, *offers, *stay, *years, *vests;
    struct sheet *compare; /* NULL for one offer alone */
};

/* What is each offer worth, and who wins for how long a stay? Headline, break-even, charts. */
void book_summary(const struct sheets *sheets, const struct layout *layout);

/* What do the letters say? Every input; and the lists there that may be long: grants, one-offs, benefits,
 * vest schedules. */
bool book_offers(struct sheet *sheet, const struct layout *layout, struct err *err);
void book_offer_lists(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer);

/* What is yours if you leave after month N? One row a month, 1 … 60. The chart: every offer's total a year.
 */
void book_stay(struct sheet *sheet, const struct layout *layout);
struct chart stay_chart(const struct sheet *stay, const struct layout *layout);

/* What does each year pay? The chart: the negotiated offer's years by component. */
void book_years(struct sheet *sheet, const struct layout *layout);
struct chart years_chart(const struct sheet *years, const struct layout *layout);

/* When does each grant vest, and what is it worth then? */
bool book_vests(struct sheet *sheet, const struct layout *layout, struct err *err);

/* The cells there that hold the weights of a grant's events. */
struct area vest_weights(const struct layout *layout, const struct offer_layout *offer, int grant);

/* Who is ahead, and from which month on? The gap to each rival, by month. */
void book_compare(struct sheet *sheet, const struct layout *layout);

/* Break-even of the negotiated offer with each rival, from the gaps: headings in a row of any sheet, then a
 * row for each rival. Nothing for one offer alone. */
void book_break_evens(struct sheet *sheet, const struct layout *layout, int row);

#endif
