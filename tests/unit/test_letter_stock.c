/* Grants in a letter's words: how they vest, units or a value, the price of one, options, rates of exchange. */
#include "letter_rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define CHECK(before, rows) letter_rows_check(before, rows, sizeof rows / sizeof *rows)

static const char thirds[] = "{\"years\": [\"33.33%\", \"33.33%\", \"33.34%\"]}";
static const char even_monthly[] = "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"monthly\"}";
static const char even_cliff[] = "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"monthly\", \"cliff_months\": 12}";
static const char quarterly[] = "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"quarterly\"}";
static const char quarterly_cliff[] =
    "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"quarterly\", \"cliff_months\": 12}";
static const char half_yearly[] = "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cadence\": \"semiannual\"}";
static const char even[] = "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"]}";

static void shares_by_the_year_are_read(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"RSUs: 900, vesting five (5) percent after one year, fifteen (15) percent after two years, and eighty (80) percent "
         "after three years", "grant.vesting", "{\"years\": [\"5%\", \"15%\", \"80%\"]}"},
        {"RSUs: 900, vesting 5% after month 12, 15% after month 24, 20% after months 30, 36, 42 and 48", "grant.vesting", "amazon"},
        {"RSUs: 900, vesting 5% after 12 months, 15% after 24 months, 20% after 30, 36, 42 and 48 months", "grant.vesting", "amazon"},
        {"RSUs: 900 (5% in year one, 15% in year two, 40% in each of years three and four)", "grant.vesting", "amazon"},
        {"RSUs: 900 (5% in year 1, 15% in year 2, 40% in each of years 3 and 4)", "grant.vesting", "amazon"},
        {"RSUs: 900 (5% in year 1, 15% in year 2, 40% in each of your third and fourth years)", "grant.vesting", "amazon"},
        {"RSUs: 900 (5% in year 1, 15% in year 2, 40% in each of your third and fourth years of employment)", "grant.vesting", "amazon"},
        {"RSUs: 900, vesting 33.33%, 33.33%, 33.34%", "grant.vesting", thirds},
        {"RSUs: 900, vesting 10/20/30/40", "grant.vesting", "{\"years\": [\"10%\", \"20%\", \"30%\", \"40%\"]}"},
        {"RSUs: 900, vesting 12.5%, 12.5%, 25%, 50%", "grant.vesting", "{\"years\": [\"12.5%\", \"12.5%\", \"25%\", \"50%\"]}"},
        {"RSUs: 900, vesting 33.333% each year", "grant.vesting", NULL}, /* finer than a case has it */
        {"RSUs: 900, vesting 0.001% each year", "grant.vesting", NULL},
        /* a quarter of 33.34 % has no two decimals */
        {"RSUs: 900, vesting 33.33% after one year, 33.33% after two years and 33.34% in four equal installments", "grant.vesting", NULL},
        {"RSUs: 900, vesting 20% after one year, 20% after two years and 60% in two equal parts", "grant.vesting",
         "{\"years\": [\"20%\", \"20%\", \"30%\", \"30%\"]}"},
        {"Vesting: 10/20/30", "? grant.vesting", "{\"years\": [\"10%\", \"20%\", \"30%\"]}"},
        {"Vesting: 50% after one year, 30% after two, 10% after three", "? grant.vesting", "{\"years\": [\"50%\", \"30%\", \"10%\"]}"},
        {"Vesting: 80/70/60/50", "grant.vesting", NULL}, /* more than twice the whole: no shares of one grant */
        {"Vesting: 80/70/60/50", "? grant.vesting", NULL},
        {"Vesting: 1/2/3/4", "? grant.vesting", NULL},
        {"Vesting: 5/15/20/20/20/20", "grant.vesting", "amazon"},
        {"Vesting: 5/15/20/20/20/10", "grant.vesting", NULL},
        {"Vesting: 5/15/10/20/20/30", "grant.vesting", NULL}, /* six events whose months are not said */
        {"Vesting: 5/25/20/20/20/10", "grant.vesting", NULL},
        {"Vesting: 10/10/20/20/20/20", "grant.vesting", NULL},
        {"Vesting: 60/40", "grant.vesting", NULL},
        {"Vesting: 60% / 40%", "grant.vesting", "{\"years\": [\"60%\", \"40%\"]}"},
    };
    CHECK("Base: $150,000\n", rows);
}

