/* Records in a few words, for sentences. */
#ifndef HAGGLE_BANDS_RECORDS_BAND_WORDS_H
#define HAGGLE_BANDS_RECORDS_BAND_WORDS_H

#include "bands/records/band_record.h"
#include "calc/kit/text.h"

/* "143,700 to 194,400", "about 272,000", "up to 532,000", "from 250,000" */
void add_band_amounts(struct text *text, const struct band *band);

/* "143,700", or "249.5" of a grant counted in units, in hundredths. */
void add_units(struct text *text, struct money hundredths);
bool band_in_units(const struct band *band);

/* "employer posting for Redmond, WA, 2026", "pay site interviewaibox.co, whole US, 2026-03-22" */
const char *band_words(struct arena *arena, const struct band *band);

#endif
