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

/* What a unit adds today, in the currency of its price: less than its price where it is an option. */
static struct money unit_gain(const struct offer *offer)
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

static void set_sign_on(struct offer *offer, int year, int64_t cents)
{
    int at = 0;
    while (at < offer->sign_on_count && offer->sign_ons[at].year < year)
        at++;
    if (at < offer->sign_on_count && offer->sign_ons[at].year == year) {
        offer->sign_ons[at].amount.cents = cents;
        return;
    }
    if (cents == 0)
        return;
    assert(offer->sign_on_count < SIGN_ONS_MAX);
    for (int i = offer->sign_on_count++; i > at; i--)
        offer->sign_ons[i] = offer->sign_ons[i - 1];
    enum paid paid = year == 1 ? PAID_LUMP : PAID_MONTHLY;
    offer->sign_ons[at] = (struct sign_on){.year = year,
                                           .amount = {cents},
                                           .paid = paid,
                                           .repay = paid == PAID_LUMP ? REPAY_PRORATED : REPAY_NONE,
                                           .within_months = 12};
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

/* Of a grant in dollars the schedule's shares are kept, so its tranches follow (R6). */
static void set_grant(struct grant *grant, int64_t level)
{
    if (grant->in_dollars) {
        grant->dollars.cents = level;
        return;
    }
    if (grant->schedule.in_units && level != grant->units)
        stretch_units(grant, level);
    grant->units = level;
}

void offer_with(struct offer *result, const struct bargain *bargain, const struct package *package)
{
    *result = bargain->offer;
    result->base.cents = package->level[LEVER_BASE];
    set_sign_on(result, 1, package->level[LEVER_SIGN_ON_1]);
    set_sign_on(result, 2, package->level[LEVER_SIGN_ON_2]);
    if (result->has_grant)
        set_grant(&result->grant, package->level[LEVER_UNITS]);
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
    if (lever == LEVER_UNITS && rate.times > rate.by &&
        !round_times_ratio(&most, MONEY_INPUT_MAX, (struct ratio){rate.by, rate.times}, 1))
        most = MONEY_INPUT_MAX;
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

/* The share of the grant vested by a month, of WEIGHT_WHOLE (or of the units of a schedule in units). */
static void vested_share(const struct grant *grant, int months, int64_t *share, int64_t *whole)
{
    *share = 0;
    *whole = grant->schedule.in_units ? grant->units : WEIGHT_WHOLE;
    for (int i = 0; i < grant->schedule.count && grant->schedule.events[i].month <= months; i++)
        *share += grant->schedule.in_units ? grant->schedule.events[i].units : grant->schedule.events[i].weight;
}

static bool worth_of_unit(struct money *worth, const struct bargain *bargain, int months)
{
    const struct offer *offer = &bargain->offer;
    int64_t share, whole;
    vested_share(&offer->grant, months, &share, &whole);
    if (whole > 0 && !round_times_ratio(&worth->cents, (wide_int)unit_gain(offer).cents * share * 12,
                                        offer->price.rate, whole * months))
        return false;
    return equity_counted(worth, offer, *worth);
}

bool lever_worth(struct money *worth, const struct bargain *bargain, enum lever lever, int months, struct err *err)
{
    const int64_t thousand = 100000;
    struct package more = bargain->now;
    struct curve curve, now;
    *worth = (struct money){0};
    if (!bargain->available[lever])
        return true;
    if (lever == LEVER_UNITS && !bargain_in_dollars(bargain))
        return worth_of_unit(worth, bargain, months) || err_overflow(err, "worth of a unit");
    more.level[lever] += thousand;
    if (!package_curve(&now, bargain, &bargain->now, err) || !package_curve(&curve, bargain, &more, err))
        return false;
    if (!annualize(worth, (struct money){curve.total[months].cents - now.total[months].cents}, months))
        return err_overflow(err, "worth of a lever");
    return true;
}

/* The worth of one may round to nothing where the grant itself does not. */
static bool vests_by(const struct bargain *bargain, int months)
{
    int64_t share, whole;
    if (!bargain->available[LEVER_UNITS])
        return false;
    vested_share(&bargain->offer.grant, months, &share, &whole);
    return share > 0;
}

/* Annualized pay at a horizon with one lever some steps up. */
static bool annualized_at(struct money *result, const struct bargain *bargain, enum lever lever, int64_t steps,
                          int months, struct err *err)
{
    struct package package = bargain->now;
    struct curve curve;
    package.level[lever] = lever_level(bargain, lever, steps);
    return package_curve(&curve, bargain, &package, err) &&
           (annualize(result, curve.total[months], months) || err_overflow(err, "annualized total"));
}

bool least_ask(struct least_ask *ask, const struct bargain *bargain, enum lever lever, int months,
               struct money target, struct err *err)
{
    struct money at, now, worth;
    int64_t low = 0, high = 1, most = lever_steps(bargain, lever);
    *ask = (struct least_ask){0};
    if (!annualized_at(&now, bargain, lever, 0, months, err) || !lever_worth(&worth, bargain, lever, months, err))
        return false;
    ask->moves = lever == LEVER_UNITS ? vests_by(bargain, months) : worth.cents > 0;
    if (money_compare(now, target) >= 0) {
        ask->feasible = true;
        ask->level = bargain->now.level[lever];
        return true;
    }
    /* Pay rises with every lever, so the first step that reaches the target is found by doubling, then
     * halving; the two ends of the last interval are the verification. */
    for (;; high *= 2) {
        high = high < most ? high : most;
        if (!ask->moves || high == 0)
            at = now;
        else if (!annualized_at(&at, bargain, lever, high, months, err))
            return false;
        if (money_compare(at, target) >= 0)
            break;
        if (!ask->moves || high == most) {
            ask->missing.cents = target.cents - at.cents;
            return true;
        }
        low = high;
    }
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        if (!annualized_at(&at, bargain, lever, middle, months, err))
            return false;
        if (money_compare(at, target) >= 0)
            high = middle;
        else
            low = middle;
    }
    ask->feasible = true;
    ask->level = lever_level(bargain, lever, high);
    return true;
}
