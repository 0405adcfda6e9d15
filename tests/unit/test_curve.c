/* The stay curve: R1, R3, R4, R5, R8, R9 and the sums of R10. */
#include "rows.h"

#include "calc/pay/curve.h"
#include "calc/pay/leave.h"

static struct offer offer_of(int64_t base_cents)
{
    return (struct offer){.id = "a", .company = "A", .level = "", .base = {base_cents},
                          .price = {.rule = PRICE_FLAT, .start = {22250}}};
}

static struct curve curve_of(const struct offer *offer)
{
    struct curve curve;
    struct err err = {0};
    if (!curve_compute(&curve, offer, REFRESHERS_AS_COUNTED, &err))
        fail_msg("the curve was refused: %s", err.message);
    return curve;
}

static struct schedule single_event(int month)
{
    struct schedule schedule = {.count = 1};
    schedule.events[0] = (struct schedule_event){.month = month, .weight = WEIGHT_WHOLE};
    return schedule;
}

static struct schedule amazon_schedule(void)
{
    static const int months[] = {12, 24, 30, 36, 42, 48}, shares[] = {5, 15, 20, 20, 20, 20};
    struct schedule schedule = {.count = 6};
    for (int i = 0; i < 6; i++)
        schedule.events[i] = (struct schedule_event){.month = months[i], .weight = shares[i] * WEIGHT_WHOLE / 100};
    return schedule;
}

/* --- R3 --- */

static void R3_base_is_summed_before_it_is_rounded(void **state)
{
    (void)state;
    static const struct {
        int64_t base;
        int stay;
        int64_t expected;
    } rows[] = {
        {17500000, 0, 0},
        {17500000, 1, 1458333},   /* 14,583.333… */
        {17500000, 2, 2916667},   /* 29,166.666… */
        {17500000, 3, 4375000},
        {17500000, 12, 17500000},
        {17500000, 13, 18958333},
        {17500000, 60, 87500000},
        {1, 5, 0},                /* 5/12 of a cent */
        {1, 6, 1},                /* a half */
        {1, 17, 1},
        {1, 18, 2},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct offer offer = offer_of(rows[i].base);
        struct curve curve = curve_of(&offer);
        const char *inputs = row("base %M, stay %d", offer.base, rows[i].stay);
        expect_cents(inputs, rows[i].expected, curve.kept[BASE][rows[i].stay]);
        expect_cents(inputs, rows[i].expected, curve.received[rows[i].stay]);
        expect_cents(inputs, rows[i].expected, curve.total[rows[i].stay]);
    }
}

static void R3_raises_count_from_their_month_on(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        int64_t base;
        int count;
        struct raise raises[3];
        int stay;
        int64_t expected;
    } rows[] = {
        {"3 % in month 13, stay 12", 17500000, 1, {{13, true, {0}, {30000000}}}, 12, 17500000},
        /* 180,250 / 12 = 15,020.8333… */
        {"3 % in month 13, stay 13", 17500000, 1, {{13, true, {0}, {30000000}}}, 13, 19002083},
        {"3 % in month 13, stay 24", 17500000, 1, {{13, true, {0}, {30000000}}}, 24, 35525000},
        {"180,000 from month 7, stay 12", 17500000, 1, {{7, false, {18000000}, {0}}}, 12, 17750000},
        {"180,000 from month 12, stay 12", 17500000, 1, {{12, false, {18000000}, {0}}}, 12, 17541667},
        {"from month 1, stay 12", 17500000, 1, {{1, false, {18000000}, {0}}}, 12, 18000000},
        /* 100.01 × 1.03 = 103.0103, rounded to 103.01; × 1.03 = 106.1003, to 106.10: 100.01 + 103.01 + 106.10 */
        {"3 % twice on 100.01, stay 36", 10001, 2, {{13, true, {0}, {30000000}}, {25, true, {0}, {30000000}}}, 36,
         30912},
        {"an amount and then a percentage of it, stay 36", 17500000, 2,
         {{13, false, {20000000}, {0}}, {25, true, {0}, {100000000}}}, 36, 59500000},
        {"a cut by half in month 60, stay 60", 12000000, 1, {{60, true, {0}, {-500000000}}}, 60, 59500000},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct offer offer = offer_of(rows[i].base);
        offer.raise_count = rows[i].count;
        memcpy(offer.raises, rows[i].raises, sizeof rows[i].raises);
        struct curve curve = curve_of(&offer);
        expect_cents(rows[i].inputs, rows[i].expected, curve.kept[BASE][rows[i].stay]);
    }
}

