#include <string.h>

#include "out/document/render.h"

void csv_field(struct text *out, const char *words)
{
    words = visible(out->arena, words, "\n");
    const char *guard = words[0] && strchr("=+-@\t\r", words[0]) ? "'" : "";
    if (!guard[0] && !strpbrk(words, ",\"\n\r")) {
        text_add(out, words);
        return;
    }
    text_addf(out, "\"%s", guard);
    for (; *words; words++)
        text_addf(out, *words == '"' ? "%c\"" : "%c", *words);
    text_add(out, "\"");
}

static void add_cell_field(struct text *out, const struct cell *cell)
{
    switch (cell->kind) {
    case CELL_BLANK:
        break;
    case CELL_TEXT:
        csv_field(out, cell->text);
        break;
    case CELL_MONEY:
        text_addf(out, "%j", cell->money);
        break;
    case CELL_COUNT:
        text_addf(out, "%l", cell->count);
        break;
    case CELL_RATE:
        text_addf(out, "%p", cell->rate);
        break;
    }
}

static void add_table(struct text *out, const struct table *table, bool titled)
{
    for (int row = -1; row < table->row_count; row++) {
        if (titled)
            csv_field(out, row < 0 ? "Table" : table->title);
        for (int c = 0; c < table->column_count; c++) {
            text_add(out, c > 0 || titled ? "," : "");
            if (row < 0)
                csv_field(out, table->columns[c].name);
            else
                add_cell_field(out, &table->cells[row * table->column_count + c]);
        }
        text_add(out, "\n");
    }
}

/* "Warnings,the base of …": items under the heading that they stand under. */
static void add_items(struct text *out, const struct document *document)
{
    const char *heading = "";
    text_add(out, "Section,Text\n");
    for (const struct block *block = document->first; block; block = block->next) {
        if (block->kind == BLOCK_HEADING)
            heading = block->text;
        if (block->kind != BLOCK_ITEM)
            continue;
        csv_field(out, heading);
        text_add(out, ",");
        csv_field(out, block->text);
        text_add(out, "\n");
    }
}

void render_csv(struct text *out, const struct document *document)
{
    bool first = true;
    for (const struct block *block = document->first; block; block = block->next) {
        if (block->kind != BLOCK_TABLE)
            continue;
        text_add(out, first ? "" : "\n");
        add_table(out, block->table, block->table->title[0] != '\0');
        first = false;
    }
    if (first)
        add_items(out, document);
}

void render_csv_table(struct text *out, const struct table *table)
{
    add_table(out, table, false);
}
