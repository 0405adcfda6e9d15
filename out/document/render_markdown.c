#include "out/document/render.h"

/* Characters that Markdown would take for itself inside a table or a sentence. */
static void add_plain(struct text *out, const char *words)
{
    for (; *words; words++) {
        if (*words == '|' || *words == '*' || *words == '_' || *words == '`' || *words == '<' || *words == '\\')
            text_add(out, "\\");
        text_add_bytes(out, *words == '\n' ? " " : words, 1);
    }
}

static void add_cell_text(struct text *out, const struct cell *cell)
{
    switch (cell->kind) {
    case CELL_BLANK:
        break;
    case CELL_TEXT:
        add_plain(out, cell->text);
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

static void add_table(struct text *out, const struct table *table)
{
    if (table->title[0]) {
        text_add(out, "**");
        add_plain(out, table->title);
        text_add(out, "**\n\n");
    }
    for (int c = 0; c < table->column_count; c++) {
        text_add(out, "| ");
        add_plain(out, table->columns[c].name);
        text_add(out, " ");
    }
    text_add(out, "|\n");
    for (int c = 0; c < table->column_count; c++)
        text_add(out, table->columns[c].align == ALIGN_RIGHT ? "| ---: " : "| --- ");
    text_add(out, "|\n");
    for (int row = 0; row < table->row_count; row++) {
        for (int c = 0; c < table->column_count; c++) {
            text_add(out, "| ");
            add_cell_text(out, &table->cells[row * table->column_count + c]);
            text_add(out, " ");
        }
        text_add(out, "|\n");
    }
}

void render_markdown(struct text *out, const struct document *document)
{
    enum block_kind before = BLOCK_TITLE;
    for (const struct block *block = document->first; block; block = block->next) {
        if (block != document->first && !((block->kind == BLOCK_ITEM || block->kind == BLOCK_LINE) && before == block->kind))
            text_add(out, "\n");
        switch (block->kind) {
        case BLOCK_TITLE:
        case BLOCK_HEADING:
        case BLOCK_PARAGRAPH:
        case BLOCK_ITEM:
            text_add(out, block->kind == BLOCK_TITLE     ? "# "
                          : block->kind == BLOCK_HEADING ? "## "
                          : block->kind == BLOCK_ITEM    ? "- "
                                                         : "");
            add_plain(out, block->text);
            text_add(out, "\n");
            break;
        case BLOCK_LINE:
            text_add(out, "- **");
            add_plain(out, block->lead);
            text_add(out, "**: ");
            add_plain(out, block->text);
            text_add(out, "\n");
            break;
        case BLOCK_TABLE:
            add_table(out, block->table);
            break;
        case BLOCK_PICTURE:
            text_addf(out, "```\n%s```\n", block->text);
            break;
        }
        before = block->kind;
    }
}
