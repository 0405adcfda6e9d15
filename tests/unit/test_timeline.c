/* Dates across month ends, leap years and lapsed deadlines. Lengths 7/5/8/7/1 of 28 days; range × 14/28 and
 * × 56/28 (the 7 days of one article are disputed and count for nothing); two business days to read an offer; 5 more are usual, 10 the most. */
#include "talks_fixture.h"

#include "out/words/timeline_words.h"

#include "bands/world/holidays.h"
#include "calc/kit/calendar.h"

struct timeline_row {
    const char *as_of, *deadline, *process;
    enum deadline_fit fit;
    const char *early, *expected, *late, *ask; /* "" for none */
    int business_days;
};

static const struct timeline_row rows[] = {
    /* 2026-11-30 + 8 is Tuesday 8 December; two business days on is the 10th, four past Saturday the 5th */
    {"2026-11-21", "2026-12-05", "\"stage\": \"onsite_scheduled\", \"date\": \"2026-11-30\"", FIT_USUAL, "2026-12-04",
     "2026-12-08", "2026-12-16", "2026-12-10", 4},
    /* across the end of a leap February: Saturday 24 February 2024 + 8 is Sunday 3 March */
    {"2024-02-20", "2024-03-01", "\"stage\": \"onsite\", \"date\": \"2024-02-24\"", FIT_USUAL, "2024-02-28", "2024-03-03",
     "2024-03-11", "2024-03-05", 2},
    /* the same days in a year without a 29th: 4 March 2026 */
    {"2026-02-20", "2026-03-02", "\"stage\": \"onsite\", \"date\": \"2026-02-24\"", FIT_USUAL, "2026-02-28", "2026-03-04",
     "2026-03-12", "2026-03-06", 4},
    /* across the year's end, from a phone screen: 16 days, 8 to 32 */
    {"2026-12-20", "2027-01-20", "\"stage\": \"phone_screen_done\", \"date\": \"2026-12-22\"", FIT_IN_TIME, "2026-12-30",
     "2027-01-07", "2027-01-23", "", 0},
    /* the debrief is over: one day, one to two */
    {"2026-11-21", "2026-11-27", "\"stage\": \"debrief\", \"date\": \"2026-11-20\"", FIT_IN_TIME, "2026-11-21", "2026-11-21",
     "2026-11-22", "", 0},
    /* 28 days from an application: far past the deadline */
    {"2026-11-21", "2026-11-27", "\"stage\": \"applied\", \"date\": \"2026-11-21\"", FIT_OUT_OF_REACH, "2026-12-05",
     "2026-12-19", "2027-01-16", "", 17},
    /* ten days more for a visa, from an on-site without a day: 16 + 10, 8 + 10, 32 + 10 */
    {"2026-11-21", "2026-12-31", "\"stage\": \"onsite_scheduled\", \"visa_onsite\": true", FIT_IN_TIME, "2026-12-09",
     "2026-12-17", "2027-01-02", "", 0},
    /* a longer extension than usual: Monday 14 December + 2 business days, eight past Friday the 4th */
    {"2026-11-21", "2026-12-04", "\"stage\": \"onsite_scheduled\", \"date\": \"2026-12-06\"", FIT_LONG, "2026-12-10",
     "2026-12-14", "2026-12-22", "2026-12-16", 8},
    /* the expected day has passed, the range has not: any day now */
    {"2026-11-21", "2026-11-27", "\"stage\": \"onsite_done\", \"date\": \"2026-11-11\"", FIT_IN_TIME, "2026-11-21",
     "2026-11-21", "2026-11-27", "", 0},
    {"2026-11-21", "2026-11-27", "\"stage\": \"onsite_done\", \"date\": \"2026-10-01\"", FIT_OVERDUE, "", "", "2026-10-17", "",
     0},
    {"2026-12-06", "2026-12-05", "\"stage\": \"onsite_done\", \"date\": \"2026-11-30\"", FIT_LAPSED, "2026-12-06",
     "2026-12-08", "2026-12-16", "", 0},
    {"", "2026-12-05", "\"stage\": \"onsite\"", FIT_UNKNOWN, "", "", "", "", 0},
    {"2026-11-21", "", "\"stage\": \"onsite\"", FIT_UNKNOWN, "2026-11-25", "2026-11-29", "2026-12-07", "", 0},
};

static const char *timeline_case(struct arena *arena, const struct timeline_row *row)
{
    const char *as_of = row->as_of[0] ? text_format(arena, "\"as_of\": \"%s\"", row->as_of) : "";
    const char *deadline = row->deadline[0] ? text_format(arena, ", \"deadline\": \"%s\"", row->deadline) : "";
    return text_format(arena,
                       "{\"assumptions\": {%s}, \"offers\": [{\"company\": \"Amazon\", \"base\": 170000%s}], "
                       "\"process\": [{\"company\": \"Meta\", %s}]}",
                       as_of, deadline, row->process);
}

static void expect_date(size_t row, const char *what, struct arena *arena, const char *expected, struct date got)
{
    const char *shown = date_known(got) ? text_format(arena, "%D", got) : "";
    if (strcmp(expected, shown) != 0)
        fail_msg("row %zu, %s: expected \"%s\", got \"%s\"", row, what, expected, shown);
}

