/* One question about tax with its answer (R14), as `tax` shows it: the law, the wages, the bill, and its two rates. */
#ifndef HAGGLE_CALC_TAX_TAX_ANSWER_H
#define HAGGLE_CALC_TAX_TAX_ANSWER_H

#include "calc/tax/tax.h"

struct tax_answer {
    struct tax_rules rules; /* points into the tables, which must live as long */
    struct tax_return given;
    bool dependents_assumed; /* nobody said how many: set by whoever asks */
    struct tax_bill bill;
    struct rate share[TAX_PARTS];    /* of wages, each to a hundredth of a percent */
    struct rate effective, marginal; /* tax_share of the total, tax_marginal */
};

void tax_answer_make(struct tax_answer *answer, const struct tax_rules *rules, const struct tax_return *given);

/* Who files as head of a household has at least one dependent; nobody else need have. */
int usual_dependents(enum filing filing);

#endif
