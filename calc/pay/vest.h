/* Vest events (R6): when a grant vests and how much of it, in whole units or rounded dollars.
 *
 * Whole units: events of equal weight that follow each other within one year form a run. At the end of
 * each run the cumulative units are round(U × cumulative weight); inside a run each event gets the floor
 * of the run's units divided by its events, and the rest goes one each to the last events. The sum is
 * always U. 434 units at 5/15/20/20/20/20 are 22, 65, 86, 87, 87, 87. */
#ifndef HAGGLE_CALC_PAY_VEST_H
#define HAGGLE_CALC_PAY_VEST_H

#include "calc/pay/offer.h"

struct vest {
    int month;           /* of employment: granted_month + the schedule's month; may exceed 60 */
    int64_t units;       /* 0 for a dollar grant */
    struct money amount; /* the tranche of a dollar grant, before price growth; 0 otherwise */
};

struct vests {
    int count;
    struct vest events[EVENTS_MAX];
};

/* The events of one grant, in order. Cannot fail for a valid grant. */
void vest_events(struct vests *vests, const struct grant *grant);

/* The value of one event at the price of its month (R7); false when it does not fit. */
bool vest_value(struct money *value, const struct grant *grant, const struct vest *vest,
                const struct price *price);

/* The same, by a track of the price up to the month or later. */
bool vest_value_on(struct money *value, const struct grant *grant, const struct vest *vest,
                   const struct price_track *track);

/* How a year's share is spread over its twelve months. */
enum cadence { CADENCE_ANNUAL = 1, CADENCE_SEMIANNUAL = 2, CADENCE_QUARTERLY = 4, CADENCE_MONTHLY = 12 };

/* A schedule from yearly shares in basis points (they add up to 10,000; count 1 … 5): the cadence
 * divides each year evenly, then events before the cliff and any at it become one event at the cliff
 * month (0: no cliff). A year of 0 has no events. */
void schedule_from_years(struct schedule *schedule, const int basis_points[], int count, enum cadence cadence,
                         int cliff_month);

#endif
