#include "out/views/view_simulate.h"

#include <string.h>

#include "out/views/chance_bars.h"
#include "out/words/chance_words.h"
#include "out/words/labels.h"
#include "out/words/standing_words.h"
#include "out/words/stay_words.h"

static const char *label(const struct document *document, const struct chances *chances, int offer)
{
    return offer_and_standing(document->arena, chances->evaluation, offer);
}

static void add_items(struct document *document, const struct lines *lines)
{
    for (int i = 0; i < lines->count; i++)
        document_item(document, lines->line[i]);
}

static bool several_currencies(const struct chances *chances)
{
    for (int i = 1; i < chances->offer_count; i++)
        if (strcmp(chances->offers[i].from->currency, chances->offers[0].from->currency) != 0)
            return true;
    return false;
}

static void add_money(struct table *table, struct money money, bool exact)
{
    cell_money(table, exact ? money : whole_money(money));
}

static void add_spread(struct table *table, const struct chance_offer *offer, const struct spread *spread,
                       bool full, bool exact)
{
    const struct money all[] = {spread->mean, spread->mean_error, spread->p10, spread->p25,
                                spread->p50,  spread->p75,        spread->p90};
    const struct money few[] = {spread->mean, spread->p10, spread->p50, spread->p90};
    table->currency = offer->from->currency;
    for (int i = 0; i < (full ? 7 : 4); i++)
        add_money(table, full ? all[i] : few[i], exact);
}

/* A row for every stay and offer; last, where the stay is uncertain, over its weights. */
static void add_spreads(struct document *document, const struct chances *chances, bool full, bool exact)
{
    const struct column columns[] = {{"Months", ALIGN_RIGHT}, {"Offer", ALIGN_LEFT}, {"Average", ALIGN_RIGHT},
                                     {"+/-", ALIGN_RIGHT},    {"10%", ALIGN_RIGHT},  {"25%", ALIGN_RIGHT},
                                     {"50%", ALIGN_RIGHT},    {"75%", ALIGN_RIGHT},  {"90%", ALIGN_RIGHT}};
    const struct column short_columns[] = {{"Months", ALIGN_RIGHT},  {"Offer", ALIGN_LEFT},
                                           {"Average", ALIGN_RIGHT}, {"10% under", ALIGN_RIGHT},
                                           {"Middle", ALIGN_RIGHT},  {"10% above", ALIGN_RIGHT}};
    const bool mixed_too = full && chances->has_stay_weights && chances->stay.count > 1;
    struct table *table = document_table(
        document,
        mixed_too ? "A year's pay, by the stay; mixed: stays by their weights" : "A year's pay, by the stay",
        full ? columns : short_columns, full ? 9 : 6);
    const bool mixed = several_currencies(chances);
    for (int h = 0; h < chances->stay.count + mixed_too; h++)
        for (int i = 0; i < chances->offer_count; i++) {
            const struct chance_offer *offer = &chances->offers[i];
            const char *name = label(document, chances, i);
            const bool last = h == chances->stay.count;
            row_start(table);
            cell_text(table, last ? "mixed" : text_format(document->arena, "%d", chances->stay.months[h]));
            cell_text(table,
                      mixed ? text_format(document->arena, "%s, in %s", name, offer->from->currency) : name);
            add_spread(table, offer, last ? &offer->over_stay : &offer->at[h], full, exact);
        }
}

static void add_chance(struct table *table, struct rate rate, bool exact)
{
    cell_rate(table, exact ? rate : tenth_of_percent(rate));
}

static void add_stay_row(struct document *document, struct table *table, const struct chances *chances,
                         const struct chance_pair *pair, const char *stay)
{
    row_start(table);
    cell_text(table, stay);
    cell_text(table, label(document, chances, pair->a));
    cell_text(table, label(document, chances, pair->b));
}

/* Three decimals of a percent are plenty of a standard error. */
static struct rate error_shown(struct rate rate)
{
    return (struct rate){(rate.nano + 5000) / 10000 * 10000};
}

static bool any_stands(const struct chances *chances)
{
    bool any = false;
    for (int p = 0; p < chances->pair_count; p++)
        any |= chances->pairs[p].stands;
    return any;
}

static void add_pairs(struct document *document, const struct chances *chances, bool exact)
{
    const struct column columns[] = {{"Months", ALIGN_RIGHT},  {"Offer", ALIGN_LEFT}, {"Against", ALIGN_LEFT},
                                     {"Ahead", ALIGN_RIGHT},   {"+/-", ALIGN_RIGHT},  {"Safer", ALIGN_LEFT},
                                     {"Under it", ALIGN_RIGHT}};
    if (!any_stands(chances))
        return;
    const struct money below = chances->request->below;
    struct table *table = document_table(
        document,
        below.cents > 0
            ? text_format(document->arena,
                          "Who ends ahead; who ends over %m a year under the one with more guaranteed pay",
                          below)
            : "Who ends ahead; who ends under the one with more guaranteed pay",
        columns, 7);
    for (int h = 0; h < chances->stay.count; h++)
        for (int p = 0; p < chances->pair_count; p++) {
            const struct chance_pair *pair = &chances->pairs[p];
            const struct chance_at *at = &pair->at[h];
            if (!pair->stands)
                continue;
            add_stay_row(document, table, chances, pair,
                         text_format(document->arena, "%d", chances->stay.months[h]));
            add_chance(table, at->ahead.probability, exact);
            cell_rate(table, error_shown(at->ahead.standard_error));
            if (at->safer == NO_OFFER)
                continue;
            cell_text(table, label(document, chances, at->safer));
            add_chance(table, at->below.probability, exact);
        }
    for (int p = 0; chances->has_stay_weights && chances->stay.count > 1 && p < chances->pair_count; p++) {
        const struct chance_pair *pair = &chances->pairs[p];
        if (!pair->stands)
            continue;
        add_stay_row(document, table, chances, pair, "mixed");
        add_chance(table, pair->ahead_over_stay.probability, exact);
        cell_rate(table, error_shown(pair->ahead_over_stay.standard_error));
    }
}

