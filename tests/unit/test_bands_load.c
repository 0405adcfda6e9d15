/* The loader of bands: one bad record per message, and the directory that replaces and adds data. */
#include "bands_fixture.h"

#include <errno.h>
#include <sys/stat.h>

#include "bands/records/band_write.h"

struct refusal {
    const char *members; /* of the record, beside usual ones */
    const char *path, *message;
};

/* "note": "-key" leaves the usual value of a key out. */
static const struct refusal refusals[] = {
    {"\"note\": \"-unit\"", "bands[0]", "the key \"unit\" is missing"},
    {"\"note\": \"-source\"", "bands[0]", "the key \"source\" is missing"},
    {"\"note\": \"-date\"", "bands[0]", "the key \"date\" is missing"},
    {"\"note\": \"-location\"", "bands[0]", "the key \"location\" is missing"},
    {"\"note\": \"-kind\"", "bands[0]", "the key \"kind\" is missing"},
    {"\"note\": \"-confidence\"", "bands[0]", "the key \"confidence\" is missing"},
    {"\"note\": \"-role\"", "bands[0]", "the key \"role\" is missing"},
    {"\"note\": \"-level\"", "bands[0]", "the key \"level\" is missing"},
    {"\"note\": \"-component\"", "bands[0]", "the key \"component\" is missing"},
    {"\"source\": \" \"", "bands[0].source", "expected text that is not empty"},
    {"\"level\": \"L9\"", "bands[0].level", "expected a level (one of L4, L5, L6, L7, L8, all), found \"L9\""},
    {"\"level\": \"\"", "bands[0].level", "expected a level"},
    {"\"role\": \"pm\"", "bands[0].role", "expected a role (one of sde, mle, as), found \"pm\""},
    {"\"component\": \"grants\"", "bands[0].component", "did you mean \"grant\"?"},
    {"\"kind\": \"gossip\"", "bands[0].kind", "expected a kind of record"},
    {"\"confidence\": \"sure\"", "bands[0].confidence", "expected a confidence"},
    {"\"low\": 200001", "bands[0].low", "expected a low of at most the high, 200,000, found 200,001"},
    {"\"mid\": 99999", "bands[0].low", "expected a low of at most the mid, 99,999, found 100,000"},
    {"\"mid\": 200001", "bands[0].mid", "expected a mid of at most the high, 200,000, found 200,001"},
    {"\"low\": null, \"high\": null", "bands[0]", "expected at least one of \"low\", \"mid\" and \"high\", found none"},
    {"\"low\": -1", "bands[0].low", "expected an amount of 0 or more"},
    {"\"unit\": \"USD\"", "bands[0].unit", "expected the unit \"USD/year\" for base, found \"USD\""},
    {"\"unit\": \"EUR/year\"", "bands[0].unit", "found \"EUR/year\""},
    {"\"component\": \"grant\"", "bands[0].unit", "expected the unit \"USD\" for grant, found \"USD/year\""},
    {"\"component\": \"total\"", "bands[0]", "the key \"basis\" is missing"},
    {"\"component\": \"total\", \"basis\": \"any\"", "bands[0].basis", "expected the basis of a total"},
    {"\"basis\": \"first_year\"", "bands[0].basis", "expected a basis with totals only, found one with base"},
    {"\"tier\": \"moon\"", "bands[0].tier", "expected the name of a tier, found \"moon\""},
    {"\"date\": \"2026-13\"", "bands[0].date", "expected a date as"},
    {"\"date\": \"2026-02-30\"", "bands[0].date", "expected a date as"},
    {"\"date\": \"26\"", "bands[0].date", "expected a date as"},
    {"\"date\": \"2026/01\"", "bands[0].date", "expected a date as"},
    {"\"date\": \"2026-01/02\"", "bands[0].date", "found \"2026-01/02\""},
    {"\"date\": \"202:\"", "bands[0].date", "found \"202:\""},
    {"\"date\": \"202/\"", "bands[0].date", "found \"202/\""},
    {"\"date\": \"2026-1x\"", "bands[0].date", "found \"2026-1x\""},
    {"\"date\": \"2026-01-1 \"", "bands[0].date", "found \"2026-01-1 \""},
    {"\"date\": \"2026-02-240\"", "bands[0].date", "found \"2026-02-240\""},
    {"\"location\": \"India\", \"unit\": \"USD\"", "bands[0].unit",
     "expected the unit \"INR/year\" for base, found \"USD\""},
    {"\"location\": \"India\", \"unit\": \"EUR/year\"", "bands[0].unit",
     "expected the unit \"INR/year\" for base, found \"EUR/year\""},
    {"\"unit\": \"units\"", "bands[0].unit", "expected the unit \"USD/year\" for base, found \"units\""},
    {"\"sample\": 0", "bands[0].sample", "expected a number of answers"},
    {"\"locaton\": \"US\"", "bands[0].locaton", "did you mean \"location\"?"},
};

