/* A statement, cut where it begins to speak of another figure. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_STRETCHES_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_STRETCHES_H

#include "scenarios/letters/letter_parts.h"

enum { STRETCHES_MAX = 24 };

/* Cuts tokens from … to at the wordings that a figure is bound to, at most STRETCHES_MAX; how many there are. label:
 * what the statement's label is about, whose own figure stands at label_figure; CUE_NONE and −1 where it has none. */
int cut(struct stretch stretches[STRETCHES_MAX], const struct tokens *tokens, int from, int to, enum cue_field label,
        int label_figure, enum figure_rank rank);

/* The number that a wording, ending before `end`, names in the words behind it; −1 for none. */
int bound_ahead(const struct tokens *tokens, int end, int to, enum cue_field field);

/* Sentences that tell of other pay, of wishes, or of what somebody thinks. */
bool is_hearsay(const struct tokens *tokens, int from, int to);

/* A sentence that names another company than the offer's. */
bool of_another(struct reader *reader, const struct draft *draft, const struct tokens *tokens, int from, int to);

bool is_day_field(enum cue_field field);
bool is_percent(const struct tokens *tokens, int i);

#endif
