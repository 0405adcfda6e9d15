/* Reading tiers of places, countries outside the United States, and the rule that their postings obey. */
#ifndef HAGGLE_BANDS_RECORDS_PLACES_READ_H
#define HAGGLE_BANDS_RECORDS_PLACES_READ_H

#include "bands/reader/read.h"
#include "bands/records/band_record.h"

/* The tiers of bands.json, at most TIERS_MAX. */
bool read_tiers(const struct reading *reading, const struct json *list, struct tier *tiers, int *count);

/* The countries of abroad.json behind them, at most COUNTRIES_MAX. */
bool read_countries(const struct reading *reading, const struct json *list, struct tier *tiers, int *count);

bool read_place_rule(const struct reading *reading, const struct json *node, struct place_rule *rule);

#endif
