/* The current job as an offer that pays to stay. */
#ifndef HAGGLE_SCENARIOS_STAY_CURRENT_JOB_H
#define HAGGLE_SCENARIOS_STAY_CURRENT_JOB_H

#include "scenarios/stay/stays.h"

/* The job as it is on the first day at the offer that is negotiated (today where the case lacks as_of or start): what vests
 * or is paid before that day comes either way and is left out, and the months of the rest count from there. */
struct current_job job_laid(const struct case_file *file);

/* Month 1 is the first month at the offer. Unvested equity is a grant whose units are cents; the bonus that leaving
 * would forfeit is paid in bonus_month (month 1 when the case gives none). */
struct offer job_offer(const struct current_job *job);

/* Its curve: the forfeited bonus counts as bonus, and what leaving would make repayable as a sign-on that is kept. */
bool job_curve(struct curve *curve, const struct offer *offer, const struct current_job *job, struct err *err);

/* False when the sum does not fit. */
bool job_leaving_cost(struct leaving_cost *cost, const struct current_job *job);

#endif
