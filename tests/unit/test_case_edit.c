/* A case changed in its text: what changes, and that nothing else does. */
#include "rows.h"

#include "bands/reader/json.h"
#include "scenarios/case/case_edit.h"

#define TWO                                                                                                  \
    "{\n  \"offers\": [\n    {\"company\": \"Amazon\", \"base\": 170000, \"sign_on\": [60000, \"45k\"]},\n"      \
    "    {\"company\": \"Google\", \"id\": \"g.com\", \"base\":\"182k\"}\n  ]\n}\n"
#define TERMS "{\"offers\": [{\"company\": \"Amazon\", \"sign_on\": [{\"year\": 1, \"amount\": 60000, \"repay\": \"full\"}]}]}"

static const struct {
    const char *before, *path, *value, *after;
} CHANGES[] = {
    /* a value in place of another */
    {"{\"a\": 1}", "a", "2", "{\"a\": 2}"},
    {"{\"a\" :1 }", "a", "170k", "{\"a\" :\"170k\" }"},
    {"{\"a\": 1}", "a", "true", "{\"a\": true}"},
    {"{\"a\": 1}", "a", "truer", "{\"a\": \"truer\"}"},
    {"{\"a\": 1}", "a", "15%", "{\"a\": \"15%\"}"},
    {"{\"a\": 1}", "a", "1,400", "{\"a\": 1400}"},
    {"{\"a\": 1}", "a", "45,00,000", "{\"a\": \"45,00,000\"}"},
    {"{\"a\": 1}", "a", "1,250,000.50", "{\"a\": 1250000.50}"},
    {"{\"a\": 1}", "a", "007", "{\"a\": \"007\"}"},
    {"{\"a\": 1}", "a", "2026-12-05", "{\"a\": \"2026-12-05\"}"},
    {"{\"a\": 1}", "a", "a \"b\"\n\\", "{\"a\": \"a \\\"b\\\"\\n\\\\\"}"},
    {"{\"a\": 1}", "a", "\"7\"", "{\"a\": \"7\"}"},
    {"{\"a\": 1}", "a", "\"half", "{\"a\": \"\\\"half\"}"},
    {"{\"a\": 1}", "a", "{\"b\":  [1]}", "{\"a\": {\"b\":  [1]}}"},
    /* the same value in another form stays as it is written */
    {"{\"a\": \"\\u00e9\"}", "a", "é", "{\"a\": \"\\u00e9\"}"},
    {"{\"a\": \"170k\"}", "a", "170k", "{\"a\": \"170k\"}"},
    {"{\"a\": \"\"}", "a", "\"\"", "{\"a\": \"\"}"},
    {"{\"a\": true}", "a", "true", "{\"a\": true}"},
    /* added */
    {"", "note", "x", "{\n  \"note\": \"x\"\n}\n"},
    {" \n", "candidate.name", "Ada", "{\n  \"candidate\": {\n    \"name\": \"Ada\"\n  }\n}\n"},
    {"", "offers[+].company", "Amazon",
     "{\n  \"offers\": [\n    {\n      \"company\": \"Amazon\"\n    }\n  ]\n}\n"},
    {"", "offers.+.company", "Amazon",
     "{\n  \"offers\": [\n    {\n      \"company\": \"Amazon\"\n    }\n  ]\n}\n"},
    {"{\"offers\": [{\"company\": \"A\"}]}", "offers.+.company", "B", "{\"offers\": [{\"company\": \"A\"}, {\"company\": \"B\"}]}"},
    {"", "offers[0].grant.units", "700",
     "{\n  \"offers\": [\n    {\n      \"grant\": {\"units\": 700}\n    }\n  ]\n}\n"},
    {"{\"a\": 1}", "b", "2", "{\"a\": 1, \"b\": 2}"},
    {"{\"a\":1,\"c\":3}", "b", "2", "{\"a\":1,\"c\":3,\"b\":2}"},
    {"{\n\t\"a\": 1\n}", "b.c", "2", "{\n\t\"a\": 1,\n\t\"b\": {\n\t\t\"c\": 2\n\t}\n}"},
    {"{\r\n  \"a\": 1\r\n}", "b", "2", "{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}"},
    {"{\"assumptions\": {}}", "assumptions.fx.USD", "88.40", "{\"assumptions\": {\"fx\": {\"USD\": 88.40}}}"},
    {"{\"rounds\": []}", "rounds[+]", "{\"by\": \"me\"}", "{\"rounds\": [{\"by\": \"me\"}]}"},
    {"{\n  \"rounds\": [\n    {\"by\": \"me\"}\n  ]\n}", "rounds[+]", "{\"by\": \"company\"}",
     "{\n  \"rounds\": [\n    {\"by\": \"me\"},\n    {\"by\": \"company\"}\n  ]\n}"},
    {"{\"a\": [1, 2]}", "a[2]", "3", "{\"a\": [1, 2, 3]}"},
    {"{\"a\": [1, 2]}", "a.+", "3", "{\"a\": [1, 2, 3]}"},
    {"{}", "a.0.b", "3", "{\n  \"a\": [\n    {\"b\": 3}\n  ]\n}"},
    /* offers by id: as given, from the company, the second of a company, whatever the case of letters */
    {"{\"offers\": [{\"company\": \"A.B\"}, {\"company\": \"a.b\"}]}", "offers.A.b.base", "1",
     "{\"offers\": [{\"company\": \"A.B\", \"base\": 1}, {\"company\": \"a.b\"}]}"},
    {"{\"offers\": [{\"company\": \"A.B\"}, {\"company\": \"a.b\"}]}", "offers.a.b-2.base", "1",
     "{\"offers\": [{\"company\": \"A.B\"}, {\"company\": \"a.b\", \"base\": 1}]}"},
    {"{\"offers\": [{\"company\": \"A\"}, {\"id\": \"a-b\", \"company\": \"A\"}]}", "offers.a-b.base", "1",
     "{\"offers\": [{\"company\": \"A\"}, {\"id\": \"a-b\", \"company\": \"A\", \"base\": 1}]}"},
    /* sign-ons: amounts, objects, and from one to the other */
    {TERMS, "offers.amazon.sign_on[0]", "65k",
     "{\"offers\": [{\"company\": \"Amazon\", \"sign_on\": [{\"year\": 1, \"amount\": \"65k\", \"repay\": \"full\"}]}]}"},
    {TERMS, "offers.amazon.sign_on[+]", "45000",
     "{\"offers\": [{\"company\": \"Amazon\", \"sign_on\": [{\"year\": 1, \"amount\": 60000, \"repay\": \"full\"}, "
     "{\"year\": 2, \"amount\": 45000}]}]}"},
    {TERMS, "offers.amazon.sign_on", "70k,50k",
     "{\"offers\": [{\"company\": \"Amazon\", \"sign_on\": [{\"year\": 1, \"amount\": \"70k\", \"repay\": \"full\"}, "
     "{\"year\": 2, \"amount\": \"50k\"}]}]}"},
    {"{\"offers\": [{\"company\": \"A\", \"sign_on\": [1, \"2\"]}]}", "offers.a.sign_on[1].repay", "full",
     "{\"offers\": [{\"company\": \"A\", \"sign_on\": [{\"year\": 1, \"amount\": 1}, {\"year\": 2, \"amount\": \"2\", "
     "\"repay\": \"full\"}]}]}"},
    {"{\"offers\": [{\"company\": \"A\"}]}", "offers.a.sign_on", "60,000",
     "{\"offers\": [{\"company\": \"A\", \"sign_on\": [60000]}]}"},
    {"{\"offers\": [{\"company\": \"A\"}]}", "offers.a.sign_on", "60k, 45k",
     "{\"offers\": [{\"company\": \"A\", \"sign_on\": [\"60k\", \"45k\"]}]}"},
    {"{\"offers\": [{\"company\": \"A\"}]}", "offers.a.sign_on", "60,000,45,000",
     "{\"offers\": [{\"company\": \"A\", \"sign_on\": \"60,000,45,000\"}]}"},
    {"{\"offers\": [{\"company\": \"A\"}]}", "offers.a.sign_on", "160,000,145,000",
     "{\"offers\": [{\"company\": \"A\", \"sign_on\": \"160,000,145,000\"}]}"},
    {"{\"assumptions\": {\"fx\": {\"USD\": {\"rate\": 80, \"date\": \"2026-11-01\"}}}}", "assumptions.fx.USD", "90",
     "{\"assumptions\": {\"fx\": {\"USD\": {\"rate\": 90, \"date\": \"2026-11-01\"}}}}"},
    /* taken away */
    {"{\"a\": 1, \"b\": 2, \"c\": 3}", "a", "", "{\"b\": 2, \"c\": 3}"},
    {"{\"a\": 1, \"b\": 2, \"c\": 3}", "b", "", "{\"a\": 1, \"c\": 3}"},
    {"{\"a\": 1, \"b\": 2, \"c\": 3 }", "c", "", "{\"a\": 1, \"b\": 2 }"},
    {"{\"a\": 1, \"b\": {\"c\": [2]}}", "b.c[0]", "", "{\"a\": 1}"},
    {"{\n  \"a\": 1\n}\n", "a", "", "{}\n"},
    {"{\"a\": 1}", "b.c", "", "{\"a\": 1}"},
};

