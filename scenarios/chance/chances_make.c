#include "scenarios/chance/chances_make.h"

#include <string.h>

#include "calc/compare/chance.h"
#include "calc/kit/text.h"

static void assume(struct chances *chances, const char *line)
{
    if (chances->assumptions.count < LINES_MAX)
        chances->assumptions.line[chances->assumptions.count++] = line;
}

/* --- Before the paths ------------------------------------------------------------------------------------
 */

static bool of_one_company(const struct case_offer *a, const struct case_offer *b)
{
    return strcmp(a->company_name, b->company_name) == 0;
}

/* The case's word for it, else another offer's of the company, else the usual one. */
static void choose_volatility(struct chance_offer *offer, const struct chances *chances)
{
    const struct case_file *file = chances->evaluation->from;
    offer->volatility_source = VOLATILITY_USUAL;
    offer->volatility = chances->usual->volatility;
    for (int i = 0; i < file->offer_count; i++)
        if (file->offers[i].volatility_given && of_one_company(&file->offers[i], offer->from) &&
            offer->volatility_source == VOLATILITY_USUAL) {
            offer->volatility_source = VOLATILITY_OF_COMPANY;
            offer->volatility = file->offers[i].volatility;
        }
    if (offer->from->volatility_given) {
        offer->volatility_source = VOLATILITY_STATED;
        offer->volatility = offer->from->volatility;
    }
}

/* That of an earlier offer of the company, or the next free one. */
static int stock_of(const struct simulation *simulation, const struct chances *chances, int index)
{
    for (int i = 0; i < index; i++)
        if (simulation->offers[i].stock != CONSTANT &&
            of_one_company(chances->offers[i].from, chances->offers[index].from))
            return simulation->offers[i].stock;
    return simulation->stock_count;
}

/* The number of a currency's rate, or NO_RATE where it stays. */
static int rate_of(const struct chances *chances, const char *currency)
{
    for (int i = 0; i < chances->moving_count; i++)
        if (strcmp(chances->moving[i]->currency, currency) == 0)
            return i;
    return NO_RATE;
}

/* A foreign rate that the case gives no volatility. */
static bool stays(const struct chances *chances, const char *currency)
{
    return strcmp(currency, chances->evaluation->from->currency) != 0 && rate_of(chances, currency) == NO_RATE;
}

static bool concerns(const struct evaluation *evaluation, const char *currency)
{
    for (int i = 0; i < evaluation->offer_count; i++) {
        const struct case_offer *from = evaluation->offers[i].from;
        if (strcmp(from->currency, currency) == 0 || strcmp(from->stock_currency, currency) == 0)
            return true;
    }
    return false;
}

/* The rates whose volatility the case states, of currencies that an offer has. */
static void add_rates(struct chances *chances, struct simulation *simulation)
{
    const struct case_file *file = chances->evaluation->from;
    for (int i = 0; i < file->assumptions.fx_count; i++) {
        const struct fx *fx = &file->assumptions.fx[i];
        if (fx->volatility.nano == 0 || strcmp(fx->currency, file->currency) == 0 ||
            !concerns(chances->evaluation, fx->currency))
            continue;
        chances->moving[chances->moving_count++] = fx;
        simulation_add_rate(simulation, fx->volatility, fx->correlation);
    }
}

static bool add_offers(struct chances *chances, struct simulation *simulation, struct err *err)
{
    for (int i = 0; i < chances->offer_count; i++) {
        struct chance_offer *offer = &chances->offers[i];
        const struct offer_result *result = &chances->evaluation->offers[i];
        offer->from = result->from;
        choose_volatility(offer, chances);
        if (!simulation_add(simulation, &result->from->offer, &result->curve, &result->compared,
                            stock_of(simulation, chances, i), offer->volatility,
                            rate_of(chances, result->from->currency), rate_of(chances, result->from->stock_currency)))
            return err_overflow(err, "pay by chance");
        offer->moves = simulation->offers[i].stock != CONSTANT;
        if (!offer->moves)
            offer->volatility_source = VOLATILITY_UNUSED;
        chances->usual_used |= offer->moves && offer->volatility_source == VOLATILITY_USUAL;
        chances->rates_stay |= stays(chances, result->from->currency) ||
                               (offer->moves && stays(chances, result->from->stock_currency));
    }
    return true;
}

