/* What comes next in a negotiation. Only structs. */
#ifndef HAGGLE_SCENARIOS_COUNTER_NEXT_STEP_H
#define HAGGLE_SCENARIOS_COUNTER_NEXT_STEP_H

#include <stdbool.h>
#include <stdint.h>

#include "calc/counter/lever.h"

/* move, name in JSON, what to do, the message of the script that says it */
#define NEXT_MOVES(X)                                                                                        \
    X(MOVE_FIRST, "first_request", "ask", "counter_email")      /* nothing was asked yet */                  \
    X(MOVE_NEWS, "new_leverage", "ask", "counter_email")        /* a reason arrived after the last request */ \
    X(MOVE_WAIT, "wait", "wait", "nudge")                       /* a request is out */                       \
    X(MOVE_DOWN, "step_down", "ask", "next_round")              /* a smaller request */                      \
    X(MOVE_CLOSE, "close", "ask", "next_round")                 /* the last one: two were answered */        \
    X(MOVE_ACCEPT, "accept", "sign", "accept")                  /* what was asked is granted */              \
    X(MOVE_SIGN, "sign", "sign", "accept")                      /* no more to ask, and it is enough */       \
    X(MOVE_BEYOND_PAY, "beyond_pay", "beyond_pay", "beyond_pay") /* no more pay to ask, and not quite enough */ \
    X(MOVE_DECLINE, "decline", "decline", "decline")            /* no more to ask, and below the floor */

#define X(id, name, what, message) id,
enum next_move { NEXT_MOVES(X) MOVES };
#undef X

struct next_step {
    bool known; /* the case has rounds */
    enum next_move move;
    const char *name, *what, *message; /* of the move */
    int rung;             /* of the steps down that began with the first request; 0 when nothing is asked */
    bool has_instead;     /* another lever alone pays as much at every stay: */
    enum lever instead;
    int64_t instead_level;
};

#endif
