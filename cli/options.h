/* The command line, read in two steps: which options and words stand there, then what they mean to a command. */
#ifndef HAGGLE_CLI_OPTIONS_H
#define HAGGLE_CLI_OPTIONS_H

#include "cli/command.h"
#include "cli/option_rows.h"

struct given_option {
    const struct option_row *row; /* one of its name: which, the command decides */
    const char *argument;         /* NULL: none */
};

struct command_line {
    struct word_list words;
    int given_count;
    struct given_option *given; /* in their order */
    bool help, version;
};

/* Takes argv apart; its options are known to some command. */
bool command_line_read(struct command_line *line, struct arena *arena, int argc, char *argv[], struct err *err);

/* The options as the command takes them, and the words behind its name: `used` of the line's words are the name. An
 * option that it does not take, too few or too many words are refused. */
bool options_take(struct options *options, struct arena *arena, const struct command *command,
                  const struct command_line *line, int used, struct err *err);

/* "text, json or md": the formats of a set of bits, with what stands between them and before the last. */
const char *format_names(struct arena *arena, unsigned formats, const char *between, const char *last);

#endif
