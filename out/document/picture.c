#include "out/document/picture.h"

#include <string.h>

#include "out/document/columns.h"

enum { ROWS = 17, LABEL_EVERY = 4, SCALED_FROM = 6, LABEL_WIDTH = 10, LEGEND_WIDTH = 78 };

/* How one curve is drawn: along, up or down, and the four corners. */
struct pen {
    const char *flat, *upright, *up_from, *up_to, *down_from, *down_to;
    const char *colour;
};

static const struct pen BOX_PENS[] = {
    {"━", "┃", "┛", "┏", "┓", "┗", "36"},
    {"─", "│", "╯", "╭", "╮", "╰", "33"},
    {"═", "║", "╝", "╔", "╗", "╚", "35"},
    {"┄", "┆", "┘", "┌", "┐", "└", "32"},
};
static const struct pen PLAIN_PENS[] = {
    {"*", "|", "*", "*", "*", "*", "36"}, {"o", "|", "o", "o", "o", "o", "33"},
    {"+", "|", "+", "+", "+", "+", "35"}, {"x", "|", "x", "x", "x", "x", "32"},
    {"#", "|", "#", "#", "#", "#", "34"}, {"@", "|", "@", "@", "@", "@", "31"},
    {"%", "|", "%", "%", "%", "%", "36"}, {"&", "|", "&", "&", "&", "&", "33"},
    {"=", "|", "=", "=", "=", "=", "35"},
};

struct canvas {
    const struct picture *picture;
    struct picture_style style;
    int64_t low, step;                              /* cents; step between labels */
    size_t label_width;
    const char *cell[ROWS][PICTURE_MONTHS_MAX + 1]; /* NULL: empty; row 0 at the bottom */
    const char *colour[ROWS][PICTURE_MONTHS_MAX + 1];
};

static const struct pen *pen_of(const struct canvas *canvas, int series)
{
    return canvas->style.unicode ? &BOX_PENS[series % (int)(sizeof BOX_PENS / sizeof *BOX_PENS)]
                                 : &PLAIN_PENS[series % (int)(sizeof PLAIN_PENS / sizeof *PLAIN_PENS)];
}

