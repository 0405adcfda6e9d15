/* Documents as HTML: text stays text, tables have headings with scopes, lists hold their items; JSON inside a script element. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "calc/kit/base64.h"
#include "out/document/html.h"

#define ARRAY_LEN(array) (sizeof(array) / sizeof *(array))

static const char *words_as_html(struct arena *arena, const char *words)
{
    struct text out = text_start(arena);
    text_add(&out, "");
    html_words(&out, words);
    return out.data;
}

static void words_are_shown_and_never_read_as_markup(void **state)
{
    static const struct {
        const char *words, *html;
    } rows[] = {
        {"", ""},
        {"plain", "plain"},
        {"<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"},
        {"</script>", "&lt;/script&gt;"},
        {"\"a\" & 'b'", "&quot;a&quot; &amp; &#39;b&#39;"},
        {"&lt;", "&amp;lt;"},
        {"Zürich €, 日本", "Zürich €, 日本"},
        {"two\nlines\tand", "two\nlines\tand"},
        {"\xe2\x80\xae" "evil", "\\u202eevil"},      /* turns the direction of writing */
        {"\xe2\x81\xa6x", "\\u2066x"},
        {"\xc2\x9b" "31m", "\\u009b31m"},             /* a control of C1 */
        {"a\x7f" "b\x1b", "a\\u007fb\\u001b"},
    };
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        assert_string_equal(words_as_html(&arena, rows[i].words), rows[i].html);
    arena_release(&arena);
}

static void json_cannot_end_the_script_that_it_stands_in(void **state)
{
    struct arena arena = {0};
    struct text out = text_start(&arena);
    (void)state;
    html_json(&out, "{\"a\": \"</script><!--\xe2\x80\xa8\xe2\x80\xa9\", \"b\": 1}");
    assert_string_equal(out.data, "{\"a\": \"\\u003c/script>\\u003c!--\\u2028\\u2029\", \"b\": 1}");
    arena_release(&arena);
}

static int count_of(const char *text, const char *part)
{
    int count = 0;
    while ((text = strstr(text, part))) {
        count++;
        text += strlen(part);
    }
    return count;
}

static void a_table_names_its_columns_and_rows(void **state)
{
    struct arena arena = {0};
    struct document document = document_start(&arena);
    struct text out = text_start(&arena);
    (void)state;
    static const struct column columns[] = {{"Offer", ALIGN_LEFT}, {"Year 1", ALIGN_RIGHT}};
    struct table *table = document_table(&document, "Pay <a year>", columns, 2);
    row_start(table);
    cell_text(table, "Amazon & co");
    cell_money(table, (struct money){26557500});
    row_start(table);
    cell_text(table, "");
    cell_money(table, (struct money){100});
    render_html(&out, &document, 2);
    assert_non_null(strstr(out.data, "<caption>Pay &lt;a year&gt;</caption>"));
    assert_int_equal(count_of(out.data, "scope=\"col\""), 2);
    assert_int_equal(count_of(out.data, "scope=\"row\""), 1); /* an empty cell names no row */
    assert_non_null(strstr(out.data, "Amazon &amp; co</th>"));
    assert_non_null(strstr(out.data, "265,575"));
    arena_release(&arena);
}

static void headings_follow_the_level_and_items_stand_in_one_list(void **state)
{
    struct arena arena = {0};
    struct document document = document_start(&arena);
    struct text out = text_start(&arena);
    (void)state;
    document_heading(&document, "Why");
    document_item(&document, "first");
    document_item(&document, "second");
    document_paragraph(&document, "after");
    render_html(&out, &document, 2);
    assert_non_null(strstr(out.data, "<h3>Why</h3>"));
    assert_int_equal(count_of(out.data, "<ul>"), 1);
    assert_int_equal(count_of(out.data, "</ul>"), 1);
    assert_int_equal(count_of(out.data, "<li>"), 2);
    assert_true(strstr(out.data, "</ul>") < strstr(out.data, "after"));
    arena_release(&arena);
}

/* The vectors of RFC 4648, section 10, and bytes beyond ASCII. */
static void bytes_become_base64(void **state)
{
    static const struct {
        const char *bytes, *text;
    } rows[] = {{"f", "Zg=="},         {"fo", "Zm8="},         {"foo", "Zm9v"},          {"foob", "Zm9vYg=="},
                {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}, {"\xff\xfe\xfb", "//77"}, {"", ""}};
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct text out = text_start(&arena);
        text_add(&out, "");
        base64_add(&out, (const unsigned char *)rows[i].bytes, strlen(rows[i].bytes));
        assert_string_equal(out.data, rows[i].text);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_shown_and_never_read_as_markup),
        cmocka_unit_test(json_cannot_end_the_script_that_it_stands_in),
        cmocka_unit_test(a_table_names_its_columns_and_rows),
        cmocka_unit_test(headings_follow_the_level_and_items_stand_in_one_list),
        cmocka_unit_test(bytes_become_base64),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
