/* Works out scenarios/moving.h from an evaluation. */
#ifndef HAGGLE_SCENARIOS_MOVING_MAKE_H
#define HAGGLE_SCENARIOS_MOVING_MAKE_H

#include "bands/changes.h"
#include "bands/process.h"
#include "scenarios/moving.h"

/* False only when amounts overflow. */
bool moving_make(const struct moving **result, struct arena *arena, const struct process_lengths *lengths,
                 const struct changes *changes, const struct evaluation *evaluation, struct err *err);

/* Replaces *evaluation by one that has its `moving`. */
bool moving_attach(const struct evaluation **evaluation, struct arena *arena, const struct process_lengths *lengths,
                   const struct changes *changes, struct err *err);

#endif
