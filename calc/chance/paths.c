/* The inner loop: draws, prices, events, sums. Many paths side by side, so that each step is one short loop.
 */
#include "calc/chance/histogram.h"
#include "calc/chance/normal.h"
#include "calc/chance/philox.h"

enum { LANES = 64, SIGNS = 2 };

/* So that differences of two always fit. */
#define CONVERTED_MAX (INT64_C(1) << 61)

struct batch {
    const struct simulation *simulation;
    int64_t first;
    int lanes; /* pairs of paths, at most LANES */
    int next_event[SIMULATED_MAX];
    uint32_t words[4][LANES]; /* of the last four draws */
    double drawn[FACTORS_MAX][LANES], motion[FACTORS_MAX][LANES];
    int64_t equity[SIMULATED_MAX][SIGNS][LANES];              /* cumulative, in the offer's currency */
    int64_t at[HORIZONS_MAX][SIMULATED_MAX][SIGNS][LANES];    /* the same at the stays */
    double rate[HORIZONS_MAX][RATES_MAX][SIGNS][LANES];       /* of exchange, against today's, as the stays end */
    int64_t total[HORIZONS_MAX][SIMULATED_MAX][SIGNS][LANES]; /* all pay, in the currency of the comparison */
};

/* Draw number `draw` of every path: word draw mod 4 of its block draw / 4. */
static void fetch_words(struct batch *batch, int draw)
{
    const uint64_t seed = batch->simulation->seed;
    for (int i = 0; i < batch->lanes; i++) {
        const uint64_t path = (uint64_t)(batch->first + i);
        const struct philox_words four =
            philox((struct philox_words){{(uint32_t)path, (uint32_t)(path >> 32), (uint32_t)(draw / 4), 0}},
                   (uint32_t)seed, (uint32_t)(seed >> 32));
        for (int w = 0; w < 4; w++)
            batch->words[w][i] = four.word[w];
    }
}

static void move_prices(struct batch *batch, int at)
{
    const struct simulation *simulation = batch->simulation;
    const int factors = simulation->stock_count + simulation->rate_count;
    for (int s = 0; s < factors; s++) {
        const int draw = at * factors + s;
        if (draw % 4 == 0)
            fetch_words(batch, draw);
        normal_from_words(batch->drawn[s], batch->words[draw % 4], batch->lanes);
    }
    for (int s = 0; s < factors; s++)
        for (int k = 0; k <= s; k++) {
            const double times = simulation->mix[s][k] * simulation->root_time[at];
            for (int i = 0; i < batch->lanes; i++)
                batch->motion[s][i] += times * batch->drawn[k][i];
        }
}

static inline int64_t held(double cents)
{
    return event_rounded(cents < (double)SIMULATED_EVENT_MAX ? cents : (double)SIMULATED_EVENT_MAX);
}

/* Adds to exponents what a rate contributes, or takes it off: times 1 or −1. */
static void add_rate(double exponent[LANES], const struct batch *batch, int rate, int month, int sign, double times)
{
    const struct simulation *simulation = batch->simulation;
    if (rate == NO_RATE)
        return;
    const double volatility = simulation->rates[rate].volatility, *motion = batch->motion[simulation->stock_count + rate];
    const double fall = -volatility * volatility * month / 24;
    for (int i = 0; i < batch->lanes; i++)
        exponent[i] += times * (fall + (sign == 0 ? volatility : -volatility) * motion[i]);
}

/* The rates on the day on which a stay ends. */
static void keep_rates(struct batch *batch, int month)
{
    const struct simulation *simulation = batch->simulation;
    for (int h = 0; h < simulation->stay.count; h++)
        for (int r = 0; r < simulation->rate_count && simulation->stay.months[h] == month; r++)
            for (int sign = 0; sign < SIGNS; sign++) {
                double exponent[LANES] = {0};
                add_rate(exponent, batch, r, month, sign, 1);
                exponentials(batch->rate[h][r][sign], exponent, batch->lanes);
            }
}

