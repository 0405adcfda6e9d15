#include <assert.h>

#include "out/cells/book_internal.h"
#include "out/cells/xlsx_calls.h"

/* Okabe and Ito's palette, told apart with any colour vision; its yellow is left out, since it is lost on white paper, and
 * grey is for offers that can no longer be taken; black is not quite black, which the library takes for no colour. Lines differ
 * by dashes as well. */
enum { COLOURS = 9, GREY = 0xA6A6A6 };
static const lxw_color_t offer_palette[COLOURS] = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7,
                                                   0xE69F00, 0x56B4E9, 0x222222, 0x882255,
                                                   0x7F4F24 /* the present job, beside eight offers */};
static const uint8_t dashes[COLOURS] = {LXW_CHART_LINE_DASH_SOLID,         LXW_CHART_LINE_DASH_DASH,
                                        LXW_CHART_LINE_DASH_ROUND_DOT,     LXW_CHART_LINE_DASH_DASH_DOT,
                                        LXW_CHART_LINE_DASH_LONG_DASH,     LXW_CHART_LINE_DASH_SQUARE_DOT,
                                        LXW_CHART_LINE_DASH_LONG_DASH_DOT, LXW_CHART_LINE_DASH_SOLID,
                                         LXW_CHART_LINE_DASH_DASH};

/* Tol's light scheme, so that a component is not taken for an offer: base, sign-on, equity, bonus, other; and a second
 * sign-on. */
static const lxw_color_t part_palette[PARTS_MAX] = {0x77AADD, 0xEE8866, 0x44BB99, 0xFFAABB, 0xAAAA00, 0xF7C9B8};

static lxw_color_t colour_of(const struct series *series)
{
    if (series->grey)
        return GREY;
    return series->stroke == STROKE_PART ? part_palette[series->colour % PARTS_MAX]
                                         : offer_palette[series->colour % COLOURS];
}

static void set_look(lxw_chart_series *added, enum chart_kind kind, const struct series *series)
{
    static const float widths[] = {[STROKE_OFFER] = 2.25f, [STROKE_ABOVE] = 1.25f, [STROKE_UNDER] = 1.25f,
                                   [STROKE_PART] = 2.25f,  [STROKE_MARK] = 1.25f};
    const uint8_t dash[] = {[STROKE_OFFER] = dashes[series->colour % COLOURS],
                            [STROKE_ABOVE] = LXW_CHART_LINE_DASH_DASH,
                            [STROKE_UNDER] = LXW_CHART_LINE_DASH_ROUND_DOT,
                            [STROKE_PART] = LXW_CHART_LINE_DASH_SOLID,
                            [STROKE_MARK] = LXW_CHART_LINE_DASH_SQUARE_DOT};
    lxw_chart_line line = {.color = colour_of(series),
                           .width = series->grey ? 1.5f : widths[series->stroke],
                           .dash_type = dash[series->stroke]};
    lxw_chart_line edge = {.color = 0xFFFFFF, .width = 0.75f};
    lxw_chart_fill fill = {.color = colour_of(series)};
    if (kind != CHART_LINES)
        xlsx.chart_series_set_fill(added, &fill);
    xlsx.chart_series_set_line(added, kind == CHART_LINES ? &line : &edge);
}

static bool named_at_end(const struct series *series)
{
    return series->stroke == STROKE_MARK || series->spare;
}

/* Its name at its last point: the upper of the two of a mark. */
static void label_end(struct book *book, lxw_chart_series *added, const struct series *series)
{
    enum { POINTS_MAX = 64 };
    const int points = series->values.last.row - series->values.first.row + 1;
    lxw_chart_data_label none = {.hide = LXW_TRUE};
    lxw_chart_data_label *labels[POINTS_MAX] = {0};
    assert(points >= 1 && points <= POINTS_MAX);
    for (int i = 0; i < points - 1; i++)
        labels[i] = &none;
    lxw_chart_font font = {.size = 9, .bold = LXW_TRUE, .color = colour_of(series)};
    xlsx.chart_series_set_labels(added);
    xlsx.chart_series_set_labels_position(added, series->spare ? LXW_CHART_LABEL_POSITION_ABOVE : LXW_CHART_LABEL_POSITION_RIGHT);
    xlsx.chart_series_set_labels_font(added, &font);
    book_note(book, xlsx.chart_series_set_labels_custom(added, labels));
    xlsx.chart_series_set_labels_options(added, LXW_TRUE, LXW_FALSE, LXW_FALSE); /* after custom, which shows values */
}

