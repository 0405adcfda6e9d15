/* What may plausibly change in a negotiation and around it, with reasons: bands/data/changes.json. */
#ifndef HAGGLE_BANDS_WORLD_CHANGES_H
#define HAGGLE_BANDS_WORLD_CHANGES_H

#include "bands/reader/file.h"
#include "calc/number/rate.h"

enum change { CHANGE_BASE, CHANGE_SIGN_ON, CHANGE_UNITS, CHANGE_PRICE, CHANGE_GROWTH, CHANGE_PAYOUT, CHANGE_EXCHANGE, CHANGES };

struct plausible_change {
    struct rate down, up; /* 0 … 100 %; growth and payout in percentage points; down 0 for what can be won */
    const char *reason, *source, *date;
};

struct changes {
    struct plausible_change of[CHANGES];
    struct money least_sign_on; /* a sign-on's change is at least this */
    int stay_months;            /* 1 … 24 */
    const char *stay_reason;
};

bool changes_load(struct changes *changes, struct arena *arena, const struct data_source *source, struct err *err);

#endif