/* Rounded up to a whole percent. */
static bool refuse_correlation(struct err *err, const struct case_file *file, struct rate correlation,
                               int companies)
{
    const int64_t least = -RATE_ONE / (companies - 1);
    err_set(err, ERR_INPUT,
            "expected a correlation of at least -1/%d (%p) between %d companies whose stock moves, found %p: "
            "they cannot all "
            "move against each other that much",
            companies - 1, (struct rate){least / 1000000 * 1000000}, companies, correlation);
    struct text name = text_in(err->file, sizeof err->file), path = text_in(err->path, sizeof err->path);
    text_add(&name, file->file);
    text_add(&path, "assumptions.correlation");
    return false;
}

static bool refuse_rates(struct err *err, const struct case_file *file)
{
    err_set(err, ERR_INPUT,
            "expected correlations of rates with stocks that can hold beside those of the stocks with each other, found some "
            "that cannot: a rate cannot go with two stocks that hardly go with each other");
    struct text name = text_in(err->file, sizeof err->file), path = text_in(err->path, sizeof err->path);
    text_add(&name, file->file);
    text_add(&path, "assumptions.fx");
    return false;
}

static void choose_stays(struct chances *chances)
{
    const struct chance_request *request = chances->request;
    chances->stay = chances->evaluation->from->stay;
    chances->has_stay_weights = request->month_count == 0;
    if (request->leave_given)
        stay_of_yearly_chance(&chances->stay, (struct rate){RATE_ONE - request->leave.nano});
    if (request->month_count > 0) {
        chances->stay = (struct stay){.count = request->month_count};
        for (int i = 0; i < request->month_count; i++)
            chances->stay.months[i] = request->months[i];
    }
    for (int i = 0; i < chances->stay.count; i++)
        if (chances->stay.weight[i].nano >= chances->stay.weight[chances->main_stay].nano)
            chances->main_stay = i;
}

static const char *why_certain(const struct chance_offer *offer)
{
    const struct offer *pay = &offer->from->offer;
    if (!pay->has_grant && pay->refresher_count == 0)
        return "it has no stock";
    if (pay->on_paper && pay->counted_share.nano == 0)
        return "its equity is on paper and does not count";
    return offer->volatility.nano == 0 ? "its volatility is 0%" : "none of its stock counts";
}

static void add_assumptions(struct chances *chances, struct arena *arena)
{
    static const char *const rules[] = {"is flat on average", "grows on average by its rate, month by month",
                                        "has the yearly rule as its average",
                                        "has the case's path as its average"};
    const struct case_file *file = chances->evaluation->from;
    for (int i = 0; i < chances->offer_count; i++) {
        const struct chance_offer *offer = &chances->offers[i];
        const char *id = offer->from->offer.id;
        if (!offer->moves) {
            assume(chances,
                   text_format(arena, "%s: the same in every outcome, since %s", id, why_certain(offer)));
            continue;
        }
        assume(chances, text_format(arena, "%s: its price moves by a volatility of %p a year (%s) and %s", id,
                                    offer->volatility,
                                    offer->volatility_source == VOLATILITY_STATED ? "the case's"
                                    : offer->volatility_source == VOLATILITY_OF_COMPANY
                                        ? "that of the other offer of its company"
                                        : "the case states none: the usual one",
                                    rules[offer->from->offer.price.rule]));
    }
    if (chances->usual_used)
        assume(chances, text_format(arena, "the usual volatility of %p is %s (%s), confidence %s. %s",
                                    chances->usual->volatility, chances->usual->source, chances->usual->date,
                                    chances->usual->confidence, chances->usual->note));
    if (chances->companies > 1)
        assume(chances,
               text_format(arena, "the prices of two companies move together with a correlation of %p%s",
                           chances->correlation,
                           file->assumptions.correlation_given ? "" : ", since the case states none"));
    for (int i = 0; i < chances->moving_count; i++)
        assume(chances, text_format(arena,
                                    "rates: what one %s is worth moves by a volatility of %p a year, on average as it is today, "
                                    "with a correlation of %p with the prices of stocks%s; pay is compared at the rate of the "
                                    "day on which the stay ends",
                                    chances->moving[i]->currency, chances->moving[i]->volatility,
                                    chances->moving[i]->correlation,
                                    chances->moving[i]->correlation_given ? "" : ", since the case states none"));
    if (chances->rates_stay)
        assume(chances, "rates of exchange without a volatility (assumptions.fx) stay as they are");
    if (chances->request->leave_given)
        assume(chances,
               text_format(
                   arena,
                   "stay: a %p chance of leaving at the end of each year, and after the fourth for certain; "
                   "whoever leaves does so whatever the price",
                   chances->request->leave));
    assume(
        chances,
        "prices are lognormal, without jumps; tax, and what becomes of units after they vest, are left out");
}

