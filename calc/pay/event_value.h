/* What one vest event is worth at a price that chance has moved (R7, R15, R16), for whoever needs it a
 * million times.
 *
 * The price of the month is that of the offer's rule, times a factor; at factor 1 the value is the engine's
 * own but for ties of half a cent, which price.c decides in whole numbers. Floating point, of plain IEEE operations: the same bits on every machine. */
#ifndef HAGGLE_CALC_PAY_EVENT_VALUE_H
#define HAGGLE_CALC_PAY_EVENT_VALUE_H

#include "calc/pay/vest.h"

/* In cents of the price's currency, but for the rate. */
struct event_terms {
    double grown; /* the event's units or dollars at the price of its month */
    double minus; /* what exercising its options costs; 0 otherwise */
    double rate;  /* what one unit of the price's currency is worth in the offer's */
};

/* Cents that a value may have at most: every whole number up to it is a double. */
#define EVENT_CENTS_MAX 9e15

/* (grown × factor − minus) × rate, in cents of the offer's currency, unrounded. */
static inline double event_unrounded(const struct event_terms *terms, double factor)
{
    return (terms->grown * factor - terms->minus) * terms->rate;
}

/* Rounded half up; 0 where exercising costs more. Up to EVENT_CENTS_MAX. */
static inline int64_t event_rounded(double cents)
{
    return cents > 0 ? (int64_t)(cents + 0.5) : 0;
}

/* The terms of an event of a grant; false when its value does not fit. */
bool event_terms_of(struct event_terms *terms, const struct grant *grant, const struct vest *vest,
                    const struct price *price);

#endif
