/* What the files of this room share. For scenarios/after_tax alone. */
#ifndef HAGGLE_SCENARIOS_AFTER_TAX_AFTER_TAX_PARTS_H
#define HAGGLE_SCENARIOS_AFTER_TAX_AFTER_TAX_PARTS_H

#include "bands/records/bands.h"
#include "scenarios/after_tax/after_tax.h"

/* What one offer is worked out with; the same for every way its pay is tried. */
struct tax_basis {
    const struct after_tax *of;
    int year_count, first_year;
    int pay_year[MONTHS_MAX + 1];  /* index of the year in which a month's pay falls */
    int vest_year[MONTHS_MAX + 1]; /* and of its anniversary: vests, bonus, leaving */
    struct tax_rules rules[TAX_YEARS_MAX];
    struct tax_bill alone[TAX_YEARS_MAX]; /* the spouse's wages without the offer */
};

/* What comes in, month by month, in the offer's currency. */
struct wage_flow {
    const struct offer *pay;
    const struct curve *curve;
    struct money part[COMPONENTS][MONTHS_MAX + 1]; /* wages; of OTHER the one-offs */
    struct money untaxed[MONTHS_MAX + 1];
};

/* tax_place.c: sets state, locality, where they come from; or why there are none. */
void find_tax_place(struct after_tax_offer *offer, struct arena *arena, const struct after_tax *of, const struct case_offer *from,
                    const struct bands *bands);
const char *state_from_words(enum state_from from, const char *of); /* "its location", "candidate.state" */

/* tax_calendar.c */
void place_months(struct tax_basis *basis, struct date start, int months);
bool find_rules(struct tax_basis *basis, const struct after_tax_offer *offer, struct err *err);

/* What is paid in a year, and in how many months of base: the deferral of a year is a twelfth each month. */
struct year_paid {
    struct money wages;
    int months;
};
struct money taxed_deferral(const struct tax_basis *basis, int year, struct year_paid paid);
struct money tax_of_wages(const struct tax_basis *basis, int year, struct year_paid paid); /* what they add to all taxes */

bool wage_flow_make(struct wage_flow *flow, const struct offer *pay, const struct curve *curve);
struct money flow_wages(const struct wage_flow *flow, int month); /* of all parts */
bool fits_tables(const struct tax_basis *basis, const struct wage_flow *flow);
void fill_years(struct after_tax_offer *offer, const struct tax_basis *basis, const struct wage_flow *flow, int months);

/* tax_stay.c: at a stay of so many months; false when amounts overflow. */
bool stay_after_tax(struct after_tax_stay *stay, const struct tax_basis *basis, const struct wage_flow *flow, int months);

/* tax_lead.c */
struct led_offer {
    const struct tax_basis *basis; /* NULL: not worked out, or out of the running */
    const struct offer_result *result;
};
bool find_leads(struct after_tax *tax, struct arena *arena, const struct led_offer led[OFFERS_MAX], struct err *err);

/* after_tax_remarks.c */
void add_tax_sentences(struct after_tax *tax, struct arena *arena);

#endif
