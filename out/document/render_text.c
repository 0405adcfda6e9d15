#include <string.h>

#include "out/document/render.h"

int text_columns(const char *text)
{
    int columns = 0;
    for (const unsigned char *at = (const unsigned char *)text; *at;) {
        uint32_t code = *at < 0x80 ? *at : *at < 0xe0 ? *at & 0x1fu : *at < 0xf0 ? *at & 0x0fu : *at & 0x07u;
        for (at++; (*at & 0xc0) == 0x80; at++)
            code = code << 6 | (*at & 0x3fu);
        bool combining = (code >= 0x300 && code < 0x370) || code == 0x200d || (code >= 0xfe00 && code <= 0xfe0f);
        bool wide = (code >= 0x1100 && code < 0x1160) || (code >= 0x2e80 && code < 0xa4d0) ||
                    (code >= 0xac00 && code < 0xd7a4) || (code >= 0xf900 && code < 0xfb00) ||
                    (code >= 0xff00 && code < 0xff61) || (code >= 0x1f300 && code < 0x1fb00);
        columns += combining ? 0 : wide ? 2 : 1;
    }
    return columns;
}

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

static const struct cell *cell_at(const struct table *table, int row, int column)
{
    return &table->cells[row * table->column_count + column];
}

/* Cents show in a whole column or nowhere in it. */
static bool column_has_cents(const struct table *table, int column)
{
    for (int row = 0; row < table->row_count; row++) {
        const struct cell *cell = cell_at(table, row, column);
        if (cell->kind == CELL_MONEY && cell->money.cents % 100 != 0)
            return true;
    }
    return false;
}

static const char *cell_shown(struct arena *arena, const struct cell *cell, bool cents)
{
    switch (cell->kind) {
    case CELL_BLANK:
        return "";
    case CELL_TEXT:
        return cell->text;
    case CELL_MONEY:
        if (cell->money.cents == 0)
            return "-";
        return text_format(arena, cents ? "%q" : "%k", cell->currency, cell->money);
    case CELL_COUNT:
        return text_format(arena, "%u", cell->count);
    case CELL_RATE:
        return text_format(arena, "%p", cell->rate);
    }
    return "";
}

static void add_padded(struct text *out, const char *words, int width, enum align align, bool last)
{
    int columns = text_columns(words), padding = width > columns ? width - columns : 0;
    if (align == ALIGN_RIGHT)
        text_add_repeated(out, ' ', (size_t)padding);
    text_add(out, words);
    if (align == ALIGN_LEFT && !last)
        text_add_repeated(out, ' ', (size_t)padding);
}

static void render_table(struct text *out, const struct table *table)
{
    int widths[COLUMNS_MAX];
    bool cents[COLUMNS_MAX];
    for (int c = 0; c < table->column_count; c++) {
        cents[c] = column_has_cents(table, c);
        widths[c] = text_columns(table->columns[c].name);
        for (int row = 0; row < table->row_count; row++) {
            int columns = text_columns(cell_shown(out->arena, cell_at(table, row, c), cents[c]));
            if (columns > widths[c])
                widths[c] = columns;
        }
    }
    if (table->title[0])
        text_addf(out, "%s\n", table->title);
    for (int row = -1; row < table->row_count; row++) {
        for (int c = 0; c < table->column_count; c++) {
            const char *shown =
                row < 0 ? table->columns[c].name : cell_shown(out->arena, cell_at(table, row, c), cents[c]);
            text_add(out, c > 0 ? "  " : "");
            add_padded(out, shown, widths[c], table->columns[c].align, c == table->column_count - 1);
        }
        while (out->length > 0 && out->data[out->length - 1] == ' ')
            out->data[--out->length] = '\0';
        text_add(out, "\n");
    }
}

static void add_underlined(struct text *out, const char *words, char line)
{
    text_addf(out, "%s\n", words);
    text_add_repeated(out, line, (size_t)text_columns(words));
    text_add(out, "\n");
}

static void render_block(struct text *out, const struct block *block, int width)
{
    switch (block->kind) {
    case BLOCK_TITLE:
        add_underlined(out, block->text, '=');
        break;
    case BLOCK_HEADING:
        add_underlined(out, block->text, '-');
        break;
    case BLOCK_PARAGRAPH:
        add_wrapped(out, block->text, 0, 0, width);
        break;
    case BLOCK_ITEM:
        text_add(out, "- ");
        add_wrapped(out, block->text, 2, 2, width);
        break;
    case BLOCK_LINE:
        text_addf(out, "%s", block->lead);
        text_add_repeated(out, ' ', (size_t)(text_columns(block->lead) < LEAD_COLUMNS
                                                 ? LEAD_COLUMNS - text_columns(block->lead)
                                                 : 1));
        add_wrapped(out, block->text, LEAD_COLUMNS, LEAD_COLUMNS, width);
        break;
    case BLOCK_TABLE:
        render_table(out, block->table);
        break;
    case BLOCK_PICTURE:
        text_add(out, block->text);
        break;
    }
}

void render_text(struct text *out, const struct document *document, int width)
{
    enum block_kind before = BLOCK_HEADING;
    for (const struct block *block = document->first; block; block = block->next) {
        bool together = (before == BLOCK_HEADING || before == block->kind) &&
                        (block->kind == BLOCK_ITEM || block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_LINE || before == BLOCK_HEADING);
        if (block != document->first && (!together || block->kind == BLOCK_HEADING))
            text_add(out, "\n");
        render_block(out, block, width);
        before = block->kind;
    }
}
