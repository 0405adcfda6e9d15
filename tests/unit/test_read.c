/* Typed values out of JSON: the forms of money, rates, dates and the rest, and what is refused. */
#include "rows.h"

#include "bands/reader/decimal.h"
#include "bands/reader/read.h"

static struct json *node_of(struct arena *arena, const char *text)
{
    struct json *root = NULL;
    struct err err = {0};
    if (!json_parse(&root, arena, "f", text, strlen(text), &err))
        fail_msg("%s is not JSON: %s", text, err.message);
    return root;
}

/* `message` NULL: the value is accepted; otherwise the error begins with it. */
static void expect_outcome(const char *inputs, const char *message, bool read, const struct err *err)
{
    if (!message && !read)
        fail_msg("%s\nexpected to be read\n     got %s", inputs, err->message);
    if (message && read)
        fail_msg("%s\nexpected %s …\n     got it read", inputs, message);
    if (message && strncmp(err->message, message, strlen(message)) != 0)
        fail_msg("%s\nexpected %s …\n     got %s", inputs, message, err->message);
}

static void written_numbers_are_scaled_exactly(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int decimals;
        enum decimal_result result;
        int64_t expected;
    } rows[] = {
        {"0", 2, DECIMAL_OK, 0},
        {"-0", 2, DECIMAL_OK, 0},
        {"0.15", 9, DECIMAL_OK, 150000000},
        {"0.1", 9, DECIMAL_OK, 100000000},
        {"170000", 2, DECIMAL_OK, 17000000},
        {"175000.10", 2, DECIMAL_OK, 17500010},
        {"175000.1000000000000000000000000000", 2, DECIMAL_OK, 17500010},
        {"-12.5", 2, DECIMAL_OK, -1250},
        {"+12.5", 2, DECIMAL_OK, 1250},
        {"1e3", 2, DECIMAL_OK, 100000},
        {"1.5E+2", 2, DECIMAL_OK, 15000},
        {"12345e-2", 2, DECIMAL_OK, 12345},
        {"100e-4", 2, DECIMAL_OK, 1},
        {"0.001e1", 2, DECIMAL_OK, 1},
        {"0e999999999999", 2, DECIMAL_OK, 0},
        {"0.000e-999999999999", 2, DECIMAL_OK, 0},
        {"92233720368547758.07", 2, DECIMAL_OK, INT64_MAX},
        {"0.001", 2, DECIMAL_TOO_FINE, 0},
        {"1e-3", 2, DECIMAL_TOO_FINE, 0},
        {"5.5", 0, DECIMAL_TOO_FINE, 0},
        {"92233720368547758.08", 2, DECIMAL_TOO_LARGE, 0},
        {"1e17", 2, DECIMAL_TOO_LARGE, 0},
        {"1e99999999999999999999", 2, DECIMAL_TOO_LARGE, 0},
        {"99999999999999999999999999", 2, DECIMAL_TOO_LARGE, 0},
        {"", 2, DECIMAL_MALFORMED, 0},
        {"-", 2, DECIMAL_MALFORMED, 0},
        {".", 2, DECIMAL_MALFORMED, 0},
        {".5", 2, DECIMAL_MALFORMED, 0},
        {"5.", 2, DECIMAL_MALFORMED, 0},
        {"1.2.3", 2, DECIMAL_MALFORMED, 0},
        {"1e", 2, DECIMAL_MALFORMED, 0},
        {"1e+", 2, DECIMAL_MALFORMED, 0},
        {"e5", 2, DECIMAL_MALFORMED, 0},
        {"1 ", 2, DECIMAL_MALFORMED, 0},
        {" 1", 2, DECIMAL_MALFORMED, 0},
        {"--1", 2, DECIMAL_MALFORMED, 0},
        {"1e5x", 2, DECIMAL_MALFORMED, 0},
        {"0x1", 2, DECIMAL_MALFORMED, 0},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        int64_t got = -99;
        const char *inputs = row("\"%s\" with %d decimals", rows[i].text, rows[i].decimals);
        expect_whole(inputs, rows[i].result, decimal_scaled(rows[i].text, strlen(rows[i].text), rows[i].decimals, &got));
        if (rows[i].result == DECIMAL_OK)
            expect_whole(inputs, rows[i].expected, got);
    }
}

