/* Charts at the top of a sheet: how big they are, and where they stand. */
#include "out/workbook/book_sheets.h"

enum {
    LINE_HEIGHT = 18, /* of a legend, in pixels */
    KEY_WIDTH = 48,   /* of a line in a legend, and its air */
    LETTER_TENTHS = 62,
    GAP = 10
};

/* Lines of a legend of all offers' names; the widest name sets its columns. */
static int legend_lines(const struct layout *layout, int width)
{
    int entry = KEY_WIDTH + layout->name_length * LETTER_TENTHS / 10, wide = (width - 20) / entry;
    return wide < 1 ? layout->offer_count : (layout->offer_count + wide - 1) / wide;
}

void chart_fit(struct chart *chart, const struct layout *layout, int width)
{
    chart->width = width;
    chart->height = 300 + LINE_HEIGHT * legend_lines(layout, width);
}

void chart_beside(struct sheet *sheet, struct place at, struct chart *chart, int index)
{
    chart->left = index * (chart->width + GAP);
    sheet_chart(sheet, at, chart);
}

/* Up to three side by side, then in two rows. */
static int grid_columns(int count)
{
    return count <= 3 ? count : (count + 1) / 2;
}

static void size_in_grid(struct chart *chart, int count)
{
    static const int widths[] = {560, 560, 460, 370, 300};
    const int columns = grid_columns(count);
    chart->width = widths[columns < 4 ? columns : 4];
    chart->height = columns < 3 ? 300 : 260;
}

void sheet_chart_grid(struct sheet *sheet, struct place at, struct chart *chart, int index, int count)
{
    const int columns = grid_columns(count);
    size_in_grid(chart, count);
    at.row += index / columns * chart_rows(chart);
    chart_beside(sheet, at, chart, index % columns);
}

int chart_grid_rows(int count)
{
    struct chart chart = {0};
    if (count == 0)
        return 0;
    size_in_grid(&chart, count);
    return (count + grid_columns(count) - 1) / grid_columns(count) * chart_rows(&chart);
}
