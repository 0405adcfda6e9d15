#include "calc/pay/horizon.h"

#include <math.h>

bool annualize(struct money *result, struct money total, int months)
{
    return money_scale(result, total, 12, months);
}

bool horizon_at(struct horizon *horizon, const struct curve *curve, int months, struct err *err)
{
    struct horizon at = {.months = months, .total = curve->total[months]};
    if (!annualize(&at.annualized, at.total, months) ||
        !money_add(&at.guaranteed, curve->kept[BASE][months], curve->kept[SIGN_ON][months]))
        return err_overflow(err, "annualized total");
    *horizon = at;
    return true;
}

/* Exact, without a common denominator that could overflow: whole parts and remainders are summed apart. */
bool stay_value_of(struct money *value, const int64_t totals[], const struct stay *stay)
{
    wide_int whole = 0, common = 1, rest = 0; /* the sum is whole + rest / common, over RATE_ONE */
    for (int i = 0; i < stay->count; i++)
        common = common / greatest_common_divisor(common, stay->months[i]) * stay->months[i];
    for (int i = 0; i < stay->count; i++) {
        wide_int part = (wide_int)totals[i] * 12;
        if (__builtin_mul_overflow(part, (wide_int)stay->weight[i].nano, &part))
            return false;
        whole += part / stay->months[i];
        rest += part % stay->months[i] * (common / stay->months[i]);
    }
    whole += rest / common;
    /* What is left of rest is a fraction of the last place of whole: it cannot turn a rounding down into one
     * up, since half of RATE_ONE is whole. */
    return round_divide(&value->cents, whole, RATE_ONE);
}

bool stay_value(struct money *value, const struct curve *curve, const struct stay *stay, struct err *err)
{
    int64_t totals[HORIZONS_MAX];
    for (int i = 0; i < stay->count; i++)
        totals[i] = curve->total[stay->months[i]].cents;
    return stay_value_of(value, totals, stay) || err_overflow(err, "value over the stay");
}

struct money present_value(const struct curve *curve, int months, struct rate discount)
{
    long double factor = 1.0L + (long double)discount.nano / (long double)RATE_ONE, sum = 0;
    for (int m = 1; m <= months; m++)
        sum += (long double)curve_between(curve, m - 1, m).cents * powl(factor, -(long double)m / 12.0L);
    return (struct money){(int64_t)(sum < 0 ? sum - 0.5L : sum + 0.5L)};
}

bool haircut_total(struct money *result, const struct curve *curve, int months, struct rate haircut)
{
    struct money off;
    return money_times_rate(&off, curve->kept[EQUITY][months], haircut) &&
           money_sub(result, curve->total[months], off);
}

/* Years a schedule spans, from the start to its last event. */
static int schedule_years(const struct schedule *schedule)
{
    return schedule->count > 0 ? year_of_month(schedule->events[schedule->count - 1].month) : 4;
}

bool aggregator_parts(struct aggregator *parts, const struct offer *offer, struct err *err)
{
    struct aggregator result = {.base = offer->base, .years = 4};
    struct money lumps;
    if (offer->has_grant) {
        result.years = schedule_years(&offer->grant.schedule);
        const struct vest whole = {1, offer->grant.units, offer->grant.dollars};
        const struct price today = price_flat(&offer->price);
        if (!vest_value(&result.grant, &offer->grant, &whole, &today) ||
            !equity_counted(&result.grant, offer, result.grant))
            return err_overflow(err, "grant");
    }
    for (int i = 0; i < offer->sign_on_count; i++)
        if (!money_add(&result.sign_ons, result.sign_ons, offer->sign_ons[i].amount))
            return err_overflow(err, "sign-on bonus");
    const struct bonus at_target = {.is_amount = offer->bonus.is_amount, .target = offer->bonus.target,
                                    .amount = offer->bonus.amount, .payout = {RATE_ONE}};
    if (offer->has_bonus && !bonus_of_year(&result.bonus, &at_target, offer->base))
        return err_overflow(err, "bonus");
    struct money *const parts_in_order[] = {&result.base, &result.grant, &result.sign_ons, &result.bonus};
    for (int i = 0; i < 4; i++)
        if (!money_times_ratio(parts_in_order[i], *parts_in_order[i], offer->to_case))
            return err_overflow(err, "headline");
    if (!money_add(&lumps, result.grant, result.sign_ons) || !money_scale(&lumps, lumps, 1, result.years) ||
        !money_add(&result.total, lumps, result.base) || !money_add(&result.total, result.total, result.bonus))
        return err_overflow(err, "headline");
    *parts = result;
    return true;
}

bool aggregator_headline(struct money *result, const struct offer *offer, struct err *err)
{
    struct aggregator parts;
    if (!aggregator_parts(&parts, offer, err))
        return false;
    *result = parts.total;
    return true;
}
