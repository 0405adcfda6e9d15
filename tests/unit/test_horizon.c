/* R10: figures at a horizon, the value over the stay, and what is shown beside. */
#include "rows.h"

#include "calc/pay/horizon.h"

/* A curve whose total steps up to `cents` at `month` (all of it equity). */
static void step(struct curve *curve, int month, int64_t cents)
{
    for (int m = month; m <= MONTHS_MAX; m++) {
        curve->total[m].cents += cents;
        curve->kept[EQUITY][m].cents += cents;
    }
}

static struct offer example_offer(void)
{
    static const int months[] = {12, 24, 30, 36, 42, 48}, shares[] = {5, 15, 20, 20, 20, 20};
    struct offer offer = {.id = "amazon", .company = "Amazon", .level = "L5", .base = dollars(175000),
                          .price = {.rule = PRICE_FLAT, .start = {22250}}, .has_grant = true, .sign_on_count = 2};
    offer.sign_ons[0] = (struct sign_on){1, dollars(75000), PAID_LUMP, REPAY_PRORATED, 12, LAYOFF_UNKNOWN};
    offer.sign_ons[1] = (struct sign_on){2, dollars(60000), PAID_MONTHLY, REPAY_NONE, 12, LAYOFF_UNKNOWN};
    offer.grant = (struct grant){.units = 1400, .counted = true, .name = "", .schedule = {.count = 6}};
    for (int i = 0; i < 6; i++)
        offer.grant.schedule.events[i] =
            (struct schedule_event){.month = months[i], .weight = shares[i] * WEIGHT_WHOLE / 100};
    return offer;
}

static struct curve example_curve(void)
{
    struct offer offer = example_offer();
    struct curve curve;
    struct err err = {0};
    assert_true(curve_compute(&curve, &offer, REFRESHERS_AS_COUNTED, &err));
    return curve;
}

static void R10_a_total_is_annualized_with_one_rounding(void **state)
{
    (void)state;
    static const struct {
        int64_t total;
        int months;
        int64_t expected;
    } rows[] = {
        {54730000, 24, 27365000},
        {114650000, 48, 28662500},
        {10000, 7, 17143},        /* 171.428… */
        {10000, 12, 10000},
        {10000, 1, 120000},
        {1, 24, 1},               /* half a cent */
        {3, 24, 2},
        {1, 48, 0},
        {0, 60, 0},
        {-1, 24, -1},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct money total = {rows[i].total}, got = {-99};
        const char *inputs = row("%M over %d months", total, rows[i].months);
        expect(inputs, "fits", annualize(&got, total, rows[i].months));
        expect_cents(inputs, rows[i].expected, got);
    }
    struct money untouched = {-99};
    assert_false(annualize(&untouched, (struct money){INT64_MAX}, 11));
    assert_int_equal(untouched.cents, -99);
}

static void R10_a_horizon_has_total_annualized_and_guaranteed_pay(void **state)
{
    (void)state;
    static const struct {
        int months;
        int64_t total, annualized, guaranteed;
    } rows[] = {
        {12, 26557500, 26557500, 25000000},   /* 175,000 + 75,000 + 70 × 222.50 */
        {24, 54730000, 27365000, 48500000},   /* 350,000 + 135,000 + 280 × 222.50 */
        {36, 84690000, 28230000, 66000000},   /* 525,000 + 135,000 + 840 × 222.50 */
        {48, 114650000, 28662500, 83500000},  /* 700,000 + 135,000 + 311,500 */
        {18, 38307500, 25538333, 36750000},   /* 262,500 + 75,000 + 30,000 + 15,575 = 383,075 */
    };
    struct curve curve = example_curve();
    for (int i = 0; i < ROWS(rows); i++) {
        struct horizon horizon;
        struct err err = {0};
        const char *inputs = row("the L5 example at %d months", rows[i].months);
        expect(inputs, "fits", horizon_at(&horizon, &curve, rows[i].months, &err));
        expect_whole(inputs, rows[i].months, horizon.months);
        expect_cents(inputs, rows[i].total, horizon.total);
        expect_cents(inputs, rows[i].annualized, horizon.annualized);
        expect_cents(inputs, rows[i].guaranteed, horizon.guaranteed);
    }
}

static void R10_the_value_over_the_stay_is_rounded_once(void **state)
{
    (void)state;
    struct err err = {0};
    struct money value;
    struct curve curve = example_curve();
    const struct stay stay = {2, {24, 48}, {{600000000}, {400000000}}};
    assert_true(stay_value(&value, &curve, &stay, &err));
    expect_cents("60 % of 273,650 and 40 % of 286,625", 27884000, value); /* 164,190 + 114,650 */
    struct curve cents = {0};
    cents.total[24].cents = 1; /* 0.5 a year; half of it is 0.25, though half of a rounded 1 would be 0.5 → 1 */
    const struct stay halves = {2, {24, 48}, {{500000000}, {500000000}}};
    assert_true(stay_value(&value, &cents, &halves, &err));
    expect_cents("a cent at 24 months, nothing at 48, half each", 0, value);
    cents.total[48].cents = 2; /* 0.25 + 0.25 */
    assert_true(stay_value(&value, &cents, &halves, &err));
    expect_cents("a cent at 24 months, two at 48", 1, value);
    const struct stay one = {1, {7}, {{RATE_ONE}}};
    cents.total[7].cents = 10000;
    assert_true(stay_value(&value, &cents, &one, &err));
    expect_cents("100.00 at 7 months", 17143, value);
}

