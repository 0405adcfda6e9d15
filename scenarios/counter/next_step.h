/* Where a negotiation stands after its rounds, and what comes next. Only structs: coach's notes in words,
 * for the candidate's eyes. */
#ifndef HAGGLE_SCENARIOS_COUNTER_NEXT_STEP_H
#define HAGGLE_SCENARIOS_COUNTER_NEXT_STEP_H

#include <stdbool.h>

/* move, name in JSON, the message of the script that says it */
#define NEXT_MOVES(X)                                                                                        \
    X(MOVE_FIRST, "first_request", "counter_email") /* nothing was asked yet */                              \
    X(MOVE_NEWS, "new_leverage", "counter_email")   /* a rival pays more than was asked */                   \
    X(MOVE_WAIT, "wait", "nudge")                   /* a request is out */                                   \
    X(MOVE_REPEAT, "ask_again", "next_round")       /* they moved one part and left another */               \
    X(MOVE_DOWN, "step_down", "next_round")         /* the next rung */                                      \
    X(MOVE_CLOSE, "close", "next_round")            /* the last request: two were answered */                \
    X(MOVE_ACCEPT, "accept", "accept")              /* what was asked is met */

#define X(id, name, message) id,
enum next_move { NEXT_MOVES(X) MOVES };
#undef X

/* "" where there is nothing to say. Sentences without a full stop. */
struct next_step {
    bool known; /* the case has rounds */
    enum next_move move;
    const char *name, *message;
    int rung;            /* of the ladder that began with the first request; 0 when nothing is asked */
    const char *did;     /* what they moved last */
    const char *worth;   /* and what that comes to */
    const char *answer;  /* part by part, against the request */
    const char *stand;   /* where the offer is between the yes point and the target */
    const char *next;    /* what to ask now */
    const char *if_no;   /* the rung below */
    const char *instead; /* another lever that pays the same */
    const char *stop;    /* when to stop */
};

#endif
