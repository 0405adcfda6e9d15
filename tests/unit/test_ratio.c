/* R15: exact rates between currencies; R16: options and equity on paper. */
#include "rows.h"

#include "calc/kit/currency.h"
#include "calc/number/ratio.h"
#include "calc/pay/curve.h"
#include "calc/pay/years.h"

enum { FX = 100000000 };

static void R15_money_is_converted_with_one_rounding(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        int64_t cents, times, by, expected;
    } rows[] = {
        {"0.01 at 0.5 rounds away from zero", 1, 1, 2, 1},
        {"-0.01 at 0.5", -1, 1, 2, -1},
        {"0.01 at 0.49999999", 1, 49999999, FX, 0},
        {"222.50 USD at 88.40 is 19,669 INR", 22250, 8840000000, FX, 1966900},
        {"100 INR at 1/88.40: 1.131221… USD", 10000, FX, 8840000000, 113},
        {"1 at 10,000,000", 100, INT64_C(1000000000000000), FX, INT64_C(1000000000)},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct money got = {-99};
        expect(rows[i].inputs, "fits",
               money_times_ratio(&got, (struct money){rows[i].cents}, ratio_of(rows[i].times, rows[i].by)));
        expect_cents(rows[i].inputs, rows[i].expected, got);
    }
    struct money same = {-99}, most = {INT64_MAX};
    assert_true(money_times_ratio(&same, (struct money){12345}, (struct ratio){0, 0})); /* never told: 1 */
    expect_cents("no ratio", 12345, same);
    assert_false(money_times_ratio(&same, most, ratio_of(2, 1)));
    int64_t kept = 7;
    assert_false(round_times_ratio(&kept, (wide_int)1 << 126, ratio_of(3, 1), 1)); /* more than 128 bits */
    assert_int_equal(kept, 7);
    assert_true(round_times_ratio(&kept, (wide_int)1 << 120, (struct ratio){3, INT64_MAX}, INT64_MAX)); /* 3/64 */
    assert_int_equal(kept, 0);
}

static void R15_an_event_is_rounded_once_in_the_offers_currency(void **state)
{
    (void)state;
    struct price price = {.start = {22250}, .rate = ratio_of(8840000000, FX)};
    struct money got;
    /* 15 × 222.50 × 88.40 = 295,035; one unit of 10.01 at 0.33335: 3.3368335 → 3.34 */
    assert_true(price_of_units(&got, &price, 15, 12));
    expect_cents("15 units", 29503500, got);
    price = (struct price){.start = {1001}, .rate = ratio_of(33335000, FX)};
    assert_true(price_of_units(&got, &price, 1, 12));
    expect_cents("one unit", 334, got);
    /* three of them are 10.0105005, not 3 × 3.34 */
    assert_true(price_of_units(&got, &price, 3, 12));
    expect_cents("three units", 1001, got);
    /* 100 × 1.21 at month 24 with 10 % a year, × 0.5 = 60.5 */
    price = (struct price){PRICE_MONTHLY, {10000}, percent(10), {{0}}, 0, ratio_of(1, 2)};
    assert_true(price_of_units(&got, &price, 1, 24));
    expect_cents("grown", 6050, got);
    /* 0.01 × 1.1 × 50 = 0.55: an exact half at one decimal less: 0.01 × 1.1 × 136.363636… */
    price = (struct price){PRICE_YEARLY, {1}, percent(10), {{0}}, 0, ratio_of(1500, 11)};
    assert_true(price_of_units(&got, &price, 1, 13));
    expect_cents("a tie in the grown price: 0.01 × 1.1 × 1500/11 = 1.5", 150, got);
    assert_true(price_of_dollars(&got, &price, (struct money){3}, 13));
    expect_cents("and of an amount: 0.03 × 1.1 × 1500/11 = 4.5", 450, got);
    assert_true(price_shown(&got, &price, 13));
    expect_cents("the price itself stays in its currency", 1, got);
}

