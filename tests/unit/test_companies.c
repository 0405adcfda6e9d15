/* Companies, presets and facts: what is carried, that it adds up, and that nothing comes without a source. */
#define _POSIX_C_SOURCE 200809L
#include "rows.h"

#include <stdio.h>
#include <unistd.h>

#include "bands/world/companies.h"

static struct companies carried;
static struct arena arena;

static int load(void **state)
{
    (void)state;
    const struct data_source source = {.directory = NULL};
    struct err err = {0};
    if (companies_load(&carried, &arena, &source, &err))
        return 0;
    print_error("%s: line %d: %s\n", err.file, err.line, err.message);
    return -1;
}

static int release(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

static void R6_every_preset_adds_up_in_ascending_months(void **state)
{
    (void)state;
    for (int i = 0; i < carried.preset_count; i++) {
        const struct preset *preset = &carried.preset[i];
        const struct schedule *schedule = &preset->schedule;
        int64_t weight = 0;
        expect(preset->name, "has events, in weights", schedule->count >= 1 && !schedule->in_units);
        for (int j = 0; j < schedule->count; j++) {
            const char *inputs = row("%s, event %d", preset->name, j);
            weight += schedule->events[j].weight;
            expect(inputs, "a share above 0", schedule->events[j].weight > 0);
            expect(inputs, "a month of 1 to 60",
                   schedule->events[j].month >= 1 && schedule->events[j].month <= MONTHS_MAX);
            expect(inputs, "months ascend", j == 0 || schedule->events[j].month > schedule->events[j - 1].month);
        }
        expect_whole(preset->name, WEIGHT_WHOLE, weight);
    }
}

static void R6_named_presets_vest_as_their_companies_say(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        int count;
        struct {
            int month, percent;
        } upto[4]; /* cumulative */
    } rows[] = {
        {"amazon", 6, {{12, 5}, {24, 20}, {36, 60}, {48, 100}}},
        {"amazon_quarterly", 10, {{12, 5}, {24, 20}, {36, 60}, {48, 100}}},
        {"google", 48, {{12, 38}, {24, 70}, {36, 90}, {48, 100}}},
        {"meta", 16, {{12, 25}, {24, 50}, {36, 75}, {48, 100}}},
        {"microsoft", 4, {{12, 25}, {24, 50}, {36, 75}, {48, 100}}},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        const struct preset *preset = preset_find(&carried, rows[i].name);
        expect(rows[i].name, "exists", preset != NULL);
        expect_whole(rows[i].name, rows[i].count, preset->schedule.count);
        for (int j = 0; j < 4; j++) {
            int64_t weight = 0;
            for (int k = 0; k < preset->schedule.count; k++)
                if (preset->schedule.events[k].month <= rows[i].upto[j].month)
                    weight += preset->schedule.events[k].weight;
            expect_whole(row("%s up to month %d", rows[i].name, rows[i].upto[j].month),
                         rows[i].upto[j].percent * (WEIGHT_WHOLE / 100), weight);
        }
    }
    const struct schedule *amazon = &preset_find(&carried, "amazon")->schedule;
    static const int months[] = {12, 24, 30, 36, 42, 48}, shares[] = {5, 15, 20, 20, 20, 20};
    for (int i = 0; i < 6; i++) {
        expect_whole(row("amazon, event %d, month", i), months[i], amazon->events[i].month);
        expect_whole(row("amazon, event %d, share", i), shares[i] * (WEIGHT_WHOLE / 100), amazon->events[i].weight);
    }
    assert_true(preset_find(&carried, "amazon_quarterly")->disputed); /* unconfirmed for on-hire grants */
    assert_true(preset_find(&carried, "amazon_quarterly")->caution[0] != '\0');
    assert_null(preset_find(&carried, "Amazon"));
    assert_null(preset_find(&carried, ""));
}

static void expect_provenance(const char *inputs, const struct provenance *from)
{
    expect(inputs, "a source", from->source && strlen(from->source) >= 4);
    expect(inputs, "a date from 2015 on", from->date && strncmp(from->date, "2015", 4) >= 0);
    expect(inputs, "a confidence", from->confidence && (strcmp(from->confidence, "high") == 0 ||
                                                        strcmp(from->confidence, "medium") == 0 ||
                                                        strcmp(from->confidence, "low") == 0));
}

