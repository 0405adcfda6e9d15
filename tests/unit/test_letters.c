/* Every wording by which the letter reader knows a figure, tried on the text that stands beside it; numbers, days and
 * schedules as people write them; texts that are no letters. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bands/tables/built_in.h"
#include "calc/kit/text.h"
#include "scenarios/letters/letter_cues.h"
#include "scenarios/letters/letters.h"

static struct arena arena;
static const struct companies *companies;

static int set_up(void **state)
{
    (void)state;
    struct err err = {0};
    struct data_source source = {.tables = &BUILT_IN};
    return companies_load(&companies, &arena, &source, &err) ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

static const struct letters *read_text(const char *text, size_t length)
{
    struct err err = {0};
    const struct letters *letters = NULL;
    struct letter letter = {.name = "letter", .bytes = text, .length = length};
    if (!letters_read(&letters, &arena, companies, &letter, 1, &err))
        return NULL;
    return letters;
}

static const char *found(const struct letters *letters, const char *key)
{
    for (int o = 0; letters && o < letters->offer_count; o++)
        for (int i = 0; i < letters->offer[o].findings.count; i++)
            if (strcmp(letters->offer[o].findings.finding[i].key, key) == 0)
                return letters->offer[o].findings.finding[i].json;
    for (int i = 0; letters && i < letters->general.count; i++)
        if (strcmp(letters->general.finding[i].key, key) == 0)
            return letters->general.finding[i].json;
    return NULL;
}

/* Compares without the quotes around text. */
static bool is(const char *json, const char *expected)
{
    if (!json)
        return false;
    size_t length = strlen(json);
    if (length > 1 && json[0] == '"') {
        json++;
        length -= 2;
    }
    return strlen(expected) == length && strncmp(json, expected, length) == 0;
}

static void every_wording_gives_its_figure(void **state)
{
    (void)state;
    int failures = 0;
    for (int row = 0; row < CUE_COUNT; row++) {
        const struct cue *cue = &CUES[row];
        const struct letters *letters = read_text(cue->example, strlen(cue->example));
        const char *json = cue->key[0] ? found(letters, cue->key) : NULL;
        bool good = cue->key[0] ? is(json, cue->json) : letters && letters->offer_count == 0;
        if (good)
            continue;
        print_message("row %d, \"%s\": \"%s\": expected %s %s, got %s\n", row, cue->pattern, cue->example,
                      cue->key[0] ? cue->key : "no offer", cue->json, json ? json : "nothing");
        failures++;
    }
    assert_int_equal(failures, 0);
}

struct figure_row {
    const char *text, *key, *json; /* json NULL: not in the case */
};

static void check_rows(const struct figure_row rows[], size_t count)
{
    int failures = 0;
    for (size_t row = 0; row < count; row++) {
        const struct letters *letters = read_text(rows[row].text, strlen(rows[row].text));
        const char *json = found(letters, rows[row].key);
        if (rows[row].json ? is(json, rows[row].json) : json == NULL)
            continue;
        print_message("\"%s\": %s: expected %s, got %s\n", rows[row].text, rows[row].key, rows[row].json ? rows[row].json : "nothing",
                      json ? json : "nothing");
        failures++;
    }
    assert_int_equal(failures, 0);
}

#define CHECK(rows) check_rows(rows, sizeof rows / sizeof *rows)

