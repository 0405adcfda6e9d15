#include "scenarios/workbook/workbook_cells.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "calc/kit/text.h"
#include "calc/kit/visible.h"

static const double MOST = 1e12; /* dollars */

const struct grid_area *cells_named(const struct workbook_reading *it, const char *format, ...)
{
    struct text name = text_start(it->arena);
    va_list arguments;
    if (*format == '@')
        text_addf(&name, "%s_", it->prefix);
    va_start(arguments, format);
    text_addv(&name, format + (*format == '@'), arguments);
    va_end(arguments);
    return grid_named(it->grid, name.data);
}

int cells_down(const struct grid_area *area)
{
    return area ? area->last_row - area->row + 1 : 0;
}

bool wrong_cell(const struct workbook_reading *it, const struct grid_area *area, int row, const char *format,
                ...)
{
    struct text words = text_start(it->arena);
    va_list arguments;
    va_start(arguments, format);
    text_addv(&words, format, arguments);
    va_end(arguments);
    err_set(it->err, ERR_INPUT, "%s", words.data);
    struct text file = text_in(it->err->file, sizeof it->err->file),
                path = text_in(it->err->path, sizeof it->err->path);
    text_add(&file, grid_file(it->grid));
    if (area)
        text_addf(&path, "%s (%s)", grid_place(it->grid, area, row, 0), area->name);
    return false;
}

/* A cell as an error shows it. */
static const char *shown(const struct workbook_reading *it, const struct grid_cell *cell)
{
    char number[40];
    switch (cell->kind) {
    case GRID_EMPTY:
        return "nothing";
    case GRID_TEXT:
        return text_format(it->arena, "\"%s\"", visible(it->arena, cell->text, ""));
    case GRID_BOOL:
        return cell->number != 0 ? "TRUE" : "FALSE";
    case GRID_FAULT:
        return visible(it->arena, cell->text, "");
    case GRID_NUMBER:
        break;
    }
    snprintf(number, sizeof number, "%.15g", cell->number);
    return arena_copy(it->arena, number, strlen(number));
}

static bool cell_at(const struct workbook_reading *it, const struct grid_area *area, int row,
                    struct grid_cell *cell)
{
    return grid_cell(cell, it->grid, area, row, 0, it->err);
}

bool cell_is_empty(const struct workbook_reading *it, const struct grid_area *area, int row, bool *empty)
{
    struct grid_cell cell;
    if (!area)
        return true;
    if (!cell_at(it, area, row, &cell))
        return false;
    *empty = cell.kind == GRID_EMPTY;
    return true;
}

/* A number within bounds, `wanted` in words; *there is false for an empty cell. */
static bool number_at(const struct workbook_reading *it, const struct grid_area *area, int row, double low,
                      double high, const char *wanted, bool *there, double *number)
{
    struct grid_cell cell;
    if (!cell_at(it, area, row, &cell))
        return false;
    *there = cell.kind != GRID_EMPTY;
    *number = cell.number;
    if (*there && (cell.kind != GRID_NUMBER || cell.number < low || cell.number > high))
        return wrong_cell(it, area, row, "expected %s, found %s", wanted, shown(it, &cell));
    return true;
}

bool take_cell_money(const struct workbook_reading *it, const struct grid_area *area, int row,
                     bool above_zero, struct maybe_money *money)
{
    double number = 0;
    bool there;
    if (!area)
        return true;
    if (!number_at(it, area, row, above_zero ? 0.005 : 0, MOST,
                   above_zero ? "an amount above 0" : "an amount, 0 or more", &there, &number))
        return false;
    *money = (struct maybe_money){.known = there};
    if (there)
        money->money.cents = llround(number * 100);
    return true;
}

bool take_cell_whole(const struct workbook_reading *it, const struct grid_area *area, int row, int64_t low,
                     int64_t high, int64_t none, int64_t *value)
{
    double number = 0;
    bool there;
    const char *wanted = text_format(it->arena, "a whole number from %u to %u", low, high);
    if (!area)
        return true;
    if (!number_at(it, area, row, (double)low, (double)high, wanted, &there, &number))
        return false;
    if (number != floor(number)) {
        char found[40];
        snprintf(found, sizeof found, "%.15g", number);
        return wrong_cell(it, area, row, "expected %s, found %s", wanted, found);
    }
    *value = there ? (int64_t)number : none;
    return true;
}

bool take_cell_rate(const struct workbook_reading *it, const struct grid_area *area, int row, struct rate low,
                    struct rate high, struct rate none, struct rate *rate)
{
    double number = 0;
    bool there;
    if (!area)
        return true;
    if (!number_at(it, area, row, (double)low.nano / 1e9, (double)high.nano / 1e9,
                   text_format(it->arena, "a rate from %p to %p", low, high), &there, &number))
        return false;
    *rate = there ? (struct rate){llround(number * 1e9)} : none;
    return true;
}

