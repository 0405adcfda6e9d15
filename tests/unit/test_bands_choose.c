/* The rule of choice: kind, then closeness of place, then date; each row is two records and a question. */
#include "bands_fixture.h"

#include "bands/records/band_choose.h"
#include "bands/records/band_words.h"

struct row {
    const char *wins, *loses; /* members of a record; "" for none */
    const char *location;     /* asked for */
    const char *reason;       /* words in it */
};

#define SEATTLE "\"location\": \"Seattle, WA\""
#define BELLEVUE "\"location\": \"Bellevue, WA\""
#define AUSTIN "\"location\": \"Austin, TX\""

static const struct row rows[] = {
    /* kind first */
    {"\"kind\": \"posting\"", "\"kind\": \"recruiter\"", "", "employer posting before word of a recruiter"},
    {"\"kind\": \"recruiter\"", "\"kind\": \"disclosure\"", "", "before government disclosure"},
    {"\"kind\": \"disclosure\"", "\"kind\": \"aggregator\"", "", "before pay site"},
    {"\"kind\": \"aggregator\"", "\"kind\": \"article\"", "", "before article"},
    {"\"kind\": \"article\"", "\"kind\": \"anecdote\"", "", "before offers that people posted"},
    {"\"kind\": \"anecdote\"", "\"kind\": \"derived\"", "", "before arithmetic on postings"},
    {"\"kind\": \"derived\"", "\"kind\": \"fixture\"", "", "before example in a test"},
    {"\"kind\": \"posting\"", "\"kind\": \"article\", " SEATTLE, "Seattle, WA", "employer posting before article"},
    {"\"kind\": \"posting\", \"date\": \"2020\"", "\"kind\": \"article\", \"date\": \"2026\"", "", "before article"},
    /* what better sources contradict comes last */
    {"\"kind\": \"fixture\"", "\"kind\": \"posting\", \"disputed\": true", "", "contradict"},
    /* then the place */
    {SEATTLE, BELLEVUE, "Seattle, WA", "for Seattle, WA, the other for Seattle"},
    {BELLEVUE, "", "Kirkland, WA", "the only one there is"},
    {BELLEVUE, "\"location\": \"US\"", "Seattle, WA", "for Seattle, the other for the whole US"},
    {"\"location\": \"US\"", "\"location\": \"not given\", \"tier\": \"unknown\"", "Seattle, WA",
     "for the whole US, the other for no place in particular"},
    {SEATTLE ", \"date\": \"2024\"", "\"location\": \"US\", \"date\": \"2026\"", "Seattle, WA", "the other for the whole US"},
    {"\"location\": \"Boston, MA\"", "\"location\": \"US\"", "boston ma", "for Boston, MA"},
    {"\"location\": \"US\"", "\"location\": \"not given\", \"tier\": \"unknown\"", "", "no place in particular"},
    /* then the role itself before the one it follows (asked as mle) */
    {"\"role\": \"mle\"", "\"role\": \"sde\"", "", "of MLE itself, the other of SDE"},
    {"\"role\": \"sde\", " SEATTLE, "\"role\": \"mle\"", "Seattle, WA", "for Seattle, WA, the other for the whole US"},
    /* then the date */
    {"\"date\": \"2026-03\"", "\"date\": \"2025-12-31\"", "", "later: 2026-03 against 2025-12-31"},
    {"\"date\": \"2026-03-01\"", "\"date\": \"2026\"", "", "later: 2026-03-01 against 2026"},
    {"\"source\": \"first\"", "\"source\": \"second\"", "", "alike"},
};

/* Records that are no candidates: asked for MLE L5 base in Seattle. */
static const char *const strangers[] = {
    AUSTIN,
    "\"level\": \"L6\"",
    "\"level\": \"all\"",
    "\"superseded\": true",
    "\"component\": \"grant\", \"unit\": \"USD\"",
    "\"role\": \"as\"",
    "\"location\": \"cheapest\", \"tier\": \"lowest\"",
    "\"location\": \"Toronto, ON\", \"unit\": \"CAD/year\"",
    "\"location\": \"Toronto, ON\", \"unit\": \"USD/year\"",
    "\"location\": \"Boston, MA\"",
};

