/* Pay at a few months, of many packages of one bargain: only the part that a lever moves is computed anew, and only
 * at the months asked for. The figures are those of package_curve, which works out sixty months of every part.
 *
 * Base (with bonus and benefits), each sign-on and the grant are parts of their own in the letter's currency; what no
 * lever moves is the rest. Components are converted as the curve converts them (R15). */
#ifndef HAGGLE_CALC_COUNTER_LEVER_PAY_H
#define HAGGLE_CALC_COUNTER_LEVER_PAY_H

#include "calc/counter/lever.h"

enum { PAY_YEARS = 4, PAY_MONTHS_MAX = HORIZONS_MAX + PAY_YEARS };

/* Cents of the letter's currency by component, at each month asked for and, last, at month 60. */
struct part_pay {
    int64_t kept[COMPONENTS][PAY_MONTHS_MAX + 1];
    wide_int received; /* at least what was ever received or vested on paper, by month 60 */
};

/* Borrows the bargain, whose limits may change while it is in use. */
struct lever_pay {
    const struct bargain *bargain;
    int month_count, month[PAY_MONTHS_MAX + 1]; /* 1 … 60, in any order; one more, 60, is always kept */
    bool usable;                                /* the letter's own amounts are small enough */
    struct offer base_alone;                    /* the letter without sign-on, grants and one-offs */
    struct part_pay rest, part[LEVERS];
    int64_t level[LEVERS]; /* that `part` is of */
};

/* Months 1 … 60; at most PAY_MONTHS_MAX of them. */
void lever_pay_start(struct lever_pay *pay, const struct bargain *bargain, const int months[], int count);

/* Kept in all at each month, in their order. False where an amount is so large that sums might not fit, which only
 * package_curve can tell: nothing is said about an error. */
bool lever_pay_totals(int64_t totals[], struct lever_pay *pay, const struct package *package);

/* The same of any amounts, by package_curve where need be; false when they do not fit. */
bool package_totals(int64_t totals[], struct lever_pay *pay, const struct package *package, struct err *err);

/* V, of a pay that was started with the months of the bargain's stay; false likewise. */
bool lever_pay_value(struct money *value, struct lever_pay *pay, const struct package *package);

#endif
