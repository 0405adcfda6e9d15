/* What the program says about itself. */
#ifndef HAGGLE_CLI_HELP_H
#define HAGGLE_CLI_HELP_H

#include "calc/kit/text.h"
#include "cli/command.h"

/* What can be done, on one screen. */
void help_overview(struct text *text);

/* One command: what it is for, its usage and its options. */
void help_of_command(struct text *text, const struct command *command);

#endif
