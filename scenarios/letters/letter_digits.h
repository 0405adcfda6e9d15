/* The digits of a number as people group them: 1,400 and 14,00,000, 65.700, 24.000,00, 152'000. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_DIGITS_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_DIGITS_H

#include "scenarios/letters/letter_token.h"

/* Reads digits with their commas and decimals; *end stands behind them. in_list: a number and a comma stand before them,
 * in_day: a number and a full stop. */
struct letter_number letter_digits(const char *from, const char **end, bool in_list, bool in_day);

#endif
