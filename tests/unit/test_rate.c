/* Rates are exact decimal fractions; a product with money is rounded once (R2, R8). */
#include "rows.h"

#include "calc/number/rate.h"

static void R2_money_times_a_rate_is_rounded_once(void **state)
{
    (void)state;
    static const struct {
        int64_t cents, nano, expected;
    } rows[] = {
        {18200000, 150000000, 2730000},        /* 15 % of 182,000 */
        {17500000, 0, 0},
        {17500000, RATE_ONE, 17500000},
        {10001, 1030000000, 10301},            /* 100.01 × 1.03 = 103.0103 */
        {5, 500000000, 3},                     /* 2.5 cents */
        {-5, 500000000, -3},
        {5, -500000000, -3},
        {-5, -500000000, 3},
        {3, 500000000, 2},                     /* 1.5 cents */
        {10, 49999999, 0},                     /* 0.49999999 cents */
        {10, 50000000, 1},
        {1, 1, 0},
        {RATE_ONE, 1, 1},
        {RATE_ONE / 2, 1, 1},
        {RATE_ONE / 2 - 1, 1, 0},
        {INT64_MAX, RATE_ONE, INT64_MAX},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct money a = {rows[i].cents}, got = {-99};
        struct rate rate = {rows[i].nano};
        const char *inputs = row("%M × %p", a, rate);
        expect(inputs, "fits", money_times_rate(&got, a, rate));
        expect_cents(inputs, rows[i].expected, got);
    }
}

static void R8_base_times_target_times_payout_is_rounded_once(void **state)
{
    (void)state;
    static const struct {
        int64_t cents, first, second, expected;
    } rows[] = {
        {18200000, 150000000, RATE_ONE, 2730000},
        {18200000, 150000000, 1100000000, 3003000},  /* 27,300 × 110 % */
        {17500000, 100000000, 500000000, 875000},
        {1, 500000000, 500000000, 0},                /* 0.25 cents; rounded twice it would be 1 */
        {2, 500000000, 500000000, 1},                /* 0.5 cents */
        {6, 500000000, 500000000, 2},                /* 1.5 cents */
        {-2, 500000000, 500000000, -1},
        {MONEY_INPUT_MAX, 10 * RATE_ONE, 10 * RATE_ONE, 100 * MONEY_INPUT_MAX},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct money a = {rows[i].cents}, got = {-99};
        struct rate first = {rows[i].first}, second = {rows[i].second};
        const char *inputs = row("%M × %p × %p", a, first, second);
        expect(inputs, "fits", money_times_rates(&got, a, first, second));
        expect_cents(inputs, rows[i].expected, got);
    }
}

static void R2_products_that_do_not_fit_are_refused_and_change_nothing(void **state)
{
    (void)state;
    const struct rate twice = {2 * RATE_ONE}, huge = {INT64_MAX};
    struct money got = {-99};
    assert_false(money_times_rate(&got, (struct money){INT64_MAX}, twice));
    assert_false(money_times_rate(&got, (struct money){INT64_MIN}, twice));
    assert_false(money_times_rates(&got, (struct money){INT64_MAX}, twice, percent(100)));
    assert_false(money_times_rates(&got, (struct money){INT64_MAX}, huge, huge)); /* more than 128 bits */
    assert_int_equal(got.cents, -99);
}

static void percents_are_parts_of_a_thousand_million(void **state)
{
    (void)state;
    assert_int_equal(percent(15).nano, 150000000);
    assert_int_equal(percent(100).nano, RATE_ONE);
    assert_int_equal(percent(-100).nano, -RATE_ONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R2_money_times_a_rate_is_rounded_once),
        cmocka_unit_test(R8_base_times_target_times_payout_is_rounded_once),
        cmocka_unit_test(R2_products_that_do_not_fit_are_refused_and_change_nothing),
        cmocka_unit_test(percents_are_parts_of_a_thousand_million),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
