/* The JSON of `counter`: a contract that other programs read. Keys may be added, never renamed. */
#ifndef HAGGLE_OUT_JSON_COUNTER_JSON_H
#define HAGGLE_OUT_JSON_COUNTER_JSON_H

#include "calc/kit/json_out.h"
#include "scenarios/counter/plan.h"
#include "scenarios/talks/talks.h"

void counter_json(struct text *text, const struct plan *plan, const struct talks *talks, enum json_layout layout);

#endif
