/* What to ask for: the plan of a negotiation as plain results. Only structs.
 *
 * All at flat price and per horizon of the candidate's stay, in its order. The floor is private: it
 * appears in results for the candidate and in no message. */
#ifndef HAGGLE_SCENARIOS_COUNTER_PLAN_H
#define HAGGLE_SCENARIOS_COUNTER_PLAN_H

#include "bands/world/levers_said.h"
#include "calc/counter/least_ask.h"
#include "calc/counter/leverage_kinds.h"
#include "calc/counter/solver.h"
#include "scenarios/counter/next_step.h"
#include "scenarios/evaluation/evaluation.h"
#include "scenarios/rounds/rounds.h"

enum { PLAN_LINES_MAX = 40, REASONS_MAX = 2 * OFFERS_MAX + 3 };

/* Why to ask for more: one of the reasons that the case makes true, and what it is good for by itself. */
struct reason {
    enum leverage kind;
    const char *name; /* "verified_higher" … "none" */
    int rival;        /* index of the offer it rests on; −1 for none */
    const char *why;  /* one line */
    struct goal_line target, anchor;
    struct money target_value, anchor_value; /* V of each */
    const char *evidence[HORIZONS_MAX];      /* where the target at each horizon comes from */
};

/* The posted base range of this role, level and location, where one is known (never a national one). */
struct local_band {
    bool known;
    struct money low, mid, high;
    const char *source, *location;
    struct date date;      /* of a posting for this very job; unknown otherwise, so that no message quotes it */
    const char *url;
    bool of_another_job;   /* posted for this level and market, not for this job: limits, and is not quoted */
    bool computed;         /* by the factors of places from postings elsewhere: limits, with that said, and is not quoted */
};

enum plan_package { PLAN_ANCHOR, PLAN_TARGET, PLAN_CASH, PLAN_STOCK, PLAN_MIXED, PLAN_PACKAGES };

struct plan_line {
    const char *name; /* "anchor", "target", "cash", "stock", "mixed" */
    bool present;
    struct solution solution;
    struct money year[4], change[4]; /* total pay by year, and against the letter */
};

#define RISE_MAX (1000 * RATE_ONE)

/* How far asks may go, and whether that is far enough. */
struct reach {
    int64_t win[LEVERS];              /* what others report to have won, by lever; 0: not known */
    struct rounding round[LEVERS];    /* the multiples that asks come in */
    int64_t boldness;                 /* at most so many wins in one lever */
    struct rate ceiling;              /* V at most so much above the first letter */
    struct money value_most;          /* that V; at least the offer's */
    enum lever boldest;               /* of the ask: the lever that rises most for its win */
    bool boldest_has;                 /* the letter has some of it */
    struct rate boldest_rise;         /* over the letter; at most RISE_MAX, which says so much or more */
    bool goal_beyond;  /* the anchor package misses its goal, for the ceilings or for limits */
    bool yes_beyond;   /* no package within them is worth the accept */
    bool floor_beyond; /* nor the floor */
    struct money short_of_floor; /* a year, by V; 0 where it is reached */
};

struct goal_values {
    struct money offer, floor, accept, target, anchor;
};

struct plan {
    const struct evaluation *evaluation;
    const struct history *history; /* of its rounds */
    const struct offer_result *offer; /* the one being negotiated */
    int reason_count;
    struct reason reasons[REASONS_MAX]; /* all that hold, strongest evidence first; "none" alone where none does */
    const struct reason *goal_from;     /* the one that set the target */
    int rival, other_rival;           /* offers that messages may speak of, best evidence first; −1 for none */
    int cited;                        /* the stay at which that rival leads most, by index; −1: it leads at none */
    enum leverage leverage;           /* of goal_from */
    const char *class_name, *why;     /* of goal_from */
    bool overridden;              /* goal.target or goal.anchor of the case decided */
    struct goal_line offer_at, floor_at, accept_at, target_at, anchor_at;
    const struct curve *opening;  /* the first letter, which raises are counted from; the offer without rounds */
    struct goal_line opening_at;
    struct money yes_value;       /* V at which one says yes, as set at the first letter */
    struct money asked_value;     /* V of the last request with figures; 0 without one */
    bool continued;               /* requests were made before: no goal above what was asked */
    struct next_step next;
    const char *evidence[HORIZONS_MAX]; /* where the target at each horizon comes from */
    struct goal_values value;           /* V of each */
    struct money forfeited;             /* over the longest stay; 0 when nothing is */
    const char *floor_name;             /* "Google L4", "your current job", "your floor", or "" */
    const char *floor_from;             /* the same as a phrase: "Google L4, your best alternative" */
    struct local_band band;
    struct bargain bargain;
    struct reach reach;
    struct money worth[LEVERS][HORIZONS_MAX];      /* of 1,000 dollars or one unit, a year */
    struct least_ask alone[LEVERS][HORIZONS_MAX];  /* to the target */
    const char *alone_why[LEVERS][HORIZONS_MAX];   /* what it takes, or by how much it fails */
    struct money year_now[4];                      /* the letter's pay by year */
    struct rate year_3_fall;                       /* of the ask, from year 2; 0 where pay does not fall much */
    const char *year_3_cause;                      /* "the sign-on ends" */
    struct plan_line packages[PLAN_PACKAGES];
    int rung_count;
    struct solution ladder[RUNGS_MAX]; /* from anchor down to accept */
    struct rate ladder_way[RUNGS_MAX]; /* how far each rung has come on that way: 0 … 1 */
    struct goal_line ladder_at[RUNGS_MAX];
    bool ladder_is_yes[RUNGS_MAX];     /* worth the accept, and so the floor */
    bool value_only;                    /* goals are V alone: no package is held to every stay */
    bool anything_to_ask;               /* the anchor package differs from the letter */
    int warning_count, note_count, landing_count;
    const char *warnings[PLAN_LINES_MAX], *notes[PLAN_LINES_MAX];
    const char *landing[PLAN_LINES_MAX]; /* what usually comes of asking, with source and caveat */
    const struct levers_said *said; /* by the articles, for the candidate alone */
};

/* The bargain of the negotiated offer, by the steps of the case and without limits. A grant in dollars moves by the
 * step of cash, in another currency than the case's by what is usual there. */
void plan_bargain(struct bargain *bargain, const struct case_file *file);

#endif