bool chances_start(struct chances **result, struct simulation *simulation, struct arena *arena,
                   const struct usual_volatility *usual, const struct evaluation *evaluation,
                   const struct chance_request *request, struct err *err)
{
    const struct assumptions *assumptions = &evaluation->from->assumptions;
    struct chances *chances = arena_alloc(arena, sizeof *chances);
    chances->evaluation = evaluation;
    chances->request = request;
    chances->usual = usual;
    chances->offer_count = evaluation->offer_count;
    chances->correlation = assumptions->correlation_given ? assumptions->correlation : percent(50);
    choose_stays(chances);
    simulation->seed = request->seed;
    simulation->stay = chances->stay;
    simulation->below = request->below;
    add_rates(chances, simulation);
    if (!add_offers(chances, simulation, err))
        return false;
    chances->companies = simulation->stock_count;
    if (!correlation_possible(chances->correlation, chances->companies))
        return refuse_correlation(err, evaluation->from, chances->correlation, chances->companies);
    if (!simulation_ready(simulation, chances->correlation))
        return refuse_rates(err, evaluation->from);
    add_assumptions(chances, arena);
    *result = chances;
    return true;
}

/* --- After the paths -------------------------------------------------------------------------------------
 */

static struct money a_year(struct money money, int months)
{
    annualize(&money, money, months); /* fits by SIMULATED_TOTAL_MAX */
    return money;
}

static struct money quantile(const struct outcome *outcome, const struct simulation *simulation, int offer,
                             int month, int per_cent)
{
    return a_year(pay_quantile(outcome, simulation, offer, month, percent(per_cent)), month);
}

static void fill_spread(struct spread *spread, const struct outcome *outcome,
                        const struct simulation *simulation, int offer, int month)
{
    *spread = (struct spread){.mean = a_year(pay_mean(outcome, simulation, offer, month), month),
                              .deviation = a_year(pay_deviation(outcome, simulation, offer, month), month),
                              .mean_error = a_year(pay_mean_error(outcome, simulation, offer, month), month),
                              .p10 = quantile(outcome, simulation, offer, month, 10),
                              .p25 = quantile(outcome, simulation, offer, month, 25),
                              .p50 = quantile(outcome, simulation, offer, month, 50),
                              .p75 = quantile(outcome, simulation, offer, month, 75),
                              .p90 = quantile(outcome, simulation, offer, month, 90)};
}

static void fill_over_stay(struct spread *spread, const struct outcome *outcome,
                           const struct simulation *simulation, int offer)
{
    *spread = (struct spread){.mean = stay_pay_mean(outcome, simulation, offer),
                              .deviation = stay_pay_deviation(outcome, simulation, offer),
                              .mean_error = stay_pay_mean_error(outcome, simulation, offer),
                              .p10 = stay_pay_quantile(outcome, simulation, offer, percent(10)),
                              .p25 = stay_pay_quantile(outcome, simulation, offer, percent(25)),
                              .p50 = stay_pay_quantile(outcome, simulation, offer, percent(50)),
                              .p75 = stay_pay_quantile(outcome, simulation, offer, percent(75)),
                              .p90 = stay_pay_quantile(outcome, simulation, offer, percent(90))};
}

