/* Money (R2): whole cents in 64 bits, checked for overflow, with the one rounding of the program.
 *
 * A struct, so that money cannot be added to a rate or a count by accident. Every operation that may
 * overflow returns false and leaves its result untouched. Rounding is half away from zero, everywhere. */
#ifndef HAGGLE_CALC_NUMBER_MONEY_H
#define HAGGLE_CALC_NUMBER_MONEY_H

#include <assert.h>
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

/* Of two numbers above 0. */
wide_int greatest_common_divisor(wide_int a, wide_int b);

/* The rest is here for the compiler to see: a curve does each of these thousands of times. */

static inline bool money_add(struct money *result, struct money a, struct money b)
{
    int64_t sum;
    if (__builtin_add_overflow(a.cents, b.cents, &sum))
        return false;
    result->cents = sum;
    return true;
}

static inline bool money_sub(struct money *result, struct money a, struct money b)
{
    int64_t difference;
    if (__builtin_sub_overflow(a.cents, b.cents, &difference))
        return false;
    result->cents = difference;
    return true;
}

/* round_divide of any numbers; by > 0. */
bool round_divide_wide(int64_t *result, wide_int number, wide_int by);

/* number / by rounded half away from zero into *result; by > 0; false when it does not fit 64 bits. */
static inline bool round_divide(int64_t *result, wide_int number, wide_int by)
{
    assert(by > 0);
    if (number < INT64_MIN / 2 || number > INT64_MAX / 2 || by > INT64_MAX / 2)
        return round_divide_wide(result, number, by);
    /* nearly always: 64-bit division is many times faster than 128-bit */
    int64_t small = (int64_t)number, divisor = (int64_t)by, whole = small / divisor, left = small % divisor;
    if ((left < 0 ? -left : left) >= divisor - (left < 0 ? -left : left))
        whole += small < 0 ? -1 : 1;
    *result = whole;
    return true;
}

/* a × times / by, rounded once; by > 0. */
static inline bool money_scale(struct money *result, struct money a, int64_t times, int64_t by)
{
    return round_divide(&result->cents, (wide_int)a.cents * times, by);
}

/* -1, 0 or 1 as a is less than, equal to or more than b. */
static inline int money_compare(struct money a, struct money b)
{
    return (a.cents > b.cents) - (a.cents < b.cents);
}

static inline struct money money_larger(struct money a, struct money b)
{
    return a.cents >= b.cents ? a : b;
}

static inline struct money dollars(int64_t whole)
{
    return (struct money){whole * 100};
}

#endif
