/* Words of a person as Markdown that shows them as they are: no heading, link, picture, code or HTML comes of them. */
#ifndef HAGGLE_CALC_KIT_MARKDOWN_H
#define HAGGLE_CALC_KIT_MARKDOWN_H

#include "calc/kit/text.h"

/* Words on one line: line ends become blanks. They may stand anywhere, at the beginning of a line too. */
void markdown_words(struct text *out, const char *words);

/* Lines that stay lines, each behind `before` ("" or "> "); ends with a line end. */
void markdown_lines(struct text *out, const char *words, const char *before);

/* A message: the same, and lines that begin with "- " are a list, to which indented lines after them belong. Lists and
 * what stands about them are parted by an empty line. */
void markdown_message(struct text *out, const char *words);

/* The words again, of a line that one of these made of them. */
const char *markdown_read(struct arena *arena, const char *markdown);

#endif
