/* Amounts beyond every limit of a case (R2): each sum says that it does not fit, and none wraps round. */
#include "rows.h"

#include "calc/counter/solver_walk.h"
#include "calc/pay/event_value.h"
#include "calc/pay/horizon.h"
#include "calc/pay/leave.h"
#include "calc/pay/other_price.h"

enum { BASE_CENTS = 1200 }; /* a cent a month is 60 in five years */

static struct offer offer_of(void)
{
    return (struct offer){.id = "a", .company = "A", .level = "", .base = {BASE_CENTS}, .price = {.start = {100}}};
}

/* An amount that vests at once. */
static struct grant grant_of(int64_t cents, int month)
{
    struct grant grant = {.in_dollars = true, .dollars = {cents}, .counted = true, .name = "", .schedule = {.count = 1}};
    grant.schedule.events[0] = (struct schedule_event){.month = month, .weight = WEIGHT_WHOLE};
    return grant;
}

static struct offer with_grants(bool on_paper, int count, int64_t cents)
{
    struct offer offer = offer_of();
    offer.on_paper = on_paper;
    offer.refresher_count = count;
    for (int i = 0; i < count; i++)
        offer.refreshers[i] = grant_of(cents, 12);
    return offer;
}

static struct offer with_one_off(int64_t cents, int month)
{
    struct offer offer = offer_of();
    offer.other_count = 1;
    offer.others[0] = (struct one_off){"x", {cents}, month, REPAY_NONE, 1, true};
    return offer;
}

/* To be repaid in full for longer than a curve lasts: received, and never kept. */
static struct offer with_late_sign_on(int64_t cents)
{
    struct offer offer = offer_of();
    offer.sign_on_count = 1;
    offer.sign_ons[0] = (struct sign_on){5, {cents}, PAID_LUMP, REPAY_FULL, 36, LAYOFF_UNKNOWN};
    return offer;
}

static struct offer in_pairs(struct offer offer)
{
    offer.to_case = (struct ratio){2, 1};
    return offer;
}

static void R2_a_curve_names_the_part_that_does_not_fit(void **state)
{
    const int64_t most = CURVE_CENTS_MAX;
    const struct {
        const char *inputs;
        struct offer offer;
        const char *part; /* NULL: fits */
    } rows[] = {
        {"a grant on paper at the limit", with_grants(true, 1, most), NULL},
        {"a cent beyond", with_grants(true, 1, most + 1), "total"},
        {"two that do not fit 64 bits together", with_grants(true, 2, INT64_MAX / 3 * 2), "equity"},
        {"one counted that does not fit with base", with_grants(false, 1, most), "total"},
        {"two counted that do not fit 64 bits", with_grants(false, 2, INT64_MAX / 3 * 2), "equity"},
        {"a payment back at the limit", with_one_off(-most, 1), NULL},
        {"a cent beyond", with_one_off(-most - BASE_CENTS, 1), "total"},
        {"a payment after the last month", with_one_off(INT64_MAX, MONTHS_MAX + 1), NULL},
        {"a sign-on repayable beyond month 60, at the limit", with_late_sign_on(most - 5 * BASE_CENTS), NULL},
        {"a cent beyond", with_late_sign_on(most - 5 * BASE_CENTS + 1), "total"},
        {"paper that fits when converted", in_pairs(with_grants(true, 1, most / 2)), NULL},
        {"paper that fits, but not converted", in_pairs(with_grants(true, 1, most / 2 + 1)), "amount in another currency"},
        {"received, likewise", in_pairs(with_late_sign_on(most / 2)), "amount in another currency"},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct curve curve;
        struct err err = {0};
        const bool fits = curve_compute(&curve, &rows[i].offer, REFRESHERS_AS_COUNTED, &err);
        expect(rows[i].inputs, rows[i].part ? "is refused" : "fits", fits == !rows[i].part);
        if (rows[i].part)
            expect(rows[i].inputs, rows[i].part,
                   strstr(err.message, row("the %s is too large", rows[i].part)) == err.message);
    }
}

