/* Working out the timeline of a case (scenarios/talks/timeline.h). */
#ifndef HAGGLE_SCENARIOS_TALKS_TIMELINE_MAKE_H
#define HAGGLE_SCENARIOS_TALKS_TIMELINE_MAKE_H

#include "bands/world/process.h"
#include "scenarios/talks/timeline.h"

/* lengths must outlive the timeline. */
void timeline_make(struct timeline *timeline, const struct process_lengths *lengths, const struct case_file *file);

#endif
