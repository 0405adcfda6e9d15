#include "out/views/view_places.h"

#include <string.h>

#include "calc/kit/nearest.h"
#include "calc/kit/text.h"

/* 115 % as 1.15 */
static const char *factor_words(struct arena *arena, struct rate factor)
{
    int64_t hundredths = factor.nano / (RATE_ONE / 100), rest = hundredths % 100;
    return text_format(arena, "%l.%s%l", hundredths / 100, rest < 10 ? "0" : "", rest);
}

static const char *near_words(struct arena *arena, const struct band_list *list)
{
    return list->place_near[0] ? text_format(arena, " (did you mean \"%s\"?)", list->place_near) : "";
}

void view_place_asked(struct document *document, const struct band_list *list)
{
    struct arena *arena = document->arena;
    const struct tier *tier = list->tier;
    const char *place = list->filter->location;
    if (!tier)
        return;
    if (tier->unknown)
        document_paragraph(document,
                           text_format(arena, "\"%s\" is in no market that figures are known for%s. What follows is for the "
                                              "whole US, and for that very place where a record names it; its range lies "
                                              "somewhere from the cheapest market to the dearest.",
                                       place, near_words(arena, list)));
    else if (tier->abroad)
        document_paragraph(document,
                           text_format(arena, "%s%s%s, in %s. %s", same_words(place, tier->label) ? "" : place,
                                       same_words(place, tier->label) ? "" : ": ", tier->label, tier->currency, tier->note));
    else if (tier->factor.nano > 0 && (tier->factor.nano != RATE_ONE || tier->factor_confidence != CONFIDENCE_HIGH))
        document_paragraph(document, text_format(arena, "%s: market \"%s\", %s times Seattle (%s confidence). %s", place,
                                                 tier->label, factor_words(arena, tier->factor),
                                                 CONFIDENCE_NAMES[tier->factor_confidence], tier->note));
    else
        document_paragraph(document, text_format(arena, "%s: market \"%s\". %s", place, tier->label, tier->note));
}

/* 143,700 as 143.7k: posted ends are whole hundreds. */
static void add_thousands(struct text *text, struct money money)
{
    int64_t hundreds = money.cents / 10000;
    text_addf(text, "%l.%l", hundreds / 10, hundreds % 10);
}

static const char *cell_words(struct arena *arena, const struct base_at *at)
{
    struct text text = text_start(arena);
    if (!at->band)
        return "-";
    add_thousands(&text, at->band->low.money);
    text_add(&text, "-");
    add_thousands(&text, at->band->high.money);
    text_addf(&text, "k %s", at->band->kind == KIND_POSTING ? "P" : "c");
    return text.data;
}

/* Tiers in the list's order, those of a factor that postings show. */
static int columns_of(const struct tier *tiers[], const struct band_list *list)
{
    int count = 0;
    for (int i = 0; i < list->base_at_count; i++) {
        const struct tier *tier = list->base_at[i].tier;
        bool seen = tier->factor_confidence != CONFIDENCE_HIGH;
        for (int j = 0; j < count && !seen; j++)
            seen = tiers[j] == tier;
        if (!seen && count < COLUMNS_MAX - 1)
            tiers[count++] = tier;
    }
    return count;
}

static const char *subject_words(struct arena *arena, const struct base_at *at)
{
    return text_format(arena, "%s %s", ROLE_LABELS[at->role], LEVEL_NAMES[at->level]);
}

