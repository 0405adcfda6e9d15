/* The charts of the sheet Stay: a year's pay, money kept, and what leaving costs, by month. */
#include "out/workbook/book_stay.h"

/* What the charts draw, in the order of the columns of the spare offer's points. */
enum { SPARE_MONTH, SPARE_FIGURES, FIGURES = 3, SPARE_COLUMNS = SPARE_FIGURES + FIGURES, STILL = 12 };
enum { JOB_COLOUR = OFFERS_MAX };

static const int *charted(const struct layout *layout)
{
    static const int own[FIGURES] = {ANNUALIZED, KEPT_TOTAL, ONE_MONTH}, mixed[FIGURES] = {SHARED_ANNUALIZED, SHARED, ONE_MONTH};
    return layout->mixed ? mixed : own;
}

static int spare_column(const struct layout *layout)
{
    return stay_column(layout, layout->offer_count + (layout->job ? 1 : 0)) + 1;
}

void stay_spare_points(struct sheet *sheet, const struct layout *layout)
{
    static const char *const headings[SPARE_COLUMNS] = {"Charted month", "Total a year", "Total", "One month more"};
    const struct offer_layout *spare = &layout->offers[layout->letter_count], *own = &layout->offers[layout->negotiating];
    const int column = spare_column(layout), top = stay_top(layout);
    sheet_headings(sheet, top - 1, column, headings, SPARE_COLUMNS);
    sheet_block(sheet, layout_block(spare, column, (struct table_layout){top, MONTHS_MAX}));
    sheet_formula(sheet, (struct place){top - 2, column}, LOOK_STEP, SHAPE_TEXT, value_text(" "),
                  "IF(@name=\"\",\" \",@name)"); /* in a legend, which calls what has no name by its column */
    sheet_currency(sheet, layout->evaluation->from->currency);
    for (int month = 1; month <= MONTHS_MAX; month++) {
        const int row = top + month - 1;
        sheet_formula(sheet, (struct place){row, column}, LOOK_STEP, SHAPE_MONTH, value_count(STILL),
                      "IF(@standing=\"empty\",%d,$A#)", STILL);
        for (int i = 0; i < FIGURES; i++) {
            const char *name = stay_name(charted(layout)[i]) + 1; /* without the @ */
            sheet_formula(sheet, (struct place){row, column + SPARE_FIGURES + i}, LOOK_STEP, SHAPE_MONEY,
                          stay_cached(own->result, charted(layout)[i], STILL),
                          "IF(@standing=\"empty\",INDEX(%s_%s,%d),INDEX(@%s,$A#))", own->prefix, name, STILL, name);
        }
    }
    blank_spare(sheet, spare, (struct area){{top - 1, column}, {top + MONTHS_MAX - 1, column + SPARE_COLUMNS - 1}});
}

static void add_spare_series(struct chart *chart, const struct sheet *sheet, const struct layout *layout, int column,
                             int from, int to)
{
    const int at = spare_column(layout);
    int figure = 0;
    while (charted(layout)[figure] != column)
        figure++;
    chart->series[chart->series_count++] =
        (struct series){.sheet = sheet,
                        .name = {stay_top(layout) - 2, at},
                        .categories = {{from, at}, {to, at}},
                        .values = {{from, at + SPARE_FIGURES + figure}, {to, at + SPARE_FIGURES + figure}},
                        .colour = layout->letter_count,
                        .spare = true};
}

/* One column of every offer over the months first … last. */
static struct chart chart_of(const struct sheet *sheet, const struct layout *layout, int column, int first, int last)
{
    const int top = stay_top(layout);
    struct chart chart = {.x_title = "Months stayed",
                          .first = first == 1 ? 0 : first,
                          .last = MONTHS_MAX,
                          .step = 6,
                          .series_count = layout->letter_count + (layout->job ? 1 : 0)};
    const int from = top + first - 1, to = top + last - 1;
    for (int i = 0; i < chart.series_count; i++) {
        const bool job = i == layout->letter_count;
        int at = stay_column(layout, job ? layout->offer_count : i);
        int of = job && column >= SHARED ? column - SHARED + KEPT_TOTAL : column; /* the job has those alone */
        chart.series[i] = (struct series){.sheet = sheet,
                                          .name = {top - 2, at},
                                          .categories = {{from, 0}, {to, 0}},
                                          .values = {{from, at + of}, {to, at + of}},
                                          .colour = job ? JOB_COLOUR : i,
                                          .grey = !job && layout_standing(layout, i) != OFFER_STANDS};
    }
    if (layout->offer_count > layout->letter_count)
        add_spare_series(&chart, sheet, layout, column, from, to);
    return chart;
}

static void add_marks(struct chart *chart, const struct sheet *sheet, const struct layout *layout, int column)
{
    const int row = stay_top(layout) + MARKS_BELOW + 1;
    for (int i = 0; i < layout->letter_count; i++) {
        const int at = stay_column(layout, i);
        if (i != layout->negotiating)
            chart->series[chart->series_count++] =
                (struct series){.sheet = sheet,
                                .name = {row, at + MARK_NAME},
                                .categories = {{row, at + MARK_MONTH}, {row + 1, at + MARK_MONTH}},
                                .values = {{row, at + column}, {row + 1, at + column}},
                                .stroke = STROKE_MARK,
                                .colour = i,
                                .grey = layout_standing(layout, i) != OFFER_STANDS};
    }
}

struct chart stay_chart(const struct sheet *sheet, const struct layout *layout)
{
    struct chart chart =
        chart_of(sheet, layout, layout->mixed ? SHARED_ANNUALIZED : ANNUALIZED, A_YEAR_AT_LEAST, MONTHS_MAX);
    chart.title = "What a year is worth, by length of stay";
    chart.y_title = stay_in_currency(layout, "Total pay a year");
    add_marks(&chart, sheet, layout, MARK_A_YEAR);
    return chart;
}

struct chart kept_chart(const struct sheet *sheet, const struct layout *layout)
{
    struct chart chart = chart_of(sheet, layout, layout->mixed ? SHARED : KEPT_TOTAL, 1, MONTHS_MAX);
    chart.title = layout->letter_count > 1 ? "Kept in all, and the month in which the order turns for good" : "Kept in all";
    chart.y_title = stay_in_currency(layout, "Kept in all");
    chart.with_zero = true;
    add_marks(&chart, sheet, layout, MARK_KEPT);
    return chart;
}

/* In one currency alone: a month's pay stands in that of the offer. */
static struct chart leaving_chart(const struct sheet *sheet, const struct layout *layout)
{
    struct chart chart = chart_of(sheet, layout, ONE_MONTH, 1, MONTHS_MAX - 1);
    chart.title = "What leaving costs: what one month more would have paid";
    chart.y_title = stay_in_currency(layout, "Paid by the next month");
    chart.with_zero = true;
    return chart;
}

void stay_charts(struct sheet *sheet, const struct layout *layout)
{
    struct chart charts[] = {stay_chart(sheet, layout),
                             layout->mixed ? kept_chart(sheet, layout) : leaving_chart(sheet, layout)};
    for (int i = 0; i < 2; i++) {
        chart_fit(&charts[i], layout, stay_chart_width(layout));
        chart_beside(sheet, (struct place){CHARTS_ROW, 1}, &charts[i], i);
    }
}
