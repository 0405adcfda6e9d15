/* What the program says about itself on a terminal. The manual pages (cli/manual) say the same at length. */
#ifndef HAGGLE_CLI_HELP_H
#define HAGGLE_CLI_HELP_H

#include "cli/command.h"
#include "cli/option_rows.h"

/* `haggle` and nothing else: what it is, and ways to begin. */
void help_start(struct text *text);

/* Commands by what one wants, the options of all of them, topics. */
void help_overview(struct text *text);

/* One command: what it is for, its usage, examples, and its own options. */
bool help_of_command(struct text *text, const struct command *command, struct err *err);

/* A topic in half a screen. */
bool help_of_topic(struct text *text, const struct run *run, const char *topic, struct err *err);

/* Headings of the commands, by enum want. */
extern const char *const WANT_HEADINGS[WANTS];

/* What an option's argument is for a command: --format has those that it prints. NULL: no argument. */
const char *option_argument(struct arena *arena, const struct option_row *row, const struct command *command);

/* The exit statuses in the order of their numbers, from 0; NULL behind the last. */
extern const char *const EXIT_STATUSES[];

#endif
