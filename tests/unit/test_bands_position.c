/* Where an offer stands: penetration and compa-ratio by hand, what caps and what may be quoted, the doubts. */
#include "bands_fixture.h"

#include "out/words/band_position_words.h"
#include "out/words/good_or_not.h"

#include "scenarios/case/case_read.h"
#include "scenarios/evaluation/band_position_make.h"
#include "scenarios/evaluation/evaluate.h"

static const struct evaluation *evaluated(struct arena *arena, const char *offer, const char *rest)
{
    const struct companies *companies;
    const struct data_source built_in = {0};
    const struct bands *bands = load_bands(arena);
    const struct case_file *file;
    const struct evaluation *evaluation = NULL;
    struct err err = {0};
    char *text = text_format(arena, "{\"assumptions\": {\"as_of\": \"2026-11-21\"}, \"offers\": [{\"company\": "
                                    "\"Amazon\", %s}]%s}",
                             offer, rest);
    if (!companies_load(&companies, arena, &built_in, &err) ||
        !case_read(&file, arena, companies, "test", text, strlen(text), &err) ||
        !evaluate(&evaluation, arena, companies, bands, file, &err))
        fail_msg("%s: %s: %s", offer, err.path, err.message);
    return evaluation;
}

struct place {
    const char *role, *level, *location;
    int64_t base;
    const char *penetration, *compa_ratio; /* "" when there is none */
    enum inside inside;
    bool local, thin, quotable, cap;
};

/* (175,000 − 143,700) / (194,400 − 143,700) = 31,300 / 50,700 = 61.74 %; 175,000 / 169,050 = 103.52 %
 * (150,000 − 142,800) / (193,200 − 142,800) = 7,200 / 50,400 = 14.29 %; 150,000 / 168,000 = 89.29 %
 * (195,000 − 167,100) / (226,100 − 167,100) = 27,900 / 59,000 = 47.29 %; 195,000 / 196,600 = 99.19 %
 * (195,000 − 183,800) / (248,700 − 183,800) = 11,200 / 64,900 = 17.26 %; 195,000 / 216,250 = 90.17 %
 * (230,000 − 143,700) / (194,400 − 143,700) = 86,300 / 50,700 = 170.2 %; 230,000 / 169,050 = 136.1 %
 * 240,000 / 252,000 = 95.24 % */
static const struct place places[] = {
    {"sde", "L5", "Seattle, WA", 175000, "61.7%", "103.5%", WITHIN, true, false, true, true},
    {"mle", "L5", "Kirkland, WA", 175000, "61.7%", "103.5%", WITHIN, true, false, true, true},
    {"sde", "L5", "Redmond, WA", 143700, "0%", "85%", WITHIN, true, false, true, true},
    {"sde", "L5", "Redmond, WA", 194400, "100%", "115%", WITHIN, true, false, true, true},
    {"sde", "L5", "Redmond, WA", 169050, "50%", "100%", WITHIN, true, false, true, true},
    {"sde", "L5", "Redmond, WA", 194401, "100%", "115%", OVER_TOP, true, false, true, true},
    {"sde", "L5", "Redmond, WA", 130000, "-27%", "76.9%", UNDER_BOTTOM, true, false, true, true},
    {"as", "L5", "Bellevue, WA", 150000, "14.3%", "89.3%", WITHIN, true, false, true, true},
    {"as", "L6", "Seattle, WA", 195000, "47.3%", "99.2%", WITHIN, true, true, false, false},
    {"as", "L6", "New York, NY", 195000, "17.3%", "90.2%", WITHIN, true, true, false, false},
    {"mle", "L5", "Austin, TX", 230000, "170.2%", "136.1%", OVER_TOP, true, true, false, false},
    {"mle", "L5", "Boston, MA", 230000, "", "", OVER_TOP, false, false, true, false},
    {"sde", "L5", "", 175000, "", "", WITHIN, false, false, true, false},
    {"sde", "L7", "Seattle, WA", 240000, "", "95.2%", INSIDE_UNKNOWN, false, true, false, false},
    {"sde", "L8", "Seattle, WA", 300000, "", "", INSIDE_UNKNOWN, false, false, false, false},
    {"as", "L4", "Seattle, WA", 140000, "", "", INSIDE_UNKNOWN, false, false, false, false},
};

static const char *shown(struct arena *arena, bool known, struct rate rate)
{
    return known ? text_format(arena, "%p", rate) : "";
}

