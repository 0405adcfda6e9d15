/* The case file: the examples, the defaults of R3 to R9, and what is refused where. */
#include "case_fixture.h"

/* A case of one offer with the members given. */
static const struct case_offer *offer_of(struct arena *arena, const char *members)
{
    const char *text = text_format(arena, "{\"offers\":[{%s}]}", members);
    return &case_of(arena, members, text, strlen(text))->offers[0];
}

/* --- The examples -------------------------------------------------------------------------------------- */

static const struct example {
    const char *name;
    int offers;
    const char *first, *level;
    int64_t base, units;
    int64_t kept_24, kept_48; /* of the first offer, dollars and cents in cents */
} examples[] = {
    /* 280,000 + 52,000 + 87 × 222.50 = 351,357.50; 560,000 + 52,000 + 434 × 222.50 = 708,565 */
    {"l4-alone.json", 1, "amazon", "L4", 14000000, 434, 35135750, 70856500},
    /* 350,000 + 135,000 + 280 × 222.50; 700,000 + 135,000 + 1,400 × 222.50 */
    {"l5-mle-against-google.json", 2, "amazon", "L5", 17500000, 1400, 54730000, 114650000},
    /* 360,000 + 27,000 + 120 × 222.50; 720,000 + 27,000 + 600 × 222.50 */
    {"mle-negotiation-in-rounds.json", 1, "amazon", "L5", 18000000, 600, 41370000, 88050000},
};

static void the_examples_are_read_and_evaluated(void **state)
{
    (void)state;
    for (int i = 0; i < ROWS(examples); i++) {
        const struct example *it = &examples[i];
        struct arena arena = {0};
        struct err err = {0};
        const struct case_file *file = NULL;
        if (!case_load(&file, &arena, companies, example_path(&arena, it->name), &err))
            fail_msg("%s: line %d: %s", it->name, err.line, err.message);
        const struct case_offer *offer = &file->offers[0];
        expect_whole(it->name, it->offers, file->offer_count);
        expect_text(it->name, it->first, offer->offer.id);
        expect_text(it->name, it->level, offer->offer.level);
        expect_cents(it->name, it->base, offer->offer.base);
        expect_whole(it->name, it->units, offer->offer.grant.units);
        expect_text(it->name, "amazon", offer->vesting);
        expect(it->name, "written, with a deadline", offer->status == STATUS_WRITTEN && date_known(offer->deadline));
        const struct evaluation *evaluation = evaluated(&arena, file);
        expect_cents(it->name, it->kept_24, evaluation->offers[0].curve.total[24]);
        expect_cents(it->name, it->kept_48, evaluation->offers[0].curve.total[48]);
        arena_release(&arena);
    }
}

/* Google: 182,000, bonus 27,300 a year, 20,000, 240,000 / 290 = 827.586… → 828 units at 38/32/20/10. */
static void R11_the_rival_of_the_l5_example_leads_at_two_years_and_not_at_four(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct err err = {0};
    const struct case_file *file = NULL;
    assert_true(case_load(&file, &arena, companies, example_path(&arena, examples[1].name), &err));
    const struct evaluation *evaluation = evaluated(&arena, file);
    const struct offer_result *google = &evaluation->offers[1];
    assert_int_equal(google->from->offer.grant.units, 828);
    assert_int_equal(google->from->grant_source, GRANT_UNITS_FROM_VALUE);
    /* 364,000 + 20,000 + 54,600 + round(828 × 70 %) = 580 × 290 = 168,200 → 606,800 */
    expect_cents("Google at 24 months", 60680000, google->curve.total[24]);
    /* 728,000 + 20,000 + 109,200 + 828 × 290 = 240,120 → 1,097,320 */
    expect_cents("Google at 48 months", 109732000, google->curve.total[48]);
    assert_int_equal(leader_at(&evaluation->pairs[0].comparison, 24), LEADER_B);
    assert_int_equal(leader_at(&evaluation->pairs[0].comparison, 48), LEADER_A);
    expect_cents("V of Amazon: 60 % of 273,650, 40 % of 286,625", 27884000, evaluation->offers[0].value);
    expect_whole("growth in the quote", 150000000, evaluation->offers[0].quote.growth.nano);
    arena_release(&arena);
}

