#include "calc/pay/price.h"

#include <float.h>
#include <math.h>
#include <stddef.h>

#include "calc/number/wide.h"
#include "calc/pay/event_value.h"

/* How exact powl is. The C library of WebAssembly has it of double's precision, whatever long double is there. */
#ifdef __wasm__
#define POWER_EPSILON DBL_EPSILON
#else
#define POWER_EPSILON LDBL_EPSILON
#endif

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

static int common_divisor(int a, int b)
{
    return b == 0 ? a : common_divisor(b, a % b);
}

/* True when the product rounds to cents or more: cents − ½ ≤ (amount × (1+g)^(months/12) − minus) × times / by, in
 * whole numbers (2·cents − 1) × by + 2 × minus × times ≤ 2 × amount × times × (1+g)^(months/12); both sides to the power
 * that makes the last one whole. */
static bool rounds_to_at_least(int64_t cents, const struct growing *it, bool *fits)
{
    uint64_t number, by;
    const struct ratio ratio = ratio_known(it->ratio);
    growth_factor(it->growth, &number, &by);
    wide_factor low = (wide_factor)(2 * cents - 1) * (wide_factor)ratio.by +
                      2 * (wide_factor)it->minus * (wide_factor)ratio.times;
    wide_factor high = 2 * (wide_factor)it->amount * (wide_factor)ratio.times;
    struct wide least = wide_from(1), value = wide_from(1);
    const int common = common_divisor(12, it->months), root = 12 / common, power = it->months / common;
    *fits = wide_times_power(&least, low, root) && wide_times_power(&least, by, power) &&
            wide_times_power(&value, high, root) && wide_times_power(&value, number, power);
    return wide_compare(&least, &value) <= 0;
}

/* The half cent decided in whole numbers, from a guess that is off by a few cents at most. */
static bool grow_exactly(int64_t *result, int64_t cents, const struct growing *it)
{
    bool fits = true;
    while (fits && cents > 0 && !rounds_to_at_least(cents, it, &fits))
        cents--;
    while (fits && rounds_to_at_least(cents + 1, it, &fits))
        cents++;
    *result = cents;
    return fits;
}

enum certainty { CERTAIN, TOO_LARGE, NEAR_A_TIE };

/* Rounded half up by floating point; 0 where minus is more. error: what the factor may be off by, relatively. */
static enum certainty grow_by(int64_t *cents, const struct growing *it, long double factor, long double error)
{
    const long double largest = 9e15L; /* cents; a guess below it is off by a few cents at most */
    long double grown = (long double)it->amount * factor, guess = grown - (long double)it->minus;
    if (it->ratio.by != 0) { /* 0: a ratio of one */
        const long double rate = (long double)it->ratio.times / (long double)it->ratio.by;
        grown *= rate;
        guess *= rate;
    }
    if (!(guess < largest) || !(grown < largest))
        return TOO_LARGE;
    *cents = guess > 0 ? (int64_t)(guess + 0.5L) : 0;
    long double off = guess > 0 ? guess - (long double)*cents : 0; /* a tie is half a cent away */
    return 0.5L - (off < 0 ? -off : off) > 1e-9L + grown * error ? CERTAIN : NEAR_A_TIE;
}

/* Rounded half up; 0 where minus is more. factor: the growth if it is known already, else 0. Far from a half cent a guess
 * decides; the margins are more than ten times the error of the factors. */
