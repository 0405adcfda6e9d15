#include "scenarios/talks/sources_make.h"

#include <string.h>

#include "calc/kit/text.h"

struct collecting {
    struct arena *arena;
    const struct sources_from *from;
    struct sources *sources;
};

static void add(const struct collecting *it, struct source_line line)
{
    const char **const texts[] = {&line.what, &line.says,       &line.source,
                                  &line.date, &line.confidence, &line.caution};
    for (int i = 0; i < (int)(sizeof texts / sizeof *texts); i++)
        *texts[i] = *texts[i] ? *texts[i] : "";
    if (it->sources->count < SOURCES_MAX)
        it->sources->line[it->sources->count++] = line;
}

static const char *day(const struct collecting *it, struct date date)
{
    return date_known(date) ? text_format(it->arena, "%D", date) : "";
}

static void add_schedule(const struct collecting *it, const struct case_offer *offer)
{
    const struct preset *preset = offer->vesting[0] ? preset_find(it->from->companies, offer->vesting) : NULL;
    const char *what = text_format(it->arena, "%s: when the stock vests", offer->company_name);
    if (!offer->offer.has_grant)
        return;
    if (preset)
        add(it, (struct source_line){.what = what,
                                     .says = preset->title,
                                     .source = preset->from.source,
                                     .date = preset->from.date,
                                     .confidence = preset->from.confidence,
                                     .caution = preset->caution});
    else
        add(it, (struct source_line){.what = what,
                                     .says = offer->vesting_assumed ? "25% a year, since no schedule is known"
                                                                    : "as the case states it",
                                     .source = offer->vesting_assumed ? "assumed" : "the case"});
}

static void add_price(const struct collecting *it, const struct case_offer *offer)
{
    const struct money price = offer->offer.price.start;
    const char *source = offer->stock_price.known   ? "the case: stock.price"
                         : offer->grant_price.known ? "the price in the letter's grant"
                                                    : "the value of the grant by its RSUs";
    if (!offer->offer.has_grant || (offer->offer.grant.in_dollars && !offer->stock_price.known))
        return;
    add(it, (struct source_line){.what = text_format(it->arena, "%s: share price", offer->company_name),
                                 .says = text_format(it->arena, "%L", offer->stock_currency, price),
                                 .source = source,
                                 .date = day(it, it->from->talks->evaluation->from->assumptions.as_of),
                                 .caution = "not looked up: the program works offline"});
}

/* Both ways in which sources have it, where the letter does not say. */
static void add_payment(const struct collecting *it, const struct case_offer *offer,
                        const struct company *company)
{
    const struct sign_on_payment *payment = &company->sign_on_payment;
    const char *what = text_format(it->arena, "%s: how the sign-on of year 1 is paid", offer->company_name);
    const struct {
        const char *how;
        const struct payment_way *way;
    } ways[] = {{"at once", &payment->at_once}, {"month by month", &payment->monthly}};
    if (!payment->known || offer->offer.sign_on_count == 0 || offer->paid_given[0])
        return;
    for (int i = 0; i < 2; i++)
        add(it, (struct source_line){.what = what,
                                     .says = text_format(it->arena, "%s: %s", ways[i].how, ways[i].way->says),
                                     .source = ways[i].way->from.source,
                                     .date = ways[i].way->from.date,
                                     .confidence = ways[i].way->from.confidence});
}

static bool earlier_offer(const struct case_file *file, int index)
{
    for (int i = 0; i < index; i++)
        if (strcmp(file->offers[i].company_name, file->offers[index].company_name) == 0)
            return true;
    return false;
}

