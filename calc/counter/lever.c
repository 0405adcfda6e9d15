#include "calc/counter/lever.h"

#include <assert.h>

const char *lever_key(enum lever lever, bool in_dollars)
{
    static const char *const keys[LEVERS] = {"base", "sign_on_1", "sign_on_2", "units"};
    return lever == LEVER_UNITS && in_dollars ? "grant" : keys[lever];
}

bool bargain_in_dollars(const struct bargain *bargain)
{
    return bargain->offer.has_grant && bargain->offer.grant.in_dollars;
}

struct money unit_gain(const struct offer *offer)
{
    return money_larger((struct money){offer->price.start.cents - offer->grant.strike.cents}, (struct money){0});
}

/* Paper that is not counted and options without a gain pay nothing, however many there are (R16). */
static bool grant_pays(const struct offer *offer)
{
    if (!offer->has_grant || (offer->on_paper && offer->counted_share.nano == 0))
        return false;
    return offer->grant.in_dollars || unit_gain(offer).cents > 0;
}

void bargain_start(struct bargain *bargain, const struct offer *offer, const struct stay *stay,
                   struct money step_cash, int64_t step_units)
{
    *bargain = (struct bargain){.offer = *offer, .stay = *stay};
    bargain->offer.price = price_flat(&offer->price);
    bargain->now.level[LEVER_BASE] = offer->base.cents;
    bargain->now.level[LEVER_SIGN_ON_1] = offer_sign_on(offer, 1).cents;
    bargain->now.level[LEVER_SIGN_ON_2] = offer_sign_on(offer, 2).cents;
    bool in_dollars = bargain_in_dollars(bargain);
    if (offer->has_grant)
        bargain->now.level[LEVER_UNITS] = in_dollars ? offer->grant.dollars.cents : offer->grant.units;
    for (int i = 0; i < LEVERS; i++) {
        bargain->step[i] = i == LEVER_UNITS && !in_dollars ? step_units : step_cash.cents;
        bargain->limit[i] = NO_LIMIT;
        bargain->available[i] = i != LEVER_UNITS || grant_pays(offer);
    }
}

struct sign_on sign_on_with(const struct offer *offer, int year, int64_t cents)
{
    for (int i = 0; i < offer->sign_on_count; i++)
        if (offer->sign_ons[i].year == year) {
            struct sign_on stated = offer->sign_ons[i];
            stated.amount.cents = cents;
            return stated;
        }
    enum paid paid = year == 1 ? PAID_LUMP : PAID_MONTHLY;
    return (struct sign_on){.year = year,
                            .amount = {cents},
                            .paid = paid,
                            .repay = paid == PAID_LUMP ? REPAY_PRORATED : REPAY_NONE,
                            .within_months = 12};
}

static void set_sign_on(struct offer *offer, int year, int64_t cents)
{
    const struct sign_on entry = sign_on_with(offer, year, cents);
    int at = 0;
    while (at < offer->sign_on_count && offer->sign_ons[at].year < year)
        at++;
    if (at < offer->sign_on_count && offer->sign_ons[at].year == year) {
        offer->sign_ons[at] = entry;
        return;
    }
    if (cents == 0)
        return;
    assert(offer->sign_on_count < SIGN_ONS_MAX);
    for (int i = offer->sign_on_count++; i > at; i--)
        offer->sign_ons[i] = offer->sign_ons[i - 1];
    offer->sign_ons[at] = entry;
}

/* A schedule in units, stretched to another sum: cumulative units keep their proportions (R2). */
static void stretch_units(struct grant *grant, int64_t units)
{
    int64_t before = 0, letter = 0, whole = grant->units;
    for (int i = 0; i < grant->schedule.count; i++) {
        int64_t after = 0;
        letter += grant->schedule.events[i].units;
        bool fits = round_divide(&after, (wide_int)letter * units, whole);
        assert(fits);
        (void)fits;
        grant->schedule.events[i].units = after - before;
        before = after;
    }
}

void grant_with(struct grant *result, const struct grant *grant, int64_t level)
{
    *result = *grant;
    if (grant->in_dollars) {
        result->dollars.cents = level;
        return;
    }
    if (grant->schedule.in_units && level != grant->units)
        stretch_units(result, level);
    result->units = level;
}

void offer_with(struct offer *result, const struct bargain *bargain, const struct package *package)
{
    *result = bargain->offer;
    result->base.cents = package->level[LEVER_BASE];
    set_sign_on(result, 1, package->level[LEVER_SIGN_ON_1]);
    set_sign_on(result, 2, package->level[LEVER_SIGN_ON_2]);
    if (result->has_grant)
        grant_with(&result->grant, &bargain->offer.grant, package->level[LEVER_UNITS]);
}

bool package_curve(struct curve *curve, const struct bargain *bargain, const struct package *package,
                   struct err *err)
{
    struct offer offer;
    offer_with(&offer, bargain, package);
    return curve_compute(curve, &offer, REFRESHERS_AS_COUNTED, err);
}

int64_t lever_level(const struct bargain *bargain, enum lever lever, int64_t steps)
{
    int64_t now = bargain->now.level[lever], step = bargain->step[lever];
    return steps == 0 ? now : (now / step + steps) * step;
}

/* As many units as the largest amount a case may state. */
static int64_t most_units(const struct bargain *bargain)
{
    struct money unit = {1};
    if (!price_of_units(&unit, &bargain->offer.price, 1, 1) || unit.cents < 1)
        unit.cents = 1;
    int64_t worth = MONEY_INPUT_MAX / unit.cents, now = bargain->now.level[LEVER_UNITS];
    int64_t most = worth < UNITS_MAX ? worth : UNITS_MAX;
    return most > now ? most : now;
}

/* The largest amount a case may state, in the currency of the stock where the grant is in dollars. */
static int64_t most_cents(const struct bargain *bargain, enum lever lever)
{
    const struct ratio rate = ratio_known(bargain->offer.price.rate);
    int64_t most = MONEY_INPUT_MAX;
    if (lever == LEVER_UNITS && rate.times > rate.by)
        round_times_ratio(&most, MONEY_INPUT_MAX, (struct ratio){rate.by, rate.times}, 1); /* at most that: fits */
    return most > bargain->now.level[lever] ? most : bargain->now.level[lever];
}

int64_t lever_steps(const struct bargain *bargain, enum lever lever)
{
    int64_t now = bargain->now.level[lever], step = bargain->step[lever], limit = bargain->limit[lever];
    bool counted = lever == LEVER_UNITS && !bargain_in_dollars(bargain);
    int64_t most = counted ? most_units(bargain) : most_cents(bargain, lever);
    if (!bargain->available[lever])
        return 0;
    if (limit == NO_LIMIT || limit > most)
        limit = most;
    int64_t steps = limit / step - now / step;
    return steps < 0 ? 0 : steps > LEVER_STEPS_MAX ? LEVER_STEPS_MAX : steps;
}
