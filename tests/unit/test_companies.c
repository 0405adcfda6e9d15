/* Companies, presets and facts: what is carried, that it adds up, and that nothing comes without a source. */
#define _POSIX_C_SOURCE 200809L
#include "rows.h"

#include <stdio.h>
#include <unistd.h>

#include "bands/world/companies.h"

static const struct companies *carried;
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
    for (int i = 0; i < carried->preset_count; i++) {
        const struct preset *preset = &carried->preset[i];
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
        const struct preset *preset = preset_find(carried, rows[i].name);
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
    const struct schedule *amazon = &preset_find(carried, "amazon")->schedule;
    static const int months[] = {12, 24, 30, 36, 42, 48}, shares[] = {5, 15, 20, 20, 20, 20};
    for (int i = 0; i < 6; i++) {
        expect_whole(row("amazon, event %d, month", i), months[i], amazon->events[i].month);
        expect_whole(row("amazon, event %d, share", i), shares[i] * (WEIGHT_WHOLE / 100), amazon->events[i].weight);
    }
    assert_true(preset_find(carried, "amazon_quarterly")->disputed); /* unconfirmed for on-hire grants */
    assert_true(preset_find(carried, "amazon_quarterly")->caution[0] != '\0');
    assert_null(preset_find(carried, "Amazon"));
    assert_null(preset_find(carried, ""));
}

/* What the offers that people posted say of their schedules. */
static void R6_presets_of_rivals_vest_as_posted_offers_say(void **state)
{
    (void)state;
    static const struct {
        const char *name, *company;
        int count, first, gap; /* events; the month of the first; months from the one before last to the last */
        int upto[4];           /* hundredths of a percent after each year */
        bool disputed;
        const char *source, *date, *caution; /* in them */
    } rows[] = {
        {"adobe", "Adobe", 13, 12, 3, {2500, 5000, 7500, 10000}, false, "8298880 (2026-05-28)", "2026-05-28", "India"},
        {"atlassian", "Atlassian", 4, 12, 12, {2500, 5000, 7500, 10000}, false, "6685853/ (2025-04-25)", "2025-04-25",
         "once a year is assumed"},
        {"linkedin", "LinkedIn", 13, 12, 3, {2500, 5000, 7500, 10000}, false, "7216057 (2025-09-23)", "2025-09-23",
         "India (2024-02 to 2025-09); the units are Microsoft's"},
        {"paypal", "PayPal", 3, 12, 12, {3333, 6666, 10000, 10000}, true, "against it 4685119 (2024-02-06)", "2025-04-17",
         "one of 2024-02"},
        {"salesforce", "Salesforce", 13, 12, 3, {2500, 5000, 7500, 10000}, false, "7616697/ (2026-03-01", "2026-03-03",
         "the quarters in one of them (2026-03-01); all were seen in India"},
        {"servicenow", "ServiceNow", 16, 3, 3, {2500, 5000, 7500, 10000}, true, "annually 6691372, 6910274", "2025-09-27",
         "three offers of 2025, annually in two"},
        {"walmart", "Walmart", 12, 3, 3, {3333, 6666, 10000, 10000}, true, "8298815 (2026-05-28)", "2026-05-28",
         "in India"},
        {"google", "Google", 48, 1, 1, {3800, 7000, 9000, 10000}, false, "74 offers", "2026-03",
         "31 offers of 2022 and 2023 and in 2 since"},
        {"google_2022", "Google", 48, 1, 1, {3300, 6600, 8800, 10000}, true, "31 offers", "2026",
         "and in 2 since, against 74 with 38/32/20/10"},
        {"uber", "Uber", 48, 1, 1, {3500, 6300, 8500, 10000}, true, "8115085/ (2026-04-30)", "2026-04-30",
         "India (2026-04). Posts by levels.fyi of 2024 and 2025 give 35/30/20/15"},
        {"uber_even", "Uber", 48, 1, 1, {2500, 5000, 7500, 10000}, true, "SalaryScript (2026)", "2026",
         "35/28/22/15 (preset uber), and posts by levels.fyi of 2024 and 2025 the older 35/30/20/15"},
        {"microsoft_quarterly", "Microsoft", 13, 12, 3, {2500, 5000, 7500, 10000}, true, "7602659/ (2026-02", "2026-02",
         "two offers in India of 2025-26"},
        {"nvidia", "Nvidia", 16, 3, 3, {4000, 7000, 9000, 10000}, true, "6466383/ (2025-02-25", "2025-08-05", ""},
        {"oracle", "Oracle", 4, 12, 12, {4000, 7000, 9000, 10000}, false, "59 offers", "2026-08-13", ""},
        {"airbnb", "Airbnb", 16, 3, 3, {3500, 6500, 8500, 10000}, false, "7644078/ (2026-03-12)", "2026-03-12", ""},
        {"coinbase", "Coinbase", 4, 3, 3, {10000, 10000, 10000, 10000}, false, "6413423/ (2025-02-12", "2025-02-12",
         "covers one year"},
        {"stripe", "Stripe", 1, 12, 12, {10000, 10000, 10000, 10000}, false, "7352963/ (2025-11-16", "2025-11-16",
         "one offer in India (2025-10)"},
        {"apple", "Apple", 8, 6, 6, {2500, 5000, 7500, 10000}, true, "4998137/ and 5057558 (2024-04", "2025",
         "two offers of 2024"},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        const char *name = rows[i].name;
        const struct preset *preset = preset_find(carried, name);
        expect(name, "exists", preset != NULL);
        const struct schedule *schedule = &preset->schedule;
        int last = schedule->count - 1;
        expect_text(name, rows[i].company, preset->company);
        expect_whole(name, rows[i].count, schedule->count);
        expect_whole(row("%s, first vest", name), rows[i].first, schedule->events[0].month);
        expect_whole(row("%s, last gap", name), rows[i].gap,
                     schedule->events[last].month - (last > 0 ? schedule->events[last - 1].month : 0));
        for (int year = 1; year <= 4; year++) {
            int64_t weight = 0;
            for (int j = 0; j < schedule->count && schedule->events[j].month <= 12 * year; j++)
                weight += schedule->events[j].weight;
            expect_whole(row("%s up to year %d", name, year), rows[i].upto[year - 1] * WEIGHT_OF_BASIS_POINT, weight);
        }
        expect(name, rows[i].disputed ? "disputed" : "not disputed", preset->disputed == rows[i].disputed);
        expect_text(name, rows[i].date, preset->from.date);
        expect(row("%s: %s", name, preset->from.source), rows[i].source, strstr(preset->from.source, rows[i].source) != NULL);
        expect(row("%s: %s", name, preset->caution), rows[i].caution, strstr(preset->caution, rows[i].caution) != NULL);
    }
    static const char *const companies[] = {"Adobe", "Atlassian", "LinkedIn", "PayPal", "Salesforce", "ServiceNow", "Walmart"};
    for (int i = 0; i < ROWS(companies); i++) {
        const struct company *company = company_find(carried, companies[i]);
        expect(companies[i], "a company with a preset", company && company->preset[0]);
    }
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
    for (int i = 0; i < carried->preset_count; i++) {
        const struct preset *preset = &carried->preset[i];
        expect_provenance(preset->name, &preset->from);
        expect(preset->name, "a title", preset->title[0] != '\0');
        expect(preset->name, "a disputed one has a caution", !preset->disputed || preset->caution[0] != '\0');
        expect(row("%s of %s", preset->name, preset->company), "of a known company",
               company_find(carried, preset->company) != NULL);
        for (int j = 0; j < i; j++)
            expect(preset->name, "named once", strcmp(preset->name, carried->preset[j].name) != 0);
    }
    for (int i = 0; i < carried->fact_count; i++) {
        const struct fact *fact = &carried->fact[i];
        expect_provenance(fact->name, &fact->from);
        expect(fact->name, "a unit and an amount", fact->unit[0] != '\0' && fact->value.cents > 0);
    }
    const struct fact *market = fact_find(carried, "Amazon", "market_value");
    assert_non_null(market); /* R5 shows what a percentage of Amazon would be */
    assert_null(fact_find(carried, "Amazon", "nothing"));
    assert_null(fact_find(carried, "Meta", "market_value"));
}

