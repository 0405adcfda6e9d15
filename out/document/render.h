/* Renderers: one document, several looks. They compute nothing. */
#ifndef HAGGLE_OUT_DOCUMENT_RENDER_H
#define HAGGLE_OUT_DOCUMENT_RENDER_H

#include <stdbool.h>

#include "calc/kit/text.h"
#include "out/document/columns.h"
#include "out/document/document.h"

/* Columns of a terminal when it is not one, and of every golden file. */
enum { TEXT_WIDTH = 80, LEAD_COLUMNS = 14 /* before the text of a line */ };

/* Aligned text: numbers grouped, paragraphs wrapped at width (40 … 200). Rows stay whole, whatever their width: this
 * is what files and pipes get. */
void render_text(struct text *out, const struct document *document, int width);

/* What a terminal can show. */
struct terminal_look {
    int width; /* columns, 40 … 200 */
    bool bold; /* titles, headings and what leads a line stand out */
};

/* The same for a terminal: a table wider than it wraps its words, and where that does not suffice comes in parts, each
 * with the first column again. Nothing is cut. */
void render_terminal(struct text *out, const struct document *document, const struct terminal_look *look);

/* GitHub's Markdown. */
void render_markdown(struct text *out, const struct document *document);

/* RFC 4180 with \n: tables, each after a line with its columns' names; numbers plain. A document without
 * tables gives its lists, one item a row. Text that a spreadsheet would take for a formula gets an
 * apostrophe in front. */
void render_csv(struct text *out, const struct document *document);

/* One of its tables, without the column that names it. */
void render_csv_table(struct text *out, const struct table *table);

/* One field of it. */
void csv_field(struct text *out, const char *words);

#endif
