/* The JSON of comparing stays. The same keys, "current_job" and "stays", stand in `evaluate` and in `stay`,
 * so that they cannot disagree. Rates are exact percentages in quotes. */
#ifndef HAGGLE_OUT_JSON_STAY_JSON_H
#define HAGGLE_OUT_JSON_STAY_JSON_H

#include "calc/kit/json_out.h"
#include "scenarios/after_tax/after_tax.h"
#include "scenarios/stay/stays.h"

/* The whole answer of `stay`, with every month of every offer, ending with a newline. tax may be NULL: then its key is left
 * out. */
void stay_json(struct text *text, const struct stay_report *report, const struct after_tax *tax, const char *version);

/* The keys "current_job" and "stays" inside an open object; months are those of the report. */
void stay_json_keys(struct json_out *out, const struct stay_report *report);

#endif
