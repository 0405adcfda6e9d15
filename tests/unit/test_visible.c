/* Words of a person on paper and screen: what steers a terminal is written out, and Markdown shows them as they are. */
#include "rows.h"

#include "calc/kit/json_out.h"
#include "calc/kit/markdown.h"
#include "calc/kit/visible.h"

struct row {
    const char *words, *expected;
};

static void what_steers_a_terminal_is_written_out(void **state)
{
    static const struct row rows[] = {
        {"", ""},
        {"Zürich ✅ ไทย हिन्दी", "Zürich ✅ ไทย हिन्दी"},
        {"a\033[31mb", "a\\u001b[31mb"},
        {"a\x7f" "b\a", "a\\u007fb\\u0007"},
        {"a\xc2\x9b" "31m", "a\\u009b31m"},
        {"\xc2\x80\xc2\x9f\xc2\xa0", "\\u0080\\u009f\xc2\xa0"},
        {"\xe2\x80\xa8\xe2\x80\xae\xe2\x80\xaf", "\\u2028\\u202e\xe2\x80\xaf"},
        {"\xe2\x81\xa5\xe2\x81\xa6\xe2\x81\xa9\xe2\x81\xaa", "\xe2\x81\xa5\\u2066\\u2069\xe2\x81\xaa"},
        {"a\x9b\xff\xc2", "a\\x9b\\xff\\xc2"},  /* no UTF-8 */
        {"\xe0\x82\x9b", "\\xe0\\x82\\x9b"},     /* U+009B in more bytes than it needs is no UTF-8 */
        {"\xe0\x9f\xbf\xe0\xa0\x80", "\\xe0\\x9f\\xbf\xe0\xa0\x80"},         /* the first of three bytes is U+0800, */
        {"\xed\x9f\xbf\xed\xa0\x80", "\xed\x9f\xbf\\xed\\xa0\\x80"},         /* a surrogate is none, */
        {"\xf0\x8f\xbf\xbf\xf0\x90\x80\x80", "\\xf0\\x8f\\xbf\\xbf\xf0\x90\x80\x80"},
        {"\xf4\x8f\xbf\xbf\xf4\x90\x80\x80", "\xf4\x8f\xbf\xbf\\xf4\\x90\\x80\\x80"}, /* and U+10FFFF is the last */
        {"a\tb\r\nc", "a b  c"},
    };
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        expect_text(rows[i].words, rows[i].expected, visible(&arena, rows[i].words, ""));
    expect_text("lines kept", "a\n\tb\\u001b", visible(&arena, "a\n\tb\033", "\n\t"));
    assert_ptr_equal(visible(&arena, rows[1].words, ""), rows[1].words); /* no copy where none is needed */
    arena_release(&arena);
}

static void json_writes_them_as_escapes(void **state)
{
    struct arena arena = {0};
    struct text text = text_start(&arena);
    struct json_out out = json_start(&text, JSON_ONE_LINE);
    (void)state;
    json_text(&out, NULL, "\"\\\n\t\033 ü \xc2\x9b\xe2\x80\xae\x9b");
    expect_text("json", "\"\\\"\\\\\\n\\t\\u001b ü \\u009b\\u202e\x9b\"", text.data);
    arena_release(&arena);
}

static void markdown_shows_words_as_they_are(void **state)
{
    static const struct row rows[] = {
        {"plain, with 5-15-40-40, $1 + 2, a_b and offers[0].", "plain, with 5-15-40-40, $1 + 2, a_b and offers[0]."},
        {"# x", "\\# x"},
        {"> x", "\\> x"},
        {"- x", "\\- x"},
        {"---", "\\---"},
        {"-5,000 and +3", "-5,000 and +3"},
        {"+ x", "\\+ x"},
        {"* x", "\\* x"},
        {"===", "\\==="},
        {"12. x", "12\\. x"},
        {"12) x", "12\\) x"},
        {"12.5 a (b)", "12.5 a (b)"},
        {"12.", "12\\."},
        {"[ ] x", "\\[ ] x"},
        {"[1] x", "[1] x"},
        {"[a](http://x)", "[a\\](http://x)"},
        {"see ![a](b) and [c][d]", "see ![a\\](b) and [c\\][d]"},
        {"[a]: http://x", "[a\\]: http://x"},
        {"a <b>c</b> & &amp; &#60;", "a \\<b>c\\</b> & \\&amp; \\&#60;"},
        {"`a` **b** _c_ ~~d~~ a|b a\\b", "\\`a\\` \\*\\*b\\*\\* \\_c\\_ \\~\\~d\\~\\~ a\\|b a\\\\b"},
        {"    indented  ", "indented"},
        {"two\nlines", "two lines"},
        {"two\r\nlines", "two  lines"},
        {"\t tabs\t", "tabs"},
        {"-\tx", "\\-\tx"},
        {"-", "\\-"},
        {"[x] done", "\\[x] done"},
        {"[X]", "\\[X]"},
        {"[x", "[x"},
        {"[x)", "[x)"},
        {"]", "]"},
        {"_", "\\_"},
        {"x_", "x\\_"},
        {"Z_9 and z_a", "Z_9 and z_a"},
        {"{_a and a_}", "{\\_a and a\\_}"},
        {"this & that &", "this & that &"},
        {"12.\tx", "12\\.\tx"},
        {"x. y) z", "x. y) z"},
    };
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct text text = text_start(&arena);
        markdown_words(&text, rows[i].words);
        expect_text(rows[i].words, rows[i].expected, text.length > 0 ? text.data : "");
    }
    expect_text("read again", "# a_b [c](d) \\ 1. <x>", markdown_read(&arena, "\\# a_b [c\\](d) \\\\ 1\\. \\<x>  "));
    expect_text("a mark that hides nothing", "\\a \\", markdown_read(&arena, "\\a \\"));
    expect_text("blanks alone", "", markdown_read(&arena, "   "));
    arena_release(&arena);
}

static void lines_of_a_message_stay_lines_and_its_lists_lists(void **state)
{
    static const struct row rows[] = {
        {"Best,\nAnn\n", "Best,  \nAnn\n"},
        {"One\n\nTwo\n", "One\n\nTwo\n"},
        {"Say:\n- a\n- b\nThen c\n", "Say:\n\n- a\n- b\n\nThen c\n"},
        {"- a\n  more of a\n- b\n\nEnd", "- a  \n  more of a\n- b\n\nEnd\n"},
        {"- a\n  more\n  yet more\nEnd", "- a  \n  more  \n  yet more\n\nEnd\n"},
        {"plain\n  indented", "plain  \nindented\n"},
        {"- # a\n1. b\n", "- \\# a\n\n1\\. b\n"},
        {"\nafter a part\n", "\nafter a part\n"},
        {"- \nx", "\\-  \nx\n"},
        {"- a\n\n  b", "- a\n\nb\n"},
        {"", ""},
    };
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct text text = text_start(&arena);
        markdown_message(&text, rows[i].words);
        expect_text(rows[i].words, rows[i].expected, text.length > 0 ? text.data : "");
    }
    struct text quote = text_start(&arena);
    markdown_lines(&quote, "one\n- two\n\nthree", "> ");
    expect_text("quote", "> one  \n> \\- two\n>\n> three\n", quote.data);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_steers_a_terminal_is_written_out),
        cmocka_unit_test(json_writes_them_as_escapes),
        cmocka_unit_test(markdown_shows_words_as_they_are),
        cmocka_unit_test(lines_of_a_message_stay_lines_and_its_lists_lists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
