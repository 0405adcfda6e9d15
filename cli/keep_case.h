/* A case file that the program writes: whole or not at all, for its owner's eyes alone. */
#ifndef HAGGLE_CLI_KEEP_CASE_H
#define HAGGLE_CLI_KEEP_CASE_H

#include <stdbool.h>
#include <stddef.h>

#include "calc/kit/arena.h"
#include "calc/kit/err.h"

/* Puts the bytes in the file's place; a new file is readable by its owner alone, an old one keeps its permissions, and a
 * link stays one. What is no ordinary file, or may not be written, is refused. ERR_FILE with the path. */
bool keep_case(struct arena *arena, const char *path, const char *bytes, size_t length, struct err *err);

/* The same for a new file alone: one that is there, or a link to nothing, is not replaced. */
bool keep_new_case(struct arena *arena, const char *path, const char *bytes, size_t length, struct err *err);

/* The text of a case that may not exist yet: then *length is 0. */
bool kept_case(const char **bytes, size_t *length, struct arena *arena, const char *path, struct err *err);

#endif
