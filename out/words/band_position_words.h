/* Where an offer stands in what is known of its level, in words for every output alike. "" when there is nothing to
 * say; no full stop. */
#ifndef HAGGLE_OUT_WORDS_BAND_POSITION_WORDS_H
#define HAGGLE_OUT_WORDS_BAND_POSITION_WORDS_H

#include "calc/kit/arena.h"
#include "scenarios/evaluation/band_position.h"

/* The base in its band, in the national span, or why there is none. */
const char *base_words(struct arena *arena, const struct band_position *position);

/* Total pay against a published total, sign-on and grant against offers that people posted. */
const char *pay_words(struct arena *arena, const struct band_position *position);

/* "this looks like L6": the offer pays what a source gives for the next level. */
const char *level_words(struct arena *arena, const struct band_position *position);

/* What the next level would add by one source; index 0 … level_step_count − 1. */
const char *level_step_words(struct arena *arena, const struct band_position *position, int index);

#endif
