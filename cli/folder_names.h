/* Folders whose files stand in for built-in ones: a misspelt name must not pass for one that is missing. */
#ifndef HAGGLE_CLI_FOLDER_NAMES_H
#define HAGGLE_CLI_FOLDER_NAMES_H

#include "calc/kit/arena.h"
#include "calc/kit/err.h"

struct folder_names {
    const char *option; /* "--data" */
    const char *what;   /* "data files" */
    const char *ending; /* ".json": what ends so is meant for the program */
    const char *const *name;
    int count;
};

/* Every file in the folder that is meant for the program has one of the names: ERR_INPUT. One is meant by its ending, or by
 * a name that is nearly right; hidden files and those that editors leave are not. A folder that cannot be read: ERR_FILE. */
bool folder_names_check(struct arena *arena, const struct folder_names *names, const char *folder, struct err *err);

#endif
