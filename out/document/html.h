/* Text as HTML: what it holds is shown, never read as markup. */
#ifndef HAGGLE_OUT_DOCUMENT_HTML_H
#define HAGGLE_OUT_DOCUMENT_HTML_H

#include "calc/kit/text.h"
#include "out/document/document.h"

/* & < > " ' written out, and what would turn the direction of writing as in all papers: \u202e. Good between tags and inside a
 * quoted attribute. */
void html_words(struct text *out, const char *words);

/* JSON that stands in a <script> element: "<" and the line separators of JavaScript are written as escapes, which JSON
 * reads as the same text. */
void html_json(struct text *out, const char *json);

/* A document as a fragment of sections, lists and tables. Its title is a heading of `level` (1 … 5), its headings one
 * lower. Columns and rows have headings with a scope; a table's title is its caption. */
void render_html(struct text *out, const struct document *document, int level);

#endif