/* Both ways of paying it, each with who says so. */
static void R4_sources_on_how_amazon_pays_the_sign_on_stand_side_by_side(void **state)
{
    (void)state;
    static const char *const named[] = {"4589688", "4962984", "5569100", "6356350", "6512980", "6919014", "7318657", "8131115"};
    const struct sign_on_payment *payment = &company_find(carried, "Amazon")->sign_on_payment;
    assert_true(payment->known);
    expect_provenance("at once", &payment->at_once.from);
    expect_provenance("monthly", &payment->monthly.from);
    expect(payment->monthly.says, "how many posts", strstr(payment->monthly.says, "nine posts") != NULL);
    for (int i = 0; i < ROWS(named); i++)
        expect(named[i], "is named", strstr(payment->monthly.from.source, named[i]) != NULL);
    expect(payment->question, "a question", strchr(payment->question, '?') != NULL);
    assert_false(company_find(carried, "Google")->sign_on_payment.known);
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
        {"PYPL", "PayPal", NULL},
        {"PayPal Holdings, Inc.", "PayPal", NULL},
        {"Adobe Systems India Pvt Ltd", "Adobe", NULL},
        {"Service Now", "ServiceNow", "ServiceNow"},
        {"Atlassian Corporation", "Atlassian", NULL},
    };
    for (int i = 0; i < ROWS(rows); i++) {
        const struct company *found = company_find(carried, rows[i].name);
        expect_text(rows[i].name, rows[i].found ? rows[i].found : "none", found ? found->name : "none");
        if (strcmp(rows[i].name, "aws") == 0)
            continue; /* short enough to be near several */
        const struct company *near = company_near(carried, rows[i].name);
        expect_text(row("near %s", rows[i].name), rows[i].near ? rows[i].near : "none", near ? near->name : "none");
    }
    for (int i = 0; i < carried->company_count; i++) {
        const struct company *company = &carried->company[i];
        expect(company->name, "found by its name", company_find(carried, company->name) == company);
        for (int j = 0; j < company->alias_count; j++)
            expect(company->aliases[j], "an alias of one company", company_find(carried, company->aliases[j]) == company);
        expect(company->name, "its preset exists and is its own",
               company->preset[0] == '\0' ||
                   strcmp(preset_find(carried, company->preset)->company, company->name) == 0);
    }
}