static void presets_and_facts_say_where_they_come_from(void **state)
{
    (void)state;
    for (int i = 0; i < carried.preset_count; i++) {
        const struct preset *preset = &carried.preset[i];
        expect_provenance(preset->name, &preset->from);
        expect(preset->name, "a title", preset->title[0] != '\0');
        expect(preset->name, "a disputed one has a caution", !preset->disputed || preset->caution[0] != '\0');
        expect(row("%s of %s", preset->name, preset->company), "of a known company",
               company_find(&carried, preset->company) != NULL);
        for (int j = 0; j < i; j++)
            expect(preset->name, "named once", strcmp(preset->name, carried.preset[j].name) != 0);
    }
    for (int i = 0; i < carried.fact_count; i++) {
        const struct fact *fact = &carried.fact[i];
        expect_provenance(fact->name, &fact->from);
        expect(fact->name, "a unit and an amount", fact->unit[0] != '\0' && fact->value.cents > 0);
    }
    const struct fact *market = fact_find(&carried, "Amazon", "market_value");
    assert_non_null(market); /* R5 shows what a percentage of Amazon would be */
    assert_null(fact_find(&carried, "Amazon", "nothing"));
    assert_null(fact_find(&carried, "Meta", "market_value"));
}

static void companies_are_found_by_name_and_alias_in_any_case(void **state)
{
    (void)state;
    static const struct {
        const char *name, *found, *near; /* NULL: none */
    } rows[] = {
        {"Amazon", "Amazon", "Amazon"},
        {"AMAZON", "Amazon", "Amazon"},
        {"aws", "Amazon", NULL},
        {"amazon web services", "Amazon", NULL},
        {"Facebook", "Meta", NULL},
        {"Amazn", NULL, "Amazon"},
        {"Gogole", NULL, "Google"},
        {"Micorsoft", NULL, "Microsoft"},
        {"Quorvane", NULL, NULL},
        {"Amazonia Rivers", NULL, NULL},
        {"", NULL, NULL},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        const struct company *found = company_find(&carried, rows[i].name);
        expect_text(rows[i].name, rows[i].found ? rows[i].found : "none", found ? found->name : "none");
        if (strcmp(rows[i].name, "aws") == 0)
            continue; /* short enough to be near several */
        const struct company *near = company_near(&carried, rows[i].name);
        expect_text(row("near %s", rows[i].name), rows[i].near ? rows[i].near : "none", near ? near->name : "none");
    }
    for (int i = 0; i < carried.company_count; i++) {
        const struct company *company = &carried.company[i];
        expect(company->name, "found by its name", company_find(&carried, company->name) == company);
        for (int j = 0; j < company->alias_count; j++)
            expect(company->aliases[j], "an alias of one company", company_find(&carried, company->aliases[j]) == company);
        expect(company->name, "its preset exists and is its own",
               company->preset[0] == '\0' ||
                   strcmp(preset_find(&carried, company->preset)->company, company->name) == 0);
    }
}

/* --- A data directory of the user's --- */

#define COMPANY "{\"name\":\"Acme\",\"preset\":\"acme\"}"
#define PRESET_START "{\"name\":\"acme\",\"company\":\"Acme\",\"title\":\"t\",\"disputed\":false,"
#define YEARS "\"years\":[\"50%\",\"50%\"]"
#define FROM ",\"source\":\"a letter\",\"date\":\"2026\",\"confidence\":\"low\"}"
#define FILE_OF(company, preset, fact) "{\"companies\":[" company "],\"presets\":[" preset "],\"facts\":[" fact "]}"

