/* Outcomes by chance against closed forms and numeric integration, and what must never hang on how they were
 * run. */
#define _POSIX_C_SOURCE 200809L
#include "chance_fixture.h"

#include <stdio.h>
#include <unistd.h>

static void at_factor_1_an_event_is_worth_what_the_engine_says(void **state)
{
    uint64_t seed = 5;
    (void)state;
    for (int i = 0; i < random_rows(20000); i++) {
        struct price price = {.rule = (enum price_rule)random_between(&seed, PRICE_FLAT, PRICE_PATH),
                              .start = {random_between(&seed, 1, 100000)},
                              .growth = {random_between(&seed, -900000000, 2000000000)},
                              .path_count = 3};
        for (int y = 0; y < 3; y++)
            price.path[y].cents = random_between(&seed, 1, 100000);
        if (one_in(&seed, 3))
            price.rate = ratio_of(random_between(&seed, 1, 9000000), random_between(&seed, 1, 9000000));
        struct grant grant = {.in_dollars = one_in(&seed, 3)};
        if (!grant.in_dollars && one_in(&seed, 2))
            grant.strike.cents = random_between(&seed, 0, 50000);
        const struct vest vest = {(int)random_between(&seed, 1, 60),
                                  random_between(&seed, 0, 5000),
                                  {random_between(&seed, 0, 50000000)}};
        struct event_terms terms;
        struct money value;
        expect("a random event", "fits",
               event_terms_of(&terms, &grant, &vest, &price) && vest_value(&value, &grant, &vest, &price));
        const double unrounded = event_unrounded(&terms, 1.0);
        if (fabs(unrounded - floor(unrounded) - 0.5) > 1e-6) /* the engine decides ties exactly */
            expect_cents(row("rule %d, month %d, %l units or %m", (int)price.rule, vest.month, vest.units,
                             vest.amount),
                         event_rounded(unrounded), value);
    }
}

static void mean_and_quantiles_of_one_date_are_the_lognormal_ones(void **state)
{
    static const struct {
        const char *stock;
        double centre, volatility; /* cents of equity */
    } rows[] = {
        {"{\"volatility\":\"35%\"}", 10000000, 0.35},
        {"{}", 10000000, 0.30},
        {"{\"volatility\":\"80%\",\"growth\":\"15%\"}", 11500000, 0.80},
        {"{\"volatility\":\"20%\",\"growth\":\"15%\",\"rule\":\"yearly\"}", 10000000, 0.20},
        {"{\"volatility\":\"50%\",\"rule\":\"path\",\"path\":[130,140]}", 13000000, 0.50},
    };
    static const double z[] = {-1.2815515655446004, -0.6744897501960817, 0, 0.6744897501960817,
                               1.2815515655446004};
    static const double density[] = {0.17549833193248685, 0.31777657268411, 0.3989422804014327,
                                     0.31777657268411, 0.17549833193248685};
    static const double shares[] = {0.1, 0.25, 0.5, 0.75, 0.9};
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct trial trial = run(STAY_12, one_date("a", "Acme", 120000, rows[i].stock));
        const struct spread *got = &trial.chances->offers[0].at[0];
        const double v = rows[i].volatility, n = PATHS, base = 12000000;
        const double deviation = rows[i].centre * sqrt(exp(v * v) - 1);
        expect_near(row("mean of %s", rows[i].stock), base + rows[i].centre, (double)got->mean.cents,
                    4 * (double)got->mean_error.cents + 1);
        expect_near(row("deviation of %s", rows[i].stock), deviation, (double)got->deviation.cents,
                    deviation * 0.03);
        expect(row("error of %s", rows[i].stock), "below that of paths without partners",
               got->mean_error.cents > 0 && (double)got->mean_error.cents < deviation / sqrt(n));
        const struct money quantiles[] = {got->p10, got->p25, got->p50, got->p75, got->p90};
        for (int q = 0; q < 5; q++) {
            const double expected = rows[i].centre * exp(v * z[q] - v * v / 2);
            const double error = sqrt(shares[q] * (1 - shares[q]) / n) / density[q] * v * expected;
            expect_near(row("quantile %d of %s", q, rows[i].stock), base + expected,
                        (double)quantiles[q].cents, 4 * error + 1000);
        }
        arena_release(&trial.arena);
    }
}