/* --- R4 --- */

struct served {
    int k; /* months served of the sign-on's year */
    int64_t kept, received;
};

static const struct window {
    const char *inputs;
    enum paid paid;
    enum repay repay;
    int within;
    int64_t amount;
    int count;
    struct served served[8];
} windows[] = {
    {"lump, prorated, 12", PAID_LUMP, REPAY_PRORATED, 12, 10000, 6,
     {{0, 0, 0}, {1, 833, 10000}, {6, 5000, 10000}, {11, 9167, 10000}, {12, 10000, 10000}, {13, 10000, 10000}}},
    {"lump, prorated, 1", PAID_LUMP, REPAY_PRORATED, 1, 10000, 3, {{0, 0, 0}, {1, 10000, 10000}, {2, 10000, 10000}}},
    {"lump, prorated, 18", PAID_LUMP, REPAY_PRORATED, 18, 10000, 5,
     {{0, 0, 0}, {1, 556, 10000}, {12, 6667, 10000}, {17, 9444, 10000}, {18, 10000, 10000}}},
    {"lump, prorated, 36", PAID_LUMP, REPAY_PRORATED, 36, 10000, 5,
     {{0, 0, 0}, {1, 278, 10000}, {12, 3333, 10000}, {35, 9722, 10000}, {36, 10000, 10000}}},
    {"lump, prorated, half a cent", PAID_LUMP, REPAY_PRORATED, 12, 6, 4, {{0, 0, 0}, {1, 1, 6}, {2, 1, 6}, {3, 2, 6}}},
    {"lump, full, 12", PAID_LUMP, REPAY_FULL, 12, 10000, 5,
     {{0, 0, 0}, {1, 0, 10000}, {11, 0, 10000}, {12, 10000, 10000}, {13, 10000, 10000}}},
    {"lump, full, 1", PAID_LUMP, REPAY_FULL, 1, 10000, 2, {{0, 0, 0}, {1, 10000, 10000}}},
    {"lump, full, 24", PAID_LUMP, REPAY_FULL, 24, 10000, 4,
     {{1, 0, 10000}, {12, 0, 10000}, {23, 0, 10000}, {24, 10000, 10000}}},
    {"lump, none, 12", PAID_LUMP, REPAY_NONE, 12, 10000, 4,
     {{0, 0, 0}, {1, 10000, 10000}, {11, 10000, 10000}, {12, 10000, 10000}}},
    {"lump, none, 36", PAID_LUMP, REPAY_NONE, 36, 10000, 4,
     {{0, 0, 0}, {1, 10000, 10000}, {35, 10000, 10000}, {36, 10000, 10000}}},
    {"monthly, prorated", PAID_MONTHLY, REPAY_PRORATED, 12, 10000, 5,
     {{0, 0, 0}, {1, 833, 833}, {11, 9167, 9167}, {12, 10000, 10000}, {13, 10000, 10000}}},
    {"monthly, full", PAID_MONTHLY, REPAY_FULL, 12, 10000, 5,
     {{0, 0, 0}, {1, 0, 833}, {11, 0, 9167}, {12, 10000, 10000}, {13, 10000, 10000}}},
    {"monthly, none", PAID_MONTHLY, REPAY_NONE, 12, 10000, 5,
     {{0, 0, 0}, {1, 833, 833}, {11, 9167, 9167}, {12, 10000, 10000}, {13, 10000, 10000}}},
    {"nothing", PAID_LUMP, REPAY_PRORATED, 12, 0, 3, {{0, 0, 0}, {1, 0, 0}, {12, 0, 0}}},
};

