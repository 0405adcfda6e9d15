#include "bands/records/band_select.h"

#include <stdlib.h>
#include <string.h>

#include "bands/records/band_choose.h"
#include "bands/records/band_words.h"
#include "bands/records/base_by_place.h"
#include "bands/records/bands.h"
#include "bands/records/level_ladder.h"
#include "bands/records/place.h"
#include "calc/kit/text.h"

struct selecting {
    struct arena *arena;
    const struct bands *bands;
    const struct band_filter *filter;
    struct band_list *list;
};

static bool role_fits(const struct selecting *it, enum role role, enum part part)
{
    const struct band_filter *filter = it->filter;
    const struct follows *follows = bands_follows(it->bands, filter->role, part);
    return filter->role == ROLE_UNKNOWN || role == filter->role ||
           (filter->with_followed && follows && role == follows->follows);
}

static bool subject_fits(const struct selecting *it, enum role role, enum level level, enum part part)
{
    return role_fits(it, role, part) && (it->filter->level == LEVEL_UNKNOWN || level == it->filter->level) &&
           (!it->filter->one_part || part == it->filter->part);
}

static bool place_fits(const struct selecting *it, const struct band *band)
{
    const struct tier *tier = it->list->tier;
    if (!tier)
        return !band->tier->abroad;
    if (tier->abroad || band->tier->abroad)
        return band->tier == tier || band->origin == ORIGIN_CASE;
    return band->tier->national || !band->place_named || (!tier->unknown && band->tier == tier) ||
           same_place(band->location, it->filter->location);
}

static struct listed_band listed_as(const struct selecting *it, const struct band *band)
{
    return (struct listed_band){band, loose_date_old(&band->date, it->filter->as_of)};
}

static void add_bands(const struct selecting *it, const struct band *band, int count)
{
    for (int i = 0; i < count; i++)
        if (subject_fits(it, band[i].role, band[i].level, band[i].part) && place_fits(it, &band[i]))
            it->list->listed[it->list->count++] = listed_as(it, &band[i]);
}

/* Without a place, what is known of other countries stands apart. */
static void add_abroad(const struct selecting *it)
{
    struct band_list *list = it->list;
    list->abroad = arena_array(it->arena, (size_t)it->bands->band_count, sizeof *list->abroad);
    for (int i = 0; i < it->bands->band_count && !list->tier; i++) {
        const struct band *band = &it->bands->band[i];
        if (band->tier->abroad && subject_fits(it, band->role, band->level, band->part))
            list->abroad[list->abroad_count++] = listed_as(it, band);
    }
}

/* Offers have no one part; those of other roles than the three are seen where no role is asked for. */
static void add_offers(const struct selecting *it)
{
    struct band_list *list = it->list;
    const struct band_filter *filter = it->filter;
    list->offer = arena_array(it->arena, (size_t)it->bands->offer_count, sizeof *list->offer);
    for (int i = 0; i < it->bands->offer_count; i++) {
        const struct observed_offer *offer = &it->bands->offer[i];
        bool here = !list->tier || (list->tier->abroad || offer->tier->abroad ? offer->tier == list->tier : true);
        if (here && role_fits(it, offer->role, PART_GRANT) &&
            (filter->level == LEVEL_UNKNOWN || offer->level == filter->level))
            list->offer[list->offer_count++] = offer;
    }
}

static int by_subject(const void *a, const void *b)
{
    const struct band *x = ((const struct listed_band *)a)->band, *y = ((const struct listed_band *)b)->band;
    const int keys[] = {(int)x->role - (int)y->role, (int)x->level - (int)y->level,
                        (int)x->superseded - (int)y->superseded, (int)x->part - (int)y->part,
                        (int)x->disputed - (int)y->disputed, (int)x->kind - (int)y->kind};
    for (int i = 0; i < (int)(sizeof keys / sizeof *keys); i++)
        if (keys[i] != 0)
            return keys[i];
    return x < y ? -1 : x > y; /* file order: records of a file lie in one array */
}

static const char *choice_words(const struct selecting *it, const struct listed_choice *listed)
{
    const struct band_choice *choice = &listed->choice;
    struct text text = text_start(it->arena);
    text_addf(&text, "%s: ", PART_LABELS[listed->part]);
    add_band_amounts(&text, choice->band);
    text_addf(&text, " (%s%s%s)", choice->stand_in ? ROLE_LABELS[choice->band->role] : "",
              choice->stand_in ? " figure, " : "", band_words(it->arena, choice->band));
    if (choice->runner_up) {
        text_add(&text, "; next ");
        add_band_amounts(&text, choice->runner_up);
        text_addf(&text, " (%s)", band_words(it->arena, choice->runner_up));
    }
    text_addf(&text, "; why: %s", choice->reason);
    return text.data;
}

static void add_choice(const struct selecting *it, enum role role, enum level level, enum part part)
{
    const struct band_filter *filter = it->filter;
    const struct band_query query = {.role = role,
                                     .level = level,
                                     .part = part,
                                     .location = filter->location,
                                     .currency = it->list->tier && it->list->tier->abroad ? it->list->tier->currency : "USD",
                                     .extra = filter->extra,
                                     .extra_count = filter->extra_count};
    struct listed_choice *listed = &it->list->choice[it->list->choice_count];
    *listed = (struct listed_choice){.role = role, .level = level, .part = part};
    band_choose(&listed->choice, it->arena, it->bands, &query);
    if (!listed->choice.band)
        return;
    listed->words = choice_words(it, listed);
    it->list->choice_count++;
}

