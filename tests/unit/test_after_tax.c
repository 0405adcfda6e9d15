/* R14: offers after tax, by calendar year and stay. Figures of the law are those of bands/data/tax_us.json; the sums were
 * worked out by hand. */
#include "case_fixture.h"

#include <string.h>

#include "bands/world/tax_us.h"
#include "scenarios/after_tax/after_tax_make.h"

static const struct tax_tables *tables;
static const struct bands *bands;

static int load_all(void **state)
{
    const struct data_source source = {.directory = NULL};
    struct err err = {0};
    return load(state) == 0 && tax_tables_load(&tables, &shared, &source, &err) && bands_load(&bands, &shared, &source, &err) ? 0 : -1;
}

/* Of a case with these members beside `offers`, and these offers. */
static const struct after_tax *made(const char *members, const char *offers)
{
    const struct after_tax *tax = NULL;
    struct err err = {0};
    const char *text = text_format(&shared, "{%s%s\"offers\":[%s]}", members, members[0] ? "," : "", offers);
    if (!after_tax_make(&tax, &shared, evaluated(&shared, case_of(&shared, offers, text, strlen(text))), tables, bands, &err))
        fail_msg("%s: %s", offers, err.message);
    return tax;
}

#define TEXAS "\"company\":\"Acme\",\"state\":\"TX\","

static void same_cents(const char *what, struct money got, int64_t expected)
{
    if (got.cents != expected)
        fail_msg("%s: got %lld cents, expected %lld", what, (long long)got.cents, (long long)expected);
}

/* Month 6 of a start on 1 July ends on 31 December; its vest falls on 1 January. */
static void R14_pay_of_a_start_in_July_falls_into_two_calendar_years(void **state)
{
    (void)state;
    const struct after_tax *tax = made("", "{" TEXAS "\"base\":120000,\"start\":\"2026-07-01\",\"grant\":{\"value\":12000,\"vesting\":"
                                           "{\"events\":[{\"month\":6,\"percent\":\"50%\"},{\"month\":12,\"percent\":\"50%\"}]}}}");
    const struct after_tax_offer *offer = &tax->offers[0];
    assert_int_equal(offer->why, TAX_WORKED_OUT);
    assert_int_equal(offer->year_count, 5);
    assert_int_equal(offer->years[0].year, 2026);
    assert_int_equal(offer->years[0].last, 6);
    assert_int_equal(offer->years[1].first, 7);
    same_cents("base of 2026", offer->years[0].part[BASE], 6000000);
    same_cents("vests of 2026", offer->years[0].part[EQUITY], 0);
    same_cents("wages of 2027", offer->years[1].wages, 13200000);
    /* 43,900 taxable: 1,240 + 31,500 x 12 % = 5,020; 3,720 of Social Security, 870 of Medicare */
    same_cents("tax of 2026", offer->years[0].tax, 961000);
    same_cents("in the bank in 2026", offer->years[0].net, 5039000);
    same_cents("wages of 2030", offer->years[4].wages, 6000000);
}

static void R14_without_a_start_years_of_employment_stand_in(void **state)
{
    (void)state;
    const struct after_tax_offer *offer = &made("", "{" TEXAS "\"base\":100000}")->offers[0];
    assert_false(offer->placed);
    assert_int_equal(offer->year_count, 4);
    assert_int_equal(offer->years[3].year, 4);
    assert_int_equal(offer->years[3].law_year, 2026);
    same_cents("tax of a year", offer->years[3].tax, 1317000 + 620000 + 145000);
}

static void R14_years_outside_the_tables_take_the_nearest_law(void **state)
{
    (void)state;
    const struct after_tax_offer *late = &made("", "{" TEXAS "\"base\":100000,\"start\":\"2031-01-01\"}")->offers[0];
    const struct after_tax_offer *early = &made("", "{" TEXAS "\"base\":100000,\"start\":\"2023-01-01\"}")->offers[0];
    assert_int_equal(late->years[0].year, 2031);
    assert_int_equal(late->years[0].law_year, 2026);
    assert_int_equal(early->years[0].year, 2023);
    assert_int_equal(early->years[0].law_year, 2025);
    same_cents("by the law of 2025: 13,449 + 6,200 + 1,450", early->years[0].tax, 2109900);
}

