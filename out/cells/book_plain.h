/* What the sheet Case needs beside book_sheet.h: formulas that are no patterns, and which names there are. */
#ifndef HAGGLE_OUT_CELLS_BOOK_PLAIN_H
#define HAGGLE_OUT_CELLS_BOOK_PLAIN_H

#include "out/cells/book_sheet.h"

/* A formula as it is, without the equals sign: at most 8192 characters, a text in it at most 255. */
void sheet_plain_formula(struct sheet *sheet, struct place at, enum look look, enum shape shape,
                         struct value cached, const char *formula);

/* The cells that some sheet has given this name so far; NULL: none. */
const struct area *sheet_named(const struct sheet *sheet, const char *name);

#endif
