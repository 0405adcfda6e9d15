/* The warnings of an answer in one list: those of the evaluation or the plan, of the quotes, and that of the rounds. */
#ifndef HAGGLE_OUT_WORDS_WARNING_WORDS_H
#define HAGGLE_OUT_WORDS_WARNING_WORDS_H

#include "calc/kit/arena.h"
#include "scenarios/counter/plan.h"

/* history may be NULL: then without that of the rounds. */
const struct lines *case_warnings(struct arena *arena, const struct evaluation *evaluation,
                                  const struct history *history);

/* The plan's, what the rounds make doubtful first. */
const struct lines *plan_warnings(struct arena *arena, const struct plan *plan);

#endif