static void R4_sign_on_is_kept_by_its_repayment_rule_and_window(void **state)
{
    (void)state;
    for (int i = 0; i < ROWS(windows); i++)
        for (int year = 1; year <= YEARS_MAX; year++) {
            const struct window *it = &windows[i];
            struct offer offer = offer_of(120000);
            offer.sign_on_count = 1;
            offer.sign_ons[0] = (struct sign_on){.year = year, .amount = {it->amount}, .paid = it->paid,
                                                 .repay = it->repay, .within_months = it->within};
            struct curve curve = curve_of(&offer);
            for (int j = 0; j < it->count; j++) {
                const struct served *served = &it->served[j];
                int stay = 12 * (year - 1) + served->k;
                struct money kept = {-99}, received = {-99};
                const char *inputs = row("%s, %M in year %d, stay %d", it->inputs, offer.sign_ons[0].amount, year, stay);
                assert_true(sign_on_kept(&kept, &offer.sign_ons[0], stay));
                assert_true(sign_on_received(&received, &offer.sign_ons[0], stay));
                expect_cents(inputs, served->kept, kept);
                expect_cents(inputs, served->received, received);
                if (stay > MONTHS_MAX)
                    continue;
                expect_cents(inputs, served->kept, curve.kept[SIGN_ON][stay]);
                expect_cents(inputs, served->received + curve.kept[BASE][stay].cents, curve.received[stay]);
            }
        }
}

static void R4_sign_ons_of_several_years_add_up(void **state)
{
    (void)state;
    struct offer offer = offer_of(17500000);
    offer.sign_on_count = 2;
    offer.sign_ons[0] = (struct sign_on){1, dollars(75000), PAID_LUMP, REPAY_PRORATED, 12, LAYOFF_UNKNOWN};
    offer.sign_ons[1] = (struct sign_on){2, dollars(60000), PAID_MONTHLY, REPAY_NONE, 12, LAYOFF_UNKNOWN};
    static const struct {
        int stay;
        int64_t expected;
    } rows[] = {{1, 625000}, {6, 3750000}, {12, 7500000}, {13, 8000000}, {18, 10500000}, {24, 13500000}, {60, 13500000}};
    struct curve curve = curve_of(&offer);
    for (int i = 0; i < ROWS(rows); i++)
        expect_cents(row("75,000 and 60,000, stay %d", rows[i].stay), rows[i].expected,
                     curve.kept[SIGN_ON][rows[i].stay]);
    assert_int_equal(offer_sign_on(&offer, 2).cents, 6000000);
    assert_int_equal(offer_sign_on(&offer, 3).cents, 0);
}

/* --- R5, R1, refreshers --- */

static void R1_a_vest_on_the_last_day_counts_and_belongs_to_the_year_that_ends(void **state)
{
    (void)state;
    struct offer offer = offer_of(17500000);
    offer.has_grant = true;
    offer.grant = (struct grant){.units = 1400, .counted = true, .schedule = amazon_schedule()};
    static const struct {
        int stay;
        int64_t expected;
    } rows[] = {{0, 0},           {11, 0},         {12, 1557500},  {23, 1557500},  {24, 6230000}, {29, 6230000},
                {30, 12460000}, {36, 18690000}, {42, 24920000}, {47, 24920000}, {48, 31150000}, {60, 31150000}};
    struct curve curve = curve_of(&offer);
    for (int i = 0; i < ROWS(rows); i++)
        expect_cents(row("1,400 units at 222.50, stay %d", rows[i].stay), rows[i].expected,
                     curve.kept[EQUITY][rows[i].stay]);
    static const int64_t years[] = {1557500, 4672500, 12460000, 12460000, 0};
    for (int year = 1; year <= 5; year++) {
        const char *inputs = row("year %d", year);
        expect_cents(inputs, years[year - 1], curve_component_between(&curve, EQUITY, 12 * (year - 1), 12 * year));
        expect_cents(inputs, years[year - 1] + 17500000, curve_between(&curve, 12 * (year - 1), 12 * year));
    }
    assert_int_equal(offer_last_vest(&offer), 48);
}

static void R5_a_dollar_grant_vests_dollars_that_move_with_the_price(void **state)
{
    (void)state;
    struct offer offer = offer_of(120000);
    offer.has_grant = true;
    offer.grant = (struct grant){.in_dollars = true, .dollars = dollars(60000), .counted = true,
                                 .schedule = amazon_schedule()};
    struct curve curve = curve_of(&offer);
    expect_cents("60,000 flat, stay 24", 1200000, curve.kept[EQUITY][24]);
    expect_cents("60,000 flat, stay 48", 6000000, curve.kept[EQUITY][48]);
    offer.price = (struct price){.rule = PRICE_YEARLY, .start = {100}, .growth = percent(10)};
    curve = curve_of(&offer);
    /* 3,000 + 9,000 × 1.1 = 12,900; + 24,000 × 1.21 = 41,940; + 24,000 × 1.331 = 73,884 */
    expect_cents("60,000 at 10 % a year, stay 24", 1290000, curve.kept[EQUITY][24]);
    expect_cents("60,000 at 10 % a year, stay 48", 7388400, curve.kept[EQUITY][48]);
    struct err err = {0};
    assert_true(curve_compute_flat(&curve, &offer, &err));
    expect_cents("the same held flat, stay 48", 6000000, curve.kept[EQUITY][48]);
}