static void penetration_and_compa_ratio_are_those_worked_out_by_hand(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(places); i++) {
        const struct place *row = &places[i];
        const char *location = row->location[0] ? text_format(&arena, "\"location\": \"%s\", ", row->location) : "";
        const struct evaluation *evaluation =
            evaluated(&arena,
                      text_format(&arena, "\"role\": \"%s\", \"level\": \"%s\", %s\"base\": %l", row->role, row->level,
                                  location, row->base),
                      "");
        const struct band_position *position = &evaluation->offers[0].position;
        const struct standing *at = &position->base;
        const char *penetration = shown(&arena, at->has_penetration, at->penetration);
        const char *compa_ratio = shown(&arena, at->has_compa_ratio, at->compa_ratio);
        if (strcmp(penetration, row->penetration) != 0 || strcmp(compa_ratio, row->compa_ratio) != 0 ||
            at->inside != row->inside || at->local != row->local || at->thin != row->thin ||
            at->quotable != row->quotable || position->has_local_band != row->cap)
            fail_msg("%s %s in %s at %lld: expected \"%s\" \"%s\", got \"%s\" \"%s\" (inside %d, local %d, thin %d, "
                     "quotable %d, cap %d)",
                     row->role, row->level, row->location, (long long)row->base, row->penetration, row->compa_ratio,
                     penetration, compa_ratio, at->inside, at->local, at->thin, at->quotable,
                     position->has_local_band);
        assert_true(position->asked && base_words(&arena, position)[0] && pay_words(&arena, position)[0]);
    }
    arena_release(&arena);
}

static void the_evidence_of_the_case_is_the_local_band_before_the_data(void **state)
{
    (void)state;
    struct arena arena = {0};
    const char *offer = "\"role\": \"mle\", \"level\": \"L5\", \"location\": \"Seattle, WA\", \"base\": 175000";
    const struct band_position *position = &evaluated(&arena, offer, "")->offers[0].position;
    assert_int_equal(position->local_low.cents, 14370000);
    assert_int_equal(position->local_mid.cents, 16905000);
    assert_int_equal(position->local_high.cents, 19440000);
    assert_int_equal(position->local_from->origin, ORIGIN_BUILT_IN);
    position = &evaluated(&arena, offer,
                          ", \"evidence\": [{\"kind\": \"posted_range\", \"role\": \"mle\", \"level\": \"L5\", "
                          "\"low\": 140000, \"high\": 190001, \"location\": \"Bellevue, WA\", \"source\": \"s\"}]")
                    ->offers[0]
                    .position;
    assert_int_equal(position->local_from->origin, ORIGIN_CASE);
    assert_int_equal(position->local_mid.cents, 16500050);
    assert_int_equal(position->local_high.cents, 19000100);
    /* a range of another level, of another place or of the whole US is none */
    position = &evaluated(&arena,
                          "\"role\": \"sde\", \"level\": \"L6\", \"location\": \"Seattle, WA\", \"base\": 175000",
                          ", \"evidence\": [{\"kind\": \"posted_range\", \"level\": \"L5\", \"low\": 1, \"high\": 2, "
                          "\"location\": \"Seattle, WA\", \"source\": \"s\"}, {\"kind\": \"posted_range\", \"low\": 1, "
                          "\"high\": 2, \"location\": \"Austin, TX\", \"source\": \"s\"}, {\"kind\": "
                          "\"posted_range\", \"low\": 1, \"high\": 2, \"location\": \"US\", \"source\": \"s\"}]")
                    ->offers[0]
                    .position;
    assert_false(position->has_local_band);
    arena_release(&arena);
}

struct line {
    const char *offer, *rest;
    const char *good, *base; /* words in the line and in the sentence about the base; "" for no line at all */
};

