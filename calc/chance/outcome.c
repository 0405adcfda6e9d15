#include "calc/chance/outcome.h"

#include <math.h>

#include "calc/chance/histogram.h"

struct outcome *outcome_start(struct arena *arena, const struct simulation *simulation)
{
    struct outcome *outcome = arena_alloc(arena, sizeof *outcome);
    for (int o = 0; o < simulation->offer_count; o++)
        for (int d = 0; d < simulation->offers[o].date_count; d++) {
            struct quantity *quantity = &outcome->quantities[o][d];
            quantity->least = INT64_MAX;
            quantity->most = INT64_MIN;
            quantity->steps = arena_array(arena, STEPS, sizeof *quantity->steps);
        }
    return outcome;
}

int64_t outcome_size(const struct simulation *simulation)
{
    enum { DEVIATIONS = 9, MORE = 2 }; /* from the least of many paths to the most; for what the spread is about */
    double octaves = 0;
    for (int o = 0; o < simulation->offer_count; o++) {
        const struct simulated_offer *offer = &simulation->offers[o];
        double variance = offer->volatility * offer->volatility;
        if (offer->stock_rate != NO_RATE)
            variance += simulation->rates[offer->stock_rate].volatility * simulation->rates[offer->stock_rate].volatility;
        if (offer->pay_rate != NO_RATE)
            variance += simulation->rates[offer->pay_rate].volatility * simulation->rates[offer->pay_rate].volatility;
        for (int d = 0; d < offer->date_count; d++) {
            const double wide = DEVIATIONS * sqrt(variance * offer->date_month[d] / 12) / log(2) + MORE;
            octaves += wide < OCTAVES ? wide : OCTAVES;
        }
    }
    return (int64_t)(octaves * STEPS_AN_OCTAVE) * (int64_t)sizeof(uint32_t);
}

static struct step_span span_of(const struct quantity *quantity, int64_t centre)
{
    if (quantity->least > quantity->most)
        return (struct step_span){STEPS, -1};
    const int lowest = lowest_power(centre);
    return (struct step_span){step_of(quantity->least, lowest), step_of(quantity->most, lowest)};
}

static void merge_moments(struct moments *to, const struct moments *from)
{
    to->sum += from->sum;
    to->squares += from->squares;
    to->pair_squares += from->pair_squares;
}

static void merge_tally(struct tally *to, const struct tally *from)
{
    to->one += from->one;
    to->both += from->both;
}

static void merge_pair(struct pair_outcome *to, const struct pair_outcome *from)
{
    for (int h = 0; h < HORIZONS_MAX; h++) {
        merge_tally(&to->ahead[h], &from->ahead[h]);
        merge_tally(&to->behind[h], &from->behind[h]);
        merge_tally(&to->below[h], &from->below[h]);
    }
    to->mixed += from->mixed;
    to->mixed_squares += from->mixed_squares;
    to->behind_mixed += from->behind_mixed;
    to->behind_squares += from->behind_squares;
}

void outcome_merge(struct outcome *to, const struct outcome *from, const struct simulation *simulation)
{
    to->pairs_of_paths += from->pairs_of_paths;
    for (int o = 0; o < simulation->offer_count; o++) {
        merge_moments(&to->mixed[o], &from->mixed[o]);
        for (int d = 0; d < simulation->offers[o].date_count; d++) {
            struct quantity *into = &to->quantities[o][d];
            const struct quantity *out = &from->quantities[o][d];
            merge_moments(&into->moments, &out->moments);
            into->least = out->least < into->least ? out->least : into->least;
            into->most = out->most > into->most ? out->most : into->most;
            const struct step_span span = span_of(out, simulation->offers[o].centre[d]);
            for (int i = span.from; i <= span.to; i++)
                into->steps[i] += out->steps[i];
        }
    }
    for (int i = 0; i < SIMULATED_PAIRS_MAX; i++)
        merge_pair(&to->pairs[i], &from->pairs[i]);
}

void outcome_close(struct outcome *outcome, const struct simulation *simulation)
{
    for (int o = 0; o < simulation->offer_count; o++)
        for (int d = 0; d < simulation->offers[o].date_count; d++) {
            struct quantity *quantity = &outcome->quantities[o][d];
            quantity->held = span_of(quantity, simulation->offers[o].centre[d]);
            for (int i = quantity->held.from + 1; i <= quantity->held.to; i++)
                quantity->steps[i] += quantity->steps[i - 1];
        }
}

static struct money cents_of(double cents)
{
    return (struct money){(int64_t)(cents < 0 ? cents - 0.5 : cents + 0.5)};
}

/* The random part of an offer's pay at the end of a month, and the rest of it. */
struct part {
    const struct quantity *quantity; /* NULL: all of it is certain */
    int64_t centre, rest;
};

