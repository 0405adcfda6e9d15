/* What a case comes to when the prices of stocks move by chance: figures a year. Only structs.
 *
 * An offer's own figures are in its currency, comparisons in that of the case. Everything lives in the case's
 * arena. */
#ifndef HAGGLE_SCENARIOS_CHANCE_CHANCES_H
#define HAGGLE_SCENARIOS_CHANCE_CHANCES_H

#include "bands/world/usual_volatility.h"
#include "calc/chance/outcome.h"
#include "scenarios/evaluation/evaluation.h"

enum { CHANCE_BARS = 12, NO_OFFER = -1 };

/* A year's pay over a stay. */
struct spread {
    struct money mean, deviation, mean_error; /* standard deviation; standard error of the mean */
    struct money p10, p25, p50, p75, p90;
};

struct fan_row {
    struct money p10, p50, p90;
};

enum volatility_source {
    VOLATILITY_UNUSED,     /* no stock, or none that counts: a constant */
    VOLATILITY_STATED,     /* by the case */
    VOLATILITY_OF_COMPANY, /* by another offer of the same company */
    VOLATILITY_USUAL       /* by nobody: that of the data */
};

struct chance_offer {
    const struct case_offer *from;
    enum volatility_source volatility_source;
    struct rate volatility;
    bool moves; /* false: a constant */
    struct spread at[HORIZONS_MAX], over_stay;
    struct fan_row month[MONTHS_MAX + 1]; /* annualized, by the month of leaving; 0 is unused */
    struct rate share[CHANCE_BARS];       /* of the outcomes at the main stay, by bar */
};

struct chance_at {
    struct chance_of ahead, behind; /* a of b */
    int safer;                      /* the one with more guaranteed pay, or NO_OFFER */
    struct chance_of below;         /* the other ends more than `below` a year under it */
};

struct chance_pair {
    int a, b;
    bool stands; /* both can be taken: else neither is said to be ahead */
    struct chance_at at[HORIZONS_MAX];
    struct chance_of ahead_over_stay, behind_over_stay;
};

/* What was asked for. */
struct chance_request {
    int64_t paths; /* even */
    uint64_t seed;
    int month_count, months[HORIZONS_MAX]; /* ascending; 0: the stays of the case */
    bool leave_given;
    struct rate leave; /* the chance of leaving at the end of each year, up to the fourth */
    struct money below;
};

struct chances {
    const struct evaluation *evaluation;
    const struct chance_request *request;
    int64_t paths; /* worked out: fewer than asked for where it was stopped */
    struct stay stay;
    bool has_stay_weights; /* else months were asked for, and nothing is said over the stay */
    int main_stay; /* index of the stay of most weight, the longest of those; without weights of the last */
    int companies; /* whose stock moves */
    struct rate correlation;
    const struct usual_volatility *usual;
    bool usual_used, rates_stay; /* some offer has the usual volatility; some rate of exchange does not move */
    int moving_count;
    const struct fx *moving[FX_MAX]; /* the rates that do, as the case states them */
    int offer_count;
    struct chance_offer offers[OFFERS_MAX];
    int pair_count;
    struct chance_pair pairs[PAIRS_MAX];
    struct money bar_low, bar_step; /* of the bars, a year, in the currency of the case; step 0: no bars */
    struct lines assumptions;
};

#endif
