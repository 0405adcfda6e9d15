#include "calc/tax/tax_answer.h"

int usual_dependents(enum filing filing)
{
    return filing == FILING_HEAD ? 1 : 0;
}

void tax_answer_make(struct tax_answer *answer, const struct tax_rules *rules, const struct tax_return *given)
{
    *answer = (struct tax_answer){.rules = *rules, .given = *given};
    tax_year(rules, given, &answer->bill);
    for (int part = 0; part < TAX_PARTS; part++)
        answer->share[part] = tax_share(&answer->bill, answer->bill.tax[part]);
    answer->effective = tax_share(&answer->bill, answer->bill.total);
    answer->marginal = tax_marginal(rules, given);
}