static void a_bad_record_is_refused_with_its_place(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (size_t i = 0; i < ROWS(refusals); i++) {
        const struct refusal *row = &refusals[i];
        struct err err = {0};
        struct band *band;
        int count;
        if (record_from(&band, &count, &arena, bands, row->members, &err))
            fail_msg("%s: accepted", row->members);
        if (strcmp(err.path, row->path) != 0 || !strstr(err.message, row->message) || err.kind != ERR_INPUT ||
            err.line != 1 || strcmp(err.file, "test.json") != 0)
            fail_msg("%s\n expected %s: …%s…\n got      %s: %s", row->members, row->path, row->message, err.path,
                     err.message);
    }
    arena_release(&arena);
}

/* A file of own records that is none. */
static void a_file_without_records_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *words, *path, *message;
    } rows[] = {
        {"", "", "the file is empty"},
        {"{\"bands\": [}", "", "found '}'"},
        {"[]", "", "expected an object, found a list"},
        {"{}", "", "the key \"bands\" is missing"},
        {"{\"band\": []}", "band", "unknown key \"band\": did you mean \"bands\"?"},
        {"{\"bands\": {}}", "bands", "expected a list, found an object"},
        {"{\"bands\": [7]}", "bands[0]", "expected an object, found 7"},
        {"{\"bands\": [], \"tiers\": []}", "tiers", "unknown key \"tiers\": expected one of bands"},
    };
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (size_t i = 0; i < ROWS(rows); i++) {
        struct err err = {0};
        struct band *band;
        int count;
        bool read = own_bands_read(&band, &count, &arena, bands, "own.json", rows[i].words, strlen(rows[i].words), &err);
        if (read || err.kind != ERR_INPUT || strcmp(err.path, rows[i].path) != 0 || !strstr(err.message, rows[i].message))
            fail_msg("%s\n expected %s: %s\n got      %s: %s", rows[i].words, rows[i].path, rows[i].message, err.path, err.message);
    }
    arena_release(&arena);
}

struct acceptance {
    const char *members, *tier;
};

static const struct acceptance acceptances[] = {
    {"", "national"},
    {"\"low\": null", "national"},
    {"\"low\": \"143.7k\", \"high\": \"$194,400\", \"location\": \"Seattle, WA\"", "seattle"},
    {"\"location\": \"seattle, washington, USA\"", "seattle"},
    {"\"location\": \"Redmond\"", "seattle"},
    {"\"location\": \"Boston, MA\"", "unknown"},
    {"\"location\": \"Austin, MN\"", "unknown"},
    {"\"component\": \"total\", \"basis\": \"four_year_average\"", "national"},
    {"\"component\": \"grant\", \"unit\": \"USD\", \"date\": \"2026-11\"", "national"},
    {"\"component\": \"grant\", \"unit\": \"units\", \"date\": \"2026-11-30\"", "national"},
    {"\"location\": \"Hyderabad\", \"unit\": \"INR/year\"", "india"},
    {"\"location\": \"Hyderabad\", \"unit\": \"USD/year\"", "india"}, /* as some sources give it */
    {"\"location\": \"Hyderabad\", \"component\": \"grant\", \"unit\": \"USD\"", "india"},
    {"\"location\": \"anywhere\", \"tier\": \"seattle\"", "seattle"},
};

static void a_good_record_is_accepted_and_put_in_its_tier(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (size_t i = 0; i < ROWS(acceptances); i++) {
        struct err err = {0};
        struct band *band;
        int count;
        if (!record_from(&band, &count, &arena, bands, acceptances[i].members, &err))
            fail_msg("%s: %s: %s", acceptances[i].members, err.path, err.message);
        assert_int_equal(count, 1);
        if (strcmp(band->tier->name, acceptances[i].tier) != 0)
            fail_msg("%s: expected tier %s, got %s", acceptances[i].members, acceptances[i].tier, band->tier->name);
        assert_int_equal(band->origin, ORIGIN_OWN);
    }
    arena_release(&arena);
}

/* The words of a source by which its site is called. */
static const struct {
    const char *source, *site;
} sites[] = {
    {"https://www.levels.fyi/companies/amazon", "levels.fyi"},
    {"http://pay.example and more", "pay.example"},
    {"levels.fyi (row 2830), seen in May", "levels.fyi"},
    {"a recruiter, by telephone", "a recruiter"},
    {"hearsay", "hearsay"},
    {"  (hearsay)", ""},
    {"\\\"A book, of sorts\\\" (2026)", "\"A book, of sorts\" (2026)"},
};

static void a_source_is_called_by_its_site(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (size_t i = 0; i < ROWS(sites); i++) {
        struct err err = {0};
        struct band *band;
        int count;
        const char *members = text_format(&arena, "\"source\": \"%s\"", sites[i].source);
        if (!record_from(&band, &count, &arena, bands, members, &err))
            fail_msg("%s: %s: %s", members, err.path, err.message);
        assert_string_equal(band->site, sites[i].site);
    }
    arena_release(&arena);
}

/* A record of few members, and one of all. */
static const char FEW_MEMBERS[] = "\"role\": \"sde\",\n      \"level\": \"L5\",\n      \"component\": \"base\",\n"
                                  "      \"high\": 200000.00,\n      \"unit\": \"USD/year\",\n      \"location\": \"Denver, CO\",\n"
                                  "      \"kind\": \"posting\",\n      \"confidence\": \"high\",\n      \"date\": \"2026\",\n"
                                  "      \"source\": \"a test\"";