static void put_record(struct band *to, struct bands *bands, struct arena *arena, const char *members)
{
    struct err err = {0};
    struct band *band;
    int count;
    if (!record_from(&band, &count, arena, bands, members, &err))
        fail_msg("%s: %s: %s", members, err.path, err.message);
    band->origin = ORIGIN_BUILT_IN;
    *to = *band;
    bands->band_count++;
}

static struct bands few(struct arena *arena, const char *first, const char *second)
{
    struct bands bands = *load_bands(arena);
    struct band *list = arena_array(arena, 2, sizeof *list);
    bands.band = list;
    bands.band_count = 0;
    put_record(&list[0], &bands, arena, first);
    if (second[0])
        put_record(&list[1], &bands, arena, second);
    return bands;
}

static bool same_record(const struct bands *bands, int index, const struct band *band)
{
    return band == &bands->band[index];
}

static void the_first_difference_decides(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(rows); i++)
        for (int swapped = 0; swapped < 2; swapped++) {
            const struct row *row = &rows[i];
            bool both = row->loses[0] != '\0', alike = strcmp(row->reason, "alike") == 0;
            if (swapped && (!both || alike))
                continue;
            const struct bands bands = few(&arena, swapped ? row->loses : row->wins, swapped ? row->wins : row->loses);
            struct band_choice choice;
            band_choose(&choice, &arena, &bands,
                        &(struct band_query){.role = ROLE_MLE, .level = LEVEL_L5, .part = PART_BASE,
                                             .location = row->location});
            if (!same_record(&bands, swapped, choice.band) ||
                (both && !same_record(&bands, 1 - swapped, choice.runner_up)) || !strstr(choice.reason, row->reason))
                fail_msg("row %zu%s: %s against %s: expected \"…%s…\", got \"%s\"", i, swapped ? " swapped" : "",
                         row->wins, row->loses, row->reason, choice.reason);
        }
    arena_release(&arena);
}

static void records_of_other_places_levels_and_parts_are_no_candidates(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(strangers); i++) {
        const struct bands bands = few(&arena, strangers[i], "");
        struct band_choice choice;
        band_choose(&choice, &arena, &bands,
                    &(struct band_query){.role = ROLE_MLE, .level = LEVEL_L5, .part = PART_BASE,
                                         .location = "Seattle, WA"});
        if (choice.band)
            fail_msg("%s was chosen", strangers[i]);
        assert_string_equal(choice.reason, "");
    }
    arena_release(&arena);
}

struct built_in {
    enum role role;
    enum level level;
    const char *location;
    int64_t low, high; /* of the chosen base, dollars; 0 when nothing is chosen */
    bool local;
};

static const struct built_in built_ins[] = {
    {ROLE_SDE, LEVEL_L5, "Seattle, WA", 143700, 194400, true},
    {ROLE_MLE, LEVEL_L5, "Seattle, WA", 143700, 194400, true},
    {ROLE_AS, LEVEL_L5, "Bellevue, WA", 142800, 193200, true},
    {ROLE_AS, LEVEL_L6, "Seattle, WA", 150400, 260000, false},
    {ROLE_MLE, LEVEL_L5, "New York, NY", 158100, 213800, true},
    {ROLE_SDE, LEVEL_L6, "Sunnyvale, CA", 193300, 261500, true},
    {ROLE_AS, LEVEL_L8, "Seattle, WA", 0, 0, false},
};

