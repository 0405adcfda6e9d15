/* What is being put in place in a folder, for the run after one that was killed in between.
 *
 * Files that belong together (cli/output_move.h) come in this order: the journal is on the disk; the old files are set aside,
 * under the names of drafts; the new ones take their places; the journal goes. So a kill leaves some old ones, some new ones or
 * none, never both, and what is missing lies beside under a hidden name. Where no new one is in place yet, the old ones
 * come back; else the rest of the new ones follows. Only places that are free are filled: nothing that stands there is
 * replaced. */
#ifndef HAGGLE_CLI_SET_JOURNAL_H
#define HAGGLE_CLI_SET_JOURNAL_H

#include <stdbool.h>

#include "calc/kit/arena.h"

struct draft;

/* Names inside the folder; for a file that a link leads out of it, paths with a slash. */
struct set_entry {
    const char *draft;
    const char *aside; /* where the old one goes; "": there is none */
    const char *place;
};

/* That of a folder, which is "" or has the slash at its end. */
const char *set_journal_path(struct arena *arena, const char *folder);

/* The journal out of its draft into its place, and on the disk; false with errno. It is removed by its path. */
bool set_journal_write(struct arena *arena, const struct draft *journal, const char *path, const struct set_entry *entry,
                       int count);

/* Undoes or completes what a killed run left. The caller holds the folder's lock, so that no run that lives is meant. False
 * where that could not be done: then nothing in the folder may be swept away. */
bool set_recover(struct arena *arena, const char *folder);

/* The name, without folder, is the journal's. */
bool set_journal_named(const char *name);

#endif