static void R9_what_is_paid_after_month_60_is_not_in_the_curve(void **state)
{
    const struct offer late = with_one_off(50000, MONTHS_MAX + 1), in_time = with_one_off(50000, MONTHS_MAX);
    struct curve curve;
    struct err err = {0};
    (void)state;
    assert_true(curve_compute(&curve, &late, REFRESHERS_AS_COUNTED, &err));
    expect_cents("in month 61", 5 * BASE_CENTS, curve.received[MONTHS_MAX]);
    assert_true(curve_compute(&curve, &in_time, REFRESHERS_AS_COUNTED, &err));
    expect_cents("in month 60", 5 * BASE_CENTS + 50000, curve.received[MONTHS_MAX]);
}

/* 10¹⁶ cents are past what a growing price is worked out for, even where exercising takes half of it back. */
static void R7_a_grown_price_past_its_limit_is_refused(void **state)
{
    static const struct {
        const char *inputs;
        int64_t start, strike;
        struct ratio rate;
        bool fits, drawn;
    } rows[] = {
        {"8 × 10¹⁵ cents", 8000000, 0, {0, 0}, true, true},
        {"10¹⁶", 10000000, 0, {0, 0}, false, false},
        {"10¹⁶ less half of it", 10000000, 5000000, {0, 0}, false, false},
        {"half of 10¹⁶", 10000000, 0, {1, 2}, true, true},
        {"twice 8 × 10¹⁵", 8000000, 0, {2, 1}, false, false},
        {"twice 4 × 10¹⁵", 4000000, 0, {2, 1}, true, true},
        {"more than 64 bits", INT64_MAX / 2, 0, {0, 0}, false, false},
        {"a strike of more than 64 bits", 100, INT64_MAX / 2, {0, 0}, false, false},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        const struct price price = {.rule = PRICE_MONTHLY, .start = {rows[i].start}, .rate = rows[i].rate};
        const struct grant grant = {.units = UNITS_MAX, .strike = {rows[i].strike}, .name = ""};
        const struct vest vest = {.month = 12, .units = UNITS_MAX};
        struct event_terms terms;
        struct money value;
        expect(rows[i].inputs, rows[i].fits ? "fits" : "is refused",
               price_of_options(&value, &price, UNITS_MAX, grant.strike, 12) == rows[i].fits);
        expect(rows[i].inputs, rows[i].drawn ? "may be drawn" : "is not drawn",
               event_terms_of(&terms, &grant, &vest, &price) == rows[i].drawn);
    }
}

static void R10_a_value_over_the_stay_that_does_not_fit_is_refused(void **state)
{
    static const struct {
        int64_t total, weight;
        bool fits;
    } rows[] = {{INT64_MAX, RATE_ONE, true}, {INT64_MAX, RATE_ONE + 1, false}, {INT64_MAX, INT64_MAX, false},
                {INT64_MIN, INT64_MAX, false}};
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        const struct stay stay = {.count = 1, .months = {12}, .weight = {{rows[i].weight}}};
        struct curve curve = {0};
        struct money value = {-99};
        struct err err = {0};
        curve.total[12].cents = rows[i].total;
        const char *inputs = row("%l by %p", rows[i].total, stay.weight[0]);
        expect(inputs, rows[i].fits ? "fits" : "is refused", stay_value(&value, &curve, &stay, &err) == rows[i].fits);
        expect_cents(inputs, rows[i].fits ? rows[i].total : -99, value);
    }
}

static void R9_what_is_left_behind_that_does_not_fit_is_refused(void **state)
{
    struct offer one = with_grants(false, 1, INT64_MAX / 3 * 2), two = with_grants(false, 2, INT64_MAX / 3 * 2);
    struct left_behind left = {.units = -99};
    (void)state;
    assert_true(leave_unvested(&left, &one, 11));
    expect_cents("one", INT64_MAX / 3 * 2, left.value);
    assert_true(leave_unvested(&left, &two, 12)); /* both have vested */
    expect_cents("none", 0, left.value);
    assert_false(leave_unvested(&left, &two, 11));
    two.refreshers[1].counted = false;
    assert_true(leave_unvested(&left, &two, 11));
    one.to_case = (struct ratio){2, 1};
    assert_false(leave_unvested(&left, &one, 11));
}

