#include "out/json/stay_json_contender.h"

#include "out/json/quote_json.h"
#include "out/words/standing_words.h"

void stay_json_who(struct json_out *out, const char *key, const struct stay_report *report, int contender)
{
    if (contender == NOBODY)
        json_null(out, key);
    else
        json_text(out, key, report->contenders[contender].offer->id);
}

void stay_json_roots(struct json_out *out, const char *key, const struct shown_roots *roots)
{
    if (roots->exact.always) {
        json_text(out, key, "always");
        return;
    }
    json_open(out, key, '[');
    for (int i = 0; i < roots->exact.count; i++)
        json_rate(out, NULL, (struct rate){roots->exact.at[i]});
    json_close(out, ']');
}

static void add_month(struct json_out *out, const struct contender *contender, int months)
{
    const struct stay_row *at = &contender->month[months];
    json_open_flat(out, NULL, '{');
    json_whole(out, "months", months);
    json_money(out, "total", at->total);
    json_money(out, "annualized", at->annualized);
    json_money(out, "guaranteed", at->guaranteed);
    if (contender->price_moves)
        json_money(out, "flat_total", at->flat_total);
    json_money(out, "received", at->received);
    json_money(out, "to_repay", at->to_repay);
    if (contender->from && !contender->offer->grant.in_dollars)
        json_whole(out, "unvested_units", at->unvested.units);
    json_money(out, "unvested", at->unvested.value);
    json_close(out, '}');
}

static void add_waits(struct json_out *out, const struct waits *waits)
{
    json_open(out, "before_vests", '[');
    for (int i = 0; i < waits->count; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "leave_after", waits->wait[i].month - 1);
        json_money(out, "kept", waits->wait[i].kept_before);
        json_money(out, "one_month_more", waits->wait[i].one_month);
        json_money(out, "vests", waits->wait[i].equity);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_years(struct json_out *out, const struct contender *contender)
{
    json_open(out, "years", '[');
    for (int i = 0; i < YEARS_MAX; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "year", i + 1);
        json_money(out, "total", contender->years[i].total);
        json_money(out, "change", contender->years[i].change);
        if (contender->years[i].has_percent)
            json_rate(out, "percent", contender->years[i].percent);
        else
            json_null(out, "percent");
        json_close(out, '}');
    }
    json_close(out, ']');
    if (contender->sign_on_end > 0)
        json_whole(out, "sign_on_ends_with_year", contender->sign_on_end);
    else
        json_null(out, "sign_on_ends_with_year");
    if (contender->grant_end > 0)
        json_whole(out, "grant_ends_with_month", contender->grant_end);
    else
        json_null(out, "grant_ends_with_month");
}

static void add_beside(struct json_out *out, const struct stay_report *report, const struct contender *contender)
{
    json_open(out, "beside", '[');
    for (int i = 0; i < report->month_count; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "months", report->months[i]);
        json_money(out, "annualized", contender->beside[i].annualized);
        json_money(out, "guaranteed", contender->beside[i].guaranteed);
        json_money(out, "present_value", contender->beside[i].present_value);
        json_money(out, "after_haircut", contender->beside[i].haircut);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_refreshers(struct json_out *out, const struct stay_report *report,
                           const struct contender *contender)
{
    if (!contender->has_refreshers)
        return;
    json_open(out, "refreshers", '{');
    json_bool(out, "written", false);
    json_open(out, "horizons", '[');
    for (int i = 0; i < report->month_count; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "months", report->months[i]);
        json_money(out, "without", contender->refreshed[i].without);
        json_money(out, "with", contender->refreshed[i].with);
        json_close(out, '}');
    }
    json_close(out, ']');
    json_close(out, '}');
}

static void add_aggregator(struct json_out *out, const struct aggregator *parts)
{
    json_open_flat(out, "aggregator", '{');
    json_money(out, "base", parts->base);
    json_money(out, "grant", parts->grant);
    json_money(out, "sign_ons", parts->sign_ons);
    json_whole(out, "years", parts->years);
    json_money(out, "bonus", parts->bonus);
    json_money(out, "total", parts->total);
    json_close(out, '}');
}

/* The grant at the growth of the quote, and flat. */
static void add_restated(struct json_out *out, const struct restated *restated)
{
    json_money(out, "quoted_grant", restated->quoted);
    json_money(out, "flat_grant", restated->flat);
    if (restated->units > 0) {
        json_whole(out, "units", restated->units);
        json_whole(out, "units_at_flat", restated->units_at_flat);
        json_whole(out, "missing_units", restated->missing_units);
    }
}

/* null where nothing is quoted; the present job, after the offers, has no quote. */
static void add_quote(struct json_out *out, const struct stay_report *report, int index)
{
    const struct offer_result *result =
        index < report->evaluation->offer_count ? &report->evaluation->offers[index] : NULL;
    if (!result || !result->quote.asked) {
        json_null(out, "quote");
        return;
    }
    json_open_flat(out, "quote", '{');
    quote_finding_json(out, &result->quote);
    if (report->contenders[index].restated_known)
        add_restated(out, &report->contenders[index].restated);
    quote_misses_json(out, result);
    json_close(out, '}');
}