/* E(max(0, P − strike)) of a lognormal price, a year on. */
static void options_are_worth_their_closed_form_on_average(void **state)
{
    static const double strikes[] = {60, 100, 150};
    (void)state;
    for (int i = 0; i < ROWS(strikes); i++) {
        struct trial trial =
            run(STAY_12,
                text_format(&shared,
                            "{\"company\":\"Acme\",\"base\":120000,\"grant\":{\"options\":1000,\"strike\":%d,"
                            "\"price\":100,\"vesting\":{\"events\":["
                            "{\"month\":12,\"percent\":\"100%%\"}]}},\"stock\":{\"volatility\":\"40%%\"}}",
                            (int)strikes[i]));
        const double d = (log(100 / strikes[i]) + 0.08) / 0.4;
        const double worth = 100000 * (100 * normal_below(d) - strikes[i] * normal_below(d - 0.4));
        const struct spread *got = &trial.chances->offers[0].at[0];
        expect_near(row("strike %d", (int)strikes[i]), 12000000 + worth, (double)got->mean.cents,
                    4 * (double)got->mean_error.cents + 1);
        expect(row("strike %d", (int)strikes[i]), "never below nothing", got->p10.cents >= 12000000);
        arena_release(&trial.arena);
    }
}

/* P(a + A·X > b + B·Y), X and Y lognormal of mean 1: over Y by the trapezoid rule, over X given Y exactly. */
static double chance_ahead(double a, double va, double b, double vb, double base_gap, double correlation)
{
    const double step = 0.001, rest = sqrt(1 - correlation * correlation);
    double sum = 0;
    for (double y = -9; y <= 9; y += step) {
        const double needed = (b * exp(vb * y - vb * vb / 2) - base_gap) / a;
        const double given =
            needed <= 0 ? 1 : 1 - normal_below(((log(needed) + va * va / 2) / va - correlation * y) / rest);
        sum += step * exp(-y * y / 2) / sqrt(2 * 3.14159265358979323846) * given;
    }
    return sum;
}

static void the_chance_of_ending_ahead_is_the_integral(void **state)
{
    static const struct {
        const char *rest, *stock;
        double correlation, volatility;
    } rows[] = {
        {STAY_12, "{\"volatility\":\"30%\"}", 0.5, 0.30},
        {STAY_12 "\"assumptions\":{\"correlation\":0},", "{\"volatility\":\"60%\"}", 0, 0.60},
        {STAY_12 "\"assumptions\":{\"correlation\":-0.75},", "{\"volatility\":\"30%\"}", -0.75, 0.30},
        {STAY_12 "\"assumptions\":{\"correlation\":0.95},", "{\"volatility\":\"60%\"}", 0.95, 0.60},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct trial trial = run(rows[i].rest, two(one_date("a", "Acme", 120000, "{\"volatility\":\"35%\"}"),
                                                   one_date("b", "Other", 125000, rows[i].stock)));
        const struct chance_at *at = &trial.chances->pairs[0].at[0];
        const double expected =
            chance_ahead(100000, 0.35, 100000, rows[i].volatility, -5000, rows[i].correlation);
        const double got = (double)at->ahead.probability.nano / 1e9,
                     error = (double)at->ahead.standard_error.nano / 1e9;
        expect_near(row("row %d", i), expected, got, 4 * error);
        expect(row("row %d", i), "an error of about 1/√N or less",
               error > 0 && error < 0.5 / sqrt(PATHS) * 1.01);
        expect_whole(row("row %d, safer", i), 1, at->safer);
        expect_whole(row("row %d, below", i), at->behind.probability.nano, at->below.probability.nano);
        arena_release(&trial.arena);
    }
}

