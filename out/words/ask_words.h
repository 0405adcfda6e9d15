/* The one screen that answers "what do I ask for": a line each, "" where there is nothing to say. For the candidate's
 * eyes. No full stop. */
#ifndef HAGGLE_OUT_WORDS_ASK_WORDS_H
#define HAGGLE_OUT_WORDS_ASK_WORDS_H

#include "calc/kit/arena.h"
#include "scenarios/counter/plan.h"
#include "scenarios/talks/truth_gates.h"

struct ask_words {
    const char *first;   /* what is out of reach, said before anything else */
    const char *ask;     /* each part that moves, with the letter's beside it */
    const char *because; /* the strongest reason, and a second one */
    const char *worth;
    const char *bold;
    const char *if_no;
    const char *yes_from;
    const char *today;
    const char *careful;
};

struct ask_words ask_words(struct arena *arena, const struct truth *truth);

#endif
