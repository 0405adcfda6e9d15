/* The JSON of `evaluate`: a contract that other programs read. Keys may be added, never renamed. */
#ifndef HAGGLE_OUT_EVALUATE_JSON_H
#define HAGGLE_OUT_EVALUATE_JSON_H

#include "calc/json_out.h"
#include "scenarios/evaluation.h"

/* The whole answer, ending with a newline. */
void evaluate_json(struct text *text, const struct evaluation *evaluation, const char *version,
                   enum json_layout layout);

#endif