static void a_repeated_share_fills_the_schedule(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"RSUs: 900, vesting 12.5% every six months", "grant.vesting", half_yearly},
        {"RSUs: 900, vesting 20% every year", "grant.vesting", "{\"years\": [\"20%\", \"20%\", \"20%\", \"20%\", \"20%\"]}"},
        {"RSUs: 900\nVesting: 40% after one year, 20% every year", "grant.vesting",
         "{\"years\": [\"40%\", \"20%\", \"20%\", \"20%\"]}"},
        {"RSUs: 900\nVesting: 40% after one year, 5% every quarter", "grant.vesting",
         "{\"years\": [\"40%\", \"20%\", \"20%\", \"20%\"], \"cadence\": \"quarterly\", \"cliff_months\": 12}"},
        {"RSUs: 900\nVesting: 5% every 3 months", "grant.vesting",
         "{\"years\": [\"20%\", \"20%\", \"20%\", \"20%\", \"20%\"], \"cadence\": \"quarterly\"}"},
        {"RSUs: 900\nVesting: 1% every quarter", "grant.vesting", NULL}, /* 25 years */
        {"RSUs: 900\nVesting: 3% every quarter", "grant.vesting", NULL}, /* no whole number of parts */
        {"RSUs: 900\nVesting: 10% after one year, 15% after two years, 5% every quarter", "grant.vesting", NULL},
        {"RSUs: 900 vest as follows: 10% after one year, 15% after two years, 5% every quarter", "grant.vesting", NULL},
        {"RSUs: 900, 25% each year, vesting quarterly", "grant.vesting", quarterly},
        {"RSUs: 900, vest monthly over 4 years (25% per year)", "grant.vesting", even_monthly},
        {"RSUs: 900, vesting 25% a year in monthly installments", "grant.vesting", even_monthly},
        {"RSUs: 900. The shares vest over 4 years at 25% per year, with quarterly vesting.", "grant.vesting", quarterly},
        {"RSUs: 900, 25% each year. Your salary is paid monthly.", "grant.vesting", even},
        {"RSUs: 900, 25% vest on the first anniversary of your start date and the rest quarterly over the following three years",
         "grant.vesting", quarterly_cliff},
        {"RSUs: 900, 25% vest on the first anniversary, then monthly over the next 36 months", "grant.vesting", even_cliff},
        {"RSUs: 900, vesting 25% after the first year and then in 36 equal monthly installments", "grant.vesting", even_cliff},
        {"RSUs: 900, vesting 25% after the first year and then in 12 equal quarterly installments", "grant.vesting",
         quarterly_cliff},
        {"RSUs: 900, vesting 25% after the first year and then monthly", "grant.vesting", NULL}, /* for how long? */
        {"RSUs: 900, vesting 20% after the first year, then monthly over the next 3 years", "grant.vesting", NULL},
    };
    CHECK("Base: $150,000\n", rows);
}

