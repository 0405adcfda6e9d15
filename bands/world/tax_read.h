/* Pieces of bands/data/tax_us.json that its readers share (bands/world/tax_us.h). Missing optional members leave zeros. */
#ifndef HAGGLE_BANDS_WORLD_TAX_READ_H
#define HAGGLE_BANDS_WORLD_TAX_READ_H

#include "bands/reader/members.h"
#include "calc/tax/tax_tables.h"

/* A required share of 0 … 100 %. */
bool member_share(const struct reading *reading, const struct json *object, const char *key, struct rate *rate);

/* A required amount from 0, in dollars. */
bool member_amount(const struct reading *reading, const struct json *object, const char *key, struct money *money);

/* A list for each filing status, or one for "all": `read` reads the list of one into whatever belongs to `filing`. With
 * `partly`, statuses may be left out. */
typedef bool read_of_filing(const struct reading *reading, const struct json *node, enum filing filing, void *into);
bool read_by_filing(const struct reading *reading, const struct json *node, bool partly, read_of_filing *read, void *into);

/* struct by_filing: an amount for each. */
bool maybe_by_filing(const struct reading *reading, const struct json *object, const char *key, struct by_filing *amounts);
bool member_by_filing(const struct reading *reading, const struct json *object, const char *key, struct by_filing *amounts);

/* "brackets", required: from 0 and ascending. `brackets` holds FILINGS of them. */
bool member_brackets(const struct reading *reading, const struct json *object, bool partly, struct brackets brackets[]);

/* Steps by income under `from`, of an amount or a share under `holds`; from 0 and ascending. */
struct step_keys {
    const char *from, *holds;
    bool share;
    struct income_steps *steps; /* FILINGS of them */
};
bool read_steps(const struct reading *reading, const struct json *node, const struct step_keys *keys);

/* "from", "over" or the like of a list that ascends from 0: above the one before it, 0 for the first. */
bool read_ascending(const struct reading *reading, const struct json *node, const char *key, const struct money *before,
                    struct money *from);

/* Status, confidence, date and sources, all required. */
#define TAX_SOURCE_KEYS "status", "confidence", "date", "sources"
bool read_tax_source(const struct reading *reading, const struct json *node, struct tax_source *from);

/* "caveats", where there are any. */
bool read_caveats(const struct reading *reading, const struct json *object, struct tax_caveat caveats[], int *count);

/* The states with their years, which are those of the federal figures. */
bool read_states(const struct reading *reading, const struct json *list, struct tax_tables *tables);

/* "supplemental" of a year, where there is one. */
bool read_state_supplemental(const struct reading *reading, const struct json *object, struct supplemental *supplemental);

/* "payroll", required, and "localities", where there are any. */
bool read_payroll(const struct reading *reading, const struct json *object, struct state_year *year);
bool read_localities(const struct reading *reading, const struct json *object, struct state_year *year);

#endif
