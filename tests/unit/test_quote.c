/* R13: what explains quoted yearly totals and parts. */
#include "rows.h"

#include "calc/pay/quote_fit.h"
#include "calc/pay/restate.h"

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
        quote.total[i].known = totals[i] != UNSAID;
        quote.total[i].money = quote.total[i].known ? dollars(totals[i]) : (struct money){0};
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
        {"year 4 alone: one year proves no growth", {UNSAID, UNSAID, UNSAID, 364501}, true, false, false, PRICE_FLAT, 0,
         189501, 124600},
        {"in thousands", {266000, 289000, 340000, 365000}, true, false, true, PRICE_YEARLY, 15, 425000, 311500},
        {"flat", {265575, 281725, 299600, 299600}, true, true, false, PRICE_FLAT, 0, 311500, 311500},
        {"off by more than the hundreds shown", {265700, 281600, 299700, 299500}, true, false, false, PRICE_FLAT, 0,
         311500, 311500},
        {"flat, in hundreds", {265600, 281700, 299600, 299600}, true, true, false, PRICE_FLAT, 0, 311500, 311500},
        {"a fall of 20 % a year is no growth: 46,725 × 0.8, 124,600 × 0.64, × 0.512", {265575, 272380, 254744, 238795}, true, false,
         false, PRICE_FLAT, 0, 196494, 311500},
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

/* The explanations in their order, by hand. */
static void R13_the_first_explanation_that_fits_is_the_finding(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        int64_t second, units, price, grant_price, totals[4]; /* prices in cents, grant_price 0: none */
        enum quote_finding finding;
        int64_t expected; /* the price in cents, or the difference of year 1 */
    } rows[] = {
        {"year 1 alone, 5,000 more than 150,000 + 50,000 + 50 × 200", 0, 1000, 20000, 0, {215000, UNSAID, UNSAID, UNSAID},
         QUOTE_YEAR_1, 500000},
        {"the letter's own 210 with 190 today", 40000, 1000, 19000, 21000, {210500, 221500, 234000, 234000},
         QUOTE_GRANT_PRICE, 21000},
        {"250 throughout: 12,500, 37,500, 100,000, 100,000", 40000, 1000, 20000, 0, {212500, 227500, 250000, 250000},
         QUOTE_OTHER_PRICE, 25000},
        {"350 throughout is more than half away", 40000, 1000, 20000, 0, {217500, 242500, 290000, 290000}, QUOTE_NOTHING, 0},
        {"as written", 40000, 1000, 20000, 0, {210000, 220000, 230000, 230000}, QUOTE_AS_WRITTEN, 0},
        {"year 1 less by 8,000, the rest as written", 40000, 1000, 20000, 0, {202000, 220000, 230000, 230000}, QUOTE_YEAR_1,
         -800000},
        {"50,000 a year less is nothing but less", 40000, 1000, 20000, 0, {160000, 170000, 180000, 180000}, QUOTE_NOTHING, 0},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct offer offer = offer_of(150000, 50000, rows[i].second, rows[i].units, rows[i].price);
        struct quote quote = quote_of(rows[i].totals);
        struct quote_answer answer;
        struct err err = {0};
        quote.grant_price = (struct maybe_money){rows[i].grant_price > 0, {rows[i].grant_price}};
        expect(rows[i].inputs, "is answered", quote_solve(&answer, &offer, &quote, &err));
        expect_whole(rows[i].inputs, rows[i].finding, answer.finding);
        if (rows[i].finding == QUOTE_YEAR_1)
            expect_cents(rows[i].inputs, rows[i].expected, answer.year_1);
        else if (rows[i].expected > 0)
            expect_cents(rows[i].inputs, rows[i].expected, answer.price);
    }
}

static void R13_the_odd_part_is_named(void **state)
{
    (void)state;
    struct offer offer = offer_of(150000, 50000, 40000, 1000, 20000);
    struct quote quote = {0};
    struct quote_answer answer;
    struct err err = {0};
    quote.part[0][BASE] = (struct maybe_money){true, dollars(150000)};
    quote.part[0][SIGN_ON] = (struct maybe_money){true, dollars(45000)};
    assert_true(quote_solve(&answer, &offer, &quote, &err));
    assert_true(answer.part_missed[0][SIGN_ON] && !answer.part_missed[0][BASE]);
    expect_cents("the letter's sign-on", 5000000, answer.part_paid[0][SIGN_ON]);
    expect_whole("finding", QUOTE_YEAR_1, answer.finding);
    expect_cents("year 1", -500000, answer.year_1);
}

