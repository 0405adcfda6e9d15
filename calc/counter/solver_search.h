/* The search behind the counter's solver: packages by whole steps above the letter, and the least number of
 * steps that reaches a set of horizons. Used by calc/counter/solver.c alone. */
#ifndef HAGGLE_CALC_COUNTER_SOLVER_SEARCH_H
#define HAGGLE_CALC_COUNTER_SOLVER_SEARCH_H

#include "calc/counter/solver.h"

/* A package by steps above the letter: sign-on as one amount that the split divides. */
struct steps {
    int64_t base, sign_on, units;
};

/* One solving: the problem, what can be reached of its goal, and the first error met. */
struct search {
    const struct counter_problem *problem;
    const struct bargain *bargain;
    struct err *err;
    bool failed;
    int64_t most_base, most_sign_on, most_units;
    struct money goal[HORIZONS_MAX]; /* the problem's, or the most that the limits allow */
    bool vested[HORIZONS_MAX];       /* every unit of the first four years has vested by then */
    enum lever only;                 /* without leverage */
};

/* Sets of horizons. */
enum horizons { ALL_HORIZONS, VESTED_HORIZONS, FOUR_YEARS_ON, FIRST_TWO_YEARS };

/* A search for a problem: limits, sets, and the goals that can be reached. */
struct search search_start(const struct counter_problem *problem, struct err *err);

/* True when the package reaches the goals of a set; also once the search has failed, which ends it. */
bool search_reaches(struct search *search, const struct package *package, enum horizons set);

/* Year 1's sign-on is not below year 2's, unless the letter has it so. */
bool search_keeps_order(const struct search *search, const struct package *package);

/* The package of these steps, its sign-on split between the years. */
struct package search_build(struct search *search, const struct steps *steps);

/* The least number from 0 to most for which the test holds, or most. The test must be monotone. */
typedef bool step_test(struct search *search, const struct steps *steps, int64_t number);
int64_t search_least(struct search *search, const struct steps *steps, int64_t low, int64_t high, step_test *holds);
int64_t search_least_up_to(struct search *search, const struct steps *steps, int64_t most, step_test *holds);

/* Total kept after four years. */
int64_t search_four_years(struct search *search, const struct package *package);

#endif
