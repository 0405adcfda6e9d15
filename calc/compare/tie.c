#include "calc/compare/tie.h"

/* One question put to roots_find. */
struct question {
    const struct tie_side *side[2];
    enum whose whose;
    enum scenario_kind kind;
    int months;
    int64_t cash_gap; /* a − b without the equity that moves */
    int64_t kept[2];  /* the equity of a side whose stock keeps the rule of the case */
};

static int64_t equity_in_case(const struct tie_side *side, int months)
{
    return side->still ? 0 : side->curve->kept[EQUITY][months].cents;
}

static bool moves(const struct question *question, int side)
{
    return question->whose != (side == 0 ? STOCK_OF_B : STOCK_OF_A) && !question->side[side]->still;
}

/* The grid of growth rates was computed once for all pairs and stays. */
static bool from_grid(int64_t *equity, const struct question *question, int side, int64_t rate)
{
    int64_t step = (rate - TIE_LOW) / (RATE_ONE / 100);
    if (question->kind != SCENARIO_GROWTH || (rate - TIE_LOW) % (RATE_ONE / 100) != 0 ||
        step >= question->side[side]->steps)
        return false;
    *equity = question->side[side]->equity[step][question->months].cents;
    return true;
}

static bool equity_of(int64_t *equity, const struct question *question, int side, int64_t rate)
{
    struct money at;
    if (!moves(question, side)) {
        *equity = question->kept[side];
        return true;
    }
    if (from_grid(equity, question, side, rate))
        return true;
    if (!events_equity_at(&at, &question->side[side]->events, (struct scenario){question->kind, {rate}},
                          question->months))
        return false;
    *equity = at.cents;
    return true;
}

static bool gap_of(int64_t *gap, const void *context, int64_t rate)
{
    const struct question *question = context;
    int64_t a, b;
    if (!equity_of(&a, question, 0, rate) || !equity_of(&b, question, 1, rate))
        return false;
    *gap = question->cash_gap + a - b;
    return true;
}

void tie_side(struct tie_side *side, const struct offer *offer, const struct curve *curve, bool still)
{
    side->offer = offer;
    side->curve = curve;
    side->still = still;
    side->steps = 0;
    if (still)
        return;
    stock_events(&side->events, offer);
    for (; side->steps <= TIE_STEPS; side->steps++) {
        struct scenario scenario = {SCENARIO_GROWTH, {TIE_LOW + side->steps * (RATE_ONE / 100)}};
        if (!events_equity(side->equity[side->steps], &side->events, scenario, MONTHS_MAX))
            return;
    }
}

/* The price of one unit at a root of a single company's level. */
static void fill_price(struct tie *tie, const struct tie_side *side)
{
    if (tie->level.count == 0 || side->still || !offer_has_units(side->offer))
        return;
    tie->has_price = true;
    tie->price = scenario_price(side->offer, (struct scenario){SCENARIO_LEVEL, {tie->level.at[0]}}).path[0];
}

struct tie tie_find(const struct tie_side *a, const struct tie_side *b, enum whose whose, int months)
{
    const int64_t equity[2] = {equity_in_case(a, months), equity_in_case(b, months)};
    struct question question = {.side = {a, b}, .whose = whose, .kind = SCENARIO_GROWTH, .months = months,
                                .kept = {equity[0], equity[1]}};
    question.cash_gap = a->curve->total[months].cents - equity[0] - (b->curve->total[months].cents - equity[1]);
    struct tie tie = {0};
    /* Only the growth of several stocks can turn the gap round more than once: the rest rises or falls. */
    if (whose == EVERY_STOCK) {
        tie.growth = roots_find(TIE_LOW, TIE_HIGH, RATE_ONE / 100, gap_of, &question);
        question.kind = SCENARIO_LEVEL; /* nearly a line: roundings alone may turn it */
        tie.level = roots_find(TIE_LOW, TIE_HIGH, TIE_HIGH - TIE_LOW, gap_of, &question);
        return tie;
    }
    tie.growth = root_of_monotone(TIE_LOW, TIE_HIGH, gap_of, &question);
    question.kind = SCENARIO_LEVEL;
    tie.level = root_of_monotone(TIE_LOW, TIE_HIGH, gap_of, &question);
    fill_price(&tie, whose == STOCK_OF_A ? a : b);
    return tie;
}
