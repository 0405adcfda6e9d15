#include "calc/counter/solver_search.h"

bool goal_value(struct money *value, const struct goal_line *line, const struct stay *stay)
{
    wide_int sum = 0;
    for (int i = 0; i < stay->count; i++)
        sum += (wide_int)line->at[i].cents * stay->weight[i].nano;
    return round_divide(&value->cents, sum, RATE_ONE);
}

bool counter_measure(struct solution *solution, const struct counter_problem *problem,
                     const struct package *package, struct err *err)
{
    const struct bargain *bargain = &problem->bargain;
    struct curve letter;
    struct money goal;
    *solution = (struct solution){.package = *package, .reaches = true};
    if (!package_curve(&letter, bargain, &bargain->now, err) ||
        !package_curve(&solution->curve, bargain, package, err) ||
        !stay_value(&solution->value, &solution->curve, &bargain->stay, err))
        return false;
    if (!goal_value(&goal, &problem->goal, &bargain->stay))
        return err_overflow(err, "goal");
    solution->cost.cents = solution->curve.total[48].cents - letter.total[48].cents;
    for (int i = 0; i < bargain->stay.count; i++) {
        int months = bargain->stay.months[i];
        if (!annualize(&solution->annualized[i], solution->curve.total[months], months))
            return err_overflow(err, "annualized total");
        int64_t missing = problem->goal.at[i].cents - solution->annualized[i].cents;
        if (missing > 0 && !problem->one_lever) {
            solution->missing[i].cents = missing;
            solution->reaches = false;
        }
    }
    if (problem->one_lever)
        solution->reaches = money_compare(solution->value, goal) >= 0;
    return true;
}

/* Least units for which every late horizon is reached, with the other steps as they are. */
static bool late_reached(struct search *search, const struct steps *steps, int64_t units)
{
    struct steps with = *steps;
    with.units = units;
    struct package package = search_build(search, &with);
    return search_reaches(search, &package, VESTED_HORIZONS);
}

static bool all_reached_by_units(struct search *search, const struct steps *steps, int64_t units)
{
    struct steps with = *steps;
    with.units = units;
    struct package package = search_build(search, &with);
    return search_reaches(search, &package, ALL_HORIZONS);
}

/* With this much sign-on and the units that the vested horizons then need, is every horizon reached? */
static bool reached_by_sign_on(struct search *search, const struct steps *steps, int64_t sign_on)
{
    struct steps with = *steps;
    with.sign_on = sign_on;
    with.units = search_least_up_to(search, &with, search->most_units, late_reached);
    struct package package = search_build(search, &with);
    return search_reaches(search, &package, ALL_HORIZONS);
}

/* Sign-on and units together for a given base: the least sign-on with which the units that the late
 * horizons need are enough for the early ones too; where sign-on is at its limit, units for all. */
static void solve_cash_and_units(struct search *search, struct steps *steps)
{
    steps->units = 0;
    steps->sign_on = search_least_up_to(search, steps, search->most_sign_on, reached_by_sign_on);
    steps->units = search_least_up_to(search, steps, search->most_units, late_reached);
    struct package package = search_build(search, steps);
    if (!search_reaches(search, &package, ALL_HORIZONS))
        steps->units = search_least_up_to(search, steps, search->most_units, all_reached_by_units);
}

static bool reached_with_base(struct search *search, const struct steps *steps, int64_t base)
{
    struct steps with = *steps;
    with.base = base;
    struct package package = search_build(search, &with);
    return search_reaches(search, &package, ALL_HORIZONS);
}

static bool reached_with_sign_on(struct search *search, const struct steps *steps, int64_t sign_on)
{
    struct steps with = *steps;
    with.sign_on = sign_on;
    struct package package = search_build(search, &with);
    return search_reaches(search, &package, ALL_HORIZONS);
}

static bool late_reached_by_sign_on(struct search *search, const struct steps *steps, int64_t sign_on)
{
    struct steps with = *steps;
    with.sign_on = sign_on;
    struct package package = search_build(search, &with);
    return search_reaches(search, &package, FOUR_YEARS_ON);
}

/* True when raising base this far makes the package dearer: a step less reaches the horizons of four years
 * and more by itself, or the early ones still ask for more sign-on than those have room for. */
static bool base_too_dear(struct search *search, const struct steps *steps, int64_t base)
{
    struct steps with = *steps;
    with.base = base > 0 ? base - 1 : 0;
    with.sign_on = with.units = 0;
    struct package package = search_build(search, &with);
    if (search_reaches(search, &package, FOUR_YEARS_ON))
        return true;
    with.base = base;
    int64_t for_late = search_least_up_to(search, &with, LEVER_STEPS_MAX, late_reached_by_sign_on);
    int64_t for_all = search_least_up_to(search, &with, LEVER_STEPS_MAX, reached_with_sign_on);
    return for_all > for_late;
}

/* Steps of base that fit under an amount. */
static int64_t base_steps_to(const struct search *search, int64_t cents)
{
    int64_t step = search->bargain->step[LEVER_BASE], now = search->bargain->now.level[LEVER_BASE];
    int64_t steps = cents / step - now / step;
    return steps < 0 ? 0 : steps < search->most_base ? steps : search->most_base;
}

