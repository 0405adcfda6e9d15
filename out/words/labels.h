/* Words for values that several views print. */
#ifndef HAGGLE_OUT_WORDS_LABELS_H
#define HAGGLE_OUT_WORDS_LABELS_H

#include "calc/kit/date.h"
#include "calc/kit/text.h"
#include "scenarios/case/case.h"

/* "Amazon L5", or "Amazon" when the level is unknown; with the id when two offers share the label. */
const char *offer_label(struct arena *arena, const struct case_file *file, int index);

/* "Amazon", or "Amazon L5" where another offer of the case is Amazon's too. */
const char *offer_name(struct arena *arena, const struct case_file *file, int index);

/* "Amazon's", "Zyx Labs'" */
const char *possessive(struct arena *arena, const char *name);

/* "" for US dollars in a case of nothing else, else ", in INR": for titles of tables and figures. */
const char *in_currency(struct arena *arena, const struct case_file *file, const char *currency);

/* The price of a unit: 222.50, with its sign where it is not in the currency of the case: $222.50. */
const char *unit_price(struct arena *arena, const struct case_file *file, const struct case_offer *offer,
                       struct money price);

/* "Saturday 5 December" */
const char *day_label(struct arena *arena, struct date date);

/* "Sign-on" … for a component's column. */
const char *component_label(enum component component);

/* Rounded to whole units of its currency, for sentences and screens without cents. */
struct money whole_money(struct money money);

#endif
