/* `evaluate --after-tax` and `stay --after-tax`: every offer after tax (R14). */
#ifndef HAGGLE_OUT_VIEWS_VIEW_AFTER_TAX_H
#define HAGGLE_OUT_VIEWS_VIEW_AFTER_TAX_H

#include "out/document/document.h"
#include "out/views/screen.h"
#include "scenarios/after_tax/after_tax.h"

/* The first screen: who keeps most, by year, and what to know. */
void view_after_tax_first(struct document *document, const struct after_tax *tax, struct typed_case typed);

/* The chapter with all of it: every tax, every stay, what is withheld, assumptions and notes. */
void view_after_tax(struct document *document, const struct after_tax *tax);

/* Who keeps what at some stays, and nothing else. */
void view_after_tax_stays(struct document *document, const struct after_tax *tax, const int months[], int count);

#endif
