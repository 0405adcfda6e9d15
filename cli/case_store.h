/* Case files written by the program: whole or not at all. */
#ifndef HAGGLE_CLI_CASE_STORE_H
#define HAGGLE_CLI_CASE_STORE_H

#include <stddef.h>

#include "calc/kit/arena.h"
#include "calc/kit/err.h"

/* A new file, readable by its owner alone; one that is there already is not replaced. ERR_FILE. */
bool case_store_new(struct arena *arena, const char *path, const char *bytes, size_t length, struct err *err);

/* Other contents for a file that is there. Its permissions stay, a link leads where it led, and only a plain file that may
 * be written is replaced. ERR_FILE. */
bool case_store_again(struct arena *arena, const char *path, const char *bytes, size_t length, struct err *err);

#endif
