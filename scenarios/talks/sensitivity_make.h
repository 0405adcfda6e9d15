/* Working out what matters most, and where the advice by stay turns (scenarios/talks/sensitivity.h). */
#ifndef HAGGLE_SCENARIOS_TALKS_SENSITIVITY_MAKE_H
#define HAGGLE_SCENARIOS_TALKS_SENSITIVITY_MAKE_H

#include "bands/world/changes.h"
#include "scenarios/evaluation/evaluation.h"
#include "scenarios/talks/sensitivity.h"

bool sensitivity_make(struct sensitivity *sensitivity, const struct changes *changes,
                      const struct evaluation *evaluation, struct err *err);

bool stay_turn_make(struct stay_turn *turn, struct arena *arena, const struct changes *changes,
                    const struct evaluation *evaluation, struct err *err);

/* The offer with one lever changed as far as is plausible; false when the letter has no such lever, or it
 * is at its limit. Cash goes up to the case's next step, base at most to its limit. */
bool plausible_win(struct offer *result, const struct evaluation *evaluation, enum swing_input lever,
                   const struct changes *changes);

#endif
