/* Reading an offer out of a workbook; for scenarios/workbook alone. Each compares the cells with the offer
 * and changes it. */
#ifndef HAGGLE_SCENARIOS_WORKBOOK_WORKBOOK_PARTS_H
#define HAGGLE_SCENARIOS_WORKBOOK_WORKBOOK_PARTS_H

#include "scenarios/workbook/workbook_cells.h"

/* The lines of Log, as rounds behind those of the case; once the offers are read. */
bool back_rounds(const struct workbook_reading *it);

bool back_offer(const struct workbook_reading *it, struct case_offer *offer);
bool back_lists(const struct workbook_reading *it, struct case_offer *offer); /* one-offs and benefits */
bool back_grants(const struct workbook_reading *it,
                 struct case_offer *offer); /* the letter's, and later ones */

/* Rates of exchange of an offer's cells, into the rates of the case. */
bool back_rates(const struct workbook_reading *it, const struct case_offer *offer);

/* One grant of an offer and what is known of how it was stated. */
struct grant_terms {
    struct grant *grant;
    enum grant_source *source;
    struct maybe_money *value, *price;
    const char **vesting; /* the preset; "" for a schedule of its own */
    bool *assumed;
    bool later;       /* its lines stand in ranges */
    bool stated;      /* the case has it */
    const char *what; /* "grant", "grant later_2" */
};

/* A name of the grant: "units" is amazon_units, or amazon_later_2_units; how the list of changes calls what
 * of it. */
const struct grid_area *grant_part(const struct workbook_reading *it, const struct grant_terms *terms,
                                   const char *name);
const char *grant_label(const struct workbook_reading *it, const struct grant_terms *terms, const char *what);

bool back_schedule(const struct workbook_reading *it, const struct grant_terms *terms);

#endif
