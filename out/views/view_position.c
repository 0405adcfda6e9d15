#include "bands/records/band_words.h"
#include "out/document/bars.h"
#include "out/views/view_bands.h"
#include "out/words/band_position_words.h"
#include "out/words/good_or_not.h"
#include "out/words/labels.h"

enum { BARS_MAX = 60 };

static const char *figures(struct arena *arena, const struct band *band)
{
    const char *range = range_words(arena, band);
    return (band->low.known && band->high.known) || !band->mid.known ? range : middle_words(arena, band);
}

/* "SDE posting Seattle 2026", in columns */
static const char *bar_label(struct arena *arena, const struct listed_band *listed)
{
    const struct band *band = listed->band;
    struct text label = text_start(arena);
    text_addf(&label, "%s", ROLE_LABELS[band->role]);
    text_add_repeated(&label, ' ', 4 - label.length);
    text_add(&label, kind_label(band));
    text_add_repeated(&label, ' ', label.length < 13 ? 13 - label.length : 1);
    size_t place = label.length;
    text_add(&label, place_label(band));
    text_add_repeated(&label, ' ', label.length < place + 9 ? place + 9 - label.length : 1);
    if (band->date.date.year != 0)
        text_addf(&label, "%d%s", band->date.date.year, listed->old ? "!" : "");
    return label.data;
}

static int collect(struct bar bars[BARS_MAX], struct arena *arena, const struct band_list *list, enum part part,
                   bool in_units)
{
    int count = 0;
    for (int i = 0; i < list->count && count < BARS_MAX; i++) {
        const struct band *band = list->listed[i].band;
        if (band->part == part && !band->superseded && band_in_units(band) == in_units)
            bars[count++] = (struct bar){bar_label(arena, &list->listed[i]), figures(arena, band), band->low,
                                         band->mid, band->high};
    }
    return count;
}

static void add_part(struct document *document, const struct band_list *list, enum part part, bool in_units,
                     const char *title, const struct bar_mark *marks, int mark_count)
{
    struct bar bars[BARS_MAX];
    struct text picture = text_start(document->arena);
    int count = collect(bars, document->arena, list, part, in_units);
    if (count == 0)
        return;
    text_addf(&picture, "%s\n", title);
    add_bars(&picture, bars, count, marks, mark_count);
    document_picture(document, picture.data);
}

static void add_pictures(struct document *document, const struct band_position *position, const struct band_list *list)
{
    static const enum part parts[] = {PART_BASE, PART_SIGN_ON_1, PART_SIGN_ON_2, PART_GRANT};
    struct arena *arena = document->arena;
    for (int i = 0; i < (int)(sizeof parts / sizeof *parts); i++) {
        struct money paid = position->paid[parts[i]];
        const struct bar_mark mark = {'v', paid};
        add_part(document, list, parts[i], false, text_format(arena, "%s, this offer: %k", PART_LABELS[parts[i]], position->currency, paid),
                 &mark, 1);
        if (parts[i] != PART_BASE)
            continue;
        const struct bar_mark totals[] = {{'1', position->year_1}, {'4', position->four_year_average}};
        add_part(document, list, PART_TOTAL, false,
                 text_format(arena, "total, this offer: %k in year 1 (1), %k a year over four (4)", position->currency,
                             position->year_1, position->currency, position->four_year_average),
                 totals, 2);
    }
    const struct bar_mark units = {'v', dollars(position->units)};
    if (position->units > 0)
        add_part(document, list, PART_GRANT, true, text_format(arena, "units, this offer: %u", position->units), &units, 1);
}

static void add_choices(struct document *document, const struct band_list *list)
{
    if (list->choice_count == 0)
        return;
    document_paragraph(document, "What counts here, and why:");
    for (int i = 0; i < list->choice_count; i++)
        document_item(document, list->choice[i].words);
}

static void add_gaps(struct document *document, const struct band_list *list)
{
    if (list->gap_count == 0)
        return;
    document_paragraph(document, "Not known:");
    for (int i = 0; i < list->gap_count; i++)
        document_item(document, text_format(document->arena, "%s: %s", PART_LABELS[list->gap[i]->part],
                                            list->gap[i]->why));
}

void view_position(struct document *document, const struct evaluation *evaluation, int offer,
                   const struct band_list *list)
{
    const struct band_position *position = &evaluation->offers[offer].position;
    const char *const words[] = {good_or_not(document->arena, position), base_words(document->arena, position), pay_words(document->arena, position),
                                 level_words(document->arena, position),
                                 position->why_not};
    document_heading(document, offer_label(document->arena, evaluation->from, offer));
    for (int i = 0; i < (int)(sizeof words / sizeof *words); i++)
        if (words[i][0])
            document_item(document, words[i]);
    if (!position->asked)
        return;
    add_pictures(document, position, list);
    add_choices(document, list);
    add_gaps(document, list);
}
