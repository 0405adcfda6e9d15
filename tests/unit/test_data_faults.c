/* Data files spoilt one value at a time. Every member is taken out, and replaced by values it may not have (data_rules.h):
 * one error comes, with file, line, column and path of that member, and with what was expected and what was found. */
#define _POSIX_C_SOURCE 200809L
#include "rows.h"

#include <fnmatch.h>

#include "data_files.h"

static void try_absence(const struct sound *sound, const struct json *node, char mark)
{
    const struct json *object = node->parent;
    struct err err;
    if (mark == '?') {
        if (!load(&err, sound, without(sound, node)))
            fail_msg("%s: expected that %s may be absent\n     got %s: %s", sound->file->name, path_of(node, false), err.path,
                     err.message);
    } else if (mark != '!' && node->key) {
        const struct expected it = {path_of(object, false), text_format(&passing, "the key \"%s\" is missing", node->key),
                                    object->line, object->column};
        expect_refused(sound, without(sound, node), "taken out", &it);
    }
}

/* Values that no member of a kind may have. */
static const struct {
    const char *kind, *value, *message;
} wrong[] = {
    {"words", "12", "expected text in quotes, found 12"},
    {"words", "\" \"", "expected text that is not empty, found \" \""},
    {"text", "[]", "expected text in quotes, found a list"},
    {"bool", "\"yes\"", "expected true or false, found \"yes\""},
    {"bool", "1", "expected true or false, found 1"},
    {"date", "2026", "expected text in quotes, found 2026"},
    {"date", "\"2026-13\"", "expected a date as \"2026\", \"2026-02\" or \"2026-02-24\", found \"2026-13\""},
    {"choice", "\"a thing unheard of\"", "), found \"a thing unheard of\""},
    {"choice", "7", "), found 7"},
    {"level_or_null", "\"a thing unheard of\"", "expected a level (one of L4, L5, L6, L7, L8), found \"a thing unheard of\""},
    {"object", "\"x\"", "expected an object, found \"x\""},
    {"list", "{}", "expected a list, found an object"},
    {"whole", "1.5", "found 1.5"},
    {"whole", "\"1\"", "found \"1\""},
    {"rate", "true", "expected a rate such as \"15%\" or 0.15, found true"},
    {"rate", "15", "a bare 15 is ambiguous"},
    {"amount", "-0.01", "expected an amount of 0 or more, found -0.01"},
    {"amount", "null", "expected an amount in dollars, such as 170000"},
    {"amount", "1.005", "expected an amount with at most two decimals, found 1.005"},
    {"above0", "0", "expected an amount above 0, found 0"},
    {"above0", "\"much\"", "expected an amount in dollars above 0, such as 170000"},
    {"sum", "-1", "expected an amount of 0 or more, found -1"},
    {"sum", "true", "expected an amount in dollars, such as 170000"},
    {"count_or_null", "-1", "expected units, a whole number from 0 to 1,000,000,000, found -1"},
    {"count_or_null", "1.5", "found 1.5"},
};

static void try_bounds(const struct sound *sound, const struct json *node, const char *kind, int64_t low, int64_t high)
{
    const int64_t beyond[] = {low - 1, high + 1};
    for (int i = 0; i < ROWS(beyond); i++) {
        if (strcmp(kind, "whole") == 0) {
            expect_value_refused(sound, node, text_format(&passing, "%l", beyond[i]),
                                 text_format(&passing, ", a whole number from %u to %u, found %l", low, high, beyond[i]));
        } else if (strcmp(kind, "rate") == 0) {
            expect_value_refused(sound, node, text_format(&passing, "\"%l%%\"", beyond[i]),
                                 text_format(&passing, "expected a rate from %p to %p, found \"%l%%\"", percent(low),
                                             percent(high), beyond[i]));
        } else if (beyond[i] >= 0) {
            struct text list = text_start(&passing);
            text_add(&list, "[");
            for (int64_t j = 0; j < beyond[i]; j++)
                text_add(&list, j > 0 ? ",0" : "0");
            text_add(&list, "]");
            expect_value_refused(sound, node, list.data,
                                 text_format(&passing, "expected a list of %l to %l entries, found %l", low, high, beyond[i]));
        }
    }
}

static void try_unknown_key(const struct sound *sound, const struct json *node)
{
    const char *key = "quite_another_key", *path = path_of(node, false);
    const struct expected it = {text_format(&passing, "%s%s%s", path, path[0] ? "." : "", key),
                                text_format(&passing, "unknown key \"%s\"", key), node->line, node->column + 1};
    expect_refused(sound, spoil(&passing, sound, node->start + 1, 0, text_format(&passing, "\"%s\": 1,", key)),
                   "another key", &it);
}

