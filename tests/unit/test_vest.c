/* R6: vest events of a grant, in whole units and in rounded dollars. */
#include "rows.h"

#include "calc/pay/vest.h"

static const int AMAZON_MONTHS[] = {12, 24, 30, 36, 42, 48};
static const int AMAZON_SHARES[] = {500, 1500, 2000, 2000, 2000, 2000};

static struct schedule by_events(const int months[], const int basis_points[], int count)
{
    struct schedule schedule = {.count = count};
    for (int i = 0; i < count; i++)
        schedule.events[i] =
            (struct schedule_event){.month = months[i], .weight = (int64_t)basis_points[i] * WEIGHT_OF_BASIS_POINT};
    return schedule;
}

static struct schedule by_years(const int basis_points[], int count, enum cadence cadence, int cliff)
{
    struct schedule schedule;
    schedule_from_years(&schedule, basis_points, count, cadence, cliff);
    return schedule;
}

/* "12:22 24:65 …" */
static const char *units_of(const struct grant *grant)
{
    static char words[1200];
    struct text text = text_in(words, sizeof words);
    struct vests vests;
    vest_events(&vests, grant);
    for (int i = 0; i < vests.count; i++)
        text_addf(&text, "%s%d:%l", i > 0 ? " " : "", vests.events[i].month, vests.events[i].units);
    return words;
}

static void R6_amazons_schedule_splits_434_units_as_published(void **state)
{
    (void)state;
    static const struct {
        int64_t units;
        const char *expected;
    } rows[] = {
        /* cumulative at run ends: 21.7, 86.8, 260.4, 434 → 22, 87, 260, 434; 173 = 86 + 87, 174 = 87 + 87 */
        {434, "12:22 24:65 30:86 36:87 42:87 48:87"},
        {1400, "12:70 24:210 30:280 36:280 42:280 48:280"},
        {600, "12:30 24:90 30:120 36:120 42:120 48:120"},
        {0, "12:0 24:0 30:0 36:0 42:0 48:0"},
        {1, "12:0 24:0 30:0 36:1 42:0 48:0"},   /* 0.05, 0.2, 0.6, 1 → 0, 0, 1, 1 */
        {10, "12:1 24:1 30:2 36:2 42:2 48:2"},  /* 0.5 is rounded up */
        {7, "12:0 24:1 30:1 36:2 42:1 48:2"},   /* 0.35, 1.4, 4.2, 7 → 0, 1, 4, 7 */
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct grant grant = {.units = rows[i].units, .schedule = by_events(AMAZON_MONTHS, AMAZON_SHARES, 6)};
        expect_text(row("%l units at 5/15/20/20/20/20", rows[i].units), rows[i].expected, units_of(&grant));
    }
}

static void R6_nine_published_splits_into_equal_tranches_are_reproduced(void **state)
{
    (void)state;
    static const int whole[] = {10000};
    static const struct {
        int64_t tranches[4]; /* their sum is the grant */
    } rows[] = {
        {{494, 494, 494, 495}},     {{1138, 1139, 1139, 1139}}, {{2791, 2791, 2791, 2792}},
        {{150, 150, 150, 151}},     {{130, 130, 131, 131}},     {{284, 285, 285, 285}},
        {{116, 116, 117, 117}},     {{88, 88, 89, 89}},         {{1005, 1006, 1006, 1006}},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        const int64_t *it = rows[i].tranches;
        struct grant grant = {.units = it[0] + it[1] + it[2] + it[3],
                              .schedule = by_years(whole, 1, CADENCE_QUARTERLY, 0)};
        char expected[80];
        struct text text = text_in(expected, sizeof expected);
        text_addf(&text, "3:%l 6:%l 9:%l 12:%l", it[0], it[1], it[2], it[3]);
        expect_text(row("%l units in four tranches of a year", grant.units), expected, units_of(&grant));
    }
}

static void R6_a_run_ends_with_the_year_and_with_the_weight(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        int count, months[4], shares[4];
        int64_t units;
        const char *expected;
    } rows[] = {
        {"equal, one year: 3 = 1 + 2", 2, {6, 12}, {5000, 5000}, 3, "6:1 12:2"},
        {"equal, two years: cumulative 1.5 → 2", 2, {12, 24}, {5000, 5000}, 3, "12:2 24:1"},
        {"months 12 and 13 are two years", 2, {12, 13}, {5000, 5000}, 3, "12:2 13:1"},
        {"months 13 and 24 are one", 2, {13, 24}, {5000, 5000}, 3, "13:1 24:2"},
        {"unequal, one year: 1.2 → 1", 2, {6, 12}, {4000, 6000}, 3, "6:1 12:2"},
        {"two runs in one year: 5 → 5, 10", 4, {3, 6, 9, 12}, {2500, 2500, 2000, 3000}, 10, "3:2 6:3 9:2 12:3"},
        {"522 over four years: 130.5, 261, 391.5, 522", 4, {12, 24, 36, 48}, {2500, 2500, 2500, 2500}, 522,
         "12:131 24:130 36:131 48:130"},
        {"a weight of 0 vests nothing", 2, {6, 12}, {0, 10000}, 5, "6:0 12:5"},
        {"all at once", 1, {60}, {10000}, 7, "60:7"},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct grant grant = {.units = rows[i].units,
                              .schedule = by_events(rows[i].months, rows[i].shares, rows[i].count)};
        expect_text(rows[i].inputs, rows[i].expected, units_of(&grant));
    }
}

