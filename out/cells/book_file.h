/* A workbook as a file: opened, and closed or abandoned. */
#ifndef HAGGLE_OUT_CELLS_BOOK_FILE_H
#define HAGGLE_OUT_CELLS_BOOK_FILE_H

#include <time.h>

#include "calc/kit/err.h"
#include "out/cells/book_sheet.h"

/* What a file manager shows of it. */
struct book_properties {
    const char *title, *subject, *author;
    time_t created; /* UTC */
};

/* A book whose money is in `currency` at first; NULL with ERR_FILE when the library or the path is not there, or with
 * ERR_MEMORY. What exists at the path is emptied. */
struct book *book_open(struct arena *arena, const char *path, const struct book_properties *properties,
                       const char *currency, struct err *err);

/* The most cells that are written: what comes after them is left out, and the book is not to be kept. */
enum { BOOK_CELLS_MAX = 120000 };

/* True while nothing has failed: what would be written on is lost. */
bool book_good(const struct book *book);

/* False with ERR_INPUT where it has, or will have with so many more, more cells than BOOK_CELLS_MAX. */
bool book_fits(const struct book *book, int more, struct err *err);

/* Writes the file. On failure none is left there: ERR_FILE or ERR_MEMORY. */
bool book_close(struct book *book, const char *path, struct err *err);

/* Gives up; no file is left. */
void book_abandon(struct book *book, const char *path);

#endif
