/* Places and the tiers they belong to. */
#ifndef HAGGLE_BANDS_RECORDS_PLACE_H
#define HAGGLE_BANDS_RECORDS_PLACE_H

#include "bands/records/band_record.h"
#include "calc/kit/arena.h"

/* The tier of a place as people write it ("Seattle, WA", "seattle", "Seattle, Washington, USA"), or of a tier's
 * own name or label; abroad the country ("Hyderabad", "Berlin, Germany"). The tier of unknown places when nothing
 * fits; never NULL once bands are loaded. */
const struct tier *tier_of_place(const struct bands *bands, const char *place);

/* The one country outside the United States with this currency; NULL where there are none or several. */
const struct tier *tier_of_currency(const struct bands *bands, const char *currency);

/* The same place in other letters or punctuation. */
bool same_place(const char *a, const char *b);

/* The place that a misspelt one probably meant, or NULL. */
const char *near_place(const struct bands *bands, struct arena *arena, const char *place);

#endif
