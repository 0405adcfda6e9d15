/* Works out scenarios/talks/case_diff.h. */
#ifndef HAGGLE_SCENARIOS_TALKS_CASE_DIFF_MAKE_H
#define HAGGLE_SCENARIOS_TALKS_CASE_DIFF_MAKE_H

#include "calc/kit/arena.h"
#include "scenarios/talks/case_diff.h"

/* Offers are matched by id; stays are those shown for either case. False only when amounts overflow. */
bool case_diff_make(const struct case_diff **result, struct arena *arena, const struct evaluation *a,
                    const struct evaluation *b, struct err *err);

#endif