static int64_t floor_to(int64_t value, int64_t step)
{
    int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

/* The smallest of 1, 2, 2.5, 5 × 10^k, from 100 dollars, with which four steps from a round low end reach the
 * high one. */
static void choose_scale(struct canvas *canvas)
{
    static const int64_t tenths[] = {10, 20, 25, 50};
    const struct picture *picture = canvas->picture;
    int from = picture->months < SCALED_FROM ? 1 : SCALED_FROM;
    int64_t low = picture->series[0].value[from].cents, high = low;
    for (int s = 0; s < picture->series_count; s++)
        for (int m = from; m <= picture->months; m++) {
            int64_t value = picture->series[s].value[m].cents;
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
    for (int64_t ten = 10000; ten < INT64_MAX / 1000; ten *= 10)
        for (int i = 0; i < 4; i++) {
            canvas->step = ten * tenths[i] / 10;
            canvas->low = floor_to(low, canvas->step);
            if (canvas->low + (ROWS - 1) / LABEL_EVERY * canvas->step >= high)
                return;
        }
}

/* −1 when it lies outside. */
static int row_of(const struct canvas *canvas, struct money value)
{
    int64_t row;
    if (value.cents < canvas->low ||
        !round_divide(&row, (wide_int)(value.cents - canvas->low) * LABEL_EVERY, canvas->step) || row >= ROWS)
        return -1;
    return (int)row;
}

static void put(struct canvas *canvas, int row, int month, const char *mark, const char *colour)
{
    canvas->cell[row][month] = mark;
    canvas->colour[row][month] = colour;
}

static void draw_series(struct canvas *canvas, int series)
{
    const struct pen *pen = pen_of(canvas, series);
    int last = -1;
    for (int m = 1; m <= canvas->picture->months; m++) {
        int row = row_of(canvas, canvas->picture->series[series].value[m]);
        if (row >= 0 && (last < 0 || last == row)) {
            put(canvas, row, m, pen->flat, pen->colour);
        } else if (row >= 0) {
            bool up = row > last;
            for (int r = up ? last + 1 : row + 1; r < (up ? row : last); r++)
                put(canvas, r, m, pen->upright, pen->colour);
            if (canvas->style.unicode)
                put(canvas, last, m, up ? pen->up_from : pen->down_from, pen->colour);
            put(canvas, row, m, up ? pen->up_to : pen->down_to, pen->colour);
        }
        last = row;
    }
}

static bool is_marked(const struct picture *picture, int month)
{
    for (int i = 0; i < picture->mark_count; i++)
        if (picture->marks[i] == month)
            return true;
    return false;
}

static void add_coloured(const struct canvas *canvas, struct text *out, const char *mark, const char *colour)
{
    if (canvas->style.colour)
        text_addf(out, "\033[%sm%s\033[0m", colour, mark);
    else
        text_add(out, mark);
}

static void trim(struct text *out)
{
    while (out->length > 0 && out->data[out->length - 1] == ' ')
        out->data[--out->length] = '\0';
    text_add(out, "\n");
}

static const char *label_of(const struct canvas *canvas, struct arena *arena, int row)
{
    return text_format(arena, "%m", (struct money){canvas->low + row / LABEL_EVERY * canvas->step});
}

/* Of the widest label: lakhs and crores take more room than ten columns. */
static void set_label_width(struct canvas *canvas, struct arena *arena)
{
    canvas->label_width = LABEL_WIDTH;
    for (int row = 0; row < ROWS; row += LABEL_EVERY) {
        size_t length = strlen(label_of(canvas, arena, row));
        canvas->label_width = length > canvas->label_width ? length : canvas->label_width;
    }
}

static void add_row(const struct canvas *canvas, struct text *out, int row)
{
    const bool unicode = canvas->style.unicode;
    bool labelled = row % LABEL_EVERY == 0;
    const char *label = labelled ? label_of(canvas, out->arena, row) : "";
    text_add_repeated(out, ' ', canvas->label_width - strlen(label));
    text_addf(out, "%s %s", label, unicode ? (labelled ? "┤" : "│") : (labelled ? "+" : "|"));
    for (int m = 1; m <= canvas->picture->months; m++)
        if (canvas->cell[row][m])
            add_coloured(canvas, out, canvas->cell[row][m], canvas->colour[row][m]);
        else
            text_add(out, !is_marked(canvas->picture, m) ? " " : unicode ? "┊" : ":");
    trim(out);
}

/* Ticks at full years, marks at the marked months. */
static void add_axis(const struct canvas *canvas, struct text *out)
{
    const bool unicode = canvas->style.unicode;
    text_add_repeated(out, ' ', canvas->label_width + 1);
    text_add(out, unicode ? "└" : "+");
    for (int m = 1; m <= canvas->picture->months; m++)
        text_add(out, is_marked(canvas->picture, m) ? (unicode ? "▲" : "^")
                      : m % 12 == 0                 ? (unicode ? "┴" : "+")
                                                    : (unicode ? "─" : "-"));
    text_add(out, "\n");
    char line[PICTURE_MONTHS_MAX + 8];
    memset(line, ' ', sizeof line);
    for (int m = 12; m <= canvas->picture->months; m += 12) {
        line[m - 1] = (char)('0' + m / 10);
        line[m] = (char)('0' + m % 10);
    }
    text_add_repeated(out, ' ', canvas->label_width + 1);
    text_add_bytes(out, line, sizeof line - 1);
    trim(out);
}

/* Entries side by side while they fit. */
static void add_legend(const struct canvas *canvas, struct text *out)
{
    const struct picture *picture = canvas->picture;
    const int legend_width = canvas->style.columns > 0 ? canvas->style.columns - 2 : LEGEND_WIDTH;
    size_t used = 0;
    for (int s = 0; s <= picture->series_count; s++) {
        bool marks = s == picture->series_count;
        if (marks && picture->mark_count == 0)
            break;
        const char *words = marks ? picture->mark_words : picture->series[s].name;
        size_t width = (size_t)text_columns(words) + 5;
        if (s > 0 && used + width > (size_t)legend_width) {
            text_add(out, "\n");
            used = 0;
        }
        text_add(out, used == 0 ? "  " : "   ");
        if (marks)
            text_add(out, canvas->style.unicode ? "▲" : "^");
        else
            for (int i = 0; i < 2; i++)
                add_coloured(canvas, out, pen_of(canvas, s)->flat, pen_of(canvas, s)->colour);
        text_addf(out, " %s", words);
        used += width + 2;
    }
    text_add(out, "\n");
}

void picture_draw(struct text *out, const struct picture *picture, struct picture_style style)
{
    struct canvas canvas = {.picture = picture, .style = style};
    choose_scale(&canvas);
    set_label_width(&canvas, out->arena);
    const int needed = (int)canvas.label_width + 2 + picture->months;
    if (style.columns > 0 && needed > style.columns) {
        text_addf(out, "(the picture needs %d columns)\n", needed);
        return;
    }
    for (int s = picture->series_count - 1; s >= 0; s--)
        draw_series(&canvas, s);
    for (int row = ROWS - 1; row >= 0; row--)
        add_row(&canvas, out, row);
    add_axis(&canvas, out);
    add_legend(&canvas, out);
}
