/* What changed between two case files. */
#ifndef HAGGLE_OUT_VIEW_DIFF_H
#define HAGGLE_OUT_VIEW_DIFF_H

#include "calc/json_out.h"
#include "out/document.h"
#include "scenarios/case_diff.h"

void view_diff(struct document *document, const struct case_diff *diff);

void diff_json(struct text *text, const struct case_diff *diff, enum json_layout layout);

#endif