#define AMOUNT "expected an amount in dollars"

static void money_is_a_number_or_one_of_its_written_forms(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum money_low low;
        const char *message;
        int64_t cents;
    } rows[] = {
        {"170000", MONEY_ABOVE_ZERO, NULL, 17000000},
        {"175000.10", MONEY_ABOVE_ZERO, NULL, 17500010},
        {"0.01", MONEY_ABOVE_ZERO, NULL, 1},
        {"1e3", MONEY_ABOVE_ZERO, NULL, 100000},
        {"0", MONEY_FROM_ZERO, NULL, 0},
        {"-0.00", MONEY_FROM_ZERO, NULL, 0},
        {"1000000000000", MONEY_FROM_ZERO, NULL, MONEY_INPUT_MAX},
        {"\"170k\"", MONEY_ABOVE_ZERO, NULL, 17000000},
        {"\"170K\"", MONEY_ABOVE_ZERO, NULL, 17000000},
        {"\"1.2m\"", MONEY_ABOVE_ZERO, NULL, 120000000},
        {"\"1.2M\"", MONEY_ABOVE_ZERO, NULL, 120000000},
        {"\"$170,000\"", MONEY_ABOVE_ZERO, NULL, 17000000},
        {"\"$1,700.50\"", MONEY_ABOVE_ZERO, NULL, 170050},
        {"\"1,234,567.89\"", MONEY_ABOVE_ZERO, NULL, 123456789},
        {"\"170000\"", MONEY_ABOVE_ZERO, NULL, 17000000},
        {"\"$222.5\"", MONEY_ABOVE_ZERO, NULL, 22250},
        {"\"1,000.5k\"", MONEY_ABOVE_ZERO, NULL, 100050000},
        {"\"1.23456k\"", MONEY_ABOVE_ZERO, NULL, 123456},
        {"\"0.00000001m\"", MONEY_ABOVE_ZERO, NULL, 1},
        {"\"0\"", MONEY_FROM_ZERO, NULL, 0},
        {"\"1000000m\"", MONEY_FROM_ZERO, NULL, MONEY_INPUT_MAX},
        {"\"45L\"", MONEY_FROM_ZERO, NULL, 450000000},
        {"\"45 lakhs\"", MONEY_FROM_ZERO, NULL, 450000000},
        {"\"45,00,000\"", MONEY_FROM_ZERO, NULL, 450000000},
        {"\"1,23,45,678.90\"", MONEY_FROM_ZERO, NULL, 1234567890},
        {"\"1.2 Cr\"", MONEY_FROM_ZERO, NULL, 1200000000},
        {"\"32 LPA\"", MONEY_FROM_ZERO, NULL, 320000000},
        {"\"₹32.5 LPA\"", MONEY_FROM_ZERO, NULL, 325000000},
        {"\"Rs. 9,50,000\"", MONEY_FROM_ZERO, NULL, 95000000},
        {"\"€74,000\"", MONEY_FROM_ZERO, NULL, 7400000},
        {"\"74,000 €\"", MONEY_FROM_ZERO, NULL, 7400000},
        {"\"£102k\"", MONEY_FROM_ZERO, NULL, 10200000},
        {"\"CAD 156,000\"", MONEY_FROM_ZERO, NULL, 15600000},
        {"\"156k CAD\"", MONEY_FROM_ZERO, NULL, 15600000},
        {"\"63,500\"", MONEY_FROM_ZERO, NULL, 6350000},
        {"\"182.50k\"", MONEY_FROM_ZERO, NULL, 18250000},
        {"\"182.500k\"", MONEY_FROM_ZERO, NULL, 18250000},
        {"\"170k a year\"", MONEY_FROM_ZERO, NULL, 17000000},
        {"\"60.000\"", MONEY_FROM_ZERO, "\"60.000\" may mean 60,000 or 60.00", 0},
        {"\"182.000\"", MONEY_FROM_ZERO, "\"182.000\" may mean 182,000 or 182.00", 0},
        {"\"€1.234\"", MONEY_FROM_ZERO, "\"€1.234\" may mean 1,234 or 1.23", 0},
        {"\"45,00,00\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"4,500,00\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"L\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"$\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"k5\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"1,70\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"1,7000\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"1700,000\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"1,000000\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\",170\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"170,\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"1,,000\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"1.000,50\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"1.000.000\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"-5\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"$-5\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"+5\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"1e3\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"$$5\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"170kk\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"170 000\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\".5\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"5.\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"k\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"$\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"$k\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"many\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"\"11111111111111111111111111111111111111111111111111111111111111111111111\"", MONEY_FROM_ZERO, AMOUNT, 0},
        {"true", MONEY_FROM_ZERO, AMOUNT, 0},
        {"null", MONEY_FROM_ZERO, AMOUNT, 0},
        {"[1]", MONEY_FROM_ZERO, AMOUNT, 0},
        {"{}", MONEY_FROM_ZERO, AMOUNT, 0},
        {"0.001", MONEY_FROM_ZERO, "expected an amount with at most two decimals, found 0.001", 0},
        {"\"0.001\"", MONEY_FROM_ZERO, "expected an amount with at most two decimals", 0},
        {"\"1.234567k\"", MONEY_FROM_ZERO, "expected an amount with at most two decimals", 0},
        {"1000000000000.01", MONEY_FROM_ZERO, "expected an amount of at most 1,000,000,000,000 dollars", 0},
        {"\"1000001m\"", MONEY_FROM_ZERO, "expected an amount of at most 1,000,000,000,000 dollars", 0},
        {"1e400", MONEY_FROM_ZERO, "expected an amount of at most 1,000,000,000,000 dollars", 0},
        {"-5", MONEY_FROM_ZERO, "expected an amount of 0 or more, found -5", 0},
        {"-5", MONEY_ABOVE_ZERO, "expected an amount above 0, found -5", 0},
        {"0", MONEY_ABOVE_ZERO, "expected an amount above 0, found 0", 0},
        {"\"0k\"", MONEY_ABOVE_ZERO, "expected an amount above 0, found \"0k\"", 0},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct money got = {-99};
        struct reading reading = {&arena, &err, NULL};
        bool read = read_money(&reading, node_of(&arena, rows[i].text), rows[i].low, &got);
        expect_outcome(rows[i].text, rows[i].message, read, &err);
        expect_cents(rows[i].text, rows[i].message ? -99 : rows[i].cents, got);
        arena_release(&arena);
    }
}

