/* Places: that postings agree by the factors, what is computed where none is, which places belong where, and countries. */
#include "bands_fixture.h"

#include "bands/records/band_select.h"
#include "bands/records/observed_offers.h"
#include "bands/records/place.h"
#include "bands/records/typical_letter.h"

static const struct band *computed(const struct bands *bands, enum role role, enum level level, const char *tier)
{
    for (int i = 0; i < bands->band_count; i++) {
        const struct band *band = &bands->band[i];
        if (band->kind == KIND_DERIVED && band->role == role && band->level == level && band->part == PART_BASE &&
            strcmp(band->tier->name, tier) == 0)
            return band;
    }
    return NULL;
}

struct expected {
    enum role role;
    enum level level;
    const char *tier;
    int64_t low, high; /* dollars */
};

/* Worked out by hand from the postings by 0.90, 1.00, 1.10 and 1.15: 142,800 × 1.10 = 157,080, 193,200 × 1.15 = 222,180,
 * 179,000 / 0.9 = 198,889, 309,400 / 1.15 = 269,043, 127,100 / 1.15 = 110,522, … */
static const struct expected expecteds[] = {
    {ROLE_SDE, LEVEL_L4, "seattle", 110500, 160900}, {ROLE_SDE, LEVEL_L4, "nyc", 121600, 177000},
    {ROLE_SDE, LEVEL_L4, "bay_area", 127100, 185000}, {ROLE_SDE, LEVEL_L5, "bay_area", 165300, 223600},
    {ROLE_SDE, LEVEL_L6, "seattle", 168100, 227400}, {ROLE_SDE, LEVEL_L6, "lowest", 151300, 204700},
    {ROLE_MLE, LEVEL_L5, "seattle", 143700, 194400}, {ROLE_MLE, LEVEL_L6, "bay_area", 193300, 261500},
    {ROLE_AS, LEVEL_L5, "nyc", 157100, 212500},      {ROLE_AS, LEVEL_L5, "bay_area", 164200, 222200},
    {ROLE_AS, LEVEL_L6, "seattle", 167100, 226100},  {ROLE_AS, LEVEL_L6, "nyc", 183800, 248700},
    {ROLE_AS, LEVEL_L6, "bay_area", 192200, 260000}, {ROLE_AS, LEVEL_L7, "seattle", 198900, 269000},
    {ROLE_AS, LEVEL_L7, "nyc", 218800, 295900},      {ROLE_AS, LEVEL_L7, "bay_area", 228700, 309400},
    {ROLE_SDE, LEVEL_L5, "austin", 143700, 194400},  {ROLE_AS, LEVEL_L6, "arlington", 167100, 226100},
};

static void ranges_without_a_posting_are_computed_to_the_hundred(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (size_t i = 0; i < ROWS(expecteds); i++) {
        const struct expected *row = &expecteds[i];
        const struct band *band = computed(bands, row->role, row->level, row->tier);
        if (!band || band->low.money.cents != row->low * 100 || band->high.money.cents != row->high * 100)
            fail_msg("%s %s %s: expected %lld to %lld, got %lld to %lld", ROLE_NAMES[row->role], LEVEL_NAMES[row->level],
                     row->tier, (long long)row->low, (long long)row->high,
                     band ? (long long)band->low.money.cents / 100 : 0, band ? (long long)band->high.money.cents / 100 : 0);
        assert_false(band_quotable(band));
        assert_non_null(strstr(band->source, "computed from the "));
        assert_non_null(strstr(band->note, "Arithmetic, not a posting"));
    }
    /* nothing is computed where a posting stands, nor where none stands anywhere */
    assert_null(computed(bands, ROLE_SDE, LEVEL_L5, "seattle"));
    assert_null(computed(bands, ROLE_SDE, LEVEL_L6, "nyc"));
    assert_null(computed(bands, ROLE_SDE, LEVEL_L7, "seattle"));
    assert_null(computed(bands, ROLE_AS, LEVEL_L4, "nyc"));
    assert_non_null(strstr(computed(bands, ROLE_SDE, LEVEL_L4, "nyc")->source, "example that quotes a posting for Cupertino, CA"));
    arena_release(&arena);
}

/* Every posting of a place, carried by the factors to the place of every other of its role and level. */
static void postings_of_different_places_agree_to_the_hundred(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    int pairs = 0;
    for (int i = 0; i < bands->band_count; i++)
        for (int j = 0; j < bands->band_count; j++) {
            const struct band *a = &bands->band[i], *b = &bands->band[j];
            if (a->kind != KIND_POSTING || b->kind != KIND_POSTING || a->role != b->role || a->level != b->level ||
                a->superseded || b->superseded || a->tier->factor.nano == 0 || b->tier->factor.nano == 0 || a->tier == b->tier)
                continue;
            const struct money ends[2][2] = {{a->low.money, b->low.money}, {a->high.money, b->high.money}};
            for (int k = 0; k < 2; k++) {
                int64_t carried = (int64_t)((wide_int)ends[k][0].cents * b->tier->factor.nano / a->tier->factor.nano);
                int64_t off = carried - ends[k][1].cents;
                if (off > 10000 || off < -10000)
                    fail_msg("%s %s: %s carried to %s is off by %lld cents", ROLE_NAMES[a->role], LEVEL_NAMES[a->level],
                             a->location, b->location, (long long)off);
            }
            pairs++;
        }
    assert_true(pairs >= 4);
    arena_release(&arena);
}

