#include "out/json/evaluate_json.h"

#include "out/json/after_tax_json.h"
#include "out/json/bands_json.h"
#include "out/json/lines_json.h"
#include "out/json/quote_json.h"
#include "out/json/rounds_json.h"
#include "out/json/stay_json.h"
#include "out/json/what_matters_json.h"
#include "out/words/standing_words.h"
#include "out/words/warning_words.h"

static void add_vests(struct json_out *out, const struct offer_result *result)
{
    bool in_dollars = result->from->offer.grant.in_dollars;
    json_open(out, "vests", '[');
    for (int i = 0; i < result->vest_count; i++) {
        const struct vest_row *vest = &result->vests[i];
        json_open_flat(out, NULL, '{');
        json_whole(out, "month", vest->month);
        if (in_dollars)
            json_null(out, "units");
        else
            json_whole(out, "units", vest->units);
        json_money(out, "price", vest->price);
        json_money(out, "value", vest->value);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_years(struct json_out *out, const struct offer_result *result)
{
    json_open(out, "years", '[');
    for (int i = 0; i < result->year_count; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "year", result->years[i].year);
        for (int c = 0; c < COMPONENTS; c++)
            json_money(out, component_key((enum component)c), result->years[i].part[c]);
        json_money(out, "total", result->years[i].total);
        if (curve_has_paper(&result->curve))
            json_money(out, "paper", result->years[i].paper);
        if (money_compare(result->years[i].kept_beside, result->years[i].total) != 0)
            json_money(out, "kept", result->years[i].kept_beside);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_horizons(struct json_out *out, const char *key, const struct horizon *horizons, int count)
{
    json_open(out, key, '[');
    for (int i = 0; i < count; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "months", horizons[i].months);
        json_money(out, "total", horizons[i].total);
        json_money(out, "annualized", horizons[i].annualized);
        json_money(out, "guaranteed", horizons[i].guaranteed);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_stay(struct json_out *out, const struct curve *curve, int last_month)
{
    json_open(out, "stay", '[');
    for (int m = 1; m <= last_month; m++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "month", m);
        for (int c = 0; c < COMPONENTS; c++)
            json_money(out, component_key((enum component)c), curve->kept[c][m]);
        json_money(out, "total", curve->total[m]);
        json_money(out, "received", curve->received[m]);
        if (curve_has_paper(curve))
            json_money(out, "paper", curve->paper[m]);
        json_close(out, '}');
    }
    json_close(out, ']');
}

/* R16 */
static void add_paper_ties(struct json_out *out, const struct offer_result *result)
{
    if (result->paper_tie_count == 0)
        return;
    json_open(out, "paper_ties", '[');
    for (int i = 0; i < result->paper_tie_count; i++) {
        const struct paper_tie *tie = &result->paper_ties[i];
        json_open_flat(out, NULL, '{');
        json_whole(out, "months", tie->months);
        json_money(out, "paper", tie->paper);
        json_money(out, "needed", tie->needed);
        if (tie->has_value)
            json_money(out, result->from->grant_source == GRANT_PERCENT ? "company_value" : "price", tie->value);
        json_close(out, '}');
    }
    json_close(out, ']');
}

/* R13 */
static void add_quote(struct json_out *out, const struct offer_result *result)
{
    if (!result->quote.asked)
        return;
    json_open_flat(out, "quote", '{');
    quote_finding_json(out, &result->quote);
    if (result->quote.found) {
        json_money(out, "quoted_equity", result->quote.quoted_equity);
        json_money(out, "flat_equity", result->quote.flat_equity);
    }
    quote_misses_json(out, result);
    json_close(out, '}');
}

static void add_offer(struct json_out *out, const struct evaluation *evaluation, int index, const struct after_tax *tax)
{
    const struct offer_result *result = &evaluation->offers[index];
    const struct offer *offer = &result->from->offer;
    int horizons = evaluation->from->stay.count;
    json_open(out, NULL, '{');
    json_text(out, "id", offer->id);
    json_text(out, "company", offer->company);
    json_text(out, "level", offer->level);
    json_text(out, "currency", result->from->currency);
    json_text(out, "standing", standing_key(result->standing));
    add_vests(out, result);
    add_years(out, result);
    add_horizons(out, "horizons", result->horizons, horizons);
    if (result->price_moves)
        add_horizons(out, "flat", result->flat, horizons);
    add_stay(out, &result->curve, evaluation->last_month);
    add_quote(out, result);
    add_paper_ties(out, result);
    position_json(out, &result->position);
    if (tax)
        after_tax_offer_json(out, tax, index);
    json_close(out, '}');
}

static void add_leader(struct json_out *out, const struct evaluation *evaluation, const struct pair_result *pair,
                       enum leader leader)
{
    if (leader == LEADER_NONE)
        json_null(out, "leader");
    else
        json_text(out, "leader", evaluation->offers[leader == LEADER_A ? pair->a : pair->b].from->offer.id);
}

static void add_lead(struct json_out *out, const char *key, const struct evaluation *evaluation,
                     const struct pair_result *pair, const struct lead_change *change)
{
    json_open_flat(out, key, '{');
    json_whole(out, "month", change->month);
    add_leader(out, evaluation, pair, change->leader);
    json_close(out, '}');
}

static void add_pair(struct json_out *out, const struct evaluation *evaluation, const struct pair_result *pair)
{
    const struct comparison *comparison = &pair->comparison;
    json_open(out, NULL, '{');
    json_text(out, "a", evaluation->offers[pair->a].from->offer.id);
    json_text(out, "b", evaluation->offers[pair->b].from->offer.id);
    json_bool(out, "stands", pair->stands);
    json_open(out, "lead_changes", '[');
    for (int i = 0; i < comparison->change_count; i++)
        add_lead(out, NULL, evaluation, pair, &comparison->changes[i]);
    json_close(out, ']');
    if (comparison->for_good.leader == LEADER_NONE)
        json_null(out, "ahead_for_good");
    else
        add_lead(out, "ahead_for_good", evaluation, pair, &comparison->for_good);
    json_open(out, "horizons", '[');
    for (int i = 0; i < evaluation->from->stay.count; i++) {
        json_open_flat(out, NULL, '{');
        json_whole(out, "months", pair->horizons[i].months);
        add_leader(out, evaluation, pair, pair->horizons[i].leader);
        json_money(out, "annualized_gap", pair->horizons[i].annualized_gap);
        json_close(out, '}');
    }
    json_close(out, ']');
    json_close(out, '}');
}

void evaluate_json_keys(struct json_out *out, const struct talks *talks, const struct stay_report *report,
                        const struct after_tax *tax, const char *version)
{
    const struct evaluation *evaluation = talks->evaluation;
    json_text(out, "program", "haggle");
    json_text(out, "version", version);
    json_text(out, "currency", evaluation->from->currency);
    json_open(out, "offers", '[');
    for (int i = 0; i < evaluation->offer_count; i++)
        add_offer(out, evaluation, i, tax);
    json_close(out, ']');
    json_open(out, "comparison", '[');
    for (int i = 0; i < evaluation->pair_count; i++)
        add_pair(out, evaluation, &evaluation->pairs[i]);
    json_close(out, ']');
    rounds_json(out, talks->history);
    talks_json(out, talks);
    lines_json(out, "assumptions", &evaluation->assumptions);
    lines_json(out, "warnings", case_warnings(out->text->arena, evaluation, talks->history));
    if (report)
        stay_json_keys(out, report);
    if (tax)
        after_tax_json(out, tax, NULL, 0);
}

void evaluate_json(struct text *text, const struct talks *talks, const struct stay_report *report,
                   const struct after_tax *tax, const char *version, enum json_layout layout)
{
    struct json_out out = json_start(text, layout);
    json_open(&out, NULL, '{');
    evaluate_json_keys(&out, talks, report, tax, version);
    json_close(&out, '}');
}
