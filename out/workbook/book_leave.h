/* The parts of the sheet If I leave. Columns: labels, then one an offer; the tables of vests take them all.
 */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_LEAVE_H
#define HAGGLE_OUT_WORKBOOK_BOOK_LEAVE_H

#include "out/workbook/book_sheets.h"

enum { LEAVE_COLUMNS = 9 };

/* When a month of employment ends: a formula for a cell that holds its number, "IF(@start=\"\",…)", and what
 * it gives. Without a first day it is "month 12". The text lives in the arena. */
const char *leave_day_formula(struct arena *arena, const char *month_cell);
struct value leave_day(struct arena *arena, const struct case_offer *offer, int month);

/* What stays behind unvested after so many months, in the offer's own currency. */
struct left_behind leave_behind(const struct offer *offer, int months);

/* Grey while the offer does not stand; nothing while the spare one is empty. */
void leave_marks(struct sheet *sheet, const struct offer_layout *offer, struct area cells);

/* The vests of every offer from a row on, then what is to be repaid by month; returns the row after them. */
int leave_vests(struct sheet *sheet, const struct layout *layout, int row);

#endif
