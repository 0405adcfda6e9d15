/* R13: the growth hidden in quoted yearly totals. */
#include "rows.h"

#include "calc/pay/quote.h"

static struct offer offer_of(int64_t base, int64_t first, int64_t second, int64_t units, int64_t price_cents)
{
    static const int months[] = {12, 24, 30, 36, 42, 48}, shares[] = {5, 15, 20, 20, 20, 20};
    struct offer offer = {.id = "amazon", .company = "Amazon", .level = "L5", .base = dollars(base),
                          .price = {.rule = PRICE_FLAT, .start = {price_cents}}, .has_grant = true,
                          .sign_on_count = 2};
    offer.sign_ons[0] = (struct sign_on){1, dollars(first), PAID_LUMP, REPAY_PRORATED, 12, LAYOFF_UNKNOWN};
    offer.sign_ons[1] = (struct sign_on){2, dollars(second), PAID_MONTHLY, REPAY_NONE, 12, LAYOFF_UNKNOWN};
    offer.grant = (struct grant){.units = units, .counted = true, .name = "", .schedule = {.count = 6}};
    for (int i = 0; i < 6; i++)
        offer.grant.schedule.events[i] =
            (struct schedule_event){.month = months[i], .weight = shares[i] * WEIGHT_WHOLE / 100};
    return offer;
}

enum { UNSAID = -1 };

static struct quote quote_of(const int64_t totals[4])
{
    struct quote quote = {0};
    for (int i = 0; i < 4; i++) {
        quote.known[i] = totals[i] != UNSAID;
        quote.total[i] = quote.known[i] ? dollars(totals[i]) : (struct money){0};
    }
    return quote;
}

/* 175,000, sign-on 75,000 and 60,000, 1,400 units at 222.50: 265,575, 281,725, 299,600, 299,600 flat.
 * Equity: 15,575, 46,725, 124,600, 124,600.
 * At 15 % yearly: 15,575; 53,733.75; 164,783.50; 189,501.03. */
static void R13_the_growth_of_the_l5_example_is_found(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        int64_t totals[4];
        bool asked, flat, found;
        enum price_rule rule;
        int64_t percents, quoted, flat_equity; /* equity in dollars */
    } rows[] = {
        {"nothing quoted", {UNSAID, UNSAID, UNSAID, UNSAID}, false, false, false, PRICE_FLAT, 0, 0, 0},
        {"years 1 and 4 at 15 % yearly", {265575, UNSAID, UNSAID, 364501}, true, false, true, PRICE_YEARLY, 15, 205076,
         140175},
        {"all four at 15 % yearly", {265575, 288734, 339784, 364501}, true, false, true, PRICE_YEARLY, 15, 423594,
         311500},
        {"year 4 alone", {UNSAID, UNSAID, UNSAID, 364501}, true, false, true, PRICE_YEARLY, 15, 189501, 124600},
        {"in thousands", {266000, 289000, 340000, 365000}, true, false, true, PRICE_YEARLY, 15, 425000, 311500},
        {"flat", {265575, 281725, 299600, 299600}, true, true, false, PRICE_FLAT, 0, 311500, 311500},
        {"flat within a unit's price", {265700, 281600, 299700, 299500}, true, true, false, PRICE_FLAT, 0, 311500,
         311500},
        {"a fall of 20 % a year: 46,725 × 0.8, 124,600 × 0.64, × 0.512", {265575, 272380, 254744, 238795}, true, false,
         true, PRICE_YEARLY, -20, 196494, 311500},
        {"totals that no growth explains", {300000, 250000, 330000, 310000}, true, false, false, PRICE_FLAT, 0, 355000,
         311500},
    };
    struct offer offer = offer_of(175000, 75000, 60000, 1400, 22250);
    for (int i = 0; i < ROWS(rows); i++) {
        struct quote quote = quote_of(rows[i].totals);
        struct quote_answer answer;
        struct err err = {0};
        const char *inputs = rows[i].inputs;
        expect(inputs, "is answered", quote_solve(&answer, &offer, &quote, &err));
        expect(inputs, "asked", answer.asked == rows[i].asked);
        expect(inputs, rows[i].flat ? "flat" : "not flat", answer.flat == rows[i].flat);
        expect(inputs, rows[i].found ? "found" : "not found", answer.found == rows[i].found);
        expect_cents(inputs, rows[i].quoted * 100, answer.quoted_equity);
        expect_cents(inputs, rows[i].flat_equity * 100, answer.flat_equity);
        if (!answer.found)
            continue;
        expect_whole(inputs, rows[i].rule, answer.rule);
        expect_whole(inputs, rows[i].percents * (RATE_ONE / 100), answer.growth.nano);
    }
}

