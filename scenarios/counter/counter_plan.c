/* The packages and the levers, solved for the goals of scenarios/counter/counter_goals.c. */
#include "scenarios/counter/counter_plan.h"

#include <string.h>

#include "calc/kit/text.h"

static const char *more_words(struct arena *arena, const struct plan *plan, enum lever lever, int64_t more)
{
    if (lever != LEVER_UNITS)
        return text_format(arena, "%m more", (struct money){more});
    if (!bargain_in_dollars(&plan->bargain))
        return text_format(arena, "%u more RSUs", more);
    const char *currency = plan->offer->from->stock_currency;
    if (strcmp(currency, plan->evaluation->from->currency) == 0)
        return text_format(arena, "%m more", (struct money){more});
    return text_format(arena, "%K more", currency, (struct money){more});
}

static const char *why_of(struct arena *arena, const struct plan *plan, enum lever lever, int horizon)
{
    const struct least_ask *ask = &plan->alone[lever][horizon];
    const struct bargain *bargain = &plan->bargain;
    int64_t more = ask->level - bargain->now.level[lever];
    if (ask->feasible && more == 0)
        return "reached already";
    if (ask->feasible)
        return more_words(arena, plan, lever, more);
    if (!bargain->available[lever])
        return bargain->offer.has_grant ? "the grant counts for nothing in this pay" : "the letter states no grant";
    if (!ask->moves)
        return text_format(arena, "pays nothing by then: %m short", ask->missing);
    return text_format(arena, "cannot reach it: %m short", ask->missing);
}

static bool fill_levers(struct plan *plan, struct arena *arena, struct err *err)
{
    const struct stay *stay = &plan->bargain.stay;
    struct lever_pay pay;
    lever_pay_start(&pay, &plan->bargain, stay->months, stay->count);
    for (int lever = 0; lever < LEVERS; lever++)
        for (int i = 0; i < stay->count; i++) {
            if (!lever_worth_by(&plan->worth[lever][i], &pay, (enum lever)lever, i, err) ||
                !least_ask_by(&plan->alone[lever][i], &pay, (enum lever)lever, i, plan->target_at.at[i], err))
                return false;
            plan->alone_why[lever][i] = why_of(arena, plan, (enum lever)lever, i);
        }
    return true;
}

/* Old and new by year: recruiters work to a total and move the parts. */
static void fill_years(struct plan *plan)
{
    for (int year = 0; year < 4; year++) {
        plan->year_now[year] = curve_paid_between(&plan->offer->flat_curve, 12 * year, 12 * (year + 1));
        for (int i = 0; i < PLAN_PACKAGES; i++) {
            struct plan_line *line = &plan->packages[i];
            line->year[year] = curve_paid_between(&line->solution.curve, 12 * year, 12 * (year + 1));
            line->change[year].cents = line->year[year].cents - plan->year_now[year].cents;
        }
    }
}

/* In the currency of the offer. */
static int64_t rival_base(const struct plan *plan)
{
    const struct offer *rival = &plan->evaluation->offers[plan->rival].from->offer;
    struct money base = rival->base;
    (void)money_times_ratio(&base, rival->base, rival->to_case); /* fits: its curve was computed */
    return base.cents;
}

/* Without a range or a limit of the case, a rival's higher base is the only argument for a higher one. */
static void limit_base(struct counter_problem *problem, const struct plan *plan)
{
    int64_t *limit = &problem->bargain.limit[LEVER_BASE], now = problem->bargain.now.level[LEVER_BASE];
    if (plan->band.known || plan->evaluation->from->limits.base_max.known)
        return;
    int64_t argued = plan->rival >= 0 && rival_base(plan) > now ? rival_base(plan) : now;
    *limit = *limit == NO_LIMIT || argued < *limit ? argued : *limit;
}

/* The posted range is the argument: then a base below its middle is asked for as well. */
static bool argues_base(const struct plan *plan)
{
    return plan->reasons[0].kind == MARKET && plan->band.known && date_known(plan->band.date) &&
           plan->bargain.now.level[LEVER_BASE] < plan->band.mid.cents;
}

/* What is forfeited is the argument, and sets the goals. */
static bool made_whole(const struct plan *plan)
{
    return plan->leverage == FORFEITS && plan->reasons[0].kind == FORFEITS;
}

/* Without a reason one request: cash for who may leave early, else equity. What is forfeited is made whole by the
 * sign-on. */
static enum counter_way way_of(const struct plan *plan)
{
    if (made_whole(plan))
        return WAY_CASH;
    if (plan->leverage != NO_LEVERAGE)
        return WAY_ANY;
    return plan->bargain.stay.months[0] >= 36 && plan->bargain.available[LEVER_UNITS] &&
                   plan->bargain.now.level[LEVER_UNITS] > 0
               ? WAY_EQUITY
               : WAY_CASH;
}

static void set_problem(struct counter_problem *problem, const struct plan *plan, const struct negotiation *negotiation)
{
    *problem = (struct counter_problem){.bargain = plan->bargain,
                                        .boldness = plan->reach.boldness,
                                        .value_most = plan->reach.value_most,
                                        .base_least = argues_base(plan) ? plan->bargain.now.level[LEVER_BASE] + 1 : 0,
                                        .way = way_of(plan),
                                        .year_1_first = made_whole(plan),
                                        .value_only = plan->leverage == NO_LEVERAGE,
                                        .dearer = negotiation->dearer,
                                        .least_move = negotiation->least_move};
    for (int i = 0; i < LEVERS; i++) {
        problem->win[i] = plan->reach.win[i];
        problem->round[i] = plan->reach.round[i];
        if (made_whole(plan) && i != LEVER_UNITS) /* what is asked is what is lost, to the thousand */
            problem->round[i] = (struct rounding){problem->round[i].small, problem->round[i].small, 0};
    }
    limit_base(problem, plan);
    plan_continue_limits(plan, problem);
}

