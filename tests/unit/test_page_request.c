/* What the page asks of the engine: read whole, or refused in words. */
#include "rows.h"

#include "cli/page/page_request.h"

static void a_request_is_read_with_all_its_members(void **state)
{
    static const char text[] = "{\"case\": \"{}\", \"changes\": [{\"path\": \"offers[0].base\", \"value\": \"180k\"}, {\"path\": \"note\","
                               " \"value\": \"\"}], \"remove\": \"offers[1]\", \"rival\": \"Google: base 182k\", \"months\": 47,"
                               " \"growth\": \"10%\", \"quick\": true, \"redact\": \"round\"}";
    struct arena arena = {0};
    struct err err = {0};
    struct page_request *request = arena_alloc(&arena, sizeof *request);
    (void)state;
    assert_true(page_request_read(request, &arena, text, sizeof text - 1, &err));
    assert_string_equal(request->case_text, "{}");
    assert_int_equal(request->case_length, 2);
    assert_int_equal(request->change_count, 2);
    assert_string_equal(request->change[0].path, "offers[0].base");
    assert_string_equal(request->change[0].value, "180k");
    assert_string_equal(request->change[1].value, "");
    assert_string_equal(request->remove, "offers[1]");
    assert_string_equal(request->rival, "Google: base 182k");
    assert_string_equal(request->growth, "10%");
    assert_string_equal(request->redact, "round");
    assert_int_equal(request->months, 47);
    assert_true(request->quick);
    assert_null(request->letter);
    arena_release(&arena);
}

static void the_slider_stays_between_one_month_and_five_years(void **state)
{
    static const struct {
        const char *text;
        int months;
    } rows[] = {{"{\"case\": \"\"}", 0},
                {"{\"case\": \"\", \"months\": 0}", 1},
                {"{\"case\": \"\", \"months\": -7}", 1},
                {"{\"case\": \"\", \"months\": 61}", 60},
                {"{\"case\": \"\", \"months\": 1e99}", 1},
                {"{\"case\": \"\", \"months\": \"36\"}", 0}};
    struct arena arena = {0};
    struct err err = {0};
    struct page_request *request = arena_alloc(&arena, sizeof *request);
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        assert_true(page_request_read(request, &arena, rows[i].text, strlen(rows[i].text), &err));
        assert_int_equal(request->months, rows[i].months);
    }
    arena_release(&arena);
}

static void anything_else_is_refused_in_words(void **state)
{
    static const char *const rows[] = {"",
                                       "{",
                                       "[]",
                                       "{}",
                                       "7",
                                       "{\"case\": 5}",
                                       "{\"case\": \"\", \"changes\": 5}",
                                       "{\"case\": \"\", \"changes\": [5]}",
                                       "{\"case\": \"\", \"changes\": [{\"path\": \"a\"}]}",
                                       "{\"case\": \"\", \"changes\": [{\"value\": \"a\"}]}"};
    struct arena arena = {0};
    struct page_request *request = arena_alloc(&arena, sizeof *request);
    (void)state;
    for (int i = 0; i < ROWS(rows); i++) {
        struct err err = {0};
        if (page_request_read(request, &arena, rows[i], strlen(rows[i]), &err) || !err.message[0])
            fail_msg("%s is taken", rows[i]);
    }
    arena_release(&arena);
}

static void no_more_changes_than_there_is_room_for(void **state)
{
    struct arena arena = {0};
    struct err err = {0};
    struct page_request *request = arena_alloc(&arena, sizeof *request);
    (void)state;
    for (int count = PAGE_CHANGES_MAX; count <= PAGE_CHANGES_MAX + 1; count++) {
        struct text text = text_start(&arena);
        text_add(&text, "{\"case\": \"\", \"changes\": [");
        for (int i = 0; i < count; i++)
            text_addf(&text, "%s{\"path\": \"a\", \"value\": \"b\"}", i ? ", " : "");
        text_add(&text, "]}");
        assert_int_equal(page_request_read(request, &arena, text.data, text.length, &err), count <= PAGE_CHANGES_MAX);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_request_is_read_with_all_its_members),
        cmocka_unit_test(the_slider_stays_between_one_month_and_five_years),
        cmocka_unit_test(anything_else_is_refused_in_words),
        cmocka_unit_test(no_more_changes_than_there_is_room_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
