/* A case that may be shown: nobody's name, day or place is left, and it pays what it paid. */
#include "rows.h"

#include "case_fixture.h"
#include "scenarios/case/case_redact.h"
#include "scenarios/case/case_write.h"

static const char CASE[] =
    "{\"note\": \"for Osgood\", \"candidate\": {\"name\": \"Xanthe\", \"contributions\": [\"the Wombat\"]},"
    " \"people\": {\"recruiter\": \"Vellichor\", \"team\": \"Wombat\"}, \"assumptions\": {\"as_of\": \"2026-11-21\"},"
    " \"offers\": [{\"id\": \"amazon\", \"company\": \"Amazon\", \"level\": \"L5\", \"location\": \"Bellingham\", \"base\": 172345,"
    "   \"sign_on\": [60125, 999], \"grant\": {\"units\": 1107, \"price\": 222.5}, \"deadline\": \"2026-12-09\","
    "   \"start\": \"2027-01-11\", \"other\": [{\"name\": \"Wombat prize\", \"amount\": 9001}]},"
    "  {\"id\": \"google\", \"company\": \"Google\", \"level\": \"Zugzwang\", \"base\": 186543, \"bonus\": \"10%\","
    "   \"grant\": {\"value\": 320000, \"price\": 590}, \"deadline\": \"2026-12-23\"},"
    "  {\"id\": \"again\", \"company\": \"Google\", \"base\": 180000}],"
    " \"current_job\": {\"company\": \"Tarnhelm\", \"base\": 158777},"
    " \"process\": [{\"company\": \"Ysolde\", \"stage\": \"onsite\", \"date\": \"2026-12-13\"}],"
    " \"rounds\": [{\"by\": \"company\", \"date\": \"2026-11-23\", \"base\": 172345, \"note\": \"Vellichor said\"}]}";

/* The case without names, as text. */
static const char *redacted(struct arena *arena, enum redaction redaction)
{
    struct text out = text_start(arena);
    case_write(&out, case_redact(arena, case_of(arena, "a case", CASE, sizeof CASE - 1), redaction));
    return out.data;
}

static void no_name_place_or_day_is_left(void **state)
{
    static const char *const secrets[] = {"Osgood",    "Xanthe", "Wombat",     "Vellichor",  "Amazon",     "amazon",
                                          "Bellingham", "Google", "google",     "Zugzwang",   "Tarnhelm",   "Ysolde",
                                          "2026",       "2027",   "2026-12-09", "2026-11-21"};
    struct arena arena = {0};
    (void)state;
    const char *text = redacted(&arena, REDACT_NAMES);
    for (int i = 0; i < ROWS(secrets); i++)
        if (strstr(text, secrets[i]))
            fail_msg("%s is left in %s", secrets[i], text);
    arena_release(&arena);
}

static void days_move_together_by_whole_weeks(void **state)
{
    struct arena arena = {0};
    (void)state;
    const struct case_file *before = case_of(&arena, "a case", CASE, sizeof CASE - 1);
    const struct case_file *after = case_redact(&arena, before, REDACT_NAMES);
    const int moved = days_between(after->assumptions.as_of, before->assumptions.as_of);
    assert_int_not_equal(moved, 0);
    assert_int_equal(moved % 7, 0);
    assert_int_equal(days_between(after->offers[0].deadline, before->offers[0].deadline), moved);
    assert_int_equal(days_between(after->offers[0].start, before->offers[0].start), moved);
    assert_int_equal(days_between(after->offers[1].deadline, before->offers[1].deadline), moved);
    assert_int_equal(days_between(after->processes[0].date, before->processes[0].date), moved);
    assert_int_equal(days_between(after->rounds[0].date, before->rounds[0].date), moved);
    assert_false(date_known(after->offers[2].deadline)); /* what is not known stays so */
    arena_release(&arena);
}

