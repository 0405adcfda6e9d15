#include <string.h>

#include "calc/kit/currency.h"
#include "calc/kit/text.h"
#include "scenarios/evaluation/offer_standing.h"
#include "scenarios/evaluation/remarks.h"

void caution(const struct remarks *to, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    lines_addv(to->lines, to->arena, format, arguments);
    va_end(arguments);
}

void doubt(const struct remarks *to, const char *format, ...)
{
    va_list arguments;
    if (*to->first_doubt < 0)
        *to->first_doubt = to->lines->count;
    va_start(arguments, format);
    lines_addv(to->lines, to->arena, format, arguments);
    va_end(arguments);
    ++*to->implausible;
}

static void warn_company(const struct remarks *to, const struct case_offer *offer)
{
    const char *name = offer->offer.company;
    const struct company *company = company_find(to->companies, name);
    const struct company *near = company ? NULL : company_near(to->companies, name);
    if (near)
        doubt(to, "%s: the company \"%s\" is not known; did you mean \"%s\"?", offer->offer.id,
                   name, near->name);
    for (int i = 0; company && i < company->level_caution_count; i++)
        if (strcmp(company->level_cautions[i].level, offer->offer.level) == 0)
            caution(to, "%s: %s", offer->offer.id, company->level_cautions[i].caution);
}

static bool same_schedule(const struct schedule *a, const struct schedule *b)
{
    bool same = a->in_units == b->in_units && a->count == b->count;
    for (int i = 0; same && i < a->count; i++)
        same = a->events[i].month == b->events[i].month && a->events[i].weight == b->events[i].weight;
    return same;
}

/* The cumulative units of a schedule in units follow 5/15/20/20/20/20 as well as whole units can. */
static bool units_like_preset(const struct grant *grant, const struct preset *preset)
{
    struct grant as_preset = *grant;
    struct vests expected;
    as_preset.schedule = preset->schedule;
    vest_events(&expected, &as_preset);
    bool same = grant->schedule.count == expected.count;
    for (int i = 0; same && i < expected.count; i++) {
        int64_t off = grant->schedule.events[i].units - expected.events[i].units;
        same = grant->schedule.events[i].month == expected.events[i].month && off >= -1 && off <= 1;
    }
    return same;
}

static void warn_vesting(const struct remarks *to, const struct case_offer *offer)
{
    const struct grant *grant = &offer->offer.grant;
    const struct preset *amazon = preset_find(to->companies, "amazon");
    if (!offer->offer.has_grant)
        return;
    if (offer->vesting_caution[0])
        caution(to, "%s: vesting \"%s\": %s", offer->offer.id, offer->vesting,
                   offer->vesting_caution);
    if (!offer->is_amazon || !amazon)
        return;
    const struct preset *named = offer->vesting[0] ? preset_find(to->companies, offer->vesting) : NULL;
    if (named && strcmp(named->company, "Amazon") != 0)
        doubt(to, "%s: the preset \"%s\" is %s's, not Amazon's; check the schedule against the letter", offer->offer.id,
              offer->vesting, named->company);
    if (offer->vesting[0])
        return;
    bool usual = grant->schedule.in_units ? units_like_preset(grant, amazon)
                                          : same_schedule(&grant->schedule, &amazon->schedule);
    if (!usual)
        doubt(to, "%s: this vesting schedule is not Amazon's usual one (%s, as of %s); check it against the letter",
              offer->offer.id, amazon->title, amazon->from.date);
}

static void warn_base(const struct remarks *to, const struct case_offer *offer, bool abroad)
{
    const struct fact *cap = fact_find(to->companies, "Amazon", "base_cap_national");
    if (offer->is_amazon && cap && !abroad && money_compare(offer->offer.base, cap->value) > 0)
        doubt(to, "%s: the base of %K is above Amazon's national cap of %K a year (%s); is it the total instead?",
              offer->offer.id, "USD", offer->offer.base, "USD", cap->value, cap->from.date);
}

static void warn_sign_on(const struct remarks *to, const struct case_offer *offer)
{
    for (int i = 0; i < offer->offer.sign_on_count; i++) {
        const struct sign_on *entry = &offer->offer.sign_ons[i];
        if (money_compare(entry->amount, offer->offer.base) > 0)
            doubt(to, "%s: the sign-on of year %d, %K, is larger than the base of %K", offer->offer.id, entry->year,
                  offer->currency, entry->amount, offer->currency, offer->offer.base);
    }
}

