#include "calc/counter.h"

/* A package by steps above the letter: sign-on as one amount that the split divides. */
struct steps {
    int64_t base, sign_on, units;
};

/* One solving: the problem, and the first error met in a search. */
struct search {
    const struct counter_problem *problem;
    const struct bargain *bargain;
    struct err *err;
    bool failed;
    int64_t most_base, most_sign_on, most_units;
    bool late[HORIZONS_MAX]; /* the whole four-year grant has vested by then */
    enum lever only;         /* without leverage */
};

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

/* Which horizons of a set a package misses. */
enum horizons { ALL_HORIZONS, LATE_HORIZONS, FIRST_TWO_YEARS };

static bool in_set(const struct search *search, int index, enum horizons set)
{
    return set == ALL_HORIZONS || (set == LATE_HORIZONS && search->late[index]) ||
           (set == FIRST_TWO_YEARS && search->bargain->stay.months[index] < 24);
}

/* True when the package reaches the goal at every horizon of the set. */
static bool reaches(struct search *search, const struct package *package, enum horizons set)
{
    const struct stay *stay = &search->bargain->stay;
    struct curve curve;
    if (search->failed || !package_curve(&curve, search->bargain, package, search->err)) {
        search->failed = true;
        return true;
    }
    for (int i = 0; i < stay->count; i++) {
        struct money annualized;
        if (!in_set(search, i, set))
            continue;
        if (!annualize(&annualized, curve.total[stay->months[i]], stay->months[i])) {
            search->failed = true;
            return !err_overflow(search->err, "annualized total");
        }
        if (money_compare(annualized, search->problem->goal.at[i]) < 0)
            return false;
    }
    return true;
}

static struct package package_of(const struct search *search, const struct steps *steps, int64_t sign_on_1)
{
    const struct bargain *bargain = search->bargain;
    return (struct package){{[LEVER_BASE] = lever_level(bargain, LEVER_BASE, steps->base),
                             [LEVER_SIGN_ON_1] = lever_level(bargain, LEVER_SIGN_ON_1, sign_on_1),
                             [LEVER_SIGN_ON_2] = lever_level(bargain, LEVER_SIGN_ON_2, steps->sign_on - sign_on_1),
                             [LEVER_UNITS] = lever_level(bargain, LEVER_UNITS, steps->units)}};
}

/* Total pay of year 1 less that of year 2. */
static int64_t year_1_lead(struct search *search, const struct package *package)
{
    struct curve curve;
    if (search->failed || !package_curve(&curve, search->bargain, package, search->err)) {
        search->failed = true;
        return 0;
    }
    return curve.total[12].cents - (curve.total[24].cents - curve.total[12].cents);
}

static bool keeps_order(const struct search *search, const struct package *package)
{
    const struct package *now = &search->bargain->now;
    return package->level[LEVER_SIGN_ON_1] >= package->level[LEVER_SIGN_ON_2] ||
           now->level[LEVER_SIGN_ON_1] < now->level[LEVER_SIGN_ON_2];
}

/* The least number in low … high for which the test holds, or high. The test must be monotone. */
typedef bool step_test(struct search *search, const struct steps *steps, int64_t number);

static int64_t least(struct search *search, const struct steps *steps, int64_t low, int64_t high, step_test *holds)
{
    while (low < high && !search->failed) {
        int64_t middle = low + (high - low) / 2;
        if (holds(search, steps, middle))
            high = middle;
        else
            low = middle + 1;
    }
    return high;
}

static bool year_1_leads(struct search *search, const struct steps *steps, int64_t sign_on_1)
{
    struct package package = package_of(search, steps, sign_on_1);
    return year_1_lead(search, &package) >= 0;
}

static bool order_kept(struct search *search, const struct steps *steps, int64_t sign_on_1)
{
    struct package package = package_of(search, steps, sign_on_1);
    return keeps_order(search, &package);
}

static bool early_reached(struct search *search, const struct steps *steps, int64_t sign_on_1)
{
    struct package package = package_of(search, steps, sign_on_1);
    return reaches(search, &package, FIRST_TWO_YEARS);
}

/* Most steps of the year-2 sign-on: where year 1 has a limit, year 2 stays below it as well, unless the
 * letter already has the larger amount in year 2. */
