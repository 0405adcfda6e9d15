/* The built-in data: complete or honest about its gaps, every record with its source, and the figures that the
 * articles and postings give. */
#include "bands_fixture.h"

#include "bands/records/level_ladder.h"
#include "bands/records/observed_offers.h"

static void every_level_of_every_family_has_data_or_a_gap(void **state)
{
    (void)state;
    static const enum part parts[] = {PART_BASE, PART_SIGN_ON_1, PART_SIGN_ON_2, PART_GRANT, PART_TOTAL};
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (int role = ROLE_SDE; role < ROLE_COUNT; role++)
        for (int level = LEVEL_L4; level <= LEVEL_L8; level++)
            for (size_t p = 0; p < ROWS(parts); p++) {
                bool data = false, gap = bands_gap(bands, (enum role)role, (enum level)level, parts[p]) != NULL;
                for (int i = 0; i < bands->band_count; i++)
                    data |= !bands->band[i].tier->abroad && (int)bands->band[i].role == role && (int)bands->band[i].level == level &&
                            bands->band[i].part == parts[p];
                if (data == gap)
                    fail_msg("%s %s %s: %s", ROLE_NAMES[role], LEVEL_NAMES[level], PART_NAMES[parts[p]],
                             data ? "both data and a gap" : "neither data nor a gap");
            }
    arena_release(&arena);
}

static void no_record_is_without_source_date_unit_and_place(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    assert_true(bands->band_count >= 153);
    for (int i = 0; i < bands->band_count; i++) {
        const struct band *band = &bands->band[i];
        assert_true(band->source[0] && band->site[0] && band->unit[0] && band->location[0]);
        assert_true(date_known(band->date.date));
        assert_true(band->low.known || band->mid.known || band->high.known);
        if (band->kind == KIND_DERIVED || band->kind == KIND_FIXTURE)
            assert_false(band_quotable(band));
    }
    for (int i = 0; i < bands->offer_count; i++)
        assert_true(bands->offer[i].source[0] && date_known(bands->offer[i].date.date));
    arena_release(&arena);
}

struct figure {
    const char *article; /* or the words that a posting's location must have */
    enum role role;
    enum level level;
    enum part part;
    int64_t low, mid, high; /* dollars; 0: not given */
};

static const struct figure articles[] = {
    {"A1", ROLE_AS, LEVEL_ALL, PART_BASE, 175000, 180000, 190000},
    {"A1", ROLE_AS, LEVEL_ALL, PART_BONUS, 30000, 0, 35000},
    {"A1", ROLE_AS, LEVEL_ALL, PART_TOTAL, 250000, 0, 0},
    {"A2", ROLE_MLE, LEVEL_ALL, PART_BASE, 165000, 0, 185000},
    {"A2", ROLE_MLE, LEVEL_ALL, PART_SIGN_ON_1, 20000, 0, 30000},
    {"A2", ROLE_MLE, LEVEL_ALL, PART_BASE, 170000, 0, 180000},
    {"A2", ROLE_MLE, LEVEL_ALL, PART_SIGN_ON_1, 20000, 0, 27000},
    {"A3", ROLE_AS, LEVEL_ALL, PART_TOTAL, 160000, 0, 220000},
    {"A3", ROLE_MLE, LEVEL_ALL, PART_TOTAL, 170000, 0, 250000},
    {"A5", ROLE_MLE, LEVEL_ALL, PART_TOTAL, 176000, 0, 532000},
    {"A5", ROLE_MLE, LEVEL_L4, PART_BASE, 0, 143000, 0},
    {"A5", ROLE_MLE, LEVEL_L4, PART_STOCK_PER_YEAR, 0, 31000, 0},
    {"A5", ROLE_MLE, LEVEL_L4, PART_BONUS, 0, 3000, 0},
};

static const struct figure postings[] = {
    {"Redmond", ROLE_SDE, LEVEL_L5, PART_BASE, 143700, 169050, 194400},
    {"US", ROLE_SDE, LEVEL_L5, PART_BASE, 129300, 0, 223600},
    {"US", ROLE_MLE, LEVEL_L5, PART_BASE, 129000, 0, 224000},
    {"Bellevue", ROLE_AS, LEVEL_L5, PART_BASE, 142800, 168000, 193200},
    {"Seattle", ROLE_AS, LEVEL_L5, PART_BASE, 142800, 168000, 193200},
    {"US", ROLE_AS, LEVEL_L6, PART_BASE, 150400, 0, 260000},
};

static bool equals(const struct maybe_money *money, int64_t whole)
{
    return whole == 0 ? !money->known : money->known && money->money.cents == whole * 100;
}

