/* Dates of pending processes, what matters most and the advice by stay, as JSON. */
#ifndef HAGGLE_OUT_JSON_WHAT_MATTERS_JSON_H
#define HAGGLE_OUT_JSON_WHAT_MATTERS_JSON_H

#include "calc/kit/json_out.h"
#include "scenarios/talks/talks.h"

/* "timeline", "what_matters", "stay_advice"; the first is null without processes. */
void talks_json(struct json_out *out, const struct talks *talks);

#endif
