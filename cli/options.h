/* Options as a table: name, argument, help and where the value goes stand in one row each. */
#ifndef HAGGLE_CLI_OPTIONS_H
#define HAGGLE_CLI_OPTIONS_H

#include "calc/kit/text.h"
#include "cli/command.h"

enum { WORDS_MAX = 8 };

/* What is left of the command line. */
struct words {
    int count;
    const char *word[WORDS_MAX];
    bool help, version;
};

bool options_read(struct options *options, struct words *words, struct arena *arena, int argc, char *argv[],
                  struct err *err);

/* The options' part of --help, 80 columns. */
void options_help(struct text *text);

#endif
