/* What the cells of a book hold, kept until it is closed: the library knows no result of a formula, and charts carry a
 * copy of theirs. */
#include <string.h>

#include "out/cells/book_file.h"
#include "out/cells/book_internal.h"

enum { VALUES_FIRST = 1 << 13 /* slots; a power of two */ };

static uint64_t key_of(int sheet, struct place at)
{
    return ((uint64_t)(sheet + 1) << 48) | ((uint64_t)at.row << 16) | (uint64_t)at.column;
}

/* The slot of a key, or the empty one where it belongs. */
static struct held *slot_of(const struct held_values *values, uint64_t key)
{
    size_t mask = (size_t)values->size - 1, at = (size_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 20) & mask;
    while (values->slots[at].key != 0 && values->slots[at].key != key)
        at = (at + 1) & mask;
    return &values->slots[at];
}

static void make_room(struct book *book)
{
    struct held_values *values = &book->values, old = *values;
    if (4 * old.count < 3 * old.size)
        return;
    values->size = old.size ? 2 * old.size : VALUES_FIRST;
    values->room = (struct arena){.out_of_memory = book->arena->out_of_memory};
    values->slots = arena_array(&values->room, (size_t)values->size, sizeof *values->slots);
    for (int i = 0; i < old.size; i++)
        if (old.slots[i].key != 0)
            *slot_of(values, old.slots[i].key) = old.slots[i];
    arena_release(&old.room);
}

bool book_hold(const struct sheet *sheet, struct place at, struct value value)
{
    struct book *book = sheet->book;
    book->cells += book->cells <= BOOK_CELLS_MAX;
    if (book->cells > BOOK_CELLS_MAX)
        return false;
    if (sheet->forgets && at.row > LINK_ROW)
        return true;
    make_room(book);
    uint64_t key = key_of((int)(sheet - book->sheets), at);
    struct held *held = slot_of(&book->values, key);
    book->values.count += held->key == 0;
    *held = (struct held){.key = key, .value = value};
    if (value.is_text) {
        const char *text = book_safe(book, value.text);
        held->value.text = arena_copy(book->arena, text, strlen(text));
    }
    return true;
}

const struct value *book_held(const struct book *book, int sheet, struct place at)
{
    if (book->values.size == 0)
        return NULL;
    const struct held *held = slot_of(&book->values, key_of(sheet, at));
    return held->key != 0 ? &held->value : NULL;
}