static void a_change_is_all_that_changes(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (int i = 0; i < ROWS(CHANGES); i++) {
        const char *edited, *inputs = row("%s=%s in %s", CHANGES[i].path, CHANGES[i].value, CHANGES[i].before);
        size_t length;
        struct err err = {0};
        if (!case_edit(&edited, &length, &arena, "a case", CHANGES[i].before, strlen(CHANGES[i].before), CHANGES[i].path,
                       CHANGES[i].value, &err))
            fail_msg("%s\n%s: %s", inputs, err.path, err.message);
        expect_text(inputs, CHANGES[i].after, edited);
        expect_whole(inputs, (int64_t)strlen(edited), (int64_t)length);
    }
    arena_release(&arena);
}

static const struct {
    const char *before, *path, *value, *message;
} REFUSED[] = {
    {TWO, "offers.amazn.base", "1", "no offer has the id \"amazn\": did you mean \"amazon\"?"},
    {TWO, "offers.meta.base", "1", "no offer has the id \"meta\": expected one of amazon, g.com"},
    {TWO, "offers.amazon.base.x", "1", "\"base\" is 170000 and has no \"x\""},
    {TWO, "offers.amazon[1]", "1", "\"amazon\" is no list: it has no numbered entries"},
    {TWO, "offers.amazon.sign_on.first", "1",
     "\"sign_on\" is a list: expected a number such as [0], or [+] for one more, found \"first\""},
    {TWO, "offers.amazon.sign_on[3]", "1", "there is no entry 3: the next one is [2], or [+]"},
    {TWO, "rounds[1].by", "me", "there is no entry 1: the next one is [0], or [+]"},
    {TWO, "", "1", "expected a name such as offers.amazon.base"},
    {TWO, "offers.", "1", "no offer has the id \"\": expected one of amazon, g.com"},
    {TWO, "offers.amazon..base", "1", "expected a name such as offers.amazon.base"},
    {TWO, "offers[0]base", "1", "expected a dot or a bracket after \"0\""},
    {TWO, "offers[0", "1", "expected a number in brackets such as [0], or [+] for one more"},
    {TWO, "offers[-1]", "1", "expected a number in brackets such as [0], or [+] for one more"},
    {TWO, "offers[99999999999]", "1", "expected a number in brackets such as [0], or [+] for one more"},
    {TWO, "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a", "1", "a path has at most 28 steps"},
    {TWO, "goal", "{\"accept\": 1", "expected ',' or '}', found the end of the file in \"{\"accept\": 1\""},
    {TWO, "note", "\xff", "not valid UTF-8 (byte 0xff): save the file as UTF-8 in \"\xff\""},
    {"{}", "offers.amazon.base", "1", "the case has no offers yet: add one as offers.+.company=…"},
    {"[1]", "a", "1", "expected an object, found a list"},
};

