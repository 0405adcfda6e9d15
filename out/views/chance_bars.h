/* The outcomes of all offers at one stay, as bars side by side. */
#ifndef HAGGLE_OUT_VIEWS_CHANCE_BARS_H
#define HAGGLE_OUT_VIEWS_CHANCE_BARS_H

#include "out/document/picture.h"
#include "scenarios/chance/chances.h"

void chance_bars(struct text *text, const struct chances *chances, struct picture_style style);

#endif
