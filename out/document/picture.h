/* A picture of several curves in the terminal, at most 80 columns wide. */
#ifndef HAGGLE_OUT_DOCUMENT_PICTURE_H
#define HAGGLE_OUT_DOCUMENT_PICTURE_H

#include <stdbool.h>

#include "calc/kit/text.h"
#include "calc/number/money.h"

/* Plain ASCII in one colour unless the terminal can do more. */
struct picture_style {
    bool unicode, colour;
    int columns; /* of the terminal; 0: enough. A picture that needs more says so instead */
};

enum { PICTURE_MONTHS_MAX = 60, PICTURE_SERIES_MAX = 9, PICTURE_MARKS_MAX = 60 };

struct picture_series {
    const char *name;
    struct money value[PICTURE_MONTHS_MAX + 1]; /* by month; index 0 is unused */
};

/* The values of months 1 … months as curves, a column each. The scale fits months 6 and later: what lies
 * outside is not drawn. Under the axis a mark stands at each of the marked months. */
struct picture {
    int months, series_count;
    struct picture_series series[PICTURE_SERIES_MAX];
    int mark_count, marks[PICTURE_MARKS_MAX];
    const char *mark_words; /* what the marks mean, for the legend */
};

void picture_draw(struct text *out, const struct picture *picture, struct picture_style style);

#endif