static const struct band *find(const struct bands *bands, const struct figure *figure, bool article)
{
    for (int i = 0; i < bands->band_count; i++) {
        const struct band *band = &bands->band[i];
        bool here = article ? strcmp(band->article, figure->article) == 0
                            : band->kind == KIND_POSTING && strstr(band->location, figure->article);
        if (here && band->role == figure->role && band->level == figure->level && band->part == figure->part &&
            equals(&band->low, figure->low) && equals(&band->mid, figure->mid) && equals(&band->high, figure->high))
            return band;
    }
    return NULL;
}

static void every_pay_figure_of_the_articles_and_postings_is_there(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (size_t i = 0; i < ROWS(articles); i++)
        if (!find(bands, &articles[i], true))
            fail_msg("article %s, row %zu: %s %s is missing", articles[i].article, i, ROLE_NAMES[articles[i].role],
                     PART_NAMES[articles[i].part]);
    for (size_t i = 0; i < ROWS(postings); i++)
        if (!find(bands, &postings[i], false))
            fail_msg("posting for %s, row %zu, is missing", postings[i].article, i);
    arena_release(&arena);
}

struct ladder_row {
    const char *site;
    enum level level;
    int64_t middle, step;
};

/* By hand: 272,000 − 186,000; (249,000 + 274,000) / 2 − (177,000 + 196,000) / 2. */
static const struct ladder_row ladder_rows[] = {
    {"interviewaibox.co", LEVEL_L5, 272000, 86000},  {"interviewaibox.co", LEVEL_L6, 379000, 107000},
    {"interviewaibox.co", LEVEL_L7, 637000, 258000}, {"vervecopilot.com", LEVEL_L5, 261500, 75000},
    {"vervecopilot.com", LEVEL_L6, 388000, 126500},
};

static void a_ladder_has_one_source_and_its_steps_are_differences(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    const struct ladder *ladders;
    int count = ladders_of(&ladders, &arena, bands, ROLE_SDE);
    for (size_t i = 0; i < ROWS(ladder_rows); i++) {
        const struct ladder_row *row = &ladder_rows[i];
        bool found = false;
        for (int j = 0; j < count; j++) {
            if (strcmp(ladders[j].first->site, row->site) != 0 || ladders[j].first->part != PART_TOTAL)
                continue;
            assert_true(equals(&ladders[j].middle[row->level], row->middle));
            assert_true(equals(&ladders[j].step[row->level], row->step));
            found = true;
        }
        assert_true(found);
    }
    for (int j = 0; j < count; j++)
        for (int level = LEVEL_L4; level <= LEVEL_L8; level++)
            if (ladders[j].band[level])
                assert_string_equal(ladders[j].band[level]->source, ladders[j].first->source);
    arena_release(&arena);
}

static void observed_offers_give_least_median_and_most_of_the_larger_sample(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    struct observed seen;
    observe(&seen, &arena, bands, &(struct observe_query){ROLE_SDE, LEVEL_L5, PART_SIGN_ON_1, NULL, false});
    assert_int_equal(seen.count, 8);
    assert_int_equal(seen.least.cents, 7700000);
    assert_int_equal(seen.median.cents, 11500000);
    assert_int_equal(seen.most.cents, 21500000);
    assert_string_equal(seen.years, "2021 to 2025, mostly 2022");
    observe(&seen, &arena, bands, &(struct observe_query){ROLE_MLE, LEVEL_L5, PART_GRANT, NULL, false});
    assert_int_equal(seen.role, ROLE_SDE);
    assert_int_equal(seen.count, 3);
    struct bands listed = *bands;
    listed.band_count = 0; /* without the summaries: SDE L5 since 2022 in Bellevue and Seattle (4) */
    observe(&seen, &arena, &listed, &(struct observe_query){ROLE_SDE, LEVEL_L5, PART_BASE, NULL, false});
    assert_int_equal(seen.count, 5);
    assert_int_equal(seen.least.cents, 16000000);
    assert_int_equal(seen.median.cents, 17000000); /* 160, 160, 170, 170, 180 */
    assert_int_equal(seen.most.cents, 18000000);
    assert_string_equal(seen.years, "2022 to 2025");
    observe(&seen, &arena, &listed, &(struct observe_query){ROLE_SDE, LEVEL_L7, PART_BASE, NULL, false});
    assert_int_equal(seen.count, 1); /* of 2020: older ones where there are no others */
    observe(&seen, &arena, &listed, &(struct observe_query){ROLE_SDE, LEVEL_L8, PART_BASE, NULL, false});
    assert_int_equal(seen.count, 0);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_level_of_every_family_has_data_or_a_gap),
        cmocka_unit_test(no_record_is_without_source_date_unit_and_place),
        cmocka_unit_test(every_pay_figure_of_the_articles_and_postings_is_there),
        cmocka_unit_test(a_ladder_has_one_source_and_its_steps_are_differences),
        cmocka_unit_test(observed_offers_give_least_median_and_most_of_the_larger_sample),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
