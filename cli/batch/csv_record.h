/* One row of CSV (RFC 4180) as its cells. */
#ifndef HAGGLE_CLI_BATCH_CSV_RECORD_H
#define HAGGLE_CLI_BATCH_CSV_RECORD_H

#include "calc/kit/arena.h"
#include "calc/kit/err.h"

enum { CELLS_MAX = 64 };

struct cells {
    int count;
    const char *cell[CELLS_MAX]; /* without quotes and the blanks around; "" where it is empty */
};

/* The bytes are a row without its end of line; a carriage return there is dropped. False for a NUL byte, a quote that is
 * not closed, text behind a closed one, and more than CELLS_MAX cells. */
bool csv_cells(struct cells *cells, struct arena *arena, const char *bytes, size_t length, struct err *err);

#endif
