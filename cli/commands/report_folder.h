/* Where `report` writes. */
#ifndef HAGGLE_CLI_COMMANDS_REPORT_FOLDER_H
#define HAGGLE_CLI_COMMANDS_REPORT_FOLDER_H

#include "cli/command.h"

/* The names of what a report writes. */
enum { REPORT_PAPERS = 4 };
extern const char *const REPORT_PAPER[REPORT_PAPERS];

/* That of -o; else one named after the case in the current folder: "my" for cases/my.json, "haggle-report" where the case
 * has no file. Nobody chose that name, so a folder of it that holds anything but what `report` writes is refused. */
bool report_folder(const char **folder, const struct run *run);

#endif
