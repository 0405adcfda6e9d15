/* The workbook: every offer as a live spreadsheet (.xlsx) whose formulas restate the rules, each with the
 * engine's value as its cached result.
 *
 * Sheets: Summary, Offers (the inputs), Stay (the curve by month), Years, Vests. Whatever is changed on
 * Offers is followed by every other sheet, in Excel and in LibreOffice. Text of the case is always written
 * as text. The same evaluation gives the same bytes. */
#ifndef HAGGLE_OUT_BOOK_H
#define HAGGLE_OUT_BOOK_H

#include <stdbool.h>

#include "calc/err.h"
#include "scenarios/evaluation.h"

/* Writes the workbook to path, which may exist and is then replaced. On failure no file is left there:
 * ERR_FILE when it cannot be written, ERR_MEMORY, or ERR_INPUT when an amount does not fit. */
bool book_write(const char *path, const struct evaluation *evaluation, struct err *err);

#endif