static void R13_a_figure_fits_within_the_rounding_it_shows(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        int64_t figure, allowed; /* in cents */
    } rows[] = {
        {"210,500 shows hundreds", 21050000, 5000},
        {"234,000 shows thousands", 23400000, 50000},
        {"265,575 shows dollars", 26557500, 50},
        {"364,501.50 shows tenths", 36450150, 5},
        {"364,501.03 shows cents", 36450103, 1},
        {"300,000 shows hundreds of thousands, 0.5 % at most", 30000000, 150000},
        {"20 shows tens, 0.5 % at most", 2000, 10},
        {"1 cent", 1, 1},
        {"nothing", 0, 1},
    };
    for (int i = 0; i < ROWS(rows); i++)
        expect_whole(rows[i].inputs, rows[i].allowed, quote_allowance((struct money){rows[i].figure}));
}

/* At 10 % from 210: 10,500; 31,500 × 1.1 = 34,650; 84,000 × 1.21 = 101,640; 84,000 × 1.331 = 111,804. Today's 190 pays
 * 9,500 in year 1 at any growth by the year. */
static void R13_growth_may_start_at_the_grant_price(void **state)
{
    (void)state;
    static const int64_t totals[] = {210500, 224650, 251640, 261804};
    struct offer offer = offer_of(150000, 50000, 40000, 1000, 19000);
    struct quote quote = quote_of(totals);
    struct quote_answer answer;
    struct err err = {0};
    quote.grant_price = (struct maybe_money){true, {21000}};
    assert_true(quote_solve(&answer, &offer, &quote, &err));
    expect_whole("finding", QUOTE_GROWTH, answer.finding);
    expect_whole("rule", PRICE_YEARLY, answer.rule);
    expect_whole("growth", 10 * (RATE_ONE / 100), answer.growth.nano);
    expect_cents("starts at", 21000, answer.price);
}

/* 10,000, 34,500, 105,800, 121,670 of equity, whatever it is granted as: 200,000 today at 15 % yearly. */
static void R13_growth_is_found_whatever_the_grant_is(void **state)
{
    (void)state;
    static const int64_t totals[] = {210000, 224500, 255800, 271670};
    struct offer units = offer_of(150000, 50000, 40000, 1000, 20000), amount = units, later = units;
    amount.grant.in_dollars = true;
    amount.grant.dollars = dollars(200000);
    later.has_grant = false;
    later.refresher_count = 1;
    later.refreshers[0] = units.grant;
    const struct {
        const char *inputs;
        const struct offer *offer;
        int64_t grant_price; /* UNSAID or cents */
    } rows[] = {
        {"units", &units, UNSAID},         {"units granted at today's price", &units, 20000},
        {"a grant price of nothing", &units, 0}, {"units granted at another", &units, 21000},
        {"an amount", &amount, UNSAID},    {"an amount, whatever its price was", &amount, 21000},
        {"a later grant alone", &later, 21000},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct quote quote = quote_of(totals);
        struct quote_answer answer;
        struct err err = {0};
        quote.grant_price = (struct maybe_money){rows[i].grant_price != UNSAID, {rows[i].grant_price}};
        expect(rows[i].inputs, "is answered", quote_solve(&answer, rows[i].offer, &quote, &err));
        expect_whole(rows[i].inputs, QUOTE_GROWTH, answer.finding);
        expect_whole(rows[i].inputs, PRICE_YEARLY, answer.rule);
        expect_whole(rows[i].inputs, 15 * (RATE_ONE / 100), answer.growth.nano);
        expect_cents(rows[i].inputs, 20000, answer.price);
    }
}

