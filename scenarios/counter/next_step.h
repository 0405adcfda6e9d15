/* What comes next in a negotiation after its rounds. Only structs. */
#ifndef HAGGLE_SCENARIOS_COUNTER_NEXT_STEP_H
#define HAGGLE_SCENARIOS_COUNTER_NEXT_STEP_H

#include <stdbool.h>
#include <stdint.h>

#include "calc/counter/lever.h"

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

struct next_step {
    bool known; /* the case has rounds */
    enum next_move move;
    const char *name, *message; /* of the move; "" where nothing is known */
    int rung;             /* of the ladder that began with the first request; 0 when nothing is asked */
    bool has_instead;     /* another lever alone pays as much at every stay: */
    enum lever instead;
    int64_t instead_level;
};

#endif
