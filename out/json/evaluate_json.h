/* The JSON of `evaluate`: a contract that other programs read. Keys may be added, never renamed. */
#ifndef HAGGLE_OUT_JSON_EVALUATE_JSON_H
#define HAGGLE_OUT_JSON_EVALUATE_JSON_H

#include "calc/kit/json_out.h"
#include "scenarios/after_tax/after_tax.h"
#include "scenarios/stay/stays.h"
#include "scenarios/talks/talks.h"

/* The whole answer, ending with a newline. report may be NULL: then its keys (out/json/stay_json.h) are left
 * out; so may tax. */
void evaluate_json(struct text *text, const struct talks *talks, const struct stay_report *report,
                   const struct after_tax *tax, const char *version, enum json_layout layout);

/* Its keys alone, into an object that is open. Sentences are made in the text's arena. */
void evaluate_json_keys(struct json_out *out, const struct talks *talks, const struct stay_report *report,
                        const struct after_tax *tax, const char *version);

#endif
