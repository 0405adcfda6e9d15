/* Collects where the figures of the world come from (scenarios/talks/sources.h). */
#ifndef HAGGLE_SCENARIOS_TALKS_SOURCES_MAKE_H
#define HAGGLE_SCENARIOS_TALKS_SOURCES_MAKE_H

#include "bands/world/companies.h"
#include "bands/world/negotiation.h"
#include "bands/world/usual_volatility.h"
#include "scenarios/counter/plan.h"
#include "scenarios/talks/sources.h"
#include "scenarios/talks/talks.h"

struct sources_from {
    const struct companies *companies;
    const struct negotiation *negotiation;
    const struct usual_volatility *usual; /* where some offer has it; or NULL */
    const struct talks *talks;
    const struct plan *plan;
};

/* In the order of the offers, then what holds for all. Lives in the arena; lines beyond SOURCES_MAX are left
 * out. */
const struct sources *sources_make(struct arena *arena, const struct sources_from *from);

#endif
