/* What a lever is worth, and the least of it that is enough alone (R12). */
#include "calc/counter/least_ask.h"

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

/* Kept by a month asked for, in cents more than the letter pays. */
static bool more_than_letter(int64_t *more, struct lever_pay *pay, const struct package *package, int at, struct err *err)
{
    int64_t now[PAY_MONTHS_MAX], then[PAY_MONTHS_MAX];
    if (!package_totals(now, pay, &pay->bargain->now, err) || !package_totals(then, pay, package, err))
        return false;
    *more = then[at] - now[at];
    return true;
}

bool lever_worth_by(struct money *worth, struct lever_pay *pay, enum lever lever, int at, struct err *err)
{
    const int64_t thousand = 100000;
    const struct bargain *bargain = pay->bargain;
    struct package package = bargain->now;
    struct money more;
    *worth = (struct money){0};
    if (!bargain->available[lever])
        return true;
    if (lever == LEVER_UNITS && !bargain_in_dollars(bargain))
        return worth_of_unit(worth, bargain, pay->month[at]) || err_overflow(err, "worth of a unit");
    package.level[lever] += thousand;
    if (!more_than_letter(&more.cents, pay, &package, at, err))
        return false;
    return annualize(worth, more, pay->month[at]) || err_overflow(err, "worth of a lever");
}

bool lever_worth(struct money *worth, const struct bargain *bargain, enum lever lever, int months, struct err *err)
{
    struct lever_pay pay;
    lever_pay_start(&pay, bargain, &months, 1);
    return lever_worth_by(worth, &pay, lever, 0, err);
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

/* Annualized pay with one lever some steps up. */
static bool annualized_at(struct money *result, struct lever_pay *pay, enum lever lever, int64_t steps, int at,
                          struct err *err)
{
    struct package package = pay->bargain->now;
    int64_t totals[PAY_MONTHS_MAX];
    package.level[lever] = lever_level(pay->bargain, lever, steps);
    return package_totals(totals, pay, &package, err) &&
           (annualize(result, (struct money){totals[at]}, pay->month[at]) || err_overflow(err, "annualized total"));
}

bool least_ask_by(struct least_ask *ask, struct lever_pay *pay, enum lever lever, int at, struct money target,
                  struct err *err)
{
    const struct bargain *bargain = pay->bargain;
    struct money reached, now, worth;
    int64_t low = 0, high = 1, most = lever_steps(bargain, lever);
    *ask = (struct least_ask){0};
    if (!annualized_at(&now, pay, lever, 0, at, err) || !lever_worth_by(&worth, pay, lever, at, err))
        return false;
    ask->moves = lever == LEVER_UNITS ? vests_by(bargain, pay->month[at]) : worth.cents > 0;
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
            reached = now;
        else if (!annualized_at(&reached, pay, lever, high, at, err))
            return false;
        if (money_compare(reached, target) >= 0)
            break;
        if (!ask->moves || high == most) {
            ask->missing.cents = target.cents - reached.cents;
            return true;
        }
        low = high;
    }
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        if (!annualized_at(&reached, pay, lever, middle, at, err))
            return false;
        if (money_compare(reached, target) >= 0)
            high = middle;
        else
            low = middle;
    }
    ask->feasible = true;
    ask->level = lever_level(bargain, lever, high);
    return true;
}

bool least_ask(struct least_ask *ask, const struct bargain *bargain, enum lever lever, int months,
               struct money target, struct err *err)
{
    struct lever_pay pay;
    lever_pay_start(&pay, bargain, &months, 1);
    return least_ask_by(ask, &pay, lever, 0, target, err);
}
