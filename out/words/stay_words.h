/* Sentences about stays, for every view, the JSON and the workbook: words around computed numbers. */
#ifndef HAGGLE_OUT_WORDS_STAY_WORDS_H
#define HAGGLE_OUT_WORDS_STAY_WORDS_H

#include "calc/kit/arena.h"
#include "scenarios/stay/stays.h"

/* "Amazon L5", or "the current job". */
const char *contender_label(struct arena *arena, const struct stay_report *report, int contender);

/* The words with a capital, for the start of a sentence. */
const char *sentence_start(struct arena *arena, const char *words);

/* "two years", "18 months" */
const char *stay_length(struct arena *arena, int months);

/* The same for a table's column: "Current job", "Google L4 (declined)". */
const char *contender_column(struct arena *arena, const struct stay_report *report, int contender);

/* "Google L4 leads by 29,750 a year at two years: sign-on −57,500, bonus and equity +80,250, base +7,000";
 * no full stop. With more than two contenders it names whom. */
const char *say_gap(struct arena *arena, const struct stay_report *report, const struct contender_pair *pair,
                    const struct pair_at *at);

/* "Google L4 leads from month 1, Amazon L5 from month 42 and is ahead for good from month 42." */
const char *say_order(struct arena *arena, const char *a, const char *b, const struct comparison *comparison);

/* Who wins at two years and at four, where the order flips and what that hangs on: a few sentences. */
void say_in_short(struct lines *lines, struct arena *arena, const struct stay_report *report);

/* Year over year, the step when the sign-on ends, the cliff when the grant is used up. */
void say_steps(struct lines *lines, struct arena *arena, const struct stay_report *report, int contender);

/* The chance of staying at which a pair ties; "" when there is only one stay. */
const char *say_chance(struct arena *arena, const struct stay_report *report, const struct contender_pair *pair);

/* R13 as one paragraph with its arithmetic; "" when no growth is hidden in the quoted totals. */
const char *say_quote(struct arena *arena, const struct stay_report *report, int contender);

/* What leaving the current job gives up; "" without one. */
const char *say_leaving(struct arena *arena, const struct stay_report *report);

/* "15-21 January 2028" for Amazon, else the month of the anniversary; "" without a start (R1). */
const char *vest_days(struct arena *arena, const struct case_offer *offer, int month);

#endif
