/* The pay of one offer by year, in whole units of its currency: what the dialogue shows as soon as it can. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_FIRST_YEARS_H
#define HAGGLE_OUT_VIEWS_VIEW_FIRST_YEARS_H

#include "out/document/document.h"
#include "scenarios/evaluation/evaluation.h"

void view_first_years(struct document *document, const struct evaluation *evaluation, int offer);

#endif
