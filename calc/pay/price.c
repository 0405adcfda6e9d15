#include "calc/pay/price.h"

#include <math.h>

#include "calc/number/wide.h"
#include "calc/pay/event_value.h"

int year_of_month(int month)
{
    return (month + 11) / 12;
}

struct price price_flat(const struct price *price)
{
    return (struct price){.rule = PRICE_FLAT, .start = price->start, .rate = price->rate};
}

bool price_moves(const struct price *price)
{
    if (price->rule == PRICE_MONTHLY || price->rule == PRICE_YEARLY)
        return price->growth.nano != 0;
    return price->rule == PRICE_PATH;
}

static struct money path_price(const struct price *price, int month)
{
    int index = year_of_month(month) - 1;
    return price->path[index < price->path_count ? index : price->path_count - 1];
}

/* 1 + g as a reduced fraction. */
static void growth_factor(struct rate growth, uint64_t *number, uint64_t *by)
{
    int64_t factor = RATE_ONE + growth.nano;
    int64_t common = (int64_t)greatest_common_divisor(factor, RATE_ONE);
    *number = (uint64_t)(factor / common);
    *by = (uint64_t)(RATE_ONE / common);
}

/* (amount × (1+g)^(months/12) − minus) × ratio; amount and minus ≥ 0. */
struct growing {
    int64_t amount, minus;
    struct ratio ratio;
    struct rate growth;
    int months;
};

/* True when the product rounds to cents or more: cents − ½ ≤ (amount × (1+g)^(months/12) − minus) × times / by, in
 * whole numbers (2·cents − 1) × by + 2 × minus × times ≤ 2 × amount × times × (1+g)^(months/12). */
static bool rounds_to_at_least(int64_t cents, const struct growing *it, bool *fits)
{
    uint64_t number, by;
    const struct ratio ratio = ratio_known(it->ratio);
    growth_factor(it->growth, &number, &by);
    wide_factor low = (wide_factor)(2 * cents - 1) * (wide_factor)ratio.by +
                      2 * (wide_factor)it->minus * (wide_factor)ratio.times;
    wide_factor high = 2 * (wide_factor)it->amount * (wide_factor)ratio.times;
    struct wide least = wide_from(1), value = wide_from(1);
    *fits = wide_times_power(&least, low, 12) && wide_times_power(&least, by, it->months) &&
            wide_times_power(&value, high, 12) && wide_times_power(&value, number, it->months);
    return wide_compare(&least, &value) <= 0;
}

static bool event_fits(const struct event_terms *terms)
{
    return event_unrounded(terms, 1.0) < EVENT_CENTS_MAX && terms->grown * terms->rate < EVENT_CENTS_MAX;
}

static struct event_terms growing_terms(const struct growing *it)
{
    const struct ratio ratio = ratio_known(it->ratio);
    long double factor = (long double)(RATE_ONE + it->growth.nano) / (long double)RATE_ONE; /* no cancellation */
    return (struct event_terms){
        .grown = (double)((long double)it->amount * powl(factor, (long double)it->months / 12.0L)),
        .minus = (double)it->minus,
        .rate = (double)ratio.times / (double)ratio.by};
}

/* Rounded half up; 0 where minus is more. */
static bool grow(int64_t *result, const struct growing *it)
{
    const struct event_terms terms = growing_terms(it);
    double guess = event_unrounded(&terms, 1.0); /* off by a few cents at most */
    if (!event_fits(&terms))
        return false;
    int64_t cents = event_rounded(guess);
    /* Far from a half cent the guess decides; the margin is a thousand times the error of its few operations. */
    double to_tie = fabs(guess - floor(guess) - 0.5);
    if (to_tie > 1e-9 + terms.grown * terms.rate * 1e-12) {
        *result = cents;
        return true;
    }
    bool fits = true;
    while (fits && cents > 0 && !rounds_to_at_least(cents, it, &fits))
        cents--;
    while (fits && rounds_to_at_least(cents + 1, it, &fits))
        cents++;
    *result = cents;
    return fits;
}

/* Months of growth at a month, in twelfths of a year. */
static int growth_months(const struct price *price, int month)
{
    return price->rule == PRICE_YEARLY ? 12 * (year_of_month(month) - 1) : month;
}

static bool grows(const struct price *price)
{
    return price->rule == PRICE_MONTHLY || price->rule == PRICE_YEARLY;
}

static bool units_at(struct money *result, const struct price *price, int64_t units, struct money strike, int month)
{
    struct money start = price->rule == PRICE_PATH ? path_price(price, month) : price->start;
    struct money value, minus;
    if (!money_scale(&value, start, units, 1) || !money_scale(&minus, strike, units, 1))
        return false;
    if (grows(price))
        return grow(&result->cents, &(struct growing){value.cents, minus.cents, price->rate, price->growth,
                                                      growth_months(price, month)});
    struct money gain = money_larger((struct money){value.cents - minus.cents}, (struct money){0});
    return money_times_ratio(result, gain, price->rate);
}

bool price_of_units(struct money *result, const struct price *price, int64_t units, int month)
{
    return units_at(result, price, units, (struct money){0}, month);
}

bool price_of_options(struct money *result, const struct price *price, int64_t options, struct money strike, int month)
{
    return units_at(result, price, options, strike, month);
}

bool price_shown(struct money *result, const struct price *price, int month)
{
    struct price own = *price;
    own.rate = (struct ratio){0};
    return units_at(result, &own, 1, (struct money){0}, month);
}

bool price_of_dollars(struct money *result, const struct price *price, struct money amount, int month)
{
    if (grows(price))
        return grow(&result->cents,
                    &(struct growing){amount.cents, 0, price->rate, price->growth, growth_months(price, month)});
    if (price->rule == PRICE_FLAT)
        return money_times_ratio(result, amount, price->rate);
    return round_times_ratio(&result->cents, (wide_int)amount.cents * path_price(price, month).cents, price->rate,
                             price->start.cents);
}

bool event_terms_of(struct event_terms *terms, const struct grant *grant, const struct vest *vest,
                    const struct price *price)
{
    const struct money at = price->rule == PRICE_PATH ? path_price(price, vest->month) : price->start;
    struct money value = vest->amount, minus = {0};
    if (!grant->in_dollars &&
        (!money_scale(&value, at, vest->units, 1) || !money_scale(&minus, grant->strike, vest->units, 1)))
        return false;
    const struct rate growth = {grows(price) ? price->growth.nano : 0};
    const int months = growth_months(price, vest->month);
    *terms = growing_terms(&(struct growing){value.cents, minus.cents, price->rate, growth, months});
    if (grant->in_dollars && price->rule == PRICE_PATH)
        terms->grown *= (double)at.cents / (double)price->start.cents;
    return event_fits(terms);
}
