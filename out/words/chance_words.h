/* Sentences about what chance makes of the offers. */
#ifndef HAGGLE_OUT_WORDS_CHANCE_WORDS_H
#define HAGGLE_OUT_WORDS_CHANCE_WORDS_H

#include "calc/kit/arena.h"
#include "scenarios/chance/chances.h"

/* "Amazon L5 ends ahead of Google L4 in 12.3% of the outcomes at two years and in 63.1% at four years." */
const char *say_ahead(struct arena *arena, const struct chances *chances, const struct chance_pair *pair);

/* "Amazon L5 ends more than 10,000 a year under Google L4, which has more guaranteed pay, in 36.9% of the
 * outcomes at four years.", at the main stay; "" where the guaranteed pay is equal, or any loss counts, which
 * say_ahead says already. */
const char *say_below(struct arena *arena, const struct chances *chances, const struct chance_pair *pair);

/* "Amazon L5 at four years: 286,600 a year on average; one outcome in ten lies under 231,000, one in ten
 * above 350,000." */
const char *say_spread(struct arena *arena, const struct chances *chances, int offer);

/* "100,000 outcomes, seed 1: an average is off by 120 a year, a chance by 0.1 points, or less, in two runs of
 * three" */
const char *say_precision(struct arena *arena, const struct chances *chances);

/* Whether sentences tell of a pair: of two that stand, one of them the offer that is negotiated where it stands. */
bool chance_pair_told(const struct chances *chances, const struct chance_pair *pair);

/* The first two for the pairs that are told, the third for every offer, then which are not compared. */
void say_chances(struct lines *lines, struct arena *arena, const struct chances *chances);

/* What all of it rests on, a sentence each: the precision, then the assumptions. */
void say_rests_on(struct lines *lines, struct arena *arena, const struct chances *chances);

/* To tenths of a percent, for the screen. */
struct rate tenth_of_percent(struct rate rate);

/* "Amazon L5 against Google L4" */
const char *chance_title(struct arena *arena, const struct chances *chances);

#endif
