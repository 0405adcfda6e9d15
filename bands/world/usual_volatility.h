/* The volatility taken where a case states none, with where it comes from. Only a struct. */
#ifndef HAGGLE_BANDS_WORLD_USUAL_VOLATILITY_H
#define HAGGLE_BANDS_WORLD_USUAL_VOLATILITY_H

#include "calc/number/rate.h"

struct usual_volatility {
    struct rate volatility; /* a year; 1 … 500 % */
    const char *source, *date, *note;
    const char *confidence; /* "high", "medium", "low" */
};

#endif
