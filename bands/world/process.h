/* How long hiring takes: the stages of a process with their lengths, what sources say of the whole, and how
 * much more time is usually given: bands/data/process.json. */
#ifndef HAGGLE_BANDS_WORLD_PROCESS_H
#define HAGGLE_BANDS_WORLD_PROCESS_H

#include "bands/reader/file.h"

/* The stages a leg ends at, in order. */
enum leg { LEG_OUTREACH, LEG_PHONE_SCREEN, LEG_ONSITE, LEG_DEBRIEF, LEG_OFFER, LEGS };

enum { TOTALS_MAX = 12 };

/* Days of the calendar, 0 … 365, with where they come from. */
struct span {
    int days;
    const char *source, *date;
};

/* One source's length of the whole process. */
struct whole_process {
    int low, high; /* days, 1 … 365 */
    const char *what, *source, *date;
};

struct process_lengths {
    struct span legs[LEGS];
    struct span visa_onsite; /* added to the leg to an on-site that needs a visa */
    int total_count;
    struct whole_process totals[TOTALS_MAX]; /* they disagree: the range comes from them */
    int usual_business_days, most_business_days; /* of an extension: usually granted, at most */
    int to_decide_business_days;                 /* kept to read an offer */
    int nudge_business_days;                     /* without an answer, before a reminder */
    const char *extension_reason, *extension_source, *extension_date;
};

/* Refuses a table with a part or a source missing. */
bool process_lengths_load(struct process_lengths *lengths, struct arena *arena, const struct data_source *source,
                          struct err *err);

/* Days of all legs together. */
int process_days(const struct process_lengths *lengths);

/* The shortest and the longest whole process that a source gives. */
int process_days_low(const struct process_lengths *lengths);
int process_days_high(const struct process_lengths *lengths);

#endif
