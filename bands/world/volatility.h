/* How much a stock's price moves in a year where the case does not say: bands/data/volatility.json. */
#ifndef HAGGLE_BANDS_WORLD_VOLATILITY_H
#define HAGGLE_BANDS_WORLD_VOLATILITY_H

#include "bands/reader/file.h"
#include "bands/world/usual_volatility.h"

/* Refuses a figure without source, date, confidence or note. */
bool usual_volatility_load(struct usual_volatility *usual, struct arena *arena,
                           const struct data_source *source, struct err *err);

#endif
