/* Coach's notes on where a negotiation stands after its rounds and what comes next, for the candidate's eyes. */
#ifndef HAGGLE_OUT_WORDS_NEXT_STEP_WORDS_H
#define HAGGLE_OUT_WORDS_NEXT_STEP_WORDS_H

#include "calc/kit/arena.h"
#include "scenarios/counter/plan.h"

/* "" where there is nothing to say, as everywhere without rounds. Sentences without a full stop. */
struct next_step_words {
    const char *did;     /* what they moved last */
    const char *worth;   /* and what that comes to */
    const char *answer;  /* part by part, against the request */
    const char *stand;   /* where the offer is between the yes point and the target */
    const char *next;    /* what to ask now */
    const char *if_no;   /* the rung below */
    const char *instead; /* another lever that pays the same */
    const char *stop;    /* when to stop */
};

struct next_step_words next_step_words(struct arena *arena, const struct plan *plan);

#endif
