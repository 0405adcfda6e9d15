/* Records as JSON, in the form that bands/records/bands.h reads. */
#ifndef HAGGLE_BANDS_RECORDS_BAND_WRITE_H
#define HAGGLE_BANDS_RECORDS_BAND_WRITE_H

#include "bands/records/band_record.h"
#include "calc/kit/text.h"

/* A whole file of own records: {"bands": [ … ]} and a newline. */
void own_bands_write(struct text *text, const struct band *band, int count);

#endif
