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

bool scenario_curve(struct curve *curve, const struct offer *offer, struct scenario scenario,
                    struct err *err);

/* The counted vest events of an offer up to month MONTHS_MAX, in order: from them its equity is found under many prices,
 * much faster than by whole curves. 40 kB; the offer outlives it. */
struct stock_events {
    const struct offer *offer;
    int count;
    struct stock_event {
        const struct grant *grant;
        struct vest vest;
        bool fits;                 /* value and minus do */
        struct money value, minus; /* at P0, in the currency of the stock: what grows, and what is taken off it */
    } at[(GRANTS_MAX + 1) * EVENTS_MAX];
};
void stock_events(struct stock_events *events, const struct offer *offer);

/* The counted equity of the scenario's curve, at every month up to `last` or at one; false when it does not fit. */
bool events_equity(struct money equity[MONTHS_MAX + 1], const struct stock_events *events, struct scenario scenario,
                   int last);
bool events_equity_at(struct money *equity, const struct stock_events *events, struct scenario scenario, int months);

/* True when units or dollars of counted grants vest at all. */
bool offer_has_equity(const struct offer *offer);

/* True when a counted grant is in units, so that a price of one unit means something. */
bool offer_has_units(const struct offer *offer);

#endif
