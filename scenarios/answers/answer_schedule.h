/* Vesting as people write it: "5/15/40/40", "25% a year", "amazon", "quarterly over four years", "monthly with a one-year
 * cliff", "5% after one year, 15% after two, then 20% every six months". */
#ifndef HAGGLE_SCENARIOS_ANSWERS_ANSWER_SCHEDULE_H
#define HAGGLE_SCENARIOS_ANSWERS_ANSWER_SCHEDULE_H

#include "bands/world/companies.h"

/* *value: the schedule as the case states it, JSON text: a preset's name, events, or years. A schedule that is the usual
 * one of the offer's company becomes its preset's name, and so does a bare list of yearly percents that agrees with
 * it: "5/15/40/40" at Amazon. *note says what the words were taken for where that is not plain, else "". False with an
 * error that says what was expected. */
bool schedule_of_answer(const char **value, const char **note, struct arena *arena, const struct companies *companies,
                        const char *company, const char *line, struct err *err);

#endif
