/* The letter that is typical of a level at a place, as far as records tell: a start to be overwritten, no offer. */
#ifndef HAGGLE_BANDS_RECORDS_TYPICAL_LETTER_H
#define HAGGLE_BANDS_RECORDS_TYPICAL_LETTER_H

#include "bands/records/band_record.h"
#include "calc/kit/arena.h"

/* Every part with the words of where it comes from, or why it is left out. */
struct typical_letter {
    const struct tier *tier;
    struct maybe_money base, sign_on_1, sign_on_2, grant;
    const char *base_from, *sign_on_1_from, *sign_on_2_from, *grant_from;
};

/* Base: the middle of the range posted for the place, else of the computed one, else what is known without a place. The
 * rest: the middle of what people reported. In the currency of the place. */
void typical_letter(struct typical_letter *letter, struct arena *arena, const struct bands *bands, enum role role,
                    enum level level, const char *location);

#endif
