#include <string.h>

#include "out/document/columns.h"
#include "out/document/render.h"
#include "out/document/text_table.h"

/* Words filled to width; lines after the first are indented. A word longer than a line stays whole. */
static void add_wrapped(struct text *out, const char *words, int first_indent, int indent, int width)
{
    int column = first_indent;
    bool line_empty = true;
    while (*words) {
        if (*words == '\n') {
            text_add(out, "\n");
            text_add_repeated(out, ' ', (size_t)indent);
            column = indent;
            line_empty = true;
            words++;
            continue;
        }
        size_t length = strcspn(words, " \n");
        char *word = arena_copy(out->arena, words, length);
        int columns = text_columns(word);
        if (!line_empty && column + 1 + columns > width) {
            text_add(out, "\n");
            text_add_repeated(out, ' ', (size_t)indent);
            column = indent;
            line_empty = true;
        }
        if (!line_empty)
            text_add(out, " ");
        column += columns + !line_empty;
        text_add(out, word);
        line_empty = false;
        words += length;
        words += *words == ' ';
    }
    text_add(out, "\n");
}

static void add_bold(struct text *out, const char *words, bool bold)
{
    text_addf(out, bold ? "\033[1m%s\033[0m" : "%s", words);
}

static void add_title(struct text *out, const char *words, const struct terminal_look *look)
{
    if (look->bold)
        text_add(out, "\033[1m");
    add_wrapped(out, words, 0, 0, look->width);
    if (look->bold) {
        out->data[--out->length] = '\0'; /* before the end of the line */
        text_add(out, "\033[0m\n");
    }
}

static void add_underlined(struct text *out, const char *words, char line, const struct terminal_look *look)
{
    int columns = text_columns(words);
    add_title(out, words, look);
    text_add_repeated(out, line, (size_t)(columns < look->width ? columns : look->width));
    text_add(out, "\n");
}

static void render_block(struct text *out, const struct block *block, const struct terminal_look *look, bool fold)
{
    const int width = look->width;
    switch (block->kind) {
    case BLOCK_TITLE:
        add_underlined(out, block->text, '=', look);
        break;
    case BLOCK_HEADING:
        add_underlined(out, block->text, '-', look);
        break;
    case BLOCK_PARAGRAPH:
    case BLOCK_MESSAGE:
        add_wrapped(out, block->text, 0, 0, width);
        break;
    case BLOCK_ITEM:
        text_add(out, "- ");
        add_wrapped(out, block->text, 2, 2, width);
        break;
    case BLOCK_LINE:
        add_bold(out, block->lead, look->bold);
        text_add_repeated(out, ' ', (size_t)(text_columns(block->lead) < LEAD_COLUMNS
                                                 ? LEAD_COLUMNS - text_columns(block->lead)
                                                 : 1));
        add_wrapped(out, block->text, LEAD_COLUMNS, LEAD_COLUMNS, width);
        break;
    case BLOCK_TABLE:
        if (block->table->title[0])
            add_title(out, block->table->title, look);
        add_text_table(out, block->table, fold ? width : 0);
        break;
    case BLOCK_PICTURE:
        text_add(out, block->text);
        break;
    }
}

/* `fold`: tables keep to the width too. */
static void render(struct text *out, const struct document *document, const struct terminal_look *look, bool fold)
{
    enum block_kind before = BLOCK_HEADING;
    for (const struct block *block = document->first; block; block = block->next) {
        bool together = (before == BLOCK_HEADING || before == block->kind) &&
                        (block->kind == BLOCK_ITEM || block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_MESSAGE || block->kind == BLOCK_LINE || before == BLOCK_HEADING);
        if (block != document->first && (!together || block->kind == BLOCK_HEADING))
            text_add(out, "\n");
        render_block(out, block, look, fold);
        before = block->kind;
    }
}

void render_text(struct text *out, const struct document *document, int width)
{
    render(out, document, &(struct terminal_look){.width = width}, false);
}

void render_terminal(struct text *out, const struct document *document, const struct terminal_look *look)
{
    render(out, document, look, true);
}
