#include "calc/counter/solver_walk.h"

static int64_t kept_at(const struct search *search, const struct steps *steps, int month)
{
    const struct pay_tables *tables = &search->tables;
    int64_t kept = tables->letter[month];
    for (int i = 0; i < LEVERS; i++)
        kept += tables->of[i].row[steps->at[i]].more[month];
    return kept;
}

static int horizon_count(const struct search *search)
{
    return search->problem->bargain.stay.count;
}

/* Kept by the end of a year; 0 for year 0. */
static int64_t by_year(const struct search *search, const struct steps *steps, int year)
{
    return year == 0 ? 0 : kept_at(search, steps, horizon_count(search) + year - 1);
}

static int64_t value_of(const struct search *search, const struct steps *steps)
{
    int64_t totals[HORIZONS_MAX];
    struct money value;
    for (int i = 0; i < horizon_count(search); i++)
        totals[i] = kept_at(search, steps, i);
    return stay_value_of(&value, totals, &search->problem->bargain.stay) ? value.cents : INT64_MAX;
}

/* The least total whose annualized figure, rounded, is at least the goal. */
static int64_t least_kept(struct money goal, int months)
{
    wide_int twice = ((wide_int)goal.cents * 2 - 1) * months;
    wide_int least = twice > 0 ? (twice + 23) / 24 : -(-twice / 24);
    return least > INT64_MAX ? INT64_MAX : (int64_t)least;
}

/* What a cent kept at a horizon adds to V, cut to whole shares: enough to tell most values from a goal. */
static void set_shares(struct search *search)
{
    const struct stay *stay = &search->problem->bargain.stay;
    for (int i = 0; i < stay->count; i++)
        search->share[i] = (int64_t)(((wide_int)stay->weight[i].nano * 12 << SHARE_BITS) / stay->months[i]);
}

bool search_start(struct search *search, const struct counter_problem *problem, bool small, struct err *err)
{
    const struct stay *stay = &problem->bargain.stay;
    const int64_t *now = problem->bargain.now.level;
    struct money value;
    search->problem = problem;
    search->base_least = problem->base_least;
    search->year_2_may_lead = now[LEVER_SIGN_ON_2] > now[LEVER_SIGN_ON_1];
    if (!goal_value(&value, &problem->goal, stay))
        return err_overflow(err, "goal");
    search->goals = (struct goals){.value = value.cents};
    for (int i = 0; i < stay->count; i++)
        search->goals.kept[i] = least_kept(problem->goal.at[i], stay->months[i]);
    set_shares(search);
    return pay_tables_fill(&search->tables, problem, small, err);
}

bool value_reaches(const struct search *search, const int64_t totals[], int64_t goal)
{
    const int64_t most = INT64_C(1) << 58;
    wide_int least = 0, inexact = 0, wanted = ((wide_int)goal * 2 - 1) * (RATE_ONE / 2) * (INT64_C(1) << SHARE_BITS);
    bool small = goal > 0 && goal < most;
    struct money value;
    for (int i = 0; i < horizon_count(search); i++) {
        small &= totals[i] >= 0 && totals[i] < most;
        least += (wide_int)totals[i] * search->share[i];
        inexact += totals[i]; /* each share was cut by less than one */
    }
    if (small && (least >= wanted || least + inexact < wanted))
        return least >= wanted;
    return !stay_value_of(&value, totals, &search->problem->bargain.stay) || value.cents >= goal;
}

static void totals_of(int64_t totals[], const struct search *search, const struct steps *steps)
{
    for (int i = 0; i < horizon_count(search); i++)
        totals[i] = kept_at(search, steps, i);
}

bool steps_reach(const struct search *search, const struct steps *steps)
{
    if (search->problem->value_only) {
        int64_t totals[HORIZONS_MAX];
        totals_of(totals, search, steps);
        return value_reaches(search, totals, search->goals.value);
    }
    for (int i = 0; i < horizon_count(search); i++)
        if (kept_at(search, steps, i) < search->goals.kept[i])
            return false;
    return true;
}

bool steps_within_value(const struct search *search, const struct steps *steps)
{
    int64_t totals[HORIZONS_MAX], most = search->problem->value_most.cents;
    bool letter = true;
    for (int i = 0; i < LEVERS; i++)
        letter &= steps->at[i] == 0;
    if (most == 0 || letter)
        return true;
    totals_of(totals, search, steps);
    return most == INT64_MAX || !value_reaches(search, totals, most + 1);
}

/* Only horizons within the first two years are still missing. */
static bool only_early_missing(const struct search *search, const struct steps *steps)
{
    for (int i = 0; i < horizon_count(search); i++)
        if (search->problem->bargain.stay.months[i] >= 24 && kept_at(search, steps, i) < search->goals.kept[i])
            return false;
    return !search->problem->value_only;
}

static int next_row(const struct pay_table *table, int at)
{
    return at == 0 ? table->first : at + 1;
}

/* One more step of a year's sign-on; false at its end, or where year 2 would pass year 1. */
static bool raise_year(const struct search *search, struct steps *steps, enum lever lever)
{
    const struct pay_table *table = &search->tables.of[lever];
    int next = next_row(table, steps->at[lever]);
    if (next >= table->count)
        return false;
    if (lever == LEVER_SIGN_ON_2 && !search->year_2_may_lead &&
        table->row[next].level > search->tables.of[LEVER_SIGN_ON_1].row[steps->at[LEVER_SIGN_ON_1]].level)
        return false;
    steps->at[lever] = next;
    return true;
}