static void R6_refreshers_count_only_where_the_case_or_the_question_says_so(void **state)
{
    (void)state;
    struct offer offer = offer_of(120000);
    offer.refresher_count = 3;
    offer.refreshers[0] = (struct grant){.units = 100, .granted_month = 12, .name = "", .schedule = amazon_schedule()};
    offer.refreshers[1] = (struct grant){.units = 10, .granted_month = 12, .name = "", .counted = true,
                                         .schedule = single_event(36)};
    offer.refreshers[2] = (struct grant){.units = 1000, .granted_month = 48, .name = "", .counted = true,
                                         .schedule = single_event(13)}; /* month 61 */
    struct curve as_counted = curve_of(&offer), all;
    struct err err = {0};
    assert_true(curve_compute(&all, &offer, REFRESHERS_ALL, &err));
    static const struct {
        int stay;
        int64_t counted, all; /* units */
    } rows[] = {{23, 0, 0}, {24, 0, 5}, {36, 0, 20}, {47, 0, 40}, {48, 10, 70}, {54, 10, 90}, {60, 10, 110}};
    for (int i = 0; i < ROWS(rows); i++) {
        const char *inputs = row("stay %d", rows[i].stay);
        expect_cents(inputs, rows[i].counted * 22250, as_counted.kept[EQUITY][rows[i].stay]);
        expect_cents(inputs, rows[i].all * 22250, all.kept[EQUITY][rows[i].stay]);
    }
    assert_int_equal(offer_last_vest(&offer), 48);
}

/* --- R8 --- */

#define BONUS(target_nano, payout_nano, lag)                                                                          \
    {                                                                                                                  \
        .target = {target_nano}, .payout = {payout_nano}, .lag_months = lag                                            \
    }

static void R8_a_bonus_is_paid_after_its_lag_on_the_base_in_force(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        struct bonus bonus;
        struct raise raise; /* month 0: none */
        int stay;
        int64_t expected;
    } rows[] = {
        {"15 % of 182,000, stay 11", BONUS(150000000, RATE_ONE, 0), {0}, 11, 0},
        {"stay 12", BONUS(150000000, RATE_ONE, 0), {0}, 12, 2730000},
        {"stay 23", BONUS(150000000, RATE_ONE, 0), {0}, 23, 2730000},
        {"stay 60", BONUS(150000000, RATE_ONE, 0), {0}, 60, 13650000},
        {"payout 110 %", BONUS(150000000, 1100000000, 0), {0}, 12, 3003000},
        {"payout 0 %", BONUS(150000000, 0, 0), {0}, 60, 0},
        {"lag 2, stay 13", BONUS(150000000, RATE_ONE, 2), {0}, 13, 0},
        {"lag 2, stay 14", BONUS(150000000, RATE_ONE, 2), {0}, 14, 2730000},
        {"lag 2, stay 60: four of five", BONUS(150000000, RATE_ONE, 2), {0}, 60, 10920000},
        {"lag 12, stay 23", BONUS(150000000, RATE_ONE, 12), {0}, 23, 0},
        {"lag 12, stay 24", BONUS(150000000, RATE_ONE, 12), {0}, 24, 2730000},
        {"lag 24, stay 60: years 1 to 3", BONUS(150000000, RATE_ONE, 24), {0}, 60, 8190000},
        {"a raise in month 12 counts for year 1", BONUS(100000000, RATE_ONE, 0), {12, false, {20000000}, {0}}, 12,
         2000000},
        {"a raise in month 13 does not", BONUS(100000000, RATE_ONE, 0), {13, false, {20000000}, {0}}, 12, 1820000},
        {"nor when year 1 is paid in month 14", BONUS(100000000, RATE_ONE, 2), {13, false, {20000000}, {0}}, 14,
         1820000},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct offer offer = offer_of(18200000);
        offer.has_bonus = true;
        offer.bonus = rows[i].bonus;
        offer.raise_count = rows[i].raise.month > 0;
        offer.raises[0] = rows[i].raise;
        struct curve curve = curve_of(&offer);
        expect_cents(rows[i].inputs, rows[i].expected, curve.kept[BONUS][rows[i].stay]);
        expect_cents(rows[i].inputs, rows[i].expected + curve.kept[BASE][rows[i].stay].cents,
                     curve.received[rows[i].stay]);
    }
}

