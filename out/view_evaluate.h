/* What `evaluate` and `check` say, as a document. */
#ifndef HAGGLE_OUT_VIEW_EVALUATE_H
#define HAGGLE_OUT_VIEW_EVALUATE_H

#include "out/document.h"
#include "scenarios/evaluation.h"

void view_evaluate(struct document *document, const struct evaluation *evaluation);

/* Assumptions and warnings alone. */
void view_check(struct document *document, const struct evaluation *evaluation);

#endif