static void one_company_has_one_name_and_every_offer_an_id(void **state)
{
    struct arena arena = {0};
    (void)state;
    const struct case_file *after = case_redact(&arena, case_of(&arena, "a case", CASE, sizeof CASE - 1), REDACT_NAMES);
    assert_string_equal(after->offers[0].company_name, "Company A");
    assert_string_equal(after->offers[1].company_name, "Company B");
    assert_string_equal(after->offers[2].company_name, "Company B");
    assert_string_equal(after->offers[2].offer.id, "offer-3");
    assert_string_equal(after->offers[0].offer.level, "L5");
    arena_release(&arena);
}

/* Written and read again it pays the same: what Google's name meant for its vesting is written down. */
static void it_pays_the_same(void **state)
{
    struct arena arena = {0};
    (void)state;
    const char *text = redacted(&arena, REDACT_NAMES);
    const struct evaluation *before = evaluated(&arena, case_of(&arena, "a case", CASE, sizeof CASE - 1));
    const struct evaluation *after = evaluated(&arena, case_of(&arena, "without names", text, strlen(text)));
    assert_int_equal(after->offer_count, before->offer_count);
    for (int i = 0; i < before->offer_count; i++)
        for (int month = 1; month <= 60; month++)
            if (curve_between(&after->offers[i].curve, 0, month).cents != curve_between(&before->offers[i].curve, 0, month).cents)
                fail_msg("offer %d, month %d: %lld instead of %lld cents", i, month,
                         (long long)curve_between(&after->offers[i].curve, 0, month).cents,
                         (long long)curve_between(&before->offers[i].curve, 0, month).cents);
    arena_release(&arena);
}

static void rounded_amounts_are_thousands_and_none_is_nothing(void **state)
{
    struct arena arena = {0};
    (void)state;
    const struct case_file *after = case_redact(&arena, case_of(&arena, "a case", CASE, sizeof CASE - 1), REDACT_ROUND);
    assert_int_equal(after->offers[0].offer.base.cents, 17200000);
    assert_int_equal(after->offers[0].offer.sign_ons[0].amount.cents, 6000000);
    assert_int_equal(after->offers[0].offer.sign_ons[1].amount.cents, 99900); /* less than a thousand */
    assert_int_equal(after->offers[0].offer.grant.units, 1110);
    assert_int_equal(after->offers[1].offer.base.cents, 18700000);
    assert_int_equal(after->current_job.base.cents, 15900000);
    assert_int_equal(after->rounds[0].base.money.cents, 17200000);
    arena_release(&arena);
}

static void a_day_that_would_leave_the_calendar_stays_at_its_end(void **state)
{
    static const struct {
        const char *as_of, *deadline, *moved;
    } rows[] = {{"2195-11-21", "2062-12-05", "1900-01-01"},  /* 133 years before the first week of 2000 */
                {"1900-01-01", "2150-01-01", "2199-12-31"},
                {"2026-11-21", "2026-12-05", "2000-01-15"}}; /* two weeks after its Saturday, the first of 2000 */
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        const char *text = row("{\"assumptions\": {\"as_of\": \"%s\"}, \"offers\": [{\"company\": \"Amazon\", \"base\": 1000,"
                               " \"deadline\": \"%s\"}]}",
                               rows[i].as_of, rows[i].deadline);
        struct text out = text_start(&arena);
        case_write(&out, case_redact(&arena, case_of(&arena, "a case", text, strlen(text)), REDACT_NAMES));
        const char *found = strstr(out.data, "\"deadline\": \"");
        assert_non_null(found);
        assert_memory_equal(rows[i].moved, found + strlen("\"deadline\": \""), 10);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_name_place_or_day_is_left),
        cmocka_unit_test(days_move_together_by_whole_weeks),
        cmocka_unit_test(one_company_has_one_name_and_every_offer_an_id),
        cmocka_unit_test(it_pays_the_same),
        cmocka_unit_test(rounded_amounts_are_thousands_and_none_is_nothing),
        cmocka_unit_test(a_day_that_would_leave_the_calendar_stays_at_its_end),
    };
    return cmocka_run_group_tests(tests, load, release);
}
