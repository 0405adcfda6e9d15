/* The parts of comparing stays, for scenarios/stay*.c and scenarios/stay/compare_stays.c alone. Each fills its
 * share of the report and is false, with an overflow error, when an amount does not fit. */
#ifndef HAGGLE_SCENARIOS_STAY_STAY_PARTS_H
#define HAGGLE_SCENARIOS_STAY_STAY_PARTS_H

#include "calc/kit/arena.h"
#include "scenarios/stay/stays.h"

/* Everything of one contender but two_way; from, offer, curves and price_moves are set. */
bool stay_contender(struct contender *contender, const struct stay_report *report, struct err *err);

/* One pair, without its ties; both contenders are done. */
bool stay_pair(struct contender_pair *pair, const struct stay_report *report, struct err *err);

/* To 0.01 %, for display. */
struct shown_roots roots_shown(struct roots roots);

/* The ties that are asked for; pairs and the front are done. */
void stay_ties(struct stay_report *report, struct arena *arena, enum ties_asked ties);

/* Price scenarios and the contenders' two-way tables. */
bool stay_prices(struct stay_report *report, struct err *err);

/* The curve of a contender under a scenario: the current job's pay is in dollars and stays as it is. */
bool contender_curve(struct curve *curve, const struct contender *contender, struct scenario scenario,
                  struct err *err);

#endif
