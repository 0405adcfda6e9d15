/* Where `report` writes. */
#ifndef HAGGLE_CLI_COMMANDS_REPORT_FOLDER_H
#define HAGGLE_CLI_COMMANDS_REPORT_FOLDER_H

#include "cli/command.h"

/* That of -o; else one named after the case in the current folder: "my" for cases/my.json, "haggle-report" where the case
 * has no file. Nobody chose that name, so a folder of it that holds anything but what `report` writes is refused. */
bool report_folder(const char **folder, const struct run *run);

#endif
