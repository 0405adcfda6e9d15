/* Two cases against each other. */
#include "talks_fixture.h"

#include "scenarios/talks/case_diff_make.h"

#define CASE(base, so1, units, deadline, more)                                                               \
    "{\"offers\": [{\"company\": \"Amazon\", \"level\": \"L5\", \"base\": " #base ", \"sign_on\": [" #so1                  \
    "], \"deadline\": \"" deadline "\", \"grant\": {\"units\": " #units ", \"price\": 100}}" more "]}"

static const struct case_diff *diffed(struct arena *arena, const char *a, const char *b)
{
    const struct case_diff *diff = NULL;
    struct err err = {0};
    if (!case_diff_make(&diff, arena, evaluated(arena, a), evaluated(arena, b), &err))
        fail_msg("%s", err.message);
    return diff;
}

static void parts_and_stays_change_as_by_hand(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct case_diff *diff = diffed(&arena, CASE(170000, 20000, 600, "2026-12-05", ""),
                                          CASE(172500, 10000, 700, "2026-12-11", ""));
    const struct offer_diff *offer = &diff->offers[0];
    assert_int_equal(diff->offer_count, 1);
    assert_int_equal(offer->term_count, 4);
    assert_string_equal(offer->terms[0].key, "base");
    assert_string_equal(offer->terms[1].key, "sign_on_1");
    assert_string_equal(offer->terms[2].key, "units");
    assert_string_equal(offer->terms[3].words[1], "2026-12-11");
    assert_int_equal(offer->row_count, 2);
    static const int64_t expected[2][4] = {{5000, -10000, 2000, -3000}, {10000, -10000, 10000, 10000}};
    for (int h = 0; h < 2; h++) {
        const struct diff_row *row = &offer->rows[h];
        assert_int_equal(row->months, h == 0 ? 24 : 48);
        assert_int_equal(row->part[BASE].cents, expected[h][0] * 100);
        assert_int_equal(row->part[SIGN_ON].cents, expected[h][1] * 100);
        assert_int_equal(row->part[EQUITY].cents, expected[h][2] * 100);
        assert_int_equal(row->total.cents, expected[h][3] * 100);
    }
    assert_int_equal(offer->rows[0].year.cents, -150000);
    assert_non_null(strstr(offer->sentence, "over 24 months base +5,000, sign-on −10,000, equity +2,000: net −3,000"));
    arena_release(&arena);
}

static void the_same_case_has_no_difference(void **state)
{
    (void)state;
    struct arena arena = {0};
    const char *json = CASE(170000, 20000, 600, "2026-12-05", "");
    const struct case_diff *diff = diffed(&arena, json, json);
    assert_int_equal(diff->offers[0].term_count, 0);
    assert_false(diff->offers[0].moved);
    assert_string_equal(diff->offers[0].sentence, "");
    arena_release(&arena);
}

static void an_offer_in_one_case_alone_is_named(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct case_diff *diff = diffed(&arena, CASE(170000, 0, 600, "2026-12-05", ", {\"company\": \"Meta\", \"base\": 1}"),
                                          CASE(170000, 0, 600, "2026-12-05", ", {\"company\": \"Google\", \"base\": 1}"));
    assert_int_equal(diff->offer_count, 3);
    assert_string_equal(diff->offers[1].id, "meta");
    assert_int_equal(diff->offers[1].index[1], -1);
    assert_string_equal(diff->offers[2].id, "google");
    assert_int_equal(diff->offers[2].index[0], -1);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_and_stays_change_as_by_hand),
        cmocka_unit_test(the_same_case_has_no_difference),
        cmocka_unit_test(an_offer_in_one_case_alone_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
