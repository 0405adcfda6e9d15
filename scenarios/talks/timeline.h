/* When other processes may lead to an offer, and how much time to ask for. Only structs.
 *
 * Dates are the program's estimate from published stage lengths; sources disagree, so each comes with a
 * range. Days are days of the calendar unless they are called business days. */
#ifndef HAGGLE_SCENARIOS_TALKS_TIMELINE_H
#define HAGGLE_SCENARIOS_TALKS_TIMELINE_H

#include "bands/world/process_lengths.h"
#include "scenarios/case/case.h"

/* How a process fits the deadline of the offer that is negotiated; name in JSON */
#define FITS(X)                                                                                              \
    X(FIT_UNKNOWN, "unknown")             /* a date is missing */                                            \
    X(FIT_IN_TIME, "in_time")             /* its offer can be read before the deadline */                    \
    X(FIT_USUAL, "usual")                 /* an extension that is commonly given */                          \
    X(FIT_LONG, "long")                   /* one that needs a dated event, and may be refused */             \
    X(FIT_OUT_OF_REACH, "not_reachable")  /* no usual extension lasts as long */                             \
    X(FIT_OVERDUE, "overdue")             /* its offer should have come: ask them for a date */              \
    X(FIT_LAPSED, "lapsed")               /* the deadline has passed */

#define X(id, name) id,
enum deadline_fit { FITS(X) };
#undef X

struct process_dates {
    const struct process *process;
    int days, days_low, days_high; /* from `from` to the offer */
    struct date from;              /* the stage's day, or as_of; year 0 when neither is known */
    struct date expected, early, late; /* early and expected never before as_of */
    struct date ask;               /* the date to ask for; year 0: no extension to ask */
    int ask_days, ask_business_days; /* from the deadline to it */
    bool covers_late;              /* the date asked, or the deadline, also covers the late end */
    enum deadline_fit fit;
};

struct timeline {
    struct date today, deadline; /* year 0 when not known */
    int count;
    struct process_dates processes[PROCESSES_MAX]; /* in the case's order */
    int chosen; /* the process whose date to ask for: the last that a usual extension covers; −1: none */
    int early_count;
    int early[OFFERS_MAX]; /* rivals, by index, that want an answer before the date to ask for */
    const struct process_lengths *lengths; /* where the dates come from */
};

#endif
