#include "calc/counter/solver.h"

#include "calc/counter/sign_on_path.h"

bool goal_value(struct money *value, const struct goal_line *line, const struct stay *stay)
{
    wide_int sum = 0;
    for (int i = 0; i < stay->count; i++)
        sum += (wide_int)line->at[i].cents * stay->weight[i].nano;
    return round_divide(&value->cents, sum, RATE_ONE);
}

static int package_boldness(const struct counter_problem *problem, const struct package *package)
{
    int boldest = 0;
    for (int i = 0; i < LEVERS; i++) {
        int bold = lever_boldness(problem, (enum lever)i, package->level[i]);
        boldest = bold > boldest ? bold : boldest;
    }
    return boldest;
}

bool counter_measure(struct solution *solution, const struct counter_problem *problem,
                     const struct package *package, struct err *err)
{
    const struct bargain *bargain = &problem->bargain;
    struct curve letter;
    struct money goal;
    *solution = (struct solution){.package = *package, .reaches = true, .boldness = package_boldness(problem, package)};
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
        if (missing > 0 && !problem->value_only) {
            solution->missing[i].cents = missing;
            solution->reaches = false;
        }
    }
    if (problem->value_only)
        solution->reaches = money_compare(solution->value, goal) >= 0;
    return true;
}

/* The best package so far, by what decides between packages. */
struct choice {
    bool found;
    struct steps steps;
    int boldness;
    int64_t fall, cost;
};

static bool better(const struct choice *a, const struct choice *b)
{
    if (!b->found || a->boldness != b->boldness)
        return !b->found || a->boldness < b->boldness;
    return a->fall != b->fall ? a->fall < b->fall : a->cost < b->cost;
}

/* Where the argument names a base, one such; where no row is as high, any. */
static int first_base(const struct search *search)
{
    const struct pay_table *base = &search->tables.of[LEVER_BASE];
    for (int i = 0; search->base_least > 0 && i < base->count; i++)
        if (base->row[i].allowed && base->row[i].level >= search->base_least)
            return i;
    return 0;
}

/* What is looked for: any package at all; the one that costs least; of those that are tight and cost little more, the
 * one that is chosen. */
enum look { LOOK_ANY, LOOK_CHEAPEST, LOOK_CHOICE };

/* Without its sign-on already, a base and grant cost too much, are bolder than the best so far or exceed the ceiling;
 * or no sign-on is enough for them. */
static bool hopeless(const struct search *search, const struct sign_on_path *path, enum look look, int64_t cost_most,
                     const struct steps *steps, const struct choice *best)
{
    int64_t cost = steps_cost(search, steps);
    if (!path->steady)
        return false;
    return cost > cost_most || (look == LOOK_CHEAPEST && best->found && cost >= best->cost) ||
           (look == LOOK_CHOICE && best->found && steps_boldness(search, steps) > best->boldness) ||
           !sign_on_can_reach(path, steps) || !steps_within_value(search, steps);
}

/* Every base and grant with the sign-on they need. */
static struct choice look_through(struct search *search, enum look look, int64_t cost_most)
{
    struct choice best = {.cost = INT64_MAX};
    struct sign_on_path path;
    const struct pay_table *base = &search->tables.of[LEVER_BASE], *units = &search->tables.of[LEVER_UNITS];
    int bases = search->problem->way == WAY_ANY ? base->count : 1;
    int grants = search->problem->way == WAY_CASH ? 1 : units->count;
    sign_on_path_start(&path, search);
    for (int b = first_base(search); b < bases; b++)
        for (int u = 0; u < grants && base->row[b].allowed; u++) {
            struct choice tried = {.found = true, .steps = {{[LEVER_BASE] = b, [LEVER_UNITS] = u}}};
            if (!units->row[u].allowed || hopeless(search, &path, look, cost_most, &tried.steps, &best) ||
                !sign_on_find(&path, &tried.steps))
                continue;
            tried.cost = steps_cost(search, &tried.steps);
            if (tried.cost > cost_most || !steps_within_value(search, &tried.steps) ||
                (look == LOOK_CHOICE && !steps_are_tight(search, &tried.steps)))
                continue;
            if (look == LOOK_ANY)
                return tried;
            if (look == LOOK_CHOICE) {
                tried.boldness = steps_boldness(search, &tried.steps);
                tried.fall = steps_fall(search, &tried.steps);
            }
            if (better(&tried, &best))
                best = tried;
        }
    return best;
}

