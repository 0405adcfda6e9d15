/* The records that answer a question, in order, with the choice among them. */
#ifndef HAGGLE_BANDS_RECORDS_BAND_SELECT_H
#define HAGGLE_BANDS_RECORDS_BAND_SELECT_H

#include "bands/records/band_record.h"
#include "calc/kit/arena.h"

/* The list refers to bands and filter, which must outlive it. */
const struct band_list *bands_select(struct arena *arena, const struct bands *bands,
                                     const struct band_filter *filter);

#endif
