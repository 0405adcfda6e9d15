/* A workbook of `report` as a source: the case that it was made from, with the inputs as they stand in it
 * now.
 *
 * The workbook holds a copy of its case; inputs are found by the names of their cells, whatever sheet and
 * place they have come to. What is no input (people, rounds, goals, sources) comes back as it was. What
 * cannot be right is refused, naming the cell; names that are not known here are left alone. */
#ifndef HAGGLE_SCENARIOS_WORKBOOK_WORKBOOK_READ_H
#define HAGGLE_SCENARIOS_WORKBOOK_WORKBOOK_READ_H

#include "bands/grid/grid.h"
#include "bands/world/companies.h"
#include "scenarios/case/case.h"

/* An input that differs from the case that the workbook was made from. */
struct workbook_change {
    const char *offer; /* "Amazon L5"; "" for what belongs to none */
    const char *what;  /* "base" */
    const char *before, *after;
    const char *place; /* "Letters!C9" */
    bool left_out;     /* no part of a case: the name that sheets show */
};

enum { WORKBOOK_CHANGES_MAX = 400 };

struct workbook_case {
    const struct case_file *file; /* the case now */
    const char *text;             /* the same as JSON, as case_write has it */
    int change_count;
    struct workbook_change changes[WORKBOOK_CHANGES_MAX];
};

/* Everything lives in the arena. ERR_INPUT for a workbook that is not of haggle, or holds what no case can.
 */
bool workbook_read(const struct workbook_case **result, struct arena *arena,
                   const struct companies *companies, struct grid *grid, struct err *err);

#endif
