/* Renderers: one document, three looks. They compute nothing. */
#ifndef HAGGLE_OUT_DOCUMENT_RENDER_H
#define HAGGLE_OUT_DOCUMENT_RENDER_H

#include "calc/kit/text.h"
#include "out/document/document.h"

/* Columns of a terminal when it is not one, and of every golden file. */
enum { TEXT_WIDTH = 80, LEAD_COLUMNS = 14 /* before the text of a line */ };

/* Columns a text takes: code points, without combining marks; wide East Asian ones and emoji count two. */
int text_columns(const char *text);

/* Aligned text: numbers grouped, paragraphs wrapped at width (40 … 200). */
void render_text(struct text *out, const struct document *document, int width);

/* GitHub's Markdown. */
void render_markdown(struct text *out, const struct document *document);

/* RFC 4180 with \n: tables, each after a line with its columns' names; numbers plain. A document without
 * tables gives its lists, one item a row. Text that a spreadsheet would take for a formula gets an
 * apostrophe in front. */
void render_csv(struct text *out, const struct document *document);

/* One field of it. */
void csv_field(struct text *out, const char *words);

#endif
