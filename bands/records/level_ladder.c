#include "bands/records/level_ladder.h"

#include <string.h>

#include "bands/records/bands.h"

static bool can_be_rung(const struct band *band)
{
    return band->level >= LEVEL_L4 && band->level <= LEVEL_L8 && !band->superseded && !band->disputed &&
           !band->tier->abroad && band->kind != KIND_DERIVED && band->kind != KIND_FIXTURE && band->kind != KIND_ANECDOTE;
}

/* The same publication speaking of the same thing: "job posting text" of two years is two. */
static bool same_ladder(const struct band *a, const struct band *b)
{
    return a->role == b->role && a->part == b->part && a->basis == b->basis && a->tier == b->tier &&
           a->kind == b->kind && a->origin == b->origin && a->date.date.year == b->date.date.year &&
           strcmp(a->source, b->source) == 0;
}

const struct band *next_rung(const struct bands *bands, const struct band *band)
{
    if (!can_be_rung(band) || band->level == LEVEL_L8)
        return NULL;
    for (int i = 0; i < bands->band_count; i++) {
        const struct band *other = &bands->band[i];
        if (can_be_rung(other) && (int)other->level == (int)band->level + 1 && same_ladder(band, other))
            return other;
    }
    return NULL;
}

static void fill(struct ladder *ladder, const struct bands *bands, const struct band *first)
{
    *ladder = (struct ladder){.first = first};
    for (int i = 0; i < bands->band_count; i++) {
        const struct band *band = &bands->band[i];
        if (can_be_rung(band) && same_ladder(first, band) && !ladder->band[band->level]) {
            ladder->band[band->level] = band;
            ladder->middle[band->level] = band_middle(band);
        }
    }
    for (int level = LEVEL_L5; level <= LEVEL_L8; level++) {
        const struct maybe_money *here = &ladder->middle[level], *below = &ladder->middle[level - 1];
        if (here->known && below->known)
            ladder->step[level].known = money_sub(&ladder->step[level].money, here->money, below->money);
    }
}

static bool has_step(const struct ladder *ladder)
{
    for (int level = LEVEL_L5; level <= LEVEL_L8; level++)
        if (ladder->step[level].known)
            return true;
    return false;
}

int ladders_of(const struct ladder **ladders, struct arena *arena, const struct bands *bands, enum role role)
{
    struct ladder *list = arena_array(arena, (size_t)bands->band_count, sizeof *list);
    int count = 0;
    *ladders = list;
    for (int i = 0; i < bands->band_count; i++) {
        const struct band *band = &bands->band[i];
        bool seen = !can_be_rung(band) || band->role != role;
        for (int j = 0; j < count && !seen; j++)
            seen = same_ladder(list[j].first, band);
        if (seen)
            continue;
        fill(&list[count], bands, band);
        count += has_step(&list[count]);
    }
    return count;
}
