/* The commands by number and by name. */
#ifndef HAGGLE_CLI_COMMAND_LIST_H
#define HAGGLE_CLI_COMMAND_LIST_H

#include "cli/command.h"

/* By NUMBER_…: in the order of --help. */
extern const struct command *const COMMANDS[COMMAND_COUNT];

/* Its bit, as the rows of options have it. */
int command_bit(const struct command *command);

/* The command that the first words name, with how many of them are its name; NULL when they name none. */
const struct command *command_named(const struct word_list *words, int *used);

/* "stay", "stay and simulate", "stay, simulate and batch": those whose bits are set. */
void command_names(struct text *text, int commands);

#endif
