/* Words for values that several views print. */
#ifndef HAGGLE_OUT_WORDS_LABELS_H
#define HAGGLE_OUT_WORDS_LABELS_H

#include "calc/kit/date.h"
#include "calc/kit/text.h"
#include "scenarios/case/case.h"

/* "Amazon L5", or "Amazon" when the level is unknown; with the id when two offers share the label. */
const char *offer_label(struct arena *arena, const struct case_file *file, int index);

/* "Saturday 5 December" */
const char *day_label(struct arena *arena, struct date date);

/* "Sign-on" … for a component's column. */
const char *component_label(enum component component);

#endif
