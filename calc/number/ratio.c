#include "calc/number/ratio.h"

struct ratio ratio_of(int64_t a, int64_t b)
{
    int64_t common = (int64_t)greatest_common_divisor(a, b);
    return (struct ratio){a / common, b / common};
}

bool round_times_ratio(int64_t *result, wide_int number, struct ratio ratio, int64_t by)
{
    const struct ratio exact = ratio_known(ratio);
    return !__builtin_mul_overflow(number, (wide_int)exact.times, &number) &&
           round_divide(result, number, (wide_int)by * exact.by);
}
