/* A picture of ranges as text: one bar a row on a common scale, with the offer's marks through all of them. */
#ifndef HAGGLE_OUT_DOCUMENT_BARS_H
#define HAGGLE_OUT_DOCUMENT_BARS_H

#include "calc/kit/text.h"

struct bar {
    const char *label, *figures; /* left and right of the bar */
    struct maybe_money low, mid, high;
};

struct bar_mark {
    char letter;
    struct money at;
};

enum { BAR_LABEL_WIDTH = 29, BAR_WIDTH = 32 };

/* Appends a line of marks and a line per bar: [====o====], o the middle where the source states one; where only
 * one end is known an arrow points on. */
void add_bars(struct text *text, const struct bar *bars, int count, const struct bar_mark *marks, int mark_count);

#endif
