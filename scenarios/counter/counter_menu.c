/* The menu: packages of equal worth to the candidate, shifted from the anchor towards cash, towards units,
 * or a little towards base. */
#include "calc/counter/pay_table.h"
#include "scenarios/counter/counter_plan.h"

struct menu {
    struct plan *plan;
    const struct negotiation *negotiation;
    const struct counter_problem *problem;
    struct lever_pay *pay; /* of the problem's bargain, by the months of the stay */
    struct err *err;
    struct money value; /* V of the anchor package */
};

static bool measure(const struct menu *menu, struct solution *solution, const struct package *package)
{
    return counter_measure(solution, menu->problem, package, menu->err);
}

/* Within 1 % of the anchor's V, costs within half of it, no lever above twice its present value. */
static bool fits(const struct menu *menu, const struct solution *solution)
{
    const struct solution *anchor = &menu->plan->packages[PLAN_ANCHOR].solution;
    const struct bargain *bargain = &menu->plan->bargain;
    struct money room, cost_room;
    int64_t off = solution->value.cents - menu->value.cents;
    if (!money_times_rate(&room, menu->value, menu->negotiation->menu_value_within) ||
        !money_times_rate(&cost_room, anchor->cost, menu->negotiation->menu_cost_within))
        return false;
    bool fit = (off < 0 ? -off : off) <= room.cents && solution->cost.cents <= anchor->cost.cents + cost_room.cents &&
               anchor->cost.cents <= solution->cost.cents + solution->cost.cents / 2;
    for (int i = 0; i < LEVERS; i++)
        fit = fit && (solution->package.level[i] == anchor->package.level[i] ||
                      ((bargain->now.level[i] == 0 ||
                        solution->package.level[i] <= menu->negotiation->lever_times * bargain->now.level[i]) &&
                       solution->package.level[i] <= lever_most(menu->problem, (enum lever)i)));
    return fit;
}

static bool same(const struct package *a, const struct package *b)
{
    for (int i = 0; i < LEVERS; i++)
        if (a->level[i] != b->level[i])
            return false;
    return true;
}

enum { REFILL_STEPS_MAX = 1 << 20 };

/* A lever some round steps up, at a multiple of them. */
static int64_t up(const struct counter_problem *problem, enum lever lever, int64_t level, int64_t steps)
{
    return round_level(&problem->round[lever], level, steps);
}

/* A package some steps up: the grant, or sign-on in equal parts, odd steps to year 1. */
static struct package raised(const struct counter_problem *problem, struct package package, int64_t steps, bool with_units)
{
    int64_t *level = package.level;
    if (with_units) {
        level[LEVER_UNITS] = up(problem, LEVER_UNITS, level[LEVER_UNITS], steps);
    } else {
        level[LEVER_SIGN_ON_1] = up(problem, LEVER_SIGN_ON_1, level[LEVER_SIGN_ON_1], steps - steps / 2);
        level[LEVER_SIGN_ON_2] = up(problem, LEVER_SIGN_ON_2, level[LEVER_SIGN_ON_2], steps / 2);
    }
    return package;
}

static bool worth_enough(const struct menu *menu, const struct package *package, bool *enough)
{
    struct solution solution;
    struct money value;
    if (lever_pay_value(&value, menu->pay, package)) {
        *enough = money_compare(value, menu->value) >= 0;
        return true;
    }
    if (!measure(menu, &solution, package))
        return false;
    *enough = money_compare(solution.value, menu->value) >= 0;
    return true;
}

/* Raises sign-on or units by the fewest steps that bring V back to the anchor's. */
static bool refill(const struct menu *menu, struct package *package, bool with_units)
{
    const struct package start = *package;
    int64_t low = -1, high = 0;
    for (bool enough = false; !enough && high <= REFILL_STEPS_MAX; high = enough ? high : high == 0 ? 1 : 2 * high) {
        *package = raised(menu->problem, start, high, with_units);
        if (!worth_enough(menu, package, &enough))
            return false;
        low = enough ? low : high;
    }
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        bool enough;
        *package = raised(menu->problem, start, middle, with_units);
        if (!worth_enough(menu, package, &enough))
            return false;
        *(enough ? &high : &low) = middle;
    }
    *package = raised(menu->problem, start, high, with_units);
    return true;
}

static bool within_limits(const struct bargain *bargain, const struct package *package)
{
    for (int i = 0; i < LEVERS; i++)
        if (bargain->limit[i] != NO_LIMIT && package->level[i] > bargain->limit[i])
            return false;
    return true;
}

