/* Included before every source of the build that measures coverage. Sums that overflow are refused everywhere, and the
 * limits of the reader keep all but a few of them from ever doing so: here each may be told to refuse. */
#ifndef HAGGLE_TESTS_COVERAGE_REFUSE_H
#define HAGGLE_TESTS_COVERAGE_REFUSE_H

#include <stdbool.h>

#include "calc/kit/err.h"
#include "calc/number/money.h"
#include "calc/number/rate.h"
#include "calc/number/ratio.h"
#include "calc/number/wide.h"

/* good, or false at the place that HAGGLE_REFUSE names: "calc/pay/curve.c:add_at:51.7 2" is the second time that the
 * sum in line 51, of add_at, the seventh of its file, is made. With HAGGLE_PLACES each place is written to that file. */
bool refuse_at(const char *file, const char *function, int line, int call, bool good);

/* The same of a function that says why. */
static inline bool refuse_said_at(const char *file, const char *function, int line, int call, bool good, struct err *err)
{
    if (refuse_at(file, function, line, call, good))
        return true;
    if (good)
        err_set(err, ERR_INPUT, "a sum was refused");
    return false;
}

#define REFUSE(good) refuse_at(__FILE__, __func__, __LINE__, __COUNTER__, good)
#define REFUSE_SAID(good, err) refuse_said_at(__FILE__, __func__, __LINE__, __COUNTER__, good, err)

#define money_add(...) REFUSE((money_add)(__VA_ARGS__))
#define money_sub(...) REFUSE((money_sub)(__VA_ARGS__))
#define money_scale(...) REFUSE((money_scale)(__VA_ARGS__))
#define round_divide(...) REFUSE((round_divide)(__VA_ARGS__))
#define money_times_rate(...) REFUSE((money_times_rate)(__VA_ARGS__))
#define money_times_rates(...) REFUSE((money_times_rates)(__VA_ARGS__))
#define round_times_ratio(...) REFUSE((round_times_ratio)(__VA_ARGS__))
#define money_times_ratio(...) REFUSE((money_times_ratio)(__VA_ARGS__))
#define wide_times_power(...) REFUSE((wide_times_power)(__VA_ARGS__))

#endif
