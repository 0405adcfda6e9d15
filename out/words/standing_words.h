/* Which offers take part in a comparison, in words: those that can still be taken. The others keep their figures and win
 * nothing. */
#ifndef HAGGLE_OUT_WORDS_STANDING_WORDS_H
#define HAGGLE_OUT_WORDS_STANDING_WORDS_H

#include "calc/kit/arena.h"
#include "scenarios/evaluation/evaluation.h"

/* "declined", "lapsed"; "" of one that stands. */
const char *standing_word(enum standing_of_offer standing);

/* As in JSON: "stands", "declined", "lapsed". */
const char *standing_key(enum standing_of_offer standing);

/* "Google L4", "Meta E5 (declined)": for columns, rows and headings of an offer's own figures. */
const char *offer_and_standing(struct arena *arena, const struct evaluation *evaluation, int index);

/* "Amazon L5 against Stripe L2 (Google L4 declined)"; other: one more that stands, "" without. */
const char *say_against(struct arena *arena, const struct evaluation *evaluation, const char *other);

/* "Not compared: Google (declined), Meta (lapsed on Monday 2 November)."; "" where all stand. */
const char *say_out_of_race(struct arena *arena, const struct evaluation *evaluation);

/* "Stripe: status not stated; …": rivals that stand without one, and how to state it; "" without any. */
const char *say_without_status(struct arena *arena, const struct evaluation *evaluation);

#endif