/* Units offered before the split of June 2022 were twenty times dearer. */
static void warn_split(const struct remarks *to, const struct case_offer *offer)
{
    const struct fact *suspect = fact_find(to->companies, "Amazon", "split_price_suspect");
    const struct fact *ratio = fact_find(to->companies, "Amazon", "split_ratio");
    const struct money price = money_larger(offer->grant_price.money, offer->offer.price.start);
    if (!offer->is_amazon || !offer->offer.has_grant || offer->offer.grant.in_dollars || !suspect || !ratio ||
        !currency_is_usd(offer->stock_currency) || money_compare(price, suspect->value) < 0)
        return;
    int64_t times = ratio->value.cents / 100;
    struct money today;
    if (money_scale(&today, price, 1, times))
        doubt(to, "%s: %L a share looks older than the %u-for-1 split of June 2022; today's figures would be %u RSUs "
                   "at %L",
                   offer->offer.id, "USD", price, times, offer->offer.grant.units * times, "USD", today);
}

static void warn_deadline(const struct remarks *to, const struct offer_result *result, struct date as_of)
{
    const struct case_offer *offer = result->from;
    if (offer_lapsed(offer, as_of) && result->standing != OFFER_DECLINED)
        doubt(to, result->standing == OFFER_LAPSED ? "%s: the deadline of %D has passed at %D; the offer counts as lapsed"
                                                   : "%s: the deadline of %D has passed at %D; ask whether the offer still stands",
              offer->offer.id, offer->deadline, as_of);
    if (date_known(offer->start) && date_known(as_of) && days_between(as_of, offer->start) < 0)
        doubt(to, "%s: the start on %D lies before %D", offer->offer.id,
                   offer->start, as_of);
}

static void warn_value(const struct remarks *to, const struct case_offer *offer)
{
    struct money worth;
    if (offer->grant_source != GRANT_UNITS || !offer->grant_value.known || !offer->grant_price.known ||
        !money_scale(&worth, offer->grant_price.money, offer->offer.grant.units, 1))
        return;
    const char *stock = offer->stock_currency;
    int64_t off = worth.cents - offer->grant_value.money.cents;
    if ((off < 0 ? -off : off) > offer->grant_price.money.cents)
        doubt(to, "%s: %u RSUs at %L are %K, but the letter's value is %K; their number counts", offer->offer.id,
              offer->offer.grant.units, stock, offer->grant_price.money, stock, worth, stock, offer->grant_value.money);
}

/* What the bands of its level say about an offer. */
static void warn_position(const struct remarks *to, const struct offer_result *result)
{
    const struct band_position *position = &result->position;
    for (int i = 0; i < position->doubt_count; i++)
        doubt(to, "%s: %s", result->from->offer.id, position->doubts[i]);
    for (int i = 0; i < position->caution_count; i++)
        caution(to, "%s: %s", result->from->offer.id, position->cautions[i]);
}

static void warn_gate(const struct remarks *to, const struct case_file *file)
{
    const struct statements *statements = &file->statements;
    if (statements->would_sign_at != PACKAGE_NONE && !date_known(statements->sign_by))
        caution(to, "statements.would_sign_at without sign_by: \"I will sign\" will not be said");
    if (date_known(statements->sign_by) && date_known(file->assumptions.as_of) &&
        days_between(file->assumptions.as_of, statements->sign_by) < 0)
        doubt(to, "statements.sign_by, %D, lies before %D",
                   statements->sign_by, file->assumptions.as_of);
}

int add_warnings(struct lines *lines, struct arena *arena, const struct companies *companies,
                 const struct evaluation *evaluation, int *first_doubt)
{
    int implausible = 0;
    const struct remarks to = {lines, arena, companies, &implausible, first_doubt};
    *first_doubt = -1;
    for (int i = 0; i < evaluation->offer_count; i++) {
        const struct case_offer *offer = evaluation->offers[i].from;
        warn_company(&to, offer);
        warn_vesting(&to, offer);
        warn_base(&to, offer, evaluation->offers[i].position.abroad);
        warn_position(&to, &evaluation->offers[i]);
        warn_sign_on(&to, offer);
        warn_split(&to, offer);
        warn_deadline(&to, &evaluation->offers[i], evaluation->from->assumptions.as_of);
        warn_value(&to, offer);
        implausible += quote_is_odd(&evaluation->offers[i].quote); /* said by out/words/quote_words.h */
    }
    warn_gate(&to, evaluation->from);
    add_odd_values(&to, evaluation->from);
    return implausible;
}
