/* How long one stay curve takes, in microseconds: the median of many rounds, for three offers. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "calc/pay/curve.h"

enum { ROUNDS = 201, TIMES = 2000 };

static double now(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec * 1e6 + (double)at.tv_nsec / 1e3;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void measure(const char *name, const struct offer *offer)
{
    static double round[ROUNDS];
    static struct curve curve;
    struct err err = {0};
    int64_t sum = 0;
    for (int i = 0; i < ROUNDS; i++) {
        double start = now();
        for (int j = 0; j < TIMES; j++) {
            if (!curve_compute(&curve, offer, REFRESHERS_AS_COUNTED, &err))
                exit(1);
            sum += curve.total[48].cents;
        }
        round[i] = (now() - start) / TIMES;
    }
    qsort(round, ROUNDS, sizeof *round, by_size);
    printf("%-42s %7.3f us   (least %.3f; check %lld)\n", name, round[ROUNDS / 2], round[0],
           (long long)(sum / ROUNDS / TIMES / 100));
}

int main(void)
{
    static struct offer full = {.base = {17500000}, .has_grant = true, .price = {.start = {22250}}};
    static const int back_loaded[] = {500, 1500, 4000, 4000}, even[] = {2500, 2500, 2500, 2500};
    full.sign_on_count = 2;
    full.sign_ons[0] = (struct sign_on){1, {7500000}, PAID_LUMP, REPAY_PRORATED, 12, LAYOFF_UNKNOWN};
    full.sign_ons[1] = (struct sign_on){2, {5000000}, PAID_MONTHLY, REPAY_NONE, 12, LAYOFF_UNKNOWN};
    full.grant.units = 1400;
    schedule_from_years(&full.grant.schedule, back_loaded, 4, CADENCE_SEMIANNUAL, 24);
    measure("full offer, half-yearly vests, flat", &full);
    full.has_bonus = true;
    full.bonus = (struct bonus){.target = {RATE_ONE / 100 * 15}, .payout = {RATE_ONE}};
    schedule_from_years(&full.grant.schedule, even, 4, CADENCE_MONTHLY, 0);
    measure("with a bonus and 48 vests, flat", &full);
    full.price.rule = PRICE_MONTHLY;
    full.price.growth.nano = RATE_ONE / 10;
    measure("the same, growing by 10 % a year", &full);
    return 0;
}
