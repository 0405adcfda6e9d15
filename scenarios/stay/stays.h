/* What comparing stays gives: who wins for how long a stay, and what that hangs on. Only structs.
 *
 * A contender is an offer or the current job, which pays to stay. Figures follow each offer's price rule; flat
 * ones stand beside. Arrays `at` go with the months of the report, `shown` with those of the evaluation.
 * Everything lives in the case's arena. Rates for display are rounded here (renderers compute nothing). */
#ifndef HAGGLE_SCENARIOS_STAY_STAYS_H
#define HAGGLE_SCENARIOS_STAY_STAYS_H

#include "calc/compare/gap.h"
#include "calc/compare/tie.h"
#include "calc/pay/leave.h"
#include "calc/pay/restate.h"
#include "scenarios/evaluation/evaluation.h"

enum {
    CONTENDERS_MAX = OFFERS_MAX + 1,
    CONTENDER_PAIRS_MAX = CONTENDERS_MAX * (CONTENDERS_MAX - 1) / 2,
    STAY_MONTHS_MAX = HORIZONS_MAX,
    TWO_WAY_MAX = 5,
    SCENARIOS_MAX = 4,
    NOBODY = FRONT_TIED
};

/* The id of the current job where offers have theirs. */
#define CURRENT_JOB_ID "current job"

/* Leaving after one month. */
struct stay_row {
    struct money total, annualized, guaranteed; /* guaranteed: base + sign-on, in all */
    struct money flat_total;
    struct money received, to_repay; /* to_repay = received − total */
    struct left_behind unvested;
};

/* One year against the year before. */
struct year_step {
    struct money total;
    struct money change; /* 0 in year 1 */
    bool has_percent;    /* not from nothing, nor more than STEP_TIMES_MAX times the year before */
    struct rate percent; /* of the year before, rounded to 0.1 %; 0 in year 1 */
    struct money part_change[COMPONENTS];
};

/* Beside face value, never mixed in (R10); all a year. */
struct beside_row {
    struct money annualized, guaranteed;
    struct money present_value; /* at assumptions.discount */
    struct money haircut;       /* with assumptions.equity_haircut off the equity */
};

/* Refreshers are not written: without any, and with all of them; a year. */
struct refreshed_row {
    struct money without, with;
};

struct contender {
    const struct case_offer *from; /* NULL: the current job */
    enum standing_of_offer standing; /* the current job stands */
    const struct offer *offer;
    const struct curve *curve, *flat_curve;
    bool price_moves;
    bool has_equity;                       /* whose value moves with a stock: not the current job's */
    struct stay_row month[MONTHS_MAX + 1]; /* by months stayed, 0 … 60 */
    struct waits waits;
    struct year_step years[YEARS_MAX];
    int sign_on_end;                /* the last year with a sign-on, 0: none */
    int grant_end;                  /* the last month at which a counted grant vests, 0: none */
    struct money value, flat_value; /* V over the case's stay */
    struct beside_row beside[STAY_MONTHS_MAX];
    bool has_refreshers;
    struct refreshed_row refreshed[STAY_MONTHS_MAX];
    struct money two_way[TWO_WAY_MAX][STAY_MONTHS_MAX]; /* a year, at report.growth[i] */
    struct aggregator aggregator;                       /* of an offer */
    bool restated_known;                                /* growth is hidden in the quoted totals */
    struct restated restated;
};

/* A root as computed and as shown (percent with at most two decimals). */
struct shown_roots {
    struct roots exact;
    struct rate shown[ROOTS_MAX];
};

struct shown_tie {
    struct shown_roots growth, level;
    bool has_price;
    struct money price;
};

struct pair_at {
    int months;
    enum leader leader;
    struct gap gap; /* a − b, a year, by component; total as in the evaluation */
    struct shown_tie tie[WHOSE_COUNT];
};

struct contender_pair {
    int a, b;
    bool stands; /* both do: else neither is said to be ahead */
    struct comparison comparison;
    struct pair_at at[STAY_MONTHS_MAX], shown[SHOWN_MAX];
    struct money two_way[TWO_WAY_MAX][STAY_MONTHS_MAX]; /* annualized a − b */
    struct shown_roots chance; /* of the longest stay, or of staying on each year; none with a single stay */
};

struct scenario_result {
    struct scenario scenario;
    struct money annualized[CONTENDERS_MAX][STAY_MONTHS_MAX];
    int first[STAY_MONTHS_MAX];       /* the contender of the lead that is ahead, or NOBODY */
    struct money by[STAY_MONTHS_MAX]; /* a year, over the next; 0 with one of them */
};

/* What leaving the current job costs. */
struct leaving_cost {
    struct money unvested, bonus, owed, total;
    int bonus_month;
};

/* For which pairs ties are searched: for all of them at every stay, or for the two in front at the stays of the evaluation. */
enum ties_asked { TIES_OF_EVERY_PAIR, TIES_OF_THE_FRONT };

/* Who is ahead among the contenders that stand; where none does, of the negotiated offer alone. */
struct lead {
    int count, among[CONTENDERS_MAX]; /* in their order */
    struct front front, flat_front;
    struct money by[MONTHS_MAX + 1]; /* annualized, over the second */
    int second[MONTHS_MAX + 1];      /* or NOBODY */
    int best, flat_best;             /* on V, or NOBODY when shared */
};

struct stay_report {
    const struct evaluation *evaluation;
    int month_count, months[STAY_MONTHS_MAX]; /* ascending */
    int contender_count;
    struct contender contenders[CONTENDERS_MAX]; /* the offers in file order, then the current job */
    int job;                            /* its index, or NOBODY */
    struct current_job job_laid; /* on the offers' calendar */
    struct leaving_cost leaving;
    int pair_count;
    struct contender_pair pairs[CONTENDER_PAIRS_MAX]; /* every pair in that order */
    struct lead lead;
    int growth_count;
    struct rate growth[TWO_WAY_MAX];
    int scenario_count;
    struct scenario_result scenarios[SCENARIOS_MAX];
};

#endif