/* A request that is out stands as it was sent, but for what is on the table by now. */
static bool measure_request(struct plan *plan, const struct counter_problem *problem, struct err *err)
{
    struct package asked = plan->bargain.now;
    for (int i = 0; i < LEVERS; i++)
        if (plan->bargain.available[i] && plan->history->last_asked.level[i] > asked.level[i])
            asked.level[i] = plan->history->last_asked.level[i];
    return counter_measure(&plan->packages[PLAN_ANCHOR].solution, problem, &asked, err);
}

/* One way alone first; where it is not enough for a goal that a loss or the case itself sets, all levers. */
static bool solve_anchor(struct plan *plan, struct counter_problem *problem, struct err *err)
{
    struct solution *anchor = &plan->packages[PLAN_ANCHOR].solution;
    problem->goal = plan->anchor_at;
    if (plan->next.move == MOVE_WAIT && plan->continued)
        return measure_request(plan, problem, err);
    if (!counter_solve(anchor, problem, err))
        return false;
    if (anchor->reaches || problem->way == WAY_ANY || (plan->leverage == NO_LEVERAGE && !plan->overridden))
        return true;
    problem->way = WAY_ANY;
    problem->year_1_first = false;
    return counter_solve(anchor, problem, err);
}

/* No lever of what follows lies above what is asked. */
static void within_box(struct counter_problem *problem, const struct package *package)
{
    for (int i = 0; i < LEVERS; i++)
        problem->bargain.limit[i] = package->level[i];
}

/* The part that is asked to rise most, and by how much. */
static void find_boldest(struct plan *plan, const struct counter_problem *problem)
{
    const struct package *asked = &plan->packages[PLAN_ANCHOR].solution.package;
    int most = -1;
    for (int i = 0; i < LEVERS; i++) {
        int64_t now = plan->bargain.now.level[i], rise = 0;
        int bold = lever_boldness(problem, (enum lever)i, asked->level[i]);
        if (bold <= most)
            continue;
        most = bold;
        plan->reach.boldest = (enum lever)i;
        if (now > 0 && (!round_divide(&rise, (wide_int)(asked->level[i] - now) * RATE_ONE, now) || rise > RISE_MAX))
            rise = RISE_MAX;
        plan->reach.boldest_has = now > 0;
        plan->reach.boldest_rise.nano = rise;
    }
}

static void judge_reach(struct plan *plan)
{
    const struct solution *anchor = &plan->packages[PLAN_ANCHOR].solution;
    plan->reach.goal_beyond = !anchor->reaches;
    plan->reach.yes_beyond = money_compare(anchor->value, plan->value.accept) < 0;
    plan->reach.floor_beyond = money_compare(anchor->value, plan->value.floor) < 0;
    plan->reach.short_of_floor.cents = plan->reach.floor_beyond ? plan->value.floor.cents - anchor->value.cents : 0;
}

bool plan_packages(struct plan *plan, struct arena *arena, const struct counter_data *data, struct err *err)
{
    static const char *const names[PLAN_PACKAGES] = {"anchor", "target", "cash", "stock", "mixed"};
    struct counter_problem *problem = arena_alloc(arena, sizeof *problem), *boxed = arena_alloc(arena, sizeof *boxed);
    set_problem(problem, plan, data->negotiation);
    plan->value_only = problem->value_only;
    for (int i = 0; i < PLAN_PACKAGES; i++)
        plan->packages[i].name = names[i];
    if (!fill_levers(plan, arena, err) || !solve_anchor(plan, problem, err))
        return false;
    const struct solution *anchor = &plan->packages[PLAN_ANCHOR].solution;
    *boxed = *problem;
    within_box(boxed, &anchor->package);
    boxed->goal = plan->target_at;
    boxed->base_least = 0;
    if (!counter_solve(&plan->packages[PLAN_TARGET].solution, boxed, err))
        return false;
    plan->packages[PLAN_ANCHOR].present = plan->packages[PLAN_TARGET].present = true;
    for (int i = 0; i < LEVERS; i++)
        plan->anything_to_ask |= anchor->package.level[i] != plan->bargain.now.level[i];
    find_boldest(plan, problem);
    judge_reach(plan);
    if (!plan_ladder(plan, data->negotiation, boxed, err))
        return false;
    if (plan->leverage == NO_LEVERAGE || !plan->anything_to_ask)
        return true;
    return plan_menu(plan, data->negotiation, problem, err);
}

bool counter_plan(const struct plan **result, struct arena *arena, const struct counter_data *data,
                  const struct evaluation *evaluation, const struct history *history, struct err *err)
{
    struct plan *plan = arena_alloc(arena, sizeof *plan);
    plan->evaluation = evaluation;
    plan->history = history;
    plan->offer = &evaluation->offers[evaluation->from->negotiating];
    if (!plan_opening(plan, err) || !plan_reasons(plan, arena, data->negotiation, err) || !plan_goals(plan, arena, err) ||
        !plan_continue(plan, data->negotiation, err) || !plan_values(plan, err) || !plan_reach(plan, data, err) ||
        !plan_packages(plan, arena, data, err))
        return false;
    fill_years(plan);
    if (!plan_next_step(plan, err))
        return false;
    plan_cautions(plan, arena, data->negotiation);
    *result = plan;
    return true;
}