static void R10_twelve_stays_without_a_common_factor_have_a_value(void **state)
{
    (void)state;
    /* the same every month: annualized alike at every stay, so V is twelve times that whatever the weights */
    struct stay stay = {12, {19, 23, 29, 31, 37, 41, 43, 47, 49, 53, 59, 60}, {{0}}};
    static const int64_t months_cents[] = {3, 1000000, 100000000, INT64_C(10000000000)};
    for (int i = 0; i < 12; i++)
        stay.weight[i].nano = i < 11 ? 83333333 : RATE_ONE - 11 * INT64_C(83333333);
    for (int i = 0; i < ROWS(months_cents); i++) {
        struct curve curve = {0};
        struct money value = {-99};
        struct err err = {0};
        for (int m = 1; m <= MONTHS_MAX; m++)
            curve.total[m].cents = months_cents[i] * m;
        const char *inputs = row("%M a month over 12 stays", (struct money){months_cents[i]});
        expect(inputs, "fits", stay_value(&value, &curve, &stay, &err));
        expect_cents(inputs, 12 * months_cents[i], value);
    }
}

static void R10_present_value_discounts_each_months_change(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        int64_t cents[2];
        int month[2], horizon;
        int64_t basis_points, expected;
    } rows[] = {
        {"110 in month 12 at 10 %", {11000, 0}, {12, 60}, 12, 1000, 10000},
        {"110 in month 6 at 21 %, √1.21 = 1.1", {11000, 0}, {6, 60}, 12, 2100, 10000},
        {"120 in month 6 and 144 in month 12 at 44 %", {12000, 14400}, {6, 12}, 24, 4400, 20000},
        {"the same before month 12", {12000, 14400}, {6, 12}, 11, 4400, 10000},
        {"133.10 in month 36 at 10 %", {13310, 0}, {36, 60}, 48, 1000, 10000},
        {"a loss: 120 in month 6, 144 less in month 12", {12000, -14400}, {6, 12}, 12, 4400, 0},
        {"no discount", {12345, 678}, {1, 60}, 60, 0, 13023},
        {"100 in month 12 at 7 %: 93.4579…", {10000, 0}, {12, 60}, 12, 700, 9346},
        {"a loss alone: 110 less in month 12 at 10 %", {-11000, 0}, {12, 60}, 12, 1000, -10000},
        {"nothing", {0, 0}, {1, 2}, 60, 700, 0},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct curve curve = {0};
        for (int j = 0; j < 2; j++)
            step(&curve, rows[i].month[j], rows[i].cents[j]);
        expect_cents(rows[i].inputs, rows[i].expected,
                     present_value(&curve, rows[i].horizon, (struct rate){rows[i].basis_points * (RATE_ONE / 10000)}));
    }
}

static void R10_a_haircut_takes_a_share_of_the_equity_alone(void **state)
{
    (void)state;
    static const struct {
        int months;
        int64_t percents, expected;
    } rows[] = {
        {48, 0, 114650000},
        {48, 30, 105305000},  /* 1,146,500 − 30 % of 311,500 = 93,450 */
        {48, 100, 83500000},
        {24, 50, 51615000},   /* 547,300 − 31,150 */
        {11, 50, 22916667},   /* nothing vested: 160,416.67 + 68,750 */
    };
    struct curve curve = example_curve(), cents = {0};
    struct money got = {-99};
    for (int i = 0; i < ROWS(rows); i++) {
        const char *inputs = row("%l %% off at %d months", rows[i].percents, rows[i].months);
        expect(inputs, "fits", haircut_total(&got, &curve, rows[i].months, percent(rows[i].percents)));
        expect_cents(inputs, rows[i].expected, got);
    }
    step(&cents, 1, 5);
    assert_true(haircut_total(&got, &cents, 1, percent(50))); /* half of 5 is 3 off */
    expect_cents("half of five cents", 2, got);
}

static void R10_the_aggregator_headline_hides_back_loading(void **state)
{
    (void)state;
    struct offer offers[6];
    struct err err = {0};
    for (int i = 0; i < 6; i++)
        offers[i] = example_offer();
    offers[1].has_bonus = true;
    offers[1].bonus = (struct bonus){.target = percent(15), .payout = percent(50)}; /* the target, whatever the payout */
    offers[2].grant = (struct grant){.in_dollars = true, .dollars = dollars(300000), .schedule = {.count = 1}};
    offers[2].grant.schedule.events[0] = (struct schedule_event){.month = 24, .weight = WEIGHT_WHOLE};
    offers[3].has_grant = false;
    offers[4].price = (struct price){.rule = PRICE_YEARLY, .start = {22250}, .growth = percent(15)};
    offers[5].grant.schedule.count = 0;
    static const struct {
        const char *inputs;
        int64_t expected;
    } rows[] = {
        {"the L5 example", 28662500},               /* 175,000 + (311,500 + 135,000) / 4 */
        {"with a bonus of 15 %", 31287500},         /* + 26,250 */
        {"300,000 dollars in two years", 39250000}, /* 175,000 + (300,000 + 135,000) / 2 */
        {"no grant", 20875000},                     /* 175,000 + 135,000 / 4 */
        {"growth is not in it", 28662500},
        {"no vesting is stated: four years", 28662500},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct money got = {-99};
        expect(rows[i].inputs, "fits", aggregator_headline(&got, &offers[i], &err));
        expect_cents(rows[i].inputs, rows[i].expected, got);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R10_a_total_is_annualized_with_one_rounding),
        cmocka_unit_test(R10_a_horizon_has_total_annualized_and_guaranteed_pay),
        cmocka_unit_test(R10_the_value_over_the_stay_is_rounded_once),
        cmocka_unit_test(R10_twelve_stays_without_a_common_factor_have_a_value),
        cmocka_unit_test(R10_present_value_discounts_each_months_change),
        cmocka_unit_test(R10_a_haircut_takes_a_share_of_the_equity_alone),
        cmocka_unit_test(R10_the_aggregator_headline_hides_back_loading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