static const struct line one_liners[] = {
    {"\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Seattle, WA\", \"base\": 169050, \"sign_on\": [100000]", "",
     "base at the middle of the range posted for Seattle, 143,700 to 194,400; base and sign-on of year 1 above 3 of the 5 SDE L5 "
     "offers reported since 2022", "base 169,050 is at the middle of 143,700 to 194,400, 50% of the way up"},
    {"\"role\": \"as\", \"level\": \"L6\", \"location\": \"NYC\", \"base\": 260000", "",
     "base above the range computed for New York, 183,800 to 248,700 (no posting)", "no range for NYC at L6 is posted; 183,800 to "
     "248,700, computed from the posting"},
    {"\"role\": \"sde\", \"level\": \"L4\", \"location\": \"Denver, CO\", \"base\": 125000", "",
     "base and sign-on of year 1 above none of the 5 SDE L4 offers", "no range for Denver, CO was found"},
    {"\"role\": \"as\", \"level\": \"L8\", \"location\": \"Seattle, WA\", \"base\": 300000", "", "", "no base for AS L8 is published"},
    {"\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Hyderabad\", \"currency\": \"INR\", \"base\": 4100000", "",
     "base in the lowest quarter of 86 SDE L5 offers reported in India",
     "in the lowest quarter of 86 reported offers (42,00,000 to 45,00,000 is the middle half) of SDE L5 in India"},
    {"\"role\": \"sde\", \"level\": \"L4\", \"location\": \"Pune\", \"currency\": \"INR\", \"base\": 1917000, \"sign_on\": [700000]", "",
     "base that of most of 40 SDE L4 offers reported in India; sign-on of year 1 above most of 31 SDE L4 offers",
     "just what most of 40 reported offers have, 19,17,000"},
    {"\"role\": \"sde\", \"level\": \"L5\", \"currency\": \"INR\", \"base\": 4600000", "", "base in the highest quarter of 86 SDE L5",
     "in the highest quarter of 86"},
    {"\"role\": \"sde\", \"level\": \"L6\", \"location\": \"Bengaluru\", \"currency\": \"INR\", \"base\": 9100000, \"sign_on\": [4200000]", "",
     "above 2 of the 4 SDE L6 offers reported since 2022 in India", "have 85,00,000 to 95,00,000"},
    {"\"role\": \"as\", \"level\": \"L5\", \"location\": \"Toronto, ON\", \"currency\": \"CAD\", \"base\": 160000", "",
     "base near the bottom of the range posted for Toronto, ON", "is near the bottom of 149,300 to 249,300"},
    {"\"role\": \"as\", \"level\": \"L5\", \"location\": \"Vancouver, BC\", \"currency\": \"CAD\", \"base\": 160000", "", "",
     "nothing is known of Vancouver, BC itself"},
    {"\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Berlin\", \"base\": 100000", "", "",
     "nothing is known of what SDE L5 pays in USD at Berlin: what is known of Germany is in EUR"},
    {"\"role\": \"sde\", \"level\": \"L5\", \"currency\": \"EUR\", \"base\": 100000", "", "",
     "pays in EUR; the place is not given"},
    {"\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Tokyo\", \"currency\": \"JPY\", \"base\": 15000000", "", "",
     "no posting and no offer of SDE L5 in Japan was found"},
};

static void one_line_says_whether_the_offer_is_good(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(one_liners); i++) {
        const struct line *row = &one_liners[i];
        const struct band_position *position = &evaluated(&arena, row->offer, row->rest)->offers[0].position;
        const char *good = good_or_not(&arena, position), *base = base_words(&arena, position);
        if ((row->good[0] ? !strstr(good, row->good) : good[0] != '\0') || !strstr(base, row->base))
            fail_msg("%s: expected \"%s\" and \"%s\", got \"%s\" and \"%s\"", row->offer, row->good, row->base, good, base);
    }
    arena_release(&arena);
}

/* In Seattle 143,700 to 194,400 are posted for SDE L5: thirds at 160,600 and 177,500, the middle at 169,050. */
static const struct verdict {
    int base;
    const char *expected;
} verdicts[] = {
    {140000, "base is low: under 143,700 to 194,400"},
    {149000, "base is low: near the bottom of 143,700 to 194,400"},
    {160000, "base is low: in the lower part of 143,700 to 194,400"},
    {161000, "base is average: in the lower part of 143,700 to 194,400"},
    {166000, "base is average: a little below the middle of 143,700 to 194,400"},
    {169000, "base is average: at the middle of 143,700 to 194,400"},
    {175000, "base is average: a little above the middle of 143,700 to 194,400"},
    {178000, "base is good: in the upper part of 143,700 to 194,400"},
    {194000, "base is good: near the top of 143,700 to 194,400"},
    {195000, "base is good: above 143,700 to 194,400"},
};

static void a_base_is_low_average_or_good_by_thirds_of_its_range(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(verdicts); i++) {
        const char *offer = text_format(&arena, "\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Seattle, WA\", \"base\": %d",
                                        verdicts[i].base);
        const char *got = level_verdict(&arena, &evaluated(&arena, offer, "")->offers[0].position);
        if (strcmp(got, verdicts[i].expected) != 0)
            fail_msg("%d: expected \"%s\", got \"%s\"", verdicts[i].base, verdicts[i].expected, got);
    }
    arena_release(&arena);
}

