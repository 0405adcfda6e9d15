#include "bands/records/bands.h"

#include <string.h>

#include "bands/reader/members.h"
#include "bands/records/band_read.h"
#include "bands/records/dated.h"
#include "bands/records/observed_offers.h"
#include "bands/records/place_range.h"
#include "bands/records/places_read.h"

static bool read_gap(const struct reading *reading, const struct json *node, struct band_gap *gap)
{
    static const char *const keys[] = {"role", "level", "component", "why"};
    return read_object(reading, node, keys, ARRAY_LEN(keys)) &&
           read_subject(reading, node, &gap->role, &gap->level, &gap->part) &&
           member_words(reading, node, "why", &gap->why);
}

static bool read_follows(const struct reading *reading, const struct json *node, struct follows *follows)
{
    static const char *const keys[] = {"role", "follows", "components", "why", "source", "date", "confidence"};
    struct json *parts;
    int role = 0, other = 0, part = 0;
    *follows = (struct follows){0};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
        !read_named(reading, node, "role", "a role", ROLE_NAMES, ROLE_COUNT, &role) ||
        !read_named(reading, node, "follows", "a role", ROLE_NAMES, ROLE_COUNT, &other) ||
        !read_required(reading, node, "components", &parts) || !read_list(reading, parts, 1, PART_COUNT) ||
        !member_words(reading, node, "why", &follows->why) ||
        !member_words(reading, node, "source", &follows->source) ||
        !read_loose_date(reading, node, &follows->date) || !read_confidence(reading, node, &follows->confidence))
        return false;
    if (role == other)
        return json_error(reading->err, json_member(node, "follows"), "expected another role, found the same");
    for (const struct json *at = parts->first; at; at = at->next) {
        if (!read_choice(reading, at, "a part of the pay", PART_NAMES, PART_COUNT, &part))
            return false;
        follows->part[part] = true;
    }
    follows->role = (enum role)role;
    follows->follows = (enum role)other;
    return true;
}

static bool read_band_list(const struct reading *reading, const struct json *list, const struct bands *bands,
                           struct band **band, int *count)
{
    if (!read_list(reading, list, 0, BANDS_MAX))
        return false;
    *count = 0;
    *band = arena_array(reading->arena, (size_t)list->count, sizeof **band);
    for (const struct json *node = list->first; node; node = node->next)
        if (!read_band(reading, node, bands, &(*band)[(*count)++]))
            return false;
    return true;
}

/* Of bands.json everything but the tiers, which its records and those of other files refer to. */
static bool read_root(const struct reading *reading, const struct json *root, struct bands *bands)
{
    struct json *records, *gaps;
    const struct json *follows = json_member(root, "follows"), *rule = json_member(root, "place_rule");
    struct band *band;
    if (!read_required(reading, root, "bands", &records) || !read_required(reading, root, "gaps", &gaps) ||
        !read_list(reading, gaps, 0, GAPS_MAX) || (follows && !read_list(reading, follows, 0, FOLLOWS_MAX)) ||
        (rule && !read_place_rule(reading, rule, &bands->rule)) ||
        !read_band_list(reading, records, bands, &band, &bands->band_count))
        return false;
    struct band_gap *gap = arena_array(reading->arena, (size_t)gaps->count, sizeof *gap);
    for (const struct json *node = gaps->first; node; node = node->next)
        if (!read_gap(reading, node, &gap[bands->gap_count++]))
            return false;
    struct follows *others = arena_array(reading->arena, follows ? (size_t)follows->count : 0, sizeof *others);
    for (const struct json *node = follows ? follows->first : NULL; node; node = node->next)
        if (!read_follows(reading, node, &others[bands->follows_count++]))
            return false;
    bands->band = band;
    bands->gap = gap;
    bands->follows = others;
    return true;
}

bool own_bands_read(struct band **band, int *count, struct arena *arena, const struct bands *bands, const char *file,
                    const char *bytes, size_t length, struct err *err)
{
    static const char *const keys[] = {"bands"};
    const struct reading reading = {arena, err, NULL};
    struct json *root, *list;
    if (!json_parse(&root, arena, file, bytes, length, err) || !read_object(&reading, root, keys, ARRAY_LEN(keys)) ||
        !read_required(&reading, root, "bands", &list) || !read_band_list(&reading, list, bands, band, count))
        return false;
    for (int i = 0; i < *count; i++)
        (*band)[i].origin = ORIGIN_OWN;
    return true;
}