static void any_split_in_any_order_gives_the_same_digits(void **state)
{
    struct trial trial = {0};
    struct err err = {0};
    (void)state;
    trial.request = (struct chance_request){.paths = 10000, .seed = 3};
    assert_true(start(&trial, "",
                      two(one_date("a", "Acme", 120000, "{}"), one_date("b", "Other", 125000, "{}")), &err));
    finish(&trial);
    struct outcome *parts[3];
    static const int from[] = {0, 1, 2113, 5000};
    for (int i = 0; i < 3; i++) {
        parts[i] = outcome_start(&trial.arena, trial.simulation);
        outcome_add_paths(parts[i], trial.simulation, from[i], from[i + 1] - from[i]);
    }
    outcome_merge(parts[2], parts[0], trial.simulation);
    outcome_merge(parts[2], parts[1], trial.simulation);
    outcome_close(parts[2], trial.simulation);
    for (int o = 0; o < 2; o++) {
        struct quantity *whole = &trial.outcome->quantities[o][0], *merged = &parts[2]->quantities[o][0];
        assert_memory_equal(whole->steps, merged->steps, STEPS * sizeof *whole->steps);
        assert_true(whole->moments.sum == merged->moments.sum &&
                    whole->moments.squares == merged->moments.squares &&
                    whole->moments.pair_squares == merged->moments.pair_squares &&
                    whole->least == merged->least && whole->most == merged->most);
    }
    assert_memory_equal(trial.outcome->pairs, parts[2]->pairs, sizeof parts[2]->pairs);
    arena_release(&trial.arena);
}

static void constants_stay_constants(void **state)
{
    const char *const offers[] = {
        "{\"company\":\"Acme\",\"base\":120001,\"sign_on\":[10000]}",
        one_date("a", "Acme", 120001, "{\"volatility\":\"0%\",\"growth\":\"7%\"}"),
        "{\"company\":\"Acme\",\"base\":120001,\"grant\":{\"value\":100000,\"price\":10},\"private\":true}",
    };
    (void)state;
    for (int i = 0; i < ROWS(offers); i++) {
        struct trial trial = run("", offers[i]);
        const struct chance_offer *offer = &trial.chances->offers[0];
        expect(offers[i], "does not move", !offer->moves);
        for (int h = 0; h < 2; h++) {
            const int64_t sure = trial.evaluation->offers[0].horizons[h].annualized.cents;
            expect_cents(offers[i], sure, offer->at[h].mean);
            expect_cents(offers[i], sure, offer->at[h].p10);
            expect_cents(offers[i], sure, offer->at[h].p90);
            expect_cents(offers[i], 0, offer->at[h].deviation);
            expect_cents(offers[i], 0, offer->at[h].mean_error);
        }
        arena_release(&trial.arena);
    }
}

static void private_equity_counts_by_its_share(void **state)
{
    struct trial trial = run(STAY_12, "{\"company\":\"Acme\",\"base\":120000,\"private\":true,\"count_"
                                      "private\":\"40%\",\"grant\":{\"units\":1000,\"price\":100,"
                                      "\"vesting\":{\"events\":[{\"month\":12,\"percent\":\"100%\"}]}}}");
    const struct spread *got = &trial.chances->offers[0].at[0];
    (void)state;
    expect_near("40% of 100,000", 16000000, (double)got->mean.cents, 4 * (double)got->mean_error.cents);
    arena_release(&trial.arena);
}

static void dollar_grants_follow_the_price_too(void **state)
{
    struct trial trial = run(STAY_12, "{\"company\":\"Acme\",\"base\":120000,\"grant\":{\"value\":100000,"
                                      "\"vesting\":{\"events\":[{\"month\":12,\"percent\":\"100%\"}]}}}");
    const struct spread *got = &trial.chances->offers[0].at[0];
    (void)state;
    expect_near("dollars", 22000000, (double)got->mean.cents, 4 * (double)got->mean_error.cents);
    expect("dollars", "spread", got->p90.cents > 24000000 && got->p10.cents < 19500000);
    arena_release(&trial.arena);
}