static void add_series(struct book *book, lxw_chart *drawn, enum chart_kind kind, const struct series *series)
{
    const char *name = series->sheet->name;
    const struct area *categories = &series->categories, *values = &series->values;
    lxw_chart_series *added = xlsx.chart_add_series(drawn, NULL, NULL);
    if (!added) {
        book_note(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    xlsx.chart_series_set_name_range(added, name, (lxw_row_t)series->name.row,
                                     (lxw_col_t)series->name.column);
    xlsx.chart_series_set_categories(added, name, (lxw_row_t)categories->first.row,
                                     (lxw_col_t)categories->first.column, (lxw_row_t)categories->last.row,
                                     (lxw_col_t)categories->last.column);
    xlsx.chart_series_set_values(added, name, (lxw_row_t)values->first.row, (lxw_col_t)values->first.column,
                                 (lxw_row_t)values->last.row, (lxw_col_t)values->last.column);
    set_look(added, kind, series);
    if (named_at_end(series))
        label_end(book, added, series);
}

static void set_axes(lxw_chart *drawn, const struct chart *chart)
{
    lxw_chart_font font = {.size = 9}, name_font = {.size = 9, .bold = LXW_EXPLICIT_FALSE};
    lxw_chart_line grid = {.color = 0xD9D9D9, .width = 0.5f};
    xlsx.chart_axis_set_name(drawn->x_axis, chart->x_title);
    xlsx.chart_axis_set_name(drawn->y_axis, chart->y_title);
    xlsx.chart_axis_set_name_font(drawn->x_axis, &name_font);
    xlsx.chart_axis_set_name_font(drawn->y_axis, &name_font);
    xlsx.chart_axis_set_num_font(drawn->x_axis, &font);
    xlsx.chart_axis_set_num_font(drawn->y_axis, &font);
    xlsx.chart_axis_set_num_format(drawn->y_axis, "#,##0");
    xlsx.chart_axis_major_gridlines_set_line(drawn->y_axis, &grid);
    xlsx.chart_axis_set_label_position(drawn->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    if (chart->kind == CHART_LINES) {
        xlsx.chart_axis_set_min(drawn->x_axis, chart->first);
        xlsx.chart_axis_set_max(drawn->x_axis, chart->last);
        xlsx.chart_axis_set_major_unit(drawn->x_axis, chart->step);
    }
}

static void set_title_and_legend(struct book *book, lxw_chart *drawn, const struct chart *chart)
{
    lxw_chart_font title_font = {.size = chart->width < 400 ? 9 : 11, .bold = LXW_TRUE}, font = {.size = 9};
    int16_t unlisted[SERIES_MAX + 1];
    int count = 0;
    if (chart->title_sheet)
        xlsx.chart_title_set_name_range(drawn, chart->title_sheet->name, (lxw_row_t)chart->title_at.row,
                                        (lxw_col_t)chart->title_at.column);
    else
        xlsx.chart_title_set_name(drawn, chart->title);
    xlsx.chart_title_set_name_font(drawn, &title_font);
    xlsx.chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
    xlsx.chart_legend_set_font(drawn, &font);
    for (int i = 0; i < chart->series_count; i++)
        if (named_at_end(&chart->series[i]))
            unlisted[count++] = (int16_t)i;
    unlisted[count] = -1;
    if (count > 0)
        book_note(book, xlsx.chart_legend_delete_series(drawn, unlisted));
}

/* What the chart still needs when the cells are written. */
static void remember(struct book *book, lxw_chart *drawn, const struct chart *chart)
{
    assert(book->chart_count < CHARTS_MAX);
    struct drawn_chart *kept = &book->charts[book->chart_count++];
    *kept = (struct drawn_chart){.chart = drawn,
                                 .kind = chart->kind,
                                 .with_zero = chart->with_zero || chart->kind != CHART_LINES,
                                 .scale = chart->scale};
    for (int i = 0; i < chart->series_count; i++)
        kept->marks[i] = chart->series[i].stroke == STROKE_MARK;
}

void sheet_chart(struct sheet *sheet, struct place at, const struct chart *chart)
{
    struct book *book = sheet->book;
    static const uint8_t types[] = {[CHART_LINES] = LXW_CHART_SCATTER_STRAIGHT,
                                    [CHART_STACKED] = LXW_CHART_COLUMN_STACKED,
                                    [CHART_COLUMNS] = LXW_CHART_COLUMN};
    lxw_chart *drawn = xlsx.workbook_add_chart(book->workbook, types[chart->kind]);
    if (!drawn) {
        book_note(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    set_title_and_legend(book, drawn, chart);
    set_axes(drawn, chart);
    for (int i = 0; i < chart->series_count; i++)
        add_series(book, drawn, chart->kind, &chart->series[i]);
    if (chart->kind != CHART_LINES)
        xlsx.chart_set_series_gap(drawn, 60);
    lxw_chart_options options = {.x_scale = chart->width / 480.0,
                                 .y_scale = chart->height / 288.0,
                                 .x_offset = chart->left,
                                 .object_position = LXW_OBJECT_MOVE_DONT_SIZE};
    book_note(book, xlsx.worksheet_insert_chart_opt(sheet->worksheet, (lxw_row_t)at.row, (lxw_col_t)at.column,
                                                    drawn, &options));
    remember(book, drawn, chart);
}

int chart_rows(const struct chart *chart)
{
    enum { PIXELS_OF_ROW = 20 };
    return (chart->height + PIXELS_OF_ROW - 1) / PIXELS_OF_ROW + 1;
}

int column_pixels(double characters)
{
    return (int)(characters * 7) + 5;
}
