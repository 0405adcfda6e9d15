/* What matters most: the inputs by how much a plausible change of each moves the gap. Only structs.
 *
 * The gap is annualized pay of the offer that is negotiated less that of the best rival (the offer's pay
 * itself without one), at two and at four years, under the case's own price rules. */
#ifndef HAGGLE_SCENARIOS_TALKS_SENSITIVITY_H
#define HAGGLE_SCENARIOS_TALKS_SENSITIVITY_H

#include "calc/pay/horizon.h"

enum swing_input {
    SWING_BASE,
    SWING_SIGN_ON, /* both years together */
    SWING_UNITS,   /* or the dollars of a grant in dollars */
    SWING_PRICE,
    SWING_GROWTH,
    SWING_RIVAL_PRICE,
    SWING_RIVAL_PAYOUT,
    SWING_STAY,
    SWINGS
};

enum { SWING_HORIZONS = 2 }; /* 24 and 48 months */
enum swing_way { SWING_DOWN, SWING_UP, SWING_WAYS };

struct swing {
    enum swing_input input;
    const char *key, *name; /* "sign_on"; "Sign-on" */
    bool lever;             /* it can be argued about; such a one only goes up */
    bool has[SWING_WAYS];
    const char *change; /* "175,000 to 186,000" */
    struct money gap[SWING_HORIZONS][SWING_WAYS];   /* with the change */
    struct money moves[SWING_HORIZONS][SWING_WAYS]; /* that gap less the present one */
    struct money most[SWING_HORIZONS];              /* the larger of the two moves, without its sign */
    struct money over_stay;                         /* of a lever: what it adds to V */
    const char *reason, *source;                    /* why this change is plausible */
};

struct sensitivity {
    int months[SWING_HORIZONS];
    int rival;                        /* index of the rival; −1: none, the gap is the offer's pay */
    struct money gap[SWING_HORIZONS]; /* as the case has it */
    int count;
    struct swing swings[SWINGS];                /* in the order of the inputs */
    int ranked[SWING_HORIZONS][SWINGS];         /* indexes, the largest move first; ties in order of inputs */
    const char *argue;   /* "argue about the sign-on, not about the base: …"; "" with fewer than two levers */
    const char *outside; /* what moves the gap more than any argument does; "" when nothing does */
};

/* Cash first or units first: what the same two plausible wins are worth by the chance of staying four years
 * and not two. */
enum turn_kind { TURN_NONE, TURN_AT, CASH_ALWAYS, UNITS_ALWAYS };

struct stay_turn {
    enum turn_kind kind; /* TURN_NONE: the letter has no grant, or nothing to compare */
    int percent;         /* TURN_AT: from this chance on units pay more; 1 … 100 */
    struct money cash_below, units_below, cash_at, units_at; /* V added at percent − 1 and at percent */
    struct money cash_win, units_win; /* what each win is in dollars of the letter */
    struct rate own;     /* the case's chance of staying past two years */
    const char *line;    /* one sentence with its numbers */
};

#endif