/* Levels the total pay of years 1 and 2; an odd step goes to year 1. */
static bool raise_sign_on(const struct search *search, struct steps *steps)
{
    int64_t lead = 2 * by_year(search, steps, 1) - by_year(search, steps, 2);
    bool first = search->problem->year_1_first || lead <= 0 || only_early_missing(search, steps);
    return raise_year(search, steps, first ? LEVER_SIGN_ON_1 : LEVER_SIGN_ON_2) ||
           raise_year(search, steps, first ? LEVER_SIGN_ON_2 : LEVER_SIGN_ON_1);
}

static bool keeps_order(const struct search *search, const struct steps *steps)
{
    return search->year_2_may_lead || search->tables.of[LEVER_SIGN_ON_1].row[steps->at[LEVER_SIGN_ON_1]].level >=
                                          search->tables.of[LEVER_SIGN_ON_2].row[steps->at[LEVER_SIGN_ON_2]].level;
}

/* Takes back what early horizons left over in the other year. */
static void trim(const struct search *search, struct steps *steps, enum lever lever)
{
    const struct pay_table *table = &search->tables.of[lever];
    for (struct steps less = *steps; less.at[lever] > 0; *steps = less) {
        less.at[lever] = less.at[lever] <= table->first ? 0 : less.at[lever] - 1;
        if (!keeps_order(search, &less) || !steps_reach(search, &less))
            return;
    }
}

bool walk_sign_on(const struct search *search, struct steps *steps)
{
    bool fixed = search->problem->way == WAY_EQUITY;
    while (!steps_reach(search, steps))
        if (fixed || !raise_sign_on(search, steps))
            return false;
    trim(search, steps, LEVER_SIGN_ON_2);
    trim(search, steps, LEVER_SIGN_ON_1);
    return true;
}

bool steps_are_tight(const struct search *search, const struct steps *steps)
{
    for (int i = 0; i < LEVERS; i++) {
        struct steps less = *steps;
        if (less.at[i] == 0)
            continue;
        less.at[i]--;
        if (steps_reach(search, &less))
            return false;
    }
    return true;
}

int steps_boldness(const struct search *search, const struct steps *steps)
{
    int boldest = 0;
    for (int i = 0; i < LEVERS; i++) {
        int bold = search->tables.of[i].row[steps->at[i]].boldness;
        boldest = bold > boldest ? bold : boldest;
    }
    return boldest;
}

int64_t steps_cost(const struct search *search, const struct steps *steps)
{
    int64_t cost = 0;
    for (int i = 0; i < LEVERS; i++)
        cost += search->tables.of[i].row[steps->at[i]].more[search->tables.month_count - 1];
    return cost;
}

int64_t steps_fall(const struct search *search, const struct steps *steps)
{
    int64_t most = 0;
    for (int year = 1; year < PAY_YEARS; year++) {
        int64_t end = by_year(search, steps, year);
        int64_t fall = (end - by_year(search, steps, year - 1)) - (by_year(search, steps, year + 1) - end);
        most = fall > most ? fall : most;
    }
    return most;
}

struct package steps_package(const struct search *search, const struct steps *steps)
{
    struct package package;
    for (int i = 0; i < LEVERS; i++)
        package.level[i] = search->tables.of[i].row[steps->at[i]].level;
    return package;
}

bool package_reaches(const struct search *search, struct lever_pay *pay, const struct package *package, bool *reached,
                     struct err *err)
{
    int64_t totals[PAY_MONTHS_MAX];
    struct money value;
    if (!package_totals(totals, pay, package, err))
        return false;
    if (!stay_value_of(&value, totals, &pay->bargain->stay))
        return err_overflow(err, "value over the stay");
    *reached = !search->problem->value_only || value.cents >= search->goals.value;
    for (int i = 0; i < pay->month_count && !search->problem->value_only; i++)
        *reached = *reached && totals[i] >= search->goals.kept[i];
    return true;
}

void goals_lower(struct search *search)
{
    struct steps top;
    for (int i = 0; i < LEVERS; i++)
        top.at[i] = search->tables.of[i].first < search->tables.of[i].count ? search->tables.of[i].count - 1 : 0;
    if (search->problem->way != WAY_ANY)
        top.at[LEVER_BASE] = 0;
    if (search->problem->way == WAY_EQUITY)
        top.at[LEVER_SIGN_ON_1] = top.at[LEVER_SIGN_ON_2] = 0;
    if (search->problem->way == WAY_CASH)
        top.at[LEVER_UNITS] = 0;
    while (top.at[LEVER_SIGN_ON_2] > 0 && !keeps_order(search, &top))
        top.at[LEVER_SIGN_ON_2] = top.at[LEVER_SIGN_ON_2] <= search->tables.of[LEVER_SIGN_ON_2].first
                                      ? 0
                                      : top.at[LEVER_SIGN_ON_2] - 1;
    for (int i = 0; i < horizon_count(search); i++) {
        int64_t most = kept_at(search, &top, i);
        if (search->goals.kept[i] > most)
            search->goals.kept[i] = most;
    }
    int64_t most = value_of(search, &top);
    if (search->goals.value > most)
        search->goals.value = most;
}

static int64_t part_way(int64_t from, int64_t to, int part, int whole)
{
    return to <= from ? to : from + (int64_t)((wide_int)(to - from) * part / whole);
}

struct goals goals_part(const struct search *search, const struct goals *goals, int part, int whole)
{
    const struct steps letter = {{0}};
    struct goals result = {.value = part_way(value_of(search, &letter), goals->value, part, whole)};
    for (int i = 0; i < horizon_count(search); i++)
        result.kept[i] = part_way(kept_at(search, &letter, i), goals->kept[i], part, whole);
    return result;
}
