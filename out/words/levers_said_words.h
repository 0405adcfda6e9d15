/* The order of levers by the articles, and the negotiation that one of them works through. For the candidate alone: it
 * stands in no message. */
#ifndef HAGGLE_OUT_WORDS_LEVERS_SAID_WORDS_H
#define HAGGLE_OUT_WORDS_LEVERS_SAID_WORDS_H

#include "bands/world/levers_said.h"
#include "calc/kit/arena.h"
#include "scenarios/evaluation/evaluation.h"

/* A line an article, where they disagree, the negotiation step by step, and its lessons. */
const struct lines *levers_said_words(struct arena *arena, const struct levers_said *said);

#endif
