#include "bands/records/bands.h"

#include <string.h>

#include "bands/reader/members.h"
#include "bands/records/band_read.h"
#include "bands/records/dated.h"
#include "bands/records/observed_offers.h"

static bool read_tier(const struct reading *reading, const struct json *node, struct tier *tier)
{
    static const char *const keys[] = {"name", "label", "places", "note", "source"};
    struct json *places;
    *tier = (struct tier){.note = ""};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !member_words(reading, node, "name", &tier->name) ||
        !member_words(reading, node, "label", &tier->label) || !member_words(reading, node, "source", &tier->source) ||
        !maybe_text(reading, node, "note", &tier->note) || !read_required(reading, node, "places", &places) ||
        !read_list(reading, places, 0, PLACES_MAX))
        return false;
    for (const struct json *place = places->first; place; place = place->next)
        if (!read_words(reading, place, &tier->places[tier->place_count++]))
            return false;
    tier->national = strcmp(tier->name, "national") == 0;
    tier->unknown = strcmp(tier->name, "unknown") == 0;
    return true;
}

static bool read_tiers(const struct reading *reading, const struct json *list, struct bands *bands)
{
    int national = 0, unknown = 0;
    if (!read_list(reading, list, 1, TIERS_MAX))
        return false;
    bands->tier = arena_array(reading->arena, (size_t)list->count, sizeof *bands->tier);
    for (const struct json *node = list->first; node; node = node->next) {
        struct tier *tier = &bands->tier[bands->tier_count++];
        if (!read_tier(reading, node, tier))
            return false;
        national += tier->national;
        unknown += tier->unknown;
    }
    return (national == 1 && unknown == 1) ||
           json_error(reading->err, list, "expected one tier \"national\" and one tier \"unknown\", found %d and %d",
                      national, unknown);
}

static bool read_abroad(const struct reading *reading, const struct json *node, struct bands *bands)
{
    static const char *const keys[] = {"places", "note"};
    struct json *places;
    const char *note;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !maybe_text(reading, node, "note", &note) ||
        !read_required(reading, node, "places", &places) || !read_list(reading, places, 0, PLACES_MAX))
        return false;
    for (const struct json *place = places->first; place; place = place->next)
        if (!read_words(reading, place, &bands->abroad[bands->abroad_count++]))
            return false;
    return true;
}

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

static bool read_root(const struct reading *reading, const struct json *root, struct bands *bands)
{
    static const char *const keys[] = {"bands", "gaps", "follows", "tiers", "abroad"};
    struct json *records, *gaps, *tiers;
    const struct json *follows = json_member(root, "follows"), *abroad = json_member(root, "abroad");
    if (!read_object(reading, root, keys, ARRAY_LEN(keys)) || !read_required(reading, root, "bands", &records) ||
        !read_required(reading, root, "gaps", &gaps) || !read_required(reading, root, "tiers", &tiers) ||
        !read_list(reading, gaps, 0, GAPS_MAX) || (follows && !read_list(reading, follows, 0, FOLLOWS_MAX)) ||
        !read_tiers(reading, tiers, bands) || (abroad && !read_abroad(reading, abroad, bands)) ||
        !read_band_list(reading, records, bands, &bands->band, &bands->band_count))
        return false;
    bands->gap = arena_array(reading->arena, (size_t)gaps->count, sizeof *bands->gap);
    for (const struct json *node = gaps->first; node; node = node->next)
        if (!read_gap(reading, node, &bands->gap[bands->gap_count++]))
            return false;
    bands->follows = arena_array(reading->arena, follows ? (size_t)follows->count : 0, sizeof *bands->follows);
    for (const struct json *node = follows ? follows->first : NULL; node; node = node->next)
        if (!read_follows(reading, node, &bands->follows[bands->follows_count++]))
            return false;
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
    struct band *all = arena_array(arena, (size_t)(bands->band_count + bands->own_count), sizeof *all);
    if (bands->band_count > 0)
        memcpy(all, bands->band, (size_t)bands->band_count * sizeof *all);
    if (bands->own_count > 0)
        memcpy(all + bands->band_count, own, (size_t)bands->own_count * sizeof *all);
    bands->band = all;
    bands->band_count += bands->own_count;
    return true;
}

static bool load_file(struct json **root, struct arena *arena, const struct data_source *source, const char *name,
                      struct err *err)
{
    const char *bytes, *shown;
    size_t length;
    return data_read(&bytes, &length, &shown, arena, source, name, err) &&
           json_parse(root, arena, shown, bytes, length, err);
}

bool bands_load(const struct bands **result, struct arena *arena, const struct data_source *source, struct err *err)
{
    const struct reading reading = {arena, err, NULL};
    struct bands *bands = arena_alloc(arena, sizeof *bands);
    struct json *root, *offers;
    *result = bands;
    return load_file(&root, arena, source, "bands.json", err) && read_root(&reading, root, bands) &&
           load_file(&offers, arena, source, "offers.json", err) && read_observed(&reading, offers, bands) &&
           join_own(bands, arena, source, err);
}