static struct part part_at(const struct outcome *outcome, const struct simulation *simulation, int offer,
                           int month)
{
    const struct simulated_offer *from = &simulation->offers[offer];
    const int date = from->last_date[month];
    const int64_t total = from->own->total[month].cents;
    if (date == NO_DATE)
        return (struct part){NULL, 0, total};
    return (struct part){&outcome->quantities[offer][date], from->centre[date], total - from->centre[date]};
}

static double mean_of(const struct moments *moments, int64_t pairs)
{
    return (double)moments->sum / (2 * (double)pairs);
}

/* The mean over paths is half the mean over pairs. */
static double error_of(const struct moments *moments, int64_t pairs)
{
    const double n = (double)pairs, mean = (double)moments->sum / n;
    const double variance = (double)moments->pair_squares / n - mean * mean;
    return variance > 0 && n > 1 ? sqrt(variance / (n - 1)) / 2 : 0;
}

static double variance_of(const struct moments *moments, int64_t pairs)
{
    const double mean = mean_of(moments, pairs),
                 variance = (double)moments->squares / (2 * (double)pairs) - mean * mean;
    return variance > 0 ? variance : 0;
}

struct money pay_mean(const struct outcome *outcome, const struct simulation *simulation, int offer,
                      int month)
{
    const struct part part = part_at(outcome, simulation, offer, month);
    const int64_t certain = part.rest + part.centre;
    return part.quantity
               ? (struct money){certain +
                                cents_of(mean_of(&part.quantity->moments, outcome->pairs_of_paths)).cents}
               : (struct money){certain};
}

struct money pay_deviation(const struct outcome *outcome, const struct simulation *simulation, int offer,
                           int month)
{
    const struct part part = part_at(outcome, simulation, offer, month);
    return part.quantity ? cents_of(sqrt(variance_of(&part.quantity->moments, outcome->pairs_of_paths)))
                         : (struct money){0};
}

struct money pay_mean_error(const struct outcome *outcome, const struct simulation *simulation, int offer,
                            int month)
{
    const struct part part = part_at(outcome, simulation, offer, month);
    return part.quantity ? cents_of(error_of(&part.quantity->moments, outcome->pairs_of_paths))
                         : (struct money){0};
}

/* The paths in steps up to this one, from step 0. */
static double paths_to(const struct quantity *quantity, int step)
{
    const struct step_span held = quantity->held;
    return step < held.from ? 0 : quantity->steps[step < held.to ? step : held.to];
}

/* Where the histogram has passed so many paths, in proportion within the step. */
static double value_at(const struct quantity *quantity, int64_t centre, double paths)
{
    int low = 0, high = STEPS - 1;
    while (low < high) {
        int middle = (low + high) / 2;
        if (paths_to(quantity, middle) >= paths)
            high = middle;
        else
            low = middle + 1;
    }
    if (low == 0)
        return 0;
    const double before = paths_to(quantity, low - 1), within = paths_to(quantity, low) - before;
    const int lowest = lowest_power(centre);
    const double from = step_start(low, lowest), to = step_start(low + 1, lowest);
    const double value = from + (within > 0 ? (paths - before) / within : 0) * (to - from);
    return value < (double)quantity->least  ? (double)quantity->least
           : value > (double)quantity->most ? (double)quantity->most
                                            : value;
}

/* The paths whose value is at most so much. */
static double paths_below(const struct quantity *quantity, int64_t centre, double value)
{
    if (value >= (double)quantity->most)
        return paths_to(quantity, STEPS - 1);
    if (value < (double)quantity->least)
        return 0;
    const int lowest = lowest_power(centre), step = step_of((int64_t)value, lowest);
    if (step == 0)
        return paths_to(quantity, 0);
    double from = step_start(step, lowest), to = step_start(step + 1, lowest);
    from = from < (double)quantity->least ? (double)quantity->least : from;
    to = to > (double)quantity->most ? (double)quantity->most : to;
    const double before = paths_to(quantity, step - 1), share = to > from ? (value - from) / (to - from) : 1;
    return before + (share < 0 ? 0 : share) * (paths_to(quantity, step) - before);
}

struct money pay_quantile(const struct outcome *outcome, const struct simulation *simulation, int offer,
                          int month, struct rate probability)
{
    const struct part part = part_at(outcome, simulation, offer, month);
    const double paths = 2 * (double)outcome->pairs_of_paths * (double)probability.nano / (double)RATE_ONE;
    return (struct money){part.rest +
                          (part.quantity ? cents_of(value_at(part.quantity, part.centre, paths)).cents : 0)};
}

/* Probability that a year's pay over the months is at most so many cents. */
static double chance_at(const struct outcome *outcome, const struct simulation *simulation, int offer,
                        int month, double a_year)
{
    const struct part part = part_at(outcome, simulation, offer, month);
    const double equity = a_year * month / 12 - (double)part.rest;
    if (!part.quantity)
        return equity >= -0.5 * month / 12; /* a year's pay is rounded */
    return paths_below(part.quantity, part.centre, equity) / (2 * (double)outcome->pairs_of_paths);
}

