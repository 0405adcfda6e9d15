/* Works out what may be said (scenarios/talks/truth_gates.h) from a plan. */
#ifndef HAGGLE_SCENARIOS_TALKS_TRUTH_GATES_MAKE_H
#define HAGGLE_SCENARIOS_TALKS_TRUTH_GATES_MAKE_H

#include "scenarios/talks/truth_gates.h"

/* `talks` may be NULL: then an extension is five business days. */
void truth_make(struct truth *truth, const struct plan *plan, const struct talks *talks);

/* Its figures and days alone; used by truth_make. */
void truth_figures(struct truth *truth, const struct talks *talks);

#endif
