/* Papers that someone has worked on since a report wrote them. */
#ifndef HAGGLE_CLI_COMMANDS_REPORT_TOUCHED_H
#define HAGGLE_CLI_COMMANDS_REPORT_TOUCHED_H

#include "cli/command.h"

/* False with ERR_FILE, which names --force, where a paper in the folder is open in an office program, or was changed since
 * the report: it is not what the record says (cli/commands/report_record.h). Where there is no record, papers that were all
 * last changed within a few seconds are those of one report; one that stands alone cannot be known. With --force always
 * true. */
bool report_untouched(const struct run *run, const char *folder);

#endif
