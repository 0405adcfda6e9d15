/* Works out scenarios/talks/negotiation_state.h from an evaluation. */
#ifndef HAGGLE_SCENARIOS_TALKS_NEGOTIATION_STATE_MAKE_H
#define HAGGLE_SCENARIOS_TALKS_NEGOTIATION_STATE_MAKE_H

#include "bands/world/changes.h"
#include "bands/world/process.h"
#include "scenarios/talks/negotiation_state.h"

/* False only when amounts overflow. */
bool moving_make(const struct moving **result, struct arena *arena, const struct process_lengths *lengths,
                 const struct changes *changes, const struct evaluation *evaluation, struct err *err);

/* Replaces *evaluation by one that has its `moving`. */
bool moving_attach(const struct evaluation **evaluation, struct arena *arena, const struct process_lengths *lengths,
                   const struct changes *changes, struct err *err);

#endif
