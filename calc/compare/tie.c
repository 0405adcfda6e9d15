#include "calc/compare/tie.h"

/* One question put to roots_find. */
struct question {
    const struct tie_search *search;
    enum whose whose;
    enum scenario_kind kind;
    int months;
};

static bool equity_of(int64_t *equity, const struct question *question, int side, int64_t rate)
{
    const struct tie_search *search = question->search;
    struct money months[MONTHS_MAX + 1];
    if (question->whose == (side == 0 ? STOCK_OF_B : STOCK_OF_A)) {
        *equity = search->case_equity[side][question->months].cents;
        return true;
    }
    if (!scenario_equity(months, side == 0 ? search->a : search->b, (struct scenario){question->kind, {rate}},
                         question->months))
        return false;
    *equity = months[question->months].cents;
    return true;
}

/* The grid of the common growth was computed once for all stays. */
static bool from_grid(int64_t *equity, const struct question *question, int64_t rate)
{
    int64_t step = (rate - TIE_LOW) / (RATE_ONE / 100);
    if (question->whose != EVERY_STOCK || question->kind != SCENARIO_GROWTH ||
        (rate - TIE_LOW) % (RATE_ONE / 100) != 0 || step >= question->search->steps)
        return false;
    *equity = question->search->equity_gap[step][question->months];
    return true;
}

static bool gap_of(int64_t *gap, const void *context, int64_t rate)
{
    const struct question *question = context;
    int64_t equity, a, b;
    if (!from_grid(&equity, question, rate)) {
        if (!equity_of(&a, question, 0, rate) || !equity_of(&b, question, 1, rate))
            return false;
        equity = a - b;
    }
    *gap = question->search->cash_gap[question->months].cents + equity;
    return true;
}

static void fill_grid(struct tie_search *search)
{
    struct money a[MONTHS_MAX + 1], b[MONTHS_MAX + 1];
    for (search->steps = 0; search->steps <= TIE_STEPS; search->steps++) {
        struct scenario scenario = {SCENARIO_GROWTH, {TIE_LOW + search->steps * (RATE_ONE / 100)}};
        if (!scenario_equity(a, search->a, scenario, MONTHS_MAX) ||
            !scenario_equity(b, search->b, scenario, MONTHS_MAX))
            return;
        for (int m = 0; m <= MONTHS_MAX; m++)
            search->equity_gap[search->steps][m] = a[m].cents - b[m].cents;
    }
}

void tie_start(struct tie_search *search, const struct offer *a, const struct curve *curve_a,
               const struct offer *b, const struct curve *curve_b)
{
    search->a = a;
    search->b = b;
    for (int m = 0; m <= MONTHS_MAX; m++) {
        search->case_equity[0][m] = curve_a->kept[EQUITY][m];
        search->case_equity[1][m] = curve_b->kept[EQUITY][m];
        search->cash_gap[m].cents = curve_a->total[m].cents - curve_b->total[m].cents -
                                    (curve_a->kept[EQUITY][m].cents - curve_b->kept[EQUITY][m].cents);
    }
    fill_grid(search);
}

/* The price of one unit at a root of a single company's level. */
static void fill_price(struct tie *tie, const struct offer *offer)
{
    if (tie->level.count == 0 || !offer_has_units(offer))
        return;
    tie->has_price = true;
    tie->price = scenario_price(offer, (struct scenario){SCENARIO_LEVEL, {tie->level.at[0]}}).path[0];
}

struct tie tie_find(const struct tie_search *search, enum whose whose, int months)
{
    struct question question = {search, whose, SCENARIO_GROWTH, months};
    struct tie tie = {0};
    /* Only the growth of several stocks can turn the gap round more than once: the rest rises or falls. */
    int64_t whole = TIE_HIGH - TIE_LOW;
    tie.growth =
        roots_find(TIE_LOW, TIE_HIGH, whose == EVERY_STOCK ? RATE_ONE / 100 : whole, gap_of, &question);
    question.kind = SCENARIO_LEVEL;
    tie.level = roots_find(TIE_LOW, TIE_HIGH, whole, gap_of, &question);
    if (whose != EVERY_STOCK)
        fill_price(&tie, whose == STOCK_OF_A ? search->a : search->b);
    return tie;
}
