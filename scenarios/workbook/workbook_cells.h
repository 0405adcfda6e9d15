/* Inputs of a workbook by their names, each checked for kind and range; for scenarios/workbook alone.
 *
 * A value is read from row `row` of a name's cells, from 0. Functions return false with an error that names
 * file, cell and name. Where the workbook has no such name, the area is NULL, and nothing is read: the caller
 * keeps what the case has. */
#ifndef HAGGLE_SCENARIOS_WORKBOOK_WORKBOOK_CELLS_H
#define HAGGLE_SCENARIOS_WORKBOOK_WORKBOOK_CELLS_H

#include "scenarios/workbook/workbook_read.h"

struct workbook_reading {
    struct arena *arena;
    struct grid *grid;
    const struct companies *companies;
    struct err *err;
    struct workbook_case *result;
    struct case_file *file; /* the case, being changed */
    const char *prefix;     /* of the names of the offer being read */
    const char *label;      /* of the offer, in the list of changes */
    bool is_new;            /* the offer was added on the sheets */
};

/* The cells of a name, of the offer's where it begins with "@": "@base" is amazon_base. */
const struct grid_area *cells_named(const struct workbook_reading *it, const char *format, ...);

/* Lines of a range; 0 for NULL. */
int cells_down(const struct grid_area *area);

/* *empty is left alone where there is no such name. */
bool cell_is_empty(const struct workbook_reading *it, const struct grid_area *area, int row, bool *empty);

/* An empty cell is not known. At most two decimals count. */
bool take_cell_money(const struct workbook_reading *it, const struct grid_area *area, int row,
                     bool above_zero, struct maybe_money *money);

/* Empty: `none`. */
bool take_cell_whole(const struct workbook_reading *it, const struct grid_area *area, int row, int64_t low,
                     int64_t high, int64_t none, int64_t *value);

/* Bounds are inclusive; empty: `none`. */
bool take_cell_rate(const struct workbook_reading *it, const struct grid_area *area, int row, struct rate low,
                    struct rate high, struct rate none, struct rate *rate);

/* A share of a grant in 1 / WEIGHT_WHOLE. Empty: 0. */
bool take_cell_share(const struct workbook_reading *it, const struct grid_area *area, int row,
                     int64_t *weight);

/* One of some words; empty: `none`. */
bool take_cell_choice(const struct workbook_reading *it, const struct grid_area *area, int row,
                      const char *const words[], int count, int none, int *index);

/* Text; "" where empty; a number as it is shown. */
bool take_cell_words(const struct workbook_reading *it, const struct grid_area *area, int row,
                     const char **words);

/* A number as it is. */
bool take_cell_number(const struct workbook_reading *it, const struct grid_area *area, int row,
                      double *number);

/* A date cell, or "2026-12-05" as text; empty: unknown. */
bool take_cell_day(const struct workbook_reading *it, const struct grid_area *area, int row,
                   struct date *day);

/* An error at a cell; without a place where there is no such name. */
bool wrong_cell(const struct workbook_reading *it, const struct grid_area *area, int row, const char *format,
                ...);

/* Notes what differs. */
void note_change(const struct workbook_reading *it, const struct grid_area *area, int row, const char *what,
                 const char *before, const char *after);

/* Whether a cell still shows a text of the case: what steers is written out there, and what a cell cannot hold is left out. */
bool cell_still_shows(const char *cell, const char *text);

#endif
