/* A line of the calendar in plain characters. */
#ifndef HAGGLE_OUT_VIEWS_DEADLINE_LINE_H
#define HAGGLE_OUT_VIEWS_DEADLINE_LINE_H

#include "calc/kit/text.h"
#include "scenarios/talks/talks.h"

/* The days of one process between today and the last date, at most 72 columns, with a legend below: today,
 * the stage, the range of its offer, the deadlines, the date to ask for. "" when too few dates are known. */
const char *calendar_line(struct arena *arena, const struct talks *talks, const struct process_dates *dates);

#endif
