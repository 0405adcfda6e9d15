#include "bands/records/band_write.h"

#include "calc/kit/json_out.h"

static void add_money(struct json_out *out, const char *key, const struct maybe_money *money)
{
    if (money->known)
        json_money(out, key, money->money);
}

static void add_text(struct json_out *out, const char *key, const char *words)
{
    if (words[0])
        json_text(out, key, words);
}

static void add_flag(struct json_out *out, const char *key, bool set)
{
    if (set)
        json_bool(out, key, true);
}

static void add_band(struct json_out *out, const struct band *band)
{
    json_open(out, NULL, '{');
    json_text(out, "role", ROLE_NAMES[band->role]);
    json_text(out, "level", LEVEL_NAMES[band->level]);
    json_text(out, "component", PART_NAMES[band->part]);
    add_text(out, "basis", BASIS_NAMES[band->basis]);
    add_money(out, "low", &band->low);
    add_money(out, "mid", &band->mid);
    add_money(out, "high", &band->high);
    json_text(out, "unit", band->unit);
    json_text(out, "location", band->location);
    if (!band->tier->unknown || !band->place_named)
        json_text(out, "tier", band->tier->name);
    json_text(out, "kind", KIND_NAMES[band->kind]);
    json_text(out, "confidence", CONFIDENCE_NAMES[band->confidence]);
    add_flag(out, "superseded", band->superseded);
    add_flag(out, "disputed", band->disputed);
    json_text(out, "date", band->date.text);
    add_text(out, "date_note", band->date_note);
    json_text(out, "source", band->source);
    if (band->sample > 0)
        json_whole(out, "sample", band->sample);
    add_flag(out, "quartiles", band->quartiles);
    add_text(out, "article", band->article);
    add_text(out, "note", band->note);
    json_close(out, '}');
}

void own_bands_write(struct text *text, const struct band *band, int count)
{
    struct json_out out = json_start(text, JSON_INDENTED);
    json_open(&out, NULL, '{');
    json_open(&out, "bands", '[');
    for (int i = 0; i < count; i++)
        add_band(&out, &band[i]);
    json_close(&out, ']');
    json_close(&out, '}');
}