static void R14_what_is_withheld_and_what_is_owed(void **state)
{
    (void)state;
    /* 36,734 on 200,000 and 13,170 on 100,000: 23,564 owed for the sign-on */
    const struct after_tax_year *year = &made("", "{" TEXAS "\"base\":100000,\"sign_on\":[100000]}")->offers[0].years[0];
    same_cents("withheld of 100,000", year->withheld, 2200000);
    same_cents("owed", year->owed, 2356400);
    same_cents("to set aside", year->set_aside, 156400);
    year = &made("", "{" TEXAS "\"base\":100000,\"sign_on\":[1500000]}")->offers[0].years[0];
    same_cents("withheld of 1,500,000: 220,000 and 37 % of 500,000", year->withheld, 40500000);
}

static void R14_a_sign_on_repaid_in_a_later_year_is_repaid_before_tax(void **state)
{
    (void)state;
    const struct after_tax *tax = made("", "{" TEXAS "\"base\":120000,\"start\":\"2026-07-01\",\"sign_on\":[60000]}");
    const struct after_tax_stay *later = &tax->offers[0].at[8], *same = &tax->offers[0].at[5], *whole = &tax->offers[0].at[12];
    /* 2026: 120,000 taxed 17,570 + 7,440 + 1,740 = 26,750; 2027: 20,000 taxed 390 + 1,240 + 290 = 1,920; 20,000 repaid */
    same_cents("tax at 8 months", later->tax, 2867000);
    same_cents("repaid at 8 months", later->repaid, 2000000);
    same_cents("kept at 8 months: 80,000 + 40,000 - 28,670", later->kept, 9133000);
    /* on 100,000 the tax is 13,170 + 6,200 + 1,450 = 20,820: 5,930 less, so 14,070 had reached the bank */
    same_cents("of it received", later->repaid_net, 1407000);
    /* within 2026: 50,000 + 25,000, taxed 7,670 + 4,650 + 1,087.50 */
    same_cents("repaid within the year, at 5 months", same->repaid_same_year, 3500000);
    same_cents("nothing of a later year", same->repaid, 0);
    same_cents("kept at 5 months", same->kept, 6159250);
    same_cents("nothing is repaid after 12 months", whole->repaid, 0);
}

static void R14_a_stay_says_in_one_sentence_what_is_repaid_before_tax(void **state)
{
    (void)state;
    const struct after_tax *tax = made("\"candidate\":{\"stay\":8}", "{" TEXAS "\"base\":120000,\"start\":\"2026-07-01\",\"sign_on\":[60000]}");
    bool said = false;
    for (int i = 0; i < tax->notes.count; i++)
        said |= strstr(tax->notes.line[i], "$20,000 after 8 months, of which $14,070 had reached the bank") != NULL;
    assert_true(said);
}

static void R14_tax_changes_who_is_ahead(void **state)
{
    (void)state;
    const struct after_tax *tax = made("", "{\"company\":\"A\",\"location\":\"Austin, TX\",\"base\":150000},"
                                           "{\"company\":\"B\",\"location\":\"New York, NY\",\"base\":165000}");
    const struct after_tax_lead *lead = &tax->leads[0];
    assert_int_equal(tax->lead_count, 2);
    assert_int_equal(lead->months, 24);
    assert_int_equal(lead->before, 1);
    assert_int_equal(lead->after, 0);
    assert_true(lead->changed);
    /* 133,900 taxable: 1,240 + 4,560 + 12,166 + 28,200 x 24 % = 24,734; 9,300 and 2,175 beside it */
    same_cents("A a year", tax->offers[0].at[24].annualized, 11379100);
    assert_true(lead->level_with[1].known && lead->level_with[1].money.cents > 0);
    same_cents("the leader needs nothing", lead->level_with[0].money, 0);
}

static void R14_declined_offers_lead_nobody(void **state)
{
    (void)state;
    const struct after_tax *tax = made("", "{\"company\":\"A\",\"state\":\"TX\",\"base\":150000},"
                                           "{\"company\":\"B\",\"state\":\"TX\",\"base\":165000,\"status\":\"declined\"}");
    assert_int_equal(tax->worked_out, 2);
    assert_int_equal(tax->lead_count, 0);
}

