/* Tables with several columns of figures, one an offer, a round, a year or a time of payment, told as lines. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_TABLES_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_TABLES_H

#include "scenarios/letters/letter_parts.h"

/* The lines with every such table written out, one label and one figure a line; other tables stay as they are. */
struct letter_lines tables_told(const struct reader *reader, const struct letter_lines *lines);

#endif
