/* The solver of the counter-offer: the least bold package that reaches a goal at every horizon of the stay.
 *
 * All at flat price; cost is the company's over four years. Among the packages within limits and ceilings that
 * reach the goal and cost at most `dearer` above the cheapest: the least bold, then the one whose pay falls
 * least from a year to the next, then the cheapest. Added sign-on is split so that years 1 and 2 come out
 * level in total pay, year 1 not below year 2 in amount unless the letter has it so. Asks are multiples of
 * `round`, and a lever moves by `least_move` or not at all. The result is tight: no changed lever can go back
 * one round step without missing a horizon. Where the goal is out of reach: the best within them. */
#ifndef HAGGLE_CALC_COUNTER_SOLVER_H
#define HAGGLE_CALC_COUNTER_SOLVER_H

#include "calc/counter/lever.h"

/* Annualized pay wanted at each horizon of the stay, in its order. */
struct goal_line {
    struct money at[HORIZONS_MAX];
};

/* The multiples that asks of a lever come in: `large`, or `small` for levels under `small_below`. */
struct rounding {
    int64_t large, small, small_below;
};

/* Which levers may move. */
enum counter_way { WAY_ANY, WAY_CASH, WAY_EQUITY }; /* cash: sign-on alone */

struct counter_problem {
    struct bargain bargain;   /* its limits hold */
    struct goal_line goal;
    struct rounding round[LEVERS]; /* above 0, multiples of the lever's step */
    int64_t win[LEVERS];      /* what others report to have won: boldness 1; 0: not known, and no measure */
    int64_t boldness;         /* no lever rises by more wins than this; 0: no ceiling */
    struct money value_most;  /* of V; 0: no ceiling */
    int64_t base_least;       /* a base that the argument names: at least this where that reaches the goal */
    enum counter_way way;
    bool year_1_first;        /* added sign-on goes to year 1 as far as it may */
    bool value_only;          /* the goal is V alone */
    struct rate dearer, least_move;
};

struct solution {
    struct package package;
    struct curve curve;
    struct money annualized[HORIZONS_MAX]; /* by horizon */
    struct money value;                    /* V */
    struct money cost;                     /* to the company over four years, beyond the letter */
    bool reaches;                          /* the goal, at every horizon (value_only: as V) */
    struct money missing[HORIZONS_MAX];    /* a year, where it is not reached */
    int boldness;                          /* the largest rise of a lever, in percent of its win, rounded up */
};

bool counter_solve(struct solution *solution, const struct counter_problem *problem, struct err *err);

/* Measures a package that comes from elsewhere against the same goal. */
bool counter_measure(struct solution *solution, const struct counter_problem *problem,
                     const struct package *package, struct err *err);

/* The highest level that limit and ceiling leave a lever; at least now. */
int64_t lever_most(const struct counter_problem *problem, enum lever lever);

/* A rise in percent of the lever's win, rounded up; 0 where it does not rise or no win is known. */
int lever_boldness(const struct counter_problem *problem, enum lever lever, int64_t level);

/* Σ weight × amount over the horizons of a stay, rounded once. */
bool goal_value(struct money *value, const struct goal_line *line, const struct stay *stay);

#endif
