#include "out/script/script_filling.h"

/* "about $292,000": what an offer pays at the stay that is cited, to the thousand dollars, or what is usual in the
 * currency. */
static const char *about(struct filling *filling, int offer, struct money money)
{
    int64_t step = filling->plan->bargain.step[LEVER_BASE], steps = 0;
    step = step > 100000 ? step : 100000;
    round_divide(&steps, money.cents, step);
    const struct live_figure pay = {.what = LIVE_PAY, .of = offer, .part = filling->plan->cited, .step = step};
    return text_format(filling->arena, "about %s",
                       live(filling, pay, text_format(filling->arena, "%S", (struct money){steps * step})));
}

/* "the first two years", "four years", "30 months" */
static const char *stay_words(struct arena *arena, int months)
{
    static const char *const years[] = {"", "the first year", "the first two years", "three years", "four years",
                                        "five years"};
    return months % 12 == 0 ? years[months / 12] : text_format(arena, "the first %d months", months);
}

/* "my first two years" */
static const char *my_stay_words(struct arena *arena, int months)
{
    static const char *const years[] = {"", "my first year", "my first two years", "my first three years", "my first four years",
                                        "my first five years"};
    return months % 12 == 0 ? years[months / 12] : text_format(arena, "my first %d months", months);
}

/* "a $176,000 base, a 15% target bonus, a $40,000 sign-on and $200,000 in stock" */
static const char *parts_of(struct filling *filling, const struct case_offer *offer)
{
    struct text text = text_start(filling->arena);
    struct money sign_on = {offer_sign_on(&offer->offer, 1).cents + offer_sign_on(&offer->offer, 2).cents};
    const struct live_figure base = {.what = LIVE_RIVAL_BASE, .of = filling->plan->rival};
    text_addf(&text, "a %s base", live(filling, base, text_format(filling->arena, "%K", offer->currency, offer->offer.base)));
    if (offer->offer.has_bonus && !offer->offer.bonus.is_amount)
        text_addf(&text, ", a %p target bonus", offer->offer.bonus.target);
    if (sign_on.cents > 0)
        text_addf(&text, ", %K in sign-on", offer->currency, sign_on);
    if (offer->offer.has_grant && offer->grant_value.known)
        text_addf(&text, ", %K in %sstock", offer->stock_currency, offer->grant_value.money, offer->offer.on_paper ? "private " : "");
    else if (offer->offer.has_grant && !offer->offer.grant.in_dollars && !offer->offer.on_paper)
        text_addf(&text, ", %u RSUs", offer->offer.grant.units);
    return text.data;
}

static void put_rival(struct filling *filling)
{
    const struct plan *plan = filling->plan;
    bool named = filling->truth->claims[CLAIM_NAME_RIVAL].holds;
    bool cited = plan->rival >= 0 && plan->cited >= 0;
    int months = cited ? plan->bargain.stay.months[plan->cited] : 24;
    const struct case_offer *rival = plan->rival >= 0 ? plan->evaluation->offers[plan->rival].from : NULL;
    const char *other = plan->other_rival >= 0 ? plan->evaluation->offers[plan->other_rival].from->company_name : NULL;
    put(filling, "rival", !rival ? NULL : named ? rival->company_name : "another company");
    put(filling, "rivals", !rival || !other ? NULL : named ? text_format(filling->arena, "%s and %s", rival->company_name, other) : "two other companies");
    put(filling, "rival_name", rival && named ? rival->company_name : NULL);
    put(filling, "rival_parts", rival && named ? parts_of(filling, rival) : NULL);
    put(filling, "rival_stay", cited ? stay_words(filling->arena, months) : NULL);
    put(filling, "my_stay", cited ? my_stay_words(filling->arena, months) : NULL);
    put(filling, "rival_pay", cited ? about(filling, plan->rival, plan->evaluation->offers[plan->rival].compared_flat_at[plan->cited]) : NULL);
    put(filling, "offer_pay", cited ? about(filling, filling->file->negotiating, plan->offer_at.at[plan->cited]) : NULL);
    put(filling, "rival_time_name", filling->truth->rival_to_ask ? filling->truth->rival_to_ask->company_name : NULL);
}

/* More of the grant, as the letter states it: "40 RSUs", or "$30,000 of stock". */
static void put_more_stock(struct filling *filling)
{
    const struct truth *truth = filling->truth;
    const char *currency = filling->plan->history->grant_currency;
    struct money hold = {truth->units_to_hold_year_3},
                 missing = {truth->grant_stated.cents - truth->grant_flat.cents};
    if (!currency) {
        put(filling, "stock_missing", text_format(filling->arena, "%u RSUs at today's price", truth->units_missing));
        put(filling, "year_3_stock", text_format(filling->arena, "%u RSUs", truth->units_to_hold_year_3));
        put(filling, "year_3_more_stock", text_format(filling->arena, "%u more RSUs", truth->units_to_hold_year_3));
        return;
    }
    put(filling, "stock_missing", said(filling->arena, missing));
    put(filling, "year_3_stock", text_format(filling->arena, "%K of stock", currency, hold));
    put(filling, "year_3_more_stock", text_format(filling->arena, "%K more of stock", currency, hold));
}

/* "unvested pay and a bonus" */
static const char *forfeits_words(const struct case_file *file)
{
    bool unvested = file->current_job.unvested_count > 0, bonus = file->current_job.bonus_forfeited.known;
    bool owed = file->current_job.owed_count > 0;
    if (unvested && bonus)
        return owed ? "unvested pay, a bonus and what I would have to pay back" : "unvested pay and a bonus";
    if (unvested || bonus)
        return owed ? (unvested ? "unvested pay and what I would have to pay back" : "a bonus and what I would have to pay back")
                    : (unvested ? "unvested pay" : "a bonus");
    return "money that I would have to pay back";
}

void put_reasons(struct filling *filling)
{
    const struct plan *plan = filling->plan;
    const struct local_band *band = &plan->band;
    put_rival(filling);
    put(filling, "forfeited", said(filling->arena, plan->forfeited));
    put(filling, "forfeits_words", forfeits_words(filling->file));
    bool told = band->known && !band->computed; /* a computed range is never quoted */
    put(filling, "band_location", told ? band->location : NULL);
    put(filling, "band_source", told ? band->source : NULL);
    put(filling, "band_date",
        told && date_known(band->date) ? text_format(filling->arena, "%s %d, %d", month_name(band->date.month), band->date.day, band->date.year) : NULL);
    put(filling, "band_low", told ? text_format(filling->arena, "%S", band->low) : NULL);
    put(filling, "band_high", told ? text_format(filling->arena, "%S", band->high) : NULL);
    put_money(filling, "grant_flat", filling->truth->grant_flat.cents);
    put_money(filling, "grant_stated", filling->truth->grant_stated.cents);
    put(filling, "year_3_cause", filling->truth->year_3_cause);
    put_more_stock(filling);
    put_money(filling, "grant_then", filling->truth->grant_then.cents);
    put_money(filling, "grant_now", filling->truth->grant_now.cents);
    put(filling, "hold_units", text_format(filling->arena, "%u", filling->truth->units_to_hold_grant));
}
