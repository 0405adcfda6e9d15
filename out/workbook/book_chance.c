/* The sheet Chance: what `simulate` says of the case as it was. Text and numbers: nothing here follows the
 * inputs. */
#include "out/words/chance_words.h"
#include "out/workbook/book_sheets.h"
#include "scenarios/chance/chances.h"

enum { STAY, WHO, FIGURES, SAFER = FIGURES + 2, COLUMNS = FIGURES + 5 };
enum { FAN_MIDDLE, FAN_ABOVE, FAN_UNDER, FAN_COLUMNS };
enum { STAY_WIDTH = 13, WHO_WIDTH = 36, WIDTH = 112 /* characters of a paragraph */ };
enum { CHARTS_ROW = 4, CHART_MONTH = 12 /* from here on: a month's pay times twelve says little */ };

bool chance_told(const struct layout *layout)
{
    return layout->source->chances || layout->source->no_chances;
}

static struct place in(int row, int column)
{
    return (struct place){row, column};
}

static const char *label(const struct layout *layout, int offer)
{
    return layout_title(layout, offer);
}

/* Of a column of money that holds names as well. */
static double figure_width(const struct layout *layout)
{
    return layout->money_width < 14 ? 14 : layout->money_width;
}

/* Who a row speaks of; the row is as high as that needs. */
static void write_who(struct sheet *sheet, int row, const char *who, const char *safer, double safer_width)
{
    const double first = paragraph_height(who, WHO_WIDTH - 2);
    const double second = paragraph_height(safer, (int)safer_width - 2);
    sheet_text(sheet, in(row, WHO), LOOK_CELL, who);
    sheet_height(sheet, row, first > second ? first : second);
}

static void write_stay(struct sheet *sheet, const struct chances *chances, int row, int stay)
{
    if (stay < chances->stay.count)
        sheet_write(sheet, in(row, STAY), LOOK_LABEL, SHAPE_STAY, value_count(chances->stay.months[stay]));
    else
        sheet_text(sheet, in(row, STAY), LOOK_LABEL, "by weights"); /* said in the lead */
}

/* The stays of the case, and one row more where they are mixed by their weights. */
static int stay_rows(const struct chances *chances)
{
    return chances->stay.count + (chances->has_stay_weights && chances->stay.count > 1);
}

static int write_spreads(struct sheet *sheet, const struct layout *layout, int row)
{
    static const char *const headings[COLUMNS] = {"Stay", "Offer", "Average", "Standard error",
                                                  "One in ten below", "Middle", "One in ten above"};
    const struct chances *chances = layout->source->chances;
    sheet_text(sheet, in(row++, 0), LOOK_SECTION, "Pay a year, by the stay");
    sheet_headings(sheet, row++, 0, headings, COLUMNS);
    for (int h = 0; h < stay_rows(chances); h++)
        for (int i = 0; i < chances->offer_count; i++, row++) {
            const struct chance_offer *offer = &chances->offers[i];
            const struct spread *at = h < chances->stay.count ? &offer->at[h] : &offer->over_stay;
            const struct money figures[] = {at->mean, at->mean_error, at->p10, at->p50, at->p90};
            sheet_currency(sheet, offer->from->currency);
            write_stay(sheet, chances, row, h);
            write_who(sheet, row, label(layout, i), "", WHO_WIDTH);
            for (int j = 0; j < COLUMNS - FIGURES; j++)
                sheet_write(sheet, in(row, FIGURES + j), j == 1 ? LOOK_STEP : LOOK_PLAIN, SHAPE_MONEY,
                            value_money(figures[j]));
        }
    return row + 1;
}

static void write_chance(struct sheet *sheet, int row, int column, const struct chance_of *chance)
{
    sheet_write(sheet, in(row, column), LOOK_PLAIN, SHAPE_CHANCE, value_rate(chance->probability));
    sheet_write(sheet, in(row, column + 1), LOOK_STEP, SHAPE_CHANCE, value_rate(chance->standard_error));
}

