#include "calc/pay/quote.h"

#include "calc/pay/quote_fit.h"

static bool any_part(const struct quote *quote, int i)
{
    for (int c = 0; c < COMPONENTS; c++)
        if (quote->part[i][c].known)
            return true;
    return false;
}

/* The quote says something about the year's equity: in a total, or by itself. */
static bool covers_equity(const struct quote *quote, int i)
{
    return quote->total[i].known || quote->part[i][EQUITY].known;
}

/* Quoted years in which the letter's grant pays something. Where there are two, one is past year 1. */
static int years_with_equity(const struct quote *quote, const struct quote_trial *flat)
{
    int count = 0;
    for (int i = 0; i < YEARS_MAX; i++)
        count += covers_equity(quote, i) && flat->paid[i].part[EQUITY].cents > 0;
    return count;
}

/* Quoted less paid: of the total, or without one of the parts that are quoted. */
static int64_t difference(const struct quote *quote, const struct quote_trial *flat, int i)
{
    int64_t sum = 0;
    if (quote->total[i].known)
        return quote->total[i].money.cents - flat->paid[i].total.cents;
    for (int c = 0; c < COMPONENTS; c++)
        if (quote->part[i][c].known)
            sum += quote->part[i][c].money.cents - flat->paid[i].part[c].cents;
    return sum;
}

static void note_year(struct quote_answer *answer, const struct quote *quote, const struct quote_trial *flat, int i)
{
    bool part = false;
    for (int c = 0; c < COMPONENTS; c++) {
        answer->part_paid[i][c] = flat->paid[i].part[c];
        answer->part_missed[i][c] =
            quote->part[i][c].known && !quote_meets(quote->part[i][c].money, flat->paid[i].part[c]);
        part |= answer->part_missed[i][c];
    }
    answer->missed[i] =
        quote->total[i].known ? !quote_meets(quote->total[i].money, flat->paid[i].total) : part;
    answer->off_by[i].cents = difference(quote, flat, i);
    const int64_t off = answer->off_by[i].cents < 0 ? -answer->off_by[i].cents : answer->off_by[i].cents;
    if (off > answer->off.cents)
        answer->off.cents = off;
}

/* What the totals leave for equity, or the equity that is quoted by itself. */
static void note_equity(struct quote_answer *answer, const struct quote *quote, const struct quote_trial *flat)
{
    for (int i = 0; i < YEARS_MAX; i++) {
        if (!covers_equity(quote, i))
            continue;
        const struct maybe_money *alone = &quote->part[i][EQUITY];
        const int64_t paid = flat->paid[i].part[EQUITY].cents;
        answer->flat_equity.cents += paid;
        answer->quoted_equity.cents += alone->known ? alone->money.cents : paid + answer->off_by[i].cents;
    }
}

static bool misses_any(const struct quote_answer *answer, int i)
{
    bool any = answer->missed[i];
    for (int c = 0; c < COMPONENTS; c++)
        any |= answer->part_missed[i][c];
    return any;
}

static bool by_year_1(struct quote_answer *answer)
{
    for (int i = 1; i < YEARS_MAX; i++)
        if (misses_any(answer, i))
            return false;
    answer->year_1 = answer->off_by[0];
    return answer->missed[0];
}

static bool by_growth(struct quote_answer *answer, const struct offer *offer, const struct quote *quote)
{
    static const enum price_rule rules[] = {PRICE_YEARLY, PRICE_MONTHLY};
    const struct money today = offer->price.start, granted = quote->grant_price.money;
    const bool other = quote->grant_price.known && granted.cents > 0 && granted.cents != today.cents &&
                       !offer->grant.in_dollars;
    for (int from = 0; from <= (other ? 1 : 0); from++)
        for (int i = 0; i < 2; i++) {
            answer->price = from == 0 ? today : granted;
            answer->rule = rules[i];
            if (quote_find_growth(&answer->growth, offer, quote, rules[i], answer->price))
                return true;
        }
    answer->price = (struct money){0};
    answer->rule = PRICE_FLAT;
    return false;
}

/* A grant stated as an amount is worth that at any flat price. */
static bool by_price(struct quote_answer *answer, const struct offer *offer, const struct quote *quote)
{
    answer->price = quote->grant_price.money;
    return offer->has_grant && !offer->grant.in_dollars && quote->grant_price.known &&
           quote->grant_price.money.cents > 0 && quote_fits_price(offer, quote, answer->price);
}

static enum quote_finding find(struct quote_answer *answer, const struct offer *offer, const struct quote *quote,
                               const struct quote_trial *flat)
{
    const bool two = years_with_equity(quote, flat) >= 2;
    if (!flat->low && !flat->high)
        return QUOTE_AS_WRITTEN;
    if (by_price(answer, offer, quote))
        return QUOTE_GRANT_PRICE;
    answer->price = (struct money){0};
    if (two && offer->has_grant && !offer->grant.in_dollars && quote_find_price(&answer->price, offer, quote))
        return QUOTE_OTHER_PRICE;
    if (two && by_growth(answer, offer, quote))
        return QUOTE_GROWTH;
    return by_year_1(answer) && answer->year_1.cents != 0 ? QUOTE_YEAR_1 : QUOTE_NOTHING;
}

bool quote_solve(struct quote_answer *answer, const struct offer *offer, const struct quote *quote, struct err *err)
{
    struct offer own = *offer;
    struct quote_trial flat;
    *answer = (struct quote_answer){0};
    for (int i = 0; i < YEARS_MAX; i++)
        answer->asked |= quote->total[i].known || any_part(quote, i);
    if (!answer->asked)
        return true;
    own.to_case = (struct ratio){0};
    own.price = price_flat(&offer->price);
    if (!quote_try(&flat, &own, quote, err))
        return false;
    for (int i = 0; i < YEARS_MAX; i++)
        note_year(answer, quote, &flat, i);
    note_equity(answer, quote, &flat);
    answer->finding = find(answer, &own, quote, &flat);
    answer->flat = answer->finding == QUOTE_AS_WRITTEN;
    answer->found = answer->finding == QUOTE_GROWTH;
    if (answer->finding >= QUOTE_GRANT_PRICE && answer->finding <= QUOTE_GROWTH)
        for (int i = 0; i < YEARS_MAX; i++) /* explained */
            answer->part_missed[i][EQUITY] = false;
    return true;
}

bool quote_is_odd(const struct quote_answer *answer)
{
    return answer->asked && (answer->finding == QUOTE_NOTHING || answer->finding == QUOTE_YEAR_1);
}
