/* Reading tiers of places, countries outside the United States, and the rule that their postings obey. */
#ifndef HAGGLE_BANDS_RECORDS_PLACES_READ_H
#define HAGGLE_BANDS_RECORDS_PLACES_READ_H

#include "bands/reader/read.h"
#include "bands/records/band_record.h"

/* The tiers of bands.json into bands, with room for the countries behind them. */
bool read_tiers(const struct reading *reading, const struct json *list, struct bands *bands);

/* The countries of abroad.json behind the tiers. */
bool read_countries(const struct reading *reading, const struct json *list, struct bands *bands);

bool read_place_rule(const struct reading *reading, const struct json *node, struct place_rule *rule);

#endif
