/* Words of a person as paper, screen and error may show them: what would steer a terminal, or turn the direction of
 * writing, is written out. */
#ifndef HAGGLE_CALC_KIT_VISIBLE_H
#define HAGGLE_CALC_KIT_VISIBLE_H

#include <stdbool.h>
#include <stdint.h>

#include "calc/kit/text.h"

/* The code point at *at, which moves behind it; a byte that is no UTF-8 counts for itself. *at must not be at the end. */
uint32_t next_code(const char **at);

/* Controls (C0, DEL, C1), the separators of lines and paragraphs, and what embeds, overrides or isolates a direction. */
bool code_steers(uint32_t code);

/* \u202e for U+202E, in four digits: of codes up to U+FFFF, as all are that steer. */
void text_add_escape(struct text *out, uint32_t code);

/* \u202e for U+202E, the way JSON writes it, and \xff for a byte that is no UTF-8. Line ends and tabs become blanks,
 * other controls \u001b, except those that stand in `kept`. */
void text_add_visible(struct text *out, const char *words, const char *kept);

/* The same as a text of its own; the words themselves where there is nothing to show. */
const char *visible(struct arena *arena, const char *words, const char *kept);

#endif
