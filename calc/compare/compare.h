/* Two curves against each other (R11): who leads at which stay. */
#ifndef HAGGLE_CALC_COMPARE_COMPARE_H
#define HAGGLE_CALC_COMPARE_COMPARE_H

#include "calc/pay/curve.h"

enum leader { LEADER_NONE, LEADER_A, LEADER_B };

struct lead_change {
    int month;
    enum leader leader;
};

struct comparison {
    struct money gap[MONTHS_MAX + 1]; /* a − b in kept totals at each month */
    int change_count;                 /* the first entry is the leader from the first month with a difference */
    struct lead_change changes[MONTHS_MAX];
    struct lead_change for_good; /* first month from which one is ahead to the end; month 0 when none */
};

/* Compares over S = 1 … 60. A tied month belongs to nobody and is skipped: a lead regained by the same
 * offer is no change. "Ahead for good" needs a lead at every month to the end. */
void curves_compare(struct comparison *comparison, const struct curve *a, const struct curve *b);

/* Who leads after `months`. */
enum leader leader_at(const struct comparison *comparison, int months);

/* Several curves at once: whose total is highest. */
enum { FRONT_TIED = -1 };

struct front_change {
    int month;
    int who; /* index into the curves */
};

struct front {
    int who[MONTHS_MAX + 1]; /* at each month 1 … 60, or FRONT_TIED when the highest total is shared */
    int change_count;        /* as in struct comparison: tied months are skipped */
    struct front_change changes[MONTHS_MAX];
};

/* count ≥ 1. */
void curves_front(struct front *front, const struct curve *const curves[], int count);

#endif