/* --- Defaults and refusals ----------------------------------------------------------------------------- */

static void what_a_case_leaves_out_has_its_stated_default(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const char text[] = "{\"offers\":[{\"company\":\"Zyx Labs\",\"base\":\"120k\"}]}";
    const struct case_file *file = case_of(&arena, "f", text, sizeof text - 1);
    const struct case_offer *offer = &file->offers[0];
    assert_string_equal(offer->offer.id, "zyx labs");
    assert_string_equal(file->currency, "USD");
    assert_true(file->stay.count == 2 && file->stay.months[0] == 24 && file->stay.months[1] == 48);
    assert_true(file->stay.weight[0].nano == RATE_ONE / 2 && file->stay.weight[1].nano == RATE_ONE / 2);
    assert_true(file->limits.units_max == -1 && file->limits.step_cash.cents == 100000 && file->limits.step_units == 1);
    assert_true(file->negotiating == 0 && !file->current_job.known && !date_known(file->assumptions.as_of));
    assert_true(!offer->offer.has_grant && !offer->offer.has_bonus && offer->offer.sign_on_count == 0);
    assert_true(offer->offer.price.rule == PRICE_FLAT && !offer->is_amazon && offer->status == STATUS_UNKNOWN);
    arena_release(&arena);
}

static void R4_a_list_of_amounts_is_lump_first_and_monthly_after(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct case_offer *offer = offer_of(&arena, ACME "\"sign_on\":[60000,\"45k\",0]");
    static const int64_t amounts[] = {6000000, 4500000, 0};
    assert_int_equal(offer->offer.sign_on_count, 3);
    for (int i = 0; i < 3; i++) {
        const struct sign_on *entry = &offer->offer.sign_ons[i];
        const char *inputs = row("year %d", i + 1);
        expect_whole(inputs, i + 1, entry->year);
        expect_cents(inputs, amounts[i], entry->amount);
        expect_whole(inputs, i == 0 ? PAID_LUMP : PAID_MONTHLY, entry->paid);
        expect_whole(inputs, i == 0 ? REPAY_PRORATED : REPAY_NONE, entry->repay);
        expect_whole(inputs, 12, entry->within_months);
    }
    offer = offer_of(&arena, ACME "\"sign_on\":[{\"year\":2,\"amount\":1,\"paid\":\"lump\",\"within_months\":24},"
                                  "{\"year\":4,\"amount\":2,\"within_months\":24}]");
    assert_true(offer->offer.sign_ons[0].repay == REPAY_PRORATED && offer->offer.sign_ons[0].within_months == 24);
    assert_true(offer->offer.sign_ons[1].paid == PAID_MONTHLY && offer->offer.sign_ons[1].within_months == 12);
    assert_true(!offer->ignored_window[0] && offer->ignored_window[1]); /* monthly is always 12 */
    assert_int_equal(offer_of(&arena, ACME "\"sign_on\":[]")->offer.sign_on_count, 0);
    arena_release(&arena);
}

