/* A workbook (.xlsx) as cells and names: what Excel, LibreOffice or haggle itself has saved.
 *
 * Only values are read: of a formula the one that was saved with it. Sheets are unpacked when a cell of
 * theirs is asked for. Refused are files above GRID_SIZE_MAX, and what zip_parts.h, xml_walk.h refuse; errors
 * name the file. */
#ifndef HAGGLE_BANDS_GRID_GRID_H
#define HAGGLE_BANDS_GRID_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "calc/kit/arena.h"
#include "calc/kit/date.h"
#include "calc/kit/err.h"

enum { GRID_SIZE_MAX = 16 * 1024 * 1024, GRID_CELLS_MAX = 500000, GRID_NAMES_MAX = 20000 };

struct grid;

/* A zip, as workbooks are, by its first bytes; or the older format, of which only the kind is known. */
bool grid_looks_so(const char *bytes, size_t length);

/* The bytes must live as long as the grid. Close what was opened. */
bool grid_open(struct grid **grid, struct arena *arena, const char *file, const char *bytes, size_t length,
               struct err *err);
void grid_close(struct grid *grid);
const char *grid_file(const struct grid *grid);

/* The cells that a name of the workbook points at, rows and columns from 0; NULL where there is no such name.
 */
struct grid_area {
    const char *name;
    int sheet, row, column, last_row, last_column;
};
const struct grid_area *grid_named(const struct grid *grid, const char *name);

enum grid_kind { GRID_EMPTY, GRID_NUMBER, GRID_TEXT, GRID_BOOL, GRID_FAULT /* "#N/A" and its like */ };

struct grid_cell {
    int row, column;
    enum grid_kind kind;
    double number;    /* 1 or 0 for GRID_BOOL */
    const char *text; /* of a text or fault; else "" */
};

/* Cell number `row`, `column` of an area, from 0. What is empty is a cell too. */
bool grid_cell(struct grid_cell *cell, struct grid *grid, const struct grid_area *area, int row, int column,
               struct err *err);

/* "Letters!C9" */
const char *grid_place(const struct grid *grid, const struct grid_area *area, int row, int column);

/* The day of a date cell; the unknown date for a number that is none. */
struct date grid_day(const struct grid *grid, double number);

#endif
