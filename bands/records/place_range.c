#include "bands/records/place_range.h"

#include <string.h>

#include "bands/records/bands.h"
#include "bands/records/place.h"
#include "calc/kit/text.h"

/* An end of the band at the factor 1, in thousandths of a cent: somewhere from low to high, for posted ends are rounded. */
struct between {
    wide_int low, high;
};

/* What is worked on: one role and level. */
struct placing {
    const struct bands *bands;
    struct arena *arena;
    enum role role;
    enum level level;
    struct rate least, most; /* factors of the cheapest and the dearest market */
    struct between floor, top;
    int count;
    const struct band **used; /* the postings that agree, best first */
};

enum { FINER = 1000 };

static bool both_ends(const struct band *band)
{
    return band->low.known && band->high.known;
}

/* A range of a known place, or of the whole country, for the base of a role at this level. */
static bool speaks(const struct placing *it, enum role role, const struct band *band, enum band_kind kind)
{
    return band->role == role && band->level == it->level && band->part == PART_BASE && band->kind == kind &&
           !band->superseded && !band->disputed && both_ends(band) && !band->tier->abroad &&
           (band->tier->national || band->tier->factor.nano > 0);
}

/* What an end was rounded to: a source that gives whole thousands at both ends has rounded to them. */
static int64_t rounding_of(const struct placing *it, const struct band *band)
{
    const int64_t thousand = dollars(1000).cents, usual = it->bands->rule.round.cents;
    bool thousands = band->low.money.cents % thousand == 0 && band->high.money.cents % thousand == 0;
    return thousands && thousand > usual ? thousand : usual;
}

static struct between at_factor_one(struct money end, int64_t rounding, struct rate factor)
{
    wide_int scaled = (wide_int)FINER * RATE_ONE;
    return (struct between){((wide_int)end.cents - rounding / 2) * scaled / factor.nano,
                            ((wide_int)end.cents + rounding / 2) * scaled / factor.nano};
}

static bool meet(struct between *both, const struct between *a, const struct between *b)
{
    *both = (struct between){a->low > b->low ? a->low : b->low, a->high < b->high ? a->high : b->high};
    return both->low < both->high;
}

/* The ratio of top to floor holds within the rounding of the ends and of the ratio itself, a unit of its last digit. */
static bool obeys(const struct placing *it, const struct between *floor, const struct between *top)
{
    const struct place_rule *rule = &it->bands->rule;
    const int64_t last = RATE_ONE / 10000;
    struct between both, expected = {floor->low * (rule->top.nano - last) / RATE_ONE,
                                     floor->high * (rule->top.nano + last) / RATE_ONE};
    return it->level < rule->from || meet(&both, &expected, top);
}

/* Takes a posting in when it agrees with those before it. Under the levels of the rule the ends of a national span cannot
 * be told apart from those of two bands. */
static void take(struct placing *it, const struct band *band)
{
    const struct tier *tier = band->tier;
    if (tier->national && it->level < it->bands->rule.from)
        return;
    int64_t rounding = rounding_of(it, band);
    struct between floor = at_factor_one(band->low.money, rounding, tier->national ? it->least : tier->factor);
    struct between top = at_factor_one(band->high.money, rounding, tier->national ? it->most : tier->factor);
    if (!obeys(it, &floor, &top) ||
        (it->count > 0 && (!meet(&floor, &floor, &it->floor) || !meet(&top, &top, &it->top))))
        return;
    it->floor = floor;
    it->top = top;
    it->used[it->count++] = band;
}

/* Places before the whole country, later ones first. */
static bool before(const struct band *a, const struct band *b)
{
    if (a->tier->national != b->tier->national)
        return b->tier->national;
    return loose_date_compare(&a->date, &b->date) > 0;
}