static void dates_are_those_of_the_calendar(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN_OF(rows); i++) {
        const struct timeline_row *row = &rows[i];
        struct arena arena = {0};
        const struct timeline *timeline = &talks_of(&arena, timeline_case(&arena, row))->timeline;
        const struct process_dates *dates = &timeline->processes[0];
        if (dates->fit != row->fit)
            fail_msg("row %zu: %s", i, process_words(&arena, timeline, dates));
        expect_date(i, "early", &arena, row->early, dates->early);
        expect_date(i, "expected", &arena, row->expected, dates->expected);
        expect_date(i, "late", &arena, row->late, dates->late);
        expect_date(i, "ask", &arena, row->ask, dates->ask);
        assert_int_equal(dates->ask_business_days, row->business_days);
        assert_int_equal(timeline->chosen, row->ask[0] ? 0 : -1);
        arena_release(&arena);
    }
}

static void business_days_skip_weekends(void **state)
{
    (void)state;
    const struct date friday = {2026, 12, 4}, saturday = {2026, 12, 5}, monday = {2026, 12, 7};
    assert_int_equal(business_days_after(friday, 1, NULL).day, 7);
    assert_int_equal(business_days_after(saturday, 5, NULL).day, 11);
    assert_int_equal(business_days_after(friday, 0, NULL).day, 4);
    assert_int_equal(business_days_between(friday, monday, NULL), 1);
    assert_int_equal(business_days_between(friday, saturday, NULL), 0);
    assert_int_equal(business_days_between(monday, friday, NULL), 0);
}

/* Of the calendar: fixed days with the day they are observed on, weekdays of a month, and the day after Thanksgiving. */
static void holidays_are_those_of_the_calendar(void **state)
{
    (void)state;
    static const struct {
        struct date day;
        bool holiday;
    } days[] = {
        {{2026, 1, 1}, true},   {{2026, 1, 19}, true},  {{2026, 2, 16}, true},   {{2026, 5, 25}, true},
        {{2026, 6, 19}, true},  {{2026, 7, 3}, true},  /* the 4th is a Saturday */
        {{2026, 7, 6}, false},  {{2026, 9, 7}, true},   {{2026, 10, 12}, true},  {{2026, 11, 11}, true},
        {{2026, 11, 26}, true}, {{2026, 11, 27}, true}, {{2026, 11, 25}, false}, {{2026, 11, 30}, false},
        {{2026, 12, 25}, true}, {{2026, 12, 24}, false},
        {{2027, 6, 18}, true}, /* the 19th is a Saturday */
        {{2027, 7, 5}, true},  /* the 4th is a Sunday */
        {{2027, 11, 25}, true}, {{2027, 11, 26}, true},
        {{2027, 12, 24}, true}, /* the 25th is a Saturday */
        {{2027, 12, 31}, true}, /* the 1st of January 2028 is a Saturday */
        {{2028, 5, 29}, true},  {{2028, 5, 22}, false}, {{2028, 11, 10}, true}, /* the 11th is a Saturday */
    };
    struct arena arena = {0};
    struct holidays *holidays = arena_alloc(&arena, sizeof *holidays);
    const struct data_source built_in = {.directory = NULL};
    struct err err = {0};
    assert_true(holidays_load(holidays, &arena, &built_in, &err));
    assert_int_equal(holidays->count, 12);
    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        if (is_holiday(holidays, days[i].day) != days[i].holiday)
            fail_msg("%d-%02d-%02d: expected %s", days[i].day.year, days[i].day.month, days[i].day.day,
                     days[i].holiday ? "a holiday" : "none");
    for (struct date day = {2026, 1, 1}; day.year < 2029; day = date_add_days(day, 1)) {
        struct date next = business_days_after(day, 1, holidays);
        assert_true(weekday(next) < 5 && !is_holiday(holidays, next));
        assert_int_equal(business_days_between(day, next, holidays), 1);
    }
    /* the Wednesday before Thanksgiving: the next is Monday */
    assert_int_equal(business_days_after((struct date){2026, 11, 25}, 1, holidays).day, 30);
    arena_release(&arena);
}

/* Several processes: one asks once, for the latest date that is still usual. */
static void one_date_is_asked_for(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct timeline *timeline =
        &talks_of(&arena, "{\"assumptions\": {\"as_of\": \"2026-11-21\"}, \"offers\": [{\"company\": \"Amazon\", \"base\": 170000, "
                           "\"deadline\": \"2026-12-04\"}], \"process\": ["
                           "{\"company\": \"A\", \"stage\": \"onsite\", \"date\": \"2026-11-28\"}, "
                           "{\"company\": \"B\", \"stage\": \"onsite\", \"date\": \"2026-11-30\"}, "
                           "{\"company\": \"C\", \"stage\": \"onsite\", \"date\": \"2026-12-06\"}, "
                           "{\"company\": \"D\", \"stage\": \"applied\"}]}")
             ->timeline;
    assert_int_equal(timeline->processes[0].fit, FIT_USUAL);
    assert_int_equal(timeline->processes[1].fit, FIT_USUAL);
    assert_int_equal(timeline->processes[2].fit, FIT_LONG);
    assert_int_equal(timeline->processes[3].fit, FIT_OUT_OF_REACH);
    assert_int_equal(timeline->chosen, 1);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_those_of_the_calendar),
        cmocka_unit_test(business_days_skip_weekends),
        cmocka_unit_test(holidays_are_those_of_the_calendar),
        cmocka_unit_test(one_date_is_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
