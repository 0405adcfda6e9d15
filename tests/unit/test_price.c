/* R7: the price of a unit at a month, rounded once and exactly. */
#include "rows.h"

#include "calc/number/wide.h"
#include "calc/pay/other_price.h"

static struct price growing(enum price_rule rule, int64_t start_cents, int64_t basis_points)
{
    return (struct price){.rule = rule, .start = {start_cents}, .growth = {basis_points * (RATE_ONE / 10000)}};
}

static void R1_an_anniversary_belongs_to_the_year_that_ends(void **state)
{
    (void)state;
    static const int rows[][2] = {{1, 1}, {11, 1}, {12, 1}, {13, 2}, {24, 2}, {25, 3}, {48, 4}, {49, 5}, {60, 5}};
    for (int i = 0; i < ROWS(rows); i++)
        expect_whole(row("month %d", rows[i][0]), rows[i][1], year_of_month(rows[i][0]));
}

struct valued {
    enum price_rule rule;
    int64_t start, basis_points, units;
    int month;
    int64_t expected; /* cents */
};

static void check(const struct valued rows[], int count)
{
    static const char *const rules[] = {"flat", "monthly", "yearly", "path"};
    for (int i = 0; i < count; i++) {
        const struct valued *it = &rows[i];
        struct price price = growing(it->rule, it->start, it->basis_points);
        struct money got = {-99}, amount = {it->start * it->units};
        const char *inputs = row("%s, %l × %M, growth %p, month %d", rules[it->rule], it->units, price.start,
                                 price.growth, it->month);
        expect(inputs, "fits", price_of_units(&got, &price, it->units, it->month));
        expect_cents(inputs, it->expected, got);
        got.cents = -99; /* the same money as a dollar grant grows alike */
        expect(inputs, "fits as dollars", price_of_dollars(&got, &price, amount, it->month));
        expect_cents(inputs, it->expected, got);
    }
}

static void R7_each_rule_gives_its_price(void **state)
{
    (void)state;
    static const struct valued rows[] = {
        /* flat ignores growth */
        {PRICE_FLAT, 22250, 0, 70, 12, 1557500},
        {PRICE_FLAT, 22250, 1500, 560, 48, 12460000},
        {PRICE_FLAT, 22250, 1500, 0, 48, 0},
        /* yearly: (1+g)^(n-1), whole years; 1.15^2 = 1.3225, 1.15^3 = 1.520875, 1.15^4 = 1.74900625 */
        {PRICE_YEARLY, 22250, 1500, 70, 1, 1557500},
        {PRICE_YEARLY, 22250, 1500, 70, 12, 1557500},
        {PRICE_YEARLY, 22250, 1500, 210, 13, 5373375},  /* 46,725 × 1.15 */
        {PRICE_YEARLY, 22250, 1500, 210, 24, 5373375},
        {PRICE_YEARLY, 22250, 1500, 280, 36, 8239175},  /* 62,300 × 1.3225 = 82,391.75 */
        {PRICE_YEARLY, 22250, 1500, 140, 48, 4737526},  /* 31,150 × 1.520875 = 47,375.25625 */
        {PRICE_YEARLY, 22250, 1500, 140, 60, 5448154},  /* 31,150 × 1.74900625 = 54,481.5446875 */
        {PRICE_YEARLY, 22250, 0, 140, 60, 3115000},
        {PRICE_YEARLY, 22250, -2000, 140, 48, 1594880}, /* 0.8^3 = 0.512 */
        {PRICE_YEARLY, 22250, 100000, 1, 60, 325762250}, /* 11^4 = 14,641 */
        /* monthly: (1+g)^(m/12) */
        {PRICE_MONTHLY, 22250, 1500, 140, 12, 3582250}, /* 31,150 × 1.15 */
        {PRICE_MONTHLY, 22250, 1500, 140, 48, 5448154},
        {PRICE_MONTHLY, 22250, 0, 140, 7, 3115000},
        {PRICE_MONTHLY, 10000, 2100, 100, 6, 1100000},  /* √1.21 = 1.1 */
        {PRICE_MONTHLY, 10000, 2100, 100, 18, 1331000}, /* 1.1^3 */
        {PRICE_MONTHLY, 10000, 2100, 100, 30, 1610510}, /* 1.1^5 */
        {PRICE_MONTHLY, 10000, 4400, 100, 6, 1200000},  /* √1.44 = 1.2 */
        {PRICE_MONTHLY, 10000, 4400, 100, 30, 2488320}, /* 1.2^5 */
        {PRICE_MONTHLY, 10000, 3310, 100, 4, 1100000},  /* 1.331^(1/3) = 1.1 */
        {PRICE_MONTHLY, 10000, -3600, 100, 6, 800000},  /* √0.64 = 0.8 */
        {PRICE_MONTHLY, 10000, 100000, 1, 60, 1610510000}, /* 11^5 = 161,051 */
    };
    check(rows, ROWS(rows));
}

