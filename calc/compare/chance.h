/* The stay as a chance: at which chance of staying two offers are worth the same. */
#ifndef HAGGLE_CALC_COMPARE_CHANCE_H
#define HAGGLE_CALC_COMPARE_CHANCE_H

#include "calc/number/root.h"
#include "calc/pay/horizon.h"

/* A chance q of staying on, each year: leaves after 12, 24 or 36 months, or stays 48; weights 1−q, q(1−q),
 * q²(1−q), q³, the last one taking what rounding leaves. q in 0 … 1. */
bool stay_of_yearly_chance(struct stay *stay, struct rate chance);

/* The same stays with weight p on the longest; the others share the rest in the old proportion (equally
 * when they had nothing). At least two stays; p in 0 … 1. */
struct stay stay_with_longest(const struct stay *stay, struct rate chance);

/* The chances (nano) at which V(a) − V(b) changes sign. For stays with weights: of the longest stay, for
 * `yearly`: of staying on each year. */
struct roots chance_of_longest(const struct curve *a, const struct curve *b, const struct stay *stay);
struct roots chance_yearly(const struct curve *a, const struct curve *b);

#endif