static void R4_it_is_known_whether_the_letter_says_how_a_sign_on_is_paid(void **state)
{
    (void)state;
    static const struct {
        const char *sign_on;
        bool given[3];
    } rows[] = {
        {"[60000,45000]", {false, false, false}},
        {"[{\"year\":1,\"amount\":1},{\"year\":2,\"amount\":1}]", {false, false, false}},
        {"[{\"year\":1,\"amount\":1,\"repay\":\"full\"}]", {false, false, false}},
        {"[{\"year\":1,\"amount\":1,\"paid\":\"lump\"},{\"year\":2,\"amount\":1}]", {true, false, false}},
        {"[{\"year\":1,\"amount\":1,\"paid\":\"monthly\"}]", {true, false, false}},
        {"[{\"year\":3,\"amount\":1,\"paid\":\"monthly\"}]", {false, false, true}},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        const struct case_offer *offer = offer_of(&arena, text_format(&arena, ACME "\"sign_on\":%s", rows[i].sign_on));
        for (int year = 1; year <= 3; year++)
            expect(row("%s, year %d", rows[i].sign_on, year), rows[i].given[year - 1] ? "stated" : "left open",
                   offer->paid_given[year - 1] == rows[i].given[year - 1]);
        arena_release(&arena);
    }
}

static void R3_raise_is_short_for_the_same_percent_every_year(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct offer *offer = &offer_of(&arena, ACME "\"raise\":\"3%\"")->offer;
    static const int months[] = {13, 25, 37, 49};
    assert_int_equal(offer->raise_count, 4);
    for (int i = 0; i < 4; i++) {
        expect_whole("month", months[i], offer->raises[i].month);
        expect_whole("percent", 30000000, offer->raises[i].percent.nano);
    }
    arena_release(&arena);
}

static void R5_units_come_from_the_letter_the_price_or_stay_dollars(void **state)
{
    (void)state;
    static const struct {
        const char *grant;
        enum grant_source source;
        int64_t units, dollar_cents, start;
    } rows[] = {
        {"\"grant\":{\"units\":700,\"price\":222.50}", GRANT_UNITS, 700, 0, 22250},
        {"\"grant\":{\"units\":700},\"stock\":{\"price\":200}", GRANT_UNITS, 700, 0, 20000},
        {"\"grant\":{\"units\":700,\"price\":222.50},\"stock\":{\"price\":200}", GRANT_UNITS, 700, 0, 20000},
        {"\"grant\":{\"value\":240000,\"price\":290}", GRANT_UNITS_FROM_VALUE, 828, 0, 29000}, /* 827.586… */
        {"\"grant\":{\"value\":100,\"price\":40}", GRANT_UNITS_FROM_VALUE, 3, 0, 4000},        /* 2.5 */
        {"\"grant\":{\"value\":240000}", GRANT_DOLLARS, 0, 24000000, 100},
        {"\"grant\":{\"value\":240000},\"stock\":{\"price\":290}", GRANT_DOLLARS, 0, 24000000, 29000},
        /* 0.04 % of 500 million */
        {"\"grant\":{\"percent\":\"0.04%\",\"company_value\":\"500m\"}", GRANT_PERCENT, 0, 20000000, 100},
        {"\"grant\":{\"price\":10,\"vesting\":{\"events\":[{\"month\":6,\"units\":7},{\"month\":9,\"units\":5}]}}",
         GRANT_UNITS, 12, 0, 1000},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        const struct case_offer *offer = offer_of(&arena, text_format(&arena, "%s%s", ACME, rows[i].grant));
        expect_whole(rows[i].grant, rows[i].source, offer->grant_source);
        expect_whole(rows[i].grant, rows[i].units, offer->offer.grant.units);
        expect_cents(rows[i].grant, rows[i].dollar_cents, offer->offer.grant.dollars);
        expect_cents(rows[i].grant, rows[i].start, offer->offer.price.start);
        arena_release(&arena);
    }
}