#define FORM "expected a rate such as \"15%\" or 0.15"
#define BOUNDS "expected a rate from -50% to 200%, found "

static void rates_are_percentages_in_quotes_or_fractions_below_one(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int decimals;
        const char *message;
        int64_t nano;
    } rows[] = {
        {"\"15%\"", 7, NULL, 150000000},
        {"0.15", 7, NULL, 150000000},
        {"\"15 %\"", 7, NULL, 150000000},
        {"\"7.05%\"", 7, NULL, 70500000},
        {"\"0%\"", 7, NULL, 0},
        {"0", 7, NULL, 0},
        {"\"-5%\"", 7, NULL, -50000000},
        {"-0.05", 7, NULL, -50000000},
        {"\"200%\"", 7, NULL, 2 * RATE_ONE},
        {"\"-50%\"", 7, NULL, -RATE_ONE / 2},
        {"\"0.0000001%\"", 7, NULL, 1},
        {"0.000000001", 7, NULL, 1},
        {"0.999999999", 7, NULL, 999999999},
        {"\"33.33%\"", 2, NULL, 333300000},
        {"0.3333", 2, NULL, 333300000},
        {"15", 7, "a bare 15 is ambiguous: write \"15%\", or a fraction below 1 such as 0.15", 0},
        {"1", 7, "a bare 1 is ambiguous", 0},
        {"1.0", 7, "a bare 1.0 is ambiguous", 0},
        {"-1", 7, "a bare -1 is ambiguous", 0},
        {"1e300", 7, "a bare 1e300 is ambiguous", 0},
        {"\"15\"", 7, FORM, 0},
        {"\"%\"", 7, FORM, 0},
        {"\"\"", 7, FORM, 0},
        {"\" %\"", 7, FORM, 0},
        {"\"15  %\"", 7, FORM, 0},
        {"\"15%%\"", 7, FORM, 0},
        {"\"15% \"", 7, FORM, 0},
        {"\"% 15\"", 7, FORM, 0},
        {"\"1,5%\"", 7, FORM, 0},
        {"\"fifteen%\"", 7, FORM, 0},
        {"\"1e1%\"", 7, FORM, 0},
        {"true", 7, FORM, 0},
        {"null", 7, FORM, 0},
        {"[0.15]", 7, FORM, 0},
        {"\"201%\"", 7, BOUNDS "\"201%\"", 0},
        {"\"200.0000001%\"", 7, BOUNDS, 0},
        {"\"-50.01%\"", 7, BOUNDS, 0},
        {"-0.6", 7, BOUNDS "-0.6", 0},
        {"\"99999999999999999999%\"", 7, BOUNDS, 0},
        {"0.0000000001", 7, "expected a fraction with at most nine decimals", 0},
        {"\"0.00000001%\"", 7, "expected a percentage with at most seven decimals", 0},
        {"\"33.333%\"", 2, "expected a percentage with at most 2 decimals, found \"33.333%\"", 0},
        {"0.33333", 2, "expected a percentage with at most 2 decimals, found 0.33333", 0},
    };
    const struct rate low = {-RATE_ONE / 2}, high = {2 * RATE_ONE};
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct rate got = {-99};
        struct reading reading = {&arena, &err, NULL};
        bool read = read_rate(&reading, node_of(&arena, rows[i].text), low, high, rows[i].decimals, &got);
        expect_outcome(rows[i].text, rows[i].message, read, &err);
        expect_whole(rows[i].text, rows[i].message ? -99 : rows[i].nano, got.nano);
        arena_release(&arena);
    }
}

