#include "calc/money.h"

#include <assert.h>

bool money_add(struct money *result, struct money a, struct money b)
{
    return round_divide(&result->cents, (wide_int)a.cents + b.cents, 1);
}

bool money_sub(struct money *result, struct money a, struct money b)
{
    return round_divide(&result->cents, (wide_int)a.cents - b.cents, 1);
}

bool money_scale(struct money *result, struct money a, int64_t times, int64_t by)
{
    return round_divide(&result->cents, (wide_int)a.cents * times, by);
}

bool round_divide(int64_t *result, wide_int number, wide_int by)
{
    assert(by > 0);
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

int money_compare(struct money a, struct money b)
{
    return (a.cents > b.cents) - (a.cents < b.cents);
}
