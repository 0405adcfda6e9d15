#include "bands/records/band_choose.h"

#include <string.h>

#include "bands/records/bands.h"
#include "bands/records/place.h"
#include "calc/kit/text.h"

enum closeness { CLOSE_PLACE, CLOSE_TIER, CLOSE_NATIONAL, CLOSE_NOWHERE, CLOSE_ELSEWHERE };

/* One candidate and what decides about it. */
struct candidate_band {
    const struct band *band;
    enum closeness closeness;
    bool stand_in;
};

struct choosing {
    const struct bands *bands;
    const struct band_query *query;
    const struct tier *tier; /* of the query's location; NULL when it names none */
    const struct follows *follows;
};

static enum closeness closeness_of(const struct choosing *it, const struct band *band)
{
    bool abroad = it->tier && it->tier->abroad;
    if (band->origin == ORIGIN_CASE && !band->place_named)
        return CLOSE_NOWHERE;
    if (band->tier->abroad != abroad)
        return CLOSE_ELSEWHERE;
    if (band->tier->national)
        return CLOSE_NATIONAL;
    if (!band->place_named)
        return CLOSE_NOWHERE;
    if (!it->tier)
        return CLOSE_ELSEWHERE;
    bool whole_country = abroad && same_place(band->location, it->tier->label);
    if (same_place(band->location, it->query->location) && !whole_country)
        return CLOSE_PLACE;
    if (abroad)
        return band->tier == it->tier ? CLOSE_NATIONAL : CLOSE_ELSEWHERE;
    return band->tier == it->tier && !it->tier->unknown ? CLOSE_TIER : CLOSE_ELSEWHERE;
}

/* "INR/year" is in INR; units are in no currency. */
static bool in_currency(const struct band *band, const char *currency)
{
    return strncmp(band->unit, currency ? currency : "USD", 3) == 0 && (band->unit[3] == '\0' || band->unit[3] == '/');
}

static bool is_candidate(const struct choosing *it, const struct band *band, struct candidate_band *candidate)
{
    const struct band_query *query = it->query;
    bool own = band->role == query->role, followed = it->follows && band->role == it->follows->follows;
    *candidate = (struct candidate_band){band, closeness_of(it, band), !own};
    return (own || followed) && band->level == query->level && band->part == query->part && !band->superseded &&
           in_currency(band, query->currency) &&
           candidate->closeness != CLOSE_ELSEWHERE && (!query->local_only || candidate->closeness <= CLOSE_TIER) &&
           (!query->range_only || (band->low.known && band->high.known)) &&
           (query->basis == BASIS_NONE || band->basis == query->basis) &&
           (!query->postings_only || (band->kind == KIND_POSTING && !band->disputed));
}

enum difference { SAME, BY_DISPUTE, BY_KIND, BY_PLACE, BY_ORIGIN, BY_ROLE, BY_DATE };

/* Below 0 when a comes first; *why is what decided. */
static int compare(const struct candidate_band *a, const struct candidate_band *b, enum difference *why)
{
    const int keys[] = {(int)a->band->disputed - (int)b->band->disputed, (int)a->band->kind - (int)b->band->kind,
                        (int)a->closeness - (int)b->closeness, (int)a->band->origin - (int)b->band->origin,
                        (int)a->stand_in - (int)b->stand_in, loose_date_compare(&b->band->date, &a->band->date)};
    for (int i = 0; i < (int)(sizeof keys / sizeof *keys); i++)
        if (keys[i] != 0) {
            *why = (enum difference)(BY_DISPUTE + i);
            return keys[i];
        }
    *why = SAME;
    return 0;
}

static const char *place_words(const struct candidate_band *candidate)
{
    return candidate->closeness == CLOSE_PLACE      ? candidate->band->location
           : candidate->closeness == CLOSE_TIER     ? candidate->band->tier->label
           : candidate->closeness == CLOSE_NATIONAL ? (candidate->band->tier->abroad ? candidate->band->location : "the whole US")
                                                    : "no place in particular";
}

static const char *date_words(const struct band *band)
{
    return band->date.text[0] ? band->date.text : "no date";
}

static const char *reason_for(struct arena *arena, const struct candidate_band *best,
                              const struct candidate_band *next)
{
    static const char *const origins[] = {"evidence of this case", "your own record", "a built-in record"};
    enum difference why;
    if (!best->band)
        return "";
    if (!next->band)
        return "the only one there is";
    compare(best, next, &why);
    switch (why) {
    case SAME:
        return "alike in kind, place and date; it comes first in the data";
    case BY_DISPUTE:
        return "better sources contradict the other";
    case BY_KIND:
        return text_format(arena, "%s before %s", KIND_LABELS[best->band->kind], KIND_LABELS[next->band->kind]);
    case BY_PLACE:
        return text_format(arena, "for %s, the other for %s", place_words(best), place_words(next));
    case BY_ORIGIN:
        return text_format(arena, "%s before %s", origins[best->band->origin], origins[next->band->origin]);
    case BY_ROLE:
        return text_format(arena, "of %s itself, the other of %s", ROLE_LABELS[best->band->role],
                           ROLE_LABELS[next->band->role]);
    case BY_DATE:
        return text_format(arena, "later: %s against %s", date_words(best->band), date_words(next->band));
    }
    return "";
}

static void consider(const struct choosing *it, const struct band *band, struct candidate_band *best,
                     struct candidate_band *next)
{
    struct candidate_band candidate;
    enum difference why;
    if (!is_candidate(it, band, &candidate))
        return;
    if (!best->band || compare(&candidate, best, &why) < 0) {
        *next = *best;
        *best = candidate;
    } else if (!next->band || compare(&candidate, next, &why) < 0) {
        *next = candidate;
    }
}

void band_choose(struct band_choice *choice, struct arena *arena, const struct bands *bands,
                 const struct band_query *query)
{
    struct candidate_band best = {0}, next = {0};
    const struct choosing it = {.bands = bands,
                                .query = query,
                                .tier = query->location[0] ? tier_of_place(bands, query->location) : NULL,
                                .follows = bands_follows(bands, query->role, query->part)};
    for (int i = 0; i < query->extra_count; i++)
        consider(&it, &query->extra[i], &best, &next);
    for (int i = 0; i < bands->band_count; i++)
        consider(&it, &bands->band[i], &best, &next);
    *choice = (struct band_choice){.band = best.band,
                                   .runner_up = next.band,
                                   .local = best.band && best.closeness <= CLOSE_TIER,
                                   .stand_in = best.stand_in,
                                   .reason = reason_for(arena, &best, &next)};
}
