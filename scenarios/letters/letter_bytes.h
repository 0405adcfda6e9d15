/* The bytes of a letter as UTF-8, whatever they came in. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_BYTES_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_BYTES_H

#include "calc/kit/text.h"

/* The code point at *at, which then stands behind it; −1 where the bytes are no UTF-8 (and *at moves by one). */
long letter_code_point(const char **at, const char *end);

/* Adds a code point as UTF-8. */
void letter_add_code_point(struct text *text, long code);

/* UTF-8 without a mark at its start, from UTF-8, UTF-16 with its mark, or else Latin-1. */
struct text letter_utf8(struct arena *arena, const char *bytes, size_t length);

/* The escapes of a program (\n, \t, \', \xA3, \u20AC) as what they stand for. */
struct text letter_without_escapes(struct arena *arena, const struct text *text);

#endif