static int write_pairs(struct sheet *sheet, const struct layout *layout, int row)
{
    static const char *const headings[COLUMNS] = {"Stay", "First ahead of second", "How often", "Standard error",
                                                  "More guaranteed pay", "The other ends below it", "Standard error"};
    const struct chances *chances = layout->source->chances;
    if (chances->pair_count == 0)
        return row;
    sheet_text(sheet, in(row++, 0), LOOK_SECTION,
               "Who ends ahead; and how often the other ends below the offer with more base and sign-on");
    sheet_headings(sheet, row++, 0, headings, COLUMNS);
    for (int h = 0; h < stay_rows(chances); h++)
        for (int p = 0; p < chances->pair_count; p++, row++) {
            const struct chance_pair *pair = &chances->pairs[p];
            const bool mixed = h == chances->stay.count;
            const bool safer = !mixed && pair->at[h].safer != NO_OFFER;
            const char *name = safer ? label(layout, pair->at[h].safer) : mixed ? "" : "neither";
            write_stay(sheet, chances, row, h);
            write_who(sheet, row,
                      text_format(layout->arena, "%s ahead of %s", label(layout, pair->a), label(layout, pair->b)),
                      name, figure_width(layout));
            write_chance(sheet, row, FIGURES, mixed ? &pair->ahead_over_stay : &pair->at[h].ahead);
            sheet_text(sheet, in(row, SAFER), LOOK_CELL, name);
            if (safer)
                write_chance(sheet, row, SAFER + 1, &pair->at[h].below);
        }
    return row + 1;
}

static const char *stay_of(const struct layout *layout, int month)
{
    const struct stay *stay = &layout->source->chances->stay;
    for (int h = 0; h < stay->count; h++)
        if (stay->months[h] == month)
            return text_format(layout->arena, "weight %p", stay->weight[h]);
    return "";
}

/* How many offers have a fan. */
static int fan_count(const struct chances *chances)
{
    int count = 0;
    for (int i = 0; i < chances->offer_count; i++)
        count += chances->offers[i].moves;
    return count;
}

/* A block of the fans: an offer that moves, from its name two rows above month 1. */
static void write_fan(struct sheet *sheet, const struct layout *layout, int row, int column, int index)
{
    static const char *const headings[FAN_COLUMNS] = {"Middle", "One in ten above", "One in ten below"};
    const struct chance_offer *offer = &layout->source->chances->offers[index];
    sheet_width(sheet, column, column + FAN_COLUMNS - 1, figure_width(layout));
    sheet_banner(sheet, row - 2, column, column + FAN_COLUMNS - 1, LOOK_HEADING,
                 layout_names_height(layout, FAN_COLUMNS * figure_width(layout)), label(layout, index));
    sheet_headings(sheet, row - 1, column, headings, FAN_COLUMNS);
    sheet_currency(sheet, offer->from->currency);
    for (int month = 1; month <= MONTHS_MAX; month++) {
        const struct fan_row *fan = &offer->month[month];
        const struct money figures[FAN_COLUMNS] = {fan->p50, fan->p90, fan->p10};
        for (int j = 0; j < FAN_COLUMNS; j++)
            sheet_write(sheet, in(row + month - 1, column + j), LOOK_PLAIN, SHAPE_MONEY, value_money(figures[j]));
    }
}

/* The chart of a block of the fans: its title is the offer's name there. */
static struct chart fan_chart(const struct sheet *sheet, const struct layout *layout, int column, int offer, int row)
{
    static const enum stroke strokes[FAN_COLUMNS] = {STROKE_OFFER, STROKE_ABOVE, STROKE_UNDER};
    const int first = row + CHART_MONTH - 1, last = row + MONTHS_MAX - 1;
    const char *y_title = text_format(layout->arena, "Pay a year (%s)", layout->source->chances->offers[offer].from->currency);
    struct chart chart = {.x_title = "Months stayed",
                          .y_title = y_title,
                          .scale = text_format(layout->arena, "Chance: %s", y_title), /* alike in one currency */
                          .title_sheet = sheet,
                          .title_at = {row - 2, column},
                          .first = CHART_MONTH,
                          .last = MONTHS_MAX,
                          .step = 12,
                          .series_count = FAN_COLUMNS};
    for (int j = 0; j < FAN_COLUMNS; j++)
        chart.series[j] = (struct series){.sheet = sheet,
                                          .name = {row - 1, column + j},
                                          .categories = {{first, STAY}, {last, STAY}},
                                          .values = {{first, column + j}, {last, column + j}},
                                          .stroke = strokes[j],
                                          .colour = offer,
                                          .grey = layout_standing(layout, offer) != OFFER_STANDS};
    return chart;
}

