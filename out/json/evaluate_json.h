/* The JSON of `evaluate`: a contract that other programs read. Keys may be added, never renamed. */
#ifndef HAGGLE_OUT_JSON_EVALUATE_JSON_H
#define HAGGLE_OUT_JSON_EVALUATE_JSON_H

#include "calc/kit/json_out.h"
#include "scenarios/stay/stays.h"
#include "scenarios/talks/talks.h"

/* The whole answer, ending with a newline. report may be NULL: then its keys (out/json/stay_json.h) are left out. */
void evaluate_json(struct text *text, const struct talks *talks, const struct stay_report *report,
                   const char *version, enum json_layout layout);

#endif