static void data_without_a_source_or_that_does_not_add_up_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text, *message, *path; /* message NULL: accepted */
    } rows[] = {
        {FILE_OF(COMPANY, PRESET_START YEARS FROM, ""), NULL, ""},
        {FILE_OF(COMPANY, PRESET_START YEARS "}", ""), "the key \"source\" is missing", "presets[0]"},
        {FILE_OF(COMPANY, PRESET_START YEARS ",\"source\":\" \",\"date\":\"2026\",\"confidence\":\"low\"}", ""),
         "expected text that is not empty", "presets[0].source"},
        {FILE_OF(COMPANY, PRESET_START YEARS ",\"source\":\"s\",\"confidence\":\"low\"}", ""),
         "the key \"date\" is missing", "presets[0]"},
        {FILE_OF(COMPANY, PRESET_START YEARS ",\"source\":\"s\",\"date\":\"May\",\"confidence\":\"low\"}", ""),
         "expected a date as", "presets[0].date"},
        {FILE_OF(COMPANY, PRESET_START YEARS ",\"source\":\"s\",\"date\":\"2026\"}", ""),
         "the key \"confidence\" is missing", "presets[0]"},
        {FILE_OF(COMPANY, PRESET_START YEARS ",\"source\":\"s\",\"date\":\"2026\",\"confidence\":\"sure\"}", ""),
         "expected a confidence (one of high, medium, low)", "presets[0].confidence"},
        {FILE_OF(COMPANY, PRESET_START "\"years\":[\"50%\",\"49.99%\"]" FROM, ""),
         "expected weights that add up to 100%, found 99.99%", "presets[0].years"},
        {FILE_OF(COMPANY, PRESET_START "\"events\":[{\"month\":12,\"percent\":\"100.01%\"}]" FROM, ""),
         "expected a rate from 0% to 100%", "presets[0].events[0].percent"},
        {FILE_OF(COMPANY,
                 PRESET_START "\"events\":[{\"month\":12,\"percent\":\"50%\"},{\"month\":12,\"percent\":\"50%\"}]" FROM, ""),
         "expected a month after 12", "presets[0].events[1].month"},
        {FILE_OF(COMPANY, PRESET_START YEARS ",\"events\":[]" FROM, ""), "expected either \"events\" or \"years\", found both",
         "presets[0]"},
        {FILE_OF(COMPANY, PRESET_START "\"cadence\":\"annual\"" FROM, ""),
         "expected either \"events\" or \"years\", found neither", "presets[0]"},
        {FILE_OF("{\"name\":\"Acme\",\"preset\":\"acne\"}", PRESET_START YEARS FROM, ""),
         "expected the name of a preset, found \"acne\"", "companies[0].preset"},
        {FILE_OF(COMPANY, PRESET_START YEARS FROM, "{\"company\":\"Acme\",\"name\":\"n\",\"value\":1,\"unit\":\"USD\"}"),
         "the key \"source\" is missing", "facts[0]"},
        {FILE_OF(COMPANY, PRESET_START YEARS FROM, "{\"company\":\"Acme\",\"name\":\"n\",\"value\":1" FROM),
         "the key \"unit\" is missing", "facts[0]"},
        {FILE_OF("", PRESET_START YEARS FROM, ""), "expected a list of 1 to", "companies"},
        {"[]", "expected an object, found a list", ""},
    };
    char directory[] = "/tmp/haggle-companies-XXXXXX", path[80];
    assert_non_null(mkdtemp(directory));
    struct text text = text_in(path, sizeof path);
    text_addf(&text, "%s/companies.json", directory);
    for (int i = 0; i < ROWS(rows); i++) {
        static struct companies own;
        struct arena run = {0};
        struct err err = {0};
        const struct data_source source = {.directory = directory};
        FILE *file = fopen(path, "wb");
        assert_non_null(file);
        assert_int_equal(fwrite(rows[i].text, 1, strlen(rows[i].text), file), strlen(rows[i].text));
        assert_int_equal(fclose(file), 0);
        bool loaded = companies_load(&own, &run, &source, &err);
        expect(row("%s\n%s", rows[i].text, err.message), rows[i].message ? "is refused" : "is loaded",
               loaded == !rows[i].message);
        if (rows[i].message) {
            expect(row("%s: %s", rows[i].text, err.message), rows[i].message,
                   strncmp(err.message, rows[i].message, strlen(rows[i].message)) == 0);
            expect_text(rows[i].text, rows[i].path, err.path);
            expect_text(rows[i].text, path, err.file);
            assert_int_equal(err.kind, ERR_INPUT);
        }
        arena_release(&run);
    }
    assert_int_equal(remove(path), 0);
    const struct data_source source = {.directory = directory};
    static struct companies own;
    struct arena run = {0};
    struct err err = {0};
    expect("a directory without companies.json", "the built-in file stands in",
           companies_load(&own, &run, &source, &err) && own.preset_count == carried.preset_count);
    arena_release(&run);
    assert_int_equal(rmdir(directory), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R6_every_preset_adds_up_in_ascending_months),
        cmocka_unit_test(R6_named_presets_vest_as_their_companies_say),
        cmocka_unit_test(presets_and_facts_say_where_they_come_from),
        cmocka_unit_test(companies_are_found_by_name_and_alias_in_any_case),
        cmocka_unit_test(data_without_a_source_or_that_does_not_add_up_is_refused),
    };
    return cmocka_run_group_tests(tests, load, release);
}