/* The fans from the row of month 1 on; their charts at the top. */
static void write_fans(struct sheet *sheet, const struct layout *layout, int row)
{
    static const char *const month_headings[] = {"After month", "Stays of the case"};
    const struct chances *chances = layout->source->chances;
    const int count = fan_count(chances);
    sheet_headings(sheet, row - 1, 0, month_headings, 2);
    for (int month = 1; month <= MONTHS_MAX; month++) {
        sheet_write(sheet, in(row + month - 1, STAY), LOOK_LABEL, SHAPE_MONTH, value_count(month));
        sheet_text(sheet, in(row + month - 1, WHO), LOOK_STEP, stay_of(layout, month));
    }
    for (int i = 0, block = 0; i < chances->offer_count; i++) {
        if (!chances->offers[i].moves)
            continue;
        const int column = FIGURES + block * FAN_COLUMNS;
        struct chart chart = fan_chart(sheet, layout, column, i, row);
        write_fan(sheet, layout, row, column, i);
        sheet_chart_grid(sheet, in(CHARTS_ROW, 0), &chart, block++, count);
    }
}

static void write_all(struct sheet *sheet, const struct layout *layout)
{
    const struct chances *chances = layout->source->chances;
    struct lines lines;
    int row = CHARTS_ROW + chart_grid_rows(fan_count(chances));
    row = write_spreads(sheet, layout, row);
    row = write_pairs(sheet, layout, row);
    sheet_text(sheet, in(row++, 0), LOOK_SECTION, "What it rests on");
    say_rests_on(&lines, layout->arena, chances);
    row = sheet_lines(sheet, row, 0, COLUMNS - 1, WIDTH, lines.line, lines.count) + 1;
    sheet_text(sheet, in(row, 0), LOOK_SECTION, "Pay a year, by the month of leaving");
    write_fans(sheet, layout, row + 3);
}

void book_chance(struct sheet *sheet, const struct layout *layout)
{
    const struct chances *chances = layout->source->chances;
    struct print print = {.wide = 1};
    if (!chance_told(layout))
        return;
    sheet_width(sheet, STAY, STAY, STAY_WIDTH);
    sheet_width(sheet, WHO, WHO, WHO_WIDTH);
    sheet_width(sheet, FIGURES, COLUMNS - 1, figure_width(layout));
    sheet_banner(sheet, 0, 0, COLUMNS - 1, LOOK_TITLE, 22, "What if share prices move by chance?");
    if (chances) {
        sheet_banner(sheet, 1, 0, COLUMNS - 1, LOOK_LEAD, 42,
                     text_format(layout->arena,
                                 "Text and numbers: nothing here follows the inputs; made with %u paths, seed %l, from "
                                 "the offers as they were in the case. A standard error says how far chance alone may "
                                 "have moved a figure. By weights: the stay itself is drawn by its weights, too. %s",
                                 chances->paths, (int64_t)chances->request->seed, layout_currencies(layout)));
        write_all(sheet, layout);
        print.wide = fan_count(chances) > 3 ? 2 : 1;
    } else
        sheet_banner(sheet, 1, 0, COLUMNS - 1, LOOK_LEAD, 42,
                     text_format(layout->arena, "Not worked out: %s.", layout->source->no_chances));
    sheet_freeze(sheet, in(1, 0));
    sheet_print(sheet, "Chance: what if share prices move by chance?", &print);
}
