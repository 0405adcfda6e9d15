/* Leaving after month S: what must be repaid, what stays behind unvested, what one month more would pay. */
#ifndef HAGGLE_CALC_PAY_LEAVE_H
#define HAGGLE_CALC_PAY_LEAVE_H

#include "calc/pay/curve.h"

/* Lump sums in the account that leaving after `months` makes repayable: received − kept (R4, R9). */
struct money leave_to_repay(const struct curve *curve, int months);

struct left_behind {
    int64_t units;      /* 0 for grants in dollars */
    struct money value; /* each tranche at the price of its month (R7) */
};

/* The tranches in months + 1 … 60 of the counted grants already granted after `months` (0 … 60). False
 * when a value does not fit. */
bool leave_unvested(struct left_behind *left, const struct offer *offer, int months);

/* The units of those grants that vest on the last day of a month, 1 … 60; 0 for grants in dollars. */
int64_t leave_units_in(const struct offer *offer, int month);

/* A month whose last day pays equity: what leaving the month before would forgo. */
struct wait {
    int month;
    struct money kept_before; /* when leaving after month − 1 */
    struct money one_month;   /* kept(month) − kept(month − 1), all components */
    struct money equity;      /* the part of it that vests */
};

struct waits {
    int count;
    struct wait wait[MONTHS_MAX];
};

struct waits leave_waits(const struct curve *curve);

/* Whether such a month pays more in equity than in everything else together. */
bool wait_is_mostly_equity(const struct wait *wait);

#endif
