/* Offers that people published: loading them, and what their figures span. */
#ifndef HAGGLE_BANDS_RECORDS_OBSERVED_OFFERS_H
#define HAGGLE_BANDS_RECORDS_OBSERVED_OFFERS_H

#include "bands/reader/read.h"
#include "bands/records/band_record.h"

/* offers.json into bands. */
bool read_observed(const struct reading *reading, const struct json *root, struct bands *bands);

/* From the larger of two samples: a summary that a record of kind anecdote gives, or the offers listed one by one
 * (the unreliable ones left out). The median of an even number is halfway between the middle two. */
void observe(struct observed *observed, struct arena *arena, const struct bands *bands, enum role role,
             enum level level, enum part part);

#endif