static void dates_are_written_year_month_day(void **state)
{
    (void)state;
    static const char form[] = "expected a date as \"2026-12-05\"", day[] = "expected a day of the calendar";
    static const struct {
        const char *text, *message;
        struct date date;
    } rows[] = {
        {"\"2026-12-05\"", NULL, {2026, 12, 5}}, {"\"2028-02-29\"", NULL, {2028, 2, 29}},
        {"\"1900-01-01\"", NULL, {1900, 1, 1}},  {"\"2199-12-31\"", NULL, {2199, 12, 31}},
        {"\"2026-02-29\"", day, {0}},            {"\"2026-13-01\"", day, {0}},
        {"\"2026-00-10\"", day, {0}},            {"\"2026-04-31\"", day, {0}},
        {"\"1899-12-31\"", day, {0}},            {"\"2200-01-01\"", day, {0}},
        {"\"0000-00-00\"", day, {0}},            {"\"2026-2-5\"", form, {0}},
        {"\"2026/12/05\"", form, {0}},           {"\"12-05-2026\"", form, {0}},
        {"\"2026-12-05 \"", form, {0}},          {"\"2026-12-0x\"", form, {0}},
        {"\"20261205ab\"", form, {0}},           {"\"2026-1205-\"", form, {0}},
        {"\"\"", form, {0}},                     {"20261205", form, {0}},
        {"null", form, {0}},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct date got = {0};
        struct reading reading = {&arena, &err, NULL};
        bool read = read_date(&reading, node_of(&arena, rows[i].text), &got);
        expect_outcome(rows[i].text, rows[i].message, read, &err);
        expect(rows[i].text, "the date", got.year == rows[i].date.year && got.month == rows[i].date.month &&
                                             got.day == rows[i].date.day);
        arena_release(&arena);
    }
}

