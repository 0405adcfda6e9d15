/* Words of a line brought to one spelling: amounts in words, slips of the pen in words that figures are known by. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_SPELLING_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_SPELLING_H

#include "scenarios/letters/letter_token.h"

/* "sallary" → "salary", from token `from` on: one letter missing, doubled or in its neighbour's place. */
void spelling_mend(struct tokens *tokens, int from);

/* Of an amount in words and in figures the figures stay: "twelve (12) months", "fifteen percent (15%)", "INR 6,50,000
 * (Rupees six lakh fifty thousand only)". A percentage in words alone becomes a number. Numbers are joined already. */
void spelling_numbers(struct tokens *tokens, int from);

#endif
