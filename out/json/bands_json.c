#include "out/json/bands_json.h"

#include "out/words/band_position_words.h"
#include "out/words/good_or_not.h"

static void add_money(struct json_out *out, const char *key, const struct maybe_money *money)
{
    if (money->known)
        json_money(out, key, money->money);
    else
        json_null(out, key);
}

static void add_words(struct json_out *out, const char *key, const char *words)
{
    if (words && words[0])
        json_text(out, key, words);
    else
        json_null(out, key);
}

/* Age counts from as_of; without it nobody knows. */
static void add_band(struct json_out *out, const struct listed_band *listed, bool aged)
{
    const struct band *band = listed->band;
    json_open(out, NULL, '{');
    json_text(out, "role", ROLE_NAMES[band->role]);
    json_text(out, "level", LEVEL_NAMES[band->level]);
    json_text(out, "component", PART_NAMES[band->part]);
    if (band->basis != BASIS_NONE)
        json_text(out, "basis", BASIS_NAMES[band->basis]);
    add_money(out, "low", &band->low);
    add_money(out, "mid", &band->mid);
    add_money(out, "high", &band->high);
    json_text(out, "unit", band->unit);
    json_text(out, "location", band->location);
    json_text(out, "tier", band->tier->name);
    json_text(out, "source", band->source);
    add_words(out, "article", band->article);
    json_text(out, "date", band->date.text);
    if (band->date_note[0])
        json_text(out, "date_note", band->date_note);
    json_text(out, "kind", KIND_NAMES[band->kind]);
    json_text(out, "confidence", CONFIDENCE_NAMES[band->confidence]);
    json_text(out, "note", band->note);
    if (band->sample > 0)
        json_whole(out, "sample", band->sample);
    if (band->quartiles)
        json_bool(out, "quartiles", true);
    json_bool(out, "superseded", band->superseded);
    json_bool(out, "disputed", band->disputed);
    if (aged)
        json_bool(out, "old", listed->old);
    else
        json_null(out, "old");
    json_text(out, "origin",
              band->origin == ORIGIN_CASE ? "case" : band->origin == ORIGIN_OWN ? "own" : "built_in");
    json_close(out, '}');
}

/* "posted", "computed" or "none": nobody posted a range at this level. */
static void add_base_at(struct json_out *out, const struct base_at *at)
{
    const struct band *band = at->band;
    json_open_flat(out, NULL, '{');
    json_text(out, "role", ROLE_NAMES[at->role]);
    json_text(out, "level", LEVEL_NAMES[at->level]);
    json_text(out, "tier", at->tier->name);
    json_text(out, "is", !band ? "none" : band->kind == KIND_POSTING ? "posted" : "computed");
    if (band) {
        json_money(out, "low", band->low.money);
        json_money(out, "high", band->high.money);
        json_text(out, "from", band->source);
        json_text(out, "date", band->date.text);
        json_bool(out, "stand_in", at->stand_in);
    } else {
        json_text(out, "why", "no posting names a range at this level");
    }
    json_close(out, '}');
}

static void add_offer(struct json_out *out, const struct observed_offer *offer)
{
    json_open_flat(out, NULL, '{');
    json_text(out, "id", offer->id);
    json_text(out, "role", offer->role == ROLE_UNKNOWN ? "other" : ROLE_NAMES[offer->role]);
    add_words(out, "level", LEVEL_NAMES[offer->level]);
    json_text(out, "location", offer->location);
    json_text(out, "tier", offer->tier->name);
    json_text(out, "currency", offer->tier->currency);
    json_text(out, "date", offer->date.text);
    add_money(out, "base", &offer->base);
    add_money(out, "sign_on_1", &offer->sign_on_1);
    add_money(out, "sign_on_2", &offer->sign_on_2);
    add_money(out, "grant_value", &offer->grant);
    if (offer->units > 0)
        json_whole(out, "units", offer->units);
    else
        json_null(out, "units");
    json_bool(out, "counted", !offer->unreliable);
    json_text(out, "source", offer->source);
    json_text(out, "note", offer->note);
    json_close(out, '}');
}

