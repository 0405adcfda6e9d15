/* A changed case put back where it came from. */
#ifndef HAGGLE_CLI_COMMANDS_PUT_BACK_H
#define HAGGLE_CLI_COMMANDS_PUT_BACK_H

#include "cli/case_text.h"

/* Writes the file, unless nothing changed, and then prints what there is to say. A case from standard input goes to
 * standard output, and what is said to standard error. */
bool put_back(const struct run *run, const struct case_text *text, const struct text *said);

#endif