static const char ALL_MEMBERS[] = "\"role\": \"as\",\n      \"level\": \"all\",\n      \"component\": \"total\",\n"
                                  "      \"basis\": \"first_year\",\n      \"low\": 1.00,\n      \"mid\": 2.50,\n      \"high\": 3.00,\n"
                                  "      \"unit\": \"USD/year\",\n      \"location\": \"anywhere\",\n      \"tier\": \"seattle\",\n"
                                  "      \"kind\": \"anecdote\",\n      \"confidence\": \"low\",\n      \"superseded\": true,\n"
                                  "      \"disputed\": true,\n      \"date\": \"2026-02-24\",\n      \"date_note\": \"when posted\",\n"
                                  "      \"source\": \"a test\",\n      \"sample\": 12,\n      \"quartiles\": true,\n"
                                  "      \"article\": \"A2\",\n      \"note\": \"by hand\"";

static void records_are_written_in_the_form_in_which_they_are_read(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct err err = {0};
    struct band *band;
    int count;
    const struct bands *bands = load_bands(&arena);
    const char *words = text_format(&arena, "{\n  \"bands\": [\n    {\n      %s\n    },\n    {\n      %s\n    }\n  ]\n}\n",
                                    FEW_MEMBERS, ALL_MEMBERS);
    if (!own_bands_read(&band, &count, &arena, bands, "test.json", words, strlen(words), &err))
        fail_msg("line %d: %s: %s", err.line, err.path, err.message);
    struct text text = text_start(&arena);
    own_bands_write(&text, band, count);
    assert_string_equal(text.data, words);
    arena_release(&arena);
}

static void put(const char *directory, const char *name, const char *words)
{
    char path[400];
    snprintf(path, sizeof path, "%s/%s", directory, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(words, file);
    assert_int_equal(fclose(file), 0);
}

static void drop(const char *directory, const char *name)
{
    char path[400];
    snprintf(path, sizeof path, "%s/%s", directory, name);
    remove(path);
}

static const char OWN[] = "{\"bands\": [{\"role\": \"sde\", \"level\": \"L5\", \"component\": \"base\", \"low\": 1, "
                          "\"unit\": \"USD/year\", \"location\": \"US\", \"kind\": \"recruiter\", "
                          "\"confidence\": \"high\", \"date\": \"2026\", \"source\": \"me\"}]}";
static const char FEW[] = "{\"bands\": [], \"gaps\": [], \"tiers\": ["
                          "{\"name\": \"national\", \"label\": \"US\", \"places\": [\"US\"], \"source\": \"s\"}, "
                          "{\"name\": \"unknown\", \"label\": \"?\", \"places\": [], \"source\": \"s\"}]}";

static int abroad_of(const struct bands *bands)
{
    int count = 0;
    for (int i = 0; i < bands->band_count; i++)
        count += bands->band[i].tier->abroad;
    return count;
}

static void a_directory_replaces_the_files_it_holds_and_user_bands_add(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *built_in = load_bands(&arena), *bands;
    struct err err = {0};
    char directory[] = "bands_data_test"; /* in the build directory, where ctest runs */
    const struct data_source source = {.directory = directory};
    assert_false(bands_load(&bands, &arena, &(struct data_source){.directory = "no/such/directory"}, &err));
    assert_int_equal(err.kind, ERR_FILE);
    if (mkdir(directory, 0700) != 0 && errno != EEXIST)
        fail_msg("no directory");
    assert_true(bands_load(&bands, &arena, &source, &err));
    assert_int_equal(bands->band_count, built_in->band_count);
    put(directory, "user_bands.json", OWN);
    assert_true(bands_load(&bands, &arena, &source, &err));
    assert_int_equal(bands->band_count, built_in->band_count + 1);
    assert_int_equal(bands->own_count, 1);
    assert_int_equal(bands->own->origin, ORIGIN_OWN);
    assert_int_equal(bands->own->low.money.cents, 100);
    put(directory, "bands.json", FEW);
    assert_true(bands_load(&bands, &arena, &source, &err));
    assert_int_equal(bands->band_count, 1 + abroad_of(built_in)); /* without a rule nothing is computed */
    assert_int_equal(bands->offer_count, built_in->offer_count);
    put(directory, "user_bands.json", "{\"bands\": [{}]}");
    assert_false(bands_load(&bands, &arena, &source, &err));
    assert_string_equal(err.file, "bands_data_test/user_bands.json");
    drop(directory, "user_bands.json");
    drop(directory, "bands.json");
    remove(directory);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_bad_record_is_refused_with_its_place),
        cmocka_unit_test(a_file_without_records_is_refused),
        cmocka_unit_test(a_good_record_is_accepted_and_put_in_its_tier),
        cmocka_unit_test(a_source_is_called_by_its_site),
        cmocka_unit_test(records_are_written_in_the_form_in_which_they_are_read),
        cmocka_unit_test(a_directory_replaces_the_files_it_holds_and_user_bands_add),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
