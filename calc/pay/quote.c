#include "calc/pay/quote.h"

/* Largest growth searched for: quotes assume rises, and a fall is as good a finding. */
#define SEARCH_LOW (-90 * (RATE_ONE / 100))
#define SEARCH_HIGH (200 * (RATE_ONE / 100))

struct search {
    struct offer offer;
    const struct quote *quote;
};

/* Σ over the quoted years of computed − quoted, and the largest difference in one year. */
static bool misses(const struct search *search, int64_t *sum, int64_t *largest, int64_t *equity, struct err *err)
{
    struct curve curve;
    if (!curve_compute(&curve, &search->offer, REFRESHERS_AS_COUNTED, err))
        return false;
    *sum = *largest = *equity = 0;
    for (int i = 0; i < YEARS_MAX; i++) {
        if (!search->quote->known[i])
            continue;
        int64_t off = curve_between(&curve, 12 * i, 12 * (i + 1)).cents - search->quote->total[i].cents;
        *sum += off;
        *equity += curve_component_between(&curve, EQUITY, 12 * i, 12 * (i + 1)).cents;
        if ((off < 0 ? -off : off) > *largest)
            *largest = off < 0 ? -off : off;
    }
    return true;
}

/* What a quoted total may be off by and still be met. */
static int64_t allowance(const struct search *search)
{
    int64_t allowed = 100; /* a dollar */
    for (int i = 0; i < YEARS_MAX; i++)
        if (search->quote->known[i] && search->quote->total[i].cents % 100000 == 0)
            allowed = 50000; /* totals in whole thousands */
    int64_t unit = search->offer.has_grant && !search->offer.grant.in_dollars ? search->offer.price.start.cents : 0;
    return unit > allowed ? unit : allowed;
}

/* The growth at which the sum of the quoted years is met, by halving: the sum rises with growth. */
static bool solve(struct search *search, struct rate *growth, struct err *err)
{
    int64_t low = SEARCH_LOW, high = SEARCH_HIGH, sum, largest, equity;
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        search->offer.price.growth.nano = middle;
        if (!misses(search, &sum, &largest, &equity, err))
            return false;
        if (sum < 0)
            low = middle;
        else
            high = middle;
    }
    growth->nano = high;
    return true;
}

/* The roundest growth near the solution that meets every quoted total: whole percents first. */
static bool round_growth(struct search *search, struct rate solution, int64_t allowed, struct quote_answer *answer,
                         struct err *err)
{
    static const int64_t grains[] = {RATE_ONE / 100, RATE_ONE / 1000, RATE_ONE / 10000, 1};
    int64_t sum, largest, equity;
    for (int i = 0; i < 4; i++) {
        int64_t steps = 0;
        if (!round_divide(&steps, solution.nano, grains[i]))
            return err_overflow(err, "growth");
        search->offer.price.growth.nano = steps * grains[i];
        if (!misses(search, &sum, &largest, &equity, err))
            return false;
        answer->off.cents = largest;
        if (largest <= allowed) {
            answer->found = true;
            answer->growth = search->offer.price.growth;
            answer->rule = search->offer.price.rule;
            return true;
        }
    }
    return true;
}

bool quote_solve(struct quote_answer *answer, const struct offer *offer, const struct quote *quote, struct err *err)
{
    static const enum price_rule rules[] = {PRICE_YEARLY, PRICE_MONTHLY};
    struct search search = {.offer = *offer, .quote = quote};
    struct rate solution;
    int64_t sum, largest, equity;
    *answer = (struct quote_answer){0};
    for (int i = 0; i < YEARS_MAX; i++)
        answer->asked |= quote->known[i];
    if (!answer->asked)
        return true;
    search.offer.price = price_flat(&offer->price);
    if (!misses(&search, &sum, &largest, &equity, err))
        return false;
    int64_t allowed = allowance(&search);
    answer->flat_equity.cents = equity;
    answer->quoted_equity.cents = equity - sum;
    answer->off.cents = largest;
    answer->flat = largest <= allowed;
    if (answer->flat || equity == 0)
        return true;
    for (int i = 0; i < 2 && !answer->found; i++) {
        search.offer.price.rule = rules[i];
        if (!solve(&search, &solution, err) || !round_growth(&search, solution, allowed, answer, err))
            return false;
    }
    return true;
}