/* The kind and its bounds: "whole,1,24". */
static void try_kind(const struct sound *sound, const struct json *node, const char *words)
{
    const char *comma = strchr(words, ',');
    size_t length = strcspn(words, ", ");
    const char *kind = arena_copy(&passing, words, length);
    int tried = 0;
    for (int i = 0; i < ROWS(wrong); i++)
        if (strcmp(wrong[i].kind, kind) == 0) {
            expect_value_refused(sound, node, wrong[i].value, wrong[i].message);
            tried++;
        }
    expect(kind, "a kind that is known", tried > 0);
    if (strcmp(kind, "object") == 0)
        try_unknown_key(sound, node);
    if (comma == words + length) {
        char *end;
        long long low = strtoll(comma + 1, &end, 10), high = strtoll(end + 1, NULL, 10);
        try_bounds(sound, node, kind, low, high);
    }
}

static bool tried[ROWS(rules)][32]; /* one member of each row is spoilt, where it is met first */

/* The member of a row: what stands behind its name, or NULL. */
static const char *member_of(const char *members, const char *name, int *index)
{
    size_t length = strlen(name);
    *index = 0;
    for (const char *at = members; at; at = strchr(at, ' ')) {
        at += *at == ' ';
        if (strncmp(at, name, length) == 0 && strchr("=?!", at[length]))
            return at + length;
        ++*index;
    }
    return NULL;
}

static void try_node(const struct sound *sound, const struct json *node)
{
    const char *at = path_of(node->parent, true), *name = node->key ? node->key : "#", *words = NULL;
    int i = 0, index = 0;
    while (i < ROWS(rules) && (fnmatch(rules[i].file, sound->file->name, 0) != 0 || fnmatch(rules[i].at, at, 0) != 0))
        i++;
    if (i < ROWS(rules))
        words = member_of(rules[i].members, name, &index);
    if (!words)
        fail_msg("%s: %s: data_rules.h says nothing of it", sound->file->name, path_of(node, true));
    if (tried[i][index])
        return;
    tried[i][index] = true;
    try_absence(sound, node, *words);
    try_kind(sound, node, words + (*words == '=' ? 1 : 2));
}

static void try_below(const struct sound *sound, const struct json *node)
{
    for (const struct json *child = node->first; child; child = child->next) {
        try_node(sound, child);
        try_below(sound, child);
        arena_reset(&passing);
    }
}

static void every_member_is_checked_for_presence_kind_and_bounds(void **state)
{
    (void)state;
    for (int i = 0; i < ROWS(sounds); i++) {
        expect_value_refused(&sounds[i], sounds[i].root, "[]", "expected an object, found a list");
        try_unknown_key(&sounds[i], sounds[i].root);
        try_below(&sounds[i], sounds[i].root);
    }
    for (int i = 0; i < ROWS(rules); i++) {
        int index = 0;
        for (const char *at = rules[i].members; at; at = strchr(at + 1, ' '), index++)
            if (!tried[i][index])
                fail_msg("%s: %s:%s: no data file has it (data_rules.h)", rules[i].file, rules[i].at, at);
    }
    assert_true(faults > 1000);
}

/* What one member asks of another. A value of NULL takes the member out; one may bring a further member with it. The path of
 * the error is whole, or begins with a point: that of the object, or of another of its members. */