/* What lever_pay leaves to whole curves, they refuse with a reason. */
static void R12_a_package_that_does_not_fit_is_refused(void **state)
{
    static const struct ratio own = {0, 0}, thousands = {10000, 1}, millions = {10000000, 1};
    const struct {
        const char *inputs;
        int64_t base, grant; /* the letter: 1,000.00 and 1,000.00 */
        struct ratio to_case;
        const char *refused; /* NULL: fits */
    } rows[] = {
        {"the letter", 100000, 100000, own, NULL},
        {"a base at the limit of five years", CURVE_CENTS_MAX / 5 - 20000, 100000, own, NULL},
        {"a base beyond", CURVE_CENTS_MAX / 5 + 1, 100000, own, "total"},
        {"a base that is no amount", INT64_MAX, 100000, own, "base salary"},
        {"a grant beyond", 100000, CURVE_CENTS_MAX + 1, own, "total"},
        {"a grant of half of what 64 bits hold", 100000, INT64_MAX / 2, own, "total"},
        {"ten thousand times a base", 1000000000000, 100000, thousands, "amount in another currency"},
        {"ten million times a base", 1000000000000, 100000, millions, "amount in another currency"},
    };
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct offer letter = offer_of();
        const struct stay stay = {.count = 2, .months = {12, 60}, .weight = {{RATE_ONE / 2}, {RATE_ONE / 2}}};
        struct bargain bargain;
        struct lever_pay pay;
        struct package package;
        struct money value;
        struct err err = {0};
        int64_t totals[PAY_MONTHS_MAX];
        letter.base.cents = 100000;
        letter.has_grant = true;
        letter.grant = grant_of(100000, 12);
        letter.to_case = rows[i].to_case;
        bargain_start(&bargain, &letter, &stay, dollars(1000), 1);
        lever_pay_start(&pay, &bargain, stay.months, stay.count);
        package = bargain.now;
        package.level[LEVER_BASE] = rows[i].base;
        package.level[LEVER_UNITS] = rows[i].grant;
        const bool fits = package_totals(totals, &pay, &package, &err);
        expect(rows[i].inputs, rows[i].refused ? "is refused" : "fits", fits == !rows[i].refused);
        expect(rows[i].inputs, "has no value at once, either", !rows[i].refused || !lever_pay_value(&value, &pay, &package));
        if (fits)
            expect_cents(rows[i].inputs, rows[i].base * 5 + rows[i].grant, (struct money){totals[1]});
        else
            expect(rows[i].inputs, rows[i].refused,
                   strstr(err.message, row("the %s is too large", rows[i].refused)) == err.message);
    }
}

static void R12_a_goal_is_the_least_that_rounds_up_to_it(void **state)
{
    static struct search search;
    static const struct {
        int64_t goal;
        int months;
        int64_t kept;
    } rows[] = {
        {1000, 12, 1000},
        {5, 24, 9},      /* 4.5 a year */
        {5, 6, 3},       /* 6 a year: 2 were 4 */
        {100, 7, 59},    /* 101.1; 58 were 99.4 */
        {INT64_MAX, 60, INT64_MAX}, /* which nothing reaches */
        {0, 12, 0},
    };
    const struct offer offer = offer_of();
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        const struct stay stay = {.count = 1, .months = {rows[i].months}, .weight = {{RATE_ONE}}};
        struct counter_problem problem = {.boldness = 1, .goal.at = {{rows[i].goal}}};
        struct money kept = {rows[i].kept}, a_year;
        struct err err = {0};
        bargain_start(&problem.bargain, &offer, &stay, dollars(1000), 1);
        for (int l = 0; l < LEVERS; l++)
            problem.round[l] = (struct rounding){.small = 100000, .large = 100000};
        const char *inputs = row("%l a year over %d months", rows[i].goal, rows[i].months);
        expect(inputs, "a search", search_start(&search, &problem, false, &err));
        if (rows[i].goal > 0)
            expect_whole(inputs, rows[i].kept, search.goals.kept[0]);
        if (rows[i].kept < INT64_MAX)
            expect(inputs, "reached", annualize(&a_year, kept, rows[i].months) && a_year.cents >= rows[i].goal);
    }
}

