#include <stdio.h>

#include "out/workbook/book_sheets.h"

/* One block under the other, each: name, headings, five components, total, change, change in percent. */
enum { CHARTS_ROW = 4, BLOCK_ROWS = 13, TOTAL_LINE = COMPONENTS };

static int headings_row(const struct layout *layout, int offer)
{
    return CHARTS_ROW + chart_grid_rows(layout->offer_count) + offer * BLOCK_ROWS + 1;
}

/* Row of the block's line, 0 for the headings. */
static struct area years_of(const struct layout *layout, int offer, int line)
{
    int row = headings_row(layout, offer) + line;
    return (struct area){{row, 1}, {row, YEARS_MAX}};
}

struct chart years_chart(const struct sheet *sheet, const struct layout *layout, int offer)
{
    const char *y_title =
        text_format(layout->arena, "Pay in the year (%s)", layout->offers[offer].result->from->currency);
    struct chart chart = {
        .kind = CHART_STACKED,
        .title = "What each year pays: the offer being negotiated",
        .x_title = "Year of employment",
        .y_title = y_title,
        .scale = y_title, /* offers of one currency are drawn alike */
        .series_count = COMPONENTS};
    for (int c = 0; c < COMPONENTS; c++) {
        struct area values = years_of(layout, offer, 1 + c);
        chart.series[c] =
            (struct series){.sheet = sheet,
                            .name = {values.first.row, 0},
                            .categories = years_of(layout, offer, 0),
                            .values = values,
                            .stroke = STROKE_PART,
                            .colour = c};
    }
    return chart;
}

/* What is paid in year n: the difference of two stays; a sign-on in its year and a one-off in its month, whatever may have
 * to be repaid later (R10). */
static void write_year(struct sheet *sheet, struct place cell, enum look look, int line, int year, struct value cached)
{
    static const char *const names[] = {"base", "", "equity", "bonus"};
    const int to = 12 * year, from = to - 12;
    char before[32] = "0";
    if (year > 1)
        snprintf(before, sizeof before, "INDEX(@stay_base,%d)", from);
    if (line == TOTAL_LINE)
        sheet_formula(sheet, cell, look, SHAPE_MONEY, cached, "ROUND(SUM({%d<}),2)", year - 1);
    else if (line == SIGN_ON)
        sheet_formula(sheet, cell, look, SHAPE_MONEY, cached, "N(@sign_on_%d)", year);
    else if (line == OTHER)
        sheet_formula(sheet, cell, look, SHAPE_MONEY, cached,
                      "ROUND(SUMPRODUCT((@other_counted=\"yes\")*(@other_from>%d)*(@other_from<=%d)*@other_amount)"
                      "+SUMPRODUCT((@benefit_counted=\"yes\")*((@benefit_month<=%d)*ROUND(ROUND(INDEX(@stay_base,%d)"
                      "*@benefit_percent,8),2)-(@benefit_month<=%d)*ROUND(ROUND(%s*@benefit_percent,8),2))),2)",
                      from, to, to, to, from, before);
    else if (year == 1)
        sheet_formula(sheet, cell, look, SHAPE_MONEY, cached, "INDEX(@stay_%s,12)", names[line]);
    else
        sheet_formula(sheet, cell, look, SHAPE_MONEY, cached, "ROUND(INDEX(@stay_%s,%d)-INDEX(@stay_%s,%d),2)",
                      names[line], to, names[line], from);
}

static void write_line(struct sheet *sheet, const struct offer_result *result, int line, struct place first,
                       const char *label)
{
    enum look look = line == TOTAL_LINE ? LOOK_TOTAL : LOOK_PLAIN;
    sheet_text(sheet, (struct place){first.row, 0}, line == TOTAL_LINE ? LOOK_TOTAL : LOOK_LABEL, label);
    for (int i = 0; i < YEARS_MAX; i++) {
        const struct year_row *year = &result->years[i];
        struct place cell = {first.row, first.column + i};
        write_year(sheet, cell, look, line, i + 1,
                   value_money(line == TOTAL_LINE ? year->total : year->part[line]));
    }
}

/* Beside what is paid: the change in what is kept, and what vests on paper (R10, R16). */
static void write_beside(struct sheet *sheet, const struct offer_result *result, int row)
{
    sheet_text(sheet, (struct place){row, 0}, LOOK_LABEL, "Kept more at its end than a year before");
    sheet_text(sheet, (struct place){row + 1, 0}, LOOK_LABEL, "Vests on paper, in no total");
    for (int i = 0; i < YEARS_MAX; i++) {
        const struct year_row *year = &result->years[i];
        char before[32] = "0";
        if (i > 0)
            snprintf(before, sizeof before, "INDEX(@stay_total,%d)", 12 * i);
        sheet_formula(sheet, (struct place){row, 1 + i}, LOOK_STEP, SHAPE_GAP, value_money(year->kept_beside),
                      "ROUND(INDEX(@stay_total,%d)-%s,2)", 12 * (i + 1), before);
        sheet_formula(sheet, (struct place){row + 1, 1 + i}, LOOK_STEP, SHAPE_MONEY, value_money(year->paper),
                      "ROUND(SUMIFS(@vest_whole,@vest_month,\"<=%d\",@vest_month,\">%d\",@vest_counted,\"yes\")"
                      "-SUMIFS(@vest_value,@vest_month,\"<=%d\",@vest_month,\">%d\",@vest_counted,\"yes\"),2)",
                      12 * (i + 1), 12 * i, 12 * (i + 1), 12 * i);
    }
}

