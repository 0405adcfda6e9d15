/* What is paid in a year, by component (R10): differences of what was received.
 *
 * It differs from the change in what is kept only where a repayment window reaches past a year's end. */
#ifndef HAGGLE_CALC_PAY_YEARS_H
#define HAGGLE_CALC_PAY_YEARS_H

#include "calc/pay/curve.h"

struct year_paid {
    struct money part[COMPONENTS], total;
    struct money paper; /* beside, in no sum (R16) */
};

/* Year 1 … 5 of the offer's curve, in the currency of the curve: own, or that of the comparison. */
bool year_paid(struct year_paid *paid, const struct offer *offer, const struct curve *curve, bool own, int year);

#endif
