/* One block of memory for one run: everything a run reads and computes lives here and is released once, or emptied
 * between one piece of work and the next. An arena belongs to one thread.
 *
 * Allocation never returns NULL. When the system has no memory left, the arena calls `out_of_memory`,
 * which must not return (the command line exits with status 5 there). Memory is zeroed and aligned for
 * any type. Nothing is freed singly. */
#ifndef HAGGLE_CALC_KIT_ARENA_H
#define HAGGLE_CALC_KIT_ARENA_H

#include <stdbool.h>
#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *blocks;
    const char *currency;         /* of amounts written without naming one (calc/kit/text.h); NULL: US dollars */
    bool signs;                   /* such amounts carry the sign of their currency, and no cents from 1,000 on */
    void (*out_of_memory)(void); /* does not return; NULL means abort() */
};

/* size bytes, zeroed; size 0 is allowed. */
void *arena_alloc(struct arena *arena, size_t size);

/* count × size bytes, zeroed; an overflow of the product counts as out of memory. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A copy of length bytes with a zero after them. */
char *arena_copy(struct arena *arena, const char *text, size_t length);

/* Whether what was given out last, `size` bytes at `start`, could be made `wanted` bytes long where it stands; what is new
 * is zero. Where not, nothing has changed. */
bool arena_extend(struct arena *arena, void *start, size_t size, size_t wanted);

/* Empties the arena for the next piece of work: what it gave out is gone. It keeps one block as large as all that
 * were used, at most ARENA_KEPT_MAX bytes, so that equal pieces of work ask the system for nothing. Without memory for
 * such a block it keeps none. */
enum { ARENA_KEPT_MAX = 4 * 1024 * 1024 };
void arena_reset(struct arena *arena);

/* Ends as an allocation without memory does: for what asks the system itself, where no answer at all is better than one
 * without that part. */
_Noreturn void arena_no_memory(const struct arena *arena);

/* Frees all blocks; the arena is then empty and may be used again. */
void arena_release(struct arena *arena);

#endif
