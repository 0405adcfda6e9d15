#include "calc/pay/other_price.h"

/* Equity on paper moves with no price that counts (R16). */
static bool all_on_paper(const struct offer *offer)
{
    return offer->on_paper && offer->counted_share.nano == 0;
}

/* On paper or not: what is there is worked out in either case. */
static bool holds_units(const struct offer *offer)
{
    bool units = offer->has_grant && !offer->grant.in_dollars && offer->grant.units > 0;
    for (int i = 0; i < offer->refresher_count; i++)
        units |= offer->refreshers[i].counted && !offer->refreshers[i].in_dollars;
    return units;
}

bool offer_has_units(const struct offer *offer)
{
    return !all_on_paper(offer) && holds_units(offer);
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
    if (!holds_units(offer))
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

/* Behind the events of the same month or earlier. */
static void insert(struct stock_events *events, const struct grant *grant, const struct vest *vest)
{
    struct stock_event event = {.grant = grant, .vest = *vest, .fits = true, .value = vest->amount};
    if (!grant->in_dollars)
        event.fits = money_scale(&event.value, events->offer->price.start, vest->units, 1) &&
                     money_scale(&event.minus, grant->strike, vest->units, 1);
    int at = events->count++;
    for (; at > 0 && events->at[at - 1].vest.month > vest->month; at--)
        events->at[at] = events->at[at - 1];
    events->at[at] = event;
}

static void add_events(struct stock_events *events, const struct grant *grant)
{
    struct vests vests;
    vest_events(&vests, grant);
    for (int i = 0; i < vests.count && vests.events[i].month <= MONTHS_MAX; i++)
        insert(events, grant, &vests.events[i]);
}

void stock_events(struct stock_events *events, const struct offer *offer)
{
    events->offer = offer;
    events->count = 0;
    if (offer->has_grant)
        add_events(events, &offer->grant);
    for (int i = 0; i < offer->refresher_count; i++)
        if (offer->refreshers[i].counted)
            add_events(events, &offer->refreshers[i]);
}

static bool add_value(struct money *sum, const struct stock_event *event, const struct offer *offer,
                      const struct price_track *track)
{
    struct money value;
    bool known = event->fits && track_grows(track)
                     ? track_of_value(&value, track, event->value, event->minus, event->vest.month)
                     : vest_value_on(&value, event->grant, &event->vest, track);
    return known && equity_counted(&value, offer, value) && money_add(sum, *sum, value);
}

static bool to_case(struct money *equity, const struct offer *offer)
{
    return ratio_is_one(offer->to_case) || money_times_ratio(equity, *equity, offer->to_case);
}

bool events_equity(struct money equity[MONTHS_MAX + 1], const struct stock_events *events, struct scenario scenario,
                   int last)
{
    const struct offer *offer = events->offer;
    const struct price price = scenario_price(offer, scenario);
    struct price_track track;
    struct money sum = {0};
    int next = 0;
    price_track(&track, &price, last);
    for (int m = 0; m <= last; m++) {
        for (; next < events->count && events->at[next].vest.month <= m; next++)
            if (!add_value(&sum, &events->at[next], offer, &track))
                return false;
        equity[m] = sum;
        if (!to_case(&equity[m], offer))
            return false;
    }
    return true;
}

bool events_equity_at(struct money *equity, const struct stock_events *events, struct scenario scenario, int months)
{
    const struct offer *offer = events->offer;
    const struct price price = scenario_price(offer, scenario);
    struct price_track track;
    struct money sum = {0};
    price_track(&track, &price, months);
    for (int i = 0; i < events->count && events->at[i].vest.month <= months; i++)
        if (!add_value(&sum, &events->at[i], offer, &track))
            return false;
    *equity = sum;
    return to_case(equity, offer);
}
