/* The strict JSON reader: what it refuses and where, what it accepts, and what the tree says. */
#include "rows.h"

#include "bands/reader/json.h"

static bool parse(struct json **root, struct arena *arena, const char *text, struct err *err)
{
    return json_parse(root, arena, "case.json", text, strlen(text), err);
}

#define ESCAPES "expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX after the backslash"
#define SIGNS ": amounts and rates with signs stand in quotes, as \"170k\" or \"15%\""
#define HALF "half of a surrogate pair: write the character itself, or both halves"

static const struct refusal {
    const char *text;
    int line, column;
    const char *message;
} refusals[] = {
    /* no value, or more than one */
    {"", 1, 1, "the file is empty"},
    {" \n ", 2, 2, "the file is empty"},
    {"x", 1, 1, "expected a value, found 'x'"},
    {"nul", 1, 1, "expected a value, found 'n'"},
    {"True", 1, 1, "expected a value, found 'T'"},
    {"NaN", 1, 1, "expected a value, found 'N'"},
    {"'a'", 1, 1, "expected a value, found a single quote: JSON takes straight double quotes"},
    {"// x\n1", 1, 1, "expected a value, found '/': JSON has no comments; the key \"note\" holds free text"},
    {"[1, # x\n2]", 1, 5, "expected a value, found '#': JSON has no comments; the key \"note\" holds free text"},
    {"\x0b" "1", 1, 1, "expected a value, found byte 0x0b"},
    {"\xc3\xa9", 1, 1, "expected a value, found byte 0xc3"},
    {"]", 1, 1, "expected a value, found ']'"},
    {"1 2", 1, 3, "expected the end of the file after the value, found '2'"},
    {"nullx", 1, 5, "expected the end of the file after the value, found 'x'"},
    {"{\n}\n\n}", 4, 1, "expected the end of the file after the value, found '}'"},
    {"\xef\xbb\xbf{}", 1, 1, "the file starts with a byte order mark: save it as UTF-8 without one"},
    {"\xff\xfe{", 1, 1, "the file is UTF-16: save it as UTF-8"},
    {"\xfe\xff{", 1, 1, "the file is UTF-16: save it as UTF-8"},
    /* numbers */
    {"{\"a\":170k}", 1, 9, "expected ',' or '}', found 'k'" SIGNS},
    {"[15%]", 1, 4, "expected ',' or ']', found '%'" SIGNS},
    {"[$5]", 1, 2, "expected a value, found '$'" SIGNS},
    {"01", 1, 2, "a number does not start with 0: write 5, not 05"},
    {"-00", 1, 3, "a number does not start with 0: write 5, not 05"},
    {"1.", 1, 3, "expected a digit, found the end of the file"},
    {"[1.]", 1, 4, "expected a digit, found ']'"},
    {"1.e5", 1, 3, "expected a digit, found 'e'"},
    {".5", 1, 1, "expected a value, found '.'"},
    {"+1", 1, 1, "expected a value, found '+'"},
    {"-", 1, 2, "expected a digit, found the end of the file"},
    {"-Infinity", 1, 2, "expected a digit, found 'I'"},
    {"1e", 1, 3, "expected a digit, found the end of the file"},
    {"1e+", 1, 4, "expected a digit, found the end of the file"},
    {"0x10", 1, 2, "expected the end of the file after the value, found 'x'"},
    {"[1,000]", 1, 5, "a number does not start with 0: write 5, not 05"},
    /* objects and lists */
    {"{", 1, 2, "expected a key in double quotes, found the end of the file"},
    {"{a:1}", 1, 2, "expected a key in double quotes, found 'a'"},
    {"{,}", 1, 2, "expected a key in double quotes, found ','"},
    {"{\"a\"}", 1, 5, "expected ':' after the key, found '}'"},
    {"{\r\n \"a\" 1}", 2, 6, "expected ':' after the key, found '1'"},
    {"{\"a\":}", 1, 6, "expected a value, found '}'"},
    {"{\"a\":1,}", 1, 8, "expected another key after the comma, found '}'"},
    {"{\"a\":1 \"b\":2}", 1, 8, "expected ',' or '}', found '\"'"},
    {"{\"a\":1,\n\n  b", 3, 3, "expected a key in double quotes, found 'b'"},
    {"{\"a\":1]", 1, 7, "expected ',' or '}', found ']'"},
    {"[1,]", 1, 4, "expected another value after the comma, found ']'"},
    {"[,1]", 1, 2, "expected a value, found ','"},
    {"[1 2]", 1, 4, "expected ',' or ']', found '2'"},
    {"[1", 1, 3, "expected ',' or ']', found the end of the file"},
    {"[1}", 1, 3, "expected ',' or ']', found '}'"},
    {"[\"\xc3\xa9\" 1]", 1, 7, "expected ',' or ']', found '1'"}, /* columns count bytes */
    /* text */
    {"\"abc", 1, 1, "this text has no closing quote"},
    {"\"abc\\\"", 1, 1, "this text has no closing quote"},
    {"[\n  \"abc\n\"]", 2, 3, "this text has no closing quote on its line"},
    {"\"a\rb\"", 1, 1, "this text has no closing quote on its line"},
    {"\"a\tb\"", 1, 3, "a control character (byte 0x09) must be written as an escape"},
    {"\"a\x1f\"", 1, 3, "a control character (byte 0x1f) must be written as an escape"},
    {"\"\\x\"", 1, 2, ESCAPES},
    {"\"ab\\", 1, 4, ESCAPES},
    {"\"\\u12g4\"", 1, 2, ESCAPES},
    {"\"\\u12", 1, 2, ESCAPES},
    {"\"\\U0041\"", 1, 2, ESCAPES},
    {"\"\\u0000\"", 1, 2, "the character \\u0000 is not allowed in text"},
    {"{\"a\\u0000\":1}", 1, 4, "the character \\u0000 is not allowed in text"},
    {"\"\\ud800\"", 1, 2, HALF},
    {"\"\\udc00\"", 1, 2, HALF},
    {"\"a\\udbff\\ud800\"", 1, 3, HALF},
    {"\"\\ud800\\u0041\"", 1, 2, HALF},
    {"\"\\ud83dx\"", 1, 2, HALF},
    {"\"\\ude00\\ud83d\"", 1, 2, HALF},
};