static void R6_years_are_divided_by_the_cadence_and_a_cliff_gathers_what_is_before_it(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        int count, shares[5];
        enum cadence cadence;
        int cliff;
        int64_t units;
        const char *expected;
    } rows[] = {
        {"5/15/40/40 annually", 4, {500, 1500, 4000, 4000}, CADENCE_ANNUAL, 0, 434, "12:22 24:65 36:173 48:174"},
        /* run ends 22, 87, 260, 434 as above, each year halved */
        {"5/15/40/40 every six months", 4, {500, 1500, 4000, 4000}, CADENCE_SEMIANNUAL, 0, 434,
         "6:11 12:11 18:32 24:33 30:86 36:87 42:87 48:87"},
        {"even, quarterly, cliff 12", 4, {2500, 2500, 2500, 2500}, CADENCE_QUARTERLY, 12, 100,
         "12:25 15:6 18:6 21:6 24:7 27:6 30:6 33:6 36:7 39:6 42:6 45:6 48:7"},
        /* 3, 6, 9, 12, 15, 18 gather: 6 × 6.25 % = 37.5 → 38; then 21, 24 are a run up to 50: 12 */
        {"50/50 quarterly, cliff 18", 2, {5000, 5000}, CADENCE_QUARTERLY, 18, 100, "18:75 21:12 24:13"},
        {"a cliff inside a quarter", 1, {10000}, CADENCE_QUARTERLY, 8, 100, "8:50 9:25 12:25"},
        {"a cliff before the first event changes nothing", 1, {10000}, CADENCE_SEMIANNUAL, 5, 100, "6:50 12:50"},
        {"a cliff at the first event", 1, {10000}, CADENCE_SEMIANNUAL, 6, 101, "6:50 12:51"},
        {"a cliff at the end takes everything", 2, {5000, 5000}, CADENCE_MONTHLY, 24, 13, "24:13"},
        {"a year of nothing has no events", 3, {0, 5000, 5000}, CADENCE_SEMIANNUAL, 0, 8, "18:2 24:2 30:2 36:2"},
        {"a cliff in a year of nothing", 2, {0, 10000}, CADENCE_SEMIANNUAL, 12, 8, "18:4 24:4"},
        {"monthly: 100 = 8 × 8 + 4 × 9", 1, {10000}, CADENCE_MONTHLY, 0, 100,
         "1:8 2:8 3:8 4:8 5:8 6:8 7:8 8:8 9:9 10:9 11:9 12:9"},
        {"50/33/17", 3, {5000, 3300, 1700}, CADENCE_ANNUAL, 0, 1000, "12:500 24:330 36:170"},
        {"five years", 5, {2000, 2000, 2000, 2000, 2000}, CADENCE_ANNUAL, 0, 12, "12:2 24:3 36:2 48:3 60:2"},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct grant grant = {.units = rows[i].units,
                              .schedule = by_years(rows[i].shares, rows[i].count, rows[i].cadence, rows[i].cliff)};
        expect_text(rows[i].inputs, rows[i].expected, units_of(&grant));
        assert_int_equal(grant.schedule.year_count, rows[i].count);
        assert_int_equal(grant.schedule.per_year, rows[i].cadence);
        assert_int_equal(grant.schedule.cliff_month, rows[i].cliff);
    }
}

static void R6_units_stated_by_event_are_taken_as_they_are(void **state)
{
    (void)state;
    struct grant grant = {.units = 434, .granted_month = 12, .schedule = {.in_units = true, .count = 3}};
    grant.schedule.events[0] = (struct schedule_event){.month = 12, .units = 22};
    grant.schedule.events[1] = (struct schedule_event){.month = 24, .units = 0};
    grant.schedule.events[2] = (struct schedule_event){.month = 60, .units = 412};
    expect_text("granted in month 12", "24:22 36:0 72:412", units_of(&grant));
}

static void R6_dollar_grants_vest_differences_of_rounded_sums(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        int64_t cents;
        int count, months[4], shares[4];
        int64_t expected[4];
    } rows[] = {
        {"60,000 at 5/15/40/40", 6000000, 4, {12, 24, 36, 48}, {500, 1500, 4000, 4000},
         {300000, 900000, 2400000, 2400000}},
        {"a cent in halves: 0.5 → 1", 1, 2, {6, 12}, {5000, 5000}, {1, 0}},
        {"a dollar in thirds: 33.33, 66.67", 100, 3, {6, 12, 18}, {3333, 3334, 3333}, {33, 34, 33}},
        {"ten cents in quarters: 2.5, 5, 7.5", 10, 4, {3, 6, 9, 12}, {2500, 2500, 2500, 2500}, {3, 2, 3, 2}},
        {"nothing", 0, 2, {6, 12}, {5000, 5000}, {0, 0}},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct grant grant = {.in_dollars = true,
                              .dollars = {rows[i].cents},
                              .schedule = by_events(rows[i].months, rows[i].shares, rows[i].count)};
        struct vests vests;
        vest_events(&vests, &grant);
        for (int event = 0; event < rows[i].count; event++) {
            expect_cents(rows[i].inputs, rows[i].expected[event], vests.events[event].amount);
            expect_whole(rows[i].inputs, 0, vests.events[event].units);
        }
    }
}

