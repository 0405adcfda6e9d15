/* Sentences about offers after tax (R14), for views and pages. All amounts are US dollars. */
#ifndef HAGGLE_OUT_WORDS_AFTER_TAX_WORDS_H
#define HAGGLE_OUT_WORDS_AFTER_TAX_WORDS_H

#include "calc/kit/text.h"
#include "scenarios/after_tax/after_tax.h"

/* "After tax: Amazon in Washington against Google in New York City, filing single" */
const char *after_tax_title(struct arena *arena, const struct after_tax *tax);

/* Who keeps most at each stay and what the others would need, what to set aside, who cannot be worked out: one sentence
 * each, with capital and full stop. */
void say_after_tax(struct lines *lines, struct arena *arena, const struct after_tax *tax);

/* "2027", or "year 1" where years of employment stand in. */
const char *tax_year_label(struct arena *arena, const struct after_tax_offer *offer, const struct after_tax_year *year);

/* "New York City, New York" */
const char *taxed_in(struct arena *arena, const struct after_tax_offer *offer);

#endif