static void R7_exact_half_cents_are_rounded_up(void **state)
{
    (void)state;
    static const struct valued rows[] = {
        /* yearly 15 %: 23/20, 529/400, 12167/8000, 279841/160000 */
        {PRICE_YEARLY, 10, 1500, 1, 13, 12},          /* 11.5 */
        {PRICE_YEARLY, 30, 1500, 1, 24, 35},          /* 34.5 */
        {PRICE_YEARLY, 10, 1500, 3, 24, 35},          /* the product is rounded, not the price */
        {PRICE_YEARLY, 22250, 1500, 1, 24, 25588},    /* 255.875, no tie */
        {PRICE_YEARLY, 22210, 1500, 1, 24, 25542},    /* 255.415 */
        {PRICE_YEARLY, 22210, 1500, 1001, 24, 25567042}, /* 22,210 × 1,001 × 1.15 = 25,567,041.5 cents */
        {PRICE_YEARLY, 200, 1500, 1, 25, 265},        /* 264.5 */
        {PRICE_YEARLY, 4000, 1500, 1, 48, 6084},      /* 6,083.5 */
        {PRICE_YEARLY, 80000, 1500, 1, 60, 139921},   /* 139,920.5 */
        {PRICE_YEARLY, 10, -1500, 1, 24, 9},          /* 8.5 */
        /* monthly 21 %: months 6, 18, 30 are 1.1, 1.331, 1.61051 */
        {PRICE_MONTHLY, 5, 2100, 1, 6, 6},            /* 5.5 */
        {PRICE_MONTHLY, 15, 2100, 1, 6, 17},          /* 16.5 */
        {PRICE_MONTHLY, 22245, 2100, 1, 6, 24470},    /* 24,469.5 */
        {PRICE_MONTHLY, 500, 2100, 1, 18, 666},       /* 665.5 */
        {PRICE_MONTHLY, 50000, 2100, 1, 30, 80526},   /* 80,525.5 */
        {PRICE_MONTHLY, 50000, 2100, 3, 30, 241577},  /* 241,576.5 */
        /* monthly 44 %: 1.2 and 2.48832 = 7776/3125 never give a half, but exact whole cents */
        {PRICE_MONTHLY, 5, 4400, 1, 6, 6},
        {PRICE_MONTHLY, 7, 4400, 1, 6, 8},            /* 8.4 */
        {PRICE_MONTHLY, 8, 4400, 1, 6, 10},           /* 9.6 */
        {PRICE_MONTHLY, 3125, 4400, 1, 30, 7776},
        {PRICE_MONTHLY, 3125, 4400, 33, 30, 256608},
        /* monthly 56.25 %: 5/4 and 3125/1024 */
        {PRICE_MONTHLY, 2, 5625, 1, 6, 3},            /* 2.5 */
        {PRICE_MONTHLY, 6, 5625, 1, 6, 8},            /* 7.5 */
        {PRICE_MONTHLY, 512, 5625, 1, 30, 1563},      /* 1,562.5 */
        /* monthly −19 %: 9/10 */
        {PRICE_MONTHLY, 5, -1900, 1, 6, 5},           /* 4.5 */
        {PRICE_MONTHLY, 15, -1900, 1, 6, 14},         /* 13.5 */
    };
    check(rows, ROWS(rows));
}

