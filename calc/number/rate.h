/* Rates: exact decimal fractions in parts per thousand million, so that "15%" and 0.15 are the same
 * number and no binary fraction is involved. 1 is RATE_ONE; 15 % is 150,000,000. */
#ifndef HAGGLE_CALC_NUMBER_RATE_H
#define HAGGLE_CALC_NUMBER_RATE_H

#include "calc/number/money.h"

struct rate {
    int64_t nano; /* 1e-9 */
};

#define RATE_ONE INT64_C(1000000000)

/* a × rate, rounded once. */
bool money_times_rate(struct money *result, struct money a, struct rate rate);

/* a × first × second, rounded once (R8: base × target × payout). */
bool money_times_rates(struct money *result, struct money a, struct rate first, struct rate second);

static inline struct rate percent(int64_t whole)
{
    return (struct rate){whole * (RATE_ONE / 100)};
}

#endif
