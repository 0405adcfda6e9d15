/* What the dialogue says; used by dialogue.c alone. */
#ifndef HAGGLE_SCENARIOS_DIALOGUE_DIALOGUE_WORDS_H
#define HAGGLE_SCENARIOS_DIALOGUE_DIALOGUE_WORDS_H

#include "calc/kit/text.h"
#include "scenarios/dialogue/dialogue.h"

/* "Base salary (USD a year, e.g. 170k) [needed]: " */
const char *say_prompt(const struct dialogue *dialogue);

/* Words under a question: indented, and broken between words where a terminal ends. */
void say_under(struct text *text, const char *words);

/* The answer to "?". */
void say_explanation(struct text *text, const struct dialogue *dialogue);

/* The heading of a part of the dialogue, when it is a new one. */
void say_heading(struct text *text, struct dialogue *dialogue);

#endif
