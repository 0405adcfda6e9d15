/* Text: every directive, the limits of the numbers, growth and cut buffers. */
#include "rows.h"

#include <limits.h>

struct written {
    const char *got, *expected;
};

static void check(const struct written rows[], int count)
{
    for (int i = 0; i < count; i++)
        expect_text(rows[i].expected, rows[i].expected, rows[i].got);
}

static void numbers_are_written_in_full_or_grouped(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct written rows[] = {
        {text_format(&arena, "%d", 0), "0"},
        {text_format(&arena, "%d", -7), "-7"},
        {text_format(&arena, "%d", 1234567), "1234567"},
        {text_format(&arena, "%d", INT_MIN), "-2147483648"},
        {text_format(&arena, "%d", INT_MAX), "2147483647"},
        {text_format(&arena, "%l", INT64_C(0)), "0"},
        {text_format(&arena, "%l", INT64_C(-1400)), "-1400"},
        {text_format(&arena, "%l", INT64_MAX), "9223372036854775807"},
        {text_format(&arena, "%l", INT64_MIN), "-9223372036854775808"},
        {text_format(&arena, "%u", INT64_C(0)), "0"},
        {text_format(&arena, "%u", INT64_C(999)), "999"},
        {text_format(&arena, "%u", INT64_C(1000)), "1,000"},
        {text_format(&arena, "%u", INT64_C(1400)), "1,400"},
        {text_format(&arena, "%u", INT64_C(100000)), "100,000"},
        {text_format(&arena, "%u", INT64_C(-1234567)), "-1,234,567"},
        {text_format(&arena, "%u", INT64_MAX), "9,223,372,036,854,775,807"},
        {text_format(&arena, "%u", INT64_MIN), "-9,223,372,036,854,775,808"},
    };
    check(rows, ROWS(rows));
    arena_release(&arena);
}

static char *money_text(struct arena *arena, const char *format, int64_t cents)
{
    return text_format(arena, format, (struct money){cents});
}

static void money_is_written_in_its_three_forms(void **state)
{
    (void)state;
    static const struct {
        int64_t cents;
        const char *when_needed, *always, *plain;
    } rows[] = {
        {0, "0", "0.00", "0.00"},
        {1, "0.01", "0.01", "0.01"},
        {10, "0.10", "0.10", "0.10"},
        {-37, "-0.37", "-0.37", "-0.37"},
        {100, "1", "1.00", "1.00"},
        {99999, "999.99", "999.99", "999.99"},
        {5950000, "59,500", "59,500.00", "59500.00"},
        {31150000, "311,500", "311,500.00", "311500.00"},
        {17000050, "170,000.50", "170,000.50", "170000.50"},
        {-123456789, "-1,234,567.89", "-1,234,567.89", "-1234567.89"},
        {INT64_MAX, "92,233,720,368,547,758.07", "92,233,720,368,547,758.07", "92233720368547758.07"},
        {INT64_MIN, "-92,233,720,368,547,758.08", "-92,233,720,368,547,758.08", "-92233720368547758.08"},
    };
    struct arena arena = {0};
    for (int i = 0; i < ROWS(rows); i++) {
        const char *inputs = row("%l cents", rows[i].cents);
        expect_text(inputs, rows[i].when_needed, money_text(&arena, "%m", rows[i].cents));
        expect_text(inputs, rows[i].always, money_text(&arena, "%M", rows[i].cents));
        expect_text(inputs, rows[i].plain, money_text(&arena, "%j", rows[i].cents));
    }
    arena_release(&arena);
}

static void rates_are_written_with_as_many_decimals_as_they_need(void **state)
{
    (void)state;
    static const struct {
        int64_t nano;
        const char *expected;
    } rows[] = {
        {0, "0%"},
        {150000000, "15%"},
        {70500000, "7.05%"},
        {RATE_ONE, "100%"},
        {105000000, "10.5%"},
        {-5000000, "-0.5%"},
        {-150000000, "-15%"},
        {100000, "0.01%"},
        {1, "0.0000001%"},
        {-1, "-0.0000001%"},
        {10000001, "1.0000001%"},
        {123456789, "12.3456789%"},
        {INT64_MIN, "-922337203685.4775808%"},
    };
    struct arena arena = {0};
    for (int i = 0; i < ROWS(rows); i++)
        expect_text(row("%l nano", rows[i].nano), rows[i].expected,
                    text_format(&arena, "%p", (struct rate){rows[i].nano}));
    arena_release(&arena);
}

static void words_bytes_dates_and_percent_signs_are_written(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct written rows[] = {
        {text_format(&arena, ""), ""},
        {text_format(&arena, "plain"), "plain"},
        {text_format(&arena, "%s", ""), ""},
        {text_format(&arena, "[%s] [%s]", "a", "b c"), "[a] [b c]"},
        {text_format(&arena, "%c%c", 'o', 'k'), "ok"},
        {text_format(&arena, "%%"), "%"},
        {text_format(&arena, "100%% of %s", "it"), "100% of it"},
        {text_format(&arena, "%D", (struct date){2026, 12, 5}), "2026-12-05"},
        {text_format(&arena, "%D", (struct date){2199, 1, 31}), "2199-01-31"},
        {text_format(&arena, "%d %l %u %m %M %j %p %s", 1, INT64_C(2), INT64_C(3000), dollars(4), dollars(5),
                     dollars(6), percent(7), "8"),
         "1 2 3,000 4 5.00 6.00 7% 8"},
    };
    check(rows, ROWS(rows));
    arena_release(&arena);
}

