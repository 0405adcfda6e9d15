/* The parts of comparing stays, for scenarios/stay*.c and scenarios/stay/compare_stays.c alone. Each fills its
 * share of the report and is false, with an overflow error, when an amount does not fit. */
#ifndef HAGGLE_SCENARIOS_STAY_STAY_PARTS_H
#define HAGGLE_SCENARIOS_STAY_STAY_PARTS_H

#include "scenarios/stay/stays.h"

/* Everything of one runner but two_way; from, offer, curves and price_moves are set. */
bool stay_runner(struct runner *runner, const struct stay_report *report, struct err *err);

/* One pair; both runners are done. */
bool stay_pair(struct runner_pair *pair, const struct stay_report *report, struct tie_search *search,
               struct err *err);

/* Price scenarios and the runners' two-way tables. */
bool stay_prices(struct stay_report *report, struct err *err);

/* The curve of a runner under a scenario: the current job's pay is in dollars and stays as it is. */
bool runner_curve(struct curve *curve, const struct runner *runner, struct scenario scenario,
                  struct err *err);

#endif
