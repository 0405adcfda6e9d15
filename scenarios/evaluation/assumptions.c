#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/evaluation/remarks.h"

void lines_addv(struct lines *lines, struct arena *arena, const char *format, va_list arguments)
{
    if (lines->count == LINES_MAX)
        return;
    struct text text = text_start(arena);
    text_addv(&text, format, arguments);
    lines->line[lines->count++] = text.data;
}

struct remarks {
    struct lines *lines;
    struct arena *arena;
    const struct companies *companies;
};

static void assume(const struct remarks *to, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    lines_addv(to->lines, to->arena, format, arguments);
    va_end(arguments);
}

static void assume_stay(const struct remarks *to, const struct case_file *file)
{
    if (file->stay_source == STAY_DEFAULT)
        assume(to, "stay: 24 and 48 months, half each, since the case does not say");
    if (file->stay_source == STAY_YEARLY)
        assume(to, "stay: a %p chance of staying on each year, so leaving after 12, 24, 36 or 48 months is weighted "
                   "%p, %p, %p and %p",
                   file->stay_yearly, file->stay.weight[0], file->stay.weight[1], file->stay.weight[2],
                   file->stay.weight[3]);
    if (!date_known(file->assumptions.as_of))
        assume(to, "as_of is not given: whether a deadline has passed is not checked");
}

static void assume_price(const struct remarks *to, const struct case_offer *offer)
{
    static const char *const rules[] = {
        "flat", "P0·(1+g)^(m/12), month by month", "P0·(1+g)^(n-1) in year n, as recruiters' tables have it",
        "a path, one price a year, the last one holding on"};
    const struct price *price = &offer->offer.price;
    const char *id = offer->offer.id;
    if (!offer->offer.has_grant && offer->offer.refresher_count == 0)
        return;
    if (offer->offer.has_grant && offer->offer.grant.in_dollars && !offer->stock_price.known && !price_moves(price))
        assume(to, "%s: dollar grant, its value held flat", id);
    else if (price->rule == PRICE_FLAT)
        assume(to, "%s: price flat at $%M a unit%s", id, price->start,
                   offer->stock_price.known ? " (stock.price)" : ", the grant price");
    else
        assume(to, "%s: price rule %s, from $%M%s", id, rules[price->rule], price->start,
                   price->rule == PRICE_PATH ? "" : text_format(to->arena, ", growth %p a year", price->growth));
    if (price->rule == PRICE_FLAT && price->growth.nano != 0)
        assume(to, "%s: the price rule is flat, so the growth of %p is ignored", id,
                   price->growth);
    if (!offer->rule_given && offer->growth_given && price->rule == PRICE_MONTHLY)
        assume(to, "%s: growth without a price rule is taken month by month", id);
}

static void assume_grant(const struct remarks *to, const struct case_offer *offer)
{
    const struct grant *grant = &offer->offer.grant;
    const char *id = offer->offer.id;
    if (offer->grant_source == GRANT_UNITS_FROM_VALUE)
        assume(to, "%s: %u units, from $%m at a grant price of $%M, rounded to whole units", id,
                   grant->units, offer->grant_value.money, offer->grant_price.money);
    if (offer->grant_source == GRANT_UNITS && !offer->grant_price.known && !offer->stock_price.known)
        assume(to, "%s: $%M a unit, the grant's value of $%m divided by its %u units", id,
                   offer->offer.price.start, offer->grant_value.money, grant->units);
    if (offer->grant_source == GRANT_DOLLARS)
        assume(to, "%s: the letter gives a value and no grant price, so the grant vests in dollars, not units", id);
    if (offer->grant_source == GRANT_PERCENT)
        assume(to, "%s: the grant is a percentage of the stated company value, $%m", id,
                   grant->dollars);
    if (!offer->offer.has_grant || !offer->vesting_assumed)
        return;
    const struct preset *preset = offer->vesting[0] ? preset_find(to->companies, offer->vesting) : NULL;
    if (preset)
        assume(to, "%s: vesting \"%s\" (%s), the company's preset as of %s", id, preset->name,
                   preset->title, preset->from.date);
    else
        assume(to, "%s: vesting 25%% a year, annually, since no schedule is known", id);
}

