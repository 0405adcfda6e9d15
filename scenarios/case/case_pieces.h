/* The text of a case in pieces, for a paper that writes the terms of pay itself: what is no term of pay, as
 * the case writes it (case_write.h). A piece holds whole members, one or more, without a comma behind the
 * last; "" when there is none. Lines are indented as in the case. Everything lives in the arena it was made
 * in. */
#ifndef HAGGLE_SCENARIOS_CASE_CASE_PIECES_H
#define HAGGLE_SCENARIOS_CASE_CASE_PIECES_H

#include "scenarios/case/case.h"

struct case_pieces {
    const char *whole;                              /* the case, one line, ASCII alone */
    const char *head;                               /* "note", "currency" */
    const char *facts;                              /* members of "candidate" but "stay" */
    const char *stay;                               /* "stay": … as stated */
    const char *people;                             /* "people": … */
    const char *fx_rate[FX_MAX], *fx_facts[FX_MAX]; /* "rate": …; what stands beside it */
    const char *defaults;                           /* of "assumptions": growth, rule, correlation */
    const char *tail;                               /* "negotiating" and what follows but "rounds" */
    const char *rounds;                             /* the elements of "rounds" */
    struct offer_pieces {
        const char *identity;    /* "id", "role" */
        const char *particulars; /* "state", "locality", "received", "currency" */
        const char *vesting,
            *later_vesting[GRANTS_MAX]; /* "vesting": … as stated, on one line; "" where it is assumed */
        const char *last;               /* "dilution", "quoted" */
    } offers[OFFERS_MAX];
};

#endif
