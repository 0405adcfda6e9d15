/* Pay in a letter's words: base salary by month and year, sign-on in parts, bonus, their terms. */
#include "letter_rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define CHECK(before, rows) letter_rows_check(before, rows, sizeof rows / sizeof *rows)

static void base_salaries_are_read_by_their_time(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"Base: $6,250 per pay period ($150,000 annualized)", "base", "150000"},
        {"Base: $5,769.23 every two weeks, which equals $150,000 a year", "base", "150000"},
        {"Base: $6,250 semi-monthly", "base", NULL},
        {"Base: $2,884.62 weekly", "base", NULL},
        {"Base: $5,769.23 per biweekly paycheck", "base", NULL},
        {"Base: $12,500 monthly", "base", "150000"},
        {"Base: $12,500 per month, 13 payments", "base", "162500"},
        {"Base: $12,500 per month, $150,000 annually", "base", "150000"},
        {"Base: $12,500 per month, $160,000 annually", "base", NULL},
        {"Base: $12,500 per month, $160,000 annually", "? base", "160000"},
        {"Base: $150,000. It was $140,000 before.", "base", "150000"},
        {"Base: $150,000 vs $140,000 elsewhere", "base", "150000"},
        {"Base: $140,000 => $150,000", "base", "150000"},
        {"Base: $140,000 to $150,000", "base", NULL},
        {"Base: $140,000 to $150,000", "? base", "140000"},
        {"Base: $75 hourly", "base", NULL},
    };
    CHECK("", rows);
}

static void bonuses_are_read(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"Annual bonus target: 15%", "bonus", "15%"},
        {"Annual bonus: 10% - 20%", "bonus", NULL},
        {"Annual bonus target: $1,000 per month", "bonus", NULL},
        {"Annual bonus target: 15% ($22,500)", "bonus", "15%"},
        {"Annual bonus target: none", "bonus", NULL},
        {"Relocation: $8,000", "other.relocation", "8000"},
        {"Relocation: $8,000 or $12,000 with family", "other.relocation", NULL},
        {"Relocation: $1,000 per month", "other.relocation", NULL},
        {"Relocation: $8,000, repayable within 24 months", "other.relocation", "8000"},
    };
    CHECK("Google offer\nBase: $150,000\n", rows);
}

static void a_sign_on_in_parts_finds_its_years(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"Sign-on bonus: $60,000, half within 30 days of your start and half on your first anniversary", "sign_on[0].amount", "30000"},
        {"Sign-on bonus: $60,000, half within 30 days of your start and half on your first anniversary", "sign_on[1].amount", "30000"},
        {"Sign-on bonus: $60,000, 60% within 30 days of your start and the remainder after one year", "sign_on[0].amount", "36000"},
        {"Sign-on bonus: $60,000, 60% within 30 days of your start and the remainder after one year", "sign_on[1].amount", "24000"},
        {"Sign-on bonus: $60,000, 60% with your first paycheck and 40% at the first anniversary", "sign_on[1].amount", "24000"},
        {"Sign-on bonus: $60,000, 60% within 30 days of your start, and 30% after one year", "sign_on[1].amount", NULL},
        {"Sign-on bonus: $60,000. You repay half if you leave in the first year.", "sign_on[1].amount", NULL},
        {"Sign-on bonus: $60,000. You repay half if you leave in the first year.", "sign_on[0].amount", "60000"},
        {"Sign-on bonus: $5,000 per month", "sign_on[0].amount", NULL},
        {"Sign-on bonus: $60,000 across two years", "sign_on[0].amount", NULL},
        {"Sign-on bonus: year 1: $60,000, payable monthly; year 2: $45,000, payable monthly", "sign_on[0].paid", "monthly"},
        {"Sign-on bonus: year 1: $60,000, payable monthly; year 2: $45,000, payable monthly", "sign_on[1].amount", "45000"},
        {"Sign-on bonus: 1: $60,000, 2: $45,000", "sign_on[0].amount", NULL},
        {"Sign-on bonus: 1: $60,000, 2: $45,000", "? sign_on[0].amount", "60000"},
        {"Sign-on bonus: $60,000 upon your start, $45,000 after twelve months", "sign_on[1].amount", "45000"},
        {"Sign-on bonus: $60,000 at the start and $45,000 upon completion of one year", "sign_on[1].amount", "45000"},
        {"Sign-on bonus: $60,000 in each of years 1 and 2", "sign_on[0].amount", NULL},
        {"Sign-on bonus: $60,000 in each of years 1 and 2", "? sign_on[0].amount", "60000"},
        {"Sign-on bonus: $60,000 in each of your first two years", "? sign_on[0].amount", "60000"},
        {"Sign-on bonus: $60,000 for the first two years", "sign_on[1].amount", NULL},
        {"Sign-on bonus: $60,000 in 1st/2nd year", "sign_on[1].amount", NULL},
        {"Sign-on bonus: sixty thousand dollars ($60,000)", "sign_on[0].amount", "60000"},
        {"Sing on bonus: $60,000", "sign_on[0].amount", "60000"},
    };
    CHECK("Base: $150,000\n", rows);
}

static void terms_stand_with_their_sign_on(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"Sign-on bonus: $60,000, paid in 12 equal monthly installments", "sign_on[0].paid", "monthly"},
        {"Sign-on bonus: $60,000, spread evenly over the twelve months", "sign_on[0].amount", NULL}, /* over one year, or two? */
        {"Sign-on bonus: $60,000, paid each month", "sign_on[0].paid", "monthly"},
        {"Sign-on bonus: $60,000, paid as a lump sum", "sign_on[0].paid", "lump"},
        {"Sign-on bonus: $60,000 upfront", "sign_on[0].paid", "lump"},
        {"Sign-on bonus: $60,000, paid within 30 days of joining", "sign_on[0].paid", "lump"},
        {"Sign-on bonus: $60,000 with no clawback", "sign_on[0].repay", "none"},
        {"Sign-on bonus: $60,000. If you leave within 12 months, you repay the unearned part.", "sign_on[0].repay", "prorated"},
        {"Sign-on bonus: $60,000. If you leave within 18 months, you repay 100% of it.", "sign_on[0].repay", "full"},
        {"Sign-on bonus: $60,000. If you leave within 18 months, you repay 100% of it.", "sign_on[0].within_months", "18"},
        {"Sign-on bonus: $60,000. If you leave within 18 months, you repay the entire amount.", "sign_on[0].repay", "full"},
        {"Sign-on bonus: $60,000. If you leave within 12 months, you repay 50% of it.", "sign_on[0].repay", NULL},
    };
    CHECK("Base: $150,000\n", rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(base_salaries_are_read_by_their_time),
        cmocka_unit_test(bonuses_are_read),
        cmocka_unit_test(a_sign_on_in_parts_finds_its_years),
        cmocka_unit_test(terms_stand_with_their_sign_on),
    };
    return cmocka_run_group_tests(tests, letter_rows_set_up, letter_rows_tear_down);
}
