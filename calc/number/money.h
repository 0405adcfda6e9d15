/* Money (R2): whole cents in 64 bits, checked for overflow, with the one rounding of the program.
 *
 * A struct, so that money cannot be added to a rate or a count by accident. Every operation that may
 * overflow returns false and leaves its result untouched. Rounding is half away from zero, everywhere. */
#ifndef HAGGLE_CALC_NUMBER_MONEY_H
#define HAGGLE_CALC_NUMBER_MONEY_H

#include <stdbool.h>
#include <stdint.h>

struct money {
    int64_t cents;
};

/* Money that a source may leave out. */
struct maybe_money {
    bool known;
    struct money money;
};

__extension__ typedef __int128 wide_int; /* intermediate products only */

/* Largest amount a case may state, in cents: a million million dollars. */
#define MONEY_INPUT_MAX INT64_C(100000000000000)

bool money_add(struct money *result, struct money a, struct money b);
bool money_sub(struct money *result, struct money a, struct money b);

/* a × times / by, rounded once; by > 0. */
bool money_scale(struct money *result, struct money a, int64_t times, int64_t by);

/* number / by rounded half away from zero into *result; by > 0; false when it does not fit 64 bits. */
bool round_divide(int64_t *result, wide_int number, wide_int by);

/* Of two numbers above 0. */
wide_int greatest_common_divisor(wide_int a, wide_int b);

/* -1, 0 or 1 as a is less than, equal to or more than b. */
int money_compare(struct money a, struct money b);

static inline struct money money_larger(struct money a, struct money b)
{
    return a.cents >= b.cents ? a : b;
}

static inline struct money dollars(int64_t whole)
{
    return (struct money){whole * 100};
}

#endif