static void a_count_takes_an_s_unless_it_is_one(void **state)
{
    (void)state;
    static const struct {
        int64_t number;
        const char *expected;
    } rows[] = {{0, "0 months"}, {1, "1 month"}, {2, "2 months"}, {1400, "1,400 months"}, {-1, "-1 months"}};
    for (int i = 0; i < ROWS(rows); i++) {
        char buffer[40];
        struct text text = text_in(buffer, sizeof buffer);
        text_count(&text, rows[i].number, "month");
        expect_text(row("%l", rows[i].number), rows[i].expected, buffer);
    }
}

static void a_fixed_buffer_cuts_what_does_not_fit(void **state)
{
    (void)state;
    static const struct {
        size_t size;
        const char *expected;
    } rows[] = {{1, ""}, {2, "a"}, {4, "abc"}, {5, "abcd"}, {6, "abcd1"}, {8, "abcd1,2"}, {9, "abcd1,23"},
                {10, "abcd1,234"}, {11, "abcd1,234."}, {12, "abcd1,234.!"}, {14, "abcd1,234.!!!"},
                {15, "abcd1,234.!!!"}};
    for (int i = 0; i < ROWS(rows); i++) {
        char buffer[20];
        memset(buffer, '#', sizeof buffer);
        struct text text = text_in(buffer, rows[i].size);
        const char *inputs = row("a buffer of %d bytes", (int)rows[i].size);
        expect_text(inputs, "", buffer);
        text_add(&text, "abcd");
        text_addf(&text, "%u.", INT64_C(1234));
        text_add_repeated(&text, '!', 3);
        text_add(&text, "");
        expect_text(inputs, rows[i].expected, buffer);
        expect_whole(inputs, (int64_t)strlen(rows[i].expected), (int64_t)text.length);
        for (size_t after = rows[i].size; after < sizeof buffer; after++)
            expect(inputs, "nothing is written past the end", buffer[after] == '#');
    }
}

static void a_cut_never_leaves_half_a_character(void **state)
{
    (void)state;
    static const struct {
        size_t size;
        const char *words, *expected;
    } rows[] = {
        {4, "a\xc3\xa9" "b", "a\xc3\xa9"},
        {3, "a\xc3\xa9" "b", "a"},
        {3, "\xc3\xa9\xc3\xa9", "\xc3\xa9"},
        {4, "\xe2\x82\xac", "\xe2\x82\xac"},
        {3, "\xe2\x82\xac", ""},
        {2, "\xf0\x9f\x98\x80", ""},
        {6, "a\xf0\x9f\x98\x80", "a\xf0\x9f\x98\x80"},
        {5, "a\xf0\x9f\x98\x80", "a"},
        {1, "\xc3\xa9", ""},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        char buffer[8];
        struct text text = text_in(buffer, rows[i].size);
        text_add(&text, rows[i].words);
        expect_text(row("%s in %d bytes", rows[i].words, (int)rows[i].size), rows[i].expected, buffer);
    }
}

static void a_growing_text_keeps_every_byte(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct text text = text_start(&arena);
    assert_string_equal(text.data, "");
    for (int i = 0; i < 5000; i++)
        text_addf(&text, "%d,", i % 10);
    text_add_bytes(&text, "a\0b", 3);
    assert_int_equal(text.length, 10003);
    assert_memory_equal(text.data + 10000, "a\0b", 4);
    for (size_t i = 0; i < 5000; i++)
        assert_true(text.data[2 * i] == (char)('0' + i % 10) && text.data[2 * i + 1] == ',');
    text_add_repeated(&text, '-', 100000);
    assert_int_equal(strlen(text.data + 10003), 100000);
    arena_release(&arena);
}

static void an_arena_may_ask_for_signs_and_whole_amounts(void **state)
{
    (void)state;
    struct arena arena = {.currency = "INR", .signs = true};
    assert_string_equal(text_format(&arena, "%m", (struct money){123456750}), "₹12,34,568");
    assert_string_equal(text_format(&arena, "%m", (struct money){-123456750}), "-₹12,34,568");
    assert_string_equal(text_format(&arena, "%m", (struct money){99950}), "₹999.50");
    assert_string_equal(text_format(&arena, "%k", "USD", (struct money){100049}), "$1,000");
    expect_text("too large to round", "₹92,23,37,20,36,85,47,758.07", money_text(&arena, "%m", INT64_MAX));
    arena.currency = NULL;
    expect_text("dollars where no currency is said", "$1,235", money_text(&arena, "%m", 123456));
    arena.currency = "INR";
    arena.signs = false;
    assert_string_equal(text_format(&arena, "%m", (struct money){123456750}), "12,34,567.50");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_written_in_full_or_grouped),
        cmocka_unit_test(money_is_written_in_its_three_forms),
        cmocka_unit_test(rates_are_written_with_as_many_decimals_as_they_need),
        cmocka_unit_test(words_bytes_dates_and_percent_signs_are_written),
        cmocka_unit_test(a_count_takes_an_s_unless_it_is_one),
        cmocka_unit_test(a_fixed_buffer_cuts_what_does_not_fit),
        cmocka_unit_test(a_cut_never_leaves_half_a_character),
        cmocka_unit_test(a_growing_text_keeps_every_byte),
        cmocka_unit_test(an_arena_may_ask_for_signs_and_whole_amounts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
