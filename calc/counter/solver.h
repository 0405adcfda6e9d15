/* The solver of the counter-offer: the cheapest package that reaches a goal at every horizon of the stay.
 *
 * All at flat price; cost is the company's over four years. Among equally cheap packages, in this order:
 * base up to `base_first`; then sign-on and units together; then base up to its limit. Added sign-on is
 * split so that years 1 and 2 come out level in total pay, year 1 not below year 2 in amount unless the
 * letter has it so, odd steps to year 1. The result is tight: no changed lever can go back one step
 * without missing a horizon. */
#ifndef HAGGLE_CALC_COUNTER_SOLVER_H
#define HAGGLE_CALC_COUNTER_SOLVER_H

#include "calc/counter/lever.h"

/* Annualized pay wanted at each horizon of the stay, in its order. */
struct goal_line {
    struct money at[HORIZONS_MAX];
};

struct counter_problem {
    struct bargain bargain;
    int64_t base_first; /* cents: the rival's base, the middle of the local band or the limit, the lowest */
    struct goal_line goal;
    bool one_lever; /* without leverage: the goal is V alone, by the year-1 sign-on or, for long stays, units */
};

struct solution {
    struct package package;
    struct curve curve;
    struct money annualized[HORIZONS_MAX]; /* by horizon */
    struct money value;                    /* V */
    struct money cost;                     /* to the company over four years, beyond the letter */
    bool reaches;                          /* the goal, at every horizon (one_lever: as V) */
    struct money missing[HORIZONS_MAX];    /* a year, where it is not reached */
};

bool counter_solve(struct solution *solution, const struct counter_problem *problem, struct err *err);

/* Measures a package that comes from elsewhere against the same goal. */
bool counter_measure(struct solution *solution, const struct counter_problem *problem,
                     const struct package *package, struct err *err);

/* Σ weight × amount over the horizons of a stay, rounded once. */
bool goal_value(struct money *value, const struct goal_line *line, const struct stay *stay);

#endif