static void what_leads_nowhere_is_refused_with_a_way_out(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (int i = 0; i < ROWS(REFUSED); i++) {
        const char *edited = NULL, *inputs = row("%s=%s in %s", REFUSED[i].path, REFUSED[i].value, REFUSED[i].before);
        size_t length;
        struct err err = {0};
        if (case_edit(&edited, &length, &arena, "a case", REFUSED[i].before, strlen(REFUSED[i].before), REFUSED[i].path,
                      REFUSED[i].value, &err))
            fail_msg("%s\nexpected an error\n     got %s", inputs, edited);
        expect_text(inputs, REFUSED[i].message, err.message);
    }
    arena_release(&arena);
}

/* --- Every leaf of many cases -------------------------------------------------------------------------- */

static void path_to(struct text *path, const struct json *at)
{
    if (!at->parent)
        return;
    path_to(path, at->parent);
    if (at->key)
        text_addf(path, "%s%s", path->length > 0 ? "." : "", at->key);
    else
        text_addf(path, "[%d]", at->index);
}

struct bytes {
    const char *text;
    size_t length;
};

static struct bytes set(struct arena *arena, const char *name, struct bytes before, const char *path, const char *value)
{
    struct bytes after;
    struct err err = {0};
    if (!case_edit(&after.text, &after.length, arena, name, before.text, before.length, path, value, &err))
        fail_msg("%s, %s=%s: %s", name, path, value, err.message);
    return after;
}

