#include "bands/records/observed_offers.h"

#include <stdlib.h>
#include <string.h>

#include "bands/reader/members.h"
#include "bands/records/band_read.h"
#include "bands/records/bands.h"
#include "bands/records/dated.h"
#include "bands/records/place.h"
#include "calc/kit/text.h"

/* A level that may be null where the offer names none. */
static bool read_offer_level(const struct reading *reading, const struct json *node, enum level *level)
{
    const struct json *member = json_member(node, "level");
    int index = 0;
    if (member && member->type == JSON_NULL)
        return true;
    if (!read_named(reading, node, "level", "a level", LEVEL_NAMES, LEVEL_ALL, &index))
        return false;
    *level = (enum level)index;
    return true;
}

static bool read_offer(const struct reading *reading, const struct json *node, struct observed_offer *offer)
{
    static const char *const keys[] = {"id",        "role",      "level", "location",    "date",   "base",
                                       "sign_on_1", "sign_on_2", "units", "grant_value", "source", "unreliable",
                                       "note"};
    static const char *const roles[] = {"other", "sde", "mle", "as"};
    const struct json *units = json_member(node, "units");
    int role = 0;
    *offer = (struct observed_offer){.note = ""};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !member_words(reading, node, "id", &offer->id) ||
        !read_named(reading, node, "role", "a role", roles, ARRAY_LEN(roles), &role) ||
        !read_offer_level(reading, node, &offer->level) ||
        !member_words(reading, node, "location", &offer->location) ||
        !read_loose_date(reading, node, &offer->date) || !member_words(reading, node, "source", &offer->source) ||
        !read_maybe_money(reading, node, "base", &offer->base) ||
        !read_maybe_money(reading, node, "sign_on_1", &offer->sign_on_1) ||
        !read_maybe_money(reading, node, "sign_on_2", &offer->sign_on_2) ||
        !read_maybe_money(reading, node, "grant_value", &offer->grant) ||
        !maybe_bool(reading, node, "unreliable", &offer->unreliable) ||
        !maybe_text(reading, node, "note", &offer->note))
        return false;
    offer->role = (enum role)role;
    return !units || units->type == JSON_NULL ||
           read_int(reading, units, "units", 0, INT64_C(1000000000), &offer->units);
}

bool read_observed(const struct reading *reading, const struct json *list, struct bands *bands)
{
    if (!read_list(reading, list, 0, OBSERVED_MAX))
        return false;
    struct observed_offer *all = arena_array(reading->arena, (size_t)(bands->offer_count + list->count), sizeof *all);
    if (bands->offer_count > 0)
        memcpy(all, bands->offer, (size_t)bands->offer_count * sizeof *all);
    bands->offer = all;
    for (const struct json *node = list->first; node; node = node->next) {
        struct observed_offer *offer = &all[bands->offer_count++];
        if (!read_offer(reading, node, offer))
            return false;
        offer->tier = tier_of_place(bands, offer->location);
    }
    return true;
}

static struct maybe_money offer_part(const struct observed_offer *offer, const struct observe_query *query)
{
    if (query->in_units)
        return (struct maybe_money){offer->units > 0, dollars(offer->units)};
    return query->part == PART_BASE        ? offer->base
           : query->part == PART_SIGN_ON_1 ? offer->sign_on_1
           : query->part == PART_SIGN_ON_2 ? offer->sign_on_2
           : query->part == PART_GRANT     ? offer->grant
                                           : (struct maybe_money){0};
}

static bool of_country(const struct tier *tier, const struct tier *country)
{
    return tier->abroad ? tier == country : !country;
}

static bool is_asked(const struct observed_offer *offer, const struct observe_query *query)
{
    return offer->role == query->role && offer->level == query->level && !offer->unreliable &&
           of_country(offer->tier, query->country);
}

static int by_amount(const void *a, const void *b)
{
    return money_compare(*(const struct money *)a, *(const struct money *)b);
}

