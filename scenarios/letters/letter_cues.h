/* The words by which a figure is known: one row a wording, with a text that it is tried on.
 *
 * A pattern is words with blanks between: a|b is either, ? behind it may be missing. Words are compared without regard
 * to case; hyphens between letters are blanks ("sign-on" is "sign on"). Of several rows that fit the longest counts. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_CUES_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_CUES_H

#include "scenarios/letters/letter_token.h"

enum cue_field {
    CUE_NONE,
    CUE_BASE,
    CUE_BASE_PART, /* the basic part of an Indian salary */
    CUE_SIGN_ON,
    CUE_RELOCATION,
    CUE_SIGN_ON_OR_RELOCATION, /* one label for both */
    CUE_BONUS,                 /* a yearly one, or the sign-ons where the figures have years */
    CUE_TARGET,                /* a yearly one, without doubt */
    CUE_STOCK,                 /* units or a value */
    CUE_UNITS,                 /* the same, a bare number being units */
    CUE_OPTIONS,
    CUE_STRIKE,
    CUE_PRICE,
    CUE_PREFERRED, /* the price of the last round */
    CUE_VESTING,
    CUE_RATE, /* of exchange */
    CUE_TOTAL,
    CUE_COMPANY,
    CUE_TITLE,
    CUE_LEVEL,
    CUE_PLACE,
    CUE_START,
    CUE_DEADLINE,
    CUE_RECEIVED,
    CUE_PRESENT,      /* what one has now */
    CUE_SIGN_ON_OWED, /* to the present employer */
    CUE_UNVESTED,
    CUE_ELSEWHERE /* a line whose figures are of something else */
};

/* Where a wording counts. */
enum cue_place { AS_LABEL, ANYWHERE };

struct cue {
    enum cue_field field;
    enum cue_place place;
    const char *pattern;
    const char *example; /* a text that holds it */
    const char *key;     /* the finding that must come of it, "" where nothing may */
    const char *json;
};

extern const struct cue CUES[];
extern const int CUE_COUNT;

/* The row that fits at token i, of those that count there; NULL for none. *length is how many tokens it took. */
const struct cue *cue_at(const struct tokens *tokens, int i, enum cue_place place, int *length);

/* The length of a pattern that fits at token i, 0 where it does not. */
int pattern_at(const struct tokens *tokens, int i, const char *pattern);

#endif