static void the_spread_grows_with_the_volatility(void **state)
{
    static const int volatilities[] = {5, 10, 20, 40, 80};
    int64_t spread = 0, deviation = 0;
    (void)state;
    for (int i = 0; i < ROWS(volatilities); i++) {
        struct trial trial =
            run("", one_date("a", "Acme", 120000,
                             text_format(&shared, "{\"volatility\":\"%d%%\"}", volatilities[i])));
        const struct spread *got = &trial.chances->offers[0].at[0];
        expect(row("%d%%", volatilities[i]), "wider than before",
               got->p90.cents - got->p10.cents > spread && got->deviation.cents > deviation);
        spread = got->p90.cents - got->p10.cents;
        deviation = got->deviation.cents;
        arena_release(&trial.arena);
    }
}

static void two_offers_of_one_company_share_its_path(void **state)
{
    struct trial trial = run(STAY_12, two(one_date("a", "Acme", 120000, "{\"volatility\":\"60%\"}"),
                                          one_date("b", "Acme", 120001, "{}")));
    (void)state;
    expect_whole("companies", 1, trial.chances->companies);
    expect_whole("a is never ahead", 0, trial.chances->pairs[0].at[0].ahead.probability.nano);
    expect_whole("b always is", RATE_ONE, trial.chances->pairs[0].at[0].behind.probability.nano);
    expect_whole("the volatility is the company's", VOLATILITY_OF_COMPANY,
                 trial.chances->offers[1].volatility_source);
    arena_release(&trial.arena);
}

static void over_the_stay_is_the_mixture(void **state)
{
    struct trial trial = run(
        "\"candidate\":{\"stay\":[{\"months\":12,\"weight\":\"25%\"},{\"months\":24,\"weight\":\"75%\"}]},",
        two(one_date("a", "Acme", 120000, "{}"), one_date("b", "Other", 150000, "{}")));
    const struct chance_offer *offer = &trial.chances->offers[0];
    const struct chance_pair *pair = &trial.chances->pairs[0];
    (void)state;
    expect_near("mean", 0.25 * (double)offer->at[0].mean.cents + 0.75 * (double)offer->at[1].mean.cents,
                (double)offer->over_stay.mean.cents, 2);
    expect_near("ahead",
                0.25 * (double)pair->at[0].ahead.probability.nano +
                    0.75 * (double)pair->at[1].ahead.probability.nano,
                (double)pair->ahead_over_stay.probability.nano, 2);
    expect("quantiles", "between those of the stays",
           offer->over_stay.p90.cents > offer->at[1].p90.cents &&
               offer->over_stay.p90.cents < offer->at[0].p90.cents);
    arena_release(&trial.arena);
}

static void a_chance_of_leaving_makes_the_stays(void **state)
{
    static const int64_t weights[] = {200000000, 160000000, 128000000, 512000000};
    struct trial trial = {0};
    struct err err = {0};
    (void)state;
    trial.request =
        (struct chance_request){.paths = 100, .seed = 1, .leave_given = true, .leave = percent(20)};
    assert_true(start(&trial, "", one_date("a", "Acme", 120000, "{}"), &err));
    for (int i = 0; i < 4; i++) {
        expect_whole(row("stay %d", i), 12 * (i + 1), trial.chances->stay.months[i]);
        expect_whole(row("weight %d", i), weights[i], trial.chances->stay.weight[i].nano);
    }
    arena_release(&trial.arena);
}