static struct rate rate_of(double share)
{
    return (struct rate){(int64_t)(share * (double)RATE_ONE + 0.5)};
}

struct rate pay_chance(const struct outcome *outcome, const struct simulation *simulation, int offer,
                       int month, struct money a_year)
{
    return rate_of(chance_at(outcome, simulation, offer, month, (double)a_year.cents));
}

/* --- A stay that is drawn too ----------------------------------------------------------------------------
 */

static double weight_of(const struct simulation *simulation, int h)
{
    return (double)simulation->stay.weight[h].nano / (double)RATE_ONE;
}

/* The mean over one stay, a year, in cents. */
static double yearly_mean(const struct outcome *outcome, const struct simulation *simulation, int offer,
                          int month)
{
    const struct part part = part_at(outcome, simulation, offer, month);
    const double mean = part.quantity ? mean_of(&part.quantity->moments, outcome->pairs_of_paths) : 0;
    return ((double)(part.rest + part.centre) + mean) * 12 / month;
}

static double mixed_mean(const struct outcome *outcome, const struct simulation *simulation, int offer)
{
    double sum = 0;
    for (int h = 0; h < simulation->stay.count; h++)
        sum += weight_of(simulation, h) * yearly_mean(outcome, simulation, offer, simulation->stay.months[h]);
    return sum;
}

struct money stay_pay_mean(const struct outcome *outcome, const struct simulation *simulation, int offer)
{
    return cents_of(mixed_mean(outcome, simulation, offer));
}

struct money stay_pay_deviation(const struct outcome *outcome, const struct simulation *simulation, int offer)
{
    const double mean = mixed_mean(outcome, simulation, offer);
    double sum = 0;
    for (int h = 0; h < simulation->stay.count; h++) {
        const int month = simulation->stay.months[h];
        const struct part part = part_at(outcome, simulation, offer, month);
        const double within =
            part.quantity ? variance_of(&part.quantity->moments, outcome->pairs_of_paths) : 0;
        const double off = yearly_mean(outcome, simulation, offer, month) - mean;
        sum += weight_of(simulation, h) * (within * 144 / month / month + off * off);
    }
    return cents_of(sqrt(sum));
}

struct money stay_pay_mean_error(const struct outcome *outcome, const struct simulation *simulation,
                                 int offer)
{
    (void)simulation;
    return cents_of(error_of(&outcome->mixed[offer], outcome->pairs_of_paths));
}

static double mixed_chance_at(const struct outcome *outcome, const struct simulation *simulation, int offer,
                              double a_year)
{
    double sum = 0;
    for (int h = 0; h < simulation->stay.count; h++)
        sum += weight_of(simulation, h) *
               chance_at(outcome, simulation, offer, simulation->stay.months[h], a_year);
    return sum;
}

struct rate stay_pay_chance(const struct outcome *outcome, const struct simulation *simulation, int offer,
                            struct money a_year)
{
    return rate_of(mixed_chance_at(outcome, simulation, offer, (double)a_year.cents));
}

/* The least whole cent whose chance reaches the probability. */
struct money stay_pay_quantile(const struct outcome *outcome, const struct simulation *simulation, int offer,
                               struct rate probability)
{
    const double wanted = (double)probability.nano / (double)RATE_ONE - 1e-12;
    int64_t low = -(INT64_C(1) << 56), high = INT64_C(1) << 56;
    while (low < high) {
        const int64_t middle = low + (high - low) / 2;
        if (mixed_chance_at(outcome, simulation, offer, (double)middle) >= wanted)
            high = middle;
        else
            low = middle + 1;
    }
    return (struct money){low};
}

/* --- Probabilities ---------------------------------------------------------------------------------------
 */

/* sum and squares of a share per pair of paths, 0 … 2. */
static struct chance_of chance_from(double sum, double squares, double pairs)
{
    const double mean = sum / pairs, variance = squares / pairs - mean * mean;
    return (struct chance_of){rate_of(mean / 2),
                              rate_of(variance > 0 && pairs > 1 ? sqrt(variance / (pairs - 1)) / 2 : 0)};
}

struct chance_of tally_chance(const struct tally *tally, int64_t pairs_of_paths)
{
    return chance_from((double)tally->one, (double)(tally->one + 2 * tally->both), (double)pairs_of_paths);
}

struct chance_of mixed_chance(wide_int sum, wide_int squares, int64_t pairs_of_paths)
{
    const double one = (double)RATE_ONE;
    return chance_from((double)sum / one, (double)squares / one / one, (double)pairs_of_paths);
}

static int64_t guaranteed(const struct curve *curve, int month)
{
    return curve->kept[BASE][month].cents + curve->kept[SIGN_ON][month].cents;
}

int safer_of(const struct simulation *simulation, int a, int b, int month)
{
    const int64_t first = guaranteed(simulation->offers[a].compared, month);
    const int64_t second = guaranteed(simulation->offers[b].compared, month);
    return first > second ? -1 : second > first;
}
