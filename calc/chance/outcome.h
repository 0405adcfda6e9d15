/* What many paths come to: whole-number sums and histograms that add up in any order, and the figures read
 * off them.
 *
 * A quantity here is an offer's cumulative equity after one of its vest dates, in the offer's currency; what
 * else it pays is certain and is added where a figure is read. A histogram has 1,024 steps an octave, 24
 * octaves about the equity at the rule's own price; quantiles go in proportion within a step, so they are
 * exact to a thousandth of the equity and far better in practice. */
#ifndef HAGGLE_CALC_CHANCE_OUTCOME_H
#define HAGGLE_CALC_CHANCE_OUTCOME_H

#include "calc/chance/simulation.h"
#include "calc/kit/arena.h"

enum { STEPS_AN_OCTAVE = 1024, OCTAVES = 24, STEPS = STEPS_AN_OCTAVE * OCTAVES + 1 };

enum { SIMULATED_PAIRS_MAX = SIMULATED_MAX * (SIMULATED_MAX - 1) / 2 };

/* Of differences from the centre. */
struct moments {
    wide_int sum, squares, pair_squares; /* over paths, over paths, over the sums of a pair of paths */
};

/* Steps from … to; none: from is after to. */
struct step_span {
    int from, to;
};

struct quantity {
    struct moments moments;
    int64_t least, most;
    uint32_t *steps; /* STEPS counts; of those without a path the memory is never touched */
    struct step_span held; /* set by outcome_close: the steps about every path, where each counts all below it too */
};

/* Of paths, and of pairs of paths of which both are. */
struct tally {
    int64_t one, both;
};

struct pair_outcome {
    struct tally ahead[HORIZONS_MAX], behind[HORIZONS_MAX], below[HORIZONS_MAX];
    wide_int mixed, mixed_squares; /* weight of the stays with a ahead, summed over a pair of paths; nano */
    wide_int behind_mixed, behind_squares;
};

struct outcome {
    int64_t pairs_of_paths;
    struct quantity quantities[SIMULATED_MAX][MONTHS_MAX]; /* by offer and its dates */
    struct moments mixed[SIMULATED_MAX];            /* annualized equity over the stays by their weights */
    struct pair_outcome pairs[SIMULATED_PAIRS_MAX]; /* every pair of offers a < b, in order */
};

/* An empty outcome: up to 100 kB a date of an offer, of which paths touch what lies about their values. */
struct outcome *outcome_start(struct arena *arena, const struct simulation *simulation);

/* Bytes that the paths of one are likely to touch, by the volatility. */
int64_t outcome_size(const struct simulation *simulation);

/* Adds `pairs` pairs of paths from number `first` on. Touches nothing but the outcome: others may be filled
 * at the same time. */
void outcome_add_paths(struct outcome *outcome, const struct simulation *simulation, int64_t first,
                       int pairs);

/* Adds another's paths. */
void outcome_merge(struct outcome *to, const struct outcome *from, const struct simulation *simulation);

/* After the last path, once: then figures may be read. */
void outcome_close(struct outcome *outcome, const struct simulation *simulation);

/* Of an offer's pay at the end of a month, in its currency: in all, not a year. */
struct money pay_mean(const struct outcome *outcome, const struct simulation *simulation, int offer,
                      int month);
struct money pay_deviation(const struct outcome *outcome, const struct simulation *simulation, int offer,
                           int month);
struct money pay_mean_error(const struct outcome *outcome, const struct simulation *simulation, int offer,
                            int month);
struct money pay_quantile(const struct outcome *outcome, const struct simulation *simulation, int offer,
                          int month, struct rate probability);

/* The chance that a year of it, annualized over `month` months, is at most so much. */
struct rate pay_chance(const struct outcome *outcome, const struct simulation *simulation, int offer,
                       int month, struct money a_year);

/* A year's pay over a stay that is drawn by the weights of the simulation's stay, apart from the prices. */
struct money stay_pay_mean(const struct outcome *outcome, const struct simulation *simulation, int offer);
struct money stay_pay_deviation(const struct outcome *outcome, const struct simulation *simulation,
                                int offer);
struct money stay_pay_mean_error(const struct outcome *outcome, const struct simulation *simulation,
                                 int offer);
struct money stay_pay_quantile(const struct outcome *outcome, const struct simulation *simulation, int offer,
                               struct rate probability);
struct rate stay_pay_chance(const struct outcome *outcome, const struct simulation *simulation, int offer,
                            struct money a_year);

/* A probability with its standard error, from a tally or from weights of stays. */
struct chance_of {
    struct rate probability, standard_error;
};

struct chance_of tally_chance(const struct tally *tally, int64_t pairs_of_paths);
struct chance_of mixed_chance(wide_int sum, wide_int squares, int64_t pairs_of_paths);

/* The offer of a pair that has more guaranteed pay (base and sign-on) at the end of a month, in the currency
 * of the comparison: −1 for a, 1 for b, 0 when equal. */
int safer_of(const struct simulation *simulation, int a, int b, int month);

#endif
