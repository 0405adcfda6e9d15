/* L4 to L8 by one source: what one level more is worth.
 */
#ifndef HAGGLE_BANDS_RECORDS_LEVEL_LADDER_H
#define HAGGLE_BANDS_RECORDS_LEVEL_LADDER_H

#include "bands/records/band_record.h"
#include "calc/kit/arena.h"

/* Every ladder of a role with two levels or more, in file order. Disputed, superseded and computed records and
 * imitations make none. *ladders lives in the arena. */
int ladders_of(const struct ladder **ladders, struct arena *arena, const struct bands *bands, enum role role);

/* The record of the next level by the same source, or NULL. */
const struct band *next_rung(const struct bands *bands, const struct band *band);

#endif
