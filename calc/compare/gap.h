/* The lead of one curve over another at a stay, a year, part by part. */
#ifndef HAGGLE_CALC_COMPARE_GAP_H
#define HAGGLE_CALC_COMPARE_GAP_H

#include "calc/pay/curve.h"

struct gap {
    struct money total;            /* annualized a − annualized b, each rounded on its own (R10) */
    struct money part[COMPONENTS]; /* the same by component; the parts add up to the total exactly */
};

/* months 1 … 60. Parts are differences of rounded cumulative amounts (R2), in the order of `component`. */
bool gap_at(struct gap *gap, const struct curve *a, const struct curve *b, int months);

#endif