static const struct {
    const char *file, *at, *value, *path, *message;
} together[] = {
    {"companies.json", "presets[0].events", NULL, "presets[0]", "expected either \"events\" or \"years\", found neither"},
    {"companies.json", "presets#.years", NULL, ".", "expected either \"events\" or \"years\", found neither"},
    {"companies.json", "presets[0].events[0].percent", NULL, "presets[0].events[0]",
     "expected either \"percent\" or \"units\", found neither"},
    {"companies.json", "presets[0].events[0].percent", "\"5%\", \"units\": 3", "presets[0].events[0]",
     "expected either \"percent\" or \"units\", found both"},
    {"companies.json", "presets[0].events[0].percent", "\"6%\"", "presets[0].events",
     "expected weights that add up to 100%, found 101%"},
    {"companies.json", "presets[0].events[0].percent", "\"5%/\"", "presets[0].events[0].percent", "found \"5%/\""},
    {"companies.json", "presets[0].events[0].percent", "\"5%/1\"", "presets[0].events[0].percent", "found \"5%/1\""},
    {"companies.json", "presets[0].events[0].percent", "\"5%/5\"", "presets[0].events[0].percent",
     "expected a percentage with at most two decimals, or one divided by 2, 3, 4, 6 or 12, such as \"25%/12\", found \"5%/5\""},
    {"companies.json", "presets[0].events[0].percent", "\"5%/24\"", "presets[0].events[0].percent", "found \"5%/24\""},
    {"companies.json", "presets[0].events[0].percent", "\"5%/2x\"", "presets[0].events[0].percent", "found \"5%/2x\""},
    {"companies.json", "presets[0].events[0].percent", "\"5%/12.\"", "presets[0].events[0].percent", "found \"5%/12.\""},
    {"companies.json", "presets[0].events[0].percent", "\"5%/123\"", "presets[0].events[0].percent", "found \"5%/123\""},
    {"companies.json", "presets[0].events[0].percent", "\"201%/2\"", "presets[0].events[0].percent",
     "expected a rate from 0% to 200%, found \"201%\""},
    {"companies.json", "companies[0].preset", "\"nobody\"", "companies[0].preset",
     "expected the name of a preset, found \"nobody\""},
    {"companies.json", "companies#.private", NULL, ".private_as_of",
     "goes with \"private\": true, which is not there"},
    {"companies.json", "companies#.private", "false", ".private_as_of",
     "goes with \"private\": true, which is not there"},
    {"companies.json", "companies[0].name", "\"Amazon\", \"private_source\": \"a paper\"", "companies[0].private_source",
     "goes with \"private\": true, which is not there"},
    {"companies.json", "companies#.private_as_of", NULL, ".",
     "a private company needs \"private_as_of\" and \"private_source\""},
    {"companies.json", "companies#.private_source", NULL, ".",
     "a private company needs \"private_as_of\" and \"private_source\""},
    {"holidays.json", "holidays[0].day", NULL, "holidays[0]", "the key \"weekday\" is missing"},
    {"holidays.json", "holidays[0]",
     "{\"name\": \"n\", \"month\": 2, \"day\": 30, \"source\": \"s\", \"date\": \"d\", \"confidence\": \"c\"}",
     "holidays[0].day", "expected a day that the month has, found 30"},
    {"process.json", "legs[1].to", "\"outreach\"", "legs[1].to",
     "expected the stage \"phone_screen\" here (legs are in order), found \"outreach\""},
    {"process.json", "totals[0].high", "27", "totals[0].high", "expected at least the low, 28, found 27"},
    {"process.json", "rounds[0].high", "3", "rounds[0].high", "expected at least the low, 4, found 3"},
    {"process.json", "extension.most_business_days", "4", "extension.most_business_days",
     "expected at least usual_business_days, 5, found 4"},
    {"process.json", "totals",
     "[{\"low\": 1, \"high\": 2, \"disputed\": true, \"what\": \"w\", \"source\": \"s\", \"date\": \"d\"}]", "totals",
     "expected at least one length that is not disputed, found none"},
    {"process.json", "legs",
     "[{\"to\": \"outreach\", \"days\": 0, \"source\": \"s\", \"date\": \"d\"},"
     " {\"to\": \"phone_screen\", \"days\": 0, \"source\": \"s\", \"date\": \"d\"},"
     " {\"to\": \"onsite\", \"days\": 0, \"source\": \"s\", \"date\": \"d\"},"
     " {\"to\": \"debrief\", \"days\": 0, \"source\": \"s\", \"date\": \"d\"},"
     " {\"to\": \"offer\", \"days\": 0, \"source\": \"s\", \"date\": \"d\"}]",
     "legs", "expected legs of at least one day together, found 0"},
    {"negotiation.json", "reasons[1].name", "\"verified_higher\"", "reasons[1].name",
     "expected the reason \"verified_near\" here (they are in order), found \"verified_higher\""},
    {"negotiation.json", "ladder[1]", "\"100.1%\"", "ladder[1]", "expected a rate from 0% to 100%, found \"100.1%\""},
    {"negotiation.json", "ladder[2]", "\"0%\"", "ladder[2]", "%, found \"0%\""},
    {"negotiation.json", "worked.steps[0].by", "\"candidate\"", "worked.steps[0]",
     "expected the company's offer first, with base, sign_on and equity"},
    {"negotiation.json", "worked.steps[0].base", NULL, "worked.steps[0]",
     "expected the company's offer first, with base, sign_on and equity"},
    {"negotiation.json", "worked.steps[0].sign_on", NULL, "worked.steps[0]",
     "expected the company's offer first, with base, sign_on and equity"},
    {"negotiation.json", "worked.steps[0].equity", NULL, "worked.steps[0]",
     "expected the company's offer first, with base, sign_on and equity"},
    {"negotiation.json", "worked.steps[1]", "{\"by\": \"candidate\"}", "worked.steps[1]",
     "expected base, sign_on or equity, found none"},
    {"changes.json", "base.up", "\"5.001%\"", "base.up", "expected a percentage with at most 2 decimals, found \"5.001%\""},
    {"bands.json", "tiers[0].name", "\"nation\"", "tiers",
     "expected one tier \"national\" and one tier \"unknown\", found 0 and 1"},
    {"bands.json", "tiers[1].name", "\"national\"", "tiers",
     "expected one tier \"national\" and one tier \"unknown\", found 2 and 1"},
    {"bands.json", "tiers", "[{\"name\": \"national\", \"label\": \"US\", \"places\": [], \"source\": \"s\"}]", "tiers",
     "expected one tier \"national\" and one tier \"unknown\", found 1 and 0"},
    {"bands.json", "follows[0].follows", "\"mle\"", "follows[0].follows", "expected another role, found the same"},
    {"bands.json", "bands[0].tier", "\"moon\"", "bands[0].tier", "expected the name of a tier, found \"moon\""},
    {"abroad.json", "countries[0].currency", "\"XXX\"", "countries[0].currency",
     "expected the code of a known currency, found \"XXX\""},
    {"abroad.json", "bands[0].unit", "\"USD\"", "bands[0].unit", "expected the unit \"INR/year\" for base, found \"USD\""},
    {"tax_us.json", "states[0].years[0].brackets.all", NULL, "states[0].years[0].brackets", "the key \"single\" is missing"},
};

