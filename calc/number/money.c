#include "calc/number/money.h"

#include <assert.h>

bool money_add(struct money *result, struct money a, struct money b)
{
    int64_t sum;
    if (__builtin_add_overflow(a.cents, b.cents, &sum))
        return false;
    result->cents = sum;
    return true;
}

bool money_sub(struct money *result, struct money a, struct money b)
{
    int64_t difference;
    if (__builtin_sub_overflow(a.cents, b.cents, &difference))
        return false;
    result->cents = difference;
    return true;
}

bool money_scale(struct money *result, struct money a, int64_t times, int64_t by)
{
    return round_divide(&result->cents, (wide_int)a.cents * times, by);
}

bool round_divide(int64_t *result, wide_int number, wide_int by)
{
    assert(by > 0);
    if (number >= INT64_MIN / 2 && number <= INT64_MAX / 2 && by <= INT64_MAX / 2) {
        /* nearly always: 64-bit division is many times faster than 128-bit */
        int64_t small = (int64_t)number, divisor = (int64_t)by, whole = small / divisor, left = small % divisor;
        if ((left < 0 ? -left : left) >= divisor - (left < 0 ? -left : left))
            whole += small < 0 ? -1 : 1;
        *result = whole;
        return true;
    }
    wide_int quotient = number / by, rest = number % by;
    if (rest < 0)
        rest = -rest;
    if (rest >= by - rest) /* 2 × rest ≥ by, without the overflow */
        quotient += number < 0 ? -1 : 1;
    if (quotient < INT64_MIN || quotient > INT64_MAX)
        return false;
    *result = (int64_t)quotient;
    return true;
}

wide_int greatest_common_divisor(wide_int a, wide_int b)
{
    while (b != 0) {
        wide_int rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

int money_compare(struct money a, struct money b)
{
    return (a.cents > b.cents) - (a.cents < b.cents);
}
