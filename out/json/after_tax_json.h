/* After tax (R14) as JSON: an object for an offer, one for their comparison. Keys may be added, never renamed. */
#ifndef HAGGLE_OUT_JSON_AFTER_TAX_JSON_H
#define HAGGLE_OUT_JSON_AFTER_TAX_JSON_H

#include "calc/kit/json_out.h"
#include "scenarios/after_tax/after_tax.h"

/* "after_tax" of an offer, into its object, which is open. */
void after_tax_offer_json(struct json_out *out, const struct after_tax *tax, int offer);

/* "after_tax" of the case: who is ahead, settings, assumptions and notes; with months (count > 0) each offer's stays of so
 * many months as well. */
void after_tax_json(struct json_out *out, const struct after_tax *tax, const int months[], int count);

#endif