static bool grow(int64_t *result, const struct growing *it, long double factor)
{
    enum certainty certainty = NEAR_A_TIE;
    if (factor > 0)
        certainty = grow_by(result, it, factor, 1e4L * POWER_EPSILON);
    if (certainty == NEAR_A_TIE) {
        long double base = (long double)(RATE_ONE + it->growth.nano) / (long double)RATE_ONE; /* no cancellation */
        certainty = grow_by(result, it, powl(base, (long double)it->months / 12.0L), 1e3L * POWER_EPSILON);
    }
    if (certainty == NEAR_A_TIE)
        return grow_exactly(result, *result, it);
    return certainty == CERTAIN;
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

void price_track(struct price_track *track, const struct price *price, int last)
{
    track->price = price;
    track->last = last;
    if (!grows(price))
        return;
    const int step = price->rule == PRICE_YEARLY ? 12 : 1;
    long double base = (long double)(RATE_ONE + price->growth.nano) / (long double)RATE_ONE;
    long double by = step == 12 ? base : powl(base, 1.0L / 12.0L), factor = 1;
    for (int t = 0; t <= last; t += step, factor *= by)
        track->factor[t] = factor;
}

static long double factor_of(const struct price_track *track, int month)
{
    return track ? track->factor[growth_months(track->price, month)] : 0;
}

static bool units_at(struct money *result, const struct price *price, const struct price_track *track, int64_t units,
                     struct money strike, int month)
{
    struct money start = price->rule == PRICE_PATH ? path_price(price, month) : price->start;
    struct money value, minus;
    if (!money_scale(&value, start, units, 1) || !money_scale(&minus, strike, units, 1))
        return false;
    if (grows(price))
        return grow(&result->cents, &(struct growing){value.cents, minus.cents, price->rate, price->growth,
                                                      growth_months(price, month)}, factor_of(track, month));
    struct money gain = money_larger((struct money){value.cents - minus.cents}, (struct money){0});
    return money_times_ratio(result, gain, price->rate);
}

static bool dollars_at(struct money *result, const struct price *price, const struct price_track *track,
                       struct money amount, int month)
{
    if (grows(price))
        return grow(&result->cents,
                    &(struct growing){amount.cents, 0, price->rate, price->growth, growth_months(price, month)},
                    factor_of(track, month));
    if (price->rule == PRICE_FLAT)
        return money_times_ratio(result, amount, price->rate);
    return round_times_ratio(&result->cents, (wide_int)amount.cents * path_price(price, month).cents, price->rate,
                             price->start.cents);
}

bool price_of_units(struct money *result, const struct price *price, int64_t units, int month)
{
    return units_at(result, price, NULL, units, (struct money){0}, month);
}

bool price_of_options(struct money *result, const struct price *price, int64_t options, struct money strike, int month)
{
    return units_at(result, price, NULL, options, strike, month);
}

bool price_of_dollars(struct money *result, const struct price *price, struct money amount, int month)
{
    return dollars_at(result, price, NULL, amount, month);
}

bool track_of_options(struct money *result, const struct price_track *track, int64_t options, struct money strike,
                      int month)
{
    return units_at(result, track->price, track, options, strike, month);
}

bool track_of_dollars(struct money *result, const struct price_track *track, struct money amount, int month)
{
    return dollars_at(result, track->price, track, amount, month);
}

bool track_grows(const struct price_track *track)
{
    return grows(track->price);
}

bool track_of_value(struct money *result, const struct price_track *track, struct money value, struct money minus,
                    int month)
{
    const struct price *price = track->price;
    const int months = growth_months(price, month);
    return grow(&result->cents, &(struct growing){value.cents, minus.cents, price->rate, price->growth, months},
                track->factor[months]);
}

bool price_shown(struct money *result, const struct price *price, int month)
{
    struct price own = *price;
    own.rate = (struct ratio){0};
    return units_at(result, &own, NULL, 1, (struct money){0}, month);
}

static bool event_fits(const struct event_terms *terms)
{
    return event_unrounded(terms, 1.0) < EVENT_CENTS_MAX && terms->grown * terms->rate < EVENT_CENTS_MAX;
}

bool event_terms_of(struct event_terms *terms, const struct grant *grant, const struct vest *vest,
                    const struct price *price)
{
    const struct money at = price->rule == PRICE_PATH ? path_price(price, vest->month) : price->start;
    const struct ratio ratio = ratio_known(price->rate);
    struct money value = vest->amount, minus = {0};
    if (!grant->in_dollars &&
        (!money_scale(&value, at, vest->units, 1) || !money_scale(&minus, grant->strike, vest->units, 1)))
        return false;
    long double factor = 1;
    if (grows(price))
        factor = powl((long double)(RATE_ONE + price->growth.nano) / (long double)RATE_ONE,
                      (long double)growth_months(price, vest->month) / 12.0L);
    else if (grant->in_dollars && price->rule == PRICE_PATH)
        factor = (long double)at.cents / (long double)price->start.cents;
    *terms = (struct event_terms){.grown = (double)((long double)value.cents * factor),
                                  .minus = (double)minus.cents,
                                  .rate = (double)ratio.times / (double)ratio.by};
    return event_fits(terms);
}
