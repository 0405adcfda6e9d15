#include "calc/pay/quote.h"

/* Growth is searched for above 0, up to tripling. */
#define GROWTH_SEARCHED (200 * (RATE_ONE / 100))

struct search {
    struct offer offer; /* its price is what is tried */
    const struct quote *quote;
    struct maybe_money wanted[YEARS_MAX]; /* totals, stated or put together from parts */
};

/* How a price is tried: what each quoted year then pays, and how that misses the quote. */
struct trial {
    struct year_paid paid[YEARS_MAX];
    int64_t off[YEARS_MAX]; /* quoted less paid */
    int64_t sum;            /* of those */
    int64_t equity;         /* of the quoted years */
    bool fits;
};

static int64_t size_of(int64_t cents)
{
    return cents < 0 ? -cents : cents;
}

/* Half of the last place of a figure that is not zero, at least a cent and at most 0.5 %. */
static int64_t allowance(int64_t cents)
{
    int64_t place = 1, most = size_of(cents) / 200;
    while (cents != 0 && cents % (place * 10) == 0 && place < INT64_C(1000000000000))
        place *= 10;
    int64_t allowed = place / 2 < most ? place / 2 : most;
    return allowed > 1 ? allowed : 1;
}

static bool try_price(struct trial *trial, const struct search *search, struct err *err)
{
    struct curve curve;
    *trial = (struct trial){.fits = true};
    if (!curve_compute(&curve, &search->offer, REFRESHERS_AS_COUNTED, err))
        return false;
    for (int i = 0; i < YEARS_MAX; i++) {
        if (!year_paid(&trial->paid[i], &search->offer, &curve, true, i + 1))
            return err_overflow(err, "quoted total");
        if (!search->wanted[i].known)
            continue;
        int64_t wanted = search->wanted[i].money.cents;
        trial->off[i] = wanted - trial->paid[i].total.cents;
        trial->sum += trial->off[i];
        trial->equity += trial->paid[i].part[EQUITY].cents;
        trial->fits &= size_of(trial->off[i]) <= allowance(wanted);
    }
    return true;
}

/* A year's total: stated, or the letter's parts with the quoted ones in their place. */
static void want_totals(struct search *search, const struct trial *flat)
{
    for (int i = 0; i < YEARS_MAX; i++) {
        int64_t total = flat->paid[i].total.cents;
        bool any = false;
        for (int c = 0; c < COMPONENTS; c++)
            if (search->quote->part[i][c].known) {
                total += search->quote->part[i][c].money.cents - flat->paid[i].part[c].cents;
                any = true;
            }
        search->wanted[i] = search->quote->total[i];
        if (!search->wanted[i].known && any)
            search->wanted[i] = (struct maybe_money){true, {total}};
    }
}

/* Quoted years in which the letter's grant pays something, and whether one of them is past year 1. */
static int years_with_equity(const struct search *search, const struct trial *flat, bool *late)
{
    int count = 0;
    *late = false;
    for (int i = 0; i < YEARS_MAX; i++)
        if (search->wanted[i].known && flat->paid[i].part[EQUITY].cents > 0) {
            count++;
            *late |= i > 0;
        }
    return count;
}

static bool by_price(struct quote_answer *answer, struct search *search, enum quote_finding finding, struct money price,
                     struct err *err)
{
    struct trial trial;
    if (price.cents <= 0)
        return true;
    search->offer.price = (struct price){.rule = PRICE_FLAT, .start = price, .rate = search->offer.price.rate};
    if (!try_price(&trial, search, err))
        return false;
    if (trial.fits) {
        answer->finding = finding;
        answer->price = price;
    }
    return true;
}

/* The price at which the quoted years pay together what is quoted; the roundest near it that fits each. */
static bool by_other_price(struct quote_answer *answer, struct search *search, const struct trial *flat, struct money start,
                           struct err *err)
{
    static const int64_t grains[] = {100, 10, 1}; /* whole, tenths, cents */
    int64_t exact, steps = 0;
    if (flat->equity <= 0 ||
        !round_divide(&exact, (wide_int)start.cents * (flat->equity + flat->sum), flat->equity))
        return true;
    for (int i = 0; i < 3 && answer->finding == QUOTE_NOTHING; i++) {
        if (!round_divide(&steps, exact, grains[i]))
            return true;
        struct money price = {steps * grains[i]};
        if (2 * size_of(price.cents - start.cents) <= start.cents &&
            !by_price(answer, search, QUOTE_OTHER_PRICE, price, err))
            return false;
    }
    return true;
}

/* The growth at which the sum of the quoted years is met, by halving: the sum rises with growth. */
static bool solve(struct search *search, int64_t *growth, struct err *err)
{
    struct trial trial;
    int64_t low = 0, high = GROWTH_SEARCHED;
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        search->offer.price.growth.nano = middle;
        if (!try_price(&trial, search, err))
            return false;
        if (trial.sum > 0)
            low = middle;
        else
            high = middle;
    }
    *growth = high;
    return true;
}

