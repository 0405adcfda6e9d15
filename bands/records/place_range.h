/* Base ranges of places that have no posting, computed from the postings of others by the rule that all of them obey. */
#ifndef HAGGLE_BANDS_RECORDS_PLACE_RANGE_H
#define HAGGLE_BANDS_RECORDS_PLACE_RANGE_H

#include "bands/records/band_record.h"
#include "calc/kit/arena.h"

/* Appends a record of kind derived for every role, level and tier with a factor where no posting is, and some posting
 * of the role and level elsewhere obeys the rule. Its source names the postings. Nothing without a rule. */
void add_place_ranges(struct bands *bands, struct arena *arena);

#endif
