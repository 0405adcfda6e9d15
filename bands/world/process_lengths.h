/* How long hiring takes, as the data say: the stages of a process, the whole of it, and extensions. Only structs. */
#ifndef HAGGLE_BANDS_WORLD_PROCESS_LENGTHS_H
#define HAGGLE_BANDS_WORLD_PROCESS_LENGTHS_H

#include "calc/kit/holiday_rules.h"
#include "calc/kit/vocabulary.h"

/* The stages a leg ends at, in order. */
enum leg { LEG_OUTREACH, LEG_PHONE_SCREEN, LEG_ONSITE, LEG_DEBRIEF, LEG_OFFER, LEGS };

enum { TOTALS_MAX = 12, ROUNDS_SAID_MAX = 12 };

/* Days of the calendar, 0 … 365, with where they come from. */
struct span {
    int days;
    const char *source, *date;
    const char *article; /* "A1" … "A5"; "" otherwise */
    const char *note;    /* "" where there is nothing to add */
};

/* One source's length of the whole process. */
struct whole_process {
    enum role role; /* ROLE_UNKNOWN: of any */
    int low, high;  /* days, 1 … 365 */
    bool disputed;  /* the others contradict it: shown, and no date rests on it */
    const char *what, *source, *date;
    const char *article; /* "A1" … "A5"; "" otherwise */
};

/* One article's number of rounds of interviews. */
struct rounds_said {
    enum role role;
    int low, high;    /* 1 … 20 */
    const char *what; /* which they are; "" where it does not say */
    const char *article, *source, *date;
};

struct process_lengths {
    struct holidays holidays; /* bands/data/holidays.json: no business days */
    struct span legs[LEGS];
    struct span visa_onsite; /* added to the leg to an on-site that needs a visa */
    int total_count;
    struct whole_process totals[TOTALS_MAX]; /* they disagree: the range comes from those that are not disputed */
    int rounds_count;
    struct rounds_said rounds[ROUNDS_SAID_MAX];
    int usual_business_days, most_business_days; /* of an extension: usually granted, at most */
    int to_decide_business_days;                 /* kept to read an offer */
    int nudge_business_days;                     /* without an answer, before a reminder */
    const char *extension_reason, *extension_source, *extension_date;
};

#endif
