/* The names and sentences of what matters most, and of the advice by stay (scenarios/talks/sensitivity.h). "" when
 * there is nothing to say; no full stop. */
#ifndef HAGGLE_OUT_WORDS_WHAT_MATTERS_WORDS_H
#define HAGGLE_OUT_WORDS_WHAT_MATTERS_WORDS_H

#include "calc/kit/arena.h"
#include "scenarios/talks/talks.h"

/* "Sign-on", "Google: stock price" */
const char *swing_name(struct arena *arena, const struct talks *talks, const struct swing *swing);

/* "175,000 to 186,000", "down 30% or up 30%" */
const char *swing_change(struct arena *arena, const struct swing *swing);

/* What a plausible win is worth in the best part and in the least; needs two levers of different worth. */
const char *argue_words(struct arena *arena, const struct sensitivity *sensitivity);

/* What moves the gap more than any argument does. */
const char *outside_words(struct arena *arena, const struct talks *talks);

/* Whether stock or sign-on pays more, and the chance of staying at which that turns. */
const char *advice_words(struct arena *arena, const struct stay_turn *turn);

#endif