/* More records behind those that are there. */
static void append_bands(struct bands *bands, struct arena *arena, const struct band *more, int count)
{
    struct band *all = arena_array(arena, (size_t)(bands->band_count + count), sizeof *all);
    if (bands->band_count > 0)
        memcpy(all, bands->band, (size_t)bands->band_count * sizeof *all);
    if (count > 0)
        memcpy(all + bands->band_count, more, (size_t)count * sizeof *all);
    bands->band = all;
    bands->band_count += count;
}

/* What is paid outside the United States: the countries are tiers already. */
static bool read_abroad(const struct reading *reading, const struct json *root, struct bands *bands)
{
    struct json *records, *offers;
    struct band *band;
    int count;
    if (!member_words(reading, root, "note", &bands->abroad_note) ||
        !read_required(reading, root, "bands", &records) || !read_required(reading, root, "offers", &offers) ||
        !read_band_list(reading, records, bands, &band, &count) || !read_observed(reading, offers, bands))
        return false;
    append_bands(bands, reading->arena, band, count);
    return true;
}

static bool read_offers(const struct reading *reading, const struct json *root, struct bands *bands)
{
    static const char *const keys[] = {"recent_from", "recent_reason", "offers"};
    struct json *list;
    const char *why;
    return read_object(reading, root, keys, ARRAY_LEN(keys)) &&
           maybe_int(reading, root, "recent_from", "a year", 2000, 2100, &bands->recent_from) &&
           maybe_text(reading, root, "recent_reason", &why) && read_required(reading, root, "offers", &list) &&
           read_observed(reading, list, bands);
}

/* The two roots, whose tiers come before all that refers to them. */
static bool read_tiers_of(const struct reading *reading, const struct json *root, const struct json *abroad,
                          struct bands *bands)
{
    static const char *const keys[] = {"bands", "gaps", "follows", "tiers", "place_rule"};
    static const char *const abroad_keys[] = {"note", "countries", "bands", "offers"};
    struct json *tiers, *countries;
    struct tier *tier = arena_array(reading->arena, TIERS_MAX + COUNTRIES_MAX, sizeof *tier);
    bands->tier = tier;
    return read_object(reading, root, keys, ARRAY_LEN(keys)) &&
           read_object(reading, abroad, abroad_keys, ARRAY_LEN(abroad_keys)) &&
           read_required(reading, root, "tiers", &tiers) && read_tiers(reading, tiers, tier, &bands->tier_count) &&
           read_required(reading, abroad, "countries", &countries) &&
           read_countries(reading, countries, tier, &bands->tier_count);
}

/* The user's own records behind the others. */
static bool join_own(struct bands *bands, struct arena *arena, const struct data_source *source, struct err *err)
{
    const char *bytes, *shown;
    size_t length;
    bool found;
    struct band *own;
    bands->own_file = "";
    if (!own_data_read(&bytes, &length, &shown, &found, arena, source, err))
        return false;
    if (!found)
        return true;
    if (!own_bands_read(&own, &bands->own_count, arena, bands, shown, bytes, length, err))
        return false;
    bands->own_file = shown;
    bands->own = own;
    append_bands(bands, arena, own, bands->own_count);
    return true;
}

/* Everything that the files state; nothing of the user's, nothing computed. */
static bool read_files(struct bands *bands, struct arena *arena, const struct data_source *source, struct err *err)
{
    const struct reading reading = {arena, err, NULL};
    struct json *root, *offers, *abroad;
    return json_data(&root, arena, source, "bands.json", err) && json_data(&offers, arena, source, "offers.json", err) &&
           json_data(&abroad, arena, source, "abroad.json", err) && read_tiers_of(&reading, root, abroad, bands) &&
           read_root(&reading, root, bands) && read_offers(&reading, offers, bands) &&
           read_abroad(&reading, abroad, bands);
}

bool bands_load(const struct bands **result, struct arena *arena, const struct data_source *source, struct err *err)
{
    const struct data_tables *ready = data_ready(source);
    struct bands *bands = arena_alloc(arena, sizeof *bands);
    *result = bands;
    if (!ready) {
        if (!read_files(bands, arena, source, err))
            return false;
    } else {
        *bands = *ready->bands;
        bands->band_count -= bands->computed_count;
    }
    if (!join_own(bands, arena, source, err))
        return false;
    if (ready && bands->own_count == 0)
        *result = ready->bands;
    else
        add_place_ranges(bands, arena); /* from the user's postings too */
    return true;
}
