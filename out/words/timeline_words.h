/* The sentences of a timeline (scenarios/talks/timeline.h). No full stop. */
#ifndef HAGGLE_OUT_WORDS_TIMELINE_WORDS_H
#define HAGGLE_OUT_WORDS_TIMELINE_WORDS_H

#include "calc/kit/arena.h"
#include "scenarios/evaluation/evaluation.h"
#include "scenarios/talks/timeline.h"

/* When a process may lead to an offer, with the date to ask for and why. */
const char *process_words(struct arena *arena, const struct timeline *timeline, const struct process_dates *dates);

/* A rival that wants an answer before the date to ask for; index 0 … early_count − 1. */
const char *early_rival_words(struct arena *arena, const struct timeline *timeline, const struct case_file *file,
                              int index);

/* Where the lengths come from, a line a source. */
const struct lines *timeline_sources(struct arena *arena, const struct timeline *timeline);

#endif
