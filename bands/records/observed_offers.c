#include "bands/records/observed_offers.h"

#include <stdlib.h>
#include <string.h>

#include "bands/reader/members.h"
#include "bands/records/band_read.h"
#include "bands/records/bands.h"
#include "bands/records/dated.h"
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

bool read_observed(const struct reading *reading, const struct json *root, struct bands *bands)
{
    static const char *const keys[] = {"offers"};
    struct json *list;
    if (!read_object(reading, root, keys, ARRAY_LEN(keys)) || !read_required(reading, root, "offers", &list) ||
        !read_list(reading, list, 0, OBSERVED_MAX))
        return false;
    bands->offer = arena_array(reading->arena, (size_t)list->count, sizeof *bands->offer);
    for (const struct json *node = list->first; node; node = node->next)
        if (!read_offer(reading, node, &bands->offer[bands->offer_count++]))
            return false;
    return true;
}

static const struct maybe_money *offer_part(const struct observed_offer *offer, enum part part)
{
    return part == PART_BASE        ? &offer->base
           : part == PART_SIGN_ON_1 ? &offer->sign_on_1
           : part == PART_SIGN_ON_2 ? &offer->sign_on_2
           : part == PART_GRANT     ? &offer->grant
                                    : NULL;
}

static int by_amount(const void *a, const void *b)
{
    return money_compare(*(const struct money *)a, *(const struct money *)b);
}

/* Offers listed one by one. */
static void observe_listed(struct observed *observed, struct arena *arena, const struct bands *bands, enum role role,
                           enum level level, enum part part)
{
    struct money *amounts = arena_array(arena, (size_t)bands->offer_count, sizeof *amounts);
    int count = 0, first = 0, last = 0;
    for (int i = 0; i < bands->offer_count; i++) {
        const struct observed_offer *offer = &bands->offer[i];
        const struct maybe_money *money = offer_part(offer, part);
        if (offer->role != role || offer->level != level || offer->unreliable || !money || !money->known)
            continue;
        amounts[count++] = money->money;
        int year = offer->date.date.year;
        first = first == 0 || year < first ? year : first;
        last = year > last ? year : last;
    }
    if (count == 0)
        return;
    qsort(amounts, (size_t)count, sizeof *amounts, by_amount);
    *observed = (struct observed){.count = count, .least = amounts[0], .most = amounts[count - 1], .role = role,
                                  .source = "offers that people published"};
    wide_int middle = (wide_int)amounts[(count - 1) / 2].cents + amounts[count / 2].cents;
    round_divide(&observed->median.cents, middle, 2);
    observed->years = first == last ? text_format(arena, "%d", first) : text_format(arena, "%d to %d", first, last);
}

/* A record that sums up offers, when it sums up more of them. */
static void observe_summed(struct observed *observed, const struct bands *bands, enum role role, enum level level,
                           enum part part)
{
    for (int i = 0; i < bands->band_count; i++) {
        const struct band *band = &bands->band[i];
        if (band->kind != KIND_ANECDOTE || band->role != role || band->level != level || band->part != part ||
            band->superseded || band->disputed || band->sample <= 0 || band->sample < observed->count ||
            !band->low.known || !band->mid.known || !band->high.known)
            continue;
        *observed = (struct observed){.count = band->sample, .least = band->low.money, .median = band->mid.money,
                                      .most = band->high.money, .role = role, .source = band->source,
                                      .years = band->date_note[0] ? band->date_note : band->date.text};
    }
}

void observe(struct observed *observed, struct arena *arena, const struct bands *bands, enum role role,
             enum level level, enum part part)
{
    *observed = (struct observed){.years = "", .source = ""};
    observe_listed(observed, arena, bands, role, level, part);
    observe_summed(observed, bands, role, level, part);
    const struct follows *follows = bands_follows(bands, role, part);
    if (observed->count == 0 && follows)
        observe(observed, arena, bands, follows->follows, level, part);
}
