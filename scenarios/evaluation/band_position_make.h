/* Placing an offer in the bands of its level. */
#ifndef HAGGLE_SCENARIOS_EVALUATION_BAND_POSITION_MAKE_H
#define HAGGLE_SCENARIOS_EVALUATION_BAND_POSITION_MAKE_H

#include "bands/records/band_choose.h"
#include "bands/records/bands.h"
#include "bands/world/companies.h"
#include "scenarios/evaluation/evaluation.h"

/* Fills the result's position from its curves, the data and the case's evidence. bands may be NULL. */
void place_offer(struct offer_result *result, struct arena *arena, const struct companies *companies,
                 const struct bands *bands, const struct case_file *file);

/* The case's evidence on Amazon's pay as records: where it names no role or no level, those of the offer. */
const struct band *evidence_bands(int *count, struct arena *arena, const struct companies *companies,
                                  const struct bands *bands, const struct case_file *file, enum role role,
                                  enum level level);

/* A value against a record; a choice without a record leaves it unknown. */
struct standing stand(const struct bands *bands, const struct band_query *query, const struct band_choice *choice,
                      struct money value, struct date as_of);

/* What the next level would add, per source; figures of SDE stand in where the role has none of its own. */
void add_level_steps(struct band_position *position, struct arena *arena, const struct bands *bands);

/* The doubts about a position that is otherwise complete; limits of the negotiated offer alone, else NULL. */
void add_position_doubts(struct band_position *position, struct arena *arena, const struct limits *limits);

#endif
