#include "calc/tax/tax_answer.h"

int usual_dependents(enum filing filing)
{
    return filing == FILING_HEAD ? 1 : 0;
}

void tax_answer_make(struct tax_answer *answer, const struct tax_rules *rules, const struct tax_return *given)
{
    *answer = (struct tax_answer){.rules = *rules, .given = *given};
    tax_year(rules, given, &answer->bill);
    answer->effective = tax_effective(&answer->bill);
    answer->marginal = tax_marginal(rules, given);
}
