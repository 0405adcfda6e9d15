#include "out/document/document.h"

#include <assert.h>
#include <string.h>

#include "calc/kit/visible.h"

struct document document_start(struct arena *arena)
{
    return (struct document){.arena = arena};
}

static struct block *add_block(struct document *document, enum block_kind kind, const char *text)
{
    struct block *block = arena_alloc(document->arena, sizeof *block);
    *block = (struct block){.kind = kind, .text = visible(document->arena, text, "\n")};
    if (document->last)
        document->last->next = block;
    else
        document->first = block;
    document->last = block;
    return block;
}

void document_title(struct document *document, const char *text)
{
    add_block(document, BLOCK_TITLE, text);
}

void document_heading(struct document *document, const char *text)
{
    add_block(document, BLOCK_HEADING, text);
}

void document_paragraph(struct document *document, const char *text)
{
    add_block(document, BLOCK_PARAGRAPH, text);
}

void document_message(struct document *document, const char *text)
{
    add_block(document, BLOCK_MESSAGE, text);
}

void document_item(struct document *document, const char *text)
{
    add_block(document, BLOCK_ITEM, text);
}

void document_line(struct document *document, const char *lead, const char *text)
{
    add_block(document, BLOCK_LINE, text)->lead = visible(document->arena, lead, "");
}

void document_picture(struct document *document, const char *text)
{
    add_block(document, BLOCK_PICTURE, text);
}

struct table *document_table(struct document *document, const char *title, const struct column *columns, int count)
{
    assert(count >= 1 && count <= COLUMNS_MAX);
    struct table *table = arena_alloc(document->arena, sizeof *table);
    *table = (struct table){.arena = document->arena, .currency = document->arena->currency, .title = visible(document->arena, title, ""), .column_count = count, .filled = count};
    for (int i = 0; i < count; i++)
        table->columns[i] = (struct column){visible(document->arena, columns[i].name, ""), columns[i].align};
    add_block(document, BLOCK_TABLE, "")->table = table;
    return table;
}

void row_start(struct table *table)
{
    if (table->row_count == table->row_size) {
        int size = table->row_size == 0 ? 8 : 2 * table->row_size;
        struct cell *cells = arena_array(table->arena, (size_t)(size * table->column_count), sizeof *cells);
        if (table->row_count > 0)
            memcpy(cells, table->cells, (size_t)(table->row_count * table->column_count) * sizeof *cells);
        table->cells = cells;
        table->row_size = size;
    }
    table->row_count++;
    table->filled = 0;
}

static void add_cell(struct table *table, struct cell cell)
{
    assert(table->row_count > 0 && table->filled < table->column_count);
    table->cells[(table->row_count - 1) * table->column_count + table->filled++] = cell;
}

void cell_blank(struct table *table)
{
    add_cell(table, (struct cell){.kind = CELL_BLANK});
}

void cell_text(struct table *table, const char *text)
{
    add_cell(table, (struct cell){.kind = CELL_TEXT, .text = visible(table->arena, text, "")});
}

void cell_money(struct table *table, struct money money)
{
    add_cell(table, (struct cell){.kind = CELL_MONEY, .money = money, .currency = table->currency});
}

void cell_count(struct table *table, int64_t count)
{
    add_cell(table, (struct cell){.kind = CELL_COUNT, .count = count});
}

void cell_rate(struct table *table, struct rate rate)
{
    add_cell(table, (struct cell){.kind = CELL_RATE, .rate = rate});
}

void cell_add(struct text *out, const struct cell *cell, void (*words)(struct text *out, const char *text))
{
    switch (cell->kind) {
    case CELL_BLANK:
        break;
    case CELL_TEXT:
        words(out, cell->text);
        break;
    case CELL_MONEY:
        text_addf(out, "%k", cell->currency, cell->money);
        break;
    case CELL_COUNT:
        text_addf(out, "%u", cell->count);
        break;
    case CELL_RATE:
        text_addf(out, "%p", cell->rate);
        break;
    }
}
