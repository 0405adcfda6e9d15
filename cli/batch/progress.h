/* How far a long run is, on standard error where that is a terminal and the results go elsewhere. The clock is read for
 * this line alone. */
#ifndef HAGGLE_CLI_BATCH_PROGRESS_H
#define HAGGLE_CLI_BATCH_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct progress {
    bool on, shown;
    int64_t size; /* bytes of the input; 0: not known, then no time left is shown */
    double started, last; /* seconds */
};

/* input: a descriptor; the size is known of a regular file. */
void progress_start(struct progress *progress, int input);

/* Once a second at most. lines done, bytes of the input behind them. */
void progress_show(struct progress *progress, int64_t lines, int64_t read);

/* Wipes the line. */
void progress_end(struct progress *progress);

#endif