/* The roundest growth near the solution that fits every figure: whole percents first. */
static bool by_growth(struct quote_answer *answer, struct search *search, enum price_rule rule, struct money start,
                      struct err *err)
{
    static const int64_t grains[] = {RATE_ONE / 100, RATE_ONE / 1000, RATE_ONE / 10000, 1};
    struct trial trial;
    int64_t solution;
    search->offer.price = (struct price){.rule = rule, .start = start, .rate = search->offer.price.rate};
    if (!solve(search, &solution, err))
        return false;
    for (int i = 0; i < 4; i++) {
        int64_t steps = 0;
        if (!round_divide(&steps, solution, grains[i]) || steps <= 0)
            continue;
        search->offer.price.growth.nano = steps * grains[i];
        if (!try_price(&trial, search, err))
            return false;
        if (!trial.fits)
            continue;
        answer->finding = QUOTE_GROWTH;
        answer->rule = rule;
        answer->growth = search->offer.price.growth;
        answer->price = start;
        return true;
    }
    return true;
}

/* Every other quoted year fits as written. */
static void by_year_1(struct quote_answer *answer, const struct search *search)
{
    bool others = true;
    for (int i = 1; i < YEARS_MAX; i++)
        others &= !answer->missed[i];
    if (others && search->wanted[0].known && answer->missed[0]) {
        answer->finding = QUOTE_YEAR_1;
        answer->year_1 = answer->off_by[0];
    }
}

static void note_misses(struct quote_answer *answer, const struct search *search, const struct trial *flat)
{
    for (int i = 0; i < YEARS_MAX; i++) {
        if (!search->wanted[i].known)
            continue;
        answer->off_by[i].cents = flat->off[i];
        answer->missed[i] = size_of(flat->off[i]) > allowance(search->wanted[i].money.cents);
        if (size_of(flat->off[i]) > answer->off.cents)
            answer->off.cents = size_of(flat->off[i]);
    }
}

/* Quoted parts that the letter does not pay; equity is explained where a price or a growth explains the totals. */
static void note_parts(struct quote_answer *answer, const struct quote *quote, const struct trial *flat)
{
    bool priced = answer->finding >= QUOTE_GRANT_PRICE && answer->finding <= QUOTE_GROWTH;
    for (int i = 0; i < YEARS_MAX; i++)
        for (int c = 0; c < COMPONENTS; c++) {
            const struct maybe_money *quoted = &quote->part[i][c];
            answer->part_paid[i][c] = flat->paid[i].part[c];
            answer->part_missed[i][c] = quoted->known && !(priced && c == EQUITY) &&
                                        size_of(quoted->money.cents - flat->paid[i].part[c].cents) >
                                            allowance(quoted->money.cents);
        }
}

static bool find(struct quote_answer *answer, struct search *search, const struct trial *flat, struct money start,
                 struct err *err)
{
    const bool in_units = search->offer.has_grant && !search->offer.grant.in_dollars;
    bool late;
    const int with_equity = years_with_equity(search, flat, &late);
    const struct maybe_money *grant_price = &search->quote->grant_price;
    if (flat->fits) {
        answer->finding = QUOTE_AS_WRITTEN;
        return true;
    }
    if (in_units && with_equity > 0 && grant_price->known &&
        !by_price(answer, search, QUOTE_GRANT_PRICE, grant_price->money, err))
        return false;
    if (answer->finding == QUOTE_NOTHING && in_units && with_equity >= 2 &&
        !by_other_price(answer, search, flat, start, err))
        return false;
    const struct money starts[] = {start, grant_price->known ? grant_price->money : start};
    for (int from = 0; from < 2 && with_equity >= 2 && late; from++)
        for (int rule = 0; rule < 2 && answer->finding == QUOTE_NOTHING; rule++)
            if (!by_growth(answer, search, rule == 0 ? PRICE_YEARLY : PRICE_MONTHLY, starts[from], err))
                return false;
    if (answer->finding == QUOTE_NOTHING)
        by_year_1(answer, search);
    return true;
}

bool quote_solve(struct quote_answer *answer, const struct offer *offer, const struct quote *quote, struct err *err)
{
    struct search search = {.offer = *offer, .quote = quote};
    struct trial flat;
    *answer = (struct quote_answer){0};
    for (int i = 0; i < YEARS_MAX; i++) {
        answer->asked |= quote->total[i].known;
        for (int c = 0; c < COMPONENTS; c++)
            answer->asked |= quote->part[i][c].known;
    }
    if (!answer->asked)
        return true;
    search.offer.to_case = (struct ratio){0};
    search.offer.price = price_flat(&offer->price);
    if (!try_price(&flat, &search, err))
        return false;
    want_totals(&search, &flat);
    if (!try_price(&flat, &search, err))
        return false;
    note_misses(answer, &search, &flat);
    answer->flat_equity.cents = flat.equity;
    answer->quoted_equity.cents = flat.equity + flat.sum;
    if (!find(answer, &search, &flat, offer->price.start, err))
        return false;
    answer->flat = answer->finding == QUOTE_AS_WRITTEN;
    answer->found = answer->finding == QUOTE_GROWTH;
    note_parts(answer, quote, &flat);
    return true;
}