static void a_computed_range_stands_where_none_is_posted(void **state)
{
    (void)state;
    struct arena arena = {0};
    const char *offer = "\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Sunnyvale, CA\", \"base\": 190000";
    const struct band_position *position = &evaluated(&arena, offer, "")->offers[0].position;
    assert_false(position->has_local_band || position->base.quotable);
    assert_true(position->has_computed_band);
    assert_int_equal(position->computed_low.cents, 16530000);
    assert_int_equal(position->computed_high.cents, 22360000);
    /* a range that the case has for the place comes before it */
    position = &evaluated(&arena, offer,
                          ", \"evidence\": [{\"kind\": \"posted_range\", \"low\": 170000, \"high\": 220000, "
                          "\"location\": \"Sunnyvale, CA\", \"source\": \"s\"}]")
                    ->offers[0]
                    .position;
    assert_true(position->has_local_band && !position->has_computed_band);
    arena_release(&arena);
}

struct doubtful {
    const char *offer, *rest;
    const char *doubt, *caution; /* words in one of them; "" for none at all */
};

static const struct doubtful doubtfuls[] = {
    {"\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Seattle, WA\", \"base\": 175000", "", "", ""},
    {"\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Seattle, WA\", \"base\": 205000", "",
     "above $194,400, the top of the band for L5 (employer posting for Seattle, WA", ""},
    {"\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Seattle, WA\", \"base\": 130000", "",
     "under $143,700, the bottom of the band", ""},
    {"\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Boston, MA\", \"base\": 230000", "",
     "above $224,000, the top of the national span for L5", ""},
    {"\"role\": \"sde\", \"level\": \"L6\", \"location\": \"Seattle, WA\", \"base\": 240000", "", "",
     "above $227,400, the top for L6 (computed from the postings for San Francisco"},
    {"\"role\": \"sde\", \"level\": \"L6\", \"location\": \"Seattle, WA\", \"base\": 270000", "",
     "above $261,500, the national top for L6", "above $227,400"},
    {"\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Seattle, WA\", \"base\": 175000, \"sign_on\": [216000]", "",
     "", "above the highest of 8 offers of SDE L5 that people posted, $215,000 (2021 to 2025, mostly 2022)"},
    {"\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Seattle, WA\", \"base\": 175000",
     ", \"limits\": {\"base_max\": 200000}", "", "limits.base_max of $200,000 is above $194,400"},
};

static bool one_has(const char *const lines[], int count, const char *words)
{
    for (int i = 0; i < count; i++)
        if (strstr(lines[i], words))
            return true;
    return false;
}

static void warnings_cite_the_band(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(doubtfuls); i++) {
        const struct doubtful *row = &doubtfuls[i];
        const struct evaluation *evaluation = evaluated(&arena, row->offer, row->rest);
        const struct band_position *position = &evaluation->offers[0].position;
        bool doubt = row->doubt[0] ? one_has(position->doubts, position->doubt_count, row->doubt)
                                   : position->doubt_count == 0;
        bool caution = row->caution[0] ? one_has(position->cautions, position->caution_count, row->caution)
                                       : position->caution_count == 0;
        if (!doubt || !caution)
            fail_msg("%s: expected \"%s\" and \"%s\", got \"%s\" and \"%s\"", row->offer, row->doubt, row->caution,
                     position->doubt_count > 0 ? position->doubts[0] : "",
                     position->caution_count > 0 ? position->cautions[0] : "");
    }
    arena_release(&arena);
}

static void the_next_level_is_named_only_by_one_source_for_both(void **state)
{
    (void)state;
    struct arena arena = {0};
    /* year 1 and the average lie above 274,000 and at 372,000: vervecopilot.com has L5 and L6 */
    const char *high = "\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Seattle, WA\", \"base\": 190000, "
                       "\"sign_on\": [200000, 200000, 200000, 200000]";
    const struct band_position *position = &evaluated(&arena, high, "")->offers[0].position;
    assert_non_null(position->next_level.next);
    assert_string_equal(position->next_level.here->source, position->next_level.next->source);
    assert_int_equal(position->next_level.next->level, LEVEL_L6);
    assert_non_null(strstr(level_words(&arena, position), "this looks like L6"));
    const char *usual = "\"role\": \"sde\", \"level\": \"L5\", \"location\": \"Seattle, WA\", \"base\": 170000, "
                        "\"sign_on\": [50000, 40000]";
    position = &evaluated(&arena, usual, "")->offers[0].position;
    assert_null(position->next_level.next);
    assert_string_equal(level_words(&arena, position), "");
    /* L8 has no level above it */
    const char *top = "\"role\": \"sde\", \"level\": \"L8\", \"location\": \"Seattle, WA\", \"base\": 340000";
    assert_null(evaluated(&arena, top, "")->offers[0].position.next_level.next);
    arena_release(&arena);
}