static void R16_options_gain_what_the_price_is_above_the_strike(void **state)
{
    (void)state;
    struct price price = {.start = {1000}};
    struct money got;
    assert_true(price_of_options(&got, &price, 100, (struct money){250}, 12));
    expect_cents("100 options at 10.00 with a strike of 2.50", 75000, got);
    assert_true(price_of_options(&got, &price, 100, (struct money){1000}, 12));
    expect_cents("at the strike", 0, got);
    assert_true(price_of_options(&got, &price, 100, (struct money){1500}, 12));
    expect_cents("under water", 0, got);
    /* 10.00 × 1.05 = 10.50 in year 2; × 3 − 3 × 10.49 = 0.03; at half: 0.015 → 0.02 */
    price = (struct price){PRICE_YEARLY, {1000}, percent(5), {{0}}, 0, ratio_of(1, 2)};
    assert_true(price_of_options(&got, &price, 3, (struct money){1049}, 13));
    expect_cents("a half cent above the strike", 2, got);
    assert_true(price_of_options(&got, &price, 3, (struct money){1051}, 13));
    expect_cents("just under water when grown", 0, got);
    price.rule = PRICE_MONTHLY; /* 10 × 1.05^(6/12) = 10.246950765…; × 1,000 − 10,000 = 246.950765, half of it */
    assert_true(price_of_options(&got, &price, 1000, (struct money){1000}, 6));
    expect_cents("grown by months", 12348, got);
}

static struct offer of_500_000(void)
{
    struct offer offer = {.id = "startup", .company = "Startup", .level = "", .base = dollars(150000), .has_grant = true};
    offer.grant = (struct grant){.in_dollars = true, .dollars = dollars(500000), .counted = true, .name = ""};
    for (int i = 0; i < 4; i++)
        offer.grant.schedule.events[i] = (struct schedule_event){.month = 12 * (i + 1), .weight = WEIGHT_WHOLE / 4};
    offer.grant.schedule.count = 4;
    offer.price.start = dollars(1);
    return offer;
}

static void R16_private_equity_stands_on_paper(void **state)
{
    (void)state;
    static struct curve curve;
    struct err err = {0};
    struct offer offer = of_500_000();
    struct year_paid year;
    offer.on_paper = true;
    assert_true(curve_compute(&curve, &offer, REFRESHERS_AS_COUNTED, &err));
    expect_cents("kept at 48", 60000000, curve.total[48]);
    expect_cents("equity at 48", 0, curve.kept[EQUITY][48]);
    expect_cents("paper at 48", 50000000, curve.paper[48]);
    assert_true(year_paid(&year, &offer, &curve, true, 1));
    expect_cents("year 1", 15000000, year.total);
    expect_cents("paper of year 1", 12500000, year.paper);
    offer.counted_share = percent(40);
    assert_true(curve_compute(&curve, &offer, REFRESHERS_AS_COUNTED, &err));
    expect_cents("kept at 48 with 40 % counted", 80000000, curve.total[48]);
    expect_cents("the rest on paper", 30000000, curve.paper[48]);
    expect("paper", "is there", curve_has_paper(&curve));
}

static void R15_a_comparison_converts_each_component_once(void **state)
{
    (void)state;
    static struct curve own, shared;
    struct err err = {0};
    struct offer offer = of_500_000();
    offer.base.cents = 1201; /* 1.00083 a month */
    offer.has_grant = false;
    offer.sign_on_count = 1;
    offer.sign_ons[0] = (struct sign_on){1, {333}, PAID_LUMP, REPAY_PRORATED, 12, LAYOFF_UNKNOWN};
    offer.to_case = ratio_of(1, 3);
    assert_true(curve_compute_own(&own, &offer, REFRESHERS_AS_COUNTED, &err));
    assert_true(curve_compute(&shared, &offer, REFRESHERS_AS_COUNTED, &err));
    expect_cents("own base after 12", 1201, own.kept[BASE][12]);
    expect_cents("a third of it", 400, shared.kept[BASE][12]);
    expect_cents("a third of the sign-on", 111, shared.kept[SIGN_ON][12]);
    expect_cents("their sum", 511, shared.total[12]);
    /* after one month 3.33 has come and 0.28 is kept: 3.05 to repay, a third of which is 1.02 */
    expect_cents("received after one month", shared.total[1].cents + 102, shared.received[1]);
}

