#include "calc/counter/solver_search.h"

static bool in_set(const struct search *search, int index, enum horizons set)
{
    int months = search->bargain->stay.months[index];
    switch (set) {
    case ALL_HORIZONS:
        return true;
    case VESTED_HORIZONS:
        return search->vested[index];
    case FOUR_YEARS_ON:
        return months >= 48;
    case FIRST_TWO_YEARS:
        return months < 24;
    }
    return false;
}

/* True when the package reaches the goal at every horizon of the set. */
bool search_reaches(struct search *search, const struct package *package, enum horizons set)
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
        if (money_compare(annualized, search->goal[i]) < 0)
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

bool search_keeps_order(const struct search *search, const struct package *package)
{
    const struct package *now = &search->bargain->now;
    return package->level[LEVER_SIGN_ON_1] >= package->level[LEVER_SIGN_ON_2] ||
           now->level[LEVER_SIGN_ON_1] < now->level[LEVER_SIGN_ON_2];
}

int64_t search_least(struct search *search, const struct steps *steps, int64_t low, int64_t high, step_test *holds)
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
    return search_keeps_order(search, &package);
}

static bool early_reached(struct search *search, const struct steps *steps, int64_t sign_on_1)
{
    struct package package = package_of(search, steps, sign_on_1);
    return search_reaches(search, &package, FIRST_TWO_YEARS);
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
    int64_t level = search_least(search, steps, low, high, year_1_leads);
    if (level > low) { /* the nearer of the two sides; a tie is an odd step and goes to year 1 */
        struct package above = package_of(search, steps, level), below = package_of(search, steps, level - 1);
        int64_t over = year_1_lead(search, &above), under = -year_1_lead(search, &below);
        if (over < 0 ? false : under < over)
            level--;
    }
    level = search_least(search, steps, level, high, order_kept);
    return search_least(search, steps, level, high, early_reached);
}

struct package search_build(struct search *search, const struct steps *steps)
{
    return package_of(search, steps, split(search, steps));
}

/* An upper end for a search: doubled from 1 until the test holds, at most `most`. */
static int64_t ceiling(struct search *search, const struct steps *steps, int64_t most, step_test *holds)
{
    int64_t high = 1;
    while (high < most && !search->failed && !holds(search, steps, high))
        high *= 2;
    return high < most ? high : most;
}

int64_t search_least_up_to(struct search *search, const struct steps *steps, int64_t most, step_test *holds)
{
    if (most == 0 || holds(search, steps, 0))
        return 0;
    int64_t high = ceiling(search, steps, most, holds);
    return search_least(search, steps, 0, high, holds);
}

int64_t search_four_years(struct search *search, const struct package *package)
{
    struct curve curve;
    if (search->failed || !package_curve(&curve, search->bargain, package, search->err)) {
        search->failed = true;
        return 0;
    }
    return curve.total[48].cents;
}

/* The horizons at which every unit that counts in the cost has vested. */
static void find_vested(struct search *search)
{
    const struct schedule *schedule = &search->bargain->offer.grant.schedule;
    int last = 0;
    for (int i = 0; search->bargain->available[LEVER_UNITS] && i < schedule->count; i++)
        if (schedule->events[i].month <= 48)
            last = schedule->events[i].month;
    for (int i = 0; i < search->bargain->stay.count; i++)
        search->vested[i] = last > 0 && search->bargain->stay.months[i] >= last;
}

/* Every lever at its limit: what no package within the limits can pass. */
static void lower_goals(struct search *search)
{
    const struct bargain *bargain = search->bargain;
    struct package most = {{[LEVER_BASE] = lever_level(bargain, LEVER_BASE, search->most_base),
                            [LEVER_SIGN_ON_1] =
                                lever_level(bargain, LEVER_SIGN_ON_1, lever_steps(bargain, LEVER_SIGN_ON_1)),
                            [LEVER_SIGN_ON_2] = lever_level(bargain, LEVER_SIGN_ON_2, most_of_year_2(bargain)),
                            [LEVER_UNITS] = lever_level(bargain, LEVER_UNITS, search->most_units)}};
    struct curve curve;
    if (!package_curve(&curve, bargain, &most, search->err)) {
        search->failed = true;
        return;
    }
    for (int i = 0; i < bargain->stay.count; i++) {
        struct money best;
        search->goal[i] = search->problem->goal.at[i];
        if (annualize(&best, curve.total[bargain->stay.months[i]], bargain->stay.months[i]) &&
            money_compare(best, search->goal[i]) < 0)
            search->goal[i] = best;
    }
}

struct search search_start(const struct counter_problem *problem, struct err *err)
{
    const struct bargain *bargain = &problem->bargain;
    struct search search = {.problem = problem, .bargain = bargain, .err = err};
    int64_t base_now = bargain->now.level[LEVER_BASE], step = bargain->step[LEVER_BASE];
    if (bargain->limit[LEVER_BASE] != NO_LIMIT)
        search.most_base = lever_steps(bargain, LEVER_BASE);
    else if (problem->base_first > base_now)
        search.most_base = problem->base_first / step - base_now / step;
    search.most_sign_on = lever_steps(bargain, LEVER_SIGN_ON_1) + most_of_year_2(bargain);
    search.most_units = lever_steps(bargain, LEVER_UNITS);
    find_vested(&search);
    lower_goals(&search);
    return search;
}