bool take_cell_share(const struct workbook_reading *it, const struct grid_area *area, int row,
                     int64_t *weight)
{
    double number = 0;
    bool there;
    static const char wanted[] = "a percentage with at most two decimals, or a part of one such as =25%/12";
    if (!area)
        return true;
    if (!number_at(it, area, row, 0, 1, wanted, &there, &number))
        return false;
    *weight = llround(number * WEIGHT_WHOLE);
    if (fabs(number * WEIGHT_WHOLE - (double)*weight) > 0.001) {
        char found[40];
        snprintf(found, sizeof found, "%.9g%%", number * 100);
        return wrong_cell(it, area, row, "expected %s, found %s", wanted, found);
    }
    return true;
}

bool take_cell_choice(const struct workbook_reading *it, const struct grid_area *area, int row,
                      const char *const words[], int count, int none, int *index)
{
    struct grid_cell cell;
    if (!area)
        return true;
    if (!cell_at(it, area, row, &cell))
        return false;
    *index = none;
    if (cell.kind == GRID_EMPTY)
        return true;
    for (int i = 0; i < count; i++)
        if (cell.kind == GRID_TEXT && strcmp(cell.text, words[i]) == 0) {
            *index = i;
            return true;
        }
    struct text list = text_start(it->arena);
    for (int i = 0; i < count; i++)
        text_addf(&list, "%s%s", i > 0 ? ", " : "", words[i]);
    return wrong_cell(it, area, row, "expected one of %s, found %s", list.data, shown(it, &cell));
}

bool take_cell_words(const struct workbook_reading *it, const struct grid_area *area, int row,
                     const char **words)
{
    struct grid_cell cell;
    if (!area)
        return true;
    if (!cell_at(it, area, row, &cell))
        return false;
    if (cell.kind == GRID_FAULT)
        return wrong_cell(it, area, row, "expected a text, found %s", shown(it, &cell));
    *words = cell.kind == GRID_EMPTY ? "" : cell.kind == GRID_TEXT ? cell.text : shown(it, &cell);
    return true;
}

bool take_cell_number(const struct workbook_reading *it, const struct grid_area *area, int row,
                      double *number)
{
    bool there;
    if (!number_at(it, area, row, 1e-15, 1e15, "a number above 0", &there, number))
        return false;
    return there || wrong_cell(it, area, row, "expected a number above 0, found nothing");
}

/* "2026-12-05"; the unknown date for anything else. */
static struct date day_of_words(const char *words)
{
    struct date day = {0};
    int length = 0;
    if (strlen(words) != 10 ||
        sscanf(words, "%4d-%2d-%2d%n", &day.year, &day.month, &day.day, &length) != 3 || length != 10 ||
        !date_valid(day))
        return (struct date){0};
    return day;
}

bool take_cell_day(const struct workbook_reading *it, const struct grid_area *area, int row, struct date *day)
{
    struct grid_cell cell;
    if (!area)
        return true;
    if (!cell_at(it, area, row, &cell))
        return false;
    *day = (struct date){0};
    if (cell.kind == GRID_EMPTY)
        return true;
    if (cell.kind == GRID_NUMBER)
        *day = grid_day(it->grid, cell.number);
    if (cell.kind == GRID_TEXT)
        *day = day_of_words(cell.text);
    return date_known(*day) || wrong_cell(it, area, row, "expected a date, found %s", shown(it, &cell));
}

void note_change(const struct workbook_reading *it, const struct grid_area *area, int row, const char *what,
                 const char *before, const char *after)
{
    struct workbook_case *result = it->result;
    if (result->change_count < WORKBOOK_CHANGES_MAX)
        result->changes[result->change_count++] =
            (struct workbook_change){.offer = it->label,
                                     .what = what,
                                     .before = before,
                                     .after = after,
                                     .place = area ? grid_place(it->grid, area, row, 0) : "no cell of that name"};
}

/* A text as a cell shows it: what steers is written out there ("\u202e"). */
struct shown {
    const char *at;
    uint32_t steering; /* the code that is being written out */
    int left;          /* characters of it that are still to come */
};

/* The next of "\u202e". */
static uint32_t next_of_escape(struct shown *it)
{
    it->left--;
    return it->left == 5 ? '\\' : it->left == 4 ? 'u' : (uint32_t)"0123456789abcdef"[it->steering >> 4 * it->left & 15];
}

/* The next code that a cell can show, a tab as the blank it becomes; 0 at the end. */
static uint32_t next_shown(struct shown *it)
{
    if (it->left > 0)
        return next_of_escape(it);
    while (*it->at) {
        uint32_t code = next_code(&it->at);
        if (code == '\t')
            return ' ';
        if (code_steers(code) && code != '\n' && code != '\r') {
            *it = (struct shown){it->at, code, 6};
            return next_of_escape(it);
        }
        if (code != '\r' && (code < 0xFFFE || code > 0xFFFF))
            return code;
    }
    return 0;
}

bool cell_still_shows(const char *cell, const char *text)
{
    struct shown first = {.at = cell}, second = {.at = text};
    for (;;) {
        uint32_t one = next_shown(&first), two = next_shown(&second);
        if (one != two)
            return false;
        if (one == 0)
            return true;
    }
}