/* --- A data directory of the user's --- */

#define COMPANY "{\"name\":\"Acme\",\"preset\":\"acme\"}"
#define ACME_WITH(members) "{\"name\":\"Acme\"" members "}"
#define WAY "{\"says\":\"guides have it\",\"source\":\"a guide\",\"date\":\"2024\",\"confidence\":\"low\"}"
#define PAYMENT(at_once, monthly) \
    ",\"sign_on_payment\":{\"at_once\":" at_once ",\"monthly\":" monthly ",\"question\":\"q?\"}"
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
        {FILE_OF(ACME_WITH(",\"private\":true,\"private_as_of\":\"2026-05\",\"private_source\":\"s\""), PRESET_START YEARS FROM, ""),
         NULL, ""},
        {FILE_OF(ACME_WITH(",\"private\":true,\"private_source\":\"s\""), PRESET_START YEARS FROM, ""),
         "a private company needs \"private_as_of\" and \"private_source\"", "companies[0]"},
        {FILE_OF(ACME_WITH(",\"private\":true,\"private_as_of\":\"2026\""), PRESET_START YEARS FROM, ""),
         "a private company needs \"private_as_of\" and \"private_source\"", "companies[0]"},
        {FILE_OF(ACME_WITH(",\"private\":true,\"private_as_of\":\"now\",\"private_source\":\"s\""), PRESET_START YEARS FROM, ""),
         "expected a date as", "companies[0].private_as_of"},
        {FILE_OF(ACME_WITH(",\"private_as_of\":\"2026\",\"private_source\":\"s\""), PRESET_START YEARS FROM, ""),
         "goes with \"private\": true", "companies[0].private_as_of"},
        {FILE_OF(ACME_WITH(PAYMENT(WAY, WAY)), PRESET_START YEARS FROM, ""), NULL, ""},
        {FILE_OF(ACME_WITH(PAYMENT("{\"says\":\"s\",\"date\":\"2026\",\"confidence\":\"low\"}", WAY)), PRESET_START YEARS FROM, ""),
         "the key \"source\" is missing", "companies[0].sign_on_payment.at_once"},
        {FILE_OF(ACME_WITH(PAYMENT(WAY, "{\"says\":\"s\",\"source\":\"s\",\"confidence\":\"low\"}")), PRESET_START YEARS FROM, ""),
         "the key \"date\" is missing", "companies[0].sign_on_payment.monthly"},
        {FILE_OF(ACME_WITH(",\"sign_on_payment\":{\"at_once\":" WAY ",\"question\":\"q?\"}"), PRESET_START YEARS FROM, ""),
         "the key \"monthly\" is missing", "companies[0].sign_on_payment"},
        {FILE_OF("", PRESET_START YEARS FROM, ""), "expected a list of 1 to", "companies"},
        {"[]", "expected an object, found a list", ""},
    };
    char directory[] = "/tmp/haggle-companies-XXXXXX", path[80];
    assert_non_null(mkdtemp(directory));
    struct text text = text_in(path, sizeof path);
    text_addf(&text, "%s/companies.json", directory);
    for (int i = 0; i < ROWS(rows); i++) {
        const struct companies *own;
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
    const struct companies *own;
    struct arena run = {0};
    struct err err = {0};
    expect("a directory without companies.json", "the built-in file stands in",
           companies_load(&own, &run, &source, &err) && own->preset_count == carried->preset_count);
    arena_release(&run);
    assert_int_equal(rmdir(directory), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(R6_every_preset_adds_up_in_ascending_months),
        cmocka_unit_test(R6_named_presets_vest_as_their_companies_say),
        cmocka_unit_test(R6_presets_of_rivals_vest_as_posted_offers_say),
        cmocka_unit_test(R4_sources_on_how_amazon_pays_the_sign_on_stand_side_by_side),
        cmocka_unit_test(presets_and_facts_say_where_they_come_from),
        cmocka_unit_test(companies_are_found_by_name_and_alias_in_any_case),
        cmocka_unit_test(data_without_a_source_or_that_does_not_add_up_is_refused),
    };
    return cmocka_run_group_tests(tests, load, release);
}