static void R14_private_equity_is_no_wages_and_benefits_are_none(void **state)
{
    (void)state;
    const struct after_tax_year *year =
        &made("", "{" TEXAS "\"base\":100000,\"private\":true,\"grant\":{\"value\":400000},\"benefits\":[{\"name\":\"match\",\"percent\":"
                  "\"5%\",\"vests_month\":12,\"count\":true}],\"other\":[{\"name\":\"move\",\"amount\":10000,\"repay\":\"none\",\"count\":true}]}")
             ->offers[0].years[0];
    same_cents("no equity", year->part[EQUITY], 0);
    same_cents("one-offs are wages", year->wages, 11000000);
    same_cents("benefits are untaxed", year->untaxed, 500000);
    /* 93,900 taxable: 1,240 + 4,560 + 43,500 x 22 % = 15,370; 6,820 and 1,595 beside it */
    same_cents("tax", year->tax, 2378500);
    same_cents("in the bank", year->net, 11000000 - 2378500 + 500000);
}

static void R14_an_offer_without_a_start_is_laid_on_that_of_another(void **state)
{
    (void)state;
    const struct after_tax *tax = made("\"candidate\":{\"tax\":{\"deferral\":12000}}",
                                       "{\"company\":\"A\",\"state\":\"TX\",\"base\":120000},"
                                       "{\"company\":\"B\",\"state\":\"TX\",\"base\":120000,\"start\":\"2026-10-01\"}");
    assert_int_equal(tax->offers[0].start_of, 1);
    assert_int_equal(tax->offers[1].start_of, 1);
    assert_int_equal(tax->offers[0].years[0].year, 2026);
    same_cents("three months of base", tax->offers[0].years[0].wages, 3000000);
    same_cents("three months of the deferral", tax->offers[0].years[0].deferral, 300000);
    /* 30,000 - 3,000 - 16,100 = 10,900 taxable: 1,090; 1,860 and 435 beside it */
    same_cents("tax", tax->offers[0].years[0].tax, 338500);
    same_cents("both the same at 24 months", tax->offers[0].at[24].kept, tax->offers[1].at[24].kept.cents);
    same_cents("deferred over 24 months", tax->offers[0].at[24].deferral, 2400000);
    assert_int_equal(tax->leads[0].after, TAX_NOBODY);
}

static void R14_a_spouse_and_a_deferral(void **state)
{
    (void)state;
    const struct after_tax_year *year =
        &made("\"candidate\":{\"filing\":\"married_joint\",\"tax\":{\"spouse_wages\":200000,\"deferral\":20000}}",
              "{" TEXAS "\"base\":200000}")->offers[0].years[0];
    /* joint, 380,000 less 32,200: 347,800 taxable: 2,480 + 9,120 + 24,332 + 136,400 x 24 % = 68,668; the spouse alone
     * 167,800: 2,480 + 9,120 + 67,000 x 22 % = 26,340 */
    same_cents("federal income tax that the offer adds", year->tax_of[FEDERAL_INCOME_TAX], 4232800);
    same_cents("Social Security of one earner", year->tax_of[SOCIAL_SECURITY], 1143900);
    same_cents("additional Medicare on 150,000", year->tax_of[ADDITIONAL_MEDICARE], 135000);
    same_cents("in the bank", year->net, 20000000 - 2000000 - 4232800 - 1143900 - 290000 - 135000);
}