static void add_matrix(struct document *document, const struct band_list *list)
{
    const struct tier *tiers[COLUMNS_MAX];
    struct column columns[COLUMNS_MAX] = {{"", ALIGN_LEFT}};
    int count = columns_of(tiers, list);
    for (int i = 0; i < count; i++)
        columns[i + 1] = (struct column){tiers[i]->label, ALIGN_RIGHT};
    struct table *table = document_table(document, "", columns, count + 1);
    for (int i = 0; i < list->base_at_count; i++) {
        const struct base_at *first = &list->base_at[i];
        if (i > 0 && first->role == first[-1].role && first->level == first[-1].level)
            continue;
        row_start(table);
        cell_text(table, subject_words(document->arena, first));
        for (int j = 0; j < count; j++)
            for (int k = i; k < list->base_at_count; k++)
                if (list->base_at[k].role == first->role && list->base_at[k].level == first->level &&
                    list->base_at[k].tier == tiers[j])
                    cell_text(table, cell_words(document->arena, &list->base_at[k]));
    }
}

static const char *inferred_places(struct arena *arena, const struct band_list *list)
{
    struct text text = text_start(arena);
    for (int i = 0; i < list->all->tier_count; i++) {
        const struct tier *tier = &list->all->tier[i];
        if (tier->factor.nano > 0 && tier->factor_confidence != CONFIDENCE_HIGH)
            text_addf(&text, " %s: %s times Seattle, by inference.", tier->label, factor_words(arena, tier->factor));
    }
    return text.data;
}

/* One place: a line each, with where the range comes from. */
static void add_lines(struct document *document, const struct band_list *list)
{
    struct arena *arena = document->arena;
    for (int i = 0; i < list->base_at_count; i++) {
        const struct base_at *at = &list->base_at[i];
        const struct band *band = at->band;
        const char *subject = subject_words(arena, at);
        if (!band)
            document_item(document, text_format(arena, "%s: no posting names a range at this level, here or elsewhere", subject));
        else if (band->kind == KIND_POSTING)
            document_item(document, text_format(arena, "%s: %m to %m, posted for %s%s, %s", subject, band->low.money,
                                                band->high.money, at->stand_in ? ROLE_LABELS[band->role] : "",
                                                at->stand_in ? text_format(arena, " in %s", band->location) : band->location,
                                                band->date.text));
        else
            document_item(document, text_format(arena, "%s: %m to %m, %s%s; arithmetic, not a posting: never quote it",
                                                subject, band->low.money, band->high.money,
                                                at->stand_in ? text_format(arena, "of %s, ", ROLE_LABELS[band->role]) : "",
                                                band->source));
    }
}

void view_base_by_place(struct document *document, const struct band_list *list)
{
    bool here = list->tier && list->tier->factor.nano > 0;
    if (list->base_at_count == 0)
        return;
    document_heading(document, here ? text_format(document->arena, "Base at %s", list->tier->label) : "Base by place");
    if (here) {
        add_lines(document, list);
        return;
    }
    document_paragraph(document,
                       text_format(document->arena,
                                   "P posted there; c computed from postings elsewhere, by one band per role and level and the "
                                   "factors of the places: no posting, never to be quoted; - no posting names a range at "
                                   "this level. Thousands of dollars a year.%s",
                                   inferred_places(document->arena, list)));
    add_matrix(document, list);
}

void view_tiers(struct document *document, const struct band_list *list)
{
    struct arena *arena = document->arena;
    document_heading(document, "Which places belong together");
    for (int i = 0; i < list->all->tier_count; i++) {
        const struct tier *tier = &list->all->tier[i];
        struct text line = text_start(arena);
        if (tier->factor.nano == 0)
            continue;
        text_add(&line, tier->label);
        if (tier->factor.nano != RATE_ONE || tier->factor_confidence != CONFIDENCE_HIGH)
            text_addf(&line, ", %s times Seattle", factor_words(arena, tier->factor));
        for (int j = 0; j < tier->place_count; j++)
            text_addf(&line, "%s%s", j == 0 ? ": " : "; ", tier->places[j]);
        text_addf(&line, ". %s Source: %s (%s confidence).", tier->note, tier->source,
                  CONFIDENCE_NAMES[tier->factor_confidence]);
        document_item(document, line.data);
    }
    document_item(document, "Any other place in the US: its market is not known; the range lies from the cheapest to the dearest.");
}
