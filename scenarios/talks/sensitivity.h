/* What matters most: the inputs by how much a plausible change of each moves the gap. Only structs.
 *
 * The gap is annualized pay of the offer that is negotiated less that of the best rival (the offer's pay
 * itself without one), at two and at four years, under the case's own price rules. */
#ifndef HAGGLE_SCENARIOS_TALKS_SENSITIVITY_H
#define HAGGLE_SCENARIOS_TALKS_SENSITIVITY_H

#include "calc/pay/horizon.h"

/* input, its name in JSON */
#define SWING_INPUTS(X)                                                                                      \
    X(SWING_BASE, "base")                                                                                    \
    X(SWING_SIGN_ON, "sign_on") /* both years together */                                                    \
    X(SWING_UNITS, "units")     /* or the dollars of a grant in dollars */                                   \
    X(SWING_PRICE, "price")                                                                                  \
    X(SWING_GROWTH, "growth")                                                                                \
    X(SWING_RIVAL_PRICE, "rival_price")                                                                      \
    X(SWING_RIVAL_PAYOUT, "rival_payout")                                                                    \
    X(SWING_STAY, "stay")                                                                                    \
    X(SWING_EXCHANGE, "exchange_rate")

#define X(id, name) id,
enum swing_input { SWING_INPUTS(X) SWINGS };
#undef X

enum { SWING_HORIZONS = 2 }; /* 24 and 48 months */
enum swing_way { SWING_DOWN, SWING_UP, SWING_WAYS };

struct swing {
    enum swing_input input;
    bool lever;             /* it can be argued about; such a one only goes up */
    bool has[SWING_WAYS];
    int64_t was, becomes;   /* of a lever: cents, or a count of units */
    bool in_units;
    struct rate down, up;   /* of a price, growth or payout */
    bool by_volatility;     /* both are the offer's own volatility */
    int months;             /* of the stay: less or more */
    const char *currency;   /* of a lever's amounts; or whose rate it is; "" of everything else */
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
};

#endif
