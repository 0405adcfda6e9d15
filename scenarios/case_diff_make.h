/* Works out scenarios/case_diff.h. */
#ifndef HAGGLE_SCENARIOS_CASE_DIFF_MAKE_H
#define HAGGLE_SCENARIOS_CASE_DIFF_MAKE_H

#include "calc/arena.h"
#include "scenarios/case_diff.h"

/* Offers are matched by id; stays are those shown for either case. False only when amounts overflow. */
bool case_diff_make(const struct case_diff **result, struct arena *arena, const struct evaluation *a,
                    const struct evaluation *b, struct err *err);

#endif
