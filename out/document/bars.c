#include "out/document/bars.h"

#include <string.h>

struct scale {
    int64_t low, high;
};

static void widen(struct scale *scale, const struct maybe_money *money)
{
    if (!money->known)
        return;
    scale->low = money->money.cents < scale->low ? money->money.cents : scale->low;
    scale->high = money->money.cents > scale->high ? money->money.cents : scale->high;
}

static struct scale scale_of(const struct bar *bars, int count, const struct bar_mark *marks, int mark_count)
{
    struct scale scale = {INT64_MAX, INT64_MIN};
    for (int i = 0; i < count; i++) {
        widen(&scale, &bars[i].low);
        widen(&scale, &bars[i].mid);
        widen(&scale, &bars[i].high);
    }
    for (int i = 0; i < mark_count; i++)
        widen(&scale, &(struct maybe_money){true, marks[i].at});
    return scale;
}

/* A column 0 … BAR_WIDTH − 1. */
static int column_of(const struct scale *scale, struct money money)
{
    int64_t column = 0;
    if (scale->high > scale->low)
        round_divide(&column, (wide_int)(money.cents - scale->low) * (BAR_WIDTH - 1), scale->high - scale->low);
    return (int)column;
}

static void draw(char cells[BAR_WIDTH + 1], const struct scale *scale, const struct bar *bar)
{
    int from = bar->low.known ? column_of(scale, bar->low.money) : -1;
    int to = bar->high.known ? column_of(scale, bar->high.money) : -1;
    for (int i = from + 1; from >= 0 && to >= 0 && i < to; i++)
        cells[i] = '=';
    if (from >= 0)
        cells[from] = '[';
    if (to >= 0)
        cells[to] = ']';
    if (from >= 0 && to < 0)
        for (int i = from + 1; i <= from + 2 && i < BAR_WIDTH; i++)
            cells[i] = '>';
    if (to >= 0 && from < 0)
        for (int i = to - 1; i >= to - 2 && i >= 0; i--)
            cells[i] = '<';
    if (bar->mid.known)
        cells[column_of(scale, bar->mid.money)] = 'o';
}

static void start_line(char cells[BAR_WIDTH + 1], const struct scale *scale, const struct bar_mark *marks,
                       int mark_count, bool letters)
{
    memset(cells, ' ', BAR_WIDTH);
    cells[BAR_WIDTH] = '\0';
    for (int i = mark_count - 1; i >= 0; i--)
        cells[column_of(scale, marks[i].at)] = letters ? marks[i].letter : '|';
}

static void add_line(struct text *text, const char *label, const char *cells, const char *figures)
{
    size_t start = text->length, used = strlen(label);
    text_add(text, label);
    text_add_repeated(text, ' ', used < BAR_LABEL_WIDTH ? BAR_LABEL_WIDTH - used : 1);
    text_addf(text, "%s  %s", cells, figures);
    while (text->length > start && text->data[text->length - 1] == ' ')
        text->data[--text->length] = '\0';
    text_add(text, "\n");
}

void add_bars(struct text *text, const struct bar *bars, int count, const struct bar_mark *marks, int mark_count)
{
    struct scale scale = scale_of(bars, count, marks, mark_count);
    char cells[BAR_WIDTH + 1];
    start_line(cells, &scale, marks, mark_count, true);
    add_line(text, "", cells, "");
    for (int i = 0; i < count; i++) {
        start_line(cells, &scale, marks, mark_count, false);
        draw(cells, &scale, &bars[i]);
        for (int j = 0; j < mark_count; j++) {
            char *cell = &cells[column_of(&scale, marks[j].at)];
            *cell = *cell == '=' ? '|' : *cell;
        }
        add_line(text, bars[i].label, cells, bars[i].figures);
    }
}
