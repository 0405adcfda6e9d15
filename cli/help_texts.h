/* The texts of cli/setup/help, the one source of what help and the manual pages say: help_NAME.txt of a command,
 * topic_NAME.txt of a topic, manual_NAME.txt of a manual page alone. Templates (out/template) with parts; figures of the
 * world come from the data as slots.
 *
 * Once filled in, a text is prose: paragraphs with an empty line between, lines that begin with two blanks stand as they
 * are, and a paragraph that begins with "- " is an item of a list, as is every line in it that does. */
#ifndef HAGGLE_CLI_HELP_TEXTS_H
#define HAGGLE_CLI_HELP_TEXTS_H

#include "calc/kit/text.h"
#include "cli/command.h"
#include "out/template/template.h"

enum { HELP_TOPICS_MAX = 16 };

/* In the order of the manual; NULL behind the last. */
extern const char *const HELP_TOPICS[];

/* A part of a command's text: "purpose", "examples" or "manual"; "" where it has none. */
bool help_command_text(const char **prose, struct arena *arena, const struct command *command, const char *part,
                       struct err *err);

/* A topic's "title" and "text". */
bool help_topic_text(const char **title, const char **prose, const struct run *run, const char *topic, struct err *err);

/* A part of a text that only the manual pages have. */
bool help_manual_text(const char **prose, struct arena *arena, const char *file, const char *part, struct err *err);

/* What a piece of prose is. */
enum prose_kind { PROSE_PARAGRAPH, PROSE_ITEM, PROSE_LITERAL };

struct prose_piece {
    enum prose_kind kind;
    const char *words; /* a paragraph or item on one line; literal lines as they stand, each with its end */
};

/* The next piece, from *at on; false at the end. */
bool prose_next(struct prose_piece *piece, struct arena *arena, const char **at);

#endif
