/* What `evaluate` and `check` say, as a document. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_EVALUATE_H
#define HAGGLE_OUT_VIEWS_VIEW_EVALUATE_H

#include "out/document/document.h"
#include "scenarios/stay/stays.h"
#include "scenarios/talks/talks.h"

/* report may be NULL: then "In short", the gaps by part and the current job are left out. */
void view_evaluate(struct document *document, const struct talks *talks, const struct stay_report *report);

/* Assumptions and warnings alone. */
void view_check(struct document *document, const struct talks *talks);

#endif