static void equal_parts_are_read(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"RSUs: 900, vesting in eight equal semi-annual installments over four years", "grant.vesting", half_yearly},
        {"RSUs: 900, annual installments over 4 years with a 1 year cliff", "grant.vesting",
         "{\"years\": [\"25%\", \"25%\", \"25%\", \"25%\"], \"cliff_months\": 12}"},
        {"RSUs: 900, vesting over 4 years with a 12 month cliff", "grant.vesting", even},
        {"RSUs: 900, vesting over four years, with a twelve month cliff, monthly thereafter", "grant.vesting", even_cliff},
        {"RSUs: 900, vesting with a 12 month cliff", "grant.vesting", NULL},
        {"RSUs: 900, vesting over 4 years with a 2 year cliff", "grant.vesting", NULL},
        {"RSUs: 900, vesting over 1 year with a 12 month cliff", "grant.vesting", NULL},
        {"RSUs: 900, vesting 1/48 of the shares each month", "grant.vesting", even_monthly},
        {"RSUs: 900, vesting 1/48 of the shares each month after a 12 month cliff", "grant.vesting", even_cliff},
        {"RSUs: 900, after twelve months, vesting 1/48 of the shares each month", "grant.vesting", even_cliff},
        {"RSUs: 900, from the first anniversary, vesting 1/16 of the shares each quarter", "grant.vesting", quarterly_cliff},
        {"RSUs: 900, vesting 1/36 of the shares every month", "grant.vesting",
         "{\"years\": [\"33.33%\", \"33.33%\", \"33.34%\"], \"cadence\": \"monthly\"}"},
        {"RSUs: 900, vesting 1/60 of the shares every month", "grant.vesting",
         "{\"years\": [\"20%\", \"20%\", \"20%\", \"20%\", \"20%\"], \"cadence\": \"monthly\"}"},
        {"RSUs: 900, vesting 1/24 of the shares every month", "grant.vesting",
         "{\"years\": [\"50%\", \"50%\"], \"cadence\": \"monthly\"}"},
        {"RSUs: 900, vesting 1/30 of the shares every month", "grant.vesting", NULL},
        {"RSUs: 900, vesting 1/12 of the shares every quarter", "grant.vesting",
         "{\"years\": [\"33.33%\", \"33.33%\", \"33.34%\"], \"cadence\": \"quarterly\"}"},
        {"RSUs: 900, vesting 1/20 of the shares every quarter", "grant.vesting", NULL},
        /* from the start or only from then on? */
        {"RSUs: 900, vesting 1/16 of the shares every quarter after the first anniversary", "grant.vesting", NULL},
        {"RSUs: 900, vesting 1/48 of the shares every month following your first anniversary", "grant.vesting", NULL},
        {"RSUs: 900, vesting in sixteen equal quarterly installments", "grant.vesting", quarterly},
        {"RSUs: 900, vesting in twelve equal quarterly tranches", "grant.vesting",
         "{\"years\": [\"33.33%\", \"33.33%\", \"33.34%\"], \"cadence\": \"quarterly\"}"},
        {"RSUs: 900, vesting in 12 equal quarterly tranches over 4 years", "grant.vesting", NULL},
        {"RSUs: 900, vesting in 10 equal quarterly tranches", "grant.vesting", NULL},
        {"RSUs: 900, vesting quarterly over 7 years", "grant.vesting", NULL},
        {"RSUs: 900, vesting annually over six years", "grant.vesting", NULL},
        {"RSUs: 900, vesting 100% over 4 years, monthly", "grant.vesting", even_monthly},
        {"RSUs: 900, vesting over 4 years, quarterly, then monthly", "grant.vesting", NULL},
        {"RSUs: 900, vesting over 4 years, annually in the first year, then quarterly", "grant.vesting", NULL},
        {"RSUs: 900, vesting over 4 years, yearly for the first year and monthly thereafter", "grant.vesting", NULL},
        {"RSUs: 900 vest quarterly over 4 years, and your bonus target is 15%", "grant.vesting", quarterly},
        {"Vesting: 4 years, monthly, twelve", "grant.vesting", even_monthly},
    };
    CHECK("Base: $150,000\n", rows);
}

static void units_values_and_prices_are_told_apart(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"You will receive 900 RSUs valued at $200,000.", "grant.value", "200000"},
        {"You will receive 900 RSUs valued at $200,000.", "grant.price", NULL},
        {"RSUs: 900 (valued at $200k)", "grant.value", "200000"},
        {"You will receive 900 RSUs, calculated at $222.50.", "grant.price", "222.50"},
        {"You will receive 900 RSUs, valued at $6,200 per share.", "grant.price", "6200"},
        {"You will receive 100 RSUs valued at $15,000.", "grant.price", NULL},
        {"You will receive 100 RSUs valued at $15,000.", "? grant.value", "15000"},
        {"RSUs: 900 priced at $222.50", "grant.price", "222.50"},
        {"Stock grant valued at $90000", "grant.value", "90000"},
        {"900 RSUs at 222.50", "grant.price", "222.50"},
        {"900 RSUs at 1,222.50", "grant.price", NULL},
        {"RSUs: 900 at the closing price of $222.50", "grant.price", "222.50"},
        {"RSUs: 900. We value them at $229.15 each.", "grant.price", "229.15"},
        {"RSUs: 900. Amazon stock closed at $229.15 today.", "grant.price", "229.15"},
        {"Stock: $50k per year for year 1, $60k per year for year 2", "? grant.value", "50000"},
        {"Stock: $50k each year", "? grant.value", "50000"},
        {"Stock: yearly $50k", "? grant.value", "50000"},
        {"Stock: $200k / 4 years", "grant.value", "200000"},
        {"Stock: $200k - $240k", "? grant.value", "200000"},
        {"Stock: $200k - $240k", "grant.value", NULL},
        {"Stock: $200k to $240k over 4 years", "? grant.value", "200000"},
        {"Stock: 240000", "grant.value", "240000"},
        {"RSUs: 900 - 1000", "? grant.units", "900"},
        {"RSUs: 900 units - 1000 units", "? grant.units", "900"},
        {"RSUs: 900 units, 100 units on promotion", "? grant.units", "100"},
        {"Stock: 12, 13", "? grant.units", "12"},
        {"Stock: about as many as the last person got, 900", "grant.units", NULL},
        {"RSUs: 900\nGrant price: 222.50", "grant.price", "222.50"},
        {"RSUs: 900\nGrant price: $2k", "grant.price", NULL},
        {"RSUs: 900\nGrant price: 0.05", "grant.price", NULL},
        {"RSUs: 900\nGrant price: the average of the thirty days that end on the day before your first day with us, $222.50",
         "grant.price", NULL},
    };
    CHECK("Base: $150,000\n", rows);
}

