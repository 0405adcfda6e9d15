#include <string.h>

#include "calc/kit/markdown.h"
#include "out/document/render.h"

static void add_table(struct text *out, const struct table *table)
{
    if (table->title[0]) {
        text_add(out, "**");
        markdown_words(out, table->title);
        text_add(out, "**\n\n");
    }
    for (int c = 0; c < table->column_count; c++) {
        text_add(out, "| ");
        markdown_words(out, table->columns[c].name);
        text_add(out, " ");
    }
    text_add(out, "|\n");
    for (int c = 0; c < table->column_count; c++)
        text_add(out, table->columns[c].align == ALIGN_RIGHT ? "| ---: " : "| --- ");
    text_add(out, "|\n");
    for (int row = 0; row < table->row_count; row++) {
        for (int c = 0; c < table->column_count; c++) {
            text_add(out, "| ");
            cell_add(out, &table->cells[row * table->column_count + c], markdown_words);
            text_add(out, " ");
        }
        text_add(out, "|\n");
    }
}

/* Behind more backticks than stand in it. */
static void add_fenced(struct text *out, const char *picture)
{
    size_t fence = 3;
    for (const char *at = picture; (at = strchr(at, '`')) != NULL; at += strspn(at, "`"))
        if (strspn(at, "`") >= fence)
            fence = strspn(at, "`") + 1;
    text_add_repeated(out, '`', fence);
    text_addf(out, "\n%s", picture);
    text_add_repeated(out, '`', fence);
    text_add(out, "\n");
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
        case BLOCK_ITEM:
            text_add(out, block->kind == BLOCK_TITLE ? "# " : block->kind == BLOCK_HEADING ? "## " : "- ");
            markdown_words(out, block->text);
            text_add(out, "\n");
            break;
        case BLOCK_PARAGRAPH:
            markdown_lines(out, block->text, "");
            break;
        case BLOCK_MESSAGE:
            markdown_message(out, block->text);
            break;
        case BLOCK_LINE:
            text_add(out, "- **");
            markdown_words(out, block->lead);
            text_add(out, "**: ");
            markdown_words(out, block->text);
            text_add(out, "\n");
            break;
        case BLOCK_TABLE:
            add_table(out, block->table);
            break;
        case BLOCK_PICTURE:
            add_fenced(out, block->text);
            break;
        }
        before = block->kind;
    }
}
