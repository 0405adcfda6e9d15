/* What `evaluate` and `check` say, as a document. */
#ifndef HAGGLE_OUT_VIEW_EVALUATE_H
#define HAGGLE_OUT_VIEW_EVALUATE_H

#include "out/document.h"
#include "scenarios/stays.h"

/* report may be NULL: then "In short", the gaps by part and the current job are left out. */
void view_evaluate(struct document *document, const struct evaluation *evaluation, const struct stay_report *report);

/* Assumptions and warnings alone. */
void view_check(struct document *document, const struct evaluation *evaluation);

#endif