static void add_growth(struct json_out *out, const struct stay_report *report,
                       const struct money values[TWO_WAY_MAX][STAY_MONTHS_MAX], const char *figure)
{
    json_open(out, "by_growth", '[');
    for (int g = 0; g < report->growth_count; g++)
        for (int i = 0; i < report->month_count; i++) {
            json_open_flat(out, NULL, '{');
            json_rate(out, "growth", report->growth[g]);
            json_whole(out, "months", report->months[i]);
            json_money(out, figure, values[g][i]);
            json_close(out, '}');
        }
    json_close(out, ']');
}

void stay_json_contender(struct json_out *out, const char *key, const struct stay_report *report, int index,
                      bool by_month)
{
    const struct contender *contender = &report->contenders[index];
    json_open(out, key, '{');
    json_text(out, "id", contender->offer->id);
    if (contender->from) {
        json_text(out, "currency", contender->from->currency);
        json_text(out, "standing", standing_key(contender->standing));
    }
    json_open(out, "horizons", '[');
    for (int i = 0; i < report->month_count; i++)
        add_month(out, contender, report->months[i]);
    json_close(out, ']');
    if (by_month) {
        json_open(out, "by_month", '[');
        for (int m = 1; m <= report->evaluation->last_month; m++)
            add_month(out, contender, m);
        json_close(out, ']');
    }
    add_waits(out, &contender->waits);
    add_years(out, contender);
    json_money(out, "expected", contender->value);
    json_money(out, "expected_flat", contender->flat_value);
    add_beside(out, report, contender);
    add_refreshers(out, report, contender);
    if (contender->from) {
        add_aggregator(out, &contender->aggregator);
        add_quote(out, report, index);
    }
    if (contender->has_equity)
        add_growth(out, report, contender->two_way, "annualized");
    json_close(out, '}');
}

static void add_tie(struct json_out *out, const char *key, const struct shown_tie *tie)
{
    json_open_flat(out, key, '{');
    stay_json_roots(out, "growth", &tie->growth);
    stay_json_roots(out, "at_once", &tie->level);
    if (tie->has_price)
        json_money(out, "price", tie->price);
    else
        json_null(out, "price");
    json_close(out, '}');
}

static void add_pair_at(struct json_out *out, const struct stay_report *report,
                        const struct contender_pair *pair, const struct pair_at *at)
{
    int leader = at->leader == LEADER_NONE ? NOBODY : at->leader == LEADER_A ? pair->a : pair->b;
    json_open(out, NULL, '{');
    json_whole(out, "months", at->months);
    stay_json_who(out, "leader", report, leader);
    json_money(out, "annualized_gap", at->gap.total);
    json_open_flat(out, "parts", '{');
    for (int c = 0; c < COMPONENTS; c++)
        json_money(out, component_key((enum component)c), at->gap.part[c]);
    json_close(out, '}');
    json_open(out, "ties", '{');
    add_tie(out, "every_stock", &at->tie[EVERY_STOCK]);
    add_tie(out, "stock_of_a", &at->tie[STOCK_OF_A]);
    add_tie(out, "stock_of_b", &at->tie[STOCK_OF_B]);
    json_close(out, '}');
    json_close(out, '}');
}

static void add_lead(struct json_out *out, const char *key, const struct stay_report *report,
                     const struct contender_pair *pair, const struct lead_change *change)
{
    if (change->leader == LEADER_NONE) {
        json_null(out, key);
        return;
    }
    json_open_flat(out, key, '{');
    json_whole(out, "month", change->month);
    stay_json_who(out, "leader", report, change->leader == LEADER_A ? pair->a : pair->b);
    json_close(out, '}');
}

void stay_json_pair(struct json_out *out, const struct stay_report *report, const struct contender_pair *pair)
{
    json_open(out, NULL, '{');
    stay_json_who(out, "a", report, pair->a);
    stay_json_who(out, "b", report, pair->b);
    json_bool(out, "stands", pair->stands);
    json_open(out, "lead_changes", '[');
    for (int i = 0; i < pair->comparison.change_count; i++)
        add_lead(out, NULL, report, pair, &pair->comparison.changes[i]);
    json_close(out, ']');
    add_lead(out, "ahead_for_good", report, pair, &pair->comparison.for_good);
    json_open(out, "horizons", '[');
    for (int i = 0; i < report->month_count; i++)
        add_pair_at(out, report, pair, &pair->at[i]);
    json_close(out, ']');
    stay_json_roots(out, "chance", &pair->chance);
    if (report->growth_count > 0)
        add_growth(out, report, pair->two_way, "annualized_gap");
    json_close(out, '}');
}
