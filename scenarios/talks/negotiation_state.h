/* What surrounds the figures of a negotiation in motion: dates, what matters most, and the advice by stay.
 * Only structs; the rounds are in evaluation.h and rounds.h. */
#ifndef HAGGLE_SCENARIOS_TALKS_NEGOTIATION_STATE_H
#define HAGGLE_SCENARIOS_TALKS_NEGOTIATION_STATE_H

#include "scenarios/evaluation/evaluation.h"
#include "scenarios/talks/sensitivity.h"
#include "scenarios/talks/timeline.h"

struct moving {
    const struct evaluation *from;
    struct timeline timeline;
    struct sensitivity sensitivity;
    struct stay_turn turn;
};

#endif