/* --- R9 --- */

static void R9_one_offs_are_paid_in_their_month_and_kept_by_their_rule(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        int month;
        enum repay repay;
        int within, stay;
        int64_t kept, received;
    } rows[] = {
        {"5,000 in month 3, prorated, stay 2", 3, REPAY_PRORATED, 12, 2, 0, 0},
        {"stay 3", 3, REPAY_PRORATED, 12, 3, 41667, 500000},
        {"stay 13", 3, REPAY_PRORATED, 12, 13, 458333, 500000},
        {"stay 14", 3, REPAY_PRORATED, 12, 14, 500000, 500000},
        {"stay 60", 3, REPAY_PRORATED, 12, 60, 500000, 500000},
        {"month 1, full, stay 11", 1, REPAY_FULL, 12, 11, 0, 500000},
        {"month 1, full, stay 12", 1, REPAY_FULL, 12, 12, 500000, 500000},
        {"month 1, full, within 36, stay 35", 1, REPAY_FULL, 36, 35, 0, 500000},
        {"month 1, none, stay 1", 1, REPAY_NONE, 12, 1, 500000, 500000},
        {"month 5, none, stay 4", 5, REPAY_NONE, 12, 4, 0, 0},
        {"month 1, within 1, stay 1", 1, REPAY_FULL, 1, 1, 500000, 500000},
        {"month 60, prorated, stay 60", 60, REPAY_PRORATED, 12, 60, 41667, 500000},
    };
    for (int i = 0; i < ROWS(rows); i++)
        for (int counted = 0; counted < 2; counted++) {
            struct offer offer = offer_of(120000);
            offer.other_count = 1;
            offer.others[0] = (struct one_off){"relocation", dollars(5000), rows[i].month, rows[i].repay,
                                               rows[i].within, counted != 0};
            struct curve curve = curve_of(&offer);
            int stay = rows[i].stay;
            expect_cents(rows[i].inputs, counted ? rows[i].kept : 0, curve.kept[OTHER][stay]);
            expect_cents(rows[i].inputs, (counted ? rows[i].received : 0) + curve.kept[BASE][stay].cents,
                         curve.received[stay]);
        }
}

static void R9_benefits_are_kept_from_their_cliff_on(void **state)
{
    (void)state;
    static const struct {
        int vests_month, stay;
        int64_t expected;
    } rows[] = {
        {36, 35, 0},
        {36, 36, 2625000},  /* 5 % of 525,000 */
        {36, 37, 2697917},  /* 5 % of 539,583.33 = 26,979.1665 */
        {1, 1, 72917},      /* 5 % of 14,583.33 = 729.1665 */
        {60, 59, 0},
        {60, 60, 4375000},
    };
    for (int i = 0; i < ROWS(rows); i++)
        for (int counted = 0; counted < 2; counted++) {
            struct offer offer = offer_of(17500000);
            offer.benefit_count = 1;
            offer.benefits[0] = (struct benefit){"match", percent(5), rows[i].vests_month, counted != 0};
            struct curve curve = curve_of(&offer);
            int stay = rows[i].stay;
            const char *inputs = row("5 %% of base from month %d, stay %d", rows[i].vests_month, stay);
            expect_cents(inputs, counted ? rows[i].expected : 0, curve.kept[OTHER][stay]);
            expect_cents(inputs, (counted ? rows[i].expected : 0) + curve.kept[BASE][stay].cents,
                         curve.received[stay]);
        }
}

/* --- R10, random offers --- */

static struct schedule random_schedule(uint64_t *seed)
{
    static const int quarters[] = {2500, 2500, 2500, 2500}, front[] = {4000, 3000, 2000, 1000};
    struct schedule schedule;
    if (one_in(seed, 3))
        return amazon_schedule();
    schedule_from_years(&schedule, one_in(seed, 2) ? quarters : front, 4,
                        one_in(seed, 2) ? CADENCE_MONTHLY : CADENCE_QUARTERLY, (int)random_between(seed, 0, 15));
    return schedule;
}

