/* Which offers take part, in cells named @status, @deadline, @counts and @standing, as_of and stale: what other sheets
 * know of the letters and of the words that were made for them. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_CHECKS_STANDING_H
#define HAGGLE_OUT_WORKBOOK_BOOK_CHECKS_STANDING_H

#include "out/workbook/book_layout.h"

/* A row for each offer, from a place of the sheet on. */
void checks_standing(struct sheet *sheet, const struct layout *layout, struct place from);

#endif
