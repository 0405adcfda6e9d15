/* The lines of a message as they are written: keeps the blanks and blank lines of out/template/template.h in order;
 * for out/template/template_render.c alone. */
#ifndef HAGGLE_OUT_TEMPLATE_TEMPLATE_LINES_H
#define HAGGLE_OUT_TEMPLATE_TEMPLATE_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "calc/kit/text.h"

struct lines {
    struct text *out;
    size_t base, line; /* where the message and its last line begin in *out */
    size_t fed;        /* bytes given so far */
    bool gap;          /* something was left out just here */
    bool touched;      /* something was left out of this line */
};

struct lines lines_start(struct text *out);

void lines_add(struct lines *lines, const char *bytes, size_t length);

/* Marks that something was left out at this place of the line. */
void lines_leave_out(struct lines *lines);

/* Ends the message. */
void lines_finish(struct lines *lines);

/* Takes all of it back. */
void lines_undo(struct lines *lines);

#endif
