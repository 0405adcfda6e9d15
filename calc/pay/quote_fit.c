#include "calc/pay/quote_fit.h"

#define GROWTH_SEARCHED (200 * (RATE_ONE / 100))

static int64_t size_of(int64_t cents)
{
    return cents < 0 ? -cents : cents;
}

int64_t quote_allowance(struct money figure)
{
    int64_t place = 1, most = size_of(figure.cents) / 200;
    while (place <= most && figure.cents % (place * 10) == 0)
        place *= 10;
    int64_t allowed = place / 2 < most ? place / 2 : most;
    return allowed > 1 ? allowed : 1;
}

bool quote_meets(struct money quoted, struct money paid)
{
    return size_of(quoted.cents - paid.cents) <= quote_allowance(quoted);
}

static void compare(struct quote_trial *trial, const struct maybe_money *quoted, struct money paid)
{
    if (!quoted->known || quote_meets(quoted->money, paid))
        return;
    *(quoted->money.cents > paid.cents ? &trial->low : &trial->high) = true;
}

bool quote_try(struct quote_trial *trial, const struct offer *offer, const struct quote *quote, struct err *err)
{
    struct curve curve;
    *trial = (struct quote_trial){0};
    if (!curve_compute(&curve, offer, REFRESHERS_AS_COUNTED, err))
        return false;
    for (int i = 0; i < YEARS_MAX; i++) {
        if (!year_paid(&trial->paid[i], offer, &curve, true, i + 1))
            return err_overflow(err, "quoted total");
        compare(trial, &quote->total[i], trial->paid[i].total);
        for (int c = 0; c < COMPONENTS; c++)
            compare(trial, &quote->part[i][c], trial->paid[i].part[c]);
    }
    return true;
}

/* One unknown of the price, tried as whole numbers: the more of it, the more every year pays. */
struct search {
    struct offer offer;
    const struct quote *quote;
    int64_t *unknown; /* within offer.price */
};

/* An amount past what money can hold is too high, not an error. */
static struct quote_trial try_at(struct search *search, int64_t value)
{
    struct quote_trial trial;
    struct err past;
    *search->unknown = value;
    if (!quote_try(&trial, &search->offer, search->quote, &past))
        trial = (struct quote_trial){.high = true};
    return trial;
}

/* All values that meet every figure: from the least that is nowhere low to the last that is nowhere high. */
static bool narrow(struct search *search, int64_t from, int64_t to, int64_t *first, int64_t *last)
{
    int64_t low = from - 1, high = to;
    if (try_at(search, to).low)
        return false;
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        *(try_at(search, middle).low ? &low : &high) = middle;
    }
    *first = high;
    if (try_at(search, *first).high)
        return false;
    for (low = *first, high = to + 1; high - low > 1;) {
        int64_t middle = low + (high - low) / 2;
        *(try_at(search, middle).high ? &high : &low) = middle;
    }
    *last = low;
    return true;
}

/* The multiple of the coarsest grain between first and last: that nearest to their middle. The finest grain is 1. */
static int64_t roundest(int64_t first, int64_t last, const int64_t *grains)
{
    for (;; grains++) {
        int64_t steps = 0;
        if (*grains == 1 || !round_divide(&steps, first + (last - first) / 2, *grains))
            return first + (last - first) / 2;
        if (steps * *grains >= first && steps * *grains <= last)
            return steps * *grains;
    }
}

static struct price flat_at(const struct price *price, struct money start)
{
    struct price flat = price_flat(price);
    flat.start = start;
    return flat;
}

bool quote_fits_price(const struct offer *offer, const struct quote *quote, struct money price)
{
    struct search search = {.offer = *offer, .quote = quote};
    search.offer.price = flat_at(&offer->price, price);
    search.unknown = &search.offer.price.start.cents;
    struct quote_trial trial = try_at(&search, price.cents);
    return !trial.low && !trial.high;
}

bool quote_find_price(struct money *price, const struct offer *offer, const struct quote *quote)
{
    static const int64_t grains[] = {100, 10, 1};
    const int64_t start = offer->price.start.cents;
    int64_t first, last;
    struct search search = {.offer = *offer, .quote = quote};
    search.offer.price = flat_at(&offer->price, offer->price.start);
    search.unknown = &search.offer.price.start.cents;
    if (!narrow(&search, start - start / 2, start + start / 2, &first, &last))
        return false;
    price->cents = roundest(first, last, grains);
    return true;
}

bool quote_find_growth(struct rate *growth, const struct offer *offer, const struct quote *quote, enum price_rule rule,
                       struct money start)
{
    static const int64_t grains[] = {RATE_ONE / 100, RATE_ONE / 1000, RATE_ONE / 10000, 1};
    int64_t first, last;
    struct search search = {.offer = *offer, .quote = quote};
    search.offer.price = flat_at(&offer->price, start);
    search.offer.price.rule = rule;
    search.unknown = &search.offer.price.growth.nano;
    if (!narrow(&search, 1, GROWTH_SEARCHED, &first, &last))
        return false;
    growth->nano = roundest(first, last, grains);
    return true;
}
