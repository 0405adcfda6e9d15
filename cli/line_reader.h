/* Lines as a person types them: with editing and history on a terminal, plainly from a pipe or a file.
 *
 * Prompts go to standard error, so that standard output holds results alone. One reader at a time. */
#ifndef HAGGLE_CLI_LINE_READER_H
#define HAGGLE_CLI_LINE_READER_H

#include "calc/kit/arena.h"

enum { LINE_BYTES_MAX = 65536 };

enum line_result {
    LINE_READ,
    LINE_TOO_LONG, /* what was read of it is dropped */
    LINE_END,      /* of the input: Ctrl-D on a terminal */
    LINE_STOPPED   /* by Ctrl-C */
};

/* An answer can be called back with the arrow up; a line of a longer text cannot. */
enum line_kind { LINE_OF_ANSWER, LINE_OF_TEXT };

/* Takes over Ctrl-C until it is closed. */
void lines_open(void);

/* *line lives in the arena, without its end. A zero byte in it is another that no text holds. */
enum line_result lines_next(const char **line, struct arena *arena, const char *prompt, enum line_kind kind);

void lines_close(void);

#endif