static void R10_a_year_shows_what_is_paid(void **state)
{
    (void)state;
    static struct curve curve;
    struct err err = {0};
    struct offer offer = of_500_000();
    struct year_paid year;
    offer.has_grant = false;
    offer.sign_on_count = 1;
    offer.sign_ons[0] = (struct sign_on){1, dollars(60000), PAID_LUMP, REPAY_PRORATED, 24, LAYOFF_UNKNOWN};
    offer.other_count = 1;
    offer.others[0] = (struct one_off){"relocation", dollars(10000), 12, REPAY_PRORATED, 12, true};
    assert_true(curve_compute(&curve, &offer, REFRESHERS_AS_COUNTED, &err));
    assert_true(year_paid(&year, &offer, &curve, true, 1));
    expect_cents("sign-on of year 1, repayable over two", 6000000, year.part[SIGN_ON]);
    expect_cents("relocation in month 12", 1000000, year.part[OTHER]);
    expect_cents("in all", 22000000, year.total);
    expect_cents("kept after year 1", 15000000 + 3000000 + 83333, curve.total[12]);
    assert_true(year_paid(&year, &offer, &curve, true, 2));
    expect_cents("year 2", 15000000, year.total);
    expect_cents("no sign-on in it", 0, year.part[SIGN_ON]);
}

static void R8_a_bonus_may_be_an_amount(void **state)
{
    (void)state;
    struct bonus bonus = {.is_amount = true, .amount = {900001}, .payout = {RATE_ONE / 2}};
    struct money paid;
    assert_true(bonus_of_year(&paid, &bonus, dollars(200000)));
    expect_cents("half of 9,000.01", 450001, paid);
}

static void R15_each_currency_has_its_way_of_writing(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const struct {
        const char *code;
        int64_t cents;
        const char *words;
    } rows[] = {
        {"USD", 17000000, "$170,000"},         {"INR", 450000000, "₹45,00,000"}, {"INR", 1234567890, "₹1,23,45,678.90"},
        {"INR", 99900, "₹999"},                {"INR", 10000000, "₹1,00,000"},   {"GBP", 10200000, "£102,000"},
        {"EUR", -7400050, "-€74,000.50"},      {"CAD", 15600000, "CAD 156,000"}, {"SGD", 12, "SGD 0.12"},
        {"XYZ", 1234500, "XYZ 12,345"},        {NULL, 100, "$1"},
    };
    for (int i = 0; i < ROWS(rows); i++)
        assert_string_equal(rows[i].words, text_format(&arena, "%K", rows[i].code, (struct money){rows[i].cents}));
    arena.currency = "INR";
    assert_string_equal("12,34,567 ₹12,34,567.80 1,234,567",
                        text_format(&arena, "%m %S %u", dollars(1234567), (struct money){123456780}, INT64_C(1234567)));
    assert_string_equal("€222.50", text_format(&arena, "%L", "EUR", (struct money){22250}));
    assert_true(currency_is_usd(NULL) && currency_is_usd("") && currency_is_usd("USD"));
    assert_false(currency_is_usd("U") || currency_is_usd("USDT"));
    assert_int_equal(10000, (int)currency_step("INR"));
    assert_int_equal(1000, (int)currency_step("XYZ"));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R15_money_is_converted_with_one_rounding),
        cmocka_unit_test(R15_an_event_is_rounded_once_in_the_offers_currency),
        cmocka_unit_test(R16_options_gain_what_the_price_is_above_the_strike),
        cmocka_unit_test(R16_private_equity_stands_on_paper),
        cmocka_unit_test(R15_a_comparison_converts_each_component_once),
        cmocka_unit_test(R10_a_year_shows_what_is_paid),
        cmocka_unit_test(R8_a_bonus_may_be_an_amount),
        cmocka_unit_test(R15_each_currency_has_its_way_of_writing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
