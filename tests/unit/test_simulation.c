/* What is set up before a path is drawn, and what is read off paths that were counted by hand. */
#include "rows.h"

#include <math.h>

#include "calc/chance/histogram.h"
#include "calc/chance/normal.h"

static struct grant yearly(int64_t units, int granted_month, int count)
{
    struct grant grant = {.units = units, .granted_month = granted_month, .counted = true, .name = "",
                          .schedule = {.in_units = true, .count = count}};
    for (int i = 0; i < count; i++)
        grant.schedule.events[i] = (struct schedule_event){.month = 12 * (i + 1), .units = units / count};
    return grant;
}

/* 400 units at 10.00 over four years. */
static struct offer offer_of(void)
{
    return (struct offer){.id = "a", .company = "A", .level = "", .base = dollars(1200), .has_grant = true,
                          .grant = yearly(400, 0, 4), .price = {.start = dollars(10)}};
}

static struct curve curve_of(const struct offer *offer)
{
    struct curve curve;
    struct err err = {0};
    if (!curve_compute(&curve, offer, REFRESHERS_AS_COUNTED, &err))
        fail_msg("the curve was refused: %s", err.message);
    return curve;
}

static void dates_are_those_of_every_counted_grant_in_order(void **state)
{
    static struct simulation simulation;
    static const int months[] = {12, 18, 24, 30, 36, 48, 60};
    static const int64_t equity[] = {1000, 1300, 2300, 2600, 3600, 4600 + 500, 5600}; /* dollars */
    static const int last[][2] = {{0, NO_DATE}, {11, NO_DATE}, {12, 0}, {17, 0}, {18, 1}, {59, 5}, {60, 6}};
    struct offer offer = offer_of();
    (void)state;
    offer.refresher_count = 3;
    offer.refreshers[0] = yearly(60, 6, 2);   /* 30 units in months 18 and 30 */
    offer.refreshers[1] = yearly(900, 24, 1); /* not counted */
    offer.refreshers[1].counted = false;
    offer.refreshers[2] = yearly(150, 36, 3); /* 50 units in months 48 and 60, and in 72, which no stay reaches */
    const struct curve curve = curve_of(&offer);
    assert_true(simulation_add(&simulation, &offer, &curve, &curve, 0, percent(30), NO_RATE, NO_RATE));
    const struct simulated_offer *got = &simulation.offers[0];
    expect_whole("events", 4 + 2 + 2, got->event_count);
    expect_whole("dates: month 48 once", ROWS(months), got->date_count);
    for (int i = 0; i < ROWS(months); i++) {
        expect_whole(row("date %d", i), months[i], got->date_month[i]);
        expect_cents(row("equity by month %d", months[i]), equity[i] * 100, (struct money){got->centre[i]});
    }
    for (int i = 1; i < got->event_count; i++)
        expect(row("event %d", i), "in order", got->events[i - 1].month <= got->events[i].month);
    for (int i = 0; i < ROWS(last); i++)
        expect_whole(row("date in force in month %d", last[i][0]), last[i][1], got->last_date[last[i][0]]);
}

static void what_is_too_large_to_draw_is_refused(void **state)
{
    static struct simulation simulation;
    struct offer offer = offer_of(), huge = offer_of();
    struct curve fits = curve_of(&offer), large = fits, beyond = fits;
    (void)state;
    huge.refresher_count = 1;
    huge.refreshers[0] = yearly(UNITS_MAX, 0, 1);
    huge.price.start.cents = 10000000; /* 10¹⁶ cents in one event */
    large.total[MONTHS_MAX].cents = SIMULATED_TOTAL_MAX;
    beyond.total[MONTHS_MAX].cents = SIMULATED_TOTAL_MAX + 1;
    const struct {
        const char *inputs;
        const struct offer *offer;
        const struct curve *own, *compared;
        bool fits;
    } rows[] = {
        {"pay at the limit", &offer, &large, &large, true},
        {"its own pay beyond", &offer, &beyond, &fits, false},
        {"beyond where it is compared", &offer, &fits, &beyond, false},
        {"a refresher whose event does not fit", &huge, &fits, &fits, false},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        simulation.offer_count = 0;
        expect(rows[i].inputs, rows[i].fits ? "fits" : "is refused",
               simulation_add(&simulation, rows[i].offer, rows[i].own, rows[i].compared, 0, percent(30), NO_RATE, NO_RATE) ==
                   rows[i].fits);
    }
}

