/* Days as people write them. */
#ifndef HAGGLE_SCENARIOS_ANSWERS_ANSWER_DATES_H
#define HAGGLE_SCENARIOS_ANSWERS_ANSWER_DATES_H

#include "calc/kit/arena.h"
#include "calc/kit/date.h"
#include "calc/kit/err.h"

enum { DATE_READINGS = 2 };

/* "5 December 2026", "Dec 5, 2026", "Saturday, December 5", "2026-12-05", "12/25/2026", "25.12.2026".
 *
 * today: a day without a year is the next such day from there on; an unknown one makes the year a part that must be
 * there. The result is the number of readings: two for "5/12/2026", the day first; 0 with an error that says what was
 * expected. */
int dates_of_answer(struct date days[DATE_READINGS], struct arena *arena, const char *line, struct date today,
                    struct err *err);

/* "5 December 2026" */
const char *day_in_words(struct arena *arena, struct date date);

#endif
