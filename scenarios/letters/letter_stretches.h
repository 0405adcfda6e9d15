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

/* letter_rounds.c: a sentence that tells what was offered before, and where its clause about that ends. */
bool of_earlier_round(const struct tokens *tokens, int from, int to);
int earlier_clause_end(const struct tokens *tokens, int from, int to);
/* Sentences; a label with what follows it; the same in a letter that tells what has changed. */
enum rounds_of { ROUNDS_SENTENCES, ROUNDS_LABEL, ROUNDS_CHANGED };
/* Takes "(up from 188,000)" behind a figure out of *now, and puts it in the figure's place in *before. False where there
 * is none behind token `value`. Of sentences, those that tell of one round only are not in *before. */
bool rounds_told_apart(struct arena *arena, const struct tokens *tokens, int value, enum rounds_of of,
                       struct tokens *now, struct tokens *before);

bool is_day_field(enum cue_field field);
bool is_percent(const struct tokens *tokens, int i);

#endif