static void amounts_are_read_as_people_write_them(void **state)
{
    (void)state;
    static const struct figure_row rows[] = {
        {"Amazon offer\nLevel 5..6, base salary $170,000", "base", "170000"}, /* no number begins at a second point */
        {"Base: $170,200", "base", "170200"},
        {"Base: 170.2k USD", "base", "170200"},
        {"Base: USD 170,200.50", "base", "170200.50"},
        {"Base: 1.2m USD", "base", "1200000"},
        {"Base: INR 42,00,000", "base", "4200000"},
        {"Base: 42 LPA", "base", "4200000"},
        {"Base: Rs. 42 Lakhs", "base", "4200000"},
        {"Base: 1.2 Cr INR", "base", "12000000"},
        {"Base: \\xA363K", "base", "63000"},
        {"Base: \\u20B921,00,000", "base", "2100000"},
        {"Base: 63,000\xc2\xa3", "base", "63000"},
        {"Base: \xa3" "63,000", "base", "63000"},
        {"Base: \xe2\x82\xac" "72.500", "base", "72500"},
        {"Base: 72 500 EUR", "base", "72500"},
        {"Base: 72.500,00 EUR", "base", "72500"},
        {"Base: 4,5L", "base", "450000"},
        {"Base: INR 6,00,00", "base", NULL},
        {"Base: $14,183.33 per month (annualized: $170,200)", "base", "170200"},
        {"Base: $10,000 per month", "base", "120000"},
        {"Base: EUR 5,000 per month, paid 14 times a year", "base", "70000"},
        {"Base: $10,000 per month (annualized: $140,000)", "base", NULL},
        {"Base: $75 per hour", "base", NULL},
        {"Base: $150,000 - $170,000", "base", NULL},
        {"Base: $150,000 -> $170,000", "base", "170000"},
        {"Base: $170,000 (up from $150,000)", "base", "170000"},
        {"Salary: 21\nLocation: Pune", "base", "2100000"},
        {"Salary: 21", "base", NULL},
        {"Base: $170k\nSign-on: 60", "sign_on[0].amount", "60000"},
    };
    CHECK(rows);
}

static void formal_letters_are_read(void **state)
{
    (void)state;
    static const struct figure_row rows[] = {
        {"Base: $140,000. In your first year you will receive a sign-on bonus of $30,000. In your second year you will receive a "
         "sign-on bonus of $22,000.",
         "sign_on[0].amount", "30000"},
        {"Base: $140,000. In your first year you will receive a sign-on bonus of $30,000. In your second year you will receive a "
         "sign-on bonus of $22,000.",
         "sign_on[1].amount", "22000"},
        {"You will be paid a semi-monthly salary of $8,337.50, which is equivalent to $200,100 on an annualized basis.", "base",
         "200100"},
        {"You will be paid a bi-weekly salary of $8,337.50.", "base", NULL},
        {"Sign-on bonus, year 1: INR 17,00,000, paid monthly\nTotal fixed pay: INR 44,00,000", "sign_on[0].amount", "1700000"},
        {"Base: 96,500 GBP\nSign-on bonus: 31,200 GBP, payable with your second monthly salary.", "sign_on[0].paid", "lump"},
        {"Base: 18L\nJoining Bonus - 2L with 18 month clause", "sign_on[0].paid", NULL},
        {"Base: 44L\nJoining Bonus:\nYear 1: 17L\nYear 2: 13.5L", "sign_on[1].amount", "1350000"},
        {"Base: $168,700\nSigning bonus: $40,000\n\nOf the signing bonus, $25,000 is paid within 30 days of your start and $15,000 "
         "at your first anniversary.",
         "sign_on[0].amount", "25000"},
        {"Your salary is $200,100. You will receive a first-year sign-on of $134,000 and a second-year sign-on of $103,500. If you leave "
         "within one year, you agree to reimburse the first-year sign-on on a prorated basis.",
         "sign_on[0].repay", "prorated"},
        {"Base: 129,400 USD\nSign-on Y1: 33,000\n\nSign-on 1 is paid monthly so no clawback.", "sign_on[0].paid", "monthly"},
        {"Base: $150,000. You will begin work on January 19, 2027.", "start", "2027-01-19"},
        {"Base: $150,000. Your first day will be February 8, 2027.", "start", "2027-02-08"},
        {"Base: $150,000. Your first paycheck is on February 8, 2027.", "start", NULL},
        {"Base: $150,000. This offer remains open until Friday, November 20, 2026, after which it will expire.", "deadline",
         "2026-11-20"},
        {"Base: $150,000. Please return a countersigned copy by Dec 15, 2026.", "deadline", "2026-12-15"},
        {"Base: $150,000. I would need to hear from you by Friday, November 20.", "deadline", "2026-11-20"},
        {"Base: $150,000. I would need to hear from you by November 20.", "deadline", NULL},
        {"Base: $150,000. I will be on leave until 4 December 2026.", "deadline", NULL},
        {"Base: $150,000. The letter was released on 2 December 2026; please accept it by 9 December 2026.", "deadline", "2026-12-09"},
        {"Base: 96,500 GBP. This offer lapses if not accepted by 04/12/2026.", "deadline", "2026-12-04"},
        {"Base: 129,400 USD\nStart: 3/1/2027", "start", "2027-03-01"},
        {"Base: 129,400 CAD\nStart: 3/1/2027", "start", NULL},
        {"Dear Sam,\n\nWe are pleased to offer you the position of Software Engineer. Base: $150,000.", "status", "written"},
        {"Hi Sam,\n\nWe are pleased to offer you the position of Software Engineer. Base: $150,000.", "status", NULL},
        {"Base $150,000. Verbal so far, the letter follows next Tuesday.", "status", "verbal"},
        {"RSUs: 1,012. Five percent will vest at the end of your first year, fifteen percent at the end of your second year, and the "
         "remaining eighty percent in four equal portions every six months.",
         "grant.vesting", "amazon"},
        {"Google LLC is excited to offer you the position of Software Engineer. Your salary will be $213,000.", "company", "Google"},
        {"It is my pleasure to confirm Amazon's offer. Your salary will be $213,000.", "company", "Amazon"},
        {"Education: Amazon academy\nBase: $213,000", "company", NULL},
        {"I worked at Google before.\nBase: $213,000", "company", NULL},
        {"Ann: amazon called\nAnn: 186k base, seattle\nBob: nice\nAnn: 20k sign on", "sign_on[0].amount", "20000"},
        {"Base: $150,000. Altogether that is about $418k in your first year.", "quoted.year_1", "418000"},
    };
    CHECK(rows);
}

