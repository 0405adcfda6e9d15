#include "out/views/view_bands.h"

static void cell_maybe_money(struct table *table, const struct maybe_money *money)
{
    if (money->known)
        cell_money(table, money->money);
    else
        cell_blank(table);
}

static void add_row(struct table *table, const struct listed_band *listed)
{
    const struct band *band = listed->band;
    const char *const words[] = {ROLE_NAMES[band->role], LEVEL_NAMES[band->level], PART_NAMES[band->part],
                                 BASIS_NAMES[band->basis]};
    const char *const rest[] = {band->unit, band->location, band->source, band->date.text, KIND_NAMES[band->kind],
                                CONFIDENCE_NAMES[band->confidence],
                                band->superseded ? "superseded"
                                : band->disputed ? "disputed"
                                : listed->old    ? "old"
                                                 : "",
                                band->article, band->note};
    row_start(table);
    for (int j = 0; j < 4; j++)
        cell_text(table, words[j]);
    cell_maybe_money(table, &band->low);
    cell_maybe_money(table, &band->mid);
    cell_maybe_money(table, &band->high);
    for (int j = 0; j < 9; j++)
        cell_text(table, rest[j]);
}

void view_bands_rows(struct document *document, const struct band_list *list)
{
    static const struct column columns[] = {
        {"role", ALIGN_LEFT},   {"level", ALIGN_LEFT},      {"component", ALIGN_LEFT}, {"basis", ALIGN_LEFT},
        {"low", ALIGN_RIGHT},   {"mid", ALIGN_RIGHT},       {"high", ALIGN_RIGHT},     {"unit", ALIGN_LEFT},
        {"location", ALIGN_LEFT}, {"source", ALIGN_LEFT},   {"date", ALIGN_LEFT},      {"kind", ALIGN_LEFT},
        {"confidence", ALIGN_LEFT}, {"standing", ALIGN_LEFT}, {"article", ALIGN_LEFT}, {"note", ALIGN_LEFT}};
    static const struct column gap_columns[] = {
        {"role", ALIGN_LEFT}, {"level", ALIGN_LEFT}, {"component", ALIGN_LEFT}, {"why", ALIGN_LEFT}};
    struct table *table = document_table(document, "", columns, 16);
    for (int i = 0; i < list->count; i++)
        add_row(table, &list->listed[i]);
    for (int i = 0; i < list->abroad_count; i++)
        add_row(table, &list->abroad[i]);
    table = document_table(document, "", gap_columns, 4);
    for (int i = 0; i < list->gap_count; i++) {
        row_start(table);
        cell_text(table, ROLE_NAMES[list->gap[i]->role]);
        cell_text(table, LEVEL_NAMES[list->gap[i]->level]);
        cell_text(table, PART_NAMES[list->gap[i]->part]);
        cell_text(table, list->gap[i]->why);
    }
}
