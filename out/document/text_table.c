#include "out/document/text_table.h"

#include <string.h>

#include "out/document/columns.h"

/* Words are not squeezed into less than this. */
enum { GAP = 2, WORDS_WIDTH_MIN = 14 };

/* A table as it is shown: row −1 holds the columns' names. */
struct sheet {
    const struct table *table;
    struct arena *arena;
    bool cents[COLUMNS_MAX];
    int widths[COLUMNS_MAX];
};

static const struct cell *cell_at(const struct table *table, int row, int column)
{
    return &table->cells[row * table->column_count + column];
}

/* Cents show in a whole column or nowhere in it. */
static bool column_has_cents(const struct table *table, int column)
{
    for (int row = 0; row < table->row_count; row++) {
        const struct cell *cell = cell_at(table, row, column);
        if (cell->kind == CELL_MONEY && cell->money.cents % 100 != 0)
            return true;
    }
    return false;
}

static const char *cell_shown(struct arena *arena, const struct cell *cell, bool cents)
{
    switch (cell->kind) {
    case CELL_BLANK:
        return "";
    case CELL_TEXT:
        return cell->text;
    case CELL_MONEY:
        if (cell->money.cents == 0)
            return "-";
        return text_format(arena, cents ? "%q" : "%k", cell->currency, cell->money);
    case CELL_COUNT:
        return text_format(arena, "%u", cell->count);
    case CELL_RATE:
        return text_format(arena, "%p", cell->rate);
    }
    return "";
}

static const char *shown(const struct sheet *sheet, int row, int column)
{
    return row < 0 ? sheet->table->columns[column].name
                   : cell_shown(sheet->arena, cell_at(sheet->table, row, column), sheet->cents[column]);
}

static int longest_word(const char *words)
{
    int longest = 0;
    for (int columns = 0; *words;) {
        columns = *words == ' ' ? 0 : columns;
        uint32_t code = next_code(&words);
        columns += code == ' ' ? 0 : code_columns(code);
        longest = columns > longest ? columns : longest;
    }
    return longest;
}

/* The least width of a column: names wrap between words; so do the cells of a column of words. */
static int least_width(const struct sheet *sheet, int column)
{
    const bool words = sheet->table->columns[column].align == ALIGN_LEFT;
    int least = longest_word(sheet->table->columns[column].name);
    for (int row = 0; row < sheet->table->row_count && !words; row++) {
        int columns = text_columns(shown(sheet, row, column));
        least = columns > least ? columns : least;
    }
    if (words && least < WORDS_WIDTH_MIN)
        least = WORDS_WIDTH_MIN;
    return least < sheet->widths[column] ? least : sheet->widths[column];
}

static int total_width(const struct sheet *sheet, const int *picked, int count)
{
    int total = GAP * (count - 1);
    for (int i = 0; i < count; i++)
        total += sheet->widths[picked[i]];
    return total;
}

/* Takes what is too much from the widest columns that can give. */
static void squeeze(struct sheet *sheet, const int least[], const int *picked, int count, int width)
{
    for (int excess = total_width(sheet, picked, count) - width; excess > 0; excess--) {
        int widest = -1;
        for (int i = 0; i < count; i++)
            if (sheet->widths[picked[i]] > least[picked[i]] &&
                (widest < 0 || sheet->widths[picked[i]] > sheet->widths[widest]))
                widest = picked[i];
        if (widest < 0)
            return;
        sheet->widths[widest]--;
    }
}

/* Cuts the words that fit into a line from *rest; a word wider than the line is broken. */
static char *next_line(struct arena *arena, const char **rest, int width)
{
    size_t length = strlen(*rest), fits = text_fitting(*rest, width);
    if (fits < length) {
        size_t blank = fits;
        while (blank > 0 && (*rest)[blank] != ' ')
            blank--;
        fits = blank > 0 ? blank : fits;
    }
    char *line = arena_copy(arena, *rest, fits);
    *rest += fits;
    *rest += strspn(*rest, " ");
    return line;
}

static void add_padded(struct text *out, const char *words, int width, enum align align)
{
    int columns = text_columns(words), padding = width > columns ? width - columns : 0;
    if (align == ALIGN_RIGHT)
        text_add_repeated(out, ' ', (size_t)padding);
    text_add(out, words);
    if (align == ALIGN_LEFT)
        text_add_repeated(out, ' ', (size_t)padding);
}

static void end_line(struct text *out)
{
    while (out->length > 0 && out->data[out->length - 1] == ' ')
        out->data[--out->length] = '\0';
    text_add(out, "\n");
}

static void add_row(struct text *out, const struct sheet *sheet, int row, const int *picked, int count)
{
    const char *rest[COLUMNS_MAX];
    bool more = true;
    for (int i = 0; i < count; i++)
        rest[i] = shown(sheet, row, picked[i]);
    while (more) {
        more = false;
        for (int i = 0; i < count; i++) {
            const int width = sheet->widths[picked[i]];
            const char *line = text_columns(rest[i]) > width ? next_line(sheet->arena, &rest[i], width) : rest[i];
            if (line == rest[i])
                rest[i] = "";
            text_add_repeated(out, ' ', i > 0 ? GAP : 0);
            add_padded(out, line, width, sheet->table->columns[picked[i]].align);
            more = more || rest[i][0];
        }
        end_line(out);
    }
}

static void add_part(struct text *out, struct sheet *sheet, const int least[], const int *picked, int count, int width)
{
    if (width > 0)
        squeeze(sheet, least, picked, count, width);
    for (int row = -1; row < sheet->table->row_count; row++)
        add_row(out, sheet, row, picked, count);
}

void add_text_table(struct text *out, const struct table *table, int width)
{
    struct sheet sheet = {.table = table, .arena = out->arena};
    int least[COLUMNS_MAX], natural[COLUMNS_MAX], picked[COLUMNS_MAX], count = 0;
    for (int c = 0; c < table->column_count; c++) {
        sheet.cents[c] = column_has_cents(table, c);
        for (int row = -1; row < table->row_count; row++) {
            int columns = text_columns(shown(&sheet, row, c));
            sheet.widths[c] = columns > sheet.widths[c] ? columns : sheet.widths[c];
        }
        natural[c] = sheet.widths[c];
    }
    for (int c = 0; c < table->column_count; c++)
        least[c] = least_width(&sheet, c);
    int used = 0;
    for (int c = 0; c < table->column_count; c++) {
        if (width > 0 && count > 1 && used + GAP + least[c] > width) {
            add_part(out, &sheet, least, picked, count, width);
            text_add(out, "\n");
            memcpy(sheet.widths, natural, sizeof natural);
            count = 1; /* the first column again */
            used = least[0];
        }
        used += (count > 0 ? GAP : 0) + least[c];
        picked[count++] = c;
    }
    add_part(out, &sheet, least, picked, count, width);
}
