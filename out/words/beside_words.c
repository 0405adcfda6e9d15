#include "out/words/beside_words.h"

#include "calc/kit/text.h"
#include "out/words/stay_words.h"

const char *say_salary_site(struct arena *arena, const struct offer_result *result)
{
    if (!result->from->offer.has_grant)
        return "";
    return text_format(arena,
                       "a salary site would show %k: base + (grant + sign-ons) / years + bonus; it hides when the money "
                       "comes",
                       result->from->currency, result->aggregator);
}

const char *say_aggregator(struct arena *arena, const struct stay_report *report, int contender)
{
    const struct contender *one = &report->contenders[contender];
    const struct aggregator *parts = &one->aggregator;
    struct text text = text_start(arena);
    if (!one->from || (parts->grant.cents == 0 && parts->sign_ons.cents == 0))
        return "";
    text_addf(&text, "A salary site would show %m a year for %s: base %m", parts->total,
              contender_label(arena, report, contender), parts->base);
    text_add(&text, " + (");
    if (parts->grant.cents > 0)
        text_addf(&text, "grant %m", parts->grant);
    if (parts->sign_ons.cents > 0)
        text_addf(&text, "%ssign-ons %m", parts->grant.cents > 0 ? " + " : "", parts->sign_ons);
    text_addf(&text, ") / %d years", parts->years);
    if (parts->bonus.cents > 0)
        text_addf(&text, " + bonus %m", parts->bonus);
    text_addf(
        &text,
        ". It hides when the money comes: year 1 pays %m, year %d %m, and a stay of two years is worth %m a "
        "year.",
        one->years[0].total, parts->years, one->years[parts->years - 1].total, one->month[24].annualized);
    return text.data;
}