static enum repay random_repay(uint64_t *seed)
{
    return one_in(seed, 6) ? REPAY_FULL : one_in(seed, 2) ? REPAY_NONE : REPAY_PRORATED;
}

static struct offer random_offer(uint64_t *seed)
{
    struct offer offer = offer_of(random_between(seed, 1, 50000000));
    for (int month = 1; month <= 60; month++)
        if (one_in(seed, 30))
            offer.raises[offer.raise_count++] = (struct raise){
                .month = month, .by_percent = true, .percent = {random_between(seed, -RATE_ONE / 2, RATE_ONE)}};
    for (int year = 1; year <= 5; year++)
        if (one_in(seed, 2)) {
            enum paid paid = one_in(seed, 2) ? PAID_LUMP : PAID_MONTHLY;
            offer.sign_ons[offer.sign_on_count++] =
                (struct sign_on){.year = year, .amount = {random_between(seed, 0, 20000000)}, .paid = paid,
                                 .repay = random_repay(seed),
                                 .within_months = paid == PAID_LUMP ? (int)random_between(seed, 1, 36) : 12};
        }
    offer.has_grant = !one_in(seed, 5);
    offer.grant = (struct grant){.in_dollars = one_in(seed, 3), .units = random_between(seed, 0, 5000),
                                 .dollars = {random_between(seed, 0, 90000000)}, .counted = true,
                                 .schedule = random_schedule(seed)};
    offer.price.rule = (enum price_rule)random_between(seed, 0, 2);
    offer.price.growth.nano = random_between(seed, -RATE_ONE / 2, RATE_ONE);
    offer.refresher_count = (int)random_between(seed, 0, 3);
    for (int i = 0; i < offer.refresher_count; i++)
        offer.refreshers[i] = (struct grant){.units = random_between(seed, 0, 300), .counted = one_in(seed, 2),
                                             .granted_month = (int)random_between(seed, 0, 60),
                                             .schedule = random_schedule(seed), .name = ""};
    offer.has_bonus = one_in(seed, 2);
    offer.bonus = (struct bonus){.target = {random_between(seed, 0, RATE_ONE)},
                                 .payout = {random_between(seed, 0, 2 * RATE_ONE)},
                                 .lag_months = (int)random_between(seed, 0, 24)};
    offer.other_count = (int)random_between(seed, 0, 3);
    for (int i = 0; i < offer.other_count; i++)
        offer.others[i] = (struct one_off){"x", {random_between(seed, 0, 5000000)}, (int)random_between(seed, 1, 60),
                                           random_repay(seed), (int)random_between(seed, 1, 36), one_in(seed, 2)};
    offer.benefit_count = (int)random_between(seed, 0, 2);
    for (int i = 0; i < offer.benefit_count; i++)
        offer.benefits[i] = (struct benefit){"y", {random_between(seed, 0, RATE_ONE / 5)},
                                             (int)random_between(seed, 1, 60), one_in(seed, 2)};
    return offer;
}

static bool repays_in_full(const struct offer *offer)
{
    bool full = false;
    for (int i = 0; i < offer->sign_on_count; i++)
        full |= offer->sign_ons[i].repay == REPAY_FULL;
    for (int i = 0; i < offer->other_count; i++)
        full |= offer->others[i].repay == REPAY_FULL;
    return full;
}

static void R10_on_random_offers_parts_sum_to_the_whole_and_nothing_kept_is_lost(void **state)
{
    (void)state;
    uint64_t seed = 10;
    int monotone = 0;
    for (int i = 0; i < 3000; i++) {
        struct offer offer = random_offer(&seed);
        struct curve curve = curve_of(&offer);
        bool full = repays_in_full(&offer);
        monotone += !full;
        for (int stay = 0; stay <= MONTHS_MAX; stay++) {
            const char *inputs = row("random offer %d, base %M, stay %d", i, offer.base, stay);
            int64_t sum = 0;
            for (int c = 0; c < COMPONENTS; c++) {
                int64_t now = curve.kept[c][stay].cents;
                sum += now;
                expect(inputs, "no part is negative, and at 0 months all are 0", stay == 0 ? now == 0 : now >= 0);
                if (stay > 0 && !full)
                    expect(row("random offer %d, %s, stay %d", i, component_key((enum component)c), stay),
                           "kept does not fall", now >= curve.kept[c][stay - 1].cents);
            }
            expect_cents(inputs, sum, curve.total[stay]);
            expect(inputs, "received is at least what is kept", curve.received[stay].cents >= sum);
            if (stay > 0)
                expect(inputs, "received does not fall",
                       curve.received[stay].cents >= curve.received[stay - 1].cents);
        }
        int64_t years = 0;
        for (int year = 1; year <= 5; year++)
            years += curve_between(&curve, 12 * (year - 1), 12 * year).cents;
        expect_cents(row("the years of random offer %d", i), curve.total[60].cents, (struct money){years});
    }
    assert_true(monotone > 300); /* "kept does not fall" ran on many */
}