/* 220 units at 1,200 are 264,000 today; at 15 % yearly they are 13,200 + 45,540 + 139,656 + 160,604.40 =
 * 359,000.40, the figure that was quoted. */
static void R13_a_quoted_359000_of_220_units_is_264000_today(void **state)
{
    (void)state;
    struct offer offer = offer_of(160000, 0, 0, 220, 120000);
    static const int64_t totals[] = {173200, 205540, 299656, 320604};
    struct quote quote = quote_of(totals);
    struct quote_answer answer;
    struct err err = {0};
    assert_true(quote_solve(&answer, &offer, &quote, &err));
    assert_true(answer.found && !answer.flat);
    assert_int_equal(answer.rule, PRICE_YEARLY);
    expect_whole("growth", 150000000, answer.growth.nano);
    expect_cents("quoted equity", 35900000, answer.quoted_equity);
    expect_cents("equity at today's price", 26400000, answer.flat_equity);
    expect("what is left", "below a dollar", answer.off.cents < 100);
}

/* 1,400 units at 222.50 with 21 % a year by the month: 70 × 1.21 × 222.50 = 18,845.75;
 * 46,725 × 1.4641 = 68,410.07; 62,300 × (1.1^5 + 1.1^6 = 3.382071) = 210,703.02;
 * 62,300 × (1.1^7 + 1.1^8 = 4.09230591) = 254,950.66. */
static void R13_growth_by_the_month_is_found_where_yearly_does_not_fit(void **state)
{
    (void)state;
    struct offer offer = offer_of(175000, 75000, 60000, 1400, 22250);
    static const int64_t totals[] = {268846, 303410, 385703, 429951};
    struct quote quote = quote_of(totals);
    struct quote_answer answer;
    struct err err = {0};
    assert_true(quote_solve(&answer, &offer, &quote, &err));
    assert_true(answer.found);
    assert_int_equal(answer.rule, PRICE_MONTHLY);
    expect_whole("growth", 210000000, answer.growth.nano);
}

static void R13_without_equity_there_is_no_growth_to_find(void **state)
{
    (void)state;
    struct offer offer = offer_of(175000, 0, 0, 0, 22250);
    offer.has_grant = false;
    static const int64_t off[] = {180000, UNSAID, UNSAID, UNSAID}, met[] = {175000, UNSAID, UNSAID, UNSAID};
    struct quote quote = quote_of(off);
    struct quote_answer answer;
    struct err err = {0};
    assert_true(quote_solve(&answer, &offer, &quote, &err));
    assert_true(answer.asked && !answer.flat && !answer.found);
    expect_cents("off", 500000, answer.off);
    quote = quote_of(met);
    assert_true(quote_solve(&answer, &offer, &quote, &err));
    assert_true(answer.flat && !answer.found);
}

static void R13_the_offers_own_growth_does_not_enter(void **state)
{
    (void)state;
    struct offer offer = offer_of(175000, 75000, 60000, 1400, 22250);
    offer.price.rule = PRICE_MONTHLY;
    offer.price.growth = percent(40);
    static const int64_t totals[] = {265575, UNSAID, UNSAID, 364501};
    struct quote quote = quote_of(totals);
    struct quote_answer answer;
    struct err err = {0};
    assert_true(quote_solve(&answer, &offer, &quote, &err));
    assert_true(answer.found);
    expect_whole("growth", 150000000, answer.growth.nano);
    expect_cents("equity at today's price", 14017500, answer.flat_equity);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R13_the_growth_of_the_l5_example_is_found),
        cmocka_unit_test(R13_a_quoted_359000_of_220_units_is_264000_today),
        cmocka_unit_test(R13_growth_by_the_month_is_found_where_yearly_does_not_fit),
        cmocka_unit_test(R13_without_equity_there_is_no_growth_to_find),
        cmocka_unit_test(R13_the_offers_own_growth_does_not_enter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
