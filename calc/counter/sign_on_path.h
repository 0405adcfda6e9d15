/* The sign-on that a base and a grant need: what walk_sign_on finds step by step, found at once.
 *
 * A walk raises one year by one row at a time, so its points lie on a staircase. Where pay rises with every row, the
 * staircase is known beforehand and a point that reaches the goals is followed by such points alone: halving finds the
 * first. Used by calc/counter/solver.c alone. */
#ifndef HAGGLE_CALC_COUNTER_SIGN_ON_PATH_H
#define HAGGLE_CALC_COUNTER_SIGN_ON_PATH_H

#include "calc/counter/solver_walk.h"

/* A year's rows that may be asked for: place 0 is the letter's, the others count from table->first. */
struct sign_on_year {
    int count;
    int row[PAY_ROWS_MAX];       /* of the pay table, by place */
    int64_t lead[PAY_ROWS_MAX];  /* what the place adds to the lead of year 1's total pay over year 2's, in cents */
};

struct sign_on_path {
    const struct search *search;
    bool steady;               /* pay rises with every row, and year 1's lead with year 1 and against year 2 */
    struct sign_on_year year[2];
    int ahead[PAY_ROWS_MAX];   /* by place of year 2: the least place of year 1 that is not below it; or its count */
    int end[2];                /* the places at which every walk ends */
    int first_late;            /* the first horizon of 24 months or more, by index */
};

void sign_on_path_start(struct sign_on_path *path, const struct search *search);

/* False when no sign-on is enough for a package's base and grant. Asked only of steady paths. */
bool sign_on_can_reach(const struct sign_on_path *path, const struct steps *steps);

/* As walk_sign_on. */
bool sign_on_find(const struct sign_on_path *path, struct steps *steps);

#endif
