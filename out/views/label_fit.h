/* Names of offers in columns that have little room. */
#ifndef HAGGLE_OUT_VIEWS_LABEL_FIT_H
#define HAGGLE_OUT_VIEWS_LABEL_FIT_H

#include "calc/kit/arena.h"
#include "scenarios/stay/stays.h"

/* The column name of a contender in so many columns: of a longer one the company is cut and the level stays. */
const char *label_within(struct arena *arena, const struct stay_report *report, int contender, int columns);

#endif
