#include "calc/pay/price.h"

#include <math.h>

#include "calc/number/wide.h"

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

/* Rounded half up; 0 where minus is more. */
static bool grow(int64_t *result, const struct growing *it)
{
    const long double largest = 9e15L; /* cents; a guess below it is off by a few cents at most */
    const struct ratio ratio = ratio_known(it->ratio);
    long double factor = (long double)(RATE_ONE + it->growth.nano) / (long double)RATE_ONE; /* no cancellation */
    long double grown = (long double)it->amount * powl(factor, (long double)it->months / 12.0L);
    long double rate = (long double)ratio.times / (long double)ratio.by;
    long double guess = (grown - (long double)it->minus) * rate;
    if (!(guess < largest) || !(grown * rate < largest))
        return false;
    int64_t cents = guess > 0 ? (int64_t)(guess + 0.5L) : 0;
    /* Far from a half cent the guess decides; the margin is a thousand times the error of powl. */
    long double to_tie = fabsl(guess - floorl(guess) - 0.5L);
    if (to_tie > 1e-9L + grown * rate * 1e-12L) {
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
