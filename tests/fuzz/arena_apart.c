/* The arena of calc/kit for the fuzzers: each piece is an allocation of its own, so that the sanitizer sees the end of
 * every one. It is linked before the library, which then gives nothing of its own. */
#include "calc/kit/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct arena_block {
    struct arena_block *next;
    void *piece;
};

_Noreturn void arena_no_memory(const struct arena *arena)
{
    if (arena->out_of_memory)
        arena->out_of_memory();
    abort();
}

void *arena_alloc(struct arena *arena, size_t size)
{
    struct arena_block *block = malloc(sizeof *block);
    void *piece = calloc(1, size > 0 ? size : 1);
    if (!block || !piece)
        arena_no_memory(arena);
    *block = (struct arena_block){arena->blocks, piece};
    arena->blocks = block;
    return piece;
}

bool arena_extend(struct arena *arena, void *start, size_t size, size_t wanted)
{
    (void)arena, (void)start, (void)size, (void)wanted;
    return false;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        arena_no_memory(arena);
    return arena_alloc(arena, count * size);
}

char *arena_copy(struct arena *arena, const char *text, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);
    memcpy(copy, text, length);
    return copy;
}

void arena_reset(struct arena *arena)
{
    arena->currency = NULL;
    arena->signs = false;
    arena_release(arena);
}

void arena_release(struct arena *arena)
{
    while (arena->blocks) {
        struct arena_block *next = arena->blocks->next;
        free(arena->blocks->piece);
        free(arena->blocks);
        arena->blocks = next;
    }
}
