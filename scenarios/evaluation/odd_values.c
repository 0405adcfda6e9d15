/* Values that are valid and yet hardly meant: asked about, never changed. */
#include <string.h>

#include "calc/kit/currency.h"
#include "calc/kit/text.h"
#include "scenarios/evaluation/remarks.h"

/* In steps of asks of the currency (1,000 dollars, 10,000 rupees): below it a salary is a month's, or in thousands. */
enum { SALARY_STEPS_LEAST = 40, SALARY_STEPS_THOUSANDS = 1 };

static void doubt_base(const struct remarks *to, const struct case_offer *offer)
{
    const struct offer *pay = &offer->offer;
    const int64_t step = 100 * currency_step(offer->currency);
    if (pay->base.cents < SALARY_STEPS_THOUSANDS * step)
        doubt(to, "%s: a base of %K a year: is it in thousands?", pay->id, offer->currency, pay->base);
    else if (offer->is_amazon && pay->base.cents < SALARY_STEPS_LEAST * step)
        doubt(to, "%s: a base of %K a year is low for Amazon: is it a month's pay, or another currency?", pay->id,
              offer->currency, pay->base);
}

static void doubt_level(const struct remarks *to, const struct case_offer *offer)
{
    if (offer->title_level[0] && strcmp(offer->title_level, offer->offer.level) != 0)
        doubt(to, "%s: \"%s\" is %s at Amazon, and the level is stated as %s", offer->offer.id, offer->title,
              offer->title_level, offer->offer.level);
}

static void doubt_rates(const struct remarks *to, const struct case_offer *offer)
{
    const struct offer *pay = &offer->offer;
    if (pay->has_bonus && !pay->bonus.is_amount && pay->bonus.target.nano > RATE_ONE)
        doubt(to, "%s: a target bonus of %p of base: is it an amount? (bonus.amount)", pay->id, pay->bonus.target);
    if (pay->has_bonus && pay->bonus.payout.nano > 3 * RATE_ONE)
        doubt(to, "%s: a payout of %p of the target bonus", pay->id, pay->bonus.payout);
    if (price_moves(&pay->price) && pay->price.rule != PRICE_PATH && pay->price.growth.nano > RATE_ONE)
        doubt(to, "%s: a stock that grows %p a year", pay->id, pay->price.growth);
    for (int i = 0; i < pay->raise_count; i++)
        if (pay->raises[i].by_percent && pay->raises[i].percent.nano > RATE_ONE / 2)
            doubt(to, "%s: a raise of %p in month %d", pay->id, pay->raises[i].percent, pay->raises[i].month);
    for (int i = 0; i < pay->benefit_count; i++)
        if (pay->benefits[i].percent.nano > RATE_ONE / 2)
            doubt(to, "%s: %s of %p of base", pay->id, pay->benefits[i].name, pay->benefits[i].percent);
}

/* Shares of companies with a stock in US dollars, beside a salary in another currency. */
static void doubt_stock_currency(const struct remarks *to, const struct case_offer *offer)
{
    const bool units = offer->offer.has_grant && (!offer->offer.grant.in_dollars || offer->grant_price.known);
    if (units && !offer->stock_currency_given && !currency_is_usd(offer->currency) &&
        company_find(to->companies, offer->offer.company))
        doubt(to, "%s: the price of a share, %L, is taken in %s as the salary is: is it in US dollars? (\"stock\": "
                  "{\"currency\": \"USD\"}, and assumptions.fx)",
              offer->offer.id, offer->currency, offer->offer.price.start, offer->currency);
}

static void doubt_dates(const struct remarks *to, const struct case_offer *offer)
{
    if (date_known(offer->start) && date_known(offer->deadline) && days_between(offer->deadline, offer->start) < 0)
        doubt(to, "%s: the start on %D lies before the deadline for an answer, %D", offer->offer.id, offer->start,
              offer->deadline);
}

/* After today: a date that has not come. */
static bool to_come(struct date date, struct date as_of)
{
    return date_known(date) && date_known(as_of) && days_between(as_of, date) > 0;
}

static void doubt_case_dates(const struct remarks *to, const struct case_file *file)
{
    const struct date as_of = file->assumptions.as_of;
    for (int i = 0; i < file->evidence_count; i++)
        if (to_come(file->evidence[i].date, as_of))
            doubt(to, "evidence[%d]: its date, %D, lies after %D", i, file->evidence[i].date, as_of);
    for (int i = 0; i < file->round_count; i++)
        if (to_come(file->rounds[i].date, as_of))
            doubt(to, "rounds[%d]: its date, %D, lies after %D", i, file->rounds[i].date, as_of);
    for (int i = 0; i < file->assumptions.fx_count; i++)
        if (to_come(file->assumptions.fx[i].date, as_of))
            doubt(to, "assumptions.fx.%s: its date, %D, lies after %D", file->assumptions.fx[i].currency,
                  file->assumptions.fx[i].date, as_of);
}

static void doubt_stay(const struct remarks *to, const struct case_file *file)
{
    for (int i = 0; i < file->stay.count && file->stay_source != STAY_YEARLY; i++)
        if (file->stay.months[i] < 6)
            doubt(to, "a stay of %d months: is it in years?", file->stay.months[i]);
}

static void doubt_assumptions(const struct remarks *to, const struct assumptions *assumptions)
{
    if (assumptions->discount.nano > RATE_ONE / 2)
        doubt(to, "assumptions.discount of %p a year", assumptions->discount);
}

void add_odd_values(const struct remarks *to, const struct case_file *file)
{
    for (int i = 0; i < file->offer_count; i++) {
        doubt_base(to, &file->offers[i]);
        doubt_level(to, &file->offers[i]);
        doubt_rates(to, &file->offers[i]);
        doubt_stock_currency(to, &file->offers[i]);
        doubt_dates(to, &file->offers[i]);
    }
    doubt_stay(to, file);
    doubt_case_dates(to, file);
    doubt_assumptions(to, &file->assumptions);
}
