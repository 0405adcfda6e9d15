/* The JSON of `bands`, and of an offer's position in `evaluate`. */
#ifndef HAGGLE_OUT_JSON_BANDS_JSON_H
#define HAGGLE_OUT_JSON_BANDS_JSON_H

#include "calc/kit/json_out.h"
#include "scenarios/evaluation/evaluation.h"

/* {"bands": […], "gaps": […]}, and "positions" of a case's offers where there is one (evaluation may be NULL). */
void bands_json(struct text *text, const struct band_list *list, const struct evaluation *evaluation);

/* "bands_position": an object, or null for an offer without one. */
void position_json(struct json_out *out, const struct band_position *position);

#endif
