/* The sheet Bands: where each offer stands in what is known of its level, and the records that say so. Text
 * and numbers: nothing here follows the inputs. */
#include <string.h>

#include "bands/records/band_words.h"
#include "out/words/band_position_words.h"
#include "out/words/good_or_not.h"
#include "out/words/labels.h"
#include "out/workbook/book_sheets.h"

enum { WHAT, YOURS, LOW, MIDDLE, HIGH, STANDS, FROM, DATE, PLACE, SOURCE, COLUMNS };
enum { STALE_ROW = 2, TOP = 4, WIDTH = 190 /* characters of a paragraph */, TEXTS = COLUMNS - STANDS };

static const int text_widths[TEXTS] = {27, 18, 12, 20, 54};

static void write_amount(struct sheet *sheet, struct place at, const struct maybe_money *amount)
{
    if (amount->known)
        sheet_write(sheet, at, LOOK_PLAIN, SHAPE_DOLLARS, value_money(amount->money));
}

/* Where it stands, kind, date, place and source; the row is as high as the longest needs. */
static void write_texts(struct sheet *sheet, int row, const char *const texts[TEXTS])
{
    double height = 0;
    for (int i = 0; i < TEXTS; i++) {
        double needed = paragraph_height(texts[i], text_widths[i]);
        height = needed > height ? needed : height;
        sheet_text(sheet, (struct place){row, STANDS + i}, LOOK_CELL, texts[i]);
    }
    sheet_height(sheet, row, height);
}

/* "within, 62%" */
static const char *stands(struct arena *arena, const struct standing *standing)
{
    static const char *const words[] = {"not known", "under its bottom", "within", "above its top"};
    static const char *const quarters[] = {"not known", "in the lowest quarter", "in the middle half", "in the highest quarter"};
    struct text text = text_start(arena);
    bool quartiles = standing->band && standing->band->quartiles;
    text_add(&text, (quartiles ? quarters : words)[standing->inside]);
    if (standing->has_penetration)
        text_addf(&text, ", at %p of the range", standing->penetration);
    if (standing->has_compa_ratio)
        text_addf(&text, ", %p of the middle", standing->compa_ratio);
    return text.data;
}

static int write_standing(struct sheet *sheet, const struct layout *layout, int row, const char *what,
                          const struct standing *standing)
{
    const struct band *band = standing->band;
    sheet_text(sheet, (struct place){row, WHAT}, LOOK_LABEL, what);
    sheet_write(sheet, (struct place){row, YOURS}, LOOK_PLAIN, SHAPE_DOLLARS, value_money(standing->value));
    if (!band) {
        sheet_text(sheet, (struct place){row, STANDS}, LOOK_CELL, "nobody published one");
        return row + 1;
    }
    const char *const texts[TEXTS] = {stands(layout->arena, standing), KIND_LABELS[band->kind],
                                      band->date.text, band->location, band->source};
    write_amount(sheet, (struct place){row, LOW}, &standing->low);
    write_amount(sheet, (struct place){row, MIDDLE}, &standing->mid);
    write_amount(sheet, (struct place){row, HIGH}, &standing->high);
    write_texts(sheet, row, texts);
    if (standing->reason && standing->reason[0])
        sheet_comment(sheet, (struct place){row, FROM}, standing->reason);
    return row + 1;
}

/* What offers that people published had. */
static int write_seen(struct sheet *sheet, const struct layout *layout, int row,
                      const struct band_position *position)
{
    static const enum part parts[] = {PART_BASE, PART_SIGN_ON_1, PART_SIGN_ON_2, PART_GRANT};
    for (int i = position->country && !position->base.band ? 0 : 1; i < (int)(sizeof parts / sizeof *parts); i++) {
        const struct observed *seen = &position->seen[parts[i]];
        if (seen->count == 0)
            continue;
        const char *const texts[TEXTS] = {seen->count == 1 ? "beside the one published offer"
                                                           : text_format(layout->arena, seen->quartiles
                                                                             ? "quartiles of %d published offers"
                                                                             : "in %d published offers", seen->count),
                                          "published offers", seen->years,
                                          position->country ? position->country->label : "any", seen->source};
        sheet_text(sheet, (struct place){row, WHAT}, LOOK_LABEL, PART_LABELS[parts[i]]);
        const struct money amounts[] = {position->paid[parts[i]], seen->least, seen->median, seen->most};
        for (int j = 0; j < 4; j++)
            sheet_write(sheet, (struct place){row, YOURS + j}, LOOK_PLAIN, SHAPE_DOLLARS,
                        value_money(amounts[j]));
        write_texts(sheet, row, texts);
        row++;
    }
    return row;
}

static int write_position(struct sheet *sheet, const struct layout *layout, int row,
                          const struct band_position *position)
{
    static const char *const headings[COLUMNS] = {
        "Part of the pay", "Your offer",     "Low",  "Middle", "High",
        "Where it stands", "Kind of record", "Date", "Place",  "Source"};
    const char *const words[] = {good_or_not(layout->arena, position), base_words(layout->arena, position), pay_words(layout->arena, position),
                                 level_words(layout->arena, position)};
    sheet_currency(sheet, position->currency);
    if (position->abroad && !position->country) /* nothing is compared */
        return sheet_lines(sheet, row, 0, COLUMNS - 1, WIDTH, &words[1], 1);
    sheet_headings(sheet, row++, 0, headings, COLUMNS);
    if (position->base.band || !position->country)
        row = write_standing(sheet, layout, row, "Base", &position->base);
    if (position->first_year_total.band)
        row = write_standing(sheet, layout, row, "Total of year 1", &position->first_year_total);
    if (position->total.band && position->total.band != position->first_year_total.band)
        row = write_standing(sheet, layout, row, "Total", &position->total);
    row = write_seen(sheet, layout, row, position);
    for (int i = 0; i < (int)(sizeof words / sizeof *words); i++)
        if (words[i][0])
            row = sheet_lines(sheet, row, 0, COLUMNS - 1, WIDTH, &words[i], 1);
    row = sheet_lines(sheet, row, 0, COLUMNS - 1, WIDTH, position->doubts, position->doubt_count);
    return sheet_lines(sheet, row, 0, COLUMNS - 1, WIDTH, position->cautions, position->caution_count);
}

