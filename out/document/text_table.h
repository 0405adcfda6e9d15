/* A table as aligned text. Of render_text.c alone. */
#ifndef HAGGLE_OUT_DOCUMENT_TEXT_TABLE_H
#define HAGGLE_OUT_DOCUMENT_TEXT_TABLE_H

#include "calc/kit/text.h"
#include "out/document/document.h"

/* Names and rows, without the title. Width in columns; 0: as wide as it is. A wider table first wraps names and words,
 * then comes in parts that repeat the first column; a single number is never broken. */
void add_text_table(struct text *out, const struct table *table, int width);

#endif
