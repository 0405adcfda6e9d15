/* Tables in letters: offers, rounds, years or periods side by side, and those whose columns nobody names. */
#include "letter_rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define CHECK(rows) letter_rows_check("", rows, sizeof rows / sizeof *rows)

static void rounds_stand_side_by_side(void **state)
{
    (void)state;
    static const char versions[] = "| Component | v1 | v2 | v3 |\n|---|---|---|---|\n| Base | $150,000 | $155,000 | $160,000 |\n"
                                   "| Sign-on | $20,000 | $20,000 | $30,000 |\n";
    static const char drafts[] = "| Component | Draft 1 | Draft 2 |\n|---|---|---|\n| Base | $150,000 | $155,000 |\n| Sign-on | $20,000 | $30,000 |\n";
    static const char days[] = "| Component | 10 Nov 2026 | 20 Nov 2026 |\n|---|---|---|\n| Base | $150,000 | $155,000 |\n"
                               "| Sign-on | $20,000 | $30,000 |\n";
    static const char three[] = "| | Initial | Revised | Final |\n|---|---|---|---|\n| Base | $150,000 | $155,000 | $160,000 |\n";
    static const struct letter_row rows[] = {
        {versions, "base", "160000"},
        {versions, "rounds[0].base", "150000"},
        {versions, "rounds[0].sign_on[0]", "20000"},
        {drafts, "base", "155000"},
        {drafts, "rounds[0].base", "150000"},
        {days, "base", "155000"},
        {days, "rounds[0].base", "150000"},
        {three, "base", "160000"},
        {three, "rounds[0].base", "150000"},
        {"| | Initial | Final |\n|---|---|---|\n| Base | n/a | $160,000 |\n| Sign-on | not stated | $30,000 |\n| Bonus | N/A | 10% |\n", "base", "160000"},
        {"| | Initial | Final |\n|---|---|---|\n| Base | n/a | $160,000 |\n| Sign-on | not stated | $30,000 |\n", "rounds[0].base", NULL},
        {"| Component | Current Offer | New Offer |\n|---|---|---|\n| Base | $130,000 | $155,000 |\n", "base", "155000"},
        {"| Component | v2 | v1 |\n|---|---|---|\n| Base | $150,000 | $155,000 |\n| Sign-on | $1,000 | $2,000 |\n", "base", NULL}, /* which is the last? */
        {"| Component | v1 | other |\n|---|---|---|\n| Base | $150,000 | $155,000 |\n| Sign-on | $1,000 | $2,000 |\n", "base", NULL},
        /* what one asks, or what they offer? */
        {"| | 1st offer | Counter |\n|---|---|---|\n| Base | $150,000 | $155,000 |\n", "base", NULL},
        {"| Component | Amount | Other amount |\n|---|---|---|\n| Base | $150,000 | $155,000 |\n| Sign-on | $20,000 | $30,000 |\n", "base",
         NULL},
        {"| Component | Low | High |\n|---|---|---|\n| Base | $150,000 | $155,000 |\n| Bonus | 10% | 15% |\n", "base", NULL},
    };
    CHECK(rows);
}

static void the_present_job_is_no_offer(void **state)
{
    (void)state;
    static const char current[] = "| Component | Current | Offer |\n|---|---|---|\n| Base | $130,000 | $155,000 |\n| Sign-on | none | $30,000 |\n";
    static const char named[] = "| | Current job: Corva Labs | New offer |\n|---|---|---|\n| Base | $130,000 | $155,000 |\n";
    static const char three[] = "| | Amazon | Google | Current (Corva) |\n|---|---|---|---|\n| Base | $155,000 | $160,000 | $130,000 |\n"
                                "| Sign-on | $30,000 | not offered | 0 |\n| Equity/4y | $200k | $240k | |\n| Parking | yes | no | yes |\n";
    static const struct letter_row rows[] = {
        {current, "base", "155000"},
        {current, "current_job.base", "130000"},
        {current, "current_job.company", NULL},
        {named, "current_job.company", "Corva Labs"},
        {named, "current_job.base", "130000"},
        {"| | My old company | New offer |\n|---|---|---|\n| Base | $130,000 | $155,000 |\n", "current_job.company", NULL},
        {"| | My old company | New offer |\n|---|---|---|\n| Base | $130,000 | $155,000 |\n", "current_job.base", "130000"},
        {"| | Existing CTC | Offer |\n|---|---|---|\n| Base | $130,000 | $155,000 |\n", "current_job.company", NULL},
        {three, "current_job.company", "Corva"},
        {three, "current_job.base", "130000"},
        {three, "grant.value", "200000"},
    };
    CHECK(rows);
}

static void offers_years_and_periods_have_columns(void **state)
{
    (void)state;
    static const char years[] = "| | Year 1 | Year 2 | Year 3 | Year 4 |\n|---|---|---|---|---|\n"
                                "| Base | $155,000 | $155,000 | $155,000 | $155,000 |\n| Sign-on | $30,000 | $20,000 | - | - |\n"
                                "| RSU vesting | 5% | 15% | 40% | 40% |\n| Target bonus | 10% | 10% | 10% | 10% |\n";
    static const char worth[] = "| | Year 1 | Year 2 | Note |\n|---|---|---|---|\n| Base | $155,000 | $155,000 | x |\n| RSUs | $9,000 | $27,000 | x |\n"
                                "| Parking | - | - | x |\n";
    static const char periods[] = "| | Yearly (INR) | Monthly (INR) |\n|---|---|---|\n| Basic | 12,00,000 | 1,00,000 |\n"
                                  "| Base salary | 30,00,000 | 2,50,000 |\n";
    static const struct letter_row rows[] = {
        {years, "base", "155000"},
        {years, "sign_on[0].amount", "30000"},
        {years, "sign_on[1].amount", "20000"},
        {years, "grant.vesting", "amazon"},
        {years, "bonus", "10%"},
        {worth, "base", "155000"},
        {worth, "grant.value", NULL}, /* what a year brings is no grant */
        {periods, "base", "3000000"},
        {periods, "currency", "INR"},
        {"| | Zyx | Tarn |\n|---|---|---|\n| Base | $150,000 | $155,000 |\n| Sign-on | $20,000 | $30,000 |\n", "company", "Zyx"},
        {"| Company | Base | Sign-on |\n|---|---|---|\n| Amazon | $150,000 | $20,000 |\n| Google | $155,000 | $30,000 |\n", "base", "150000"},
        {"| | Amazon | Google |\n|---|---|---|\n| Base | $150,000 | $155,000 |\n", "company", "Amazon"},
        {"Base: $150,000 | $155,000", "base", NULL},
        {"Base: $150,000 | $155,000", "? base", "150000"},
        {"Base: $150,000 / $155,000", "? base", "150000"},
        {"Base: $150,000 or $155,000", "? base", "150000"},
    };
    CHECK(rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rounds_stand_side_by_side),
        cmocka_unit_test(the_present_job_is_no_offer),
        cmocka_unit_test(offers_years_and_periods_have_columns),
    };
    return cmocka_run_group_tests(tests, letter_rows_set_up, letter_rows_tear_down);
}