static void sign_ons_find_their_year(void **state)
{
    (void)state;
    static const struct figure_row rows[] = {
        {"Base: 150k USD\nSign-on: 60k (year 1), 45k (year 2)", "sign_on[1].amount", "45000"},
        {"Base: 150k USD\nSign-on: year 1 - 60k, year 2 - 45k", "sign_on[1].amount", "45000"},
        {"Base: 150k USD\nSign-on: 105k (60k in the first year + 45k in the second)", "sign_on[0].amount", "60000"},
        {"Base: 150k USD\nSign-on: 60k + 45k = 105k", "sign_on[1].amount", "45000"},
        {"Base: 150k USD\nSign-on: 60k/45k", "sign_on[1].amount", "45000"},
        {"Base: 30L\nJoining bonus: 7,00,000 (3.5 + 3.5)", "sign_on[1].amount", "350000"},
        {"Base: 30L\nJoining bonus: 17 for 1st year + 15L for 2nd year", "sign_on[0].amount", "1700000"},
        {"Base: 150k USD\nSign-on:\n60k (year 1)\n45k (year 2)", "sign_on[1].amount", "45000"},
        {"Base: 150k USD\nBonus: 60k first year, 45k second year", "sign_on[0].amount", "60000"},
        {"Base: 150k USD\nSign-on: 100k over two years", "sign_on[0].amount", NULL},
        {"Base: 150k USD\nSign-on: 50k each year", "sign_on[0].amount", NULL},
        {"Base: 150k USD\nSign-on: 60k", "sign_on[0].amount", "60000"},
        {"Base: 150k USD\nSign-on: 60k EUR", "sign_on[0].amount", NULL},
        {"Base: 150k USD\nRelocation/signing bonus: 30k", "sign_on[0].amount", NULL},
        {"Base: 150k USD\nSign-on: 40k\nRelocation/signing bonus: 10k", "other.relocation", "10000"},
        {"Base: 150k USD\nSign-on: $60,000, repayable in full within 24 months", "sign_on[0].repay", "full"},
        {"Base: 150k USD\nSign-on: $60,000, repayable in full within 24 months", "sign_on[0].within_months", "24"},
        {"Base: 150k USD\nSign-on: $60,000, paid in twelve equal monthly instalments", "sign_on[0].paid", "monthly"},
        {"Base: 150k USD\nSign-on: $60,000, repaid 1/365 for each day, pro-rated", "sign_on[0].repay", "prorated"},
    };
    CHECK(rows);
}