static void R13_a_grant_is_restated_at_the_growth_and_flat(void **state)
{
    (void)state;
    static const int64_t quoted[] = {10000, 34500, 105800, 121670}, flat[] = {10000, 30000, 80000, 80000},
                         price[] = {20000, 23000, 26450, 30418}, units_of[] = {50, 150, 400, 400};
    struct offer offer = offer_of(150000, 50000, 40000, 1000, 20000);
    for (int in_dollars = 0; in_dollars < 2; in_dollars++) {
        struct restated got;
        struct err err = {0};
        const char *inputs = in_dollars ? "200,000 dollars" : "1,000 units at 200";
        offer.grant.in_dollars = in_dollars;
        offer.grant.dollars = dollars(200000);
        assert_true(restate_grant(&got, &offer, dollars(200), PRICE_YEARLY, percent(15), &err));
        expect_whole(inputs, 4, got.year_count);
        for (int i = 0; i < 4; i++) {
            expect_cents(row("%s, year %d", inputs, i + 1), quoted[i] * 100, got.years[i].quoted);
            expect_cents(row("%s, flat, year %d", inputs, i + 1), flat[i] * 100, got.years[i].flat);
            expect_cents(row("price at the end of year %d", i + 1), price[i], got.years[i].price);
            expect_whole(inputs, in_dollars ? 0 : units_of[i], got.years[i].units);
        }
        expect_cents(inputs, 27197000, got.quoted);
        expect_cents(inputs, 20000000, got.flat);
        expect_whole(inputs, in_dollars ? 0 : 1360, got.units_at_flat); /* 271,970 / 200 = 1,359.85 */
        expect_whole(inputs, in_dollars ? 0 : 360, got.missing_units);
    }
}

/* At 15.37 %: year 3 175,000 + 124,600 × 1.1537² = 340,845.55, quoted in thousands; year 4 175,000 + 124,600 × 1.1537³
 * = 366,336.01, quoted to the cent. */
static void R13_a_rounded_year_does_not_hide_the_growth_of_an_exact_one(void **state)
{
    (void)state;
    static const int64_t totals[] = {265575, UNSAID, 341000, UNSAID};
    struct offer offer = offer_of(175000, 75000, 60000, 1400, 22250);
    struct quote quote = quote_of(totals);
    struct quote_answer answer;
    struct err err = {0};
    quote.total[3] = (struct maybe_money){true, {36633601}};
    assert_true(quote_solve(&answer, &offer, &quote, &err));
    expect_whole("finding", QUOTE_GROWTH, answer.finding);
    expect_whole("growth", 1537 * (RATE_ONE / 10000), answer.growth.nano);
}

/* Equity alone at 15 % yearly, 164,783.50 and 189,501.03, and a base that says nothing about a price. */
static void R13_growth_is_found_in_quoted_equity(void **state)
{
    (void)state;
    struct offer offer = offer_of(175000, 75000, 60000, 1400, 22250);
    struct quote quote = {0};
    struct quote_answer answer;
    struct err err = {0};
    quote.part[1][BASE] = (struct maybe_money){true, dollars(175000)};
    quote.part[2][EQUITY] = (struct maybe_money){true, {16478350}};
    quote.part[3][EQUITY] = (struct maybe_money){true, dollars(189501)};
    assert_true(quote_solve(&answer, &offer, &quote, &err));
    expect_whole("finding", QUOTE_GROWTH, answer.finding);
    expect_whole("growth", 15 * (RATE_ONE / 100), answer.growth.nano);
    expect_cents("quoted equity", 35428450, answer.quoted_equity);
    expect_cents("equity at today's price", 24920000, answer.flat_equity);
    assert_true(!answer.part_missed[2][EQUITY] && !answer.part_missed[3][EQUITY]);
}