static void R4_repayment_in_full_is_what_makes_the_curves_differ(void **state)
{
    (void)state;
    struct offer offer = offer_of(12000000);
    offer.sign_on_count = 1;
    offer.sign_ons[0] = (struct sign_on){1, dollars(50000), PAID_LUMP, REPAY_FULL, 24, LAYOFF_OWED};
    struct curve curve = curve_of(&offer);
    static const struct {
        int stay;
        int64_t kept, received;
    } rows[] = {{0, 0, 0}, {1, 1000000, 6000000}, {23, 23000000, 28000000}, {24, 29000000, 29000000}};
    for (int i = 0; i < ROWS(rows); i++) {
        const char *inputs = row("stay %d", rows[i].stay);
        expect_cents(inputs, rows[i].kept, curve.total[rows[i].stay]);
        expect_cents(inputs, rows[i].received, curve.received[rows[i].stay]);
    }
}

static void R2_sums_that_do_not_fit_are_named_and_refused(void **state)
{
    (void)state;
    struct offer offers[5];
    static const char *const parts[] = {"base salary", "sign-on bonus", "equity", "bonus", "other pay"};
    const struct money huge = {INT64_MAX - 10};
    for (int i = 0; i < 5; i++)
        offers[i] = offer_of(1200);
    offers[0].base.cents = INT64_MAX;
    offers[1].sign_on_count = 2;
    offers[1].sign_ons[0] = (struct sign_on){1, huge, PAID_LUMP, REPAY_NONE, 12, LAYOFF_UNKNOWN};
    offers[1].sign_ons[1] = (struct sign_on){2, huge, PAID_LUMP, REPAY_NONE, 12, LAYOFF_UNKNOWN};
    offers[2].has_grant = true;
    offers[2].grant = (struct grant){.units = UNITS_MAX, .schedule = single_event(12)};
    offers[2].price.start.cents = MONEY_INPUT_MAX;
    offers[3].base.cents = MONEY_INPUT_MAX;
    offers[3].has_bonus = true;
    offers[3].bonus = (struct bonus){.target = percent(1000), .payout = {INT64_MAX}, .lag_months = 0};
    offers[4].other_count = 2;
    offers[4].others[0] = offers[4].others[1] = (struct one_off){"x", huge, 1, REPAY_NONE, 1, true};
    for (int i = 0; i < 5; i++) {
        struct curve curve;
        struct err err = {0};
        char expected[80];
        struct text text = text_in(expected, sizeof expected);
        text_addf(&text, "the %s is too large", parts[i]);
        expect(parts[i], "is refused", !curve_compute(&curve, &offers[i], REFRESHERS_AS_COUNTED, &err));
        expect(row("%s: %s", expected, err.message), "named", strstr(err.message, expected) == err.message);
        assert_int_equal(err.kind, ERR_INPUT);
    }
}

/* So that a year's rate of any sum, and any difference of two, fits. */
static void R2_sums_are_refused_past_one_limit(void **state)
{
    (void)state;
    static const struct {
        int64_t sign_on;
        bool fits;
    } rows[] = {{CURVE_CENTS_MAX - 5 * 1200, true}, {CURVE_CENTS_MAX - 5 * 1200 + 1, false}, {INT64_MAX / 2, false}};
    for (int i = 0; i < ROWS(rows); i++) {
        struct offer offer = offer_of(1200);
        struct curve curve;
        struct err err = {0};
        offer.sign_on_count = 1;
        offer.sign_ons[0] = (struct sign_on){1, {rows[i].sign_on}, PAID_LUMP, REPAY_NONE, 12, LAYOFF_UNKNOWN};
        expect(row("%lld", (long long)rows[i].sign_on), rows[i].fits ? "fits" : "is refused",
               curve_compute(&curve, &offer, REFRESHERS_AS_COUNTED, &err) == rows[i].fits);
        offer.sign_ons[0].amount.cents = rows[i].sign_on / 2;
        offer.to_case = (struct ratio){2, 1};
        expect(row("%lld, doubled", (long long)rows[i].sign_on), "the limit holds after a conversion, too",
               curve_compute(&curve, &offer, REFRESHERS_AS_COUNTED, &err) ==
                   (2 * (rows[i].sign_on / 2) + 2 * 5 * 1200 <= CURVE_CENTS_MAX));
    }
}