struct tiered {
    const char *place, *tier;
};

static const struct tiered places[] = {
    {"Seattle, WA", "seattle"}, {"seattle", "seattle"}, {"Santa Monica, CA", "seattle"}, {"Redmond", "seattle"},
    {"Sunnyvale, CA", "bay_area"}, {"San Francisco, California, USA", "bay_area"}, {"NYC", "nyc"}, {"New York, NY", "nyc"},
    {"Austin, TX", "austin"}, {"Arlington, VA, US", "arlington"}, {"Denver, CO", "unknown"}, {"Austin, MN", "unknown"},
    {"Hyderabad", "india"}, {"Bengaluru, Karnataka, India", "india"}, {"Vancouver, BC", "canada"}, {"Vancouver, WA", "unknown"},
    {"Toronto, ON", "canada"}, {"London, UK", "uk"}, {"Berlin", "germany"}, {"Dublin", "ireland"}, {"Dublin, Ireland", "ireland"},
    {"Dublin, OH", "unknown"}, {"Luxembourg", "luxembourg"}, {"US", "national"}, {"India", "india"},
    {"_Seattle__WA.", "seattle"}, {" ,Seattle\tWA\n", "seattle"}, {"seattle, WA, United States of America", "seattle"},
    {"Remote - India", "india"}, {"Indianapolis, IN", "unknown"}, {"West-India", "unknown"}, {"Indianapolis or India", "india"},
    {"San", "unknown"}, {"Austin, T", "unknown"}, {"Redm", "unknown"}, {"", "unknown"}, {" , ", "unknown"}, {"98109", "unknown"},
    {"~", "unknown"}, {"1 Main Street, Seattle", "unknown"},
    {"The building by the lake on which all of us have worked for so many years that nobody can tell any more which one of the "
     "many streets around it is the one that it stands in, Seattle, WA", "unknown"},
};

/* Spelling alone does not part two places. */
static void the_same_place_may_be_spelt_otherwise(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        bool same;
    } rows[] = {
        {"Seattle, WA", "seattle wa", true}, {"Seattle", "Redmond", false}, {"Seattle", "Seattle, USA", true},
        {"Seattle", "Sea", false}, {"98109", "98109", true}, {"98109", "Seattle", false}, {"Seattle", "98109", false},
        {".Seattle", "Seattle", true}, {"Seattle", " seattle", true}, {"", "", true},
    };
    for (size_t i = 0; i < ROWS(rows); i++)
        if (same_place(rows[i].a, rows[i].b) != rows[i].same)
            fail_msg("\"%s\" and \"%s\": expected %s", rows[i].a, rows[i].b, rows[i].same ? "the same" : "two places");
}

static void places_belong_to_their_tier_or_country(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (size_t i = 0; i < ROWS(places); i++) {
        const struct tier *tier = tier_of_place(bands, places[i].place);
        if (strcmp(tier->name, places[i].tier) != 0)
            fail_msg("%s: expected %s, got %s", places[i].place, places[i].tier, tier->name);
    }
    assert_string_equal(tier_of_currency(bands, "INR")->name, "india");
    assert_null(tier_of_currency(bands, "EUR")); /* several countries */
    arena_release(&arena);
}

/* Every role and level at four places: a posting, a computed range, or a level at which nobody posts. */
static void every_place_has_a_range_or_a_level_that_none_is_posted_for(void **state)
{
    (void)state;
    static const char *const four[] = {"Seattle, WA", "New York, NY", "Sunnyvale, CA", "Austin, TX"};
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    for (size_t p = 0; p < ROWS(four); p++) {
        const struct band_filter filter = {.location = four[p]};
        const struct band_list *list = bands_select(&arena, bands, &filter);
        assert_int_equal(list->base_at_count, 15);
        for (int i = 0; i < list->base_at_count; i++) {
            const struct base_at *at = &list->base_at[i];
            bool posted_somewhere = false;
            for (int j = 0; j < bands->band_count; j++) {
                const struct band *band = &bands->band[j];
                bool same = band->role == at->role || (at->role == ROLE_MLE && band->role == ROLE_SDE);
                posted_somewhere |= same && band->level == at->level && band->part == PART_BASE && !band->tier->abroad &&
                                    (band->kind == KIND_POSTING || band->kind == KIND_FIXTURE);
            }
            if (posted_somewhere != (at->band != NULL))
                fail_msg("%s %s at %s", ROLE_NAMES[at->role], LEVEL_NAMES[at->level], four[p]);
        }
    }
    arena_release(&arena);
}

