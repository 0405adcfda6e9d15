/* Whether an offer is good for its level and place, in one line that a person understands. */
#ifndef HAGGLE_OUT_WORDS_GOOD_OR_NOT_H
#define HAGGLE_OUT_WORDS_GOOD_OR_NOT_H

#include "calc/kit/arena.h"
#include "scenarios/evaluation/band_position.h"

/* "base in the upper half of the range posted for Seattle (143,700 to 194,400); base and sign-on of year 1 above 3 of 5
 * SDE L5 offers reported since 2022"; "" when nothing is known to hold it against. No full stop. */
const char *good_or_not(struct arena *arena, const struct band_position *position);

#endif