/* --- Leaving --- */

static void units_of_a_month_are_those_of_the_counted_grants(void **state)
{
    (void)state;
    static const struct {
        int month;
        int64_t expected;
    } rows[] = {{11, 0}, {12, 22}, {24, 65}, {30, 86}, {36, 87}, {37, 0}, {42, 87 + 100}, {48, 87}};
    struct offer offer = offer_of(17500000);
    offer.has_grant = true;
    offer.grant = (struct grant){.units = 434, .schedule = amazon_schedule(), .name = ""};
    offer.refresher_count = 2;
    for (int i = 0; i < 2; i++)
        offer.refreshers[i] = (struct grant){
            .units = 100, .schedule = single_event(30), .granted_month = 12, .counted = i == 0, .name = ""};
    for (int i = 0; i < ROWS(rows); i++)
        expect_whole(row("month %d", rows[i].month), rows[i].expected, leave_units_in(&offer, rows[i].month));
    offer.has_grant = false;
    expect_whole("month 12, no initial grant", 0, leave_units_in(&offer, 12));
    expect_whole("month 42, the refresher alone", 100, leave_units_in(&offer, 42));
}

static void a_wait_is_mostly_equity_when_more_than_half_of_it_is(void **state)
{
    (void)state;
    static const struct {
        int64_t one_month, equity;
        bool expected;
    } rows[] = {{200, 100, false}, {200, 101, true}, {199, 100, true}, {100, 0, false}, {50, 60, true}};
    for (int i = 0; i < ROWS(rows); i++) {
        const struct wait wait = {.month = 12, .one_month = {rows[i].one_month}, .equity = {rows[i].equity}};
        if (wait_is_mostly_equity(&wait) != rows[i].expected)
            fail_msg("row %d: %s", i, rows[i].expected ? "not mostly equity" : "mostly equity");
    }
}

static void components_have_the_keys_of_the_interface(void **state)
{
    (void)state;
    static const char *const keys[] = {"base", "sign_on", "equity", "bonus", "other"};
    for (int c = 0; c < COMPONENTS; c++)
        expect_text(keys[c], keys[c], component_key((enum component)c));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R3_base_is_summed_before_it_is_rounded),
        cmocka_unit_test(R3_raises_count_from_their_month_on),
        cmocka_unit_test(R4_sign_on_is_kept_by_its_repayment_rule_and_window),
        cmocka_unit_test(R4_sign_ons_of_several_years_add_up),
        cmocka_unit_test(R4_repayment_in_full_is_what_makes_the_curves_differ),
        cmocka_unit_test(R1_a_vest_on_the_last_day_counts_and_belongs_to_the_year_that_ends),
        cmocka_unit_test(R5_a_dollar_grant_vests_dollars_that_move_with_the_price),
        cmocka_unit_test(R6_refreshers_count_only_where_the_case_or_the_question_says_so),
        cmocka_unit_test(R8_a_bonus_is_paid_after_its_lag_on_the_base_in_force),
        cmocka_unit_test(R9_one_offs_are_paid_in_their_month_and_kept_by_their_rule),
        cmocka_unit_test(R9_benefits_are_kept_from_their_cliff_on),
        cmocka_unit_test(R10_on_random_offers_parts_sum_to_the_whole_and_nothing_kept_is_lost),
        cmocka_unit_test(R2_sums_that_do_not_fit_are_named_and_refused),
        cmocka_unit_test(R2_sums_are_refused_past_one_limit),
        cmocka_unit_test(units_of_a_month_are_those_of_the_counted_grants),
        cmocka_unit_test(a_wait_is_mostly_equity_when_more_than_half_of_it_is),
        cmocka_unit_test(components_have_the_keys_of_the_interface),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