/* One stock and two rates: with the stock as said, and with each other not at all. */
static void rates_hang_together_with_the_stock_alone(void **state)
{
    static const struct {
        const char *inputs;
        int64_t first, second; /* percent */
        bool possible;
    } rows[] = {
        {"a half each", 50, 50, true},
        {"0.8 and 0.6: the sum of squares is 1", 80, 60, true},
        {"0.9 and 0.9", 90, 90, false},
        {"all of one, none of the other", 100, 0, true},
        {"all of one, and half of the other", 100, 50, false},
        {"all of one, and half against the other", 100, -50, false},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        static struct simulation simulation;
        simulation = (struct simulation){.stock_count = 1};
        simulation_add_rate(&simulation, percent(10), percent(rows[i].first));
        simulation_add_rate(&simulation, percent(10), percent(rows[i].second));
        expect(rows[i].inputs, rows[i].possible ? "possible" : "impossible",
               simulation_ready(&simulation, percent(0)) == rows[i].possible);
        for (int row_at = 0; rows[i].possible && row_at < 3; row_at++)
            for (int column = 0; column <= row_at; column++) {
                const double with[] = {1, (double)rows[i].first / 100, (double)rows[i].second / 100};
                const double wanted = row_at == column ? 1 : column == 0 ? with[row_at] : 0;
                double got = 0;
                for (int k = 0; k <= column; k++)
                    got += simulation.mix[row_at][k] * simulation.mix[column][k];
                expect(row("%s: %d with %d", rows[i].inputs, row_at, column), "as said", fabs(got - wanted) < 1e-9);
            }
    }
}

/* Ten pairs of paths on all of which the grant is worth the same. */
static void paths_that_agree_have_no_spread(void **state)
{
    static struct simulation simulation;
    static const int64_t shares[] = {1, 10, 50, 90, 100};
    struct arena arena = {0};
    const struct offer offer = offer_of();
    const struct curve curve = curve_of(&offer);
    const int64_t value = 100000 + 77; /* 12 months: 1,000.00 at the rule's price, and 0.77 more on every path */
    (void)state;
    assert_true(simulation_add(&simulation, &offer, &curve, &curve, 0, percent(30), NO_RATE, NO_RATE));
    struct outcome *outcome = outcome_start(&arena, &simulation);
    struct quantity *quantity = &outcome->quantities[0][0];
    outcome->pairs_of_paths = 10;
    quantity->steps[step_of(value, lowest_power(100000))] = 20;
    quantity->least = quantity->most = value;
    quantity->moments = (struct moments){.sum = 20 * 77, .squares = 20 * 77 * 77, .pair_squares = 10 * 154 * 154};
    outcome_close(outcome, &simulation);
    const int64_t pay = 120000 + value;
    expect_cents("mean", pay, pay_mean(outcome, &simulation, 0, 12));
    expect_cents("deviation", 0, pay_deviation(outcome, &simulation, 0, 12));
    expect_cents("error of the mean", 0, pay_mean_error(outcome, &simulation, 0, 12));
    for (int i = 0; i < ROWS(shares); i++)
        expect_cents(row("quantile of %l %%", shares[i]), pay,
                     pay_quantile(outcome, &simulation, 0, 12, percent(shares[i])));
    expect_whole("chance of at most that", RATE_ONE, pay_chance(outcome, &simulation, 0, 12, (struct money){pay}).nano);
    expect_whole("chance of less", 0, pay_chance(outcome, &simulation, 0, 12, (struct money){pay - 1}).nano);
    arena_release(&arena);
}

/* What paths touch of the counts: wider with the volatility, at most all of it. */
static void counts_take_room_by_the_spread(void **state)
{
    static const int64_t volatilities[] = {10, 30, 1000, 2000}, octaves[] = {3, 7, OCTAVES, OCTAVES}; /* 2 + 9 σ √t / ln 2 */
    const struct offer offer = offer_of();
    const struct curve curve = curve_of(&offer);
    (void)state;
    for (int i = 0; i < ROWS(volatilities); i++) {
        static struct simulation simulation;
        simulation = (struct simulation){0};
        expect_whole("nothing moves", 0, outcome_size(&simulation));
        assert_true(simulation_add(&simulation, &offer, &curve, &curve, 0, percent(volatilities[i]), NO_RATE, NO_RATE));
        const int64_t date = outcome_size(&simulation) / simulation.offers[0].date_count;
        expect_whole(row("%l %%: octaves of a date", volatilities[i]), octaves[i], date / STEPS_AN_OCTAVE / (int64_t)sizeof(uint32_t));
    }
}

static void far_quantiles_of_the_normal_are_inverse_to_its_tail(void **state)
{
    static const double tails[] = {0.25, 0.07, 1e-4, 1e-10, 2e-11, 1e-11, 1e-12, 1e-15, 1e-100, 1e-300};
    (void)state;
    for (int i = 0; i < ROWS(tails); i++) {
        const double got = normal_at(tails[i]), back = erfc(-got / sqrt(2)) / 2;
        if (!(got < 0 && fabs(back / tails[i] - 1) < 1e-12 * (1 + got * got)))
            fail_msg("below %.17g there is %.17g, of %.17g", got, back, tails[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_those_of_every_counted_grant_in_order),
        cmocka_unit_test(what_is_too_large_to_draw_is_refused),
        cmocka_unit_test(rates_hang_together_with_the_stock_alone),
        cmocka_unit_test(paths_that_agree_have_no_spread),
        cmocka_unit_test(counts_take_room_by_the_spread),
        cmocka_unit_test(far_quantiles_of_the_normal_are_inverse_to_its_tail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
