/* Exact ratios: what one unit of a currency is worth in another (R15).
 *
 * A ratio of zeros, as of a struct that was never told, is 1. Rates of case files have eight decimals and at
 * most 10,000,000, so both numbers of a ratio of two rates are below 2^50. */
#ifndef HAGGLE_CALC_NUMBER_RATIO_H
#define HAGGLE_CALC_NUMBER_RATIO_H

#include "calc/number/money.h"

struct ratio {
    int64_t times, by; /* above 0, without a common divisor; both 0: 1 */
};

/* a / b, both above 0. */
struct ratio ratio_of(int64_t a, int64_t b);

/* The ratio's two numbers; 1 and 1 where it is not set. */
static inline struct ratio ratio_known(struct ratio ratio)
{
    return ratio.by == 0 ? (struct ratio){1, 1} : ratio;
}

static inline bool ratio_is_one(struct ratio ratio)
{
    return ratio.times == ratio.by;
}

/* number × ratio / by, rounded once; by > 0; false when it does not fit. */
bool round_times_ratio(int64_t *result, wide_int number, struct ratio ratio, int64_t by);

/* a × ratio, rounded once; false when it does not fit. */
static inline bool money_times_ratio(struct money *result, struct money a, struct ratio ratio)
{
    if (!ratio_is_one(ratio))
        return round_times_ratio(&result->cents, a.cents, ratio, 1);
    *result = a;
    return true;
}

#endif
