/* Bars to the left and right of the present, the longest first. */
#ifndef HAGGLE_OUT_VIEWS_TORNADO_H
#define HAGGLE_OUT_VIEWS_TORNADO_H

#include "calc/kit/text.h"
#include "scenarios/talks/talks.h"

/* The moves of the gap at one horizon (an index), at most 80 columns, in plain characters. */
const char *tornado(struct arena *arena, const struct talks *talks, int horizon);

#endif
