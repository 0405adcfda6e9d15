/* What was offered before, in a letter's words. */
#include "letter_rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define CHECK(rows) letter_rows_check("", rows, sizeof rows / sizeof *rows)

static void a_figure_says_what_it_was_before(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"Base: $165,000 (up from $150,000)", "rounds[0].base", "150000"},
        {"Base: $165,000 [was $150,000 per year]", "rounds[0].base", "150000"},
        {"Base: $165,000, was 150k before", "rounds[0].base", "150000"},
        {"Base: 165k USD (was 150)", "rounds[0].base", "150000"},
        {"Base: $165,000 instead of $150,000", "rounds[0].base", "150000"},
        {"Base: $165,000 instead of $150,000", "base", "165000"},
        {"Base: $165,000 (was $150,000), and RSUs: 900 (was 800)", "rounds[0].units", "800"},
        {"Base: $165,000 (was $150,000", "rounds[0].base", "150000"},
        {"Base: $165,000 (was $150,000 or so)", "rounds[0].base", NULL},
        {"Base: $165,000 (was $150,000\nLocation: Seattle, WA", "rounds[0].base", "150000"},
        {"Base: $165,000 (up from", "rounds[0].base", NULL},
        {"Base: $165,000 (up from last week)", "rounds[0].base", NULL},
        {"Base: $165,000 (up from 2025)", "rounds[0].base", NULL},
        {"Base: $165,000 (up from 10%)", "rounds[0].base", NULL},
        {"Base: $165,000 (up from 10%)", "base", "165000"},
        {"Base: $165,000 (was 1st)", "rounds[0].base", NULL},
        {"Base: $165,000, from $150,000 when we first spoke", "base", "165000"},
        {"Base: $165,000, from $150,000 when we first spoke", "rounds[0].base", NULL},
        {"Base: $150,000\nBonus target: 15% (was 10%)", "bonus", "15%"},
        {"Base: $150,000\nBonus target: 15% (was $10,000)", "bonus", "15%"},
    };
    CHECK(rows);
}

static void a_raise_says_from_what_to_what(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"Base: $150,000\nWe raised the sign-on from 60k to 72k.", "sign_on[0].amount", "72000"},
        {"Base: $150,000\nWe raised the sign-on from 60k to 72k.", "rounds[0].sign_on[0]", "60000"},
        {"Base: $150,000\nYour sign-on goes from $60,000 to $72,000.", "rounds[0].sign_on[0]", "60000"},
        {"Base: $150,000\nWe raised the sign-on from nothing to 72k.", "rounds[0].sign_on[0]", NULL},
        {"Base: $150,000\nWe raised the sign-on from 60k to what you asked.", "rounds[0].sign_on[0]", NULL},
        {"Base: $150,000\nWe raised the sign-on from 60k to what you asked.", "sign_on[0].amount", NULL},
        {"Base: $150,000\nWe raised the sign-on from 60k up by 12k.", "sign_on[0].amount", NULL},
        {"Base: $150,000\nThe sign-on, from $60,000 to $72,000", "sign_on[0].amount", NULL}, /* a range? */
    };
    CHECK(rows);
}

static void the_first_letter_is_told_of(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"We originally offered a base of $150,000; after our call we moved to $165,000.", "rounds[0].base", "150000"},
        {"We originally offered a base of $150,000; our letter follows.\nBase: $165,000", "rounds[0].base", "150000"},
        {"You were initially offered a base of $150,000, and now it is $165,000.", "rounds[0].base", "150000"},
        {"We proposed earlier a base of $150,000.\nBase: $165,000", "rounds[0].base", "150000"},
        {"Your original offer was a base of $150,000. Now it is $165,000.", "rounds[0].base", "150000"},
        {"Your initial offer of October 4, 2026 included a base of $150,000. We have now moved to a base of $165,000.",
         "rounds[0].base", "150000"},
        {"Your initial offer of October 4, 2026 included a base of $150,000. We have now moved to a base of $165,000.", "base",
         "165000"},
        {"Our first offer of 4 October 2026 had a base salary of $150,000 and a sign-on of $20,000. The revised offer has a base "
         "salary of $165,000 and a sign-on of $30,000.", "rounds[0].sign_on[0]", "20000"},
        {"Our first offer of 4 October 2026 had a base salary of $150,000 and a sign-on of $20,000. The revised offer has a base "
         "salary of $165,000 and a sign-on of $30,000.", "sign_on[0].amount", "30000"},
        {"We are happy about your first offer letter.\nBase: $165,000", "base", "165000"},
        {"We are happy that our first offer $10 short of what you wished was read.\nBase: $165,000", "base", "165000"},
        {"In our first letter, which we sent to you on the day after we had spoken with all of the team, was no base.\nBase: $165,000",
         "base", "165000"},
    };
    CHECK(rows);
}

static void headings_name_the_round(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"Round 1:\nBase: $150,000\nSign-on: $20,000\n\nRound 2:\nBase: $165,000\nSign-on: $30,000", "rounds[0].sign_on[0]", "20000"},
        {"Round 1:\nBase: $150,000\nSign-on: $20,000\n\nRound 2:\nBase: $165,000\nSign-on: $30,000", "base", "165000"},
        {"Round one: base $150,000\nRound two: base $165,000", "rounds[0].base", "150000"},
        {"Round one: base $150,000\nRound two: base $165,000", "base", "165000"},
        {"Round 1: phone screen\nRound 2: system design\n\nBase: $165,000", "rounds[0].base", NULL}, /* of interviews */
        {"Round 1: phone screen\nRound 2: system design\n\nBase: $165,000", "base", "165000"},
        {"Round 1: the base of all you know, the stock of what you like\nBase: $165,000", "rounds[0].base", NULL},
        {"Round 2, round 3\nBase: $165,000", "base", "165000"},
        {"Round 1\nRound 2 =\nBase: $165,000", "base", "165000"},
        {"Initial offer - Base $150,000\nFinal offer - Base $165,000", "rounds[0].base", "150000"},
        {"Initial offer\nBase: $150,000\n\nFinal offer\nBase: $165,000", "rounds[0].base", "150000"},
        {"First offer (10 November 2026): base $150,000\nSecond offer (20 November 2026): base $165,000", "rounds[0].base", "150000"},
        {"First offer (10 November 2026)\nBase: $150,000\nSecond offer (20 November 2026)\nBase: $165,000", "rounds[0].base", "150000"},
    };
    CHECK(rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_figure_says_what_it_was_before),
        cmocka_unit_test(a_raise_says_from_what_to_what),
        cmocka_unit_test(the_first_letter_is_told_of),
        cmocka_unit_test(headings_name_the_round),
    };
    return cmocka_run_group_tests(tests, letter_rows_set_up, letter_rows_tear_down);
}
