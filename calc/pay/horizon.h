/* Figures at a horizon, and the candidate's stay (R10). */
#ifndef HAGGLE_CALC_PAY_HORIZON_H
#define HAGGLE_CALC_PAY_HORIZON_H

#include "calc/pay/curve.h"

enum { HORIZONS_MAX = 12 };

/* How long the candidate stays: months ascending, weights of RATE_ONE that add up to RATE_ONE. */
struct stay {
    int count;
    int months[HORIZONS_MAX];
    struct rate weight[HORIZONS_MAX];
};

struct horizon {
    int months;
    struct money total;      /* kept(S) */
    struct money annualized; /* round(kept(S) × 12 / S) */
    struct money guaranteed; /* base + sign-on kept at S: what no price and no rating can take */
};

/* Total × 12 / months, rounded once; months 1 … 60. Fits whenever the total does by input limits. */
bool annualize(struct money *result, struct money total, int months);

bool horizon_at(struct horizon *horizon, const struct curve *curve, int months, struct err *err);

/* Σ weight × annualized(months), from unrounded annualized values, rounded once (design of V). */
bool stay_value(struct money *value, const struct curve *curve, const struct stay *stay, struct err *err);

/* The same of cents kept at each horizon, in the stay's order; false when it does not fit. */
bool stay_value_of(struct money *value, const int64_t totals[], const struct stay *stay);

/* Shown beside, never inside (R10). */

/* Each month's change in kept, discounted at (1+d)^(−m/12) to the start; rounded once at the end. */
struct money present_value(const struct curve *curve, int months, struct rate discount);

/* kept(S) with a percentage off its equity. */
bool haircut_total(struct money *result, const struct curve *curve, int months, struct rate haircut);

/* The parts of that figure: base + (grant + sign_ons) / years + bonus. */
struct aggregator {
    struct money base, grant, sign_ons, bonus, total;
    int years;
};

bool aggregator_parts(struct aggregator *parts, const struct offer *offer, struct err *err);

/* The figure a salary site would show: base + (grant at P0 + sign-ons) / years of the schedule + target
 * bonus. It hides back-loading. */
bool aggregator_headline(struct money *result, const struct offer *offer, struct err *err);

#endif
