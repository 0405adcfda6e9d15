/* Papers that someone has worked on since a report wrote them. */
#ifndef HAGGLE_CLI_COMMANDS_REPORT_TOUCHED_H
#define HAGGLE_CLI_COMMANDS_REPORT_TOUCHED_H

#include "cli/command.h"

/* False with ERR_FILE, which names --force, where a paper in the folder is open in an office program, or was changed since
 * the report: the papers of one report all have the same time (cli/output.c), so one of another time was saved or copied
 * since, and one that stands alone cannot be known. With --force always true. */
bool report_untouched(const struct run *run, const char *folder);

#endif
