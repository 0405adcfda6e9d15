/* `simulate`: the spread of outcomes when stock prices move by chance. */
#ifndef HAGGLE_OUT_VIEWS_VIEW_SIMULATE_H
#define HAGGLE_OUT_VIEWS_VIEW_SIMULATE_H

#include "out/document/document.h"
#include "out/document/picture.h"
#include "scenarios/chance/chances.h"

/* One screen. */
void view_simulate(struct document *document, const struct chances *chances);

/* All there is; with `exact`, cents instead of whole units, and the fans as a table instead of pictures. */
void view_simulate_full(struct document *document, const struct chances *chances, struct picture_style style,
                        bool exact);

#endif
