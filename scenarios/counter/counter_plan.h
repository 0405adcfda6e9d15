/* Working out the counter-offer of a case (what to ask for, and why). */
#ifndef HAGGLE_SCENARIOS_COUNTER_COUNTER_PLAN_H
#define HAGGLE_SCENARIOS_COUNTER_COUNTER_PLAN_H

#include "bands/world/changes.h"
#include "bands/world/companies.h"
#include "bands/world/negotiation.h"
#include "scenarios/counter/plan.h"

/* What is known of the world beside the case. */
struct counter_data {
    const struct negotiation *negotiation;
    const struct changes *changes;
    const struct companies *companies;
};

/* Fills the whole plan. False when amounts overflow, or a stated goal lies below the offer. */
bool counter_plan(const struct plan **result, struct arena *arena, const struct counter_data *data,
                  const struct evaluation *evaluation, const struct history *history, struct err *err);

/* Parts, in the order they build on each other; used by counter_plan. */
bool plan_opening(struct plan *plan, struct err *err);
bool plan_reasons(struct plan *plan, struct arena *arena, const struct negotiation *negotiation, struct err *err);
bool plan_goals(struct plan *plan, struct arena *arena, struct err *err);
bool plan_values(struct plan *plan, struct err *err);
bool plan_reach(struct plan *plan, const struct counter_data *data, struct err *err);
bool plan_packages(struct plan *plan, struct arena *arena, const struct counter_data *data, struct err *err);
bool plan_ladder(struct plan *plan, const struct negotiation *negotiation, struct counter_problem *problem,
                 struct err *err);
bool plan_menu(struct plan *plan, const struct negotiation *negotiation, const struct counter_problem *problem,
               struct err *err);
void plan_cautions(struct plan *plan, struct arena *arena, const struct negotiation *negotiation);

/* Evidence about this very job: company, role, level and place; and its middle, false where it has none. */
bool evidence_fits(const struct evidence *evidence, const struct case_offer *offer);
bool evidence_middle(const struct evidence *evidence, struct money *middle);

/* The posted base range for this role, level and place: of the case's evidence, else of the data. */
struct local_band local_band_of(const struct case_file *file, const struct offer_result *result);

/* "Google L4" */
const char *rival_name(struct arena *arena, const struct case_file *file, int index);

/* Another offer of this status that has not lapsed. */
bool rival_live(const struct case_file *file, int index, enum status status);

/* What makes pay fall from a year to the next: "the sign-on ends". */
const char *fall_cause(const struct curve *curve, int year);

/* An amount more than a rate above. */
bool money_raised(struct money *result, struct money amount, struct rate raise);

/* A plan that continues from earlier rounds (scenarios/rounds/rounds.h): raises count from the first letter, nobody
 * is asked for more than before, and what was granted or closed is settled. Without requests in the case these leave
 * the plan as it is. */
bool plan_continue(struct plan *plan, const struct negotiation *negotiation, struct err *err);
void plan_continue_limits(const struct plan *plan, struct counter_problem *problem);
bool plan_next_step(struct plan *plan, struct err *err);

#endif
