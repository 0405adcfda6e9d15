/* The rows of a table in a letter: cells between bars, tabs or commas, or in columns of blanks. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_CELLS_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_CELLS_H

#include "scenarios/letters/letter_text.h"

enum { CELLS_MAX = 9, ROWS_MAX = 40 };

struct grid {
    int columns, rows;
    bool turned;                              /* rows and columns were exchanged */
    const struct letter_line *line[ROWS_MAX]; /* that a row, as it was written, stands in; row 0 is the head */
    const char *cell[ROWS_MAX][CELLS_MAX];    /* plain text, "" of an empty one */
    int next;                                 /* the first line behind it */
};

/* The table that begins at line `at`; false where none does: it has a head, two rows and three columns at least. */
bool grid_at(struct grid *grid, struct arena *arena, const struct letter_lines *lines, int at);

/* Rows and columns exchanged, of a grid with at most CELLS_MAX rows. */
struct grid grid_turned(const struct grid *grid);

#endif