static struct schedule random_schedule(uint64_t *seed)
{
    static const enum cadence cadences[] = {CADENCE_ANNUAL, CADENCE_SEMIANNUAL, CADENCE_QUARTERLY, CADENCE_MONTHLY};
    int shares[5] = {0}, left = 10000, count = (int)random_between(seed, 1, 5);
    for (int i = 0; i < count - 1; i++) {
        shares[i] = one_in(seed, 6) ? 0 : (int)random_between(seed, 0, left);
        left -= shares[i];
    }
    shares[count - 1] = left;
    return by_years(shares, count, cadences[random_between(seed, 0, 3)],
                    one_in(seed, 2) ? 0 : (int)random_between(seed, 1, 60));
}

static void R6_random_grants_vest_exactly_what_was_granted(void **state)
{
    (void)state;
    uint64_t seed = 6;
    for (int i = 0; i < 5000; i++) {
        struct grant grant = {.units = random_between(&seed, 0, one_in(&seed, 3) ? 50 : UNITS_MAX),
                              .in_dollars = one_in(&seed, 3),
                              .dollars = {random_between(&seed, 0, MONEY_INPUT_MAX)},
                              .granted_month = (int)random_between(&seed, 0, 60),
                              .schedule = random_schedule(&seed)};
        struct vests vests;
        int64_t sum = 0, weight = 0;
        const char *inputs = row("grant %d: %l units or %M, %d events", i, grant.units, grant.dollars,
                                 grant.schedule.count);
        vest_events(&vests, &grant);
        expect_whole(inputs, grant.schedule.count, vests.count);
        for (int event = 0; event < vests.count; event++) {
            const struct vest *vest = &vests.events[event];
            int64_t part = grant.in_dollars ? vest->amount.cents : vest->units, upto = 0;
            sum += part;
            weight += grant.schedule.events[event].weight;
            expect(inputs, "nothing negative", part >= 0);
            expect(inputs, "only one kind", grant.in_dollars ? vest->units == 0 : vest->amount.cents == 0);
            expect_whole(inputs, grant.granted_month + grant.schedule.events[event].month, vest->month);
            expect(inputs, "months ascend", event == 0 || vest->month > vests.events[event - 1].month);
            bool last_of_run = event + 1 == vests.count ||
                               grant.schedule.events[event + 1].weight != grant.schedule.events[event].weight ||
                               year_of_month(grant.schedule.events[event + 1].month) !=
                                   year_of_month(grant.schedule.events[event].month);
            assert_true(round_divide(&upto, (wide_int)(grant.in_dollars ? grant.dollars.cents : grant.units) * weight,
                                     WEIGHT_WHOLE));
            if (grant.in_dollars || last_of_run)
                expect_whole(inputs, upto, sum);
        }
        expect_whole(inputs, WEIGHT_WHOLE, weight);
        expect_whole(inputs, grant.in_dollars ? grant.dollars.cents : grant.units, sum);
    }
}

static void R7_an_event_is_valued_at_the_price_of_its_month(void **state)
{
    (void)state;
    const struct price price = {.rule = PRICE_YEARLY, .start = {22250}, .growth = percent(15)};
    const struct vest units = {.month = 24, .units = 210}, amount = {.month = 24, .amount = dollars(9000)};
    const struct grant in_units = {.units = 1400}, in_dollars = {.in_dollars = true};
    struct money value;
    assert_true(vest_value(&value, &in_units, &units, &price));
    expect_cents("210 units in year 2", 5373375, value); /* 46,725 × 1.15 */
    assert_true(vest_value(&value, &in_dollars, &amount, &price));
    expect_cents("9,000 dollars in year 2", 1035000, value);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R6_amazons_schedule_splits_434_units_as_published),
        cmocka_unit_test(R6_nine_published_splits_into_equal_tranches_are_reproduced),
        cmocka_unit_test(R6_a_run_ends_with_the_year_and_with_the_weight),
        cmocka_unit_test(R6_years_are_divided_by_the_cadence_and_a_cliff_gathers_what_is_before_it),
        cmocka_unit_test(R6_units_stated_by_event_are_taken_as_they_are),
        cmocka_unit_test(R6_dollar_grants_vest_differences_of_rounded_sums),
        cmocka_unit_test(R6_random_grants_vest_exactly_what_was_granted),
        cmocka_unit_test(R7_an_event_is_valued_at_the_price_of_its_month),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
