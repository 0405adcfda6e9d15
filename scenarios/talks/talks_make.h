/* Working out a negotiation (scenarios/talks/talks.h) on top of an evaluation. */
#ifndef HAGGLE_SCENARIOS_TALKS_TALKS_MAKE_H
#define HAGGLE_SCENARIOS_TALKS_TALKS_MAKE_H

#include "bands/world/changes.h"
#include "bands/world/process.h"
#include "calc/kit/err.h"
#include "scenarios/talks/talks.h"

/* False when amounts overflow. */
bool talks_make(const struct talks **result, struct arena *arena, const struct process_lengths *lengths,
                const struct changes *changes, const struct evaluation *evaluation, struct err *err);

#endif
