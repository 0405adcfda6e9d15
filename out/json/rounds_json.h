/* The history of a negotiation and its next step as JSON. */
#ifndef HAGGLE_OUT_JSON_ROUNDS_JSON_H
#define HAGGLE_OUT_JSON_ROUNDS_JSON_H

#include "calc/kit/json_out.h"
#include "scenarios/counter/plan.h"

/* "rounds": an object, null without rounds. */
void rounds_json(struct json_out *out, const struct history *history);

/* "next": an object, null without rounds. */
void next_step_json(struct json_out *out, const struct plan *plan);

#endif
