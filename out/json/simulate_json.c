#include "out/json/simulate_json.h"

#include "calc/kit/json_out.h"
#include "out/words/chance_words.h"
#include "out/words/standing_words.h"

static const char *id_of(const struct chances *chances, int offer)
{
    return chances->offers[offer].from->offer.id;
}

static void add_lines(struct json_out *out, const char *key, const struct lines *lines)
{
    json_open(out, key, '[');
    for (int i = 0; i < lines->count; i++)
        json_text(out, NULL, lines->line[i]);
    json_close(out, ']');
}

static void add_offers(struct json_out *out, const struct chances *chances)
{
    static const char *const sources[] = {NULL, "case", "company", "default"};
    json_open(out, "offers", '[');
    for (int i = 0; i < chances->offer_count; i++) {
        const struct chance_offer *offer = &chances->offers[i];
        json_open_flat(out, NULL, '{');
        json_text(out, "id", id_of(chances, i));
        json_text(out, "currency", offer->from->currency);
        json_text(out, "standing", standing_key(chances->evaluation->offers[i].standing));
        json_bool(out, "moves", offer->moves);
        if (offer->moves) {
            json_rate(out, "volatility", offer->volatility);
            json_text(out, "volatility_from", sources[offer->volatility_source]);
        }
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_spread(struct json_out *out, const struct chance_offer *offer, const struct spread *spread)
{
    json_open_flat(out, NULL, '{');
    json_text(out, "id", offer->from->offer.id);
    json_text(out, "currency", offer->from->currency);
    json_money(out, "mean", spread->mean);
    json_money(out, "p10", spread->p10);
    json_money(out, "p25", spread->p25);
    json_money(out, "p50", spread->p50);
    json_money(out, "p75", spread->p75);
    json_money(out, "p90", spread->p90);
    json_money(out, "standard_deviation", spread->deviation);
    json_money(out, "standard_error", spread->mean_error);
    json_close(out, '}');
}

static void add_ahead(struct json_out *out, const struct chances *chances, const struct chance_pair *pair,
                      const struct chance_of *ahead, const struct chance_of *behind)
{
    json_open_flat(out, NULL, '{');
    json_text(out, "a", id_of(chances, pair->a));
    json_text(out, "b", id_of(chances, pair->b));
    json_bool(out, "stands", pair->stands);
    json_fraction(out, "probability", ahead->probability);
    json_fraction(out, "standard_error", ahead->standard_error);
    json_fraction(out, "behind", behind->probability);
    json_close(out, '}');
}

static void add_below(struct json_out *out, const struct chances *chances, const struct chance_pair *pair,
                      const struct chance_at *at)
{
    if (at->safer == NO_OFFER)
        return;
    json_open_flat(out, NULL, '{');
    json_text(out, "id", id_of(chances, at->safer == pair->a ? pair->b : pair->a));
    json_text(out, "safer", id_of(chances, at->safer));
    json_bool(out, "stands", pair->stands);
    json_money(out, "by", chances->request->below);
    json_fraction(out, "probability", at->below.probability);
    json_fraction(out, "standard_error", at->below.standard_error);
    json_close(out, '}');
}

static void add_horizon(struct json_out *out, const struct chances *chances, int h)
{
    json_open(out, NULL, '{');
    json_whole(out, "months", chances->stay.months[h]);
    if (chances->has_stay_weights)
        json_fraction(out, "weight", chances->stay.weight[h]);
    json_open(out, "offers", '[');
    for (int i = 0; i < chances->offer_count; i++)
        add_spread(out, &chances->offers[i], &chances->offers[i].at[h]);
    json_close(out, ']');
    json_open(out, "ahead", '[');
    for (int p = 0; p < chances->pair_count; p++)
        add_ahead(out, chances, &chances->pairs[p], &chances->pairs[p].at[h].ahead,
                  &chances->pairs[p].at[h].behind);
    json_close(out, ']');
    json_open(out, "below", '[');
    for (int p = 0; p < chances->pair_count; p++)
        add_below(out, chances, &chances->pairs[p], &chances->pairs[p].at[h]);
    json_close(out, ']');
    json_close(out, '}');
}

static void add_over_stay(struct json_out *out, const struct chances *chances)
{
    if (!chances->has_stay_weights) {
        json_null(out, "over_stay");
        return;
    }
    json_open(out, "over_stay", '{');
    json_open(out, "offers", '[');
    for (int i = 0; i < chances->offer_count; i++)
        add_spread(out, &chances->offers[i], &chances->offers[i].over_stay);
    json_close(out, ']');
    json_open(out, "ahead", '[');
    for (int p = 0; p < chances->pair_count; p++)
        add_ahead(out, chances, &chances->pairs[p], &chances->pairs[p].ahead_over_stay,
                  &chances->pairs[p].behind_over_stay);
    json_close(out, ']');
    json_close(out, '}');
}

static void add_fans(struct json_out *out, const struct chances *chances)
{
    json_open(out, "fans", '[');
    for (int i = 0; i < chances->offer_count; i++) {
        const struct chance_offer *offer = &chances->offers[i];
        if (!offer->moves)
            continue;
        json_open(out, NULL, '{');
        json_text(out, "id", id_of(chances, i));
        json_text(out, "currency", offer->from->currency);
        json_open(out, "months", '[');
        for (int month = 1; month <= chances->evaluation->last_month; month++) {
            json_open_flat(out, NULL, '{');
            json_whole(out, "month", month);
            json_money(out, "p10", offer->month[month].p10);
            json_money(out, "p50", offer->month[month].p50);
            json_money(out, "p90", offer->month[month].p90);
            json_close(out, '}');
        }
        json_close(out, ']');
        json_close(out, '}');
    }
    json_close(out, ']');
}

void simulate_json(struct text *text, const struct chances *chances, const char *version)
{
    struct json_out out = json_start(text, JSON_INDENTED);
    struct lines in_short;
    say_chances(&in_short, text->arena, chances);
    json_open(&out, NULL, '{');
    json_text(&out, "program", "haggle");
    json_text(&out, "version", version);
    json_text(&out, "currency", chances->evaluation->from->currency);
    json_whole(&out, "paths", chances->paths);
    if (chances->paths < chances->request->paths)
        json_whole(&out, "paths_asked", chances->request->paths);
    json_whole(&out, "seed", (int64_t)chances->request->seed);
    json_fraction(&out, "correlation", chances->correlation);
    add_lines(&out, "in_short", &in_short);
    add_offers(&out, chances);
    json_open(&out, "horizons", '[');
    for (int h = 0; h < chances->stay.count; h++)
        add_horizon(&out, chances, h);
    json_close(&out, ']');
    add_over_stay(&out, chances);
    add_fans(&out, chances);
    add_lines(&out, "assumptions", &chances->assumptions);
    json_close(&out, '}');
}