/* Offers listed one by one, from a year on. */
static void observe_listed(struct observed *observed, struct arena *arena, const struct bands *bands,
                           const struct observe_query *query, int from)
{
    struct money *amounts = arena_array(arena, (size_t)bands->offer_count, sizeof *amounts);
    int count = 0, first = 0, last = 0;
    for (int i = 0; i < bands->offer_count; i++) {
        const struct observed_offer *offer = &bands->offer[i];
        const struct maybe_money money = offer_part(offer, query);
        if (!is_asked(offer, query) || !money.known || offer->date.date.year < from)
            continue;
        amounts[count++] = money.money;
        int year = offer->date.date.year;
        first = first == 0 || year < first ? year : first;
        last = year > last ? year : last;
    }
    if (count == 0)
        return;
    qsort(amounts, (size_t)count, sizeof *amounts, by_amount);
    *observed = (struct observed){.count = count, .least = amounts[0], .most = amounts[count - 1], .role = query->role,
                                  .source = "offers that people published", .last_year = last};
    wide_int middle = (wide_int)amounts[(count - 1) / 2].cents + amounts[count / 2].cents;
    round_divide(&observed->median.cents, middle, 2);
    observed->years = first == last ? text_format(arena, "%d", first) : text_format(arena, "%d to %d", first, last);
}

/* "2021 to 2025, mostly 2022" is dated by its first year: the newest year that it names. */
static int last_year_of(const struct band *band)
{
    int last = band->date.date.year;
    for (const char *at = band->date_note; *at; at++) {
        int year = 0, digits = 0;
        for (; digits < 4 && at[digits] >= '0' && at[digits] <= '9'; digits++)
            year = year * 10 + (at[digits] - '0');
        if (digits == 4 && (at == band->date_note || at[-1] == ' ') && year > last)
            last = year;
    }
    return last;
}

/* A record that sums up offers, when it sums up more of them. */
static void observe_summed(struct observed *observed, const struct bands *bands, const struct observe_query *query)
{
    for (int i = 0; i < bands->band_count; i++) {
        const struct band *band = &bands->band[i];
        if (band->kind != KIND_ANECDOTE || band->role != query->role || band->level != query->level ||
            band->part != query->part || band->superseded || band->disputed || band->sample <= 0 ||
            band->sample < observed->count || !band->low.known || !band->mid.known || !band->high.known ||
            !of_country(band->tier, query->country) || query->in_units != (strcmp(band->unit, "units") == 0))
            continue;
        *observed = (struct observed){.count = band->sample, .least = band->low.money, .median = band->mid.money,
                                      .most = band->high.money, .role = query->role, .source = band->source,
                                      .quartiles = band->quartiles,
                                      .last_year = last_year_of(band),
                                      .years = band->date_note[0] ? band->date_note : band->date.text};
    }
}

void observe(struct observed *observed, struct arena *arena, const struct bands *bands,
             const struct observe_query *query)
{
    *observed = (struct observed){.years = "", .source = ""};
    observe_listed(observed, arena, bands, query, bands->recent_from);
    if (observed->count == 0)
        observe_listed(observed, arena, bands, query, 0);
    observe_summed(observed, bands, query);
    const struct follows *follows = bands_follows(bands, query->role, query->part);
    if (observed->count == 0 && follows) {
        struct observe_query other = *query;
        other.role = follows->follows;
        observe(observed, arena, bands, &other);
    }
}

struct among among_recent(const struct bands *bands, const struct observe_query *query, bool with_sign_on,
                          struct money paid)
{
    struct among among = {.role = query->role};
    for (int i = 0; i < bands->offer_count; i++) {
        const struct observed_offer *offer = &bands->offer[i];
        struct maybe_money money = offer_part(offer, query);
        if (with_sign_on && money.known)
            money.known = offer->sign_on_1.known && money_add(&money.money, money.money, offer->sign_on_1.money);
        if (!is_asked(offer, query) || !money.known || offer->date.date.year < bands->recent_from)
            continue;
        among.count++;
        among.below += money_compare(money.money, paid) < 0;
    }
    const struct follows *follows = bands_follows(bands, query->role, query->part);
    if (among.count > 0 || !follows)
        return among;
    struct observe_query other = *query;
    other.role = follows->follows;
    return among_recent(bands, &other, with_sign_on, paid);
}