static void a_country_has_a_table_of_its_own(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    const struct band_filter everywhere = {.location = ""}, india = {.location = "Hyderabad"};
    const struct band_list *list = bands_select(&arena, bands, &everywhere);
    for (int i = 0; i < list->count; i++)
        assert_false(list->listed[i].band->tier->abroad);
    assert_int_equal(list->abroad_count, 15);
    list = bands_select(&arena, bands, &india);
    assert_true(list->count > 0 && list->abroad_count == 0 && list->base_at_count == 0 && list->ladder_count == 0);
    for (int i = 0; i < list->count; i++)
        assert_string_equal(list->listed[i].band->tier->currency, "INR");
    for (int i = 0; i < list->offer_count; i++)
        assert_string_equal(list->offer[i]->tier->name, "india");
    assert_int_equal(list->offer_count, 6);
    const struct tier *tier = tier_of_place(bands, "India");
    struct observed seen;
    observe(&seen, &arena, bands, &(struct observe_query){ROLE_SDE, LEVEL_L5, PART_BASE, tier, false});
    assert_true(seen.quartiles && seen.count == 86 && seen.median.cents == INT64_C(440000000));
    observe(&seen, &arena, bands, &(struct observe_query){ROLE_SDE, LEVEL_L5, PART_GRANT, tier, true});
    assert_true(seen.quartiles && seen.count == 62 && seen.most.cents == 24950);
    observe(&seen, &arena, bands, &(struct observe_query){ROLE_SDE, LEVEL_L6, PART_BASE, tier, false});
    assert_true(!seen.quartiles && seen.count == 4);
    arena_release(&arena);
}

static void offers_of_late_are_counted_one_by_one(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    /* SDE L4 since 2022, reliable: 129, 129, 130, 141.9, 159, 175 */
    const struct observe_query base = {ROLE_SDE, LEVEL_L4, PART_BASE, NULL, false};
    struct among among = among_recent(bands, &base, false, dollars(141900));
    assert_true(among.count == 6 && among.below == 3);
    /* with the sign-on of year 1: 169, 170, 180.5, 186, 188.2 */
    among = among_recent(bands, &base, true, dollars(186000));
    assert_true(among.count == 5 && among.below == 3);
    /* MLE has none of its own */
    among = among_recent(bands, &(struct observe_query){ROLE_MLE, LEVEL_L5, PART_GRANT, NULL, false}, false, dollars(250000));
    assert_true(among.role == ROLE_SDE && among.count == 2 && among.below == 1);
    arena_release(&arena);
}

static void a_typical_letter_says_from_what(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct bands *bands = load_bands(&arena);
    struct typical_letter letter;
    typical_letter(&letter, &arena, bands, ROLE_SDE, LEVEL_L5, "Seattle, WA");
    assert_true(letter.base.known && letter.base.money.cents == 16905000);
    assert_true(letter.sign_on_1.money.cents == 11500000 && letter.sign_on_2.money.cents == 8500000);
    assert_non_null(strstr(letter.base_from, "employer posting for Seattle, WA"));
    typical_letter(&letter, &arena, bands, ROLE_AS, LEVEL_L7, "Sunnyvale, CA");
    assert_true(letter.base.money.cents == 26905000);
    assert_non_null(strstr(letter.base_from, "computed from the posting for the whole US"));
    /* the one offer of L7 is of 2020: too old to be typical */
    typical_letter(&letter, &arena, bands, ROLE_SDE, LEVEL_L7, "Seattle, WA");
    assert_false(letter.sign_on_1.known || letter.grant.known);
    typical_letter(&letter, &arena, bands, ROLE_AS, LEVEL_L4, "Seattle, WA");
    assert_false(letter.base.known);
    typical_letter(&letter, &arena, bands, ROLE_SDE, LEVEL_L5, "Hyderabad");
    assert_true(letter.base.money.cents == INT64_C(440000000) && !letter.grant.known);
    assert_non_null(strstr(letter.grant_from, "220 units"));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ranges_without_a_posting_are_computed_to_the_hundred),
        cmocka_unit_test(postings_of_different_places_agree_to_the_hundred),
        cmocka_unit_test(places_belong_to_their_tier_or_country),
        cmocka_unit_test(the_same_place_may_be_spelt_otherwise),
        cmocka_unit_test(every_place_has_a_range_or_a_level_that_none_is_posted_for),
        cmocka_unit_test(a_country_has_a_table_of_its_own),
        cmocka_unit_test(offers_of_late_are_counted_one_by_one),
        cmocka_unit_test(a_typical_letter_says_from_what),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
