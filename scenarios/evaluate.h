/* Evaluating a case: curves, horizons, comparison, and the sentences beside them. */
#ifndef HAGGLE_SCENARIOS_EVALUATE_H
#define HAGGLE_SCENARIOS_EVALUATE_H

#include "bands/companies.h"
#include "scenarios/evaluation.h"

/* Computes everything `evaluate` and `report` print. False only when amounts overflow. */
bool evaluate(const struct evaluation **result, struct arena *arena, const struct companies *companies,
              const struct case_file *file, struct err *err);

#endif
