/* What standard output can show, and how much of it at a time. */
#ifndef HAGGLE_CLI_TERMINAL_H
#define HAGGLE_CLI_TERMINAL_H

#include "cli/command.h"
#include "out/document/picture.h"

/* Unicode on a terminal with a UTF-8 locale, colour on a terminal without NO_COLOR; else plain ASCII. */
struct picture_style terminal_style(const struct options *options);

struct terminal {
    bool is_one;       /* standard output is a terminal */
    bool bold;         /* it can, and NO_COLOR does not forbid it */
    int columns, rows; /* columns 40 … 200: what the terminal says, else $COLUMNS and $LINES, else 80 and 24 */
};

struct terminal terminal_find(void);

/* Shows a text that is longer than the terminal in $HAGGLE_PAGER, else $PAGER, else less; an empty one means none.
 * False: it is not longer, or there is no pager, and nothing was shown. Leaving the pager early is no error. */
bool terminal_page(const struct terminal *terminal, const struct text *text);

#endif
