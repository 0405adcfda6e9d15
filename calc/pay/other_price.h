/* An offer under another price of its stock: what-ifs that leave the offer as it is. */
#ifndef HAGGLE_CALC_PAY_OTHER_PRICE_H
#define HAGGLE_CALC_PAY_OTHER_PRICE_H

#include "calc/pay/curve.h"

enum scenario_kind {
    SCENARIO_CASE,   /* the offer's own price rule */
    SCENARIO_LEVEL,  /* P0 × (1 + rate) at once, then flat; rate 0 is flat */
    SCENARIO_GROWTH, /* rate a year by the offer's own rule where that is a growing one, else monthly (R7) */
    SCENARIO_GROWTH_YEARLY /* rate a year by the rule `yearly`: the recruiter's table */
};

struct scenario {
    enum scenario_kind kind;
    struct rate rate; /* −90 % … +200 % */
};

/* The price of the scenario. A level is rounded to the cent where the offer has units. */
struct price scenario_price(const struct offer *offer, struct scenario scenario);

/* The curve, or its counted equity alone up to month `last` (from which a gap is found much faster). */
bool scenario_curve(struct curve *curve, const struct offer *offer, struct scenario scenario,
                    struct err *err);
bool scenario_equity(struct money equity[MONTHS_MAX + 1], const struct offer *offer, struct scenario scenario,
                     int last);

/* True when units or dollars of counted grants vest at all. */
bool offer_has_equity(const struct offer *offer);

/* True when a counted grant is in units, so that a price of one unit means something. */
bool offer_has_units(const struct offer *offer);

#endif
