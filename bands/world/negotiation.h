/* How far to ask: what each reason is good for, how far asks may reach, the steps down, the menu, and what is
 * known of outcomes and levers: bands/data/negotiation.json. */
#ifndef HAGGLE_BANDS_WORLD_NEGOTIATION_H
#define HAGGLE_BANDS_WORLD_NEGOTIATION_H

#include "bands/reader/file.h"
#include "bands/world/levers_said.h"
#include "calc/counter/leverage_kinds.h"
#include "calc/number/rate.h"

enum { OUTCOMES_MAX = 8 };

/* What one reason makes of the goals. */
struct leverage_class {
    const char *name; /* "verified_higher" … "none" */
    struct rate target_raise, anchor_raise;
    bool anchor_from_target; /* else from the offer */
    struct rate ceiling;     /* V of a package at most so much above the offer, on this reason */
    struct rate near;        /* of the offer's V: what a rival must be worth at least; 0: not asked */
    const char *reason, *source, *date;
};

struct usual_end {
    const char *text, *source, *date, *caveat;
};

struct negotiation {
    struct leverage_class classes[LEVERAGES]; /* by enum leverage */
    int64_t boldness;          /* the most plausible wins that one part may rise by: 1 … 100 */
    struct rate dearer;        /* above the cheapest package, where a less bold one costs more */
    struct rate least_move;    /* of a part: less is left alone */
    int rung_count;
    struct rate ladder[RUNGS_MAX]; /* share of the way from anchor to accept */
    struct rate apart_value;   /* of V, between two steps, or: */
    struct money apart_cash;   /* in one part, in dollars */
    const char *reach_reason, *ladder_reason, *menu_reason, *caution_reason;
    struct rate menu_shift, menu_value_within, menu_cost_within;
    struct rate counter_above, year_3_fall;
    int64_t lever_times;
    int outcome_count;
    struct usual_end outcomes[OUTCOMES_MAX];
    struct levers_said said; /* by the articles; no figure of a plan rests on it */
};

bool negotiation_load(struct negotiation *negotiation, struct arena *arena, const struct data_source *source,
                      struct err *err);

#endif