/* The events of an offer in a month: what counts of each is added, path by path. */
static void vest(struct batch *batch, int o, int month)
{
    const struct simulated_offer *offer = &batch->simulation->offers[o];
    double exponent[LANES], factor[LANES];
    const double fall = -offer->volatility * offer->volatility * month / 24;
    const int first = batch->next_event[o];
    int end = first;
    while (end < offer->event_count && offer->events[end].month == month)
        end++;
    batch->next_event[o] = end;
    for (int sign = 0; sign < SIGNS; sign++) {
        const double times = sign == 0 ? offer->volatility : -offer->volatility;
        for (int i = 0; i < batch->lanes; i++)
            exponent[i] = fall + times * batch->motion[offer->stock][i];
        if (offer->stock_rate != offer->pay_rate) {
            add_rate(exponent, batch, offer->stock_rate, month, sign, 1);
            add_rate(exponent, batch, offer->pay_rate, month, sign, -1);
        }
        exponentials(factor, exponent, batch->lanes);
        for (int e = first; e < end; e++)
            for (int i = 0; i < batch->lanes; i++) {
                struct money counted = {held(event_unrounded(&offer->events[e].terms, factor[i]))};
                if (offer->offer->on_paper)
                    equity_counted(&counted, offer->offer, counted);
                batch->equity[o][sign][i] += counted.cents;
            }
    }
}

static void add_moments(struct moments *moments, int64_t up, int64_t down)
{
    const int64_t both = up + down;
    moments->sum += both;
    moments->squares += (wide_int)up * up + (wide_int)down * down;
    moments->pair_squares += (wide_int)both * both;
}

static void record(struct quantity *quantity, const int64_t values[SIGNS][LANES], int64_t centre, int lanes)
{
    const int lowest = lowest_power(centre);
    for (int sign = 0; sign < SIGNS; sign++)
        for (int i = 0; i < lanes; i++) {
            const int64_t value = values[sign][i];
            quantity->steps[step_of(value, lowest)]++;
            quantity->least = value < quantity->least ? value : quantity->least;
            quantity->most = value > quantity->most ? value : quantity->most;
        }
    for (int i = 0; i < lanes; i++)
        add_moments(&quantity->moments, values[0][i] - centre, values[1][i] - centre);
}

static void keep_at_stays(struct batch *batch, int o, int date)
{
    const struct stay *stay = &batch->simulation->stay;
    for (int h = 0; h < stay->count; h++)
        if (batch->simulation->offers[o].last_date[stay->months[h]] == date)
            for (int sign = 0; sign < SIGNS; sign++)
                for (int i = 0; i < batch->lanes; i++)
                    batch->at[h][o][sign][i] = batch->equity[o][sign][i];
}

/* Certain pay and equity in the currency of the comparison (R15: the sum of converted components). */
static void add_totals(struct batch *batch, int o)
{
    const struct simulated_offer *offer = &batch->simulation->offers[o];
    const struct stay *stay = &batch->simulation->stay;
    const bool one_currency = ratio_is_one(offer->offer->to_case);
    for (int h = 0; h < stay->count; h++) {
        const int month = stay->months[h];
        const bool certain = offer->last_date[month] == NO_DATE;
        const int64_t rest =
            offer->compared->total[month].cents - (certain ? 0 : offer->compared->kept[EQUITY][month].cents);
        for (int sign = 0; sign < SIGNS; sign++)
            for (int i = 0; i < batch->lanes; i++) {
                struct money equity = {certain ? 0 : batch->at[h][o][sign][i]};
                if (!one_currency && !certain &&
                    (!money_times_ratio(&equity, equity, offer->offer->to_case) ||
                     equity.cents > CONVERTED_MAX))
                    equity.cents = CONVERTED_MAX;
                int64_t total = rest + equity.cents;
                if (offer->pay_rate != NO_RATE)
                    total = held((double)total * batch->rate[h][offer->pay_rate][sign][i]);
                batch->total[h][o][sign][i] = total;
            }
    }
}

static void count(struct tally *tally, bool up, bool down)
{
    tally->one += up + down;
    tally->both += up && down;
}

static void add_weights(wide_int *sum, wide_int *squares, int64_t weight)
{
    *sum += weight;
    *squares += (wide_int)weight * weight;
}

/* True when the pay of the less safe one is more than `below` a year under that of the safer one. */
static inline bool falls_below(int64_t gap, int safer, int64_t below, int months)
{
    const wide_int under = safer < 0 ? (wide_int)gap : -(wide_int)gap;
    return safer != 0 && under * 12 > (wide_int)below * months;
}