static void what_is_not_json_is_refused_with_its_place(void **state)
{
    (void)state;
    for (int i = 0; i < ROWS(refusals); i++) {
        const struct refusal *it = &refusals[i];
        struct arena arena = {0};
        struct json *root = NULL;
        struct err err = {0};
        expect(it->text, "is refused", !parse(&root, &arena, it->text, &err));
        expect_text(it->text, it->message, err.message);
        expect_whole(row("%s: line", it->text), it->line, err.line);
        expect_whole(row("%s: column", it->text), it->column, err.column);
        expect_text(it->text, "case.json", err.file);
        assert_int_equal(err.kind, ERR_INPUT);
        arena_release(&arena);
    }
}

static void keys_that_stand_twice_are_refused_with_their_path(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int line, column, first;
        const char *key, *path;
    } rows[] = {
        {"{\"a\":1,\n \"a\":2}", 2, 2, 1, "a", "a"},
        {"{\"b\":{\"a\":1,\"\\u0061\":2}}", 1, 13, 1, "a", "b.a"},
        {"[0,\n{\"x\":1,\n\"y\":2,\n\"x\":1}]", 4, 1, 2, "x", "[1].x"},
        {"{\"o\":[{\"e\":[{\"k\":0,\"k\":0}]}]}", 1, 20, 1, "k", "o[0].e[0].k"},
        {"{\"\":1,\"\":2}", 1, 7, 1, "", ""},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct json *root = NULL;
        struct err err = {0};
        char expected[120];
        struct text text = text_in(expected, sizeof expected);
        text_addf(&text, "the key \"%s\" stands twice in this object (first on line %d)", rows[i].key, rows[i].first);
        expect(rows[i].text, "is refused", !parse(&root, &arena, rows[i].text, &err));
        expect_text(rows[i].text, expected, err.message);
        expect_text(rows[i].text, rows[i].path, err.path);
        expect_whole(rows[i].text, rows[i].line, err.line);
        expect_whole(rows[i].text, rows[i].column, err.column);
        arena_release(&arena);
    }
    struct arena arena = {0};
    struct json *root = NULL;
    struct err err = {0};
    expect("the same key in two objects, or in another case", "is accepted",
           parse(&root, &arena, "[{\"a\":1,\"A\":2},{\"a\":{\"a\":1}}]", &err));
    arena_release(&arena);
}

