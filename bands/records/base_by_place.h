/* What is posted or computed of the base at each place, at a glance. */
#ifndef HAGGLE_BANDS_RECORDS_BASE_BY_PLACE_H
#define HAGGLE_BANDS_RECORDS_BASE_BY_PLACE_H

#include "bands/records/band_record.h"
#include "calc/kit/arena.h"

/* Fills the list's base_at for the roles and levels of its filter: at the tier of its place where that has a factor,
 * else at every tier that has one. Nothing outside the United States, or where the filter asks for another part. */
void find_base_by_place(struct band_list *list, struct arena *arena, const struct bands *bands);

#endif
