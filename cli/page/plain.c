/* Sentences that every front end shares, in the words of a page: shares for units, and without options to
 * type. */
#include <string.h>

#include "cli/page/composing.h"

/* What stands in place of what; a hint to type something ends with its parenthesis. */
static const struct {
    const char *said, *plain;
} WORDS[] = {{" a unit (", " a share ("},         {" a unit,", " a share,"},
             {" whole units", " whole shares"},   {", not units", ", not shares"},
             {" units, from ", " shares, from "}, {" (stock.price)", ""},
             {" (goal.preference)", " (below)"},  {": `haggle counter` says why", ""}};

enum { WORDS_COUNT = sizeof WORDS / sizeof *WORDS };

/* " (--only level)" */
static size_t option_length(const char *at)
{
    const char *end = strncmp(at, " (--", 4) == 0 ? strchr(at, ')') : NULL;
    return end ? (size_t)(end + 1 - at) : 0;
}

const char *page_plain(struct arena *arena, const char *words)
{
    struct text plain = text_start(arena);
    text_add(&plain, "");
    while (*words) {
        size_t skip = option_length(words);
        for (int i = 0; i < WORDS_COUNT && skip == 0; i++)
            if (strncmp(words, WORDS[i].said, strlen(WORDS[i].said)) == 0) {
                text_add(&plain, WORDS[i].plain);
                skip = strlen(WORDS[i].said);
            }
        if (skip == 0) {
            text_add_bytes(&plain, words, 1);
            skip = 1;
        }
        words += skip;
    }
    return plain.data;
}

/* Paragraphs are left: the note of the case is one. An item that only says what to type goes. */
void page_plain_document(struct document *document)
{
    struct block **link = &document->first;
    while (*link) {
        struct block *block = *link;
        if (block->kind == BLOCK_ITEM && strstr(block->text, "haggle counter CASE")) {
            *link = block->next;
            continue;
        }
        if (block->kind == BLOCK_ITEM || block->kind == BLOCK_LINE)
            block->text = page_plain(document->arena, block->text);
        link = &block->next;
    }
}
