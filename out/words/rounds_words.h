/* The sentences of a history of rounds (scenarios/rounds/rounds.h): no capital needed, no full stop. */
#ifndef HAGGLE_OUT_WORDS_ROUNDS_WORDS_H
#define HAGGLE_OUT_WORDS_ROUNDS_WORDS_H

#include "calc/kit/text.h"
#include "scenarios/rounds/rounds.h"

/* "base 170,000 to 180,000, RSUs 600 to 800": the parts in which terms differ; "" when none does. */
const char *terms_changed(struct arena *arena, const struct terms *before, const struct terms *after,
                          const char *grant_currency);

/* A level of a lever: an amount, a count of units, or the value of a grant, with its sign where its currency is another than
 * that of the text. grant_currency: NULL of a grant in units. */
void add_level(struct text *text, int lever, int64_t level, const char *grant_currency);

/* What they said beside figures, a total that they named, and the parts that were carried on: "they said it is final;
 * not stated: base, units (as before)"; "" where there is none of it. */
const char *round_said(struct arena *arena, const struct history *history, const struct round_step *step);

/* "closed by the company: base (policy, round 3)"; "" where nothing is. */
const char *closed_words(struct arena *arena, const struct history *history);

/* "Units"; "Grant" of a grant in dollars, or "Grant, USD" where that is not the currency of the text: a column. */
const char *grant_heading(struct arena *arena, const struct history *history);

/* "round 3, the company on 2026-11-18" */
const char *round_name(struct arena *arena, const struct round_step *step);

/* What a step changed against the company's terms before it; "" for nothing, and for the first. */
const char *round_changed(struct arena *arena, const struct history *history, const struct round_step *step);

/* What that comes to at each stay; "" for the first step. A raise that another part paid for is called so. */
const char *round_worth(struct arena *arena, const struct history *history, const struct round_step *step);

/* What has been won since the first letter. */
const char *won_words(struct arena *arena, const struct history *history);

/* A warning where the offer is not what the company said last; "" otherwise. */
const char *rounds_caution(struct arena *arena, const struct history *history);

#endif