static void stock_is_units_or_a_value(void **state)
{
    (void)state;
    static const struct figure_row rows[] = {
        {"Base: 150k USD\nStock: 1,800 RSUs worth $200K", "grant.units", "1800"},
        {"Base: 150k USD\nStock: 1,800 RSUs worth $200K", "grant.value", "200000"},
        {"Base: 150k USD\nRSU: 1050", "grant.units", "1050"},
        {"Base: 150k USD\nStock bonus: 95,000", "grant.value", "95000"},
        {"Base: 150k USD\nStock bonus: 12", "grant.units", NULL},
        {"Base: 150k USD\nStock: $50k per year", "grant.value", NULL},
        {"Base: 30L\nStock: 208 units (first year: 1.8L)", "grant.value", NULL},
        {"Base: 30L\nStock: 50k USD (25% each year)", "grant.value", "50000"},
        {"Base: 30L\nStock: 50k USD (25% each year)", "stock.currency", "USD"},
        {"Base: 150k USD\n900 RSUs @ $222.50", "grant.price", "222.50"},
        {"Base: 150k USD\nRSUs: 900 at a price of $222.50 per share", "grant.price", "222.50"},
        {"Base: 150k USD\nRSUs: 900\nWe use a price of $229.15 and assume 15% growth.", "grant.price", "229.15"},
        {"Base: INR 42,00,000\n290 RSUs, USD 222.50 per unit, 1 USD = INR 88.40", "assumptions.fx.USD", "88.40"},
    };
    CHECK(rows);
}

static void vesting_is_read_in_words(void **state)
{
    (void)state;
    static const char even[] = "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"]}";
    static const char quarterly[] = "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"quarterly\"}";
    static const char cliff[] = "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"monthly\", \"cliff_months\": 12}";
    static const char quarters_cliff[] =
        "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"quarterly\", \"cliff_months\": 12}";
    static const struct figure_row rows[] = {
        {"Base: 150k USD\nRSUs: 900 (5/15/40/40)", "grant.vesting", "amazon"},
        {"Base: 150k USD\nRSUs: 900 (5,15,40,40)", "grant.vesting", "amazon"},
        {"Base: 150k USD\nRSUs: 900 (5%-15%-40%-40%)", "grant.vesting", "amazon"},
        {"Base: 150k USD\nRSUs: 900 (5% 1st year + 15% 2nd year + 40% 3rd year + 40% 4th year)", "grant.vesting", "amazon"},
        {"Base: 150k USD\nRSUs: 900 (5/15/20/20/20/20)", "grant.vesting", "amazon"},
        {"Base: 150k USD\nRSUs: 900, vesting 5% after one year, 15% after two, then 20% every six months", "grant.vesting", "amazon"},
        {"Base: 150k USD\nRSUs: 900 (5/15/20/20)", "grant.vesting", NULL},
        {"Base: 150k USD\nRSUs: 900, vested over 4 years", "grant.vesting", NULL},
        {"Base: 150k USD\nRSUs: 900, 25% each year", "grant.vesting", even},
        {"Base: 150k USD\nRSUs: 900, in 16 equal quarterly portions", "grant.vesting", quarterly},
        {"Base: 150k USD\nRSUs: 900, 4 years monthly with a 1 year cliff", "grant.vesting", cliff},
        {"Base: 150k USD\nRSUs: 900, 25% after one year, then 6.25% every quarter", "grant.vesting", quarters_cliff},
        {"Google offer:\nBase: 150k USD\nStock: $240k, 38/32/20/10", "grant.vesting", "google"},
    };
    CHECK(rows);
}