/* Unicode, table 3-7: the first and last of each row, and their neighbours outside. */
static void utf8_is_accepted_exactly_where_it_is_well_formed(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        bool good;
    } rows[] = {
        {"\x20", true},             {"\x7f", true},             {"\xc2\x80", true},         {"\xdf\xbf", true},
        {"\xe0\xa0\x80", true},     {"\xe0\xbf\xbf", true},     {"\xe1\x80\x80", true},     {"\xec\xbf\xbf", true},
        {"\xed\x80\x80", true},     {"\xed\x9f\xbf", true},     {"\xee\x80\x80", true},     {"\xef\xbf\xbf", true},
        {"\xf0\x90\x80\x80", true}, {"\xf0\xbf\xbf\xbf", true}, {"\xf1\x80\x80\x80", true}, {"\xf3\xbf\xbf\xbf", true},
        {"\xf4\x80\x80\x80", true}, {"\xf4\x8f\xbf\xbf", true},
        {"\x80", false},            {"\xbf", false},            {"\xc0\x80", false},        {"\xc1\xbf", false},
        {"\xc2", false},            {"\xc2\x7f", false},        {"\xc2\xc0", false},        {"\xe0\x80\x80", false},
        {"\xe0\x9f\xbf", false},    {"\xe1\x80", false},        {"\xe1\x80\x7f", false},    {"\xe1\xc0\x80", false},
        {"\xed\xa0\x80", false},    {"\xed\xbf\xbf", false},    {"\xf0\x80\x80\x80", false}, {"\xf0\x8f\xbf\xbf", false},
        {"\xf1\x80\x80", false},    {"\xf1\x80\x80\x7f", false}, {"\xf4\x90\x80\x80", false}, {"\xf5\x80\x80\x80", false},
        {"\xf8\x88\x80\x80", false}, {"\xfe", false},           {"\xff", false},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        char text[16], shown[40] = "", *at = shown;
        struct arena arena = {0};
        struct json *root = NULL;
        struct err err = {0};
        for (const char *byte = rows[i].bytes; *byte; byte++, at += 3) {
            static const char digits[] = "0123456789abcdef";
            const char pair[] = {digits[(unsigned char)*byte >> 4], digits[(unsigned char)*byte & 15], ' ', '\0'};
            memcpy(at, pair, sizeof pair);
        }
        struct text made = text_in(text, sizeof text);
        text_addf(&made, "\"a%s\"", rows[i].bytes);
        bool good = parse(&root, &arena, text, &err);
        expect(shown, rows[i].good ? "is accepted" : "is refused", good == rows[i].good);
        if (good) {
            expect_text(shown, rows[i].bytes, root->text + 1);
        } else {
            expect_whole(shown, 3, err.column);
            expect(err.message, "speaks of UTF-8", strstr(err.message, "not valid UTF-8 (") == err.message);
        }
        arena_release(&arena);
    }
}

static void escapes_become_the_characters_they_stand_for(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"\"\"", ""},
        {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t"},
        {"\"\\u0041\\u00e9\\u20AC\"", "A\xc3\xa9\xe2\x82\xac"},
        {"\"\\ud83d\\ude00\"", "\xf0\x9f\x98\x80"},
        {"\"\\uD800\\uDC00\\uDBFF\\uDFFF\"", "\xf0\x90\x80\x80\xf4\x8f\xbf\xbf"},
        {"\"\\ud7ff\\ue000\"", "\xed\x9f\xbf\xee\x80\x80"},
        {"\"\\u0001\\u007f\"", "\x01\x7f"},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct json *root = NULL;
        struct err err = {0};
        expect(rows[i].text, "is accepted", parse(&root, &arena, rows[i].text, &err));
        expect_text(rows[i].text, rows[i].expected, root->text);
        arena_release(&arena);
    }
}

static void numbers_keep_their_written_form(void **state)
{
    (void)state;
    static const char *const numbers[] = {
        "0", "-0", "0.1", "1.50", "100", "9007199254740993", "123456789012345678901234567890", "1e5", "1E+05", "-2.5e-10",
        "1e99999", "0.00000000000000000000000000000000000000000000000000000000000000000000000000000000000001",
        "1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"};
    for (int i = 0; i < ROWS(numbers); i++) {
        struct arena arena = {0};
        struct json *root = NULL;
        struct err err = {0};
        const char *text = text_format(&arena, "[ %s ]", numbers[i]);
        bool good = parse(&root, &arena, text, &err);
        expect(row("%s %s", numbers[i], err.message), "is accepted", good);
        expect_text(numbers[i], numbers[i], root->first->text);
        arena_release(&arena);
    }
}

