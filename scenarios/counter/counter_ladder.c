/* The steps down from the ask to the yes: no lever ever rises, and none is a crumb away from the one before. */
#include "calc/kit/currency.h"
#include "scenarios/counter/counter_plan.h"

/* A share of the way from the anchor to the accept, at each horizon. */
static bool goals_on_the_way(struct goal_line *goals, const struct plan *plan, struct rate share)
{
    for (int i = 0; i < plan->bargain.stay.count; i++) {
        struct money anchor = plan->anchor_at.at[i], way = {anchor.cents - plan->accept_at.at[i].cents};
        if (!money_times_rate(&way, way, share))
            return false;
        goals->at[i].cents = anchor.cents - way.cents;
    }
    return true;
}

/* Cents by which a lever lies lower, at today's price. */
static int64_t lower_by(const struct plan *plan, const struct solution *above, const struct solution *below, int lever)
{
    int64_t less = above->package.level[lever] - below->package.level[lever];
    struct money worth;
    if (lever != LEVER_UNITS || plan->offer->from->offer.grant.in_dollars)
        return less;
    return price_of_units(&worth, &plan->bargain.offer.price, less, 1) ? worth.cents : INT64_MAX;
}

/* Far enough apart to be a step. */
static bool apart(const struct plan *plan, const struct negotiation *negotiation, const struct solution *above,
                  const struct solution *below)
{
    struct money value, cash;
    int64_t usual = currency_step(plan->offer->from->currency);
    if (!money_times_rate(&value, above->value, negotiation->apart_value) ||
        !money_scale(&cash, negotiation->apart_cash, usual, 1000))
        return false;
    bool far = above->value.cents - below->value.cents >= value.cents;
    for (int i = 0; i < LEVERS && !far; i++)
        far = lower_by(plan, above, below, i) >= cash.cents;
    return far && money_compare(below->value, above->value) < 0;
}

/* The letter itself is no step. */
static bool changes_letter(const struct plan *plan, const struct solution *solution)
{
    bool any = false;
    for (int i = 0; i < LEVERS; i++)
        any |= solution->package.level[i] != plan->bargain.now.level[i];
    return any;
}

static void add_rung(struct plan *plan, const struct solution *solution, struct rate way, const struct goal_line *goals)
{
    int r = plan->rung_count++;
    plan->ladder[r] = *solution;
    plan->ladder_way[r] = way;
    plan->ladder_at[r] = *goals;
    plan->ladder_is_yes[r] = money_compare(solution->value, plan->value.accept) >= 0;
}

/* Steps solved within the box of the one before. The last one stays where two lie too close together. */
bool plan_ladder(struct plan *plan, const struct negotiation *negotiation, struct counter_problem *problem,
                 struct err *err)
{
    add_rung(plan, &plan->packages[PLAN_ANCHOR].solution, negotiation->ladder[0], &plan->anchor_at);
    if (!plan->anything_to_ask || plan->reach.yes_beyond)
        return true;
    for (int r = 1; r < negotiation->rung_count; r++) {
        struct solution solution;
        bool last = r == negotiation->rung_count - 1;
        if (!goals_on_the_way(&problem->goal, plan, negotiation->ladder[r]))
            return err_overflow(err, "ladder");
        for (int i = 0; i < LEVERS; i++)
            problem->bargain.limit[i] = plan->ladder[plan->rung_count - 1].package.level[i];
        if (!counter_solve(&solution, problem, err))
            return false;
        if (last && plan->rung_count > 1 && changes_letter(plan, &solution) &&
            !apart(plan, negotiation, &plan->ladder[plan->rung_count - 1], &solution))
            plan->rung_count--; /* the yes is the step */
        if (changes_letter(plan, &solution) && apart(plan, negotiation, &plan->ladder[plan->rung_count - 1], &solution))
            add_rung(plan, &solution, negotiation->ladder[r], &problem->goal);
    }
    return true;
}
