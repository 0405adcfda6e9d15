/* Output files that appear whole or not at all: written beside their place, then renamed into it. */
#ifndef HAGGLE_CLI_OUTPUT_H
#define HAGGLE_CLI_OUTPUT_H

#include "calc/kit/err.h"
#include "calc/kit/text.h"

struct outputs {
    struct arena *arena;
    int count, size;
    struct output {
        const char *path, *draft; /* draft: the temporary name beside it */
    } *file;
};

/* Makes the directory, and those above it, if missing. */
bool directory_make(struct arena *arena, const char *path, struct err *err);

/* Announces a file; the result is the path to write to. */
const char *output_draft(struct outputs *outputs, const char *directory, const char *name);

/* The same for a file of the user's own naming. */
const char *output_draft_of(struct outputs *outputs, const char *path);

/* Writes text to the draft. */
bool output_write(const struct outputs *outputs, const char *draft, const struct text *text, struct err *err);

/* Renames all drafts into place; on failure, and with outputs_discard, no draft stays behind. */
bool outputs_keep(struct outputs *outputs, struct err *err);
void outputs_discard(struct outputs *outputs);

#endif