static void assume_sign_on(const struct remarks *to, const struct case_offer *offer)
{
    const struct offer *pay = &offer->offer;
    for (int i = 0; i < pay->sign_on_count; i++) {
        const struct sign_on *entry = &pay->sign_ons[i];
        static const char *const repays[] = {"repaid pro rata", "repaid in full", "nothing repaid"};
        if (entry->amount.cents == 0)
            continue;
        if (entry->paid == PAID_LUMP)
            assume(to, "%s: sign-on of year %d paid at once, %s when leaving within %d months",
                       pay->id, entry->year, repays[entry->repay], entry->within_months);
        else
            assume(to, "%s: sign-on of year %d paid monthly over the year%s", pay->id, entry->year,
                       entry->repay == REPAY_FULL ? ", repaid in full when leaving within it" : "");
        if (offer->ignored_window[i])
            assume(to, "%s: within_months is ignored for the sign-on of year %d, which is paid monthly",
                       pay->id, entry->year);
    }
}

static void assume_rest(const struct remarks *to, const struct case_offer *offer)
{
    const struct offer *pay = &offer->offer;
    if (pay->has_bonus)
        assume(to, "%s: bonus %p of base at %p payout, paid %s", pay->id, pay->bonus.target,
                   pay->bonus.payout,
                   pay->bonus.lag_months == 0
                       ? "on the last day of each year: a stay that ends that day counts it"
                       : text_format(to->arena, "%d months after each year's end", pay->bonus.lag_months));
    else if (offer->is_amazon)
        assume(to, "%s: no annual bonus, as is usual in Amazon's corporate roles", pay->id);
    else
        assume(to, "%s: no annual bonus, since the case gives none", pay->id);
    for (int i = 0; i < pay->refresher_count; i++)
        assume(to, "%s: %s after month %d is not written%s", pay->id, pay->refreshers[i].name,
                   pay->refreshers[i].granted_month,
                   pay->refreshers[i].counted ? "; counted, as the case asks" : "; not counted");
    for (int i = 0; i < pay->other_count; i++)
        if (!pay->others[i].counted)
            assume(to, "%s: %s of $%m is listed, not counted", pay->id, pay->others[i].name,
                       pay->others[i].amount);
    for (int i = 0; i < pay->benefit_count; i++)
        if (!pay->benefits[i].counted)
            assume(to, "%s: %s (%p of base) is listed, not counted", pay->id,
                       pay->benefits[i].name, pay->benefits[i].percent);
}

static void assume_job(const struct remarks *to, const struct current_job *job)
{
    if (!job->known)
        return;
    assume(to, "current job: its months count from today, those of the offers from their first day; its pay stays as "
               "it is");
    if (job->bonus_forfeited.known && job->bonus_month == 0)
        assume(to, "current job: the bonus of $%m that leaving forfeits is paid in month 1, since the case names no month",
               job->bonus_forfeited.money);
    if (job->bonus_forfeited.known && job->has_bonus)
        assume(to, "current job: the forfeited bonus counts beside the yearly bonus of %p of base", job->bonus.target);
}

void add_assumptions(struct lines *lines, struct arena *arena, const struct companies *companies,
                     const struct evaluation *evaluation)
{
    const struct remarks to = {lines, arena, companies};
    assume_stay(&to, evaluation->from);
    for (int i = 0; i < evaluation->offer_count; i++) {
        const struct case_offer *offer = evaluation->offers[i].from;
        assume_grant(&to, offer);
        assume_price(&to, offer);
        assume_sign_on(&to, offer);
        assume_rest(&to, offer);
    }
    assume_job(&to, &evaluation->from->current_job);
    assume(&to, "a vest on the last day of a stay counts; check the letter's vest dates before giving notice");
}
