/* Dates of pending processes, what matters most and the advice by stay, as JSON. */
#ifndef HAGGLE_OUT_JSON_WHAT_MATTERS_JSON_H
#define HAGGLE_OUT_JSON_WHAT_MATTERS_JSON_H

#include "calc/kit/json_out.h"
#include "scenarios/talks/negotiation_state.h"

/* "timeline", "what_matters", "stay_advice"; the first is null without processes. */
void moving_json(struct json_out *out, const struct moving *moving);

#endif