static void add_gap(struct json_out *out, const struct band_gap *gap)
{
    json_open_flat(out, NULL, '{');
    json_text(out, "role", ROLE_NAMES[gap->role]);
    json_text(out, "level", LEVEL_NAMES[gap->level]);
    json_text(out, "component", PART_NAMES[gap->part]);
    json_text(out, "why", gap->why);
    json_close(out, '}');
}

/* Where a figure comes from, on one line. */
static void add_from(struct json_out *out, const char *key, const struct band *band)
{
    if (!band) {
        json_null(out, key);
        return;
    }
    json_open_flat(out, key, '{');
    json_text(out, "role", ROLE_NAMES[band->role]);
    json_text(out, "level", LEVEL_NAMES[band->level]);
    if (band->basis != BASIS_NONE)
        json_text(out, "basis", BASIS_NAMES[band->basis]);
    add_money(out, "low", &band->low);
    add_money(out, "mid", &band->mid);
    add_money(out, "high", &band->high);
    json_text(out, "location", band->location);
    json_text(out, "source", band->source);
    json_text(out, "date", band->date.text);
    json_text(out, "kind", KIND_NAMES[band->kind]);
    json_text(out, "confidence", CONFIDENCE_NAMES[band->confidence]);
    json_close(out, '}');
}

static void add_rate(struct json_out *out, const char *key, bool known, struct rate rate)
{
    if (known)
        json_rate(out, key, rate);
    else
        json_null(out, key);
}

static void add_standing(struct json_out *out, const char *key, const struct standing *at)
{
    static const char *const insides[] = {"", "under", "inside", "above"};
    if (!at->band) {
        json_null(out, key);
        return;
    }
    json_open(out, key, '{');
    json_money(out, "value", at->value);
    add_money(out, "low", &at->low);
    add_money(out, "mid", &at->mid);
    add_money(out, "high", &at->high);
    json_bool(out, "mid_is_halfway", at->mid_is_halfway);
    add_words(out, "inside", insides[at->inside]);
    add_rate(out, "penetration", at->has_penetration, at->penetration);
    add_rate(out, "compa_ratio", at->has_compa_ratio, at->compa_ratio);
    json_bool(out, "local", at->local);
    json_bool(out, "thin", at->thin);
    json_bool(out, "quotable", at->quotable);
    json_bool(out, "old", at->old);
    json_bool(out, "stand_in", at->stand_in);
    add_from(out, "from", at->band);
    add_from(out, "runner_up", at->runner_up);
    json_text(out, "reason", at->reason);
    json_close(out, '}');
}