/* One year's equity proves no price: 15,000 for 50 units might be 300 a unit, and might be a slip. */
static void R13_parts_are_figures_that_must_fit(void **state)
{
    (void)state;
    static const struct {
        const char *inputs;
        int year;
        int64_t base, sign_on, equity, total; /* UNSAID or dollars */
        enum quote_finding finding;
        bool base_missed, sign_on_missed, equity_missed, odd;
        int64_t off; /* of the year, in dollars */
    } rows[] = {
        {"all as written", 1, 150000, 50000, 10000, 210000, QUOTE_AS_WRITTEN, false, false, false, false, 0},
        {"base and sign-on off, the total as written", 1, 155000, 45000, UNSAID, 210000, QUOTE_NOTHING, true, true, false,
         true, 0},
        {"base and sign-on off by as much", 1, 155000, 45000, UNSAID, UNSAID, QUOTE_NOTHING, true, true, false, true, 0},
        {"the sign-on of year 2", 2, UNSAID, 45000, UNSAID, UNSAID, QUOTE_NOTHING, false, true, false, true, 5000},
        {"the sign-on of year 1 and its total", 1, UNSAID, 55000, UNSAID, 215000, QUOTE_YEAR_1, false, true, false, true, 5000},
        {"the equity of year 1", 1, UNSAID, UNSAID, 15000, UNSAID, QUOTE_YEAR_1, false, false, true, true, 5000},
        {"no sign-on in year 3", 3, UNSAID, 0, UNSAID, UNSAID, QUOTE_AS_WRITTEN, false, false, false, false, 0},
    };
    struct offer offer = offer_of(150000, 50000, 40000, 1000, 20000);
    for (int i = 0; i < ROWS(rows); i++) {
        const int year = rows[i].year - 1;
        struct quote quote = {0};
        struct quote_answer answer;
        struct err err = {0};
        quote.part[year][BASE] = (struct maybe_money){rows[i].base != UNSAID, dollars(rows[i].base)};
        quote.part[year][SIGN_ON] = (struct maybe_money){rows[i].sign_on != UNSAID, dollars(rows[i].sign_on)};
        quote.part[year][EQUITY] = (struct maybe_money){rows[i].equity != UNSAID, dollars(rows[i].equity)};
        quote.total[year] = (struct maybe_money){rows[i].total != UNSAID, dollars(rows[i].total)};
        expect(rows[i].inputs, "is answered", quote_solve(&answer, &offer, &quote, &err));
        expect_whole(rows[i].inputs, rows[i].finding, answer.finding);
        expect(rows[i].inputs, "base", answer.part_missed[year][BASE] == rows[i].base_missed);
        expect(rows[i].inputs, "sign-on", answer.part_missed[year][SIGN_ON] == rows[i].sign_on_missed);
        expect(rows[i].inputs, "equity", answer.part_missed[year][EQUITY] == rows[i].equity_missed);
        expect(rows[i].inputs, "odd", quote_is_odd(&answer) == rows[i].odd);
        expect_cents(rows[i].inputs, rows[i].off * 100, answer.off_by[year]);
    }
}

/* 150,000 and a sign-on of 60,000 that is repayable over two years: paid 210,000 and 150,000. */
static void R13_years_are_what_is_paid(void **state)
{
    (void)state;
    struct offer offer = offer_of(150000, 60000, 0, 0, 20000);
    struct quote_answer answer;
    struct err err = {0};
    static const int64_t totals[] = {210000, 150000, UNSAID, UNSAID};
    struct quote quote = quote_of(totals);
    offer.has_grant = false;
    offer.sign_on_count = 1;
    offer.sign_ons[0].within_months = 24;
    assert_true(quote_solve(&answer, &offer, &quote, &err));
    assert_true(answer.flat);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R13_the_growth_of_the_l5_example_is_found),
        cmocka_unit_test(R13_a_quoted_359000_of_220_units_is_264000_today),
        cmocka_unit_test(R13_growth_by_the_month_is_found_where_yearly_does_not_fit),
        cmocka_unit_test(R13_without_equity_there_is_no_growth_to_find),
        cmocka_unit_test(R13_the_first_explanation_that_fits_is_the_finding),
        cmocka_unit_test(R13_the_odd_part_is_named),
        cmocka_unit_test(R13_years_are_what_is_paid),
        cmocka_unit_test(R13_a_figure_fits_within_the_rounding_it_shows),
        cmocka_unit_test(R13_growth_may_start_at_the_grant_price),
        cmocka_unit_test(R13_growth_is_found_whatever_the_grant_is),
        cmocka_unit_test(R13_a_grant_is_restated_at_the_growth_and_flat),
        cmocka_unit_test(R13_a_rounded_year_does_not_hide_the_growth_of_an_exact_one),
        cmocka_unit_test(R13_growth_is_found_in_quoted_equity),
        cmocka_unit_test(R13_parts_are_figures_that_must_fit),
        cmocka_unit_test(R13_the_offers_own_growth_does_not_enter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
