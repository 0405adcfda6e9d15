/* The packages, the levers and the ladder, solved for the goals of scenarios/counter/leverage.c. */
#include "scenarios/counter/counter_plan.h"

#include "calc/kit/text.h"

static int64_t smaller_known(int64_t so_far, bool known, int64_t cents)
{
    if (!known)
        return so_far;
    return so_far == NO_LIMIT || cents < so_far ? cents : so_far;
}

static void limit_lever(struct bargain *bargain, enum lever lever, bool known, int64_t limit)
{
    if (known)
        bargain->limit[lever] = limit > bargain->now.level[lever] ? limit : bargain->now.level[lever];
}

/* Stated limits; for base without one, the top of the local posted band: never a national figure. */
static void set_limits(struct plan *plan)
{
    const struct limits *limits = &plan->evaluation->from->limits;
    struct bargain *bargain = &plan->bargain;
    if (limits->base_max.known)
        limit_lever(bargain, LEVER_BASE, true, limits->base_max.money.cents);
    else
        limit_lever(bargain, LEVER_BASE, plan->band.known, plan->band.high.cents);
    limit_lever(bargain, LEVER_SIGN_ON_1, limits->sign_on_1_max.known, limits->sign_on_1_max.money.cents);
    limit_lever(bargain, LEVER_SIGN_ON_2, limits->sign_on_2_max.known, limits->sign_on_2_max.money.cents);
    limit_lever(bargain, LEVER_UNITS, limits->units_max >= 0, limits->units_max);
}

/* In the currency of the offer. */
static int64_t rival_base(const struct plan *plan)
{
    const struct offer *rival = &plan->evaluation->offers[plan->rival].from->offer;
    struct money base = rival->base;
    (void)money_times_ratio(&base, rival->base, rival->to_case); /* fits: its curve was computed */
    return base.cents;
}

/* Base goes first up to the lowest of the rival's base, the middle of the local band and its limit. */
static int64_t base_first(const struct plan *plan)
{
    bool higher = plan->leverage == VERIFIED_HIGHER || plan->leverage == VERBAL_HIGHER;
    int64_t first = NO_LIMIT, now = plan->bargain.now.level[LEVER_BASE];
    if (higher)
        first = smaller_known(first, true, rival_base(plan));
    first = smaller_known(first, plan->band.known, plan->band.mid.cents);
    if (first == NO_LIMIT)
        return now; /* a limit alone is no argument for a higher base */
    first = smaller_known(first, plan->bargain.limit[LEVER_BASE] != NO_LIMIT, plan->bargain.limit[LEVER_BASE]);
    return first > now ? first : now;
}

static const char *why_of(struct arena *arena, const struct plan *plan, enum lever lever, int horizon)
{
    const struct least_ask *ask = &plan->alone[lever][horizon];
    const struct bargain *bargain = &plan->bargain;
    int64_t more = ask->level - bargain->now.level[lever];
    if (ask->feasible && more == 0)
        return "reached already";
    if (ask->feasible && lever == LEVER_UNITS)
        return text_format(arena, "%u more units", more);
    if (ask->feasible)
        return text_format(arena, "%m more", (struct money){more});
    if (!bargain->available[lever])
        return "the letter states no grant in units";
    if (!ask->moves)
        return text_format(arena, "pays nothing by then; %m a year short", ask->missing);
    return text_format(arena, "%m a year short at most", ask->missing);
}

static bool fill_levers(struct plan *plan, struct arena *arena, struct err *err)
{
    for (int lever = 0; lever < LEVERS; lever++)
        for (int i = 0; i < plan->bargain.stay.count; i++) {
            if (!lever_worth(&plan->worth[lever][i], &plan->bargain, (enum lever)lever, plan->bargain.stay.months[i],
                             err) ||
                !least_ask(&plan->alone[lever][i], &plan->bargain, (enum lever)lever, plan->bargain.stay.months[i],
                           plan->target_at.at[i], err))
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

/* Rung r is solved for anchor − f·(anchor − accept) at each horizon. */
static bool fill_ladder(struct plan *plan, const struct negotiation *negotiation, struct counter_problem *problem,
                        struct err *err)
{
    for (int r = 0; r < negotiation->rung_count; r++) {
        for (int i = 0; i < plan->bargain.stay.count; i++) {
            struct money anchor = plan->anchor_at.at[i], way = {anchor.cents - plan->accept_at.at[i].cents};
            if (!money_times_rate(&way, way, negotiation->ladder[r]))
                return err_overflow(err, "ladder");
            problem->goal.at[i].cents = anchor.cents - way.cents;
        }
        plan->ladder_way[r] = negotiation->ladder[r];
        plan->ladder_at[r] = problem->goal;
        if (!counter_solve(&plan->ladder[plan->rung_count++], problem, err))
            return false;
    }
    return true;
}

bool plan_packages(struct plan *plan, struct arena *arena, const struct negotiation *negotiation, struct err *err)
{
    static const char *const names[PLAN_PACKAGES] = {"anchor", "target", "cash", "stock", "mixed"};
    const struct case_file *file = plan->evaluation->from;
    struct counter_problem *problem = arena_alloc(arena, sizeof *problem);
    bargain_start(&plan->bargain, &plan->offer->from->offer, &file->stay, file->limits.step_cash,
                  file->limits.step_units);
    set_limits(plan);
    *problem = (struct counter_problem){.bargain = plan->bargain,
                                        .base_first = base_first(plan),
                                        .one_lever = plan->leverage == NO_LEVERAGE};
    plan_continue_limits(plan, problem);
    for (int i = 0; i < PLAN_PACKAGES; i++)
        plan->packages[i].name = names[i];
    problem->goal = plan->target_at;
    if (!fill_levers(plan, arena, err) || !counter_solve(&plan->packages[PLAN_TARGET].solution, problem, err) ||
        !fill_ladder(plan, negotiation, problem, err))
        return false;
    problem->goal = plan->anchor_at;
    plan->packages[PLAN_ANCHOR].solution = plan->ladder[0]; /* the first rung is the anchor itself */
    plan->packages[PLAN_ANCHOR].present = plan->packages[PLAN_TARGET].present = true;
    for (int i = 0; i < LEVERS; i++)
        plan->anything_to_ask |= plan->ladder[0].package.level[i] != plan->bargain.now.level[i];
    if (plan->leverage == NO_LEVERAGE || !plan->anything_to_ask)
        return true;
    return plan_menu(plan, negotiation, problem, err);
}

bool counter_plan(const struct plan **result, struct arena *arena, const struct negotiation *negotiation,
                  const struct evaluation *evaluation, const struct history *history, struct err *err)
{
    struct plan *plan = arena_alloc(arena, sizeof *plan);
    plan->evaluation = evaluation;
    plan->history = history;
    plan->offer = &evaluation->offers[evaluation->from->negotiating];
    if (!plan_leverage(plan, arena, negotiation, err) || !plan_packages(plan, arena, negotiation, err))
        return false;
    fill_years(plan);
    plan_cautions(plan, arena, negotiation);
    if (!plan_next_step(plan, err))
        return false;
    *result = plan;
    return true;
}