static void whole_numbers_stay_within_their_bounds(void **state)
{
    (void)state;
    static const char message[] = "expected a month of employment, a whole number from 1 to 60, found ";
    static const struct {
        const char *text;
        int64_t expected; /* 0: refused */
    } rows[] = {{"1", 1},  {"60", 60},    {"12.0", 12}, {"1.2e1", 12}, {"0", 0},          {"61", 0},    {"-1", 0},
                {"1.5", 0}, {"\"12\"", 0}, {"null", 0},  {"true", 0},   {"99999999999999999999", 0}, {"[]", 0}};
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct err err = {0};
        int64_t got = 0;
        struct reading reading = {&arena, &err, NULL};
        bool read = read_int(&reading, node_of(&arena, rows[i].text), "a month of employment", 1, 60, &got);
        expect_outcome(rows[i].text, rows[i].expected ? NULL : message, read, &err);
        expect_whole(rows[i].text, rows[i].expected, got);
        arena_release(&arena);
    }
}

static void text_is_free_of_control_characters_and_has_an_end(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct err err = {0};
    struct reading reading = {&arena, &err, NULL};
    const char *text = NULL;
    static const struct {
        const char *text, *as_text, *as_words; /* messages; NULL: accepted */
    } rows[] = {
        {"\"a\\tb\\nc\"", NULL, NULL},
        {"\"\"", NULL, "expected text that is not empty, found \"\""},
        {"\" \\t\\n\"", NULL, "expected text that is not empty"},
        {"\"a\\u0001\"", "expected text without control characters", "expected text without control characters"},
        {"\"a\\rb\"", "expected text without control characters", "expected text without control characters"},
        {"\"\\u007f\"", "expected text without control characters", "expected text without control characters"},
        {"5", "expected text in quotes, found 5", "expected text in quotes, found 5"},
        {"null", "expected text in quotes, found null", "expected text in quotes, found null"},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        expect_outcome(rows[i].text, rows[i].as_text, read_text(&reading, node_of(&arena, rows[i].text), &text), &err);
        expect_outcome(rows[i].text, rows[i].as_words, read_words(&reading, node_of(&arena, rows[i].text), &text), &err);
    }
    struct text made = text_start(&arena);
    text_add(&made, "\"");
    text_add_repeated(&made, 'x', TEXT_MAX);
    expect_outcome("2,000 bytes", NULL,
                   read_text(&reading, node_of(&arena, text_format(&arena, "%s\"", made.data)), &text), &err);
    expect_outcome("2,001 bytes", "expected text of at most 2000 bytes, found 2001",
                   read_text(&reading, node_of(&arena, text_format(&arena, "%sx\"", made.data)), &text), &err);
    arena_release(&arena);
}

static void unknown_keys_are_refused_with_the_likely_one(void **state)
{
    (void)state;
    static const char *const known[] = {"month", "percent", "units"};
    static const struct {
        const char *text, *message;
        int column;
    } rows[] = {
        {"{}", NULL, 0},
        {"{\"units\":1,\"month\":2}", NULL, 0},
        {"{\"month\":1,\"precent\":2}", "unknown key \"precent\": did you mean \"percent\"?", 12},
        {"{\"zebra\":1}", "unknown key \"zebra\": expected one of month, percent, units", 2},
        {"{\"Month\":1}", "unknown key \"Month\": did you mean \"month\"?", 2},
        {"[]", "expected an object, found a list", 1},
        {"null", "expected an object, found null", 1},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct reading reading = {&arena, &err, NULL};
        bool read = read_object(&reading, node_of(&arena, rows[i].text), known, ARRAY_LEN(known));
        expect_outcome(rows[i].text, rows[i].message, read, &err);
        expect_whole(rows[i].text, rows[i].column, err.column);
        arena_release(&arena);
    }
}

