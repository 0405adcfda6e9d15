/* Drafts: files written beside their place under a name nobody can foresee, readable by their owner alone. None stays behind:
 * a signal that ends the program (INT, TERM, HUP) takes them away, and the next draft in the folder takes away those of
 * programs that were killed. */
#ifndef HAGGLE_CLI_DRAFT_H
#define HAGGLE_CLI_DRAFT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <time.h>

#include "calc/kit/arena.h"

struct draft {
    const char *path;
    int descriptor; /* open and locked while the draft is one */
    struct draft *next;
};

/* A new, empty draft in the folder of the place; NULL with errno. */
struct draft *draft_make(struct arena *arena, const char *place);

/* All bytes; false with errno. */
bool write_all(int descriptor, const char *bytes, size_t length);

/* On the disk, with those rights, last changed `when` (NULL: as it was); false with errno. */
bool draft_settle(const struct draft *draft, mode_t mode, const struct timespec *when);

/* It is a file of its own now, or gone. Both are done once and may be asked for again. */
void draft_release(struct draft *draft);
void draft_remove(struct draft *draft);

/* All that there are, on the way out of the program; the process that writes one ends before. */
void drafts_abandon(void);

/* The name, without folder, is a draft's. */
bool draft_named(const char *name);

/* A process that writes a draft: a signal ends it before the draft is taken away. 0: none. */
void draft_writer(pid_t process);

/* The folder of the place for one program at a time, and its names on the disk. -1 where a folder has no locks. */
int folder_lock(struct arena *arena, const char *place);
void folder_unlock(int lock);

/* That folder, with the slash at its end; "" for the current one. */
const char *folder_of(struct arena *arena, const char *place);

/* What a killed run left half done there is undone or completed (cli/set_journal.h); every draft that is made in a folder
 * does so first. */
void folder_recover(struct arena *arena, const char *place);

/* Between these a signal waits; one pair may stand inside another. */
void signals_hold(void);
void signals_let(void);

#endif
