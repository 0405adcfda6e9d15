#include "calc/pay/price.h"

#include <math.h>

#include "calc/number/wide.h"

int year_of_month(int month)
{
    return (month + 11) / 12;
}

struct price price_flat(const struct price *price)
{
    return (struct price){.rule = PRICE_FLAT, .start = price->start};
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

/* True when cents − ½ ≤ amount × (1+g)^(months/12), that is, when the product rounds to cents or more. */
static bool rounds_to_at_least(int64_t cents, int64_t amount, struct rate growth, int months, bool *fits)
{
    uint64_t number, by;
    growth_factor(growth, &number, &by);
    struct wide least = wide_from(1), value = wide_from(1);
    *fits = wide_times_power(&least, 2 * (uint64_t)cents - 1, 12) && wide_times_power(&least, by, months) &&
            wide_times_power(&value, 2 * (uint64_t)amount, 12) && wide_times_power(&value, number, months);
    return wide_compare(&least, &value) <= 0;
}

/* amount × (1+g)^(months/12) rounded half up; amount ≥ 0. */
static bool grow(int64_t *result, int64_t amount, struct rate growth, int months)
{
    const long double largest = 9e15L; /* cents; a guess below it is off by a few cents at most */
    long double factor = (long double)(RATE_ONE + growth.nano) / (long double)RATE_ONE; /* no cancellation */
    long double guess = (long double)amount * powl(factor, (long double)months / 12.0L);
    if (!(guess < largest))
        return false;
    int64_t cents = (int64_t)(guess + 0.5L);
    /* Far from a half cent the guess decides; the margin is a thousand times the error of powl. */
    long double to_tie = fabsl(guess - floorl(guess) - 0.5L);
    if (to_tie > 1e-9L + guess * 1e-12L) {
        *result = cents;
        return true;
    }
    bool fits = true;
    while (fits && cents > 0 && !rounds_to_at_least(cents, amount, growth, months, &fits))
        cents--;
    while (fits && rounds_to_at_least(cents + 1, amount, growth, months, &fits))
        cents++;
    *result = cents;
    return fits;
}

/* Months of growth at a month, in twelfths of a year. */
static int growth_months(const struct price *price, int month)
{
    return price->rule == PRICE_YEARLY ? 12 * (year_of_month(month) - 1) : month;
}

bool price_of_units(struct money *result, const struct price *price, int64_t units, int month)
{
    struct money start = price->rule == PRICE_PATH ? path_price(price, month) : price->start;
    struct money value;
    if (!money_scale(&value, start, units, 1))
        return false;
    if (price->rule == PRICE_MONTHLY || price->rule == PRICE_YEARLY)
        if (!grow(&value.cents, value.cents, price->growth, growth_months(price, month)))
            return false;
    *result = value;
    return true;
}

bool price_of_dollars(struct money *result, const struct price *price, struct money amount, int month)
{
    switch (price->rule) {
    case PRICE_FLAT:
        *result = amount;
        return true;
    case PRICE_PATH:
        return money_scale(result, amount, path_price(price, month).cents, price->start.cents);
    case PRICE_MONTHLY:
    case PRICE_YEARLY:
        break;
    }
    return grow(&result->cents, amount.cents, price->growth, growth_months(price, month));
}
