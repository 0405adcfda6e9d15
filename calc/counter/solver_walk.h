/* The moves of the solver's search: packages as rows of the tables, the sign-on that a base and a grant need,
 * and what a package is measured by. Used by calc/counter/solver.c alone. */
#ifndef HAGGLE_CALC_COUNTER_SOLVER_WALK_H
#define HAGGLE_CALC_COUNTER_SOLVER_WALK_H

#include "calc/counter/pay_table.h"

/* A package by the row of each lever. */
struct steps {
    int at[LEVERS];
};

/* Cents that must be kept at each horizon; or V. */
struct goals {
    int64_t kept[HORIZONS_MAX];
    int64_t value;
};

enum { SHARE_BITS = 20 };

struct search {
    const struct counter_problem *problem;
    struct pay_tables tables;
    struct goals goals;
    int64_t base_least;
    bool year_2_may_lead; /* the letter's sign-on of year 2 is the larger */
    int64_t share[HORIZONS_MAX]; /* of RATE_ONE << SHARE_BITS: the part of V that a cent kept by then is, rounded down */
};



bool search_start(struct search *search, const struct counter_problem *problem, bool small, struct err *err);

/* Adds the least sign-on with which the goals are reached, a row at a time; false where none does. */
bool walk_sign_on(const struct search *search, struct steps *steps);

bool steps_reach(const struct search *search, const struct steps *steps);
/* V of cents kept at each horizon is at least a goal. */
bool value_reaches(const struct search *search, const int64_t totals[], int64_t goal);

/* V is within the ceiling, or nothing changes. */
bool steps_within_value(const struct search *search, const struct steps *steps);

/* No changed lever can go back one row. */
bool steps_are_tight(const struct search *search, const struct steps *steps);

int steps_boldness(const struct search *search, const struct steps *steps);
int64_t steps_cost(const struct search *search, const struct steps *steps);
int64_t steps_fall(const struct search *search, const struct steps *steps); /* the largest, from a year to the next */
struct package steps_package(const struct search *search, const struct steps *steps);

/* Of a package that is in no table; pay by the months of the stay. */
bool package_reaches(const struct search *search, struct lever_pay *pay, const struct package *package, bool *reached,
                     struct err *err);

/* What every lever at its highest row pays, where the goals lie above that. */
void goals_lower(struct search *search);

/* part / whole of the way from the letter to goals. */
struct goals goals_part(const struct search *search, const struct goals *goals, int part, int whole);

#endif