static void add_seen(struct json_out *out, const struct band_position *position)
{
    json_open(out, "posted_offers", '[');
    for (int part = 0; part < PART_COUNT; part++) {
        const struct observed *seen = &position->seen[part];
        if (seen->count == 0)
            continue;
        json_open_flat(out, NULL, '{');
        json_text(out, "component", PART_NAMES[part]);
        json_text(out, "currency", position->country ? position->country->currency : "USD");
        json_money(out, "value", position->paid[part]);
        json_text(out, "role", ROLE_NAMES[seen->role]);
        json_whole(out, "count", seen->count);
        json_money(out, "min", seen->least);
        json_money(out, "median", seen->median);
        json_money(out, "max", seen->most);
        json_bool(out, "quartiles", seen->quartiles);
        json_text(out, "years", seen->years);
        json_text(out, "source", seen->source);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void add_local_band(struct json_out *out, const struct band_position *position)
{
    if (!position->has_local_band) {
        json_null(out, "local_band");
        return;
    }
    json_open(out, "local_band", '{');
    json_money(out, "low", position->local_low);
    json_money(out, "mid", position->local_mid);
    json_money(out, "high", position->local_high);
    add_from(out, "from", position->local_from);
    json_close(out, '}');
}

static void add_computed_band(struct json_out *out, const struct band_position *position)
{
    if (!position->has_computed_band) {
        json_null(out, "computed_band");
        return;
    }
    json_open(out, "computed_band", '{');
    json_money(out, "low", position->computed_low);
    json_money(out, "high", position->computed_high);
    add_from(out, "from", position->computed_from);
    json_close(out, '}');
}

/* Among the offers reported since a year. */
static void add_among(struct json_out *out, const char *key, const struct among *among)
{
    if (among->count == 0) {
        json_null(out, key);
        return;
    }
    json_open_flat(out, key, '{');
    json_text(out, "role", ROLE_NAMES[among->role]);
    json_whole(out, "count", among->count);
    json_whole(out, "below", among->below);
    json_close(out, '}');
}

static void add_reported(struct json_out *out, const struct band_position *position)
{
    json_open(out, "reported_lately", '{');
    json_whole(out, "since", position->recent_from);
    add_among(out, "base", &position->base_among);
    add_among(out, "base_and_sign_on_1", &position->cash_among);
    add_among(out, "grant", &position->grant_among);
    json_close(out, '}');
}

static void add_next_level(struct json_out *out, const struct next_level *found)
{
    if (!found->next) {
        json_null(out, "looks_like_next_level");
        return;
    }
    json_open(out, "looks_like_next_level", '{');
    json_text(out, "component", PART_NAMES[found->next->part]);
    json_money(out, "value", found->value);
    add_from(out, "here", found->here);
    add_from(out, "next", found->next);
    json_close(out, '}');
}

static void add_position_words(struct json_out *out, const struct band_position *position)
{
    const char *const words[] = {good_or_not(out->text->arena, position), base_words(out->text->arena, position), pay_words(out->text->arena, position),
                                level_words(out->text->arena, position)};
    json_open(out, "words", '[');
    for (int i = 0; i < (int)(sizeof words / sizeof *words); i++)
        if (words[i][0])
            json_text(out, NULL, words[i]);
    json_close(out, ']');
}

void position_json(struct json_out *out, const struct band_position *position)
{
    if (!position->asked) {
        json_null(out, "bands_position");
        return;
    }
    json_open(out, "bands_position", '{');
    json_text(out, "role", ROLE_NAMES[position->role]);
    json_text(out, "level", LEVEL_NAMES[position->level]);
    json_text(out, "location", position->location);
    json_text(out, "tier", position->tier->name);
    add_words(out, "country", position->country ? position->country->label : position->abroad ? NULL : "US");
    add_standing(out, "base", &position->base);
    add_from(out, "national_span", position->base_span);
    add_local_band(out, position);
    add_computed_band(out, position);
    json_money(out, "year_1", position->year_1);
    json_money(out, "four_year_average", position->four_year_average);
    add_standing(out, "total", &position->total);
    add_standing(out, "first_year_total", &position->first_year_total);
    add_seen(out, position);
    add_reported(out, position);
    add_next_level(out, &position->next_level);
    add_position_words(out, position);
    json_close(out, '}');
}

void bands_json(struct text *text, const struct band_list *list, const struct evaluation *evaluation)
{
    struct json_out out = json_start(text, JSON_INDENTED);
    json_open(&out, NULL, '{');
    json_open(&out, "bands", '[');
    for (int i = 0; i < list->count; i++)
        add_band(&out, &list->listed[i], date_known(list->filter->as_of));
    json_close(&out, ']');
    json_open(&out, "gaps", '[');
    for (int i = 0; i < list->gap_count; i++)
        add_gap(&out, list->gap[i]);
    json_close(&out, ']');
    json_open(&out, "base_by_place", '[');
    for (int i = 0; i < list->base_at_count; i++)
        add_base_at(&out, &list->base_at[i]);
    json_close(&out, ']');
    json_open(&out, "offers", '[');
    for (int i = 0; i < list->offer_count; i++)
        add_offer(&out, list->offer[i]);
    json_close(&out, ']');
    json_open(&out, "abroad", '[');
    for (int i = 0; i < list->abroad_count; i++)
        add_band(&out, &list->abroad[i], date_known(list->filter->as_of));
    json_close(&out, ']');
    if (evaluation) {
        json_open(&out, "positions", '[');
        for (int i = 0; i < evaluation->offer_count; i++) {
            json_open(&out, NULL, '{');
            json_text(&out, "id", evaluation->offers[i].from->offer.id);
            json_text(&out, "currency", evaluation->offers[i].from->currency);
            position_json(&out, &evaluation->offers[i].position);
            json_close(&out, '}');
        }
        json_close(&out, ']');
    }
    json_close(&out, '}');
}
