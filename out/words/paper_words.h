/* Equity on paper: what it is, and what it would have to become (R16). */
#ifndef HAGGLE_OUT_WORDS_PAPER_WORDS_H
#define HAGGLE_OUT_WORDS_PAPER_WORDS_H

#include "calc/kit/arena.h"
#include "scenarios/evaluation/evaluation.h"

/* One sentence about a stay: "on paper 150,000 vest by month 24, in no total; to draw level with Amazon L5 they would have
 * to bring 120,950, 80.6% of that: a company worth $322,533,333". index is that of the offer's tie. */
const char *say_paper(struct arena *arena, const struct evaluation *evaluation, int offer, int index);

#endif
