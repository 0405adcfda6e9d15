/* Working out the timeline of a case (scenarios/talks/timeline.h). */
#ifndef HAGGLE_SCENARIOS_TALKS_TIMELINE_MAKE_H
#define HAGGLE_SCENARIOS_TALKS_TIMELINE_MAKE_H

#include "bands/world/process.h"
#include "calc/kit/arena.h"
#include "scenarios/talks/timeline.h"

void timeline_make(struct timeline *timeline, struct arena *arena, const struct process_lengths *lengths,
                   const struct case_file *file);

/* The sentences, once the dates stand. */
void timeline_words(struct timeline *timeline, struct arena *arena, const struct process_lengths *lengths,
                    const struct case_file *file);

#endif
