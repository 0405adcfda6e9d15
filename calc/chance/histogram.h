/* The steps of a histogram of whole numbers: where a value falls, and where a step begins. */
#ifndef HAGGLE_CALC_CHANCE_HISTOGRAM_H
#define HAGGLE_CALC_CHANCE_HISTOGRAM_H

#include <stdint.h>

#include "calc/chance/outcome.h"

enum { STEP_BITS = 10, OCTAVES_BELOW = 12 };

/* The power of two at or below a value above 0. */
static inline int power_below(int64_t value)
{
    return 63 - __builtin_clzll((uint64_t)value);
}

/* The lowest power of two with steps of its own, for a quantity about this centre. */
static inline int lowest_power(int64_t centre)
{
    int power = power_below(centre > 0 ? centre : 1) - OCTAVES_BELOW;
    return power > 0 ? power : 0;
}

/* Step 0 holds what is 0; what lies under the lowest power is in step 1, above the highest in the last. */
static inline int step_of(int64_t value, int lowest)
{
    if (value <= 0)
        return 0;
    const int power = power_below(value);
    if (power < lowest)
        return 1;
    if (power >= lowest + OCTAVES)
        return STEPS - 1;
    const int64_t part = power >= STEP_BITS ? value >> (power - STEP_BITS) : value << (STEP_BITS - power);
    return ((power - lowest) << STEP_BITS) + (int)(part & (STEPS_AN_OCTAVE - 1)) + 1;
}

/* Where step 1 … STEPS begins; that of STEPS is the end of the last. */
static inline double step_start(int step, int lowest)
{
    const int power = lowest + ((step - 1) >> STEP_BITS);
    const double part = (double)((step - 1) & (STEPS_AN_OCTAVE - 1)) / STEPS_AN_OCTAVE;
    return (double)(UINT64_C(1) << power) * (1 + part);
}

#endif
