/* Documents as text: columns of characters, tables that are wider than a terminal, bold, what may not steer a screen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "out/document/columns.h"
#include "out/document/render.h"

#define ARRAY_LEN(array) (sizeof(array) / sizeof *(array))

static void out_of_memory(void)
{
    fail_msg("out of memory");
}

static void texts_take_the_columns_that_a_terminal_gives_them(void **state)
{
    static const struct {
        const char *text;
        int columns;
    } rows[] = {
        {"", 0},
        {"Amazon", 6},
        {"Zürich €", 8},
        {"e\xcc\x81", 1},             /* e and a combining acute */
        {"日本", 4},
        {"한글", 4},
        {"\xe1\x84\x92\xe1\x85\xa1", 2}, /* one syllable of two letters */
        {"ｶﾅ", 2},                    /* halfwidth */
        {"✅", 2},
        {"☕", 2},
        {"🚀", 2},
        {"→ ━", 3},
        {"กำลัง", 4},                  /* a Thai mark above takes none */
        {"हिन्दी", 5},                   /* Devanagari: spaced signs count, the others do not */
        {"a\xe2\x80\x8b" "b", 2},      /* U+200B */
        {"\xe2\x80\xae" "ab", 8},      /* U+202E, written out */
        {"\xff\xc3", 2},               /* no UTF-8: a column a byte */
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (text_columns(rows[i].text) != rows[i].columns)
            fail_msg("\"%s\": expected %d columns, got %d", rows[i].text, rows[i].columns, text_columns(rows[i].text));
}

static void what_fits_is_cut_between_characters_and_keeps_their_marks(void **state)
{
    static const struct {
        const char *text;
        int columns;
        size_t bytes;
    } rows[] = {{"abc", 2, 2}, {"abc", 9, 3}, {"日本", 3, 3}, {"日本", 1, 3}, {"e\xcc\x81x", 1, 3}, {"", 5, 0}};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (text_fitting(rows[i].text, rows[i].columns) != rows[i].bytes)
            fail_msg("\"%s\" in %d columns: expected %zu bytes, got %zu", rows[i].text, rows[i].columns, rows[i].bytes,
                     text_fitting(rows[i].text, rows[i].columns));
}

static struct document wide_document(struct arena *arena)
{
    static const struct column columns[] = {{"Offer", ALIGN_LEFT}, {"Paid in the first year", ALIGN_RIGHT},
                                            {"Year 2", ALIGN_RIGHT}, {"Year 3", ALIGN_RIGHT}, {"Why", ALIGN_LEFT}};
    struct document document = document_start(arena);
    struct table *table = document_table(&document, "Pay", columns, 5);
    static const char *const names[] = {"Amazon", "日本オフィス", "Zürich ✅", "☕ Cafe", "กำลัง", "हिन्दी", "zero\xe2\x80\x8bwidth", ("a\xe2\x80\xae" "b")};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        row_start(table);
        cell_text(table, names[i]);
        cell_money(table, (struct money){26557500});
        cell_money(table, (struct money){28172500});
        cell_money(table, (struct money){29960000});
        cell_text(table, "the letter says so, and averyveryverylongwordthatdoesnotfit");
    }
    return document;
}

/* Blanks and line ends apart, all words of `whole` in `part`, in any order. */
static void has_all_words(const char *part, const char *const words[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!strstr(part, words[i]))
            fail_msg("\"%s\" is lost in:\n%s", words[i], part);
}

static int widest_line(const char *text, struct arena *arena)
{
    int widest = 0;
    while (*text) {
        size_t length = strcspn(text, "\n");
        int columns = text_columns(arena_copy(arena, text, length));
        widest = columns > widest ? columns : widest;
        text += length + (text[length] == '\n');
    }
    return widest;
}

