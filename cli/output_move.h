/* Drafts into their places: one by a rename, several that belong together so that those of two runs never stand side by
 * side, not even after a kill: see cli/set_journal.h. */
#ifndef HAGGLE_CLI_OUTPUT_MOVE_H
#define HAGGLE_CLI_OUTPUT_MOVE_H

#include "cli/output.h"

/* All drafts are written and on the disk. False with ERR_FILE, and what was there before is there again. */
bool outputs_move(struct outputs *outputs, struct err *err);

#endif
