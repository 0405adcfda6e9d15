/* What a chart's file caches of its cells, which previews draw, and a value axis that fits them. */
#include <stdlib.h>
#include <string.h>

#include "out/cells/book_internal.h"
#include "out/cells/xlsx_calls.h"

static int sheet_index(const struct book *book, const char *name)
{
    int i = 0;
    while (i < book->sheet_count - 1 && strcmp(book->sheets[i].name, name) != 0)
        i++;
    return i;
}

/* As the library frees it: with free(). */
static lxw_series_data_point *point_of(const struct value *value)
{
    lxw_series_data_point *point = calloc(1, sizeof *point);
    if (!point)
        return NULL;
    if (!value || (value->is_text && !value->text[0])) {
        point->no_data = LXW_TRUE;
    } else if (value->is_text) {
        const size_t size = strlen(value->text) + 1;
        point->is_string = LXW_TRUE;
        point->string = malloc(size);
        if (!point->string) {
            free(point);
            return NULL;
        }
        memcpy(point->string, value->text, size);
    } else {
        point->number = value->number;
    }
    return point;
}

/* Sets the points of a range of one row or one column, and that the library leaves them alone. */
static void fill_range(struct book *book, lxw_series_range *range)
{
    if (!range || !range->sheetname || !range->data_cache)
        return;
    const int sheet = sheet_index(book, range->sheetname);
    range->ignore_cache = LXW_TRUE;
    for (int row = (int)range->first_row; row <= (int)range->last_row; row++)
        for (int column = range->first_col; column <= range->last_col; column++) {
            lxw_series_data_point *point = point_of(book_held(book, sheet, (struct place){row, column}));
            if (!point) {
                book_note(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
                return;
            }
            STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
            range->num_data_points++;
            if (point->is_string)
                range->has_string_cache = LXW_TRUE;
        }
}

/* Stacked values, by their place along the axis: those above and those below 0. */
enum { STACKS_MAX = 64 };

struct extent {
    bool known;
    double low, high;
};

static void widen(struct extent *extent, double value)
{
    if (!extent->known)
        *extent = (struct extent){true, value, value};
    extent->low = value < extent->low ? value : extent->low;
    extent->high = value > extent->high ? value : extent->high;
}

static struct extent extent_of(const struct drawn_chart *drawn)
{
    struct extent extent = {0};
    double above[STACKS_MAX] = {0}, below[STACKS_MAX] = {0};
    lxw_chart_series *series;
    int index = 0;
    STAILQ_FOREACH(series, drawn->chart->series_list, list_pointers) {
        lxw_series_data_point *point;
        int at = 0;
        if (drawn->marks[index++])
            continue;
        STAILQ_FOREACH(point, series->values->data_cache, list_pointers) {
            double *stack = point->number < 0 ? &below[at] : &above[at];
            *stack = (drawn->kind == CHART_STACKED ? *stack : 0) + point->number;
            if (!point->no_data && !point->is_string)
                widen(&extent, *stack);
            at += at < STACKS_MAX - 1;
        }
    }
    return extent;
}

/* Air above and below, so that an edit of usual size stays in the picture; lines that move little are not drawn from 0,
 * bars always are. */
static void set_bounds(struct drawn_chart *drawn, struct extent extent)
{
    double range = extent.high - extent.low, size = extent.high > -extent.low ? extent.high : -extent.low;
    double air = 0.1 * range > 0.08 * size ? 0.1 * range : 0.08 * size;
    drawn->low = extent.low < 0 || !drawn->with_zero ? extent.low - air : 0;
    drawn->high = extent.high > 0 || !drawn->with_zero ? extent.high + air : 0;
    if (extent.low >= 0 && drawn->low < drawn->high / 3)
        drawn->low = 0;
}

/* 1, 2, 2.5 or 5 times a power of ten, about seven to the axis. */
static double unit_of(double range)
{
    enum { INTERVALS = 7 };
    double power = 1;
    while (power * 10 * INTERVALS < range)
        power *= 10;
    static const double times[] = {1, 2, 2.5, 5};
    for (int i = power > 1 ? 0 : 1; i < 4; i++)
        if (times[i] != 2.5 || power > 1)
            if (times[i] * power * INTERVALS >= range)
                return times[i] * power;
    return 10 * power;
}

static double whole_units(double value, double unit, bool up)
{
    double count = (double)(int64_t)(value / unit);
    if (up && count * unit < value)
        count += 1;
    if (!up && count * unit > value)
        count -= 1;
    return count * unit;
}

static void set_value_axis(const struct drawn_chart *drawn)
{
    double unit = unit_of(drawn->high - drawn->low);
    lxw_chart_axis *axis = drawn->chart->y_axis;
    xlsx.chart_axis_set_min(axis, whole_units(drawn->low, unit, false));
    xlsx.chart_axis_set_max(axis, whole_units(drawn->high, unit, true));
    xlsx.chart_axis_set_major_unit(axis, unit);
}

/* Charts of one scale show what the widest needs. */
static void share_scale(struct book *book, int index)
{
    struct drawn_chart *drawn = &book->charts[index];
    for (int i = 0; drawn->scale && i < book->chart_count; i++) {
        const struct drawn_chart *other = &book->charts[i];
        if (!other->scale || strcmp(other->scale, drawn->scale) != 0)
            continue;
        drawn->low = other->low < drawn->low ? other->low : drawn->low;
        drawn->high = other->high > drawn->high ? other->high : drawn->high;
    }
}

static void fill_chart(struct book *book, struct drawn_chart *drawn)
{
    lxw_chart_series *series;
    fill_range(book, drawn->chart->title.range);
    STAILQ_FOREACH(series, drawn->chart->series_list, list_pointers) {
        fill_range(book, series->title.range);
        fill_range(book, series->categories);
        fill_range(book, series->values);
    }
}

void book_finish_charts(struct book *book)
{
    if (xlsx.lxw_version_id() != LXW_VERSION_ID)
        return; /* its structs may be others than those of the headers: it fills caches by itself */
    for (int i = 0; i < book->chart_count; i++) {
        struct drawn_chart *drawn = &book->charts[i];
        fill_chart(book, drawn);
        set_bounds(drawn, extent_of(drawn));
    }
    for (int i = 0; i < book->chart_count; i++) {
        share_scale(book, i);
        if (book->charts[i].high > book->charts[i].low)
            set_value_axis(&book->charts[i]);
    }
}
