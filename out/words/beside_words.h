/* What stands beside an offer's figures: what others would show for it. The short form ends without a full
 * stop; "" where there is nothing to say. */
#ifndef HAGGLE_OUT_WORDS_BESIDE_WORDS_H
#define HAGGLE_OUT_WORDS_BESIDE_WORDS_H

#include "calc/kit/arena.h"
#include "scenarios/stay/stays.h"

/* The figure of a salary site (R10), in short, and with its arithmetic and what it hides. */
const char *say_salary_site(struct arena *arena, const struct offer_result *result);
const char *say_aggregator(struct arena *arena, const struct stay_report *report, int contender);

#endif