static void compare_paths(struct pair_outcome *pair, const struct batch *batch, int a, int b)
{
    const struct stay *stay = &batch->simulation->stay;
    const int64_t below = batch->simulation->below.cents;
    int safer[HORIZONS_MAX];
    for (int h = 0; h < stay->count; h++)
        safer[h] = safer_of(batch->simulation, a, b, stay->months[h]);
    for (int i = 0; i < batch->lanes; i++) {
        int64_t ahead = 0, behind = 0;
        for (int h = 0; h < stay->count; h++) {
            const int64_t up = batch->total[h][a][0][i] - batch->total[h][b][0][i];
            const int64_t down = batch->total[h][a][1][i] - batch->total[h][b][1][i];
            const int64_t weight = stay->weight[h].nano;
            count(&pair->ahead[h], up > 0, down > 0);
            count(&pair->behind[h], up < 0, down < 0);
            count(&pair->below[h], falls_below(up, safer[h], below, stay->months[h]),
                  falls_below(down, safer[h], below, stay->months[h]));
            ahead += weight * ((up > 0) + (down > 0));
            behind += weight * ((up < 0) + (down < 0));
        }
        add_weights(&pair->mixed, &pair->mixed_squares, ahead);
        add_weights(&pair->behind_mixed, &pair->behind_squares, behind);
    }
}

/* What the equity differs from its centre, a year, over the stays by their weights. */
static void add_mixed(struct moments *moments, const struct batch *batch, int o)
{
    const struct simulated_offer *offer = &batch->simulation->offers[o];
    const struct stay *stay = &batch->simulation->stay;
    double difference[SIGNS][LANES] = {{0}};
    for (int h = 0; h < stay->count; h++) {
        const int date = offer->last_date[stay->months[h]];
        const double times = (double)stay->weight[h].nano * 12 / stay->months[h] / (double)RATE_ONE;
        if (date != NO_DATE)
            for (int sign = 0; sign < SIGNS; sign++)
                for (int i = 0; i < batch->lanes; i++)
                    difference[sign][i] += times * (double)(batch->at[h][o][sign][i] - offer->centre[date]);
    }
    for (int i = 0; i < batch->lanes; i++)
        add_moments(moments, (int64_t)difference[0][i], (int64_t)difference[1][i]);
}

static void run_batch(struct outcome *outcome, struct batch *batch)
{
    const struct simulation *simulation = batch->simulation;
    int date[SIMULATED_MAX] = {0};
    for (int at = 0; at < simulation->month_count; at++) {
        const int month = simulation->months[at];
        move_prices(batch, at);
        keep_rates(batch, month);
        for (int o = 0; o < simulation->offer_count; o++) {
            const struct simulated_offer *offer = &simulation->offers[o];
            if (date[o] == offer->date_count || offer->date_month[date[o]] != month)
                continue;
            vest(batch, o, month);
            record(&outcome->quantities[o][date[o]], (const int64_t(*)[LANES])batch->equity[o],
                   offer->centre[date[o]], batch->lanes);
            keep_at_stays(batch, o, date[o]++);
        }
    }
    for (int o = 0; o < simulation->offer_count; o++) {
        add_totals(batch, o);
        add_mixed(&outcome->mixed[o], batch, o);
    }
    int pair = 0;
    for (int a = 0; a < simulation->offer_count; a++)
        for (int b = a + 1; b < simulation->offer_count; b++)
            compare_paths(&outcome->pairs[pair++], batch, a, b);
}

void outcome_add_paths(struct outcome *outcome, const struct simulation *simulation, int64_t first, int pairs)
{
    for (int done = 0; done < pairs; done += LANES) {
        struct batch batch;
        batch.simulation = simulation;
        batch.first = first + done;
        batch.lanes = pairs - done < LANES ? pairs - done : LANES;
        for (int f = 0; f < FACTORS_MAX; f++)
            for (int i = 0; i < LANES; i++)
                batch.motion[f][i] = 0;
        for (int o = 0; o < SIMULATED_MAX; o++) {
            batch.next_event[o] = 0;
            for (int i = 0; i < LANES; i++)
                batch.equity[o][0][i] = batch.equity[o][1][i] = 0;
        }
        run_batch(outcome, &batch);
    }
    outcome->pairs_of_paths += pairs;
}
