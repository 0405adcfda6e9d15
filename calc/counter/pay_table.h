/* What the levels of each lever add to the letter, at the months that a search looks at. A package pays the sum
 * of its levers' rows: base (with bonus and benefits), each sign-on and the grant are parts of their own, each
 * rounded by itself. Used by calc/counter/solver.c alone. */
#ifndef HAGGLE_CALC_COUNTER_PAY_TABLE_H
#define HAGGLE_CALC_COUNTER_PAY_TABLE_H

#include "calc/counter/lever_pay.h"
#include "calc/counter/solver.h"

enum { PAY_ROWS_MAX = 100 };

struct pay_row {
    int64_t level;
    bool allowed;                   /* a rise that is not too small to ask for */
    int boldness;                   /* of the level, in percent of the lever's win */
    int64_t more[PAY_MONTHS_MAX];   /* cents kept beyond the letter, by month seen */
};

/* Row 0 is the letter's level; the others are multiples of the round step above it. */
struct pay_table {
    int count, first; /* the first row above 0 that is allowed; count when none is */
    bool coarse;      /* rows lie several round steps apart */
    struct pay_row row[PAY_ROWS_MAX];
};

struct pay_tables {
    int month_count; /* first the horizons in order, then months 12, 24, 36 and 48 */
    int month[PAY_MONTHS_MAX];
    int64_t letter[PAY_MONTHS_MAX];
    struct pay_table of[LEVERS];
};

/* The next level above one that asks come in, of those `times` as far apart as need be. */
int64_t round_above(const struct rounding *round, int64_t level, int64_t times);
int64_t round_step_at(const struct rounding *round, int64_t level);

/* How many round levels lie above one, up to another; and the level that is so many of them up. */
int64_t round_count(const struct rounding *round, int64_t now, int64_t level);
int64_t round_level(const struct rounding *round, int64_t now, int64_t count);

/* Small rises are allowed too when `small` is set. */
bool pay_tables_fill(struct pay_tables *tables, const struct counter_problem *problem, bool small, struct err *err);

#endif
