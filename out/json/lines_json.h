/* Sentences of an evaluation as a list of texts. */
#ifndef HAGGLE_OUT_JSON_LINES_JSON_H
#define HAGGLE_OUT_JSON_LINES_JSON_H

#include "calc/kit/json_out.h"
#include "scenarios/evaluation/evaluation.h"

void lines_json(struct json_out *out, const char *key, const struct lines *lines);

#endif
