#include "out/document/html.h"

#include <string.h>

#include "calc/kit/visible.h"

static const char *entity(uint32_t code)
{
    return code == '&' ? "&amp;" : code == '<' ? "&lt;" : code == '>' ? "&gt;" : code == '"' ? "&quot;" : code == '\'' ? "&#39;" : NULL;
}

void html_words(struct text *out, const char *words)
{
    while (*words) {
        const char *sign = words;
        const uint32_t code = next_code(&words);
        if (entity(code))
            text_add(out, entity(code));
        else if (code_steers(code) && code != '\n' && code != '\t')
            text_add_escape(out, code);
        else
            text_add_bytes(out, sign, (size_t)(words - sign));
    }
}

void html_json(struct text *out, const char *json)
{
    for (; *json; json++)
        if (*json == '<')
            text_add(out, "\\u003c");
        else if (strncmp(json, "\xe2\x80\xa8", 3) == 0 || strncmp(json, "\xe2\x80\xa9", 3) == 0) {
            text_add(out, json[2] == '\xa8' ? "\\u2028" : "\\u2029");
            json += 2;
        } else
            text_add_bytes(out, json, 1);
}

struct html {
    struct text *out;
    int level;
    enum block_kind open; /* the list that is open; BLOCK_TABLE for none */
};

static const char *side(const struct table *table, int column)
{
    return table->columns[column].align == ALIGN_RIGHT ? " class=\"n\"" : "";
}

static void add_heads(struct text *out, const struct table *table)
{
    text_add(out, "<thead><tr>");
    for (int c = 0; c < table->column_count; c++)
        if (table->columns[c].name[0]) {
            text_addf(out, "<th scope=\"col\"%s>", side(table, c));
            html_words(out, table->columns[c].name);
            text_add(out, "</th>");
        } else
            text_add(out, "<td></td>"); /* a corner names nothing */
    text_add(out, "</tr></thead>\n<tbody>\n");
}

static void add_table(struct text *out, const struct table *table)
{
    text_add(out, "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"");
    html_words(out, table->title[0] ? table->title : "Table");
    text_add(out, "\"><table>");
    if (table->title[0]) {
        text_add(out, "<caption>");
        html_words(out, table->title);
        text_add(out, "</caption>");
    }
    add_heads(out, table);
    for (int row = 0; row < table->row_count; row++) {
        text_add(out, "<tr>");
        for (int c = 0; c < table->column_count; c++) {
            const struct cell *cell = &table->cells[row * table->column_count + c];
            const bool names_row = c == 0 && cell->kind != CELL_BLANK && (cell->kind != CELL_TEXT || cell->text[0]);
            const char *tag = names_row ? "th" : "td";
            text_addf(out, "<%s%s%s>", tag, names_row ? " scope=\"row\"" : "", side(table, c));
            cell_add(out, cell, html_words);
            text_addf(out, "</%s>", tag);
        }
        text_add(out, "</tr>\n");
    }
    text_add(out, "</tbody></table></div>\n");
}

/* Items follow each other in one list, lines in another. */
static void list(struct html *html, enum block_kind kind)
{
    if (html->open == kind)
        return;
    if (html->open != BLOCK_TABLE)
        text_add(html->out, html->open == BLOCK_ITEM ? "</ul>\n" : "</dl>\n");
    if (kind != BLOCK_TABLE)
        text_add(html->out, kind == BLOCK_ITEM ? "<ul>\n" : "<dl>\n");
    html->open = kind;
}

static void add_words(struct html *html, const char *open, const char *words, const char *close)
{
    text_add(html->out, open);
    html_words(html->out, words);
    text_add(html->out, close);
}

static void add_heading(struct html *html, int level, const char *words)
{
    text_addf(html->out, "<h%d>", level > 6 ? 6 : level);
    html_words(html->out, words);
    text_addf(html->out, "</h%d>\n", level > 6 ? 6 : level);
}

static void add_block(struct html *html, const struct block *block)
{
    list(html, block->kind == BLOCK_ITEM || block->kind == BLOCK_LINE ? block->kind : BLOCK_TABLE);
    switch (block->kind) {
    case BLOCK_TITLE:
        add_heading(html, html->level, block->text);
        break;
    case BLOCK_HEADING:
        add_heading(html, html->level + 1, block->text);
        break;
    case BLOCK_PARAGRAPH:
        add_words(html, "<p>", block->text, "</p>\n");
        break;
    case BLOCK_MESSAGE:
        add_words(html, "<pre class=\"message\">", block->text, "</pre>\n");
        break;
    case BLOCK_ITEM:
        add_words(html, "<li>", block->text, "</li>\n");
        break;
    case BLOCK_LINE:
        add_words(html, "<dt>", block->lead, "</dt>");
        add_words(html, "<dd>", block->text, "</dd>\n");
        break;
    case BLOCK_TABLE:
        add_table(html->out, block->table);
        break;
    case BLOCK_PICTURE:
        add_words(html, "<pre class=\"picture\" role=\"img\" aria-label=\"The figures of the table beside it, drawn\">",
                  block->text, "</pre>\n");
        break;
    }
}

void render_html(struct text *out, const struct document *document, int level)
{
    struct html html = {.out = out, .level = level, .open = BLOCK_TABLE};
    for (const struct block *block = document->first; block; block = block->next)
        add_block(&html, block);
    list(&html, BLOCK_TABLE);
}
