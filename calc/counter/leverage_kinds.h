/* The reasons for asking, strongest evidence first. What each means for the goals is data
 * (bands/world/negotiation.h); which hold is decided in scenarios/counter/reasons.c. */
#ifndef HAGGLE_CALC_COUNTER_LEVERAGE_KINDS_H
#define HAGGLE_CALC_COUNTER_LEVERAGE_KINDS_H

enum leverage {
    VERIFIED_HIGHER, /* a rival is written, not lapsed, and worth more */
    VERIFIED_NEAR,   /* a rival is written, not lapsed, and worth at least almost as much */
    VERBAL_HIGHER,   /* a rival is verbal, not lapsed, and worth more */
    FORFEITS,        /* pay forfeited by leaving, with dates, that may be told */
    MARKET,          /* dated evidence for the same role, level and location above the offer */
    NO_LEVERAGE,
    LEVERAGES
};

/* Steps down from the ask to the yes, both included. */
enum { RUNGS_MAX = 4 };

#endif
