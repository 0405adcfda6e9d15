/* What changed between two case files. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_DIFF_H
#define HAGGLE_OUT_VIEWS_VIEW_DIFF_H

#include "out/document/document.h"
#include "scenarios/talks/case_diff.h"

void view_diff(struct document *document, const struct case_diff *diff);

#endif