static int64_t most_of_year_2(const struct bargain *bargain)
{
    const int64_t *now = bargain->now.level;
    int64_t steps = lever_steps(bargain, LEVER_SIGN_ON_2), step = bargain->step[LEVER_SIGN_ON_2];
    if (bargain->limit[LEVER_SIGN_ON_1] == NO_LIMIT || now[LEVER_SIGN_ON_1] < now[LEVER_SIGN_ON_2])
        return steps;
    int64_t top = lever_level(bargain, LEVER_SIGN_ON_1, lever_steps(bargain, LEVER_SIGN_ON_1));
    int64_t under = top / step - now[LEVER_SIGN_ON_2] / step;
    return under < 0 ? 0 : under < steps ? under : steps;
}

/* How many of the sign-on steps go to year 1. */
static int64_t split(struct search *search, const struct steps *steps)
{
    int64_t most_1 = lever_steps(search->bargain, LEVER_SIGN_ON_1);
    int64_t most_2 = most_of_year_2(search->bargain);
    int64_t low = steps->sign_on > most_2 ? steps->sign_on - most_2 : 0;
    int64_t high = steps->sign_on < most_1 ? steps->sign_on : most_1;
    if (low >= high)
        return high;
    int64_t level = least(search, steps, low, high, year_1_leads);
    if (level > low) { /* the nearer of the two sides; a tie is an odd step and goes to year 1 */
        struct package above = package_of(search, steps, level), below = package_of(search, steps, level - 1);
        int64_t over = year_1_lead(search, &above), under = -year_1_lead(search, &below);
        if (over < 0 ? false : under < over)
            level--;
    }
    level = least(search, steps, level, high, order_kept);
    return least(search, steps, level, high, early_reached);
}

static struct package build(struct search *search, const struct steps *steps)
{
    return package_of(search, steps, split(search, steps));
}

/* Least units for which every late horizon is reached, with the other steps as they are. */
static bool late_reached(struct search *search, const struct steps *steps, int64_t units)
{
    struct steps with = *steps;
    with.units = units;
    struct package package = build(search, &with);
    return reaches(search, &package, LATE_HORIZONS);
}

static bool all_reached_by_units(struct search *search, const struct steps *steps, int64_t units)
{
    struct steps with = *steps;
    with.units = units;
    struct package package = build(search, &with);
    return reaches(search, &package, ALL_HORIZONS);
}

/* An upper end for a search: doubled from 1 until the test holds, at most `most`. */
static int64_t ceiling(struct search *search, const struct steps *steps, int64_t most, step_test *holds)
{
    int64_t high = 1;
    while (high < most && !search->failed && !holds(search, steps, high))
        high *= 2;
    return high < most ? high : most;
}

static int64_t least_up_to(struct search *search, const struct steps *steps, int64_t most, step_test *holds)
{
    if (most == 0 || holds(search, steps, 0))
        return 0;
    int64_t high = ceiling(search, steps, most, holds);
    return least(search, steps, 0, high, holds);
}

/* With this much sign-on and the units that the late horizons then need, is every horizon reached? */
static bool reached_by_sign_on(struct search *search, const struct steps *steps, int64_t sign_on)
{
    struct steps with = *steps;
    with.sign_on = sign_on;
    with.units = least_up_to(search, &with, search->most_units, late_reached);
    struct package package = build(search, &with);
    return reaches(search, &package, ALL_HORIZONS);
}

/* Sign-on and units together for a given base: the least sign-on with which the units that the late
 * horizons need are enough for the early ones too; where sign-on is at its limit, units for all. */
static void solve_cash_and_units(struct search *search, struct steps *steps)
{
    steps->units = 0;
    steps->sign_on = least_up_to(search, steps, search->most_sign_on, reached_by_sign_on);
    steps->units = least_up_to(search, steps, search->most_units, late_reached);
    struct package package = build(search, steps);
    if (!reaches(search, &package, ALL_HORIZONS))
        steps->units = least_up_to(search, steps, search->most_units, all_reached_by_units);
}

static bool early_reached_by_sign_on(struct search *search, const struct steps *steps, int64_t sign_on)
{
    struct steps with = *steps;
    with.sign_on = sign_on;
    struct package package = build(search, &with);
    return reaches(search, &package, ALL_HORIZONS);
}

