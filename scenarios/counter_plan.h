/* Working out the counter-offer of a case (what to ask for, and why). */
#ifndef HAGGLE_SCENARIOS_COUNTER_PLAN_H
#define HAGGLE_SCENARIOS_COUNTER_PLAN_H

#include "bands/negotiation.h"
#include "scenarios/plan.h"

/* Fills the whole plan. False only when amounts overflow. */
bool counter_plan(const struct plan **result, struct arena *arena, const struct negotiation *negotiation,
                  const struct evaluation *evaluation, struct err *err);

/* Parts, in the order they build on each other; used by counter_plan. */
bool plan_leverage(struct plan *plan, struct arena *arena, const struct negotiation *negotiation, struct err *err);
bool plan_packages(struct plan *plan, struct arena *arena, const struct negotiation *negotiation, struct err *err);
bool plan_menu(struct plan *plan, const struct negotiation *negotiation, const struct counter_problem *problem,
               struct err *err);
void plan_cautions(struct plan *plan, struct arena *arena, const struct negotiation *negotiation);

/* A plan that continues from earlier rounds (scenarios/rounds.h): raises count from the first letter, nobody
 * is asked for more than before, and what was granted is settled. Without requests in the case these leave
 * the plan as it is. */
bool plan_opening(struct plan *plan, struct err *err);
bool plan_continue(struct plan *plan, const struct negotiation *negotiation, struct err *err);
void plan_continue_limits(const struct plan *plan, struct counter_problem *problem);
bool plan_next_step(struct plan *plan, struct arena *arena, struct err *err);

/* The posted base range in the case's evidence for this role, level and location. */
struct local_band local_band_of(const struct case_file *file, const struct case_offer *offer);

#endif
