/* What chance makes of the offers, as JSON. */
#ifndef HAGGLE_OUT_JSON_SIMULATE_JSON_H
#define HAGGLE_OUT_JSON_SIMULATE_JSON_H

#include "calc/kit/text.h"
#include "scenarios/chance/chances.h"

void simulate_json(struct text *text, const struct chances *chances, const char *version);

#endif
