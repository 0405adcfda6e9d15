/* What explains quoted totals (R13), as JSON. */
#ifndef HAGGLE_OUT_JSON_QUOTE_JSON_H
#define HAGGLE_OUT_JSON_QUOTE_JSON_H

#include "calc/kit/json_out.h"
#include "scenarios/evaluation/evaluation.h"

/* Members of an open object: `finding`, and by it `price`, `growth` and `rule`, or `year_1`. */
void quote_finding_json(struct json_out *out, const struct quote_answer *quote);

/* Members likewise: by how much each year's total is `off`, and the `parts` that are not the letter's. */
void quote_misses_json(struct json_out *out, const struct offer_result *result);

#endif
