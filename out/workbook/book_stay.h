/* Where things stand on the sheet Stay; for out/workbook/book_stay*.c alone. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_STAY_H
#define HAGGLE_OUT_WORKBOOK_BOOK_STAY_H

#include "out/workbook/book_sheets.h"

/* Columns of a block. */
enum {
    KEPT_TOTAL = COMPONENTS,
    ANNUALIZED,
    RECEIVED,
    TO_REPAY,
    ONE_MONTH,
    SHARED, /* the total in the currency of the case, where offers have several (R15) */
    SHARED_ANNUALIZED,
    STAY_COLUMNS
};

enum { CHARTS_ROW = 4, A_YEAR_AT_LEAST = 12 /* months: before, a month's pay times twelve says little */ };
enum { MARKS_BELOW = MONTHS_MAX + 1 /* rows from month 1 to the headings of the marks */ };

/* What of the marks stands where, below the months of a rival: a text; the month; pay a year and money kept then. The first
 * point of a mark is at 0, the second on the curve of the negotiated offer. */
enum { MARK_NAME, MARK_MONTH, MARK_A_YEAR, MARK_KEPT, MARK_COLUMNS };

/* The columns that a block has. */
int stay_columns(const struct layout *layout);

/* The first column of an offer's block; offer_count: of the present job. */
int stay_column(const struct layout *layout, int offer);

/* The row of month 1: below the charts, the offers' names and the headings. */
int stay_top(const struct layout *layout);

/* "Total (USD)" */
const char *stay_in_currency(const struct layout *layout, const char *what);

/* What a cell of the block holds, and the name of its column: "@stay_total". */
struct value stay_cached(const struct offer_result *result, int column, int month);
const char *stay_name(int column);

/* Pixels of one of the two charts over the block of the first offer. */
int stay_chart_width(const struct layout *layout);

/* What charts draw of the spare offer, right of all blocks: its months and figures; while it is empty every point is the
 * negotiated offer's of month 12, so that no line shows. */
void stay_spare_points(struct sheet *sheet, const struct layout *layout);

/* The two charts at the top. */
void stay_charts(struct sheet *sheet, const struct layout *layout);

#endif
