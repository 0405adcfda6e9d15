/* A case of `batch` with what --set changes in it. */
#ifndef HAGGLE_CLI_BATCH_TRIED_CASE_H
#define HAGGLE_CLI_BATCH_TRIED_CASE_H

#include "cli/command.h"

/* Reads a case from bytes, changed first as --set of the options says. May be called from any thread: all it writes to is
 * the arena, *file and *err. */
bool read_tried(const struct case_file **file, struct arena *arena, const struct companies *companies,
                const struct options *options, const char *bytes, size_t length, struct err *err);

#endif
