/* Where an offer stands in what is known of its level: plain results, ready to be printed. Only structs.
 *
 * A national span runs from the cheapest market to the dearest: it gives no penetration, no compa-ratio and no
 * cap, only "above its top" and "under its bottom". Nothing is averaged across sources. */
#ifndef HAGGLE_SCENARIOS_EVALUATION_BAND_POSITION_H
#define HAGGLE_SCENARIOS_EVALUATION_BAND_POSITION_H

#include "bands/records/band_record.h"
#include "calc/number/rate.h"

enum inside { INSIDE_UNKNOWN, UNDER_BOTTOM, WITHIN, OVER_TOP };

/* One figure of the offer against one record. */
struct standing {
    const struct band *band;      /* the record chosen: source, date, kind, location; NULL: nobody published one */
    const struct band *runner_up; /* NULL when there is none */
    const char *reason;           /* why this record and not the runner-up */
    struct money value;           /* of the offer */
    struct maybe_money low, mid, high;
    bool mid_is_halfway;          /* mid is halfway between the ends, not stated */
    enum inside inside;
    bool has_penetration;         /* (value − low) / (high − low), rounded to 0.1 %; of local ranges only */
    bool has_compa_ratio;         /* value / mid, rounded to 0.1 %; not against the middle of a national span */
    struct rate penetration, compa_ratio;
    bool local;                   /* of the offer's place or its tier */
    bool thin;                    /* computed, imitated, disputed or of low confidence: say so */
    bool quotable;                /* may be said to a recruiter */
    bool old;                     /* older than 24 months at as_of */
    bool stand_in;                /* a figure of the role that this one follows */
};

/* By one source, the offer pays what it gives for the level above. */
struct next_level {
    const struct band *here, *next; /* NULL: no such source, and silence */
    struct money value;             /* of the offer, on the source's basis */
};

enum { POSITION_DOUBTS_MAX = 8, LEVEL_STEPS_MAX = 8 };

struct band_position {
    bool asked;          /* an offer of Amazon with known role and level; nothing else is filled in otherwise */
    const char *why_not; /* why an offer of Amazon has no position; "" otherwise */
    bool abroad;         /* in another currency or country than the United States */
    const struct tier *country; /* abroad, where records of it exist in the offer's currency; else NULL */
    enum role role;
    enum level level;
    const char *location, *currency;    /* "" when not given */
    const struct tier *tier; /* of the location; the tier of unknown places when it is in none */
    struct standing base;
    struct standing total;            /* by the rule of choice; its basis is often not stated */
    struct standing first_year_total; /* by a source that says that its total is the first year's */
    struct money year_1, four_year_average; /* total pay at flat price, the two usual bases of a published total */
    struct money paid[PART_COUNT];    /* by the offer: base, sign-ons, the grant at today's price */
    struct observed seen[PART_COUNT]; /* in offers that people published: the same parts */
    int64_t units;                    /* of a grant in units, abroad, where offers are told in them; else 0 */
    struct observed seen_units;       /* in hundredths of a unit */
    struct money cash_1;              /* base and sign-on of year 1 */
    int recent_from;                  /* the year since which offers count as recent */
    struct among cash_among, base_among, grant_among; /* among the offers reported lately */
    const struct band *base_span;     /* the best national span of the base; NULL when there is none */

    /* A range posted for this place: the only thing that caps a base. The case's evidence comes before the data;
     * mid is stated, or halfway between the ends. */
    bool has_local_band;
    struct money local_low, local_mid, local_high;
    const struct band *local_from;

    /* Where there is no posted one: a range computed for this place. It limits an ask, with that said, and is never
     * quoted. */
    bool has_computed_band;
    struct money computed_low, computed_high;
    const struct band *computed_from;

    struct next_level next_level;

    const char *base_gap; /* why nobody published a base, as the data say; "" otherwise */
    int level_step_count; /* what the next level would add, by source: level + 1 has a step in each of these */
    const struct ladder *level_steps[LEVEL_STEPS_MAX];
    int doubt_count, caution_count;                   /* values that look wrong; things to know */
    const char *doubts[POSITION_DOUBTS_MAX], *cautions[POSITION_DOUBTS_MAX];
};

#endif
