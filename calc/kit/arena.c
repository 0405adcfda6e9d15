#include "calc/kit/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct arena_block {
    struct arena_block *next;
    size_t used, size;
    bool zero; /* from the start; else what is given out is cleared */
    alignas(max_align_t) unsigned char data[];
};

/* The first block serves a small run. The next is large and comes from calloc: fresh memory of the system is zero, so
 * that what is never touched costs nothing, and large results are mostly room for more offers than a case has. */
enum { FIRST_SIZE = 64 * 1024, NEXT_SIZE = 2 * 1024 * 1024 };

_Noreturn void arena_no_memory(const struct arena *arena)
{
    if (arena->out_of_memory)
        arena->out_of_memory();
    abort();
}

/* NULL without memory. */
static struct arena_block *try_block(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX - sizeof(struct arena_block))
        return NULL;
    bool zero = arena->blocks || size > FIRST_SIZE;
    struct arena_block *block = zero ? calloc(1, sizeof *block + size) : malloc(sizeof *block + size);
    if (!block)
        return NULL;
    block->next = arena->blocks;
    block->used = 0;
    block->size = size;
    block->zero = zero;
    arena->blocks = block;
    return block;
}

static struct arena_block *add_block(struct arena *arena, size_t size)
{
    struct arena_block *block = try_block(arena, size);
    if (!block)
        arena_no_memory(arena);
    return block;
}

static size_t next_size(const struct arena_block *last, size_t asked)
{
    size_t usual = last ? NEXT_SIZE : FIRST_SIZE;
    return asked > usual ? asked : usual;
}

/* So that what comes next is aligned. */
static size_t whole_units(size_t size)
{
    const size_t unit = alignof(max_align_t);
    return (size + unit - 1) / unit * unit;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX - alignof(max_align_t))
        arena_no_memory(arena);
    size = whole_units(size);
    struct arena_block *block = arena->blocks;
    if (!block || block->size - block->used < size)
        block = add_block(arena, next_size(block, size));
    void *start = block->data + block->used;
    block->used += size;
    return block->zero ? start : memset(start, 0, size);
}

bool arena_extend(struct arena *arena, void *start, size_t size, size_t wanted)
{
    struct arena_block *block = arena->blocks;
    unsigned char *end = (unsigned char *)start + whole_units(size);
    if (!block || end != block->data + block->used || wanted < size || wanted > SIZE_MAX - alignof(max_align_t))
        return false;
    size_t more = whole_units(wanted) - whole_units(size);
    if (more > block->size - block->used)
        return false;
    if (!block->zero)
        memset(end, 0, more);
    block->used += more;
    return true;
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
    struct arena_block *only = arena->blocks;
    arena->currency = NULL;
    arena->signs = false;
    if (only && !only->next && only->size <= ARENA_KEPT_MAX) {
        only->used = 0;
        only->zero = false;
        return;
    }
    size_t all = 0;
    for (const struct arena_block *block = arena->blocks; block && all < ARENA_KEPT_MAX; block = block->next)
        all += block->size;
    arena_release(arena);
    if (all > 0)
        try_block(arena, all < ARENA_KEPT_MAX ? all : ARENA_KEPT_MAX);
}

void arena_release(struct arena *arena)
{
    while (arena->blocks) {
        struct arena_block *next = arena->blocks->next;
        free(arena->blocks);
        arena->blocks = next;
    }
}
