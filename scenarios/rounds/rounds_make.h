/* Working out the history of a negotiation (scenarios/rounds/rounds.h) from the rounds of a case. */
#ifndef HAGGLE_SCENARIOS_ROUNDS_ROUNDS_MAKE_H
#define HAGGLE_SCENARIOS_ROUNDS_ROUNDS_MAKE_H

#include "calc/kit/arena.h"
#include "calc/kit/err.h"
#include "scenarios/rounds/rounds.h"

/* The history, with step_count 0 where the case has no rounds. When the offer is not what the company said
 * last, the offer counts: it becomes the company's last step, and mismatch says so. With rounds of the
 * candidate alone the offer is the first step. False when amounts overflow. */
bool history_make(const struct history **result, struct arena *arena, const struct case_file *file,
                  const int shown_months[], int shown_count, struct err *err);

/* The letter with a side's terms in place of its own, held flat. */
void offer_on_terms(struct offer *result, const struct offer *letter, const struct terms *terms);

/* The letter's own terms. */
struct terms terms_of(const struct offer *letter);

#endif
