#include "bands/records/band_read.h"

#include <string.h>

#include "bands/reader/members.h"
#include "bands/records/dated.h"
#include "bands/records/place.h"
#include "calc/kit/text.h"

bool read_named(const struct reading *reading, const struct json *object, const char *key, const char *what,
                const char *const names[], int count, int *index)
{
    struct json *member;
    int skipped = names[0][0] ? 0 : 1;
    if (!read_required(reading, object, key, &member) ||
        !read_choice(reading, member, what, names + skipped, count - skipped, index))
        return false;
    *index += skipped;
    return true;
}

bool read_maybe_money(const struct reading *reading, const struct json *object, const char *key,
                      struct maybe_money *money)
{
    const struct json *member = json_member(object, key);
    *money = (struct maybe_money){0};
    if (!member || member->type == JSON_NULL)
        return true;
    money->known = true;
    return read_money(reading, member, MONEY_FROM_ZERO, &money->money);
}

bool read_subject(const struct reading *reading, const struct json *node, enum role *role, enum level *level,
                  enum part *part)
{
    int role_index = 0, level_index = 0, part_index = 0;
    if (!read_named(reading, node, "role", "a role", ROLE_NAMES, ROLE_COUNT, &role_index) ||
        !read_named(reading, node, "level", "a level", LEVEL_NAMES, LEVEL_COUNT, &level_index) ||
        !read_named(reading, node, "component", "a part of the pay", PART_NAMES, PART_COUNT, &part_index))
        return false;
    *role = (enum role)role_index;
    *level = (enum level)level_index;
    *part = (enum part)part_index;
    return true;
}

/* At least one of the three, in order. */
static bool read_figures(const struct reading *reading, const struct json *node, struct band *band)
{
    static const char *const names[] = {"low", "mid", "high"};
    struct maybe_money *steps[] = {&band->low, &band->mid, &band->high};
    for (int i = 0; i < ARRAY_LEN(names); i++)
        if (!read_maybe_money(reading, node, names[i], steps[i]))
            return false;
    if (!band->low.known && !band->mid.known && !band->high.known)
        return json_error(reading->err, node, "expected at least one of \"low\", \"mid\" and \"high\", found none");
    for (int i = 0; i < ARRAY_LEN(names); i++)
        for (int j = i + 1; j < ARRAY_LEN(names); j++)
            if (steps[i]->known && steps[j]->known && money_compare(steps[i]->money, steps[j]->money) > 0)
                return json_error(reading->err, json_member(node, names[i]),
                                  "expected a %s of at most the %s, %m, found %m", names[i], names[j],
                                  steps[j]->money, steps[i]->money);
    return true;
}

/* A sign-on and a grant are paid once, everything else is a year's; a grant may be counted in units. In the currency of
 * the place, or in dollars where the user's own source gives them so. */
static bool read_unit(const struct reading *reading, const struct json *node, struct band *band)
{
    struct json *member;
    bool once = band->part == PART_SIGN_ON_1 || band->part == PART_SIGN_ON_2 || band->part == PART_GRANT;
    const char *year = once ? "" : "/year";
    const char *fits = text_format(reading->arena, "%s%s", band->tier->currency, year);
    if (!read_required(reading, node, "unit", &member) || !read_words(reading, member, &band->unit))
        return false;
    return strcmp(band->unit, fits) == 0 || (band->part == PART_GRANT && strcmp(band->unit, "units") == 0) ||
           (band->tier->abroad && strcmp(band->unit, text_format(reading->arena, "USD%s", year)) == 0) ||
           json_error(reading->err, member, "expected the unit \"%s\" for %s, found \"%s\"", fits,
                      PART_NAMES[band->part], band->unit);
}

/* A total says what it is a total of. */
static bool read_basis(const struct reading *reading, const struct json *node, struct band *band)
{
    const struct json *member = json_member(node, "basis");
    int index = 0;
    if (band->part == PART_TOTAL) {
        if (!read_named(reading, node, "basis", "the basis of a total", BASIS_NAMES, BASIS_COUNT, &index))
            return false;
        band->basis = (enum basis)index;
    } else if (member) {
        return json_key_error(reading->err, member, "expected a basis with totals only, found one with %s",
                              PART_NAMES[band->part]);
    }
    return true;
}

static bool read_tier(const struct reading *reading, const struct json *node, const struct bands *bands,
                      struct band *band)
{
    const struct json *member = json_member(node, "tier");
    const char *name;
    band->place_named = true;
    if (!member) {
        band->tier = tier_of_place(bands, band->location);
        return true;
    }
    if (!read_words(reading, member, &name))
        return false;
    for (int i = 0; i < bands->tier_count; i++)
        if (strcmp(bands->tier[i].name, name) == 0) {
            band->tier = &bands->tier[i];
            band->place_named = !band->tier->unknown;
            return true;
        }
    return json_error(reading->err, member, "expected the name of a tier, found \"%s\"", name);
}

/* "https://www.host/path" is "host"; words end at the first comma or bracket. */
static const char *site_of(struct arena *arena, const char *source)
{
    static const char *const starts[] = {"https://", "http://", "www."};
    bool address = strncmp(source, "http", 4) == 0;
    for (int i = 0; address && i < ARRAY_LEN(starts); i++)
        if (strncmp(source, starts[i], strlen(starts[i])) == 0)
            source += strlen(starts[i]);
    size_t length = strcspn(source, address ? "/ " : source[0] == '"' ? "" : ",(");
    while (length > 0 && source[length - 1] == ' ')
        length--;
    return arena_copy(arena, source, length);
}

static bool read_origin(const struct reading *reading, const struct json *node, struct band *band)
{
    int kind = 0;
    band->date_note = band->note = band->article = "";
    if (!read_named(reading, node, "kind", "a kind of record", KIND_NAMES, KIND_COUNT, &kind) ||
        !read_confidence(reading, node, &band->confidence) || !read_loose_date(reading, node, &band->date) ||
        !member_words(reading, node, "source", &band->source) ||
        !maybe_text(reading, node, "date_note", &band->date_note) ||
        !maybe_text(reading, node, "note", &band->note) || !maybe_text(reading, node, "article", &band->article) ||
        !maybe_bool(reading, node, "superseded", &band->superseded) ||
        !maybe_bool(reading, node, "disputed", &band->disputed) ||
        !maybe_bool(reading, node, "quartiles", &band->quartiles) ||
        !maybe_int(reading, node, "sample", "a number of answers", 1, 10000000, &band->sample))
        return false;
    band->kind = (enum band_kind)kind;
    band->site = site_of(reading->arena, band->source);
    return true;
}

bool read_band(const struct reading *reading, const struct json *node, const struct bands *bands, struct band *band)
{
    static const char *const keys[] = {"role",       "level",      "component",  "basis",    "low",    "mid",
                                       "high",       "unit",       "location",   "tier",     "kind",   "confidence",
                                       "superseded", "disputed",   "date",       "date_note", "source", "sample",
                                       "quartiles",  "article",    "note"};
    *band = (struct band){.origin = ORIGIN_BUILT_IN};
    return read_object(reading, node, keys, ARRAY_LEN(keys)) &&
           read_subject(reading, node, &band->role, &band->level, &band->part) &&
           read_figures(reading, node, band) && member_words(reading, node, "location", &band->location) &&
           read_tier(reading, node, bands, band) && read_unit(reading, node, band) && read_basis(reading, node, band) &&
           read_origin(reading, node, band);
}
