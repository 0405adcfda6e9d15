/* From a case to a simulation, and from its outcome to figures. The paths between are run by whoever has
 * threads. */
#ifndef HAGGLE_SCENARIOS_CHANCE_CHANCES_MAKE_H
#define HAGGLE_SCENARIOS_CHANCE_CHANCES_MAKE_H

#include "calc/kit/err.h"
#include "scenarios/chance/chances.h"

/* False where the correlation is impossible or an amount does not fit. The result has no figures yet. */
bool chances_start(struct chances **result, struct simulation *simulation, struct arena *arena,
                   const struct usual_volatility *usual, const struct evaluation *evaluation,
                   const struct chance_request *request, struct err *err);

/* The figures of a closed outcome. */
void chances_finish(struct chances *chances, const struct simulation *simulation,
                    const struct outcome *outcome);

#endif