static void choices_lists_booleans_and_correlations(void **state)
{
    (void)state;
    static const char *const names[] = {"lump", "monthly"};
    struct arena arena = {0};
    struct err err = {0};
    struct reading reading = {&arena, &err, NULL};
    int index = -1;
    bool flag = false;
    struct rate rate = {0};
    struct json *member = NULL;
    expect_outcome("\"monthly\"", NULL,
                   read_choice(&reading, node_of(&arena, "\"monthly\""), "how", names, 2, &index), &err);
    assert_int_equal(index, 1);
    expect_outcome("\"montly\"", "expected how (one of lump, monthly), found \"montly\": did you mean \"monthly\"?",
                   read_choice(&reading, node_of(&arena, "\"montly\""), "how", names, 2, &index), &err);
    expect_outcome("\"Lump\"", "expected how (one of lump, monthly), found \"Lump\": did you mean \"lump\"?",
                   read_choice(&reading, node_of(&arena, "\"Lump\""), "how", names, 2, &index), &err);
    expect_outcome("\"weekly\"", "expected how (one of lump, monthly), found \"weekly\"",
                   read_choice(&reading, node_of(&arena, "\"weekly\""), "how", names, 2, &index), &err);
    expect_outcome("1", "expected how (one of lump, monthly), found 1",
                   read_choice(&reading, node_of(&arena, "1"), "how", names, 2, &index), &err);
    expect_outcome("[1,2]", NULL, read_list(&reading, node_of(&arena, "[1,2]"), 1, 2), &err);
    expect_outcome("[]", "expected a list of 1 to 2 entries, found 0",
                   read_list(&reading, node_of(&arena, "[]"), 1, 2), &err);
    expect_outcome("[1,2,3]", "expected a list of 1 to 2 entries, found 3",
                   read_list(&reading, node_of(&arena, "[1,2,3]"), 1, 2), &err);
    expect_outcome("{}", "expected a list, found an object", read_list(&reading, node_of(&arena, "{}"), 0, 2), &err);
    expect_outcome("true", NULL, read_bool(&reading, node_of(&arena, "true"), &flag), &err);
    assert_true(flag);
    expect_outcome("1", "expected true or false, found 1", read_bool(&reading, node_of(&arena, "1"), &flag), &err);
    expect_outcome("-1", NULL, read_correlation(&reading, node_of(&arena, "-1"), &rate), &err);
    assert_int_equal(rate.nano, -RATE_ONE);
    expect_outcome("0.5", NULL, read_correlation(&reading, node_of(&arena, "0.5"), &rate), &err);
    assert_int_equal(rate.nano, RATE_ONE / 2);
    expect_outcome("1.01", "expected a number from -1 to 1, found 1.01",
                   read_correlation(&reading, node_of(&arena, "1.01"), &rate), &err);
    expect_outcome("\"50%\"", "expected a number from -1 to 1",
                   read_correlation(&reading, node_of(&arena, "\"50%\""), &rate), &err);
    expect_outcome("{}", "the key \"base\" is missing",
                   read_required(&reading, node_of(&arena, "{}"), "base", &member), &err);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(written_numbers_are_scaled_exactly),
        cmocka_unit_test(money_is_a_number_or_one_of_its_written_forms),
        cmocka_unit_test(rates_are_percentages_in_quotes_or_fractions_below_one),
        cmocka_unit_test(dates_are_written_year_month_day),
        cmocka_unit_test(whole_numbers_stay_within_their_bounds),
        cmocka_unit_test(text_is_free_of_control_characters_and_has_an_end),
        cmocka_unit_test(unknown_keys_are_refused_with_the_likely_one),
        cmocka_unit_test(choices_lists_booleans_and_correlations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