static bool offer_package(const struct menu *menu, enum plan_package name, const struct package *package)
{
    struct solution solution;
    struct plan_line *line = &menu->plan->packages[name];
    if (!within_limits(&menu->problem->bargain, package))
        return true;
    if (!measure(menu, &solution, package))
        return false;
    bool fresh = true;
    for (int i = 0; i < PLAN_PACKAGES; i++)
        if (menu->plan->packages[i].present && i != PLAN_TARGET &&
            same(package, &menu->plan->packages[i].solution.package))
            fresh = false;
    if (fresh && fits(menu, &solution)) {
        line->present = true;
        line->solution = solution;
    }
    return true;
}

/* What is left of a lever's increase, as a round step and no crumb; never below the letter. */
static int64_t reduced(const struct counter_problem *problem, const struct package *anchor, enum lever lever, struct rate keep)
{
    int64_t now = problem->bargain.now.level[lever], more = anchor->level[lever] - now, kept;
    int64_t step = round_step_at(&problem->round[lever], now);
    if (!round_divide(&kept, (wide_int)more * keep.nano, RATE_ONE))
        return anchor->level[lever];
    int64_t level = round_level(&problem->round[lever], now, round_count(&problem->round[lever], now, now + kept));
    bool crumb = level - now < step || (wide_int)(level - now) * RATE_ONE < (wide_int)now * problem->least_move.nano;
    return crumb ? now : level;
}

/* Units given back, cash in their place. */
static bool add_cash(const struct menu *menu, struct rate keep)
{
    struct package package = menu->plan->packages[PLAN_ANCHOR].solution.package;
    package.level[LEVER_UNITS] = reduced(menu->problem, &package, LEVER_UNITS, keep);
    return refill(menu, &package, false) && offer_package(menu, PLAN_CASH, &package);
}

/* Sign-on given back, units in its place. */
static bool add_stock(const struct menu *menu, enum plan_package name, struct rate keep)
{
    struct package package = menu->plan->packages[PLAN_ANCHOR].solution.package;
    if (!menu->plan->bargain.available[LEVER_UNITS])
        return true;
    package.level[LEVER_SIGN_ON_1] = reduced(menu->problem, &package, LEVER_SIGN_ON_1, keep);
    package.level[LEVER_SIGN_ON_2] = reduced(menu->problem, &package, LEVER_SIGN_ON_2, keep);
    return refill(menu, &package, true) && offer_package(menu, name, &package);
}

/* A mix: a quarter of the gap into base where its limit has room, else half as far towards units. */
static bool add_mixed(const struct menu *menu, struct rate keep)
{
    const struct bargain *bargain = &menu->problem->bargain;
    struct package package = menu->plan->packages[PLAN_ANCHOR].solution.package;
    struct rate half_kept = {(RATE_ONE + keep.nano) / 2};
    int64_t gap = menu->value.cents - menu->plan->value.offer.cents;
    int64_t step = menu->problem->round[LEVER_BASE].large, most = lever_most(menu->problem, LEVER_BASE);
    int64_t base = lever_level(bargain, LEVER_BASE, gap / 4 / bargain->step[LEVER_BASE]);
    base = (base < most ? base : most) / step * step;
    if (bargain->limit[LEVER_BASE] == NO_LIMIT || base <= package.level[LEVER_BASE])
        return add_stock(menu, PLAN_MIXED, half_kept);
    package.level[LEVER_BASE] = base;
    package.level[LEVER_SIGN_ON_1] = reduced(menu->problem, &package, LEVER_SIGN_ON_1, keep);
    package.level[LEVER_SIGN_ON_2] = reduced(menu->problem, &package, LEVER_SIGN_ON_2, keep);
    return refill(menu, &package, false) && offer_package(menu, PLAN_MIXED, &package);
}

/* The largest shift that fits, in quarters of the most that is allowed. */
bool plan_menu(struct plan *plan, const struct negotiation *negotiation, const struct counter_problem *problem,
               struct err *err)
{
    const struct bargain *bargain = &problem->bargain;
    struct lever_pay pay;
    const struct menu menu = {plan, negotiation, problem, &pay, err, plan->packages[PLAN_ANCHOR].solution.value};
    lever_pay_start(&pay, bargain, bargain->stay.months, bargain->stay.count);
    for (int quarters = 4; quarters > 0; quarters--) {
        struct rate keep = {RATE_ONE - negotiation->menu_shift.nano / 4 * quarters};
        if ((!plan->packages[PLAN_CASH].present && !add_cash(&menu, keep)) ||
            (!plan->packages[PLAN_STOCK].present && !add_stock(&menu, PLAN_STOCK, keep)) ||
            (!plan->packages[PLAN_MIXED].present && !add_mixed(&menu, keep)))
            return false;
    }
    return true;
}