static const char *record_label(struct arena *arena, const struct listed_band *listed)
{
    const struct band *band = listed->band;
    return text_format(arena, "%s %s, %s%s%s", ROLE_LABELS[band->role], LEVEL_NAMES[band->level],
                       PART_LABELS[band->part],
                       band->superseded ? " (superseded)"
                       : band->disputed ? " (disputed)"
                                        : "",
                       listed->old ? " (old)" : "");
}

/* "220 RSUs" as text: no money. */
static void write_units(struct sheet *sheet, const struct layout *layout, struct place at, const struct maybe_money *units)
{
    struct text text = text_start(layout->arena);
    if (!units->known)
        return;
    add_units(&text, units->money);
    text_add(&text, " RSUs");
    sheet_text(sheet, at, LOOK_PLAIN, text.data);
}

/* Every record that speaks of the negotiated offer, best first. */
static int write_records(struct sheet *sheet, const struct layout *layout, int row,
                         const struct band_list *list)
{
    static const char *const headings[COLUMNS] = {
        "Record", "", "Low", "Middle", "High", "Confidence", "Kind of record", "Date", "Place", "Source"};
    bool abroad = list->tier && list->tier->abroad;
    sheet_currency(sheet, abroad ? list->tier->currency : "USD"); /* of every record but the units of a grant */
    sheet_text(sheet, (struct place){row++, 0}, LOOK_SECTION,
               text_format(layout->arena, "Records that speak of %s, its place and its tier",
                           layout->offers[layout->negotiating].label));
    sheet_headings(sheet, row++, 0, headings, COLUMNS);
    for (int i = 0; i < list->count; i++, row++) {
        const struct band *band = list->listed[i].band;
        bool units = band_in_units(band);
        const char *const texts[TEXTS] = {CONFIDENCE_NAMES[band->confidence], KIND_LABELS[band->kind],
                                          band->date.text, band->location, band->source};
        sheet_text(sheet, (struct place){row, WHAT}, LOOK_LABEL,
                   record_label(layout->arena, &list->listed[i]));
        if (units) {
            write_units(sheet, layout, (struct place){row, LOW}, &band->low);
            write_units(sheet, layout, (struct place){row, MIDDLE}, &band->mid);
            write_units(sheet, layout, (struct place){row, HIGH}, &band->high);
        } else {
            write_amount(sheet, (struct place){row, LOW}, &band->low);
            write_amount(sheet, (struct place){row, MIDDLE}, &band->mid);
            write_amount(sheet, (struct place){row, HIGH}, &band->high);
        }
        write_texts(sheet, row, texts);
        if (band->note[0])
            sheet_comment(sheet, (struct place){row, WHAT}, band->note);
    }
    for (int i = 0; i < list->gap_count; i++) {
        const char *const line = text_format(layout->arena, "Not known: %s: %s",
                                             PART_LABELS[list->gap[i]->part], list->gap[i]->why);
        row = sheet_lines(sheet, row, 0, COLUMNS - 1, WIDTH, &line, 1);
    }
    return row + 1;
}

void book_bands(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.wide = 1};
    const char *const none = "None of the offers is Amazon's, and no other company's bands are known.";
    int row = TOP;
    sheet_width(sheet, WHAT, WHAT, 34);
    sheet_width(sheet, YOURS, HIGH, 13);
    sheet_width(sheet, STANDS, STANDS, 26);
    sheet_width(sheet, FROM, FROM, 17);
    sheet_width(sheet, DATE, DATE, 12);
    sheet_width(sheet, PLACE, PLACE, 20);
    sheet_width(sheet, SOURCE, SOURCE, 52);
    sheet_banner(sheet, 0, 0, COLUMNS - 1, LOOK_TITLE, 22, "What is known of the pay at this level?");
    sheet_banner(sheet, 1, 0, COLUMNS - 1, LOOK_LEAD, 28,
                 "From postings, official records and what people published, each with source and date, for "
                 "the offers as "
                 "they were in the case. It does not follow the inputs. A national span is no band for "
                 "one place.");
    sheet_stale_band(sheet, STALE_ROW, 0, COLUMNS - 1);
    for (int i = 0; i < layout->offer_count; i++) {
        const struct band_position *position = &layout->offers[i].result->position;
        const char *why_not = position->why_not ? position->why_not : "";
        if (!position->asked && !why_not[0])
            continue;
        sheet_text(sheet, (struct place){row++, 0}, LOOK_SECTION, layout->offers[i].label);
        row = position->asked ? write_position(sheet, layout, row, position)
                              : sheet_lines(sheet, row, 0, COLUMNS - 1, WIDTH, &why_not, 1);
        row++;
    }
    const struct band_position *negotiated = &layout->offers[layout->negotiating].result->position;
    if (layout->source->bands && (!negotiated->abroad || negotiated->country))
        row = write_records(sheet, layout, row, layout->source->bands);
    if (row == TOP)
        row = sheet_lines(sheet, row, 0, COLUMNS - 1, WIDTH, &none, 1) + 1;
    book_sources(sheet, layout, row);
    sheet_freeze(sheet, (struct place){STALE_ROW + 1, 1});
    sheet_print(sheet, "Bands: what is known of the pay at this level?", &print);
}
