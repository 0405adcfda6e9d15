/* The user's own records, to which `bands add` adds. */
#ifndef HAGGLE_CLI_COMMANDS_OWN_RECORDS_H
#define HAGGLE_CLI_COMMANDS_OWN_RECORDS_H

#include "bands/records/band_record.h"
#include "cli/command.h"

/* One record more at the end of the file at `path`, which is made, with its folder, if missing. Only one process at a time
 * adds: the others wait for the lock beside the file. What the reader would refuse (more than BANDS_MAX records, more than
 * JSON_SIZE_MAX bytes) is refused, and the file left as it is: ERR_INPUT, or ERR_FILE where it cannot be written. */
bool own_records_add(const struct run *run, const struct band *record, const char *path);

/* Nothing that reading would wait for, such as a FIFO, stands in the place of the own records: ERR_FILE. What is missing, or a
 * folder, is for the reader to tell. */
bool own_records_plain(struct arena *arena, const struct data_source *source, struct err *err);

#endif
