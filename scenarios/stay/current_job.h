/* The current job as an offer that pays to stay. */
#ifndef HAGGLE_SCENARIOS_STAY_CURRENT_JOB_H
#define HAGGLE_SCENARIOS_STAY_CURRENT_JOB_H

#include "scenarios/stay/stays.h"

/* Month 1 is the month after today. Unvested equity is a grant whose units are cents; the bonus that leaving
 * would forfeit is paid in bonus_month (month 1 when the case gives none). */
struct offer job_offer(const struct current_job *job);

/* Its curve: the forfeited bonus counts as bonus. */
bool job_curve(struct curve *curve, const struct offer *offer, struct err *err);

/* False when the sum does not fit. */
bool job_leaving_cost(struct leaving_cost *cost, const struct current_job *job);

#endif
