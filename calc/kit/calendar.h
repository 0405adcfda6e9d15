/* Working days and the names of days, for deadlines that people keep. Weekends and holidays are skipped;
 * holidays may be NULL: none. */
#ifndef HAGGLE_CALC_KIT_CALENDAR_H
#define HAGGLE_CALC_KIT_CALENDAR_H

#include "calc/kit/arena.h"
#include "calc/kit/date.h"
#include "calc/kit/holiday_rules.h"

/* The count-th business day after a known day; the day itself for count 0 or less. */
struct date business_days_after(struct date day, int count, const struct holidays *holidays);

/* Business days after `from` up to and including `to`; 0 when `to` is not later. */
int business_days_between(struct date from, struct date to, const struct holidays *holidays);

/* "Saturday 5 December"; `brief` leaves the weekday out. */
const char *day_words(struct arena *arena, struct date day);
const char *day_words_brief(struct arena *arena, struct date day);

#endif
