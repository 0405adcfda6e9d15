#include "calc/number/rate.h"

bool money_times_rate(struct money *result, struct money a, struct rate rate)
{
    return money_scale(result, a, rate.nano, RATE_ONE);
}

bool money_times_rates(struct money *result, struct money a, struct rate first, struct rate second)
{
    wide_int product;
    if (__builtin_mul_overflow((wide_int)first.nano * second.nano, (wide_int)a.cents, &product))
        return false;
    return round_divide(&result->cents, product, (wide_int)RATE_ONE * RATE_ONE);
}
