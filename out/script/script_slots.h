/* Every name that the templates may use, with its value in this case. */
#ifndef HAGGLE_OUT_SCRIPT_SCRIPT_SLOTS_H
#define HAGGLE_OUT_SCRIPT_SCRIPT_SLOTS_H

#include "out/template/template.h"
#include "scenarios/talks/truth_gates.h"

struct slots script_slots(struct arena *arena, const struct truth *truth);

/* What would give a name that has no value here one; NULL when nothing in the case file would. */
const char *slot_unlock(const struct truth *truth, const char *name);

/* How a package reads beside another: what changes ("a sign-on of $128,000 in year one and $97,000 in year two"), and
 * what stays ("base and RSUs as they are"). "" when nothing does. A grant in dollars is said as an amount in its
 * currency: "a grant of $250,000"; grant_currency is NULL of one in units. */
const char *changed_words(struct arena *arena, const struct bargain *bargain, const char *grant_currency,
                          const struct package *package);
const char *kept_words(struct arena *arena, const struct bargain *bargain, bool in_dollars, const struct package *package);

#endif
