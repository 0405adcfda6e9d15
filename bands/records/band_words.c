#include "bands/records/band_words.h"

#include <string.h>

bool band_in_units(const struct band *band)
{
    return strcmp(band->unit, "units") == 0;
}

void add_units(struct text *text, struct money hundredths)
{
    text_addf(text, "%k", "USD", hundredths);
    if (hundredths.cents % 100 != 0 && hundredths.cents % 10 == 0)
        text->data[--text->length] = '\0'; /* 249.50 */
}

void add_band_amounts(struct text *text, const struct band *band)
{
    char currency[4] = ""; /* of the unit: "USD/year" */
    strncat(currency, band->unit, 3);
    if (band->low.known && band->high.known && money_compare(band->low.money, band->high.money) == 0)
        text_addf(text, "%k", currency, band->low.money);
    else if (band->low.known && band->high.known)
        text_addf(text, "%k to %k", currency, band->low.money, currency, band->high.money);
    else if (band->mid.known)
        text_addf(text, "about %k", currency, band->mid.money);
    else if (band->high.known)
        text_addf(text, "up to %k", currency, band->high.money);
    else
        text_addf(text, "from %k", currency, band->low.money);
}

static bool has_site(const struct band *band)
{
    return (band->kind == KIND_AGGREGATOR || band->kind == KIND_ARTICLE) && band->origin != ORIGIN_CASE;
}

const char *band_words(struct arena *arena, const struct band *band)
{
    struct text text = text_start(arena);
    if (band->kind == KIND_DERIVED && band->tier->factor.nano > 0) { /* its source says from what, and when */
        text_addf(&text, "%s, no posting", band->source);
        return text.data;
    }
    bool named = has_site(band) && band->site[0] != '"';
    bool says_kind = named && strncmp(band->site, KIND_LABELS[band->kind], strlen(KIND_LABELS[band->kind])) == 0;
    if (!says_kind) /* "article kept in …" is an article already */
        text_addf(&text, "%s%s", KIND_LABELS[band->kind], named ? " " : "");
    if (named)
        text_add(&text, band->site);
    if (band->tier->national)
        text_add(&text, ", whole US");
    else if (band->place_named)
        text_addf(&text, " for %s", band->location);
    const char *when = band->kind == KIND_ANECDOTE && band->date_note[0] ? band->date_note : band->date.text;
    if (when[0])
        text_addf(&text, ", %s", when);
    return text.data;
}