static void a_table_keeps_to_the_terminal_and_loses_no_cell(void **state)
{
    static const char *const words[] = {"Pay", "Offer", "first", "Year 2", "Year 3", "Why", "Amazon", "日本オフィス", "265,575", "281,725",
                                        "299,600", "letter", "says"};
    (void)state;
    for (int width = 40; width <= 200; width++) {
        struct arena arena = {.out_of_memory = out_of_memory};
        struct document document = wide_document(&arena);
        struct text text = text_start(&arena);
        render_terminal(&text, &document, &(struct terminal_look){.width = width});
        if (widest_line(text.data, &arena) > width)
            fail_msg("wider than %d:\n%s", width, text.data);
        has_all_words(text.data, words, ARRAY_LEN(words));
        arena_release(&arena);
    }
}

static void columns_of_wide_characters_stay_in_line(void **state)
{
    struct arena arena = {.out_of_memory = out_of_memory};
    struct document document = wide_document(&arena);
    struct text text = text_start(&arena);
    (void)state;
    render_text(&text, &document, TEXT_WIDTH);
    int at = -1, rows = 0;
    for (const char *line = text.data; line && *line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL) {
        const char *end = strstr(line, "265,575");
        const char *line_end = strchr(line, '\n');
        if (!end || end > line_end)
            continue;
        int columns = text_columns(arena_copy(&arena, line, (size_t)(end - line)));
        assert_true(at < 0 || at == columns);
        at = columns;
        rows++;
    }
    assert_int_equal(rows, 8);
    arena_release(&arena);
}

static void files_get_whole_rows_and_no_escape_sequence(void **state)
{
    struct arena arena = {.out_of_memory = out_of_memory};
    struct document document = wide_document(&arena);
    struct text text = text_start(&arena);
    (void)state;
    document_title(&document, "Title");
    document_line(&document, "Lead", "text");
    render_text(&text, &document, 40);
    assert_non_null(strstr(text.data, "the letter says so, and averyveryverylongwordthatdoesnotfit"));
    assert_null(strchr(text.data, '\033'));
    arena_release(&arena);
}

static void titles_headings_and_leads_are_bold_on_a_terminal_that_can(void **state)
{
    (void)state;
    for (int bold = 0; bold < 2; bold++) {
        struct arena arena = {.out_of_memory = out_of_memory};
        struct document document = document_start(&arena);
        struct text text = text_start(&arena);
        document_title(&document, "One");
        document_heading(&document, "Two");
        document_line(&document, "Three", "four");
        document_paragraph(&document, "five");
        render_terminal(&text, &document, &(struct terminal_look){.width = 80, .bold = bold});
        assert_string_equal(text.data, bold ? "\033[1mOne\033[0m\n===\n\n\033[1mTwo\033[0m\n---\n"
                                              "\033[1mThree\033[0m         four\n\nfive\n"
                                            : "One\n===\n\nTwo\n---\nThree         four\n\nfive\n");
        arena_release(&arena);
    }
}

static void no_text_of_a_case_steers_the_screen(void **state)
{
    struct arena arena = {.out_of_memory = out_of_memory};
    struct document document = document_start(&arena);
    struct text text = text_start(&arena);
    (void)state;
    document_paragraph(&document, "a\xc2\x9b" "31mb \xe2\x80\xae" "c\xe2\x81\xa6 d");
    render_text(&text, &document, TEXT_WIDTH);
    assert_string_equal(text.data, "a\\u009b31mb \\u202ec\\u2066 d\n");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_take_the_columns_that_a_terminal_gives_them),
        cmocka_unit_test(what_fits_is_cut_between_characters_and_keeps_their_marks),
        cmocka_unit_test(a_table_keeps_to_the_terminal_and_loses_no_cell),
        cmocka_unit_test(columns_of_wide_characters_stay_in_line),
        cmocka_unit_test(files_get_whole_rows_and_no_escape_sequence),
        cmocka_unit_test(titles_headings_and_leads_are_bold_on_a_terminal_that_can),
        cmocka_unit_test(no_text_of_a_case_steers_the_screen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