/* Found by search with 60 digits: a few parts in a hundred million beside a half cent. */
static void R7_near_halves_fall_on_their_side(void **state)
{
    (void)state;
    static const struct valued rows[] = {
        {PRICE_MONTHLY, 202843, 700, 1, 42, 257041},  /* 257,041.499 999 968 */
        {PRICE_MONTHLY, 46272, 1500, 1, 7, 50203},    /* 50,202.500 000 033 */
        {PRICE_MONTHLY, 453552, 4000, 1, 42, 1472568}, /* 1,472,567.500 000 077 */
        {PRICE_MONTHLY, 282237, 4000, 1, 7, 343443},  /* 343,443.499 999 867 */
        {PRICE_MONTHLY, 520025, -2000, 1, 6, 465124}, /* 465,124.499 999 731 */
        {PRICE_MONTHLY, 441037, -2000, 1, 5, 401879}, /* 401,879.499 999 625 */
        {PRICE_MONTHLY, 423256, 1500, 1, 30, 600272}, /* 600,271.500 000 402 */
    };
    check(rows, ROWS(rows));
}

static void R7_a_fall_to_almost_nothing_is_exact(void **state)
{
    (void)state;
    static const struct {
        int64_t left, start, units; /* parts of 10^9 that a year leaves, cents, count */
        int64_t expected;
    } rows[] = {
        {1, 1, RATE_ONE, 1},
        {1, 1, RATE_ONE / 2, 1}, /* half a cent */
        {1, 1, RATE_ONE / 2 - 1, 0},
        {1, 3, RATE_ONE / 2, 2}, /* 1.5 cents */
        {1, 1, 0, 0},
        {2, 4875, 10000000, 98}, /* 487,500,000.00 × 2 / 10^9 = 97.5 cents */
        {2, 5025, 10000000, 101}, /* 100.5 cents */
        {2, 5025, 9999999, 100},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        const struct price price = {.rule = PRICE_MONTHLY, .start = {rows[i].start}, .growth = {rows[i].left - RATE_ONE}};
        struct money got = {-99};
        const char *inputs = row("%l × %M, growth %p, month 12", rows[i].units, price.start, price.growth);
        expect(inputs, "fits", price_of_units(&got, &price, rows[i].units, 12));
        expect_cents(inputs, rows[i].expected, got);
    }
}

static void R7_a_path_gives_the_price_of_the_year_and_its_last_holds_on(void **state)
{
    (void)state;
    static const struct price price = {.rule = PRICE_PATH,
                                       .start = {22250},
                                       .growth = {RATE_ONE},
                                       .path = {{23000}, {24500}, {26000}},
                                       .path_count = 3};
    static const struct {
        int month;
        int64_t ten_units, dollars; /* of 60,000 dollars */
    } rows[] = {
        {1, 230000, 6202247},  /* 60,000 × 230 / 222.50 = 62,022.4719… */
        {12, 230000, 6202247},
        {13, 245000, 6606742}, /* 66,067.4157… */
        {24, 245000, 6606742},
        {25, 260000, 7011236}, /* 70,112.3595… */
        {48, 260000, 7011236},
        {60, 260000, 7011236},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct money units = {-99}, amount = {-99};
        const char *inputs = row("month %d", rows[i].month);
        expect(inputs, "fits", price_of_units(&units, &price, 10, rows[i].month));
        expect(inputs, "fits", price_of_dollars(&amount, &price, dollars(60000), rows[i].month));
        expect_cents(inputs, rows[i].ten_units, units);
        expect_cents(inputs, rows[i].dollars, amount);
    }
}

/* True when `cents` is a × (1+g)^(months/12) rounded half up, in whole numbers:
 * (2·cents − 1)^12 · 10000^m ≤ (2a)^12 · (10000 + bp)^m < (2·cents + 1)^12 · 10000^m */
