/* A negotiation: the evaluation of its case, and what stands on top: the rounds so far, the dates, what matters most,
 * and the advice by stay. Only structs. */
#ifndef HAGGLE_SCENARIOS_TALKS_TALKS_H
#define HAGGLE_SCENARIOS_TALKS_TALKS_H

#include "scenarios/evaluation/evaluation.h"
#include "scenarios/rounds/rounds.h"
#include "scenarios/talks/sensitivity.h"
#include "scenarios/talks/timeline.h"

struct talks {
    const struct evaluation *evaluation;
    const struct history *history;
    struct timeline timeline;
    struct sensitivity sensitivity;
    struct stay_turn turn;
};

#endif
