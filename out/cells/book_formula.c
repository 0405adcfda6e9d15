#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "out/cells/book_internal.h"

/* Text that grows in a fixed place; a formula that does not fit is a programming error. */
struct writing {
    char *at, *end;
};

static void add(struct writing *out, const char *words)
{
    size_t length = strlen(words);
    if ((size_t)(out->end - out->at) <= length)
        abort();
    memcpy(out->at, words, length + 1);
    out->at += length;
}

static void add_row(struct writing *out, int row, bool fixed)
{
    char number[16];
    snprintf(number, sizeof number, "%s%d", fixed ? "$" : "", row + 1);
    add(out, number);
}

static void add_range(struct writing *out, const char *letters, int first, int last, bool last_fixed)
{
    add(out, letters);
    add_row(out, first, true);
    add(out, ":");
    add(out, letters);
    add_row(out, last, last_fixed);
}

/* "3}", "3-}" … after the opening brace; returns what follows the closing one. */
static const char *add_reference(struct writing *out, const struct block *block, int row, const char *pattern)
{
    char letters[4], *kind;
    column_letters(letters, block->column + (int)strtol(pattern, &kind, 10));
    switch (*kind) {
    case '}':
        add(out, letters);
        add_row(out, row, false);
        return kind + 1;
    case '-':
        add(out, letters);
        add_row(out, row - 1, false);
        break;
    case '|':
        add_range(out, letters, block->first, block->last, true);
        break;
    case '/':
        add_range(out, letters, block->first, row, false);
        break;
    case '<':
        add_range(out, letters, block->top, row - 1, false);
        break;
    default:
        abort();
    }
    assert(kind[1] == '}');
    return kind + 2;
}

void formula_expand(char out[FORMULA_MAX], const struct block *block, struct place at, const char *pattern)
{
    struct writing writing = {out, out + FORMULA_MAX};
    bool quoted = false;
    *out = '\0';
    while (*pattern) {
        char next[2] = {*pattern++, '\0'};
        quoted ^= next[0] == '"';
        switch (quoted ? '"' : next[0]) {
        case '@':
            add(&writing, block->offer);
            add(&writing, "_");
            break;
        case '~':
            add(&writing, block->grant);
            add(&writing, "_");
            break;
        case '#':
            add_row(&writing, at.row, false);
            break;
        case '{':
            pattern = add_reference(&writing, block, at.row, pattern);
            break;
        default:
            add(&writing, next);
        }
    }
}
