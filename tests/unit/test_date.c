/* Calendar days, against known ones and against a walk through all of 1900 … 2199. */
#include "rows.h"

#include "calc/kit/date.h"

static bool same(struct date a, struct date b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

static void expect_date(const char *inputs, struct date expected, struct date got)
{
    char words[2][20];
    for (int i = 0; i < 2; i++) {
        struct text text = text_in(words[i], sizeof words[i]);
        text_addf(&text, "%D", i == 0 ? expected : got);
    }
    expect_text(inputs, words[0], words[1]);
}

static void days_that_do_not_exist_are_not_valid(void **state)
{
    (void)state;
    static const struct {
        struct date date;
        bool valid;
    } rows[] = {
        {{2024, 2, 29}, true},  {{2023, 2, 29}, false}, {{2000, 2, 29}, true},   {{1900, 2, 29}, false},
        {{2100, 2, 29}, false}, {{2100, 2, 28}, true},  {{1900, 1, 1}, true},    {{1899, 12, 31}, false},
        {{2199, 12, 31}, true}, {{2200, 1, 1}, false},  {{2026, 4, 31}, false},  {{2026, 4, 30}, true},
        {{2026, 6, 31}, false}, {{2026, 9, 31}, false}, {{2026, 11, 31}, false}, {{2026, 12, 31}, true},
        {{2026, 0, 1}, false},  {{2026, 13, 1}, false}, {{2026, 1, 0}, false},   {{2026, 1, 32}, false},
        {{2026, -1, 1}, false}, {{2026, 1, -1}, false}, {{0, 0, 0}, false},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct date date = rows[i].date;
        expect(row("%d-%d-%d", date.year, date.month, date.day), rows[i].valid ? "exists" : "does not exist",
               date_valid(date) == rows[i].valid);
    }
}

static void known_days_have_their_weekday(void **state)
{
    (void)state;
    static const struct {
        struct date date;
        int expected; /* 0 Monday */
    } rows[] = {
        {{1900, 1, 1}, 0},  {{1969, 7, 20}, 6}, {{2000, 2, 29}, 1}, {{2024, 2, 29}, 3},
        {{2026, 11, 21}, 5}, {{2100, 3, 1}, 0},  {{2199, 12, 31}, 1},
    };
    for (int i = 0; i < ROWS(rows); i++)
        expect_whole(row("%D", rows[i].date), rows[i].expected, weekday(rows[i].date));
}

static struct date day_after(struct date date)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
    if (date.day < days[date.month - 1] + (leap && date.month == 2))
        return (struct date){date.year, date.month, date.day + 1};
    return date.month < 12 ? (struct date){date.year, date.month + 1, 1} : (struct date){date.year + 1, 1, 1};
}

static void every_day_of_three_centuries_is_counted_once(void **state)
{
    (void)state;
    const struct date first = {1900, 1, 1}, last = {2199, 12, 31};
    struct date date = first;
    int count = 0;
    for (;; date = day_after(date), count++) {
        const char *inputs = row("%D, day %d", date, count);
        expect(inputs, "exists", date_valid(date));
        expect_whole(inputs, count, days_between(first, date));
        expect_whole(inputs, -count, days_between(date, first));
        expect_whole(inputs, count % 7, weekday(date)); /* 1 January 1900 was a Monday */
        if (count % 997 == 0) {
            expect_date(inputs, date, date_add_days(first, count));
            expect_date(inputs, first, date_add_days(date, -count));
        }
        if (same(date, last))
            break;
        expect_date(inputs, day_after(date), date_add_days(date, 1));
        expect_date(inputs, date, date_add_days(day_after(date), -1));
    }
    assert_int_equal(count, 109572);
}

static void R1_months_later_is_the_same_day_or_the_months_last(void **state)
{
    (void)state;
    static const struct {
        struct date date;
        int months;
        struct date expected;
    } rows[] = {
        {{2027, 1, 11}, 0, {2027, 1, 11}},   {{2027, 1, 11}, 12, {2028, 1, 11}},
        {{2027, 1, 11}, 48, {2031, 1, 11}},  {{2026, 12, 15}, 1, {2027, 1, 15}},
        {{2026, 1, 31}, 1, {2026, 2, 28}},   {{2026, 1, 31}, 2, {2026, 3, 31}},
        {{2027, 1, 31}, 13, {2028, 2, 29}},  {{2028, 2, 29}, 12, {2029, 2, 28}},
        {{2028, 2, 29}, 48, {2032, 2, 29}},  {{2096, 2, 29}, 48, {2100, 2, 28}},
        {{2026, 10, 31}, 1, {2026, 11, 30}}, {{2026, 10, 31}, 60, {2031, 10, 31}},
        {{2026, 3, 31}, -1, {2026, 2, 28}},  {{2026, 1, 15}, -1, {2025, 12, 15}},
        {{2026, 12, 31}, -13, {2025, 11, 30}},
    };
    for (int i = 0; i < ROWS(rows); i++)
        expect_date(row("%D and %d months", rows[i].date, rows[i].months), rows[i].expected,
                    date_add_months(rows[i].date, rows[i].months));
}

static void months_have_their_names(void **state)
{
    (void)state;
    static const char *const names[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};
    for (int month = 1; month <= 12; month++)
        expect_text(row("month %d", month), names[month - 1], month_name(month));
    assert_false(date_known((struct date){0}));
    assert_true(date_known((struct date){2026, 11, 21}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_that_do_not_exist_are_not_valid),
        cmocka_unit_test(known_days_have_their_weekday),
        cmocka_unit_test(every_day_of_three_centuries_is_counted_once),
        cmocka_unit_test(R1_months_later_is_the_same_day_or_the_months_last),
        cmocka_unit_test(months_have_their_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
