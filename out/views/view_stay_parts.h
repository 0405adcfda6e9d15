/* The sections of `stay`, for out/view_stay*.c alone. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_STAY_PARTS_H
#define HAGGLE_OUT_VIEWS_VIEW_STAY_PARTS_H

#include "out/views/view_stay.h"

struct stay_view {
    struct document *document;
    struct arena *arena;
    const struct stay_report *report;
    bool full;
};

/* "Amazon L5" as it stands in a column, in a sentence. */
const char *view_column(const struct stay_view *view, int contender);

/* The contenders with a column of their own: all where there are at most so many; else the one that is left, if it is but one.
 * Returns how many. */
int view_side_by_side(int beside[CONTENDERS_MAX], const struct stay_view *view, int most);

/* One offer: leaving after each month, the wait for each vest, its years, quote, salary site, beside. */
void view_contender(const struct stay_view *view, int contender);

/* Price scenarios, ties and two-way tables. */
void view_prices(const struct stay_view *view);

#endif