static void write_changes(struct sheet *sheet, const struct offer_result *result, int row)
{
    sheet_text(sheet, (struct place){row, 0}, LOOK_LABEL, "Change on the year before");
    sheet_text(sheet, (struct place){row + 1, 0}, LOOK_LABEL, "in percent");
    for (int i = 1; i < YEARS_MAX; i++) {
        struct money before = result->years[i - 1].total,
                     change = {result->years[i].total.cents - before.cents};
        struct value share = value_nothing();
        char letters[4];
        column_letters(letters, i);
        if (before.cents != 0)
            share = change.cents > STEP_TIMES_MAX * before.cents
                        ? value_text("over 1,000 times") /* the product fits: sums have a limit */
                        : value_number((double)change.cents / (double)before.cents);
        sheet_formula(sheet, (struct place){row, 1 + i}, LOOK_STEP, SHAPE_GAP, value_money(change),
                      "ROUND({%d-}-{%d-},2)", i, i - 1);
        sheet_formula(sheet, (struct place){row + 1, 1 + i}, LOOK_STEP, SHAPE_CHANGE, share,
                      "IF(%s%d=0,\"\",IF({%d-}>%d*%s%d,\"over 1,000 times\",{%d-}/%s%d))", letters, row, i,
                      STEP_TIMES_MAX, letters, row, i, letters, row);
    }
}

static void write_offer(struct sheet *sheet, const struct layout *layout, int number)
{
    static const char *const labels[] = {"Base", "Sign-on", "Equity", "Bonus", "Other", "Total"};
    const struct offer_layout *offer = &layout->offers[number];
    int row = headings_row(layout, number);
    sheet_currency(sheet, offer->result->from->currency);
    sheet_block(sheet, layout_block(offer, 1, (struct table_layout){row + 1, COMPONENTS + 1}));
    sheet_formula(sheet, (struct place){row - 1, 0}, LOOK_OFFER, SHAPE_TEXT, value_text(layout_title(layout, number)),
                  OFFER_TITLE);
    for (int i = 0; i < YEARS_MAX; i++)
        sheet_text(sheet, (struct place){row - 1, 1 + i}, LOOK_OFFER, "");
    sheet_text(sheet, (struct place){row, 0}, LOOK_HEADING, "Pay by year");
    for (int i = 0; i < YEARS_MAX; i++)
        sheet_text(sheet, (struct place){row, 1 + i}, LOOK_HEADING,
                   text_format(layout->arena, "Year %d", i + 1));
    for (int line = 0; line <= TOTAL_LINE; line++)
        write_line(sheet, offer->result, line, (struct place){row + 1 + line, 1}, labels[line]);
    write_changes(sheet, offer->result, row + 2 + TOTAL_LINE);
    write_beside(sheet, offer->result, row + 4 + TOTAL_LINE);
    blank_spare(sheet, offer, (struct area){{row - 1, 0}, {row + 5 + TOTAL_LINE, YEARS_MAX}});
}

void book_years(const struct sheets *sheets, const struct layout *layout)
{
    struct sheet *sheet = sheets->years;
    const struct print print = {.wide = 1};
    sheet_width(sheet, 0, 0, 36);
    sheet_width(sheet, 1, YEARS_MAX, layout->money_width);
    sheet_banner(sheet, 0, 0, YEARS_MAX, LOOK_TITLE, 22, "What does each year pay?");
    sheet_banner(sheet, 1, 0, YEARS_MAX, LOOK_LEAD, 42,
                 text_format(layout->arena,
                             "What is paid in each year of employment, before anything that leaving would take back. A vest "
                             "on an anniversary belongs to the year that ends. %s",
                             layout_currencies(layout)));
    for (int i = 0; i < layout->offer_count; i++) {
        struct chart chart = years_chart(sheet, layout, i);
        write_offer(sheet, layout, i);
        if (layout->offers[i].spare)
            continue;
        chart.title_sheet = sheet; /* its name there */
        chart.title_at = (struct place){headings_row(layout, i) - 1, 0};
        sheet_chart_grid(sheet, (struct place){CHARTS_ROW, 0}, &chart, i, layout->offer_count);
    }
    sheet_comment(sheet, (struct place){headings_row(layout, 0), 0},
                  "Year 1 is months 1 to 12, year 2 months 13 to 24, and so on.");
    sheet_freeze(sheet, (struct place){1, 0});
    sheet_print(sheet, "Years: what does each year pay?", &print);
}