static void impossible_correlations_are_refused(void **state)
{
    static const struct {
        const char *correlation;
        bool possible;
    } rows[] = {{"-0.5", true}, {"-0.51", false}, {"1", true}, {"0", true}, {"-1", false}};
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct trial trial = {0};
        struct err err = {0};
        bool started =
            start(&trial, text_format(&shared, "\"assumptions\":{\"correlation\":%s},", rows[i].correlation),
                  two(two(one_date("a", "Acme", 120000, "{}"), one_date("b", "Other", 125000, "{}")),
                      one_date("c", "Third", 125000, "{}")),
                  &err);
        expect(rows[i].correlation, rows[i].possible ? "is possible" : "is refused",
               started == rows[i].possible);
        if (!started)
            expect_text(rows[i].correlation, "assumptions.correlation", err.path);
        arena_release(&trial.arena);
    }
}

/* What a volatility.json with this text says; false where it is refused. */
static bool volatility_of(struct usual_volatility *read, struct arena *arena, const char *text,
                          struct err *err)
{
    char directory[] = "volatility_test_XXXXXX";
    assert_non_null(mkdtemp(directory));
    const char *path = text_format(arena, "%s/volatility.json", directory);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0 && fclose(file) == 0);
    bool good = usual_volatility_load(read, arena, &(struct data_source){.directory = directory}, err);
    unlink(path);
    rmdir(directory);
    return good;
}

static void the_usual_volatility_comes_with_its_source(void **state)
{
#define FROM "\"source\":\"s\",\"date\":\"2026\",\"confidence\":\"low\""
    static const struct {
        const char *text, *part; /* of the message; NULL: it is read */
    } rows[] = {
        {"{\"default\":{\"volatility\":\"25%\",\"note\":\"n\"," FROM "}}", NULL},
        {"{\"default\":{\"volatility\":\"25%\"," FROM "}}", "note"},
        {"{\"default\":{\"volatility\":\"25%\",\"note\":\"n\",\"source\":\"s\",\"date\":\"2026\"}}",
         "confidence"},
        {"{\"default\":{\"volatility\":\"25%\",\"note\":\"n\",\"source\":\"\",\"date\":\"2026\","
         "\"confidence\":\"low\"}}",
         ""},
        {"{\"default\":{\"volatility\":\"0%\",\"note\":\"n\"," FROM "}}", "1%"},
        {"{\"default\":{\"volatility\":\"501%\",\"note\":\"n\"," FROM "}}", "500%"},
        {"{\"default\":{\"volatility\":\"25%\",\"note\":\"n\"," FROM "},\"tech\":{}}", "tech"},
        {"{}", "default"},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct usual_volatility read;
        struct err err = {0};
        bool good = volatility_of(&read, &arena, rows[i].text, &err);
        expect(rows[i].text, rows[i].part ? "is refused" : "is read", good == !rows[i].part);
        if (!good)
            expect(row("row %d: %s", i, err.message), rows[i].part,
                   strstr(err.message, rows[i].part) != NULL);
        arena_release(&arena);
    }
    struct usual_volatility built_in;
    struct err err = {0};
    expect("the built-in one", "is read",
           usual_volatility_load(&built_in, &shared, &(struct data_source){.directory = NULL}, &err));
    expect_text("its source", "a judgement of this project", built_in.source);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(at_factor_1_an_event_is_worth_what_the_engine_says),
        cmocka_unit_test(mean_and_quantiles_of_one_date_are_the_lognormal_ones),
        cmocka_unit_test(options_are_worth_their_closed_form_on_average),
        cmocka_unit_test(the_chance_of_ending_ahead_is_the_integral),
        cmocka_unit_test(any_split_in_any_order_gives_the_same_digits),
        cmocka_unit_test(constants_stay_constants),
        cmocka_unit_test(private_equity_counts_by_its_share),
        cmocka_unit_test(dollar_grants_follow_the_price_too),
        cmocka_unit_test(the_spread_grows_with_the_volatility),
        cmocka_unit_test(two_offers_of_one_company_share_its_path),
        cmocka_unit_test(over_the_stay_is_the_mixture),
        cmocka_unit_test(a_chance_of_leaving_makes_the_stays),
        cmocka_unit_test(impossible_correlations_are_refused),
        cmocka_unit_test(the_usual_volatility_comes_with_its_source),
    };
    return cmocka_run_group_tests(tests, load, release);
}