static void the_tree_knows_types_places_and_paths(void **state)
{
    (void)state;
    static const char source[] = "{ \"name\": \"x\",\n"
                                 "  \"list\": [1, true, null,\n"
                                 "    {\"deep\" : false}, []] }";
    static const struct {
        const char *path;
        enum json_type type;
        int line, column, key_line, key_column, index, count;
    } rows[] = {
        {"name", JSON_STRING, 1, 11, 1, 3, 0, 0},   {"list", JSON_ARRAY, 2, 11, 2, 3, 1, 5},
        {"list[0]", JSON_NUMBER, 2, 12, 0, 0, 0, 0}, {"list[1]", JSON_BOOL, 2, 15, 0, 0, 1, 0},
        {"list[2]", JSON_NULL, 2, 21, 0, 0, 2, 0},  {"list[3]", JSON_OBJECT, 3, 5, 0, 0, 3, 1},
        {"list[3].deep", JSON_BOOL, 3, 15, 3, 6, 0, 0}, {"list[4]", JSON_ARRAY, 3, 23, 0, 0, 4, 0},
    };
    struct arena arena = {0};
    struct json *root = NULL;
    struct err err = {0};
    assert_true(parse(&root, &arena, source, &err));
    assert_true(root->type == JSON_OBJECT && root->count == 2 && root->line == 1 && root->column == 1);
    const struct json *list = json_member(root, "list");
    const struct json *nodes[] = {json_member(root, "name"), list,
                                  list->first, list->first->next, list->first->next->next,
                                  list->first->next->next->next,
                                  json_member(list->first->next->next->next, "deep"),
                                  list->first->next->next->next->next};
    for (int i = 0; i < ROWS(rows); i++) {
        const struct json *node = nodes[i];
        expect_whole(rows[i].path, rows[i].type, node->type);
        expect_whole(rows[i].path, rows[i].line, node->line);
        expect_whole(rows[i].path, rows[i].column, node->column);
        expect_whole(rows[i].path, rows[i].key_line, node->key_line);
        expect_whole(rows[i].path, rows[i].key_column, node->key_column);
        expect_whole(rows[i].path, rows[i].index, node->index);
        expect_whole(rows[i].path, rows[i].count, node->count);
        assert_false(json_error(&err, node, "expected %d", 3));
        expect_text(rows[i].path, rows[i].path, err.path);
        expect_text(rows[i].path, "expected 3", err.message);
        expect_whole(rows[i].path, rows[i].line, err.line);
        assert_false(json_key_error(&err, node, "x"));
        expect_whole(rows[i].path, rows[i].key_column, err.column);
    }
    assert_null(json_member(root, "Name"));
    assert_true(nodes[3]->boolean && !nodes[6]->boolean);
    assert_false(json_error(&err, root, "x"));
    assert_string_equal(err.path, "");
    arena_release(&arena);
}

static char *repeated(struct arena *arena, const char *open, const char *close, int times)
{
    struct text text = text_start(arena);
    for (int i = 0; i < times; i++)
        text_add(&text, open);
    for (int i = 0; i < times; i++)
        text_add(&text, close);
    return text.data;
}

static void nesting_ends_at_32(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct json *root = NULL;
    struct err err = {0};
    assert_true(parse(&root, &arena, repeated(&arena, "[", "]", JSON_DEPTH_MAX), &err));
    assert_false(parse(&root, &arena, repeated(&arena, "[", "]", JSON_DEPTH_MAX + 1), &err));
    expect_text("33 lists", "nested more than 32 deep", err.message);
    expect_whole("33 lists, column", 33, err.column);
    assert_false(parse(&root, &arena, repeated(&arena, "{\"a\":", "}", 100000), &err));
    expect_text("100,000 objects", "nested more than 32 deep", err.message);
    expect_whole("100,000 objects, column", 32 * 5 + 1, err.column);
    arena_release(&arena);
}

static void objects_end_at_a_thousand_keys(void **state)
{
    (void)state;
    for (int keys = 1000; keys <= 1001; keys++) {
        struct arena arena = {0};
        struct json *root = NULL;
        struct err err = {0};
        struct text text = text_start(&arena);
        text_add(&text, "{\"o\":{");
        for (int i = 0; i < keys; i++)
            text_addf(&text, "%s\"k%d\":0", i > 0 ? "," : "", i);
        text_add(&text, "}}");
        bool parsed = parse(&root, &arena, text.data, &err);
        expect(row("%d keys", keys), keys == 1000 ? "are accepted" : "are refused", parsed == (keys == 1000));
        if (!parsed) {
            expect_text("message", "expected an object of at most 1000 keys, found 1001", err.message);
            expect_text("path", "o", err.path);
        }
        arena_release(&arena);
    }
}

static void lists_of_many_values_are_refused(void **state)
{
    (void)state;
    for (int values = JSON_VALUES_MAX; values <= JSON_VALUES_MAX + 1; values++) {
        struct arena arena = {0};
        struct json *root = NULL;
        struct err err = {0};
        struct text text = text_start(&arena);
        text_add(&text, "[0");
        for (int i = 2; i < values; i++) /* the list is a value itself */
            text_add(&text, ",0");
        text_add(&text, "]");
        bool parsed = parse(&root, &arena, text.data, &err);
        expect(row("%d values", values), values == JSON_VALUES_MAX ? "are accepted" : "are refused",
               parsed == (values == JSON_VALUES_MAX));
        if (!parsed)
            expect_text("message", "the file has more than 50000 values", err.message);
        arena_release(&arena);
    }
}

