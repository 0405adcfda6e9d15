/* One record of bands.json, strictly; used by bands/records/bands.c alone. */
#ifndef HAGGLE_BANDS_RECORDS_BAND_READ_H
#define HAGGLE_BANDS_RECORDS_BAND_READ_H

#include "bands/reader/read.h"
#include "bands/records/band_record.h"

/* Tiers of bands must be loaded: a record's tier is the one it names, else that of its location. */
bool read_band(const struct reading *reading, const struct json *node, const struct bands *bands, struct band *band);

/* role, level and component of a band or a gap. */
bool read_subject(const struct reading *reading, const struct json *node, enum role *role, enum level *level,
                  enum part *part);

/* A required member with a name out of a table that may start with "". */
bool read_named(const struct reading *reading, const struct json *object, const char *key, const char *what,
                const char *const names[], int count, int *index);

/* Money, or null, or no member at all where nobody published it. */
bool read_maybe_money(const struct reading *reading, const struct json *object, const char *key,
                      struct maybe_money *money);

#endif
