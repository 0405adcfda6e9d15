/* A workbook of `report`, read back. */
#ifndef HAGGLE_CLI_COMMANDS_WORKBOOK_INPUT_H
#define HAGGLE_CLI_COMMANDS_WORKBOOK_INPUT_H

#include "cli/command.h"
#include "scenarios/letters/letters.h"
#include "scenarios/workbook/workbook_read.h"

/* The case in the bytes of a file that looks like a workbook. */
bool workbook_load(const struct workbook_case **workbook, const struct run *run, const struct letter *file);

/* What differs from the case that it was made from, a line an input. case_name: as of letter_summary. */
void workbook_summary(struct text *text, const struct workbook_case *workbook, const char *name,
                      const char *case_name);

#endif
