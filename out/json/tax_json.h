/* `tax --format json`: the ten keys of the contract, and the computation behind them (R14). */
#ifndef HAGGLE_OUT_JSON_TAX_JSON_H
#define HAGGLE_OUT_JSON_TAX_JSON_H

#include "calc/kit/text.h"
#include "calc/tax/tax_answer.h"

/* Amounts are dollars with two decimals, rates are fractions: 0.2745. */
void tax_json(struct text *text, const struct tax_answer *answer);

#endif