static void the_built_in_data_gives_the_known_choices(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (size_t i = 0; i < ROWS(built_ins); i++) {
        const struct built_in *row = &built_ins[i];
        struct band_choice choice;
        band_choose(&choice, &arena, bands,
                    &(struct band_query){.role = row->role, .level = row->level, .part = PART_BASE,
                                         .location = row->location});
        int64_t low = choice.band ? choice.band->low.money.cents : 0,
                high = choice.band ? choice.band->high.money.cents : 0;
        if (low != row->low * 100 || high != row->high * 100 || choice.local != row->local)
            fail_msg("%s %s in %s: expected %lld to %lld, got %lld to %lld", ROLE_NAMES[row->role],
                     LEVEL_NAMES[row->level], row->location, (long long)row->low, (long long)row->high,
                     (long long)low / 100, (long long)high / 100);
    }
    arena_release(&arena);
}

/* A record as sentences have it: its amounts, and where it is from. */
static const struct {
    const char *members, *amounts, *words;
} told[] = {
    {"", "100,000 to 200,000", "employer posting, whole US, 2026"},
    {"\"high\": 100000", "100,000", "employer posting, whole US, 2026"},
    {"\"low\": null", "up to 200,000", "employer posting, whole US, 2026"},
    {"\"high\": null", "from 100,000", "employer posting, whole US, 2026"},
    {"\"low\": null, \"mid\": 150000", "about 150,000", "employer posting, whole US, 2026"},
    {"\"high\": null, \"mid\": 150000", "about 150,000", "employer posting, whole US, 2026"},
    {"\"low\": null, \"high\": null, \"mid\": 150000", "about 150,000", "employer posting, whole US, 2026"},
    {"\"low\": 4500000, \"high\": null, \"location\": \"India\", \"unit\": \"INR/year\"", "from 45,00,000",
     "employer posting for India, 2026"},
    {"\"kind\": \"aggregator\", \"source\": \"https://levels.fyi/x\", \"location\": \"Seattle, WA\"", "100,000 to 200,000",
     "pay site levels.fyi for Seattle, WA, 2026"},
    {"\"kind\": \"article\", \"source\": \"\\\"A book\\\", page 3\"", "100,000 to 200,000", "article, whole US, 2026"},
    {"\"kind\": \"article\", \"source\": \"article kept in a repository\"", "100,000 to 200,000",
     "article kept in a repository, whole US, 2026"},
    {"\"kind\": \"article\", \"source\": \"a weekly\"", "100,000 to 200,000", "article a weekly, whole US, 2026"},
    {"\"kind\": \"anecdote\", \"date_note\": \"2024 to 2026\"", "100,000 to 200,000",
     "offers that people posted, whole US, 2024 to 2026"},
    {"\"kind\": \"posting\", \"date_note\": \"2024 to 2026\"", "100,000 to 200,000", "employer posting, whole US, 2026"},
    {"\"kind\": \"recruiter\", \"location\": \"Denver, CO\"", "100,000 to 200,000", "word of a recruiter for Denver, CO, 2026"},
    {"\"location\": \"Denver, CO\", \"tier\": \"unknown\"", "100,000 to 200,000", "employer posting, 2026"},
    {"\"kind\": \"derived\", \"location\": \"Seattle, WA\"", "100,000 to 200,000", "a test, no posting"},
    {"\"kind\": \"derived\"", "100,000 to 200,000", "arithmetic on postings, whole US, 2026"},
};

static void a_record_is_told_in_a_few_words(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (size_t i = 0; i < ROWS(told); i++) {
        struct err err = {0};
        struct band *band;
        int count;
        struct text amounts = text_start(&arena);
        if (!record_from(&band, &count, &arena, bands, told[i].members, &err))
            fail_msg("%s: %s: %s", told[i].members, err.path, err.message);
        add_band_amounts(&amounts, band);
        const char *words = band_words(&arena, band);
        if (strcmp(amounts.data, told[i].amounts) != 0 || strcmp(words, told[i].words) != 0)
            fail_msg("%s\nexpected %s: %s\n     got %s: %s", told[i].members, told[i].amounts, told[i].words, amounts.data, words);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_is_told_in_a_few_words),
        cmocka_unit_test(the_first_difference_decides),
        cmocka_unit_test(records_of_other_places_levels_and_parts_are_no_candidates),
        cmocka_unit_test(the_built_in_data_gives_the_known_choices),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