static void add_facts(const struct collecting *it, const struct company *company)
{
    static const struct {
        const char *name, *what;
    } facts[] = {{"base_cap_national", "the highest base in the country"}, {"market_value", "market value"}};
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        const struct fact *fact = fact_find(it->from->companies, company->name, facts[i].name);
        if (fact)
            add(it,
                (struct source_line){
                    .what = text_format(it->arena, "%s: %s", company->name, facts[i].what),
                    .says = text_format(it->arena, "%k %s; %s", "USD", fact->value, fact->unit, fact->note),
                    .source = fact->from.source,
                    .date = fact->from.date,
                    .confidence = fact->from.confidence});
    }
    if (company->is_private)
        add(it, (struct source_line){.what = text_format(it->arena, "%s: its shares", company->name),
                                     .says = "private: they cannot be sold on a market",
                                     .source = company->private_source,
                                     .date = company->private_as_of});
}

static void add_offer(const struct collecting *it, const struct case_file *file, int index)
{
    const struct case_offer *offer = &file->offers[index];
    const struct company *company = company_find(it->from->companies, offer->offer.company);
    add_schedule(it, offer);
    add_price(it, offer);
    if (company) {
        add_payment(it, offer, company);
        if (!earlier_offer(file, index))
            add_facts(it, company);
    }
}

static void add_rates(const struct collecting *it, const struct case_file *file)
{
    for (int i = 0; i < file->assumptions.fx_count; i++) {
        const struct fx *fx = &file->assumptions.fx[i];
        add(it, (struct source_line){.what = text_format(it->arena, "Rate of exchange of %s", fx->currency),
                                     .says = "as the case states it",
                                     .source = fx->source && fx->source[0] ? fx->source : "the case",
                                     .date = day(it, fx->date)});
    }
}

static void add_reason(const struct collecting *it)
{
    const struct plan *plan = it->from->plan;
    const struct leverage_class *class = &it->from->negotiation->classes[plan->leverage];
    add(it, (struct source_line){.what = "How much more to ask for",
                                 .says = class->reason,
                                 .source = plan->overridden ? "the goals of the case" : class->source,
                                 .date = plan->overridden ? "" : class->date});
    if (plan->band.known)
        add(it,
            (struct source_line){.what = "Limit of the base",
                                 .says = text_format(it->arena, "%m to %m, %s", plan->band.low,
                                                     plan->band.high, plan->band.location),
                                 .source = plan->band.source,
                                 .date = day(it, plan->band.date),
                                 .caution = plan->band.computed ? "computed from postings elsewhere" : ""});
}

static void add_changes(const struct collecting *it)
{
    static const char *const inputs[SWINGS] = {
        [SWING_BASE] = "the base",
        [SWING_SIGN_ON] = "the sign-on",
        [SWING_UNITS] = "the grant",
        [SWING_PRICE] = "the share price",
        [SWING_GROWTH] = "its growth",
        [SWING_RIVAL_PRICE] = "the rival's share price",
        [SWING_RIVAL_PAYOUT] = "the rival's bonus",
        [SWING_STAY] = "the stay",
        [SWING_EXCHANGE] = "the rate of exchange",
    };
    const struct sensitivity *sensitivity = &it->from->talks->sensitivity;
    for (int i = 0; i < sensitivity->count; i++) {
        const struct swing *swing = &sensitivity->swings[i];
        if (swing->reason && swing->reason[0])
            add(it, (struct source_line){
                        .what = text_format(it->arena, "How far %s may move", inputs[swing->input]),
                        .says = swing->reason,
                        .source = swing->source});
    }
    if (it->from->usual)
        add(it, (struct source_line){.what = "How much a share price moves in a year",
                                     .says = text_format(it->arena, "%p. %s", it->from->usual->volatility,
                                                         it->from->usual->note),
                                     .source = it->from->usual->source,
                                     .date = it->from->usual->date,
                                     .confidence = it->from->usual->confidence});
}

const struct sources *sources_make(struct arena *arena, const struct sources_from *from)
{
    const struct case_file *file = from->talks->evaluation->from;
    const struct collecting it = {arena, from, arena_alloc(arena, sizeof *it.sources)};
    for (int i = 0; i < file->offer_count; i++)
        add_offer(&it, file, i);
    add_rates(&it, file);
    add_reason(&it);
    add_changes(&it);
    return it.sources;
}
