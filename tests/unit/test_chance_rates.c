/* Rates of exchange that move by chance, against closed forms. */
#include "chance_fixture.h"

#define STAY_24 "\"candidate\":{\"stay\":24},"

static const char *case_with(const char *stay, const char *dollar)
{
    return text_format(&shared, "%s\"currency\":\"INR\",\"assumptions\":{\"fx\":{\"USD\":%s}},", stay, dollar);
}

/* 1,000 units at 100 dollars in month 12, paid in rupees. */
static const char *units_in_dollars(const char *volatility)
{
    return text_format(&shared,
                       "{\"id\":\"a\",\"company\":\"A\",\"currency\":\"INR\",\"base\":1000000,\"grant\":{\"units\":1000,"
                       "\"vesting\":{\"events\":[{\"month\":12,\"percent\":\"100%%\"}]}},\"stock\":{\"price\":100,"
                       "\"currency\":\"USD\",\"volatility\":\"%s\"}}",
                       volatility);
}

/* The stock stands still, its currency moves: in month 12 the grant is worth 8,000,000 × exp(0.2 W − 0.02). */
static void equity_follows_the_rate_of_its_stock(void **state)
{
    (void)state;
    struct trial trial = run(case_with(STAY_12, "{\"rate\":80,\"volatility\":\"20%\"}"), units_in_dollars("0%"));
    const struct spread *at = &trial.chances->offers[0].at[0];
    expect_near("mean", 9000000.0, (double)at->mean.cents / 100, 5 * (double)at->mean_error.cents / 100 + 1);
    expect_near("10 %", 1000000 + 8000000 * exp(-1.2815516 * 0.2 - 0.02), (double)at->p10.cents / 100, 12000);
    expect_near("90 %", 1000000 + 8000000 * exp(1.2815516 * 0.2 - 0.02), (double)at->p90.cents / 100, 15000);
    arena_release(&trial.arena);
}

/* Both move and hang together: the mean is that of exp(ρ σs σr t), the logarithm's variance σs² + σr² + 2 ρ σs σr. */
static void stock_and_rate_hang_together_as_the_case_says(void **state)
{
    (void)state;
    static const double correlations[] = {-0.5, 0, 0.5};
    for (int i = 0; i < 3; i++) {
        struct trial trial = run(case_with(STAY_12, text_format(&shared, "{\"rate\":80,\"volatility\":\"20%%\",\"correlation\":%s}",
                                                                i == 0 ? "-0.5" : i == 1 ? "0" : "0.5")),
                                 units_in_dollars("30%"));
        const struct spread *at = &trial.chances->offers[0].at[0];
        const double covariance = correlations[i] * 0.3 * 0.2, variance = 0.09 + 0.04 + 2 * covariance;
        expect_near("mean", 1000000 + 8000000 * exp(covariance), (double)at->mean.cents / 100,
                    5 * (double)at->mean_error.cents / 100 + 1);
        expect_near("middle", 1000000 + 8000000 * exp(-0.065), (double)at->p50.cents / 100, 25000);
        expect_near("90 %", 1000000 + 8000000 * exp(-0.065 + 1.2815516 * sqrt(variance)), (double)at->p90.cents / 100, 45000);
        arena_release(&trial.arena);
    }
}

/* 75,000 dollars a year against 6,500,000 rupees at 88.40 after two years: the dollars are ahead when the rate is above
 * 13,000,000 / 13,260,000 of today's. */
static void pay_in_another_currency_is_compared_at_the_rate_of_the_last_day(void **state)
{
    (void)state;
    struct trial trial = run(case_with(STAY_24, "{\"rate\":88.40,\"volatility\":\"10%\"}"),
                             two("{\"id\":\"r\",\"company\":\"R\",\"currency\":\"INR\",\"base\":6500000}",
                                 "{\"id\":\"d\",\"company\":\"D\",\"currency\":\"USD\",\"base\":75000}"));
    const struct chance_at *at = &trial.chances->pairs[0].at[0];
    const double needed = log(13000000.0 / 13260000.0), deviation = 0.1 * sqrt(2.0);
    const double expected = normal_below((-needed - 0.01) / deviation);
    expect_near("dollars ahead", expected, (double)at->behind.probability.nano / 1e9, 0.006);
    arena_release(&trial.arena);
}

/* Without a volatility nothing moves, and no digit of anything else changes. */
static void a_rate_without_volatility_stays(void **state)
{
    (void)state;
    struct trial one = run(case_with(STAY_12, "80"), units_in_dollars("30%"));
    struct trial other = run(case_with(STAY_12, "{\"rate\":80,\"volatility\":\"0%\",\"correlation\":0.3}"), units_in_dollars("30%"));
    expect_whole("mean", one.chances->offers[0].at[0].mean.cents, other.chances->offers[0].at[0].mean.cents);
    expect_whole("10 %", one.chances->offers[0].at[0].p10.cents, other.chances->offers[0].at[0].p10.cents);
    assert_true(one.chances->rates_stay && one.chances->moving_count == 0);
    arena_release(&one.arena);
    arena_release(&other.arena);
}

/* A rate cannot go with two stocks that hardly go with each other. */
static void correlations_that_cannot_all_hold_are_refused(void **state)
{
    (void)state;
    struct trial trial = {0};
    struct err err = {0};
    bool started = start(&trial,
                         STAY_12 "\"assumptions\":{\"correlation\":0,\"fx\":{\"EUR\":{\"rate\":1.1,\"volatility\":\"10%\","
                                 "\"correlation\":0.9}}},",
                         two(one_date("a", "A", 1, "{}"),
                             text_format(&shared, "%s,{\"id\":\"c\",\"company\":\"C\",\"currency\":\"EUR\",\"base\":1}",
                                         one_date("b", "B", 1, "{}"))),
                         &err);
    assert_false(started);
    assert_string_equal(err.path, "assumptions.fx");
    arena_release(&trial.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equity_follows_the_rate_of_its_stock),
        cmocka_unit_test(stock_and_rate_hang_together_as_the_case_says),
        cmocka_unit_test(pay_in_another_currency_is_compared_at_the_rate_of_the_last_day),
        cmocka_unit_test(a_rate_without_volatility_stays),
        cmocka_unit_test(correlations_that_cannot_all_hold_are_refused),
    };
    return cmocka_run_group_tests(tests, load, release);
}