static bool late_reached_by_sign_on(struct search *search, const struct steps *steps, int64_t sign_on)
{
    struct steps with = *steps;
    with.sign_on = sign_on;
    struct package package = build(search, &with);
    return reaches(search, &package, LATE_HORIZONS);
}

/* True when raising base this far makes the package dearer: it overshoots the late horizons by itself, or
 * leaves the early ones asking for more sign-on than the late ones have room for. */
static bool base_too_dear(struct search *search, const struct steps *steps, int64_t base)
{
    struct steps with = *steps;
    with.base = base;
    with.sign_on = with.units = 0;
    struct package package = build(search, &with);
    if (reaches(search, &package, LATE_HORIZONS))
        return true;
    int64_t for_late = least_up_to(search, &with, LEVER_STEPS_MAX, late_reached_by_sign_on);
    int64_t for_all = least_up_to(search, &with, LEVER_STEPS_MAX, early_reached_by_sign_on);
    return for_all > for_late;
}

static bool reached_by_base(struct search *search, const struct steps *steps, int64_t base)
{
    struct steps with = *steps;
    with.base = base;
    struct package package = build(search, &with);
    return reaches(search, &package, ALL_HORIZONS);
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
    int64_t *const counts[] = {&steps->base, &steps->sign_on, &steps->units};
    for (int i = 0; i < 3; i++)
        while (*counts[i] > 0 && !search->failed) {
            --*counts[i];
            struct package package = build(search, steps);
            if (reaches(search, &package, ALL_HORIZONS))
                continue;
            ++*counts[i];
            break;
        }
}

static void find_late(struct search *search)
{
    const struct schedule *schedule = &search->bargain->offer.grant.schedule;
    int last = 0;
    for (int i = 0; search->bargain->available[LEVER_UNITS] && i < schedule->count; i++)
        if (schedule->events[i].month <= 48)
            last = schedule->events[i].month;
    for (int i = 0; i < search->bargain->stay.count; i++)
        search->late[i] = search->bargain->stay.months[i] >= last && last > 0;
}

static bool solve_package(struct search *search, struct package *package)
{
    struct steps steps = {0};
    int64_t first = base_steps_to(search, search->problem->base_first);
    struct package letter = search->bargain->now;
    *package = letter;
    if (reaches(search, &letter, ALL_HORIZONS))
        return !search->failed;
    if (first > 0 && base_too_dear(search, &steps, first)) {
        int64_t dear = least(search, &steps, 0, first, base_too_dear);
        first = dear > 0 ? dear - 1 : 0;
    }
    steps.base = first;
    solve_cash_and_units(search, &steps);
    *package = build(search, &steps);
    if (!reaches(search, package, ALL_HORIZONS))
        steps.base = least(search, &steps, steps.base, search->most_base, reached_by_base);
    *package = build(search, &steps);
    if (reaches(search, package, ALL_HORIZONS))
        tighten(search, &steps);
    *package = build(search, &steps);
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
    int64_t steps = least_up_to(search, &none, lever_steps(bargain, search->only), value_reached);
    *package = bargain->now;
    package->level[search->only] = lever_level(bargain, search->only, steps);
    return !search->failed;
}

bool counter_solve(struct solution *solution, const struct counter_problem *problem, struct err *err)
{
    const struct bargain *bargain = &problem->bargain;
    struct package package;
    struct search search = {.problem = problem,
                            .bargain = bargain,
                            .err = err,
                            .most_base = bargain->limit[LEVER_BASE] == NO_LIMIT
                                             ? 0
                                             : lever_steps(bargain, LEVER_BASE),
                            .most_sign_on =
                                lever_steps(bargain, LEVER_SIGN_ON_1) + most_of_year_2(bargain),
                            .most_units = lever_steps(bargain, LEVER_UNITS)};
    if (bargain->limit[LEVER_BASE] == NO_LIMIT && problem->base_first > bargain->now.level[LEVER_BASE])
        search.most_base = problem->base_first / bargain->step[LEVER_BASE] -
                           bargain->now.level[LEVER_BASE] / bargain->step[LEVER_BASE];
    find_late(&search);
    bool solved = problem->one_lever ? solve_one_lever(&search, &package) : solve_package(&search, &package);
    return solved && counter_measure(solution, problem, &package, err);
}
