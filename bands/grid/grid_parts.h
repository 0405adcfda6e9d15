/* The parts of a workbook; for bands/grid alone. */
#ifndef HAGGLE_BANDS_GRID_GRID_PARTS_H
#define HAGGLE_BANDS_GRID_GRID_PARTS_H

#include "bands/grid/grid.h"
#include "bands/grid/zip_parts.h"

enum { GRID_SHEETS_MAX = 200 };

struct grid_sheet {
    const char *name, *relation, *part; /* part: its file in the zip; "" until known */
    bool read;
    int count, size;
    struct grid_cell *cells; /* by row, then column */
};

struct grid {
    struct arena *arena;
    const char *file;
    struct zip_parts *zip;
    bool from_1904; /* days count from 1904, as early Macs did */
    int sheet_count, name_count, name_size, text_count, text_size, cell_count;
    struct grid_sheet sheets[GRID_SHEETS_MAX];
    struct grid_area *names;
    const char **texts; /* the shared ones */
};

/* Fills sheets and names; then the shared texts. */
bool grid_read_book(struct grid *grid, struct err *err);
bool grid_read_texts(struct grid *grid, struct err *err);
bool grid_read_sheet(struct grid *grid, struct grid_sheet *sheet, struct err *err);

/* "C9" from *words on, which is moved behind it; dollar signs are skipped. */
bool grid_address(const char **words, int *row, int *column);

/* Undoes the escapes of the file format: _x0041_ is A. */
const char *grid_unescape(struct arena *arena, const char *text);

#endif
