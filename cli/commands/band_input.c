#include "cli/commands/band_input.h"

#include "bands/records/band_select.h"
#include "scenarios/evaluation/band_position_make.h"

/* The records that speak of one offer, its own evidence among them. */
const struct band_list *offer_records(const struct run *run, const struct evaluation *evaluation, int offer,
                                      const struct band_filter *asked)
{
    const struct band_position *position = &evaluation->offers[offer].position;
    struct band_filter *filter = arena_alloc(run->arena, sizeof *filter);
    *filter = *asked;
    filter->role = position->role;
    filter->level = position->level;
    filter->location = position->location;
    filter->with_followed = true;
    filter->extra = evidence_bands(&filter->extra_count, run->arena, run->companies, run->bands, evaluation->from,
                                   position->role, position->level);
    return bands_select(run->arena, run->bands, filter);
}