static bool rounded_right(int64_t cents, int64_t a, int64_t basis_points, int months)
{
    struct wide value = wide_from(1), low = wide_from(1), high = wide_from(1);
    assert_true(wide_times_power(&value, 2 * (uint64_t)a, 12) &&
                wide_times_power(&value, (uint64_t)(10000 + basis_points), months) &&
                wide_times_power(&low, cents > 0 ? 2 * (uint64_t)cents - 1 : 0, 12) &&
                wide_times_power(&low, 10000, months) && wide_times_power(&high, 2 * (uint64_t)cents + 1, 12) &&
                wide_times_power(&high, 10000, months));
    return wide_compare(&low, &value) <= 0 && wide_compare(&value, &high) < 0;
}

static void R7_random_prices_are_rounded_exactly(void **state)
{
    (void)state;
    uint64_t seed = 77;
    for (int i = 0; i < 20000; i++) {
        enum price_rule rule = one_in(&seed, 2) ? PRICE_MONTHLY : PRICE_YEARLY;
        int64_t basis_points = random_between(&seed, one_in(&seed, 5) ? -9999 : -3000, one_in(&seed, 5) ? 100000 : 4000);
        int64_t start = random_between(&seed, 1, one_in(&seed, 2) ? 100 : 100000);
        int64_t units = random_between(&seed, 0, one_in(&seed, 2) ? 10 : 5000);
        int month = (int)random_between(&seed, 1, 60);
        struct price price = growing(rule, start, basis_points);
        struct money got;
        const char *inputs = row("%s, %l × %M, growth %p, month %d", rule == PRICE_MONTHLY ? "monthly" : "yearly",
                                 units, price.start, price.growth, month);
        expect(inputs, "fits", price_of_units(&got, &price, units, month));
        inputs = row("%s, %l × %M, growth %p, month %d: got %M", rule == PRICE_MONTHLY ? "monthly" : "yearly", units,
                     price.start, price.growth, month, got);
        expect(inputs, "the exact rounding",
               rounded_right(got.cents, start * units, basis_points,
                             rule == PRICE_MONTHLY ? month : (month - 1) / 12 * 12));
    }
}

static void R7_value_rises_with_units_and_with_months_of_growth(void **state)
{
    (void)state;
    uint64_t seed = 777;
    for (int i = 0; i < 400; i++) {
        enum price_rule rule = one_in(&seed, 2) ? PRICE_MONTHLY : PRICE_YEARLY;
        int64_t basis_points = random_between(&seed, -5000, 10000), units = random_between(&seed, 1, 3000);
        struct price price = growing(rule, random_between(&seed, 1, 90000), basis_points);
        struct money before = {0}, now = {0}, more = {0};
        for (int month = 1; month <= 60; month++, before = now) {
            const char *inputs = row("%l × %M, growth %p, month %d", units, price.start, price.growth, month);
            expect(inputs, "fits", price_of_units(&now, &price, units, month) &&
                                       price_of_units(&more, &price, units + 1, month));
            expect(inputs, "a unit more is not worth less", more.cents >= now.cents);
            if (month > 1)
                expect(inputs, "in the direction of growth",
                       basis_points >= 0 ? now.cents >= before.cents : now.cents <= before.cents);
        }
    }
}

static void R7_amounts_that_do_not_fit_are_refused_and_change_nothing(void **state)
{
    (void)state;
    static const struct valued rows[] = {
        {PRICE_FLAT, MONEY_INPUT_MAX, 0, INT64_C(1000000000), 1, 0},
        {PRICE_MONTHLY, MONEY_INPUT_MAX, 1500, INT64_C(1000000000), 1, 0},
        {PRICE_MONTHLY, MONEY_INPUT_MAX, 100000, 1, 60, 0},  /* 10^14 cents × 161,051 */
        {PRICE_YEARLY, MONEY_INPUT_MAX, 100000, 1, 60, 0},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct price price = growing(rows[i].rule, rows[i].start, rows[i].basis_points);
        struct money got = {-99};
        const char *inputs = row("%l × %M, growth %p, month %d", rows[i].units, price.start, price.growth,
                                 rows[i].month);
        expect(inputs, "is refused", !price_of_units(&got, &price, rows[i].units, rows[i].month));
        expect_whole(inputs, -99, got.cents);
    }
    const struct price path = {.rule = PRICE_PATH, .start = {1}, .path = {{MONEY_INPUT_MAX}}, .path_count = 1};
    struct money got = {-99};
    assert_false(price_of_dollars(&got, &path, (struct money){MONEY_INPUT_MAX}, 1));
    assert_false(price_of_units(&got, &path, INT64_C(1000000000), 1));
    assert_int_equal(got.cents, -99);
}