static void members_that_go_together_are_checked_together(void **state)
{
    (void)state;
    for (int i = 0; i < ROWS(together); i++) {
        int j = 0;
        while (strcmp(files[j].name, together[i].file) != 0)
            j++;
        const struct sound *sound = &sounds[j];
        const struct json *node = node_at(sound->root, together[i].at);
        if (!node)
            fail_msg("%s: %s: is not there", together[i].file, together[i].at);
        const char *value = together[i].value;
        const char *words = value ? spoil(&passing, sound, node->start, node->length, value) : without(sound, node);
        struct json *root;
        struct err err = {0};
        assert_true(json_parse(&root, &passing, together[i].file, words, strlen(words), &err));
        const char *path = together[i].path, *object = path_of(node->parent, false);
        if (path[0] == '.')
            path = path[1] ? text_format(&passing, "%s%s", object, path) : object;
        const struct json *at = node_at(root, path);
        assert_non_null(at);
        const struct expected it = {path, together[i].message, at->line, at->column};
        expect_refused(sound, words, value ? value : "taken out", &it);
        arena_reset(&passing);
    }
}

/* What is no JSON, and what cannot be read at all, is refused by the name of the file. */
static void a_file_that_is_cut_or_out_of_reach_is_named(void **state)
{
    (void)state;
    static const char own[] = FOLDER "/user_bands.json", message[] = "cannot read: ";
    const struct data_source source = {.directory = FOLDER};
    for (int i = 0; i < ROWS(sounds); i++) {
        const struct sound *sound = &sounds[i];
        struct err err;
        const char *words = arena_copy(&passing, sound->bytes, sound->length - 1);
        const char *file = text_format(&passing, FOLDER "/%s", files[i].name);
        expect(file, "is refused", !load(&err, sound, words));
        expect_text(words + sound->length - 20, file, err.file);
        expect(err.message, "expected ',' or '}', found the end of the file",
               err.kind == ERR_INPUT && strcmp(err.message, "expected ',' or '}', found the end of the file") == 0);
        arena_reset(&passing);
    }
    struct err err = {0};
    assert_int_equal(mkdir(own, 0700), 0); /* a folder is there, and no file */
    bool loaded = load_bands(&passing, &source, &err);
    rmdir(own);
    expect("a folder in the place of own records", "is refused", !loaded && err.kind == ERR_FILE);
    expect_text("its name", own, err.file);
    expect(err.message, "a message that says so", strncmp(err.message, message, sizeof message - 1) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_member_is_checked_for_presence_kind_and_bounds),
        cmocka_unit_test(members_that_go_together_are_checked_together),
        cmocka_unit_test(a_file_that_is_cut_or_out_of_reach_is_named),
    };
    return cmocka_run_group_tests(tests, prepare, tidy);
}