static void R7_the_rule_comes_from_the_offer_then_from_the_assumptions(void **state)
{
    (void)state;
    static const struct {
        const char *assumptions, *stock;
        enum price_rule rule;
        int64_t percents;
    } rows[] = {
        {"", "\"price\":10", PRICE_FLAT, 0},
        {"", "\"price\":10,\"growth\":\"5%\"", PRICE_MONTHLY, 5}, /* growth without a rule */
        {"", "\"price\":10,\"growth\":\"5%\",\"rule\":\"yearly\"", PRICE_YEARLY, 5},
        {"", "\"price\":10,\"growth\":\"5%\",\"rule\":\"flat\"", PRICE_FLAT, 5},
        {"", "\"price\":10,\"path\":[11,12]", PRICE_PATH, 0},
        {"\"growth\":\"7%\"", "\"price\":10", PRICE_MONTHLY, 7},
        {"\"growth\":\"7%\",\"price_rule\":\"yearly\"", "\"price\":10", PRICE_YEARLY, 7},
        {"\"growth\":\"7%\",\"price_rule\":\"yearly\"", "\"price\":10,\"growth\":\"5%\"", PRICE_YEARLY, 5},
        {"\"growth\":\"7%\",\"price_rule\":\"yearly\"", "\"price\":10,\"rule\":\"monthly\"", PRICE_MONTHLY, 7},
        {"\"price_rule\":\"yearly\"", "\"price\":10,\"path\":[11]", PRICE_PATH, 0},
        {"\"price_rule\":\"flat\"", "\"price\":10,\"growth\":\"5%\"", PRICE_FLAT, 5},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        const char *text = text_format(&arena, "{\"assumptions\":{%s},\"offers\":[{%s\"grant\":{\"units\":5},\"stock\":{%s}}]}",
                                       rows[i].assumptions, ACME, rows[i].stock);
        const struct price *price = &case_of(&arena, text, text, strlen(text))->offers[0].offer.price;
        expect_whole(text, rows[i].rule, price->rule);
        expect_whole(text, rows[i].percents * (RATE_ONE / 100), price->growth.nano);
        arena_release(&arena);
    }
}