static void R7_flat_figures_stand_beside_a_price_that_moves(void **state)
{
    (void)state;
    const struct price path = {.rule = PRICE_PATH, .start = {100}, .path = {{100}}, .path_count = 1};
    const struct price prices[] = {growing(PRICE_FLAT, 100, 1500), growing(PRICE_MONTHLY, 100, 0),
                                   growing(PRICE_YEARLY, 100, 0),  growing(PRICE_MONTHLY, 100, 1),
                                   growing(PRICE_YEARLY, 100, -1), path};
    static const bool moves[] = {false, false, false, true, true, true};
    for (int i = 0; i < ROWS(moves); i++) {
        struct price flat = price_flat(&prices[i]);
        expect(row("price %d", i), moves[i] ? "moves" : "does not move", price_moves(&prices[i]) == moves[i]);
        assert_true(flat.rule == PRICE_FLAT && flat.start.cents == 100 && !price_moves(&flat));
    }
}

static void an_offer_has_equity_where_something_is_granted(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        bool has_grant, in_dollars;
        int64_t units, dollars;
        bool later, later_in_dollars, on_paper;
        int64_t counted;
        bool equity, has_units;
    } rows[] = {
        {"nothing", false, false, 0, 0, false, false, false, 0, false, false},
        {"no units", true, false, 0, 0, false, false, false, 0, false, false},
        {"a unit", true, false, 1, 0, false, false, false, 0, true, true},
        {"an amount of nothing", true, true, 0, 0, false, false, false, 0, false, false},
        {"an amount", true, true, 0, 1, false, false, false, 0, true, false},
        {"what no grant is made of", false, true, 0, 1, false, false, false, 0, false, false},
        {"later units", false, false, 0, 0, true, false, false, 0, true, true},
        {"a later amount", false, false, 0, 0, true, true, false, 0, true, false},
        {"paper", true, false, 1, 0, false, false, true, 0, false, false},
        {"paper of which a tenth counts", true, false, 1, 0, false, false, true, 10, true, true},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct offer offer = {.has_grant = rows[i].has_grant, .on_paper = rows[i].on_paper,
                              .counted_share = percent(rows[i].counted), .refresher_count = 2};
        offer.grant = (struct grant){.in_dollars = rows[i].in_dollars, .units = rows[i].units, .dollars = {rows[i].dollars}};
        offer.refreshers[0] = (struct grant){.counted = rows[i].later, .in_dollars = rows[i].later_in_dollars, .units = 1};
        offer.refreshers[1] = (struct grant){.counted = false, .units = 1};
        expect(rows[i].inputs, rows[i].equity ? "equity" : "no equity", offer_has_equity(&offer) == rows[i].equity);
        expect(rows[i].inputs, rows[i].has_units ? "units" : "no units", offer_has_units(&offer) == rows[i].has_units);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R1_an_anniversary_belongs_to_the_year_that_ends),
        cmocka_unit_test(R7_each_rule_gives_its_price),
        cmocka_unit_test(R7_exact_half_cents_are_rounded_up),
        cmocka_unit_test(R7_near_halves_fall_on_their_side),
        cmocka_unit_test(R7_a_fall_to_almost_nothing_is_exact),
        cmocka_unit_test(R7_a_path_gives_the_price_of_the_year_and_its_last_holds_on),
        cmocka_unit_test(R7_random_prices_are_rounded_exactly),
        cmocka_unit_test(R7_value_rises_with_units_and_with_months_of_growth),
        cmocka_unit_test(R7_amounts_that_do_not_fit_are_refused_and_change_nothing),
        cmocka_unit_test(R7_flat_figures_stand_beside_a_price_that_moves),
        cmocka_unit_test(an_offer_has_equity_where_something_is_granted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