static void control_characters_of_a_file_do_not_reach_the_message(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct json *root = NULL;
    struct err err = {0};
    assert_true(parse(&root, &arena, "{\"two\\nlines\\u001b[31m\":1}", &err));
    assert_false(json_key_error(&err, root->first, "unknown key \"%s\"", root->first->key));
    expect_text("path", "two lines [31m", err.path);
    expect_text("message", "unknown key \"two lines [31m\"", err.message);
    arena_release(&arena);
}

static void texts_end_at_4_mib_and_at_their_length(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct json *root = NULL;
    struct err err = {0};
    char *text = arena_alloc(&arena, JSON_SIZE_MAX + 2);
    memset(text, ' ', JSON_SIZE_MAX + 1);
    text[JSON_SIZE_MAX - 1] = '7';
    assert_true(json_parse(&root, &arena, "f", text, JSON_SIZE_MAX, &err));
    assert_string_equal(root->text, "7");
    assert_false(json_parse(&root, &arena, "f", text, JSON_SIZE_MAX + 1, &err));
    expect_text("4 MiB and a byte", "the file is larger than 4 MiB", err.message);
    assert_true(json_parse(&root, &arena, "f", "12345", 2, &err)); /* no zero needed behind */
    assert_string_equal(root->text, "12");
    assert_false(json_parse(&root, &arena, "f", "{}\0", 3, &err));
    expect_text("a zero byte", "expected the end of the file after the value, found byte 0x00", err.message);
    assert_false(json_parse(&root, &arena, "f", "\"a\0b\"", 5, &err));
    expect_text("a zero byte in text", "a control character (byte 0x00) must be written as an escape", err.message);
    arena_release(&arena);
}

static void every_cut_of_a_good_text_is_refused(void **state)
{
    (void)state;
    static const char source[] = "{\"a\\u00e9\": [1.5e3, \"\\ud83d\\ude00\", true], \"b\": {\"c\": null}}";
    for (size_t length = 0; length < sizeof source - 1; length++) {
        struct arena arena = {0};
        struct json *root = NULL;
        struct err err = {0};
        char *exact = malloc(length + 1); /* its own block, so that a byte read behind it is noticed */
        memcpy(exact, source, length);
        expect(row("the first %d bytes", (int)length), "are refused",
               !json_parse(&root, &arena, "f", exact, length, &err));
        free(exact);
        arena_release(&arena);
    }
}

static void values_are_shown_short_and_whole(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"12.50", "12.50"},
        {"\"L9\"", "\"L9\""},
        {"{\"a\":1}", "an object"},
        {"[1]", "a list"},
        {"true", "true"},
        {"false", "false"},
        {"null", "null"},
        {"\"a\\nb\\u007f\"", "\"a b \""},
        {"\"1234567890123456789012345678901234567890\"", "\"1234567890123456789012345678901234567890\""},
        {"\"12345678901234567890123456789012345678901\"", "\"1234567890123456789012345678901234567890…\""},
        {"\"123456789012345678901234567890123456789\xc3\xa9\"", "\"123456789012345678901234567890123456789…\""},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct json *root = NULL;
        struct err err = {0};
        assert_true(parse(&root, &arena, rows[i].text, &err));
        expect_text(rows[i].text, rows[i].expected, json_shown(&arena, root));
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_json_is_refused_with_its_place),
        cmocka_unit_test(keys_that_stand_twice_are_refused_with_their_path),
        cmocka_unit_test(utf8_is_accepted_exactly_where_it_is_well_formed),
        cmocka_unit_test(escapes_become_the_characters_they_stand_for),
        cmocka_unit_test(numbers_keep_their_written_form),
        cmocka_unit_test(the_tree_knows_types_places_and_paths),
        cmocka_unit_test(nesting_ends_at_32),
        cmocka_unit_test(objects_end_at_a_thousand_keys),
        cmocka_unit_test(lists_of_many_values_are_refused),
        cmocka_unit_test(control_characters_of_a_file_do_not_reach_the_message),
        cmocka_unit_test(texts_end_at_4_mib_and_at_their_length),
        cmocka_unit_test(every_cut_of_a_good_text_is_refused),
        cmocka_unit_test(values_are_shown_short_and_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