static void draw_fan(struct document *document, const struct chances *chances, int index,
                     struct picture_style style)
{
    const struct chance_offer *offer = &chances->offers[index];
    struct picture *picture = arena_alloc(document->arena, sizeof *picture);
    struct text text = text_start(document->arena);
    picture->months = chances->evaluation->last_month;
    picture->series_count = 3;
    picture->series[0].name = "the middle";
    picture->series[1].name = "one in ten lies above";
    picture->series[2].name = "one in ten lies under";
    for (int month = 1; month <= picture->months; month++) {
        picture->series[0].value[month] = offer->month[month].p50;
        picture->series[1].value[month] = offer->month[month].p90;
        picture->series[2].value[month] = offer->month[month].p10;
    }
    picture->mark_words = "";
    picture_draw(&text, picture, style);
    document_heading(document, text_format(document->arena, "%s: a year's pay by the month you leave%s",
                                           label(document, chances, index),
                                           in_currency(document->arena, chances->evaluation->from,
                                                       offer->from->currency)));
    document_picture(document, text.data);
}

static void tabulate_fans(struct document *document, const struct chances *chances)
{
    const struct column columns[] = {{"Month", ALIGN_RIGHT},
                                     {"Offer", ALIGN_LEFT},
                                     {"10%", ALIGN_RIGHT},
                                     {"50%", ALIGN_RIGHT},
                                     {"90%", ALIGN_RIGHT}};
    if (chances->companies == 0)
        return;
    struct table *table = document_table(document, "By the month of leaving, a year", columns, 5);
    for (int i = 0; i < chances->offer_count; i++)
        for (int month = 1; chances->offers[i].moves && month <= chances->evaluation->last_month; month++) {
            const struct fan_row *row = &chances->offers[i].month[month];
            row_start(table);
            cell_count(table, month);
            cell_text(table, label(document, chances, i));
            cell_money(table, row->p10);
            cell_money(table, row->p50);
            cell_money(table, row->p90);
        }
}

static void draw_bars(struct document *document, const struct chances *chances, struct picture_style style)
{
    if (chances->bar_step.cents == 0 || chances->companies == 0)
        return;
    struct text text = text_start(document->arena);
    chance_bars(&text, chances, style);
    document_heading(document,
                     text_format(document->arena, "Outcomes of a stay of %s, a year%s",
                                 stay_length(document->arena, chances->stay.months[chances->main_stay]),
                                 in_currency(document->arena, chances->evaluation->from,
                                             chances->offers[0].from->currency)));
    document_picture(document, text.data);
}

static void add_rests_on(struct document *document, const struct chances *chances)
{
    struct lines lines;
    say_rests_on(&lines, document->arena, chances);
    document_heading(document, "What it rests on");
    add_items(document, &lines);
}

void view_simulate_full(struct document *document, const struct chances *chances, struct picture_style style,
                        bool exact)
{
    struct lines lines;
    say_chances(&lines, document->arena, chances);
    document_title(document, chance_title(document->arena, chances));
    document_heading(document, "In short");
    add_items(document, &lines);
    add_spreads(document, chances, true, exact);
    add_pairs(document, chances, exact);
    for (int i = 0; i < chances->offer_count && !exact; i++)
        if (chances->offers[i].moves)
            draw_fan(document, chances, i, style);
    if (exact)
        tabulate_fans(document, chances);
    else
        draw_bars(document, chances, style);
    add_rests_on(document, chances);
}

/* "volatility 35% a year (Amazon L5), 30% (Google L4, the usual one)" */
static const char *volatilities(struct arena *arena, const struct chances *chances)
{
    struct text text = text_start(arena);
    for (int i = 0; i < chances->offer_count; i++) {
        const struct chance_offer *offer = &chances->offers[i];
        if (offer->moves)
            text_addf(&text, "%s%p%s (%s%s)", text.length == 0 ? "volatility " : ", ", offer->volatility,
                      text.length == 0 ? " a year" : "", offer_label(arena, chances->evaluation->from, i),
                      offer->volatility_source == VOLATILITY_USUAL ? ", a usual one: state yours" : "");
    }
    if (text.length == 0)
        text_add(&text, "no stock moves these offers");
    else if (chances->companies > 1)
        text_addf(&text, "; correlation %p", chances->correlation);
    for (int i = 0; i < chances->moving_count; i++)
        text_addf(&text, "; %s %p", chances->moving[i]->currency, chances->moving[i]->volatility);
    return text.data;
}

void view_simulate(struct document *document, const struct chances *chances)
{
    document_title(document, chance_title(document->arena, chances));
    for (int p = 0; p < chances->pair_count; p++) {
        const struct chance_pair *pair = &chances->pairs[p];
        if (!chance_pair_told(chances, pair))
            continue;
        document_item(document, say_ahead(document->arena, chances, pair));
        const char *below = say_below(document->arena, chances, pair);
        if (below[0])
            document_item(document, below);
    }
    for (int i = 0; i < chances->offer_count && chances->offer_count <= 2; i++)
        document_item(document, say_spread(document->arena, chances, i));
    const char *out = say_out_of_race(document->arena, chances->evaluation);
    if (out[0])
        document_item(document, out);
    add_spreads(document, chances, false, false);
    document_line(document, "Prices", volatilities(document->arena, chances));
    document_line(document, "Outcomes", say_precision(document->arena, chances));
    document_line(document, "More",
                  "--full draws the spread month by month, and lists all that this rests on");
}
