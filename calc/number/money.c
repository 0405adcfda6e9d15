#include "calc/number/money.h"

bool round_divide_wide(int64_t *result, wide_int number, wide_int by)
{
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
