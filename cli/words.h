/* Which command the words of a command line mean. */
#ifndef HAGGLE_CLI_WORDS_H
#define HAGGLE_CLI_WORDS_H

#include "cli/options.h"

/* The command of the first words, with how many of them are its name: none where they are a case to evaluate. What is
 * neither a command nor a file is refused, with what is likely meant. */
bool command_meant(const struct command **command, int *used, const struct command_line *line, struct arena *arena,
                   struct err *err);

/* Refuses a word that neither a command nor a topic of help is called, with what is likely meant. Always false. */
bool no_help_on(const char *word, struct err *err);

#endif