static void an_offer_without_role_or_level_says_what_is_missing(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct band_position *position = &evaluated(&arena, "\"base\": 175000", "")->offers[0].position;
    assert_false(position->asked);
    assert_string_equal(position->why_not, "no place in the bands without the role (sde, mle or as) and the level");
    position = &evaluated(&arena, "\"level\": \"L5\", \"base\": 175000", ", \"candidate\": {\"role\": \"as\"}")
                    ->offers[0]
                    .position;
    assert_true(position->asked);
    assert_int_equal(position->role, ROLE_AS);
    arena_release(&arena);
}

struct quotable {
    const char *members;
    bool quotable;
};

static const struct quotable quotes[] = {
    {"", true},
    {"\"kind\": \"article\", \"confidence\": \"medium\"", true},
    {"\"location\": \"Boston, MA\"", true},
    {"\"kind\": \"derived\"", false},
    {"\"kind\": \"fixture\"", false},
    {"\"confidence\": \"low\"", false},
    {"\"disputed\": true", false},
    {"\"superseded\": true", false},
    {"\"level\": \"all\"", false},
    {"\"location\": \"not given\", \"tier\": \"unknown\"", false},
};

static void what_is_computed_imitated_or_doubted_is_never_quoted(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (size_t i = 0; i < ROWS(quotes); i++) {
        struct err err = {0};
        struct band *band;
        int count;
        if (!record_from(&band, &count, &arena, bands, quotes[i].members, &err))
            fail_msg("%s: %s", quotes[i].members, err.message);
        if (band_quotable(band) != quotes[i].quotable)
            fail_msg("%s: expected %d", quotes[i].members, quotes[i].quotable);
    }
    arena_release(&arena);
}

struct age {
    const char *date;
    struct date as_of;
    bool old;
};

static const struct age ages[] = {
    {"2024-11-21", {2026, 11, 21}, false}, {"2024-11-20", {2026, 11, 21}, true}, {"2024-10", {2026, 11, 21}, true},
    {"2024-11", {2026, 11, 21}, false},    {"2024", {2026, 11, 21}, false},      {"2023", {2026, 1, 1}, true},
    {"2023", {2025, 12, 31}, false},       {"2017-06", {0}, false},
};

static void a_record_is_old_after_two_years_for_certain(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (size_t i = 0; i < ROWS(ages); i++) {
        struct err err = {0};
        struct band *band;
        int count;
        assert_true(record_from(&band, &count, &arena, bands,
                                text_format(&arena, "\"date\": \"%s\"", ages[i].date), &err));
        if (loose_date_old(&band->date, ages[i].as_of) != ages[i].old)
            fail_msg("%s: expected %d", ages[i].date, ages[i].old);
    }
    arena_release(&arena);
}

static void the_examples_have_a_position(void **state)
{
    (void)state;
    static const char *const files[] = {"l4-alone", "l5-mle-against-google", "mle-negotiation-in-rounds"};
    const struct companies *companies;
    const struct data_source built_in = {0};
    struct arena arena = {0};
    struct err err = {0};
    const struct bands *bands = load_bands(&arena);
    assert_true(companies_load(&companies, &arena, &built_in, &err));
    for (size_t i = 0; i < ROWS(files); i++) {
        const struct case_file *file;
        const struct evaluation *evaluation = NULL;
        if (!case_load(&file, &arena, companies, text_format(&arena, "%s/%s.json", EXAMPLES, files[i]), &err) ||
            !evaluate(&evaluation, &arena, companies, bands, file, &err))
            fail_msg("%s: %s", files[i], err.message);
        assert_true(evaluation->offers[0].position.asked);
        for (int j = 1; j < evaluation->offer_count; j++)
            assert_false(evaluation->offers[j].position.asked);
        assert_true(evaluate(&evaluation, &arena, companies, NULL, file, &err));
        assert_false(evaluation->offers[0].position.asked);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(penetration_and_compa_ratio_are_those_worked_out_by_hand),
        cmocka_unit_test(the_evidence_of_the_case_is_the_local_band_before_the_data),
        cmocka_unit_test(one_line_says_whether_the_offer_is_good),
        cmocka_unit_test(a_base_is_low_average_or_good_by_thirds_of_its_range),
        cmocka_unit_test(a_computed_range_stands_where_none_is_posted),
        cmocka_unit_test(warnings_cite_the_band),
        cmocka_unit_test(the_next_level_is_named_only_by_one_source_for_both),
        cmocka_unit_test(an_offer_without_role_or_level_says_what_is_missing),
        cmocka_unit_test(what_is_computed_imitated_or_doubted_is_never_quoted),
        cmocka_unit_test(a_record_is_old_after_two_years_for_certain),
        cmocka_unit_test(the_examples_have_a_position),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