static void R14_where_pay_is_taxed(void **state)
{
    (void)state;
    static const struct {
        const char *members, *offer;
        enum no_tax why;
        const char *state, *locality;
        enum state_from from;
    } rows[] = {
        {"", "\"location\":\"Seattle, WA\"", TAX_WORKED_OUT, "WA", "", STATE_FROM_LOCATION},
        {"", "\"location\":\"Austin, TX, USA\"", TAX_WORKED_OUT, "TX", "", STATE_FROM_LOCATION},
        {"", "\"location\":\"Palo Alto , California\"", TAX_WORKED_OUT, "CA", "", STATE_FROM_LOCATION},
        {"", "\"location\":\"New York, NY 10001\"", TAX_WORKED_OUT, "NY", "New York City", STATE_FROM_LOCATION},
        {"", "\"location\":\"New York\"", TAX_WORKED_OUT, "NY", "New York City", STATE_FROM_LOCATION},
        {"", "\"location\":\"Seattle\"", TAX_WORKED_OUT, "WA", "", STATE_FROM_LOCATION},
        {"", "\"location\":\"Baltimore, MD\"", TAX_WORKED_OUT, "MD", "Baltimore City", STATE_FROM_LOCATION},
        {"", "\"location\":\"Buffalo, NY\"", TAX_WORKED_OUT, "NY", "", STATE_FROM_LOCATION},
        {"", "\"location\":\"Buffalo, NY\",\"locality\":\"nyc\"", TAX_WORKED_OUT, "NY", "New York City", STATE_FROM_LOCATION},
        {"", "\"location\":\"New York, NY\",\"state\":\"NJ\"", TAX_WORKED_OUT, "NJ", "", STATE_FROM_OFFER},
        {"\"candidate\":{\"state\":\"NY\",\"locality\":\"NYC\"}", "\"location\":\"Remote\"", TAX_WORKED_OUT, "NY", "New York City",
         STATE_FROM_CANDIDATE},
        {"\"candidate\":{\"state\":\"NY\",\"locality\":\"NYC\"}", "\"location\":\"Seattle, WA\"", TAX_WORKED_OUT, "WA", "",
         STATE_FROM_LOCATION},
        {"", "\"location\":\"Remote\"", NO_TAX_STATE, "", "", STATE_FROM_NOTHING},
        {"", "\"level\":\"E5\"", NO_TAX_STATE, "", "", STATE_FROM_NOTHING},
        {"", "\"location\":\"Columbus, OH\"", NO_TAX_FIGURES, "OH", "", STATE_FROM_LOCATION},
        {"", "\"location\":\"Austin, TX\",\"locality\":\"Travis\"", NO_TAX_FIGURES, "TX", "Travis", STATE_FROM_LOCATION},
        {"", "\"location\":\"Toronto, Canada\"", NO_TAX_COUNTRY, "", "", STATE_FROM_NOTHING},
        {"\"candidate\":{\"state\":\"WA\"}", "\"location\":\"Hyderabad\"", NO_TAX_COUNTRY, "", "", STATE_FROM_NOTHING},
        {"\"currency\":\"INR\"", "\"location\":\"Seattle, WA\"", NO_TAX_CURRENCY, "", "", STATE_FROM_NOTHING},
        {"\"candidate\":{\"filing\":\"mfs\"}", "\"state\":\"WA\"", NO_TAX_FILING, "WA", "", STATE_FROM_OFFER},
        {"", "\"state\":\"WA\",\"sign_on\":[\"1000m\"]", NO_TAX_AMOUNTS, "WA", "", STATE_FROM_OFFER},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        const struct after_tax *tax = made(rows[i].members, text_format(&shared, "{" ACME "%s}", rows[i].offer));
        const struct after_tax_offer *offer = &tax->offers[0];
        if (offer->why != rows[i].why || strcmp(offer->state, rows[i].state) != 0 || strcmp(offer->locality, rows[i].locality) != 0 ||
            offer->state_from != rows[i].from)
            fail_msg("%s: got %d %s/%s from %d (%s)", rows[i].offer, (int)offer->why, offer->state, offer->locality,
                     (int)offer->state_from, offer->said);
        if ((offer->why == TAX_WORKED_OUT) != (offer->said[0] == '\0') || tax->worked_out != (offer->why == TAX_WORKED_OUT))
            fail_msg("%s: \"%s\"", rows[i].offer, offer->said);
    }
}

static void R14_a_place_without_its_local_tax_says_so(void **state)
{
    (void)state;
    assert_true(made("", "{" ACME "\"location\":\"Portland, OR\"}")->offers[0].locality_open);
    assert_false(made("", "{" ACME "\"location\":\"New York, NY\"}")->offers[0].locality_open);
    assert_false(made("", "{" ACME "\"location\":\"Austin, TX\"}")->offers[0].locality_open);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R14_pay_of_a_start_in_July_falls_into_two_calendar_years),
        cmocka_unit_test(R14_without_a_start_years_of_employment_stand_in),
        cmocka_unit_test(R14_years_outside_the_tables_take_the_nearest_law),
        cmocka_unit_test(R14_what_is_withheld_and_what_is_owed),
        cmocka_unit_test(R14_a_sign_on_repaid_in_a_later_year_is_repaid_before_tax),
        cmocka_unit_test(R14_a_stay_says_in_one_sentence_what_is_repaid_before_tax),
        cmocka_unit_test(R14_tax_changes_who_is_ahead),
        cmocka_unit_test(R14_declined_offers_lead_nobody),
        cmocka_unit_test(R14_private_equity_is_no_wages_and_benefits_are_none),
        cmocka_unit_test(R14_an_offer_without_a_start_is_laid_on_that_of_another),
        cmocka_unit_test(R14_a_spouse_and_a_deferral),
        cmocka_unit_test(R14_where_pay_is_taxed),
        cmocka_unit_test(R14_a_place_without_its_local_tax_says_so),
    };
    return cmocka_run_group_tests(tests, load_all, release);
}
