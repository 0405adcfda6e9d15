/* How far to ask: the percentages of each leverage class with their reasons, the ladder, the menu, and what
 * is known of outcomes: bands/data/negotiation.json. */
#ifndef HAGGLE_BANDS_WORLD_NEGOTIATION_H
#define HAGGLE_BANDS_WORLD_NEGOTIATION_H

#include "bands/reader/file.h"
#include "calc/counter/leverage_kinds.h"
#include "calc/number/rate.h"

enum { OUTCOMES_MAX = 8 };

struct leverage_class {
    const char *name; /* "verified_higher" … "none" */
    struct rate target_raise, anchor_raise;
    bool anchor_from_target; /* else from the offer */
    bool has_anchor_cap;
    struct rate anchor_cap; /* over the offer */
    const char *reason, *source, *date;
};

struct outcome {
    const char *text, *source, *date, *caveat;
};

struct negotiation {
    struct leverage_class classes[LEVERAGES]; /* by enum leverage */
    int rung_count;
    struct rate ladder[RUNGS_MAX]; /* share of the way from anchor to accept */
    const char *ladder_reason, *menu_reason, *caution_reason;
    struct rate menu_shift, menu_value_within, menu_cost_within;
    struct rate counter_above, year_3_fall;
    int64_t lever_times;
    int outcome_count;
    struct outcome outcomes[OUTCOMES_MAX];
};

bool negotiation_load(struct negotiation *negotiation, struct arena *arena, const struct data_source *source,
                      struct err *err);

#endif
