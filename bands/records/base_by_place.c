#include "bands/records/base_by_place.h"

#include "bands/records/band_choose.h"

static const struct band *base_at(bool *stand_in, struct arena *arena, const struct bands *bands, enum role role,
                                  enum level level, const struct tier *tier)
{
    struct band_choice choice;
    const struct band_query query = {.role = role,
                                     .level = level,
                                     .part = PART_BASE,
                                     .location = tier->label,
                                     .local_only = true,
                                     .range_only = true};
    band_choose(&choice, arena, bands, &query);
    *stand_in = choice.stand_in;
    bool good = choice.band && !choice.band->disputed &&
                (choice.band->kind == KIND_POSTING || choice.band->kind == KIND_DERIVED);
    return good ? choice.band : NULL;
}

void find_base_by_place(struct band_list *list, struct arena *arena, const struct bands *bands)
{
    const struct band_filter *filter = list->filter;
    if ((list->tier && list->tier->abroad) || (filter->one_part && filter->part != PART_BASE))
        return;
    bool here = list->tier && list->tier->factor.nano > 0;
    list->base_at = arena_array(arena, (size_t)(ROLE_COUNT * LEVEL_COUNT * bands->tier_count), sizeof *list->base_at);
    for (int role = ROLE_SDE; role < ROLE_COUNT; role++)
        for (int level = LEVEL_L4; level <= LEVEL_L8; level++)
            for (int i = 0; i < bands->tier_count; i++) {
                const struct tier *tier = &bands->tier[i];
                if ((filter->role != ROLE_UNKNOWN && (enum role)role != filter->role) ||
                    (filter->level != LEVEL_UNKNOWN && (enum level)level != filter->level) ||
                    (here ? tier != list->tier : tier->factor.nano == 0))
                    continue;
                struct base_at *at = &list->base_at[list->base_at_count++];
                *at = (struct base_at){.role = (enum role)role, .level = (enum level)level, .tier = tier};
                at->band = base_at(&at->stand_in, arena, bands, at->role, at->level, tier);
            }
}
