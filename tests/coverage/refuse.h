/* Included before every source of the build that measures coverage. Sums that overflow are refused everywhere, and the
 * limits of the reader keep all but a few of them from ever doing so: here each may be told to refuse. */
#ifndef HAGGLE_TESTS_COVERAGE_REFUSE_H
#define HAGGLE_TESTS_COVERAGE_REFUSE_H

#include <stdbool.h>

#include "calc/number/money.h"
#include "calc/number/rate.h"
#include "calc/number/ratio.h"

/* good, or false at the place that HAGGLE_REFUSE names: "calc/pay/curve.c:add_at:51 2" is the second time that the
 * sum in line 51, of add_at, is made. With HAGGLE_PLACES each place is written to that file when it is first met. */
bool refuse_at(const char *file, const char *function, int line, bool good);

#define money_add(...) refuse_at(__FILE__, __func__, __LINE__, (money_add)(__VA_ARGS__))
#define money_sub(...) refuse_at(__FILE__, __func__, __LINE__, (money_sub)(__VA_ARGS__))
#define money_scale(...) refuse_at(__FILE__, __func__, __LINE__, (money_scale)(__VA_ARGS__))
#define round_divide(...) refuse_at(__FILE__, __func__, __LINE__, (round_divide)(__VA_ARGS__))
#define money_times_rate(...) refuse_at(__FILE__, __func__, __LINE__, (money_times_rate)(__VA_ARGS__))
#define money_times_rates(...) refuse_at(__FILE__, __func__, __LINE__, (money_times_rates)(__VA_ARGS__))
#define round_times_ratio(...) refuse_at(__FILE__, __func__, __LINE__, (round_times_ratio)(__VA_ARGS__))
#define money_times_ratio(...) refuse_at(__FILE__, __func__, __LINE__, (money_times_ratio)(__VA_ARGS__))

#endif
