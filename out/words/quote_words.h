/* What explains the totals that were quoted (R13), a sentence a finding. */
#ifndef HAGGLE_OUT_WORDS_QUOTE_WORDS_H
#define HAGGLE_OUT_WORDS_QUOTE_WORDS_H

#include "calc/kit/arena.h"
#include "scenarios/evaluation/evaluation.h"

/* Without the name of the offer; "" where nothing is quoted, or all of it is what the letter pays. */
const char *say_quote_finding(struct arena *arena, const struct offer_result *result);

#endif
