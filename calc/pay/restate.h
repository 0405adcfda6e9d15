/* A grant at the growth hidden in a quote, and flat (R13): "quoted 359,000 is 264,000 at today's price". */
#ifndef HAGGLE_CALC_PAY_RESTATE_H
#define HAGGLE_CALC_PAY_RESTATE_H

#include "calc/pay/curve.h"

struct restated_year {
    int64_t units;       /* that vest in the year */
    struct money price;  /* at the year's end, rounded for display */
    struct money quoted; /* their value with the growth */
    struct money flat;   /* and at P0 */
};

struct restated {
    int year_count; /* the last year of the schedule: 1 … 5 */
    struct restated_year years[YEARS_MAX];
    struct money quoted, flat; /* the whole grant */
    int64_t units;             /* 0 for a dollar grant */
    int64_t units_at_flat;     /* round(quoted / P0): what the same dollars buy at today's price */
    int64_t missing_units;     /* units_at_flat − units */
};

/* Of the initial grant, by a price that grows from `start`; the rule is `yearly` or `monthly`. */
bool restate_grant(struct restated *restated, const struct offer *offer, struct money start, enum price_rule rule,
                   struct rate growth, struct err *err);

#endif