static void take_all(struct placing *it, enum role role, enum band_kind kind)
{
    const struct bands *bands = it->bands;
    const struct band **sorted = arena_array(it->arena, (size_t)bands->band_count, sizeof *sorted);
    int count = 0;
    for (int i = 0; i < bands->band_count; i++) {
        if (!speaks(it, role, &bands->band[i], kind) || (kind == KIND_FIXTURE && bands->band[i].tier->national))
            continue;
        int at = count++;
        for (; at > 0 && before(&bands->band[i], sorted[at - 1]); at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = &bands->band[i];
    }
    for (int i = 0; i < count; i++)
        take(it, sorted[i]);
}

static struct money end_at(const struct placing *it, const struct between *end, struct rate factor)
{
    const int64_t round = it->bands->rule.round.cents;
    int64_t steps = 0;
    round_divide(&steps, (end->low + end->high) * factor.nano, (wide_int)2 * FINER * RATE_ONE * round);
    return (struct money){steps * round};
}

static const char *posting_place(const struct band *band)
{
    return band->tier->national ? "the whole US" : band->location;
}

/* The places of the role's own postings, each once, with the day of the newest; the rest is counted. */
static int name_places(const char **names, int *others, const struct placing *it)
{
    int count = 0;
    *others = 0;
    for (int i = 0; i < it->count; i++) {
        const struct band *band = it->used[i];
        bool told = band->role != it->role;
        *others += told;
        for (int j = 0; j < i && !told; j++)
            told = strcmp(posting_place(it->used[j]), posting_place(band)) == 0;
        if (!told)
            names[count++] = text_format(it->arena, "%s (%s)", posting_place(band), band->date.text);
    }
    return count;
}

/* "computed from the postings for Seattle, WA (2026-07), New York, NY (2026-09-01) and the whole US (2025)" */
static const char *source_of(const struct placing *it)
{
    struct text text = text_start(it->arena);
    const char **names = arena_array(it->arena, (size_t)it->count, sizeof *names);
    int others, count = name_places(names, &others, it);
    bool example = it->used[0]->kind == KIND_FIXTURE;
    text_addf(&text, "computed from the %s%s for ", example ? "example that quotes a posting" : "posting",
              count > 1 ? "s" : "");
    for (int i = 0; i < count; i++)
        text_addf(&text, "%s%s", i == 0 ? "" : i + 1 == count ? " and " : ", ", names[i]);
    if (others > 0) {
        const struct follows *follows = bands_follows(it->bands, it->role, PART_BASE);
        text_addf(&text, ", with %d of %s that agree%s", others, ROLE_LABELS[follows->follows], others == 1 ? "s" : "");
    }
    return text.data;
}

static bool has_posting(const struct placing *it, const struct tier *tier)
{
    for (int i = 0; i < it->bands->band_count; i++)
        if (it->bands->band[i].tier == tier && speaks(it, it->role, &it->bands->band[i], KIND_POSTING))
            return true;
    return false;
}

static struct band computed(const struct placing *it, const struct tier *tier)
{
    const struct place_rule *rule = &it->bands->rule;
    const struct band *best = it->used[0];
    struct loose_date newest = best->date;
    bool own = false;
    for (int i = 0; i < it->count; i++) {
        newest = loose_date_compare(&it->used[i]->date, &newest) > 0 ? it->used[i]->date : newest;
        own = own || it->used[i]->origin == ORIGIN_OWN;
    }
    return (struct band){.role = it->role,
                         .level = it->level,
                         .part = PART_BASE,
                         .low = {true, end_at(it, &it->floor, tier->factor)},
                         .high = {true, end_at(it, &it->top, tier->factor)},
                         .unit = "USD/year",
                         .location = tier->place_count > 0 ? tier->places[0] : text_format(it->arena, "%s US market",
                                                                                          tier->label),
                         .tier = tier,
                         .place_named = true,
                         .kind = KIND_DERIVED,
                         .confidence = CONFIDENCE_LOW,
                         .date = newest,
                         .date_note = "",
                         .source = source_of(it),
                         .site = "arithmetic",
                         .note = rule->note,
                         .article = "",
                         .origin = own ? ORIGIN_OWN : ORIGIN_BUILT_IN};
}

/* Factors of the cheapest and the dearest market; false when no tier has one. */
static bool find_factors(struct placing *it)
{
    for (int i = 0; i < it->bands->tier_count; i++) {
        struct rate factor = it->bands->tier[i].factor;
        if (factor.nano == 0)
            continue;
        it->least = it->least.nano == 0 || factor.nano < it->least.nano ? factor : it->least;
        it->most = factor.nano > it->most.nano ? factor : it->most;
    }
    return it->most.nano > 0;
}

/* The computed records of one role and level behind those in list. */
static int place_all(struct band *list, int count, struct placing *it)
{
    it->used = arena_array(it->arena, (size_t)it->bands->band_count, sizeof *it->used);
    take_all(it, it->role, KIND_POSTING);
    if (it->count == 0)
        take_all(it, it->role, KIND_FIXTURE);
    const struct follows *follows = bands_follows(it->bands, it->role, PART_BASE);
    if (it->count > 0 && follows && follows->confidence == CONFIDENCE_HIGH) /* the same band: narrows it down */
        take_all(it, follows->follows, KIND_POSTING);
    for (int i = 0; i < it->bands->tier_count && it->count > 0; i++) {
        const struct tier *tier = &it->bands->tier[i];
        if (tier->factor.nano > 0 && !has_posting(it, tier))
            list[count++] = computed(it, tier);
    }
    return count;
}

void add_place_ranges(struct bands *bands, struct arena *arena)
{
    struct placing any = {.bands = bands, .arena = arena};
    if (!bands->rule.known || !find_factors(&any))
        return;
    int count = 0, room = (ROLE_COUNT - 1) * (LEVEL_COUNT - 2) * bands->tier_count;
    struct band *all = arena_array(arena, (size_t)(bands->band_count + room), sizeof *all);
    for (int role = ROLE_SDE; role < ROLE_COUNT; role++)
        for (int level = LEVEL_L4; level <= LEVEL_L8; level++) {
            struct placing it = any;
            it.role = (enum role)role;
            it.level = (enum level)level;
            count = place_all(all + bands->band_count, count, &it);
        }
    if (bands->band_count > 0)
        memcpy(all, bands->band, (size_t)bands->band_count * sizeof *all);
    bands->band = all;
    bands->band_count += count;
    bands->computed_count = count;
}
