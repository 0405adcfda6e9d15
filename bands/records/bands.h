/* Loading what is known of Amazon's pay: bands.json, offers.json, abroad.json and the user's own records.
 *
 * The loader is strict: it refuses a record without unit, location, source or date, a low above a high, a
 * role, level, component, kind or tier that it does not know, and a unit that does not fit the component. */
#ifndef HAGGLE_BANDS_RECORDS_BANDS_H
#define HAGGLE_BANDS_RECORDS_BANDS_H

#include "bands/reader/file.h"
#include "bands/records/band_record.h"

enum { BANDS_MAX = 2000, GAPS_MAX = 400, TIERS_MAX = 40, COUNTRIES_MAX = 40, FOLLOWS_MAX = 20, OBSERVED_MAX = 1000 };

/* Everything, from the source's bands.json, offers.json and abroad.json. A file of own records (own_records of the
 * source) adds to it when it exists. The ranges computed for places without a posting come last. */
bool bands_load(const struct bands **bands, struct arena *arena, const struct data_source *source, struct err *err);

/* Reads the records of a file of own records, {"bands": [ … ]}, without joining them to anything. */
bool own_bands_read(struct band **band, int *count, struct arena *arena, const struct bands *bands, const char *file,
                    const char *bytes, size_t length, struct err *err);

/* The middle: as stated, or halfway between the ends. */
struct maybe_money band_middle(const struct band *band);

/* Older than 24 months on a day, for certain: a bare year counts to its last day. False when unknown. */
bool loose_date_old(const struct loose_date *date, struct date as_of);

/* Negative, 0 or positive as a is earlier, equal or later; a vaguer date comes before a day within it. */
int loose_date_compare(const struct loose_date *a, const struct loose_date *b);

/* May be said to a recruiter: of a known level, neither computed nor imitated, neither disputed nor
 * superseded, and better than low confidence. */
bool band_quotable(const struct band *band);

/* Why a role has the figures of another for a part; NULL when it has not. */
const struct follows *bands_follows(const struct bands *bands, enum role role, enum part part);

/* The reason why there is no figure; NULL when none is listed. */
const struct band_gap *bands_gap(const struct bands *bands, enum role role, enum level level, enum part part);

#endif