static int64_t cost_room(const struct counter_problem *problem, int64_t cost)
{
    struct money more;
    if (!money_times_rate(&more, (struct money){cost}, problem->dearer) || more.cents > INT64_MAX - 1 - cost)
        return INT64_MAX - 1;
    return cost + more.cents;
}

static struct choice choose(struct search *search)
{
    struct choice cheapest = look_through(search, LOOK_CHEAPEST, INT64_MAX);
    if (!cheapest.found)
        return cheapest;
    struct choice tight = look_through(search, LOOK_CHOICE, cost_room(search->problem, cheapest.cost));
    return tight.found ? tight : cheapest;
}

/* The furthest share of the way from the letter to the goals that some package reaches. */
static struct choice furthest(struct search *search)
{
    enum { WHOLE = 1024 };
    int low = 0, high = WHOLE;
    const struct goals all = search->goals;
    while (high - low > 1) {
        int middle = (low + high) / 2;
        search->goals = goals_part(search, &all, middle, WHOLE);
        *(look_through(search, LOOK_ANY, INT64_MAX).found ? &low : &high) = middle;
    }
    search->goals = goals_part(search, &all, low, WHOLE);
    return choose(search);
}

/* With a named base; without it; and the best within the ceilings, where the goals lie beyond. */
static struct choice solve(struct search *search)
{
    struct choice choice = choose(search);
    bool left_over = choice.found && !steps_are_tight(search, &choice.steps);
    if (search->base_least > 0 && (!choice.found || left_over)) {
        search->base_least = 0;
        choice = choose(search);
    }
    if (choice.found)
        return choice;
    goals_lower(search);
    choice = choose(search);
    return choice.found ? choice : furthest(search);
}

static bool any_coarse(const struct pay_tables *tables)
{
    bool any = false;
    for (int i = 0; i < LEVERS; i++)
        any |= tables->of[i].coarse;
    return any;
}

/* Rows may lie several round steps apart: takes back those that are left over. */
static bool refine(struct search *search, struct package *package, struct err *err)
{
    static const enum lever order[] = {LEVER_BASE, LEVER_UNITS, LEVER_SIGN_ON_2, LEVER_SIGN_ON_1};
    const struct bargain *bargain = &search->problem->bargain;
    struct lever_pay pay;
    if (!any_coarse(&search->tables))
        return true;
    lever_pay_start(&pay, bargain, bargain->stay.months, bargain->stay.count);
    for (int i = 0; i < LEVERS; i++) {
        const struct rounding *round = &search->problem->round[order[i]];
        const int64_t now = bargain->now.level[order[i]];
        struct package with = *package;
        int64_t low = 0, high = round_count(round, now, package->level[order[i]]);
        if (!search->tables.of[order[i]].coarse)
            continue;
        while (low < high) {
            int64_t middle = low + (high - low) / 2;
            bool reached;
            with.level[order[i]] = round_level(round, now, middle);
            if (!package_reaches(search, &pay, &with, &reached, err))
                return false;
            if (reached)
                high = middle;
            else
                low = middle + 1;
        }
        package->level[order[i]] = round_level(round, now, high);
    }
    return true;
}

bool counter_solve(struct solution *solution, const struct counter_problem *problem, struct err *err)
{
    struct search search;
    struct package package;
    if (!search_start(&search, problem, false, err))
        return false;
    struct choice choice = solve(&search);
    if (!steps_are_tight(&search, &choice.steps)) { /* only small moves fit exactly */
        if (!search_start(&search, problem, true, err))
            return false;
        choice = solve(&search);
    }
    package = steps_package(&search, &choice.steps);
    return refine(&search, &package, err) && counter_measure(solution, problem, &package, err);
}
