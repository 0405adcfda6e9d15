#include "out/cells/book_internal.h"
#include "out/cells/xlsx_calls.h"

/* Okabe and Ito's palette, told apart with any colour vision; the yellow is left out, since it is lost on
 * white paper. Lines differ by dashes as well. */
enum { COLOURS = 8 };
static const lxw_color_t palette[COLOURS] = {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7,
                                             0x56B4E9, 0xD55E00, 0x000000, 0x8A8A8A};
static const lxw_color_t line_palette[COLOURS] = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7,
                                                  0xE69F00, 0x56B4E9, 0x000000, 0x8A8A8A};
static const uint8_t dashes[COLOURS] = {LXW_CHART_LINE_DASH_SOLID,         LXW_CHART_LINE_DASH_DASH,
                                           LXW_CHART_LINE_DASH_ROUND_DOT,     LXW_CHART_LINE_DASH_DASH_DOT,
                                           LXW_CHART_LINE_DASH_LONG_DASH,     LXW_CHART_LINE_DASH_SQUARE_DOT,
                                           LXW_CHART_LINE_DASH_LONG_DASH_DOT, LXW_CHART_LINE_DASH_SOLID};

static void add_series(struct book *book, lxw_chart *drawn, const struct chart *chart, int index)
{
    const struct series *series = &chart->series[index];
    const char *name = series->sheet->name;
    lxw_chart_series *added = xlsx.chart_add_series(drawn, NULL, NULL);
    if (!added) {
        book_note(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    xlsx.chart_series_set_name_range(added, name, (lxw_row_t)series->name.row,
                                     (lxw_col_t)series->name.column);
    xlsx.chart_series_set_categories(
        added, name, (lxw_row_t)series->categories.first.row, (lxw_col_t)series->categories.first.column,
        (lxw_row_t)series->categories.last.row, (lxw_col_t)series->categories.last.column);
    xlsx.chart_series_set_values(added, name, (lxw_row_t)series->values.first.row,
                                 (lxw_col_t)series->values.first.column, (lxw_row_t)series->values.last.row,
                                 (lxw_col_t)series->values.last.column);
    if (chart->kind != CHART_LINES) {
        lxw_chart_fill fill = {.color = palette[index % COLOURS]};
        lxw_chart_line edge = {.color = 0xFFFFFF, .width = 0.75f};
        xlsx.chart_series_set_fill(added, &fill);
        xlsx.chart_series_set_line(added, &edge);
    } else {
        lxw_chart_line line = {.color = series->marks ? 0x404040 : line_palette[index % COLOURS],
                               .width = series->marks ? 1.25f : 2.25f,
                               .dash_type = series->marks ? LXW_CHART_LINE_DASH_SQUARE_DOT
                                                          : dashes[index % COLOURS]};
        xlsx.chart_series_set_line(added, &line);
    }
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
    if (chart->kind == CHART_LINES) {
        xlsx.chart_axis_set_min(drawn->x_axis, chart->first);
        xlsx.chart_axis_set_max(drawn->x_axis, chart->last);
        xlsx.chart_axis_set_major_unit(drawn->x_axis, chart->step);
        xlsx.chart_axis_set_label_position(drawn->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    }
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
    lxw_chart_font title_font = {.size = 11, .bold = LXW_TRUE}, font = {.size = 9};
    if (chart->title_sheet)
        xlsx.chart_title_set_name_range(drawn, chart->title_sheet->name, (lxw_row_t)chart->title_at.row,
                                        (lxw_col_t)chart->title_at.column);
    else
        xlsx.chart_title_set_name(drawn, chart->title);
    xlsx.chart_title_set_name_font(drawn, &title_font);
    xlsx.chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
    xlsx.chart_legend_set_font(drawn, &font);
    set_axes(drawn, chart);
    for (int i = 0; i < chart->series_count; i++)
        add_series(book, drawn, chart, i);
    if (chart->kind != CHART_LINES)
        xlsx.chart_set_series_gap(drawn, 60);
    lxw_chart_options options = {.x_scale = chart->width / 480.0, .y_scale = chart->height / 288.0};
    book_note(book, xlsx.worksheet_insert_chart_opt(sheet->worksheet, (lxw_row_t)at.row, (lxw_col_t)at.column,
                                                    drawn, &options));
}
