/* One lever alone (R12): what it is worth at a horizon, and the least of it that is enough. At flat price. */
#ifndef HAGGLE_CALC_COUNTER_LEAST_ASK_H
#define HAGGLE_CALC_COUNTER_LEAST_ASK_H

#include "calc/counter/lever_pay.h"

/* What 1,000 of a lever in money, or one unit, adds to annualized pay at a horizon. The worth of a unit is
 * P0 × the share vested by then, before whole units. 0 where the lever is not available. */
bool lever_worth(struct money *worth, const struct bargain *bargain, enum lever lever, int months,
                 struct err *err);

/* The least level of one lever, the rest unchanged, whose annualized pay reaches the target at a horizon.
 * *level is verified by recomputing: it reaches the target and one step less does not; it is now when the
 * target is reached already. */
struct least_ask {
    bool feasible;
    int64_t level;        /* when feasible */
    struct money missing; /* a year, at the lever's limit, when not; 0 when the lever adds nothing at all */
    bool moves;           /* the lever adds something at this horizon */
};
bool least_ask(struct least_ask *ask, const struct bargain *bargain, enum lever lever, int months,
               struct money target, struct err *err);

/* The same for many levers and horizons of one bargain: `at` is the index of the month in pay->month. */
bool lever_worth_by(struct money *worth, struct lever_pay *pay, enum lever lever, int at, struct err *err);
bool least_ask_by(struct least_ask *ask, struct lever_pay *pay, enum lever lever, int at, struct money target,
                  struct err *err);

#endif
