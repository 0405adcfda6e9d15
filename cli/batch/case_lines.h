/* What `batch` does with a line: a case, answered as JSON. */
#ifndef HAGGLE_CLI_BATCH_CASE_LINES_H
#define HAGGLE_CLI_BATCH_CASE_LINES_H

#include "bands/world/changes.h"
#include "bands/world/process.h"
#include "cli/batch/crew.h"
#include "cli/command.h"

struct case_lines {
    const struct companies *companies;
    const struct options *options;         /* what --set changes in every case */
    const struct bands *bands;
    bool full;                             /* all that `evaluate` has; these two are for it alone */
    const struct process_lengths *lengths;
    const struct changes *changes;
};

/* False when the data cannot be read. The work points into the run's arena. */
bool case_lines_start(struct work *work, const struct run *run);

#endif
