/* The tables of an answer as files, one each. */
#ifndef HAGGLE_CLI_CSV_FILES_H
#define HAGGLE_CLI_CSV_FILES_H

#include "cli/command.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Writes "01-pay-by-year.csv" and so on into the folder of the options, all or none, and prints their names. A document
 * without tables is one file of its lists. */
bool csv_files(const struct run *run, const struct document *document);

#endif
