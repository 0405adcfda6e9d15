/* Working out the timeline of a case (scenarios/timeline.h). */
#ifndef HAGGLE_SCENARIOS_TIMELINE_MAKE_H
#define HAGGLE_SCENARIOS_TIMELINE_MAKE_H

#include "bands/process.h"
#include "calc/arena.h"
#include "scenarios/timeline.h"

void timeline_make(struct timeline *timeline, struct arena *arena, const struct process_lengths *lengths,
                   const struct case_file *file);

/* The sentences, once the dates stand. */
void timeline_words(struct timeline *timeline, struct arena *arena, const struct process_lengths *lengths,
                    const struct case_file *file);

#endif
