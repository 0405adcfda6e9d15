#include <string.h>

#include "calc/kit/calendar.h"
#include "scenarios/evaluation/offer_standing.h"
#include "scenarios/talks/timeline_make.h"

/* A stage of the case: the first leg that is still ahead once its day has come, and the first that is ahead
 * while its day is not known (a stage that is only scheduled lies ahead itself then). */
static const struct stage {
    const char *name;
    enum leg from_day, without_day;
} STAGES[] = {{"applied", LEG_OUTREACH, LEG_OUTREACH},
              {"outreach", LEG_PHONE_SCREEN, LEG_PHONE_SCREEN},
              {"phone_screen_scheduled", LEG_ONSITE, LEG_PHONE_SCREEN},
              {"phone_screen", LEG_ONSITE, LEG_ONSITE},
              {"phone_screen_done", LEG_ONSITE, LEG_ONSITE},
              {"onsite_scheduled", LEG_DEBRIEF, LEG_ONSITE},
              {"onsite", LEG_DEBRIEF, LEG_DEBRIEF},
              {"onsite_done", LEG_DEBRIEF, LEG_DEBRIEF},
              {"debrief", LEG_OFFER, LEG_OFFER}};

static const struct stage *stage_of(const struct process *process)
{
    size_t i = 0;
    while (i + 1 < sizeof STAGES / sizeof *STAGES && strcmp(STAGES[i].name, process->stage) != 0)
        i++;
    return &STAGES[i];
}

/* days × by / whole, half up; by and whole above 0. */
static int scaled(int days, int by, int whole)
{
    return (2 * days * by + whole) / (2 * whole);
}

/* The days that are left, and their range: as far apart as the sources are on the whole process. The wait
 * for a visa is added as it is. */
static void set_days(struct process_dates *dates, const struct process_lengths *lengths)
{
    const struct process *process = dates->process;
    const struct stage *stage = stage_of(process);
    int first = (int)(date_known(process->date) ? stage->from_day : stage->without_day), whole = process_days(lengths);
    for (int leg = first; leg < LEGS; leg++)
        dates->days += lengths->legs[leg].days;
    dates->days_low = scaled(dates->days, process_days_low(lengths), whole);
    dates->days_high = scaled(dates->days, process_days_high(lengths), whole);
    dates->days_low = dates->days_low < dates->days ? dates->days_low : dates->days;
    dates->days_high = dates->days_high > dates->days ? dates->days_high : dates->days;
    if (process->visa_onsite && first <= (int)LEG_ONSITE) {
        dates->days += lengths->visa_onsite.days;
        dates->days_low += lengths->visa_onsite.days;
        dates->days_high += lengths->visa_onsite.days;
    }
}

static struct date later(struct date a, struct date b)
{
    return date_known(b) && days_between(a, b) > 0 ? b : a;
}

static void set_dates(struct process_dates *dates, struct date today)
{
    dates->from = date_known(dates->process->date) ? dates->process->date : today;
    if (!date_known(dates->from))
        return;
    dates->late = date_add_days(dates->from, dates->days_high);
    if (date_known(today) && days_between(dates->late, today) > 0) {
        dates->fit = FIT_OVERDUE;
        return;
    }
    dates->early = later(date_add_days(dates->from, dates->days_low), today);
    dates->expected = later(date_add_days(dates->from, dates->days), today);
}

/* An offer is read for a few business days, so that is when an answer can be given. */
static void set_ask(struct process_dates *dates, const struct timeline *timeline, const struct process_lengths *lengths)
{
    struct date deadline = timeline->deadline;
    if (dates->fit == FIT_OVERDUE || !date_known(dates->expected) || !date_known(deadline))
        return;
    if (date_known(timeline->today) && days_between(deadline, timeline->today) > 0) {
        dates->fit = FIT_LAPSED;
        return;
    }
    struct date ready = business_days_after(dates->expected, lengths->to_decide_business_days, &lengths->holidays);
    struct date ready_late = business_days_after(dates->late, lengths->to_decide_business_days, &lengths->holidays);
    if (days_between(ready, deadline) >= 0) {
        dates->fit = FIT_IN_TIME;
        dates->covers_late = days_between(ready_late, deadline) >= 0;
        return;
    }
    /* The late end, when that is no more than usual: one asks once. */
    bool late_is_usual = business_days_between(deadline, ready_late, &lengths->holidays) <= lengths->usual_business_days;
    struct date ask = late_is_usual ? ready_late : ready;
    dates->covers_late = late_is_usual;
    int business = business_days_between(deadline, ask, &lengths->holidays);
    dates->fit = business <= lengths->usual_business_days  ? FIT_USUAL
                 : business <= lengths->most_business_days ? FIT_LONG
                                                           : FIT_OUT_OF_REACH;
    dates->ask_days = days_between(deadline, ask);
    dates->ask_business_days = business;
    if (dates->fit != FIT_OUT_OF_REACH)
        dates->ask = ask;
}

/* One asks once: the latest date that is usual; failing that the nearest that is not. */
static int choose(const struct timeline *timeline)
{
    int chosen = -1;
    for (int i = 0; i < timeline->count; i++) {
        const struct process_dates *dates = &timeline->processes[i];
        const struct process_dates *best = chosen >= 0 ? &timeline->processes[chosen] : NULL;
        if (!date_known(dates->ask))
            continue;
        bool better = !best || (dates->fit == FIT_USUAL && best->fit == FIT_LONG) ||
                      (dates->fit == best->fit && (dates->fit == FIT_USUAL ? dates->ask_days > best->ask_days
                                                                           : dates->ask_days < best->ask_days));
        chosen = better ? i : chosen;
    }
    return chosen;
}

/* More time here can cost an offer elsewhere. */
static void find_early_rivals(struct timeline *timeline, const struct case_file *file)
{
    if (timeline->chosen < 0)
        return;
    struct date ask = timeline->processes[timeline->chosen].ask;
    for (int i = 0; i < file->offer_count; i++) {
        const struct case_offer *rival = &file->offers[i];
        if (i != file->negotiating && date_known(rival->deadline) && offer_standing(file, i) == OFFER_STANDS &&
            days_between(rival->deadline, ask) > 0)
            timeline->early[timeline->early_count++] = i;
    }
}

void timeline_make(struct timeline *timeline, const struct process_lengths *lengths, const struct case_file *file)
{
    *timeline = (struct timeline){.today = file->assumptions.as_of,
                                  .deadline = file->offers[file->negotiating].deadline,
                                  .count = file->process_count,
                                  .lengths = lengths};
    for (int i = 0; i < timeline->count; i++) {
        struct process_dates *dates = &timeline->processes[i];
        dates->process = &file->processes[i];
        set_days(dates, lengths);
        set_dates(dates, timeline->today);
        set_ask(dates, timeline, lengths);
    }
    timeline->chosen = choose(timeline);
    find_early_rivals(timeline, file);
}
