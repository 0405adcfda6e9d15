/* What the papers of a report were when it wrote them: a hidden file beside them, with the size and a digest of each, by
 * which the next report knows those that nobody has edited since, whatever their times say. */
#ifndef HAGGLE_CLI_COMMANDS_REPORT_RECORD_H
#define HAGGLE_CLI_COMMANDS_REPORT_RECORD_H

#include <stdbool.h>

#include "calc/kit/text.h"

/* The record's name in its folder. */
extern const char REPORT_RECORD[];

/* The first line of a record. */
void report_record_begin(struct text *record);

/* The line of a paper, as the plain file at `path` is; false with errno where it cannot be read. */
bool report_record_add(struct text *record, const char *path, const char *name);

/* The record of the folder; NULL: there is none, or none that this user wrote. */
const char *report_record_read(struct arena *arena, const char *folder);

/* The file at `path` is what the record says of the paper of that name. */
bool report_record_holds(struct arena *arena, const char *record, const char *path, const char *name);

#endif
