/* The parts of the sheet Log, whose tables share their columns. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_LOG_H
#define HAGGLE_OUT_WORKBOOK_BOOK_LOG_H

#include "out/workbook/book_sheets.h"

enum {
    LOG_DATE,
    LOG_WHO,
    LOG_BASE, /* then the other levers, in their order */
    LOG_MORE = LOG_BASE + LEVERS,
    LOG_MORE_COLUMNS = 4,
    LOG_SAID = LOG_MORE + LOG_MORE_COLUMNS,
    LOG_NOTE,
    LOG_COLUMNS
};

/* Deadlines of the offers with the days left, and when other processes may end; returns the row after them.
 */
int log_dates(struct sheet *sheet, const struct layout *layout, int row);

/* A row of texts that is as high as the longest needs, in columns that are `widths` characters wide. */
void log_texts(struct sheet *sheet, int row, int column, const char *const texts[], const int widths[],
               int count);

#endif
