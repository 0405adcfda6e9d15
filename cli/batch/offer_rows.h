/* What `batch --csv` does with a table: each row an offer, answered by a row of another table.
 *
 * The first row names the columns. An offer is put into words as a case and read by the strict reader, so amounts are
 * typed as people type them; an empty cell is not given. */
#ifndef HAGGLE_CLI_BATCH_OFFER_ROWS_H
#define HAGGLE_CLI_BATCH_OFFER_ROWS_H

#include "cli/batch/crew.h"
#include "cli/command.h"

/* Takes the row of names from the feed and prints that of the answers. False when a column is unknown, twice there or
 * missing; then nothing is printed. */
bool offer_rows_start(struct work *work, const struct run *run, struct feed *feed);

#endif
