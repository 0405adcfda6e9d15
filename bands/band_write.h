/* Records as JSON, in the form that bands/bands.h reads. */
#ifndef HAGGLE_BANDS_BAND_WRITE_H
#define HAGGLE_BANDS_BAND_WRITE_H

#include "bands/record.h"
#include "calc/text.h"

/* A whole file of own records: {"bands": [ … ]} and a newline. */
void own_bands_write(struct text *text, const struct band *band, int count);

#endif