static void cases_that_cannot_be_meant_are_refused_at_their_place(void **state)
{
    (void)state;
    static const struct {
        const char *offer, *path, *message; /* how the message begins */
    } rows[] = {
        /* 0.04 % of 2.2 million million (R5) */
        {"\"company\":\"Amazon\",\"base\":1,\"grant\":{\"percent\":\"0.04%\"}", "offers[0].grant.percent",
         "a percentage of Amazon cannot be meant: 0.04% of its market value of $2,200,000,000,000"},
        {"\"company\":\"Amazon\",\"base\":1,\"grant\":{\"percent\":\"0.04%\",\"company_value\":2200000000000}",
         "offers[0].grant.percent", "a percentage of Amazon cannot be meant: 0.04% of its market value of $2,200,000,000,000"},
        {ACME "\"grant\":{\"percent\":\"1%\"}", "offers[0].grant.percent",
         "a percentage of a company needs \"company_value\" beside it"},
        {ACME "\"grant\":{\"units\":5}", "offers[0].grant", "units without a price"},
        {ACME "\"grant\":{}", "offers[0].grant", "expected \"units\" or \"value\" in the grant, found neither"},
        {ACME "\"grant\":{\"units\":5,\"price\":1,\"vesting\":\"amazn\"}", "offers[0].grant.vesting",
         "expected the name of a vesting preset, found \"amazn\": did you mean \"amazon\"?"},
        {ACME "\"grant\":{\"units\":5,\"price\":1,\"vesting\":{\"years\":[\"99.99%\"]}}", "offers[0].grant.vesting.years",
         "expected weights that add up to 100%, found 99.99%"},
        {ACME "\"grant\":{\"value\":5,\"vesting\":{\"events\":[{\"month\":12,\"percent\":\"100%/3\"},{\"month\":24,\"percent\":\"66.66%\"}]}}",
         "offers[0].grant.vesting.events", "expected weights that add up to 100%, found 99.9933333%"},
        {ACME "\"grant\":{\"value\":5,\"vesting\":{\"events\":[{\"month\":12,\"percent\":\"25%/5\"}]}}",
         "offers[0].grant.vesting.events[0].percent",
         "expected a percentage with at most two decimals, or one divided by 2, 3, 4, 6 or 12, such as \"25%/12\", found \"25%/5\""},
        {ACME "\"grant\":{\"value\":5,\"vesting\":{\"events\":[{\"month\":12,\"percent\":\"300.01%/3\"}]}}",
         "offers[0].grant.vesting.events[0].percent", "expected a rate from 0% to 300%"},
        {ACME "\"grant\":{\"units\":5,\"price\":1,\"vesting\":{\"events\":[{\"month\":12,\"units\":4}]}}",
         "offers[0].grant.units", "expected the sum of the vest events, 4 units, found 5"},
        {"\"company\":\"Amazon\",\"base\":1,\"level\":\"SDE2\"", "offers[0].level",
         "expected an Amazon level (one of L4, L5, L6, L7, L8), found \"SDE2\""},
        {"\"company\":\"Acme\"", "offers[0]", "the key \"base\" is missing"},
        {"\"base\":1", "offers[0]", "the key \"company\" is missing"},
        {"\"company\":\"Acme\",\"base\":0", "offers[0].base", "expected an amount above 0"},
        {ACME "\"raise\":\"3%\",\"raises\":[]", "offers[0].raise", "expected either \"raise\" or \"raises\", found both"},
        {ACME "\"raises\":[{\"month\":13}]", "offers[0].raises[0]",
         "expected either \"base\" or \"percent\", found neither"},
        {ACME "\"sign_on\":[{\"year\":2,\"amount\":1},{\"year\":2,\"amount\":1}]", "offers[0].sign_on[1].year",
         "expected a year after 2"},
        {ACME "\"sign_on\":[{\"year\":1,\"amount\":1,\"within_months\":37}]", "offers[0].sign_on[0].within_months",
         "expected a repayment window in months, a whole number from 1 to 36, found 37"},
        {ACME "\"stock\":{\"rule\":\"path\"}", "offers[0].stock", "the price rule is \"path\", but stock.path has no prices"},
        {ACME "\"stock\":{\"growth\":\"-100%\"}", "offers[0].stock.growth", "expected a rate from "},
        {ACME "\"bonus\":15", "offers[0].bonus", "a bare 15 is ambiguous"},
        {ACME "\"sing_on\":[1]", "offers[0].sing_on", "unknown key \"sing_on\": did you mean \"sign_on\"?"},
        {ACME "\"deadline\":null", "offers[0].deadline", "expected a date as \"2026-12-05\", found null"},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct err err = {0};
        const struct case_file *file = NULL;
        const char *text = text_format(&arena, "{\"offers\":[{%s}]}", rows[i].offer);
        expect(rows[i].offer, "is refused", !case_read(&file, &arena, companies, "c", text, strlen(text), &err));
        expect_text(rows[i].offer, rows[i].path, err.path);
        if (strncmp(err.message, rows[i].message, strlen(rows[i].message)) != 0)
            expect_text(rows[i].offer, rows[i].message, err.message);
        assert_true(err.kind == ERR_INPUT && err.line == 1 && err.column > 1);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_examples_are_read_and_evaluated),
        cmocka_unit_test(R11_the_rival_of_the_l5_example_leads_at_two_years_and_not_at_four),
        cmocka_unit_test(what_a_case_leaves_out_has_its_stated_default),
        cmocka_unit_test(R4_a_list_of_amounts_is_lump_first_and_monthly_after),
        cmocka_unit_test(R4_it_is_known_whether_the_letter_says_how_a_sign_on_is_paid),
        cmocka_unit_test(R3_raise_is_short_for_the_same_percent_every_year),
        cmocka_unit_test(R5_units_come_from_the_letter_the_price_or_stay_dollars),
        cmocka_unit_test(R7_the_rule_comes_from_the_offer_then_from_the_assumptions),
        cmocka_unit_test(cases_that_cannot_be_meant_are_refused_at_their_place),
    };
    return cmocka_run_group_tests(tests, load, release);
}