static void fill_offer(struct chances *chances, int index, const struct simulation *simulation,
                       const struct outcome *outcome)
{
    struct chance_offer *offer = &chances->offers[index];
    for (int h = 0; h < chances->stay.count; h++)
        fill_spread(&offer->at[h], outcome, simulation, index, chances->stay.months[h]);
    if (chances->has_stay_weights)
        fill_over_stay(&offer->over_stay, outcome, simulation, index);
    for (int month = 1; month <= MONTHS_MAX; month++)
        offer->month[month] = (struct fan_row){quantile(outcome, simulation, index, month, 10),
                                               quantile(outcome, simulation, index, month, 50),
                                               quantile(outcome, simulation, index, month, 90)};
}

static void fill_pair(struct chance_pair *pair, const struct chances *chances,
                      const struct simulation *simulation, const struct pair_outcome *from, int64_t paths)
{
    for (int h = 0; h < chances->stay.count; h++) {
        const int safer = safer_of(simulation, pair->a, pair->b, chances->stay.months[h]);
        pair->at[h] = (struct chance_at){.ahead = tally_chance(&from->ahead[h], paths),
                                         .behind = tally_chance(&from->behind[h], paths),
                                         .safer = safer == 0  ? NO_OFFER
                                                  : safer < 0 ? pair->a
                                                              : pair->b,
                                         .below = tally_chance(&from->below[h], paths)};
    }
    pair->ahead_over_stay = mixed_chance(from->mixed, from->mixed_squares, paths);
    pair->behind_over_stay = mixed_chance(from->behind_mixed, from->behind_squares, paths);
}

/* The smallest of 1, 2, 2.5, 5 × 10^k, from a dollar, with which the bars reach from low to high. */
static struct money choose_step(int64_t low, int64_t high)
{
    static const int64_t tenths[] = {10, 20, 25, 50};
    for (int64_t ten = 100; ten < INT64_MAX / 1000; ten *= 10)
        for (int i = 0; i < 4; i++) {
            const int64_t step = ten * tenths[i] / 10;
            if (low / step * step + step * CHANCE_BARS > high)
                return (struct money){step};
        }
    return (struct money){0};
}

/* Bars from where one outcome in a hundred lies below to where one lies above, over all offers, the ends
 * open. Only where all offers are in one currency. */
static void fill_bars(struct chances *chances, const struct simulation *simulation,
                      const struct outcome *outcome)
{
    const int month = chances->stay.months[chances->main_stay];
    int64_t low = INT64_MAX, high = 0;
    for (int i = 0; i < chances->offer_count; i++) {
        if (strcmp(chances->offers[i].from->currency, chances->offers[0].from->currency) != 0)
            return;
        const int64_t first = quantile(outcome, simulation, i, month, 1).cents;
        const int64_t last = quantile(outcome, simulation, i, month, 99).cents;
        low = first < low ? first : low;
        high = last > high ? last : high;
    }
    chances->bar_step = choose_step(low, high);
    if (chances->bar_step.cents == 0 || chances->companies == 0)
        return;
    chances->bar_low.cents = low / chances->bar_step.cents * chances->bar_step.cents;
    for (int i = 0; i < chances->offer_count; i++) {
        int64_t before = 0;
        for (int bar = 0; bar < CHANCE_BARS; bar++) {
            const struct money end = {chances->bar_low.cents + chances->bar_step.cents * (bar + 1) - 1};
            const int64_t to =
                bar == CHANCE_BARS - 1 ? RATE_ONE : pay_chance(outcome, simulation, i, month, end).nano;
            chances->offers[i].share[bar].nano = to - before;
            before = to;
        }
    }
}

static bool stands(const struct chances *chances, int offer)
{
    return chances->evaluation->offers[offer].standing == OFFER_STANDS;
}

void chances_finish(struct chances *chances, const struct simulation *simulation,
                    const struct outcome *outcome)
{
    chances->paths = 2 * outcome->pairs_of_paths;
    for (int i = 0; i < chances->offer_count; i++)
        fill_offer(chances, i, simulation, outcome);
    for (int a = 0; a < chances->offer_count; a++)
        for (int b = a + 1; b < chances->offer_count; b++) {
            struct chance_pair *pair = &chances->pairs[chances->pair_count];
            *pair = (struct chance_pair){.a = a, .b = b, .stands = stands(chances, a) && stands(chances, b)};
            fill_pair(pair, chances, simulation, &outcome->pairs[chances->pair_count++],
                      outcome->pairs_of_paths);
        }
    fill_bars(chances, simulation, outcome);
}
