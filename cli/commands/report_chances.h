/* What `report` puts on the sheet Chance. */
#ifndef HAGGLE_CLI_COMMANDS_REPORT_CHANCES_H
#define HAGGLE_CLI_COMMANDS_REPORT_CHANCES_H

#include "cli/command.h"
#include "out/workbook/book.h"

/* Fills in the outcomes by chance, always of the same paths: nothing where no stock moves, the reason where they
 * cannot be worked out. False on an error of the data; `stopped` by Ctrl-C. */
bool report_chances(const struct run *run, struct book_source *book, bool *stopped);

#endif
