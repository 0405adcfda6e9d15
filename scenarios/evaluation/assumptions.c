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
    const char *id = offer->offer.id, *stock = offer->stock_currency;
    if (!offer->offer.has_grant && offer->offer.refresher_count == 0)
        return;
    if (offer->offer.has_grant && offer->offer.grant.in_dollars && !offer->stock_price.known && !price_moves(price))
        assume(to, "%s: dollar grant, its value held flat", id);
    else if (price->rule == PRICE_FLAT)
        assume(to, "%s: price flat at %L a unit%s", id, stock, price->start,
                   offer->stock_price.known ? " (stock.price)" : ", the grant price");
    else
        assume(to, "%s: price rule %s, from %L%s", id, rules[price->rule], stock, price->start,
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
    const char *id = offer->offer.id, *stock = offer->stock_currency;
    if (offer->grant_source == GRANT_UNITS_FROM_VALUE)
        assume(to, "%s: %u units, from %K at a grant price of %L, rounded to whole units", id, grant->units, stock,
               offer->grant_value.money, stock, offer->grant_price.money);
    if (offer->grant_source == GRANT_UNITS && !offer->grant_price.known && !offer->stock_price.known)
        assume(to, "%s: %L a unit, the grant's value of %K divided by its %u units", id, stock, offer->offer.price.start,
               stock, offer->grant_value.money, grant->units);
    if (offer->grant_source == GRANT_DOLLARS)
        assume(to, "%s: the letter gives a value and no grant price, so the grant vests in dollars, not units", id);
    if (offer->grant_source == GRANT_PERCENT)
        assume(to, "%s: the grant is a percentage of the stated company value, %K", id, stock,
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

/* What sources say on how the company pays the sign-on of year 1; NULL where they agree, or the letter says it. */
static const struct sign_on_payment *open_payment(const struct remarks *to, const struct case_offer *offer,
                                                  const struct sign_on *entry)
{
    const struct company *company = company_find(to->companies, offer->offer.company);
    bool open = entry->year == 1 && entry->paid == PAID_LUMP && !offer->paid_given[0];
    return open && company && company->sign_on_payment.known ? &company->sign_on_payment : NULL;
}

/* Repaid pro rata over the year, the sum at once leaves what the monthly one has paid. */
static void assume_open_payment(const struct remarks *to, const char *id, const struct sign_on *entry, const char *repaid,
                                const struct sign_on_payment *payment)
{
    bool same = entry->repay == REPAY_PRORATED && entry->within_months == 12;
    assume(to, "%s: sign-on of year 1 taken as paid at once, as %s, and %s when leaving within %d months; %s. %s: %s", id,
           payment->at_once.says, repaid, entry->within_months, payment->monthly.says,
           same ? "What one keeps is the same; ask" : "Ask", payment->question);
}

static void assume_sign_on(const struct remarks *to, const struct case_offer *offer)
{
    const struct offer *pay = &offer->offer;
    for (int i = 0; i < pay->sign_on_count; i++) {
        const struct sign_on *entry = &pay->sign_ons[i];
        static const char *const repays[] = {"repaid pro rata", "repaid in full", "nothing repaid"};
        if (entry->amount.cents == 0)
            continue;
        const struct sign_on_payment *payment = open_payment(to, offer, entry);
        if (payment)
            assume_open_payment(to, pay->id, entry, repays[entry->repay], payment);
        else if (entry->paid == PAID_LUMP)
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

/* R9, with what leaving would take back. */
static void assume_one_off(const struct remarks *to, const struct case_offer *offer, const struct one_off *other)
{
    static const char *const repays[] = {"repaid pro rata", "repaid in full", "nothing repaid"};
    assume(to, "%s: %s of %K in month %d %s, %s when leaving within %d months", offer->offer.id, other->name, offer->currency,
           other->amount, other->month, other->counted ? "is counted" : "is listed, not counted", repays[other->repay],
           other->within_months);
}

static const char *bonus_words(struct arena *arena, const struct bonus *bonus, const char *currency)
{
    return bonus->is_amount ? text_format(arena, "%K", currency, bonus->amount)
                            : text_format(arena, "%p of base", bonus->target);
}

static void assume_rest(const struct remarks *to, const struct case_offer *offer)
{
    const struct offer *pay = &offer->offer;
    if (pay->has_bonus)
        assume(to, "%s: bonus %s at %p payout, paid %s", pay->id, bonus_words(to->arena, &pay->bonus, offer->currency),
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
        assume_one_off(to, offer, &pay->others[i]);
    for (int i = 0; i < pay->benefit_count; i++)
        if (!pay->benefits[i].counted)
            assume(to, "%s: %s (%p of base) is listed, not counted", pay->id,
                       pay->benefits[i].name, pay->benefits[i].percent);
}

/* 88.4 */
static void add_rate_words(struct text *text, int64_t rate)
{
    text_addf(text, "%u", rate / FX_ONE);
    int64_t rest = rate % FX_ONE;
    if (rest > 0)
        text_add(text, ".");
    for (int64_t place = FX_ONE / 10; rest > 0; rest %= place, place /= 10)
        text_addf(text, "%l", rest / place);
}

/* R15: the rates are the user's own. */
static void assume_rates(const struct remarks *to, const struct case_file *file)
{
    for (int i = 0; i < file->assumptions.fx_count; i++) {
        const struct fx *fx = &file->assumptions.fx[i];
        char bytes[40];
        struct text rate = text_in(bytes, sizeof bytes);
        add_rate_words(&rate, fx->rate);
        if (strcmp(fx->currency, file->rates_in) != 0)
            assume(to, "rates: 1 %s is taken as %s %s throughout%s%s%s", fx->currency, bytes, file->rates_in,
                   date_known(fx->date) ? text_format(to->arena, ", as of %D", fx->date) : "",
                   fx->source[0] ? ", by " : "", fx->source);
    }
}

static void assume_paper(const struct remarks *to, const struct case_offer *offer)
{
    const char *id = offer->offer.id;
    if (!offer->offer.on_paper || !(offer->offer.has_grant || offer->offer.refresher_count > 0))
        return;
    if (offer->offer.counted_share.nano > 0)
        assume(to, "%s: %p of its private equity is counted, as the case asks; the rest is on paper", id,
               offer->offer.counted_share);
    else
        assume(to, "%s: its equity is of a private company%s: it vests on paper and enters no total (count_private counts a "
                   "share of it)", id,
               offer->private_as_of[0] ? text_format(to->arena, " (as of %s)", offer->private_as_of) : "");
    if (offer->dilution_given)
        assume(to, "%s: dilution of %p a year is shown here and computed nowhere", id, offer->dilution);
}

static void assume_options(const struct remarks *to, const struct case_offer *offer)
{
    if (offer->grant_source == GRANT_OPTIONS)
        assume(to, "%s: %u options with a strike of %L, worth what the price of a share is above it%s", offer->offer.id,
               offer->offer.grant.units, offer->stock_currency, offer->offer.grant.strike,
               offer->exercise_months > 0
                   ? text_format(to->arena, "; %d months to exercise after leaving", offer->exercise_months)
                   : "; the months to exercise after leaving are not stated");
}

static void assume_bonus_spread(const struct remarks *to, const struct case_offer *offer)
{
    const struct bonus *bonus = &offer->offer.bonus;
    if (offer->offer.has_bonus && (bonus->low.known || bonus->high.known))
        assume(to, "%s: the bonus is counted at %K; it may be %K to %K", offer->offer.id, offer->currency, bonus->amount,
               offer->currency, bonus->low.known ? bonus->low.money : bonus->amount, offer->currency,
               bonus->high.known ? bonus->high.money : bonus->amount);
}

static void assume_job(const struct remarks *to, const struct current_job *job)
{
    if (!job->known)
        return;
    assume(to, "current job: its months count from today; what vests or is paid before the first day at the offer comes either "
               "way%s", job->raise_count > 0 ? "" : "; its base stays as it is");
    if (job->bonus_forfeited.known && job->bonus_month == 0)
        assume(to, "current job: the bonus of %S that leaving forfeits is paid in month 1, since the case names no month",
               job->bonus_forfeited.money);
    if (job->bonus_forfeited.known && job->has_bonus)
        assume(to, "current job: the forfeited bonus counts beside the yearly bonus of %s",
               bonus_words(to->arena, &job->bonus, to->arena->currency));
}

void add_assumptions(struct lines *lines, struct arena *arena, const struct companies *companies,
                     const struct evaluation *evaluation)
{
    const struct remarks to = {lines, arena, companies, NULL, NULL};
    assume_stay(&to, evaluation->from);
    assume_rates(&to, evaluation->from);
    for (int i = 0; i < evaluation->offer_count; i++) {
        const struct case_offer *offer = evaluation->offers[i].from;
        if (offer->level_from_title)
            assume(&to, "%s: level %s, read from the title \"%s\"", offer->offer.id, offer->offer.level, offer->title);
        assume_grant(&to, offer);
        assume_price(&to, offer);
        assume_paper(&to, offer);
        assume_options(&to, offer);
        assume_bonus_spread(&to, offer);
        assume_sign_on(&to, offer);
        assume_rest(&to, offer);
    }
    assume_job(&to, &evaluation->from->current_job);
    assume(&to, "a vest on the last day of a stay counts; check the letter's vest dates before giving notice");
}