static void what_is_not_offered_is_not_read(void **state)
{
    (void)state;
    static const struct figure_row rows[] = {
        {"Current CTC: 24 LPA\nBase: 30L\nLocation: Pune", "base", "3000000"},
        {"I currently make 150k base. Can I ask for 170k base?", "base", NULL},
        {"Base: $150,000. Should I ask for 170k base?", "base", "150000"},
        {"Total comp (base + bonus): $250,000", "base", NULL},
        {"Base: 20 LPA\nPrevious compensation: base 15 LPA, bonus 2 LPA", "bonus", NULL},
        {"Salary: $10,512/month\nTitle: SDE Intern\nCompany: Amazon", "base", NULL},
        {"**Amazon** (expected):\nBase - 44L\nJoining bonus - 18L", "base", NULL},
        {"Amazon\nBase: $150,000\nBonus: $20,000", "bonus", NULL},
        {"Base + bonus: 40L\nLocation: Pune", "bonus", NULL},
        {"Google\nBase: 150,000 USD\nBonus: 0-20% (10% average)", "bonus", NULL},
        {"Initial offer:\nBase: $150,000\n\nFinal offer:\nBase: $165,000", "base", "165000"},
        {"Initial offer:\nBase: $150,000\n\nFinal offer:\nBase: $165,000", "rounds[0].base", "150000"},
    };
    CHECK(rows);
}

/* The same pseudo-random bytes everywhere. */
static unsigned next_byte(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 24;
}

static void any_bytes_are_read_without_harm(void **state)
{
    (void)state;
    static const char *const pieces[] = {"Base", ": ", "$", "170", ",000", "\n", "(", ")", "sign-on ", "year 1", "%", " per ", "vest ", "5/15/40/40",
                                         "\xff", "\xc3", "RSU ", "Amazon ", "offer", "-", "\\x", "\\u20", "|", "1st ", "L", "Company: ", "**", "."};
    struct arena own = {0};
    uint32_t seed = 7;
    for (int round = 0; round < 400; round++) {
        struct text text = text_start(&own);
        text_add(&text, "");
        int count = (int)next_byte(&seed) * 2;
        for (int i = 0; i < count; i++) {
            if (next_byte(&seed) < 40) {
                char byte = (char)(next_byte(&seed) | 1);
                text_add_bytes(&text, &byte, 1);
            } else {
                text_add(&text, pieces[next_byte(&seed) % (sizeof pieces / sizeof *pieces)]);
            }
        }
        struct err err = {0};
        const struct letters *letters = NULL;
        struct letter letter = {.name = "noise", .bytes = text.data, .length = text.length};
        bool read = letters_read(&letters, &own, companies, &letter, 1, &err);
        assert_true(read ? letters != NULL : err.kind == ERR_INPUT);
        arena_reset(&own);
    }
    arena_release(&own);
}

static void what_is_no_letter_is_refused(void **state)
{
    (void)state;
    assert_null(read_text("{\"offers\": []}", 14));
    assert_null(read_text("PK\3\4rest", 8));
    assert_null(read_text("\0\0\0\0", 4));
    assert_int_equal(read_text("", 0)->offer_count, 0);
    static const char utf16[] = "\xff\xfe" "B\0a\0s\0e\0:\0 \0" "1\0" "5\0" "0\0k\0";
    assert_string_equal(found(read_text(utf16, sizeof utf16 - 1), "base"), "150000");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_wording_gives_its_figure), cmocka_unit_test(amounts_are_read_as_people_write_them),
        cmocka_unit_test(formal_letters_are_read),
        cmocka_unit_test(sign_ons_find_their_year),       cmocka_unit_test(stock_is_units_or_a_value),
        cmocka_unit_test(vesting_is_read_in_words),       cmocka_unit_test(what_is_not_offered_is_not_read),
        cmocka_unit_test(any_bytes_are_read_without_harm), cmocka_unit_test(what_is_no_letter_is_refused),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
