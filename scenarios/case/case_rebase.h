/* A case told in the currency of the offer that is negotiated (R15).
 *
 * A counter-offer is worked out in the currency of the letter. Where the case compares in another, its rates are taken
 * through to the letter's, exactly, and its own amounts (goals, limits, evidence, the current job) are converted with one
 * rounding each. */
#ifndef HAGGLE_SCENARIOS_CASE_CASE_REBASE_H
#define HAGGLE_SCENARIOS_CASE_CASE_REBASE_H

#include "calc/kit/arena.h"
#include "calc/kit/err.h"
#include "scenarios/case/case.h"

/* *result is the case itself where the currencies are the same. False when an amount does not fit. The arena then writes
 * amounts in the letter's currency. */
bool case_rebase(const struct case_file **result, struct arena *arena, const struct case_file *file, struct err *err);

#endif
