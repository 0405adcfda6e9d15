/* What a cell for a person accepts, a row a kind: its range, its list, what is said of it. */
#ifndef HAGGLE_OUT_CELLS_INPUT_KINDS_H
#define HAGGLE_OUT_CELLS_INPUT_KINDS_H

#include "out/cells/book_sheet.h"

/* What a kind of input accepts. Ranges are those of the case file. */
struct acceptance {
    enum { ANY, ONE_OF, NAMED, WHOLE, DECIMAL } as;
    enum shape shape;
    double low, high;
    const char *list[5]; /* ends with NULL; of NAMED the cells that hold it */
    const char *title;   /* at most 32 characters */
    const char *message; /* at most 255 */
};

extern const struct acceptance ACCEPTANCES[INPUTS];

#endif
