/* Offers that people published: loading them, and what their figures span. */
#ifndef HAGGLE_BANDS_RECORDS_OBSERVED_OFFERS_H
#define HAGGLE_BANDS_RECORDS_OBSERVED_OFFERS_H

#include "bands/reader/read.h"
#include "bands/records/band_record.h"

/* A list of offers behind those that bands has; its tiers are read already. */
bool read_observed(const struct reading *reading, const struct json *list, struct bands *bands);

/* Whose offers, and which part of their pay. */
struct observe_query {
    enum role role;
    enum level level;
    enum part part;
    const struct tier *country; /* outside the United States; NULL: of the United States */
    bool in_units;              /* the grant counted in units */
};

/* From the larger of two samples: a summary that a record of kind anecdote gives, or the offers listed one by one
 * (the unreliable ones left out, and those from before the recent ones where there are any of these). The median of an even number is halfway between the middle two. */
void observe(struct observed *observed, struct arena *arena, const struct bands *bands,
             const struct observe_query *query);

/* Among the offers listed one by one since the year from which they count as recent: by a part of the pay, or by the base
 * and the sign-on of year 1 together. */
struct among among_recent(const struct bands *bands, const struct observe_query *query, bool with_sign_on,
                          struct money paid);

#endif
