#include "calc/pay/other_price.h"

/* Equity on paper moves with no price that counts (R16). */
static bool all_on_paper(const struct offer *offer)
{
    return offer->on_paper && offer->counted_share.nano == 0;
}

bool offer_has_units(const struct offer *offer)
{
    if (all_on_paper(offer))
        return false;
    bool units = offer->has_grant && !offer->grant.in_dollars && offer->grant.units > 0;
    for (int i = 0; i < offer->refresher_count; i++)
        units |= offer->refreshers[i].counted && !offer->refreshers[i].in_dollars;
    return units;
}

bool offer_has_equity(const struct offer *offer)
{
    if (all_on_paper(offer))
        return false;
    bool dollars = offer->has_grant && offer->grant.in_dollars && offer->grant.dollars.cents > 0;
    for (int i = 0; i < offer->refresher_count; i++)
        dollars |= offer->refreshers[i].counted && offer->refreshers[i].in_dollars;
    return dollars || offer_has_units(offer);
}

/* A level is a path of one price. Dollar grants read only its ratio to P0, so theirs may be as fine as rates.
 */
static struct price level_price(const struct offer *offer, struct rate shift)
{
    struct price level = {.rule = PRICE_PATH, .start = offer->price.start, .path_count = 1, .rate = offer->price.rate};
    if (!offer_has_units(offer))
        level.start.cents = RATE_ONE;
    if (!money_times_rate(&level.path[0], level.start, (struct rate){RATE_ONE + shift.nano}))
        level.path[0] = level.start; /* not within input limits */
    return level;
}

struct price scenario_price(const struct offer *offer, struct scenario scenario)
{
    struct price price = offer->price;
    switch (scenario.kind) {
    case SCENARIO_CASE:
        break;
    case SCENARIO_LEVEL:
        return level_price(offer, scenario.rate);
    case SCENARIO_GROWTH:
        price.rule = price.rule == PRICE_YEARLY ? PRICE_YEARLY : PRICE_MONTHLY;
        price.growth = scenario.rate;
        break;
    case SCENARIO_GROWTH_YEARLY:
        price.rule = PRICE_YEARLY;
        price.growth = scenario.rate;
        break;
    }
    return price;
}

bool scenario_curve(struct curve *curve, const struct offer *offer, struct scenario scenario, struct err *err)
{
    struct offer changed = *offer;
    changed.price = scenario_price(offer, scenario);
    return curve_compute(curve, &changed, REFRESHERS_AS_COUNTED, err);
}

static bool add_equity(struct money equity[MONTHS_MAX + 1], const struct grant *grant, const struct offer *offer,
                       const struct price *price, int last)
{
    struct vests vests;
    vest_events(&vests, grant);
    for (int i = 0; i < vests.count && vests.events[i].month <= last; i++) {
        struct money value, *sum = &equity[vests.events[i].month];
        if (!vest_value(&value, grant, &vests.events[i], price) || !equity_counted(&value, offer, value) ||
            !money_add(sum, *sum, value))
            return false;
    }
    return true;
}

bool scenario_equity(struct money equity[MONTHS_MAX + 1], const struct offer *offer, struct scenario scenario,
                     int last)
{
    struct price price = scenario_price(offer, scenario);
    for (int m = 0; m <= last; m++)
        equity[m] = (struct money){0};
    if (offer->has_grant && !add_equity(equity, &offer->grant, offer, &price, last))
        return false;
    for (int i = 0; i < offer->refresher_count; i++)
        if (offer->refreshers[i].counted && !add_equity(equity, &offer->refreshers[i], offer, &price, last))
            return false;
    for (int m = 1; m <= last; m++)
        if (!money_add(&equity[m], equity[m], equity[m - 1]))
            return false;
    for (int m = 1; m <= last && !ratio_is_one(offer->to_case); m++)
        if (!money_times_ratio(&equity[m], equity[m], offer->to_case))
            return false;
    return true;
}