static void add_choices(const struct selecting *it)
{
    const struct band_filter *filter = it->filter;
    it->list->choice = arena_array(it->arena, ROLE_COUNT * LEVEL_COUNT * PART_COUNT, sizeof *it->list->choice);
    for (int role = ROLE_SDE; role < ROLE_COUNT; role++)
        for (int level = LEVEL_L4; level <= LEVEL_L8; level++)
            for (int part = 0; part < PART_COUNT; part++)
                if ((filter->role == ROLE_UNKNOWN || (enum role)role == filter->role) &&
                    (filter->level == LEVEL_UNKNOWN || (enum level)level == filter->level) &&
                    (!filter->one_part || (enum part)part == filter->part))
                    add_choice(it, (enum role)role, (enum level)level, (enum part)part);
}

/* In another country a base that nobody published is a gap for the same reason everywhere. */
static void add_gaps_abroad(const struct selecting *it)
{
    struct band_list *list = it->list;
    const char *why = text_format(it->arena, "no posting and no offer at this level in %s was found", list->tier->label);
    list->gap = arena_array(it->arena, ROLE_COUNT * LEVEL_COUNT, sizeof *list->gap);
    for (int role = ROLE_SDE; role < ROLE_COUNT; role++)
        for (int level = LEVEL_L4; level <= LEVEL_L8; level++) {
            bool known = !subject_fits(it, (enum role)role, (enum level)level, PART_BASE) ||
                         (it->filter->role != ROLE_UNKNOWN && (enum role)role != it->filter->role);
            for (int i = 0; i < list->count && !known; i++)
                known = (int)list->listed[i].band->role == role && (int)list->listed[i].band->level == level &&
                        list->listed[i].band->part == PART_BASE;
            for (int i = 0; i < list->offer_count && !known; i++)
                known = (int)list->offer[i]->role == role && (int)list->offer[i]->level == level;
            if (known)
                continue;
            struct band_gap *gap = arena_alloc(it->arena, sizeof *gap);
            *gap = (struct band_gap){(enum role)role, (enum level)level, PART_BASE, why};
            list->gap[list->gap_count++] = gap;
        }
}

static void add_gaps(const struct selecting *it)
{
    if (it->list->tier && it->list->tier->abroad) {
        add_gaps_abroad(it);
        return;
    }
    it->list->gap = arena_array(it->arena, (size_t)it->bands->gap_count, sizeof *it->list->gap);
    for (int i = 0; i < it->bands->gap_count; i++) {
        const struct band_gap *gap = &it->bands->gap[i];
        bool own = it->filter->role == ROLE_UNKNOWN || gap->role == it->filter->role;
        if (own && subject_fits(it, gap->role, gap->level, gap->part))
            it->list->gap[it->list->gap_count++] = gap;
    }
}

static void add_ladders(const struct selecting *it)
{
    struct ladder *all = arena_array(it->arena, (size_t)(ROLE_COUNT * it->bands->band_count), sizeof *all);
    it->list->ladder = all;
    for (int role = ROLE_SDE; role < ROLE_COUNT; role++) {
        const struct ladder *found;
        int count = ladders_of(&found, it->arena, it->bands, (enum role)role);
        bool shown = it->filter->level == LEVEL_UNKNOWN && !(it->list->tier && it->list->tier->abroad);
        for (int i = 0; i < count && shown; i++)
            if (role_fits(it, (enum role)role, found[i].first->part) && place_fits(it, found[i].first) &&
                (!it->filter->one_part || found[i].first->part == it->filter->part))
                all[it->list->ladder_count++] = found[i];
    }
}

const struct band_list *bands_select(struct arena *arena, const struct bands *bands,
                                     const struct band_filter *filter)
{
    struct band_list *list = arena_alloc(arena, sizeof *list);
    const struct selecting it = {arena, bands, filter, list};
    *list = (struct band_list){.filter = filter, .place_near = "", .own_file = bands->own_file,
                               .own_count = bands->own_count, .all = bands};
    if (filter->location[0]) {
        const char *near = near_place(bands, arena, filter->location);
        list->tier = tier_of_place(bands, filter->location);
        list->place_near = list->tier->unknown && near ? near : "";
    }
    list->listed = arena_array(arena, (size_t)(bands->band_count + filter->extra_count), sizeof *list->listed);
    add_bands(&it, filter->extra, filter->extra_count);
    int extra = list->count;
    add_bands(&it, bands->band, bands->band_count);
    qsort(list->listed, (size_t)extra, sizeof *list->listed, by_subject);
    qsort(list->listed + extra, (size_t)(list->count - extra), sizeof *list->listed, by_subject);
    add_abroad(&it);
    qsort(list->abroad, (size_t)list->abroad_count, sizeof *list->abroad, by_subject);
    add_offers(&it);
    find_base_by_place(list, arena, bands);
    add_gaps(&it);
    add_choices(&it);
    add_ladders(&it);
    return list;
}