static void R12_a_ceiling_of_the_value_holds_for_what_changes(void **state)
{
    static struct search search;
    const struct stay stay = {.count = 1, .months = {12}, .weight = {{RATE_ONE}}};
    const struct steps letter = {{0}}, more = {{[LEVER_BASE] = 1}};
    struct counter_problem problem = {.boldness = 1};
    const struct offer offer = offer_of();
    struct err err = {0};
    (void)state;
    bargain_start(&problem.bargain, &offer, &stay, dollars(1000), 1);
    for (int i = 0; i < LEVERS; i++)
        problem.round[i] = (struct rounding){.small = 100000, .large = 100000};
    assert_true(search_start(&search, &problem, true, &err));
    const int64_t raised = search.tables.of[LEVER_BASE].row[1].level; /* V: a year's base */
    const struct {
        int64_t most;
        bool within, letter_within;
    } rows[] = {{0, true, true}, {INT64_MAX, true, true}, {raised, true, true}, {raised - 1, false, true}, {1, false, true}};
    expect("a row above the letter", "is higher", raised > BASE_CENTS);
    for (int i = 0; i < ROWS(rows); i++) {
        problem.value_most.cents = rows[i].most;
        const char *inputs = row("a ceiling of %l for %l", rows[i].most, raised);
        expect(inputs, rows[i].within ? "within" : "beyond", steps_within_value(&search, &more) == rows[i].within);
        expect(inputs, "the letter is always within", steps_within_value(&search, &letter) == rows[i].letter_within);
    }
}

/* V is worked out by shares cut to whole numbers; where those could be off, exactly. */
static void R12_values_beyond_the_short_way_are_compared_exactly(void **state)
{
    static struct search search;
    static const struct {
        int64_t total, goal;
        bool reached;
    } rows[] = {
        {1000, 1000, true},
        {1000, 1001, false},
        {-1000, -1000, true},
        {-1000, -999, false},
        {-1000, 0, false},
        {0, 0, true},
        {INT64_C(1) << 58, INT64_C(1) << 58, true},
        {INT64_C(1) << 58, (INT64_C(1) << 58) + 1, false},
        {(INT64_C(1) << 58) - 1, INT64_C(1) << 58, false},
        {INT64_C(1) << 60, 1000, true},
        {INT64_MAX, INT64_MAX, true},
    };
    const struct stay stay = {.count = 1, .months = {12}, .weight = {{RATE_ONE}}};
    struct counter_problem problem = {.boldness = 1};
    const struct offer offer = offer_of();
    struct err err = {0};
    (void)state;
    bargain_start(&problem.bargain, &offer, &stay, dollars(1000), 1);
    for (int i = 0; i < LEVERS; i++)
        problem.round[i] = (struct rounding){.small = 100000, .large = 100000};
    assert_true(search_start(&search, &problem, false, &err));
    for (int i = 0; i < ROWS(rows); i++)
        expect(row("%l for a goal of %l", rows[i].total, rows[i].goal), rows[i].reached ? "is reached" : "is not reached",
               value_reaches(&search, &rows[i].total, rows[i].goal) == rows[i].reached);
    const struct stay twice = {.count = 1, .months = {6}, .weight = {{RATE_ONE}}};
    problem.bargain.stay = twice;
    assert_true(search_start(&search, &problem, false, &err));
    expect("what does not fit 64 bits", "reaches any goal", value_reaches(&search, (int64_t[]){INT64_MAX}, INT64_MAX));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R2_a_curve_names_the_part_that_does_not_fit),
        cmocka_unit_test(R9_what_is_paid_after_month_60_is_not_in_the_curve),
        cmocka_unit_test(R7_a_grown_price_past_its_limit_is_refused),
        cmocka_unit_test(R10_a_value_over_the_stay_that_does_not_fit_is_refused),
        cmocka_unit_test(R9_what_is_left_behind_that_does_not_fit_is_refused),
        cmocka_unit_test(R12_a_package_that_does_not_fit_is_refused),
        cmocka_unit_test(R12_a_goal_is_the_least_that_rounds_up_to_it),
        cmocka_unit_test(R12_a_ceiling_of_the_value_holds_for_what_changes),
        cmocka_unit_test(R12_values_beyond_the_short_way_are_compared_exactly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