/* Takes back whole steps that rounding left over, dearest lever first. */
static void tighten(struct search *search, struct steps *steps)
{
    steps->base = search_least(search, steps, 0, steps->base, reached_with_base);
    steps->sign_on = search_least(search, steps, 0, steps->sign_on, reached_with_sign_on);
    steps->units = search_least(search, steps, 0, steps->units, all_reached_by_units);
}

/* The first step above an amount between two steps is a short one: it may be left over in one year alone. */
static void drop_short_steps(struct search *search, struct package *package)
{
    static const enum lever levers[] = {LEVER_SIGN_ON_1, LEVER_SIGN_ON_2};
    for (int i = 0; i < 2; i++) {
        const struct bargain *bargain = search->bargain;
        int64_t step = bargain->step[levers[i]], now = bargain->now.level[levers[i]];
        struct package less = *package;
        if (package->level[levers[i]] == now || now % step == 0)
            continue;
        less.level[levers[i]] = lever_level(bargain, levers[i], package->level[levers[i]] / step - now / step - 1);
        if (search_keeps_order(search, &less) && search_reaches(search, &less, ALL_HORIZONS))
            *package = less;
    }
}

/* Sign-on and units for a base, tight; true when every horizon is reached. */
static bool finish(struct search *search, struct steps *steps, struct package *package)
{
    solve_cash_and_units(search, steps);
    *package = search_build(search, steps);
    if (!search_reaches(search, package, ALL_HORIZONS))
        return false;
    tighten(search, steps);
    *package = search_build(search, steps);
    drop_short_steps(search, package);
    return true;
}

/* Where sign-on is at its limit, the early years are filled by base or, at their slow vesting, by units:
 * whichever costs less. Cost is convex in base, so a coarse look finds the neighbourhood of the least. */
static void cheapest_over_base(struct search *search, int64_t first, struct package *package)
{
    enum { LOOKS = 32 };
    int64_t low = first, high = search->most_base > first ? search->most_base : first, best_base = first, best_cost = 0;
    bool found = false;
    for (int64_t stride = (high - low) / LOOKS + 1;; stride = (stride + LOOKS - 1) / LOOKS) {
        for (int64_t base = low; base <= high && !search->failed; base += stride) {
            struct steps steps = {.base = base};
            struct package tried;
            if (!finish(search, &steps, &tried)) {
                if (!found)
                    *package = tried; /* the best within the limits, so far */
                continue;
            }
            int64_t cost = search_four_years(search, &tried);
            if (found && cost >= best_cost)
                continue;
            found = true;
            best_cost = cost;
            best_base = base;
            *package = tried;
        }
        if (stride == 1 || search->failed)
            return;
        low = (found ? best_base : high) - stride;
        low = low > first ? low : first;
        high = found && best_base + stride < high ? best_base + stride : high;
    }
}

static bool solve_package(struct search *search, struct package *package)
{
    struct steps steps = {0};
    int64_t first = base_steps_to(search, search->problem->base_first);
    struct package letter = search->bargain->now;
    *package = letter;
    if (search_reaches(search, &letter, ALL_HORIZONS))
        return !search->failed;
    if (first > 0 && base_too_dear(search, &steps, first)) {
        int64_t dear = search_least(search, &steps, 0, first, base_too_dear);
        first = dear > 0 ? dear - 1 : 0;
    }
    steps.base = first;
    if (reached_by_sign_on(search, &steps, search->most_sign_on))
        finish(search, &steps, package);
    else
        cheapest_over_base(search, first, package);
    return !search->failed;
}

/* Without leverage: one lever, and V alone. */
static bool value_reached(struct search *search, const struct steps *unused, int64_t number)
{
    struct solution solution;
    struct package package = search->bargain->now;
    (void)unused;
    package.level[search->only] = lever_level(search->bargain, search->only, number);
    if (!search->failed && !counter_measure(&solution, search->problem, &package, search->err))
        search->failed = true;
    return search->failed || solution.reaches;
}

static bool solve_one_lever(struct search *search, struct package *package)
{
    const struct bargain *bargain = search->bargain;
    bool long_stay = bargain->stay.months[0] >= 36 && bargain->available[LEVER_UNITS];
    const struct steps none = {0};
    search->only = long_stay ? LEVER_UNITS : LEVER_SIGN_ON_1;
    int64_t steps = search_least_up_to(search, &none, lever_steps(bargain, search->only), value_reached);
    *package = bargain->now;
    package->level[search->only] = lever_level(bargain, search->only, steps);
    return !search->failed;
}

bool counter_solve(struct solution *solution, const struct counter_problem *problem, struct err *err)
{
    struct search search = search_start(problem, err);
    struct package package;
    if (search.failed)
        return false;
    bool solved = problem->one_lever ? solve_one_lever(&search, &package) : solve_package(&search, &package);
    return solved && counter_measure(solution, problem, &package, err);
}
