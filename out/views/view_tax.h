/* `tax`: what a year's wages come to after tax, line by line (R14). */
#ifndef HAGGLE_OUT_VIEWS_VIEW_TAX_H
#define HAGGLE_OUT_VIEWS_VIEW_TAX_H

#include "calc/tax/tax_answer.h"
#include "out/document/document.h"

void view_tax(struct document *document, const struct tax_answer *answer);

#endif
