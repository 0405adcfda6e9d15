/* Whether an offer is good for its level and place, in one line that a person understands. */
#ifndef HAGGLE_OUT_WORDS_GOOD_OR_NOT_H
#define HAGGLE_OUT_WORDS_GOOD_OR_NOT_H

#include "calc/kit/arena.h"
#include "scenarios/evaluation/band_position.h"

/* "a little above the middle of": where in a range with a penetration a figure stands. */
const char *place_in_range(const struct standing *at);

/* "base is average: a little above the middle of 143,700 to 194,400"; low, average or good for its level, by thirds of a
 * range of the place or by the quartiles of reported offers; "" where neither is known. No full stop. */
const char *level_verdict(struct arena *arena, const struct band_position *position);

/* "base in the upper part of the range posted for Seattle (143,700 to 194,400); base and sign-on of year 1 above 3 of 5
 * SDE L5 offers reported since 2022"; "" when nothing is known to hold it against. No full stop. */
const char *good_or_not(struct arena *arena, const struct band_position *position);

#endif
