/* What changed between two case files, as JSON. */
#ifndef HAGGLE_OUT_JSON_DIFF_JSON_H
#define HAGGLE_OUT_JSON_DIFF_JSON_H

#include "calc/kit/json_out.h"
#include "scenarios/talks/case_diff.h"

void diff_json(struct text *text, const struct case_diff *diff, enum json_layout layout);

#endif
