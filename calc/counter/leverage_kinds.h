/* The classes of leverage, strongest evidence first. What each means for the goals is data
 * (bands/world/negotiation.h); which holds is decided in scenarios/counter/leverage.c. */
#ifndef HAGGLE_CALC_COUNTER_LEVERAGE_KINDS_H
#define HAGGLE_CALC_COUNTER_LEVERAGE_KINDS_H

enum leverage {
    VERIFIED_HIGHER, /* a rival is written, not lapsed, and worth more */
    VERBAL_HIGHER,   /* the same, verbal */
    FORFEITS,        /* pay forfeited by leaving, with dates */
    VERIFIED_LOWER,  /* a rival is written, not lapsed, and worth no more */
    MARKET,          /* dated evidence for the same role, level and location above the offer */
    NO_LEVERAGE,
    LEVERAGES
};

/* Rungs of the ladder of concessions. */
enum { RUNGS_MAX = 8 };

#endif