static void expect_same(const char *name, const char *path, struct bytes before, struct bytes after)
{
    if (before.length != after.length || memcmp(before.text, after.text, before.length) != 0)
        fail_msg("%s, %s\nexpected %.*s\n     got %.*s", name, path, (int)before.length, before.text, (int)after.length,
                 after.text);
}

/* Its own value changes nothing; another and back again neither. */
static int each_leaf(struct arena *arena, const char *name, struct bytes before, const struct json *at)
{
    int leaves = 0;
    for (const struct json *child = at->first; child; child = child->next)
        leaves += each_leaf(arena, name, before, child);
    if (at->first || !at->parent)
        return leaves;
    struct text path = text_start(arena);
    path_to(&path, at);
    const char *own = arena_copy(arena, before.text + at->start, (size_t)at->length);
    expect_same(name, path.data, before, set(arena, name, before, path.data, own));
    if (at->type == JSON_STRING && at->text[0] && !strchr("{[\"", at->text[0]))
        expect_same(name, path.data, before, set(arena, name, before, path.data, at->text));
    struct bytes other = set(arena, name, before, path.data, "something else");
    expect_same(name, path.data, before, set(arena, name, other, path.data, own));
    return leaves + 1;
}

static int each_leaf_of(const char *name, struct bytes text)
{
    struct arena arena = {0};
    struct json *root;
    struct err err = {0};
    if (!json_parse(&root, &arena, name, text.text, text.length, &err))
        fail_msg("%s: %s", name, err.message);
    int leaves = each_leaf(&arena, name, text, root);
    arena_release(&arena);
    return leaves;
}

static void every_leaf_of_many_cases_set_there_and_back_leaves_the_same_bytes(void **state)
{
    (void)state;
    const char *path = getenv("HAGGLE_CASES"), *bytes = NULL;
    struct arena arena = {0};
    struct err err = {0};
    size_t length = 0;
    int leaves = 0, count = 0;
    if (!path || !file_read(&bytes, &length, &arena, path, &err)) {
        arena_release(&arena);
        skip();
    }
    for (const char *end; (end = strstr(bytes, "\n%%\n")) != NULL; bytes = end + 4, count++)
        if (count % 8 == 0) /* all would take long, and find the same */
            leaves += each_leaf_of(text_format(&arena, "random case %d", count), (struct bytes){bytes, (size_t)(end - bytes)});
    assert_true(leaves > 1000);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_change_is_all_that_changes),
        cmocka_unit_test(what_leads_nowhere_is_refused_with_a_way_out),
        cmocka_unit_test(every_leaf_of_many_cases_set_there_and_back_leaves_the_same_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