static void options_have_a_strike(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"Equity: 20,000 ISOs", "? grant.options", "20000"}, /* at which price? */
        {"Equity: 20,000 options at a strike of $4.20", "grant.options", "20000"},
        {"Equity: 20,000 options at a strike of $4.20", "grant.strike", "4.20"},
        {"20,000 stock options at $4.20", "grant.strike", "4.20"},
        {"20,000 stock options at $4", "grant.strike", NULL},
        {"20,000 stock options at 4.20", "grant.strike", NULL},
        {"20,000 stock options at $4.20k", "grant.strike", NULL},
        {"20,000 stock options at fair market value", "grant.strike", NULL},
        {"20,000 stock options @ $4.20 per share. You have 90 days to exercise them after you leave.", "grant.exercise_months", "3"},
        {"20,000 options, strike price $4.20, and they stay open for 90 days", "grant.exercise_months", NULL},
        {"Options: 20,000, exercise price equal to the fair market value, currently $1.86", "grant.strike", "1.86"},
        {"Options: 20,000, exercise price equal to the fair market value, as our board finds it on the day of the grant and as it is "
         "written in the plan that we send to you before your first day, now $1.86", "grant.strike", NULL},
        {"Options: $20,000", "grant.options", NULL},
        {"Options: 20,000.50", "grant.options", NULL},
        {"Options: as the plan has it for people of this level, 20,000", "grant.options", NULL},
    };
    CHECK("Base: $150,000\n", rows);
}

static void rates_of_exchange_are_read(void **state)
{
    (void)state;
    static const struct letter_row rows[] = {
        {"290 RSUs, $1 = INR 88.40", "assumptions.fx.USD", "88.40"},
        {"290 RSUs, 1 EUR = INR 96.10", "assumptions.fx.EUR", "96.10"},
        {"290 RSUs (USD at 88.4)", "assumptions.fx.USD", "88.40"},
        {"290 RSUs (USD rate is 88.40)", "assumptions.fx.USD", "88.40"},
        {"290 RSUs, dollar at INR 88.40", "assumptions.fx.USD", "88.40"},
        {"290 RSUs, dollar at INR 88.40", "grant.price", NULL},
        {"290 RSUs, dollars at USD 88.40", "assumptions.fx.USD", NULL},
        {"290 RSUs, dollars at $88.40", "assumptions.fx.USD", NULL},
        {"290 RSUs, exchange rate 88.40", "assumptions.fx.USD", "88.40"},
        {"290 RSUs, 1 USD = 88k", "assumptions.fx.USD", NULL},
        {"290 RSUs, 1 USD = 88%", "assumptions.fx.USD", NULL},
        {"290 RSUs (USD at 88.4k)", "assumptions.fx.USD", NULL},
        {"290 RSUs (USD at 8.5%)", "assumptions.fx.USD", NULL},
        {"290 RSUs (USD = 88)", "assumptions.fx.USD", NULL},
        {"290 RSUs (USD at par)", "assumptions.fx.USD", NULL},
        {"290 RSUs, with the USD at", "assumptions.fx.USD", NULL},
        {"290 RSUs, exchange rate 1,388.40", "assumptions.fx.USD", NULL},
        {"290 RSUs, exchange rate 88", "assumptions.fx.USD", NULL},
        {"290 RSUs, exchange rate 8.4%", "assumptions.fx.USD", NULL},
        {"290 RSUs, exchange rate 8.4k", "assumptions.fx.USD", NULL},
        {"290 RSUs, exchange rate 88.40 per month", "assumptions.fx.USD", NULL},
        {"290 RSUs, exchange rate not fixed", "assumptions.fx.USD", NULL},
        {"290 RSUs, at the exchange rate:", "assumptions.fx.USD", NULL},
        {"290 RSUs, at the exchange rate", "assumptions.fx.USD", NULL},
    };
    CHECK("Base: INR 42,00,000\n", rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_by_the_year_are_read),
        cmocka_unit_test(a_repeated_share_fills_the_schedule),
        cmocka_unit_test(equal_parts_are_read),
        cmocka_unit_test(units_values_and_prices_are_told_apart),
        cmocka_unit_test(options_have_a_strike),
        cmocka_unit_test(rates_of_exchange_are_read),
    };
    return cmocka_run_group_tests(tests, letter_rows_set_up, letter_rows_tear_down);
}
