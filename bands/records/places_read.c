#include "bands/records/places_read.h"

#include <string.h>

#include "bands/reader/members.h"
#include "bands/records/band_read.h"
#include "bands/records/bands.h"
#include "bands/records/dated.h"
#include "calc/kit/currency.h"

static bool read_places(const struct reading *reading, const struct json *list, int *count, const char **places)
{
    if (!read_list(reading, list, 0, PLACES_MAX))
        return false;
    for (const struct json *place = list->first; place; place = place->next)
        if (!read_words(reading, place, &places[(*count)++]))
            return false;
    return true;
}

/* Name, label, places, note and source: what a tier and a country have in common. */
static bool read_named_places(const struct reading *reading, const struct json *node, struct tier *tier)
{
    struct json *places;
    *tier = (struct tier){.note = "", .currency = "USD"};
    return member_words(reading, node, "name", &tier->name) && member_words(reading, node, "label", &tier->label) &&
           member_words(reading, node, "source", &tier->source) && maybe_text(reading, node, "note", &tier->note) &&
           read_required(reading, node, "places", &places) &&
           read_places(reading, places, &tier->place_count, tier->places);
}

static bool read_tier(const struct reading *reading, const struct json *node, struct tier *tier)
{
    static const char *const keys[] = {"name", "label", "places", "factor", "confidence", "note", "source"};
    bool given = false;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_named_places(reading, node, tier) ||
        !maybe_rate(reading, node, "factor", percent(50), percent(200), &given, &tier->factor) ||
        (given && !read_confidence(reading, node, &tier->factor_confidence)))
        return false;
    tier->national = strcmp(tier->name, "national") == 0;
    tier->unknown = strcmp(tier->name, "unknown") == 0;
    return true;
}

bool read_tiers(const struct reading *reading, const struct json *list, struct tier *tiers, int *count)
{
    int national = 0, unknown = 0;
    if (!read_list(reading, list, 1, TIERS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        struct tier *tier = &tiers[(*count)++];
        if (!read_tier(reading, node, tier))
            return false;
        national += tier->national;
        unknown += tier->unknown;
    }
    return (national == 1 && unknown == 1) ||
           json_error(reading->err, list, "expected one tier \"national\" and one tier \"unknown\", found %d and %d",
                      national, unknown);
}

static bool read_country(const struct reading *reading, const struct json *node, struct tier *tier)
{
    static const char *const keys[] = {"name", "label", "currency", "places", "alone", "note", "source"};
    const struct json *alone = json_member(node, "alone"), *currency = json_member(node, "currency");
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_named_places(reading, node, tier) ||
        !member_words(reading, node, "currency", &tier->currency) ||
        (alone && !read_places(reading, alone, &tier->alone_count, tier->alone)))
        return false;
    tier->abroad = true;
    return currency_find(tier->currency) ||
           json_error(reading->err, currency, "expected the code of a known currency, found \"%s\"", tier->currency);
}

bool read_countries(const struct reading *reading, const struct json *list, struct tier *tiers, int *count)
{
    if (!read_list(reading, list, 0, COUNTRIES_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next)
        if (!read_country(reading, node, &tiers[(*count)++]))
            return false;
    return true;
}

bool read_place_rule(const struct reading *reading, const struct json *node, struct place_rule *rule)
{
    static const char *const keys[] = {"top", "from_level", "round", "note", "source", "date", "confidence"};
    struct json *top, *round;
    int level = 0;
    *rule = (struct place_rule){.known = true};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "top", &top) ||
        !read_rate(reading, top, percent(100), percent(300), 7, &rule->top) ||
        !read_named(reading, node, "from_level", "a level", LEVEL_NAMES, LEVEL_ALL, &level) ||
        !read_required(reading, node, "round", &round) || !read_money(reading, round, MONEY_ABOVE_ZERO, &rule->round) ||
        !member_words(reading, node, "note", &rule->note) || !member_words(reading, node, "source", &rule->source) ||
        !read_loose_date(reading, node, &rule->date) || !read_confidence(reading, node, &rule->confidence))
        return false;
    rule->from = (enum level)level;
    return true;
}
