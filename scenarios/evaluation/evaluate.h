/* Evaluating a case: curves, horizons, comparison, and the sentences beside them. */
#ifndef HAGGLE_SCENARIOS_EVALUATION_EVALUATE_H
#define HAGGLE_SCENARIOS_EVALUATION_EVALUATE_H

#include "bands/records/bands.h"
#include "bands/world/companies.h"
#include "scenarios/evaluation/evaluation.h"

/* Computes everything `evaluate` and `report` print. Without bands (NULL) no offer has a position. False only
 * when amounts overflow. */
bool evaluate(const struct evaluation **result, struct arena *arena, const struct companies *companies,
              const struct bands *bands, const struct case_file *file, struct err *err);

/* What the offers pay, and nothing else: of each result the curve, the years and the horizons. Pairs, flat prices, quotes,
 * positions in the bands and sentences stay empty. For those who print no more, many cases over. */
bool evaluate_pay(const struct evaluation **result, struct arena *arena, const struct case_file *file, struct err *err);

#endif
