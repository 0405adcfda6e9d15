/* Comparing stays: from an evaluation to scenarios/stay/stays.h. */
#ifndef HAGGLE_SCENARIOS_STAY_COMPARE_STAYS_H
#define HAGGLE_SCENARIOS_STAY_COMPARE_STAYS_H

#include "calc/kit/arena.h"
#include "scenarios/stay/stays.h"

/* months (1 … 60, any order, repeats allowed, at most STAY_MONTHS_MAX) are those to report on; with count 0:
 * 12, 18, 24, 36, 48, 60 where a schedule runs that far, and the stays of the case. Ties that are not asked for stay
 * empty: their searches take most of the time. False only when amounts overflow. */
bool compare_stays(const struct stay_report **result, struct arena *arena, const struct evaluation *evaluation,
                   const int months[], int count, enum ties_asked ties, struct err *err);

#endif
