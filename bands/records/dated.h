/* Dates and degrees of trust, as data files state them. */
#ifndef HAGGLE_BANDS_RECORDS_DATED_H
#define HAGGLE_BANDS_RECORDS_DATED_H

#include "bands/reader/read.h"
#include "bands/records/band_record.h"

/* The required member "date": YYYY, YYYY-MM or YYYY-MM-DD, a day of the calendar. */
bool read_loose_date(const struct reading *reading, const struct json *object, struct loose_date *date);

/* The same of a required member by another name. */
bool read_loose_date_of(const struct reading *reading, const struct json *object, const char *key,
                        struct loose_date *date);

/* The required member "confidence": "high", "medium" or "low". */
bool read_confidence(const struct reading *reading, const struct json *object, enum confidence *confidence);

#endif
