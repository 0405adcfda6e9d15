/* The terms of a sign-on: paid at once or by the month, owed back on leaving or not. Years count from 1. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_TERMS_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_TERMS_H

#include "scenarios/letters/letter_parts.h"

/* The keys of how the sign-on of a year is paid. */
extern const char *const TERM_PAID[];

/* A word as a figure of the stretch: "monthly" of "sign_on[0].paid". */
void term_add(struct reader *reader, struct draft *draft, const struct stretch *stretch, int token, const char *key,
              const char *word);

/* Whether the words from … to say that the amount is paid month by month. */
bool terms_monthly(const struct tokens *tokens, int from, int to);

/* What is owed of the sign-on of a year on leaving, in the words from … to. */
void terms_owed(struct reader *reader, struct draft *draft, const struct stretch *stretch, int year, int from, int to);

/* All terms of the sign-on of a year, in the words from … to. */
void terms_read(struct reader *reader, struct draft *draft, const struct stretch *stretch, int year, int from, int to);

#endif
