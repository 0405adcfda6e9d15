#include "scenarios/stay/current_job.h"

static int bonus_month(const struct current_job *job)
{
    return job->bonus_month > 0 ? job->bonus_month : 1;
}

/* The amounts by month, added up, as whole cents at a cent each. */
static struct grant unvested_grant(const struct current_job *job)
{
    struct grant grant = {.schedule.in_units = true, .counted = true, .name = ""};
    for (int month = 1; month <= MONTHS_MAX; month++) {
        int64_t cents = 0;
        for (int i = 0; i < job->unvested_count; i++)
            if (job->unvested[i].month == month)
                cents += job->unvested[i].amount.cents; /* 60 amounts within MONEY_INPUT_MAX fit */
        if (cents == 0)
            continue;
        grant.schedule.events[grant.schedule.count++] =
            (struct schedule_event){.month = month, .units = cents};
        grant.units += cents;
    }
    return grant;
}

struct offer job_offer(const struct current_job *job)
{
    struct offer offer = {
        .id = CURRENT_JOB_ID,
        .company = CURRENT_JOB_ID,
        .level = "",
        .base = job->base,
        .price = {.rule = PRICE_FLAT, .start = {1}},
        .has_bonus = job->has_bonus,
        .bonus = job->bonus,
    };
    offer.grant = unvested_grant(job);
    offer.has_grant = offer.grant.schedule.count > 0;
    if (job->bonus_forfeited.known)
        offer.others[offer.other_count++] = (struct one_off){.name = "bonus",
                                                             .amount = job->bonus_forfeited.money,
                                                             .month = bonus_month(job),
                                                             .repay = REPAY_NONE,
                                                             .within_months = 1,
                                                             .counted = true};
    return offer;
}

bool job_curve(struct curve *curve, const struct offer *offer, struct err *err)
{
    if (!curve_compute(curve, offer, REFRESHERS_AS_COUNTED, err))
        return false;
    for (int m = 1; m <= MONTHS_MAX; m++) {
        curve->kept[BONUS][m].cents += curve->kept[OTHER][m].cents; /* at most the total: fits */
        curve->kept[OTHER][m] = (struct money){0};
    }
    return true;
}

bool job_leaving_cost(struct leaving_cost *cost, const struct current_job *job)
{
    struct leaving_cost sum = {.bonus = job->bonus_forfeited.known ? job->bonus_forfeited.money
                                                                   : (struct money){0},
                               .bonus_month = bonus_month(job)};
    for (int i = 0; i < job->unvested_count; i++)
        if (!money_add(&sum.unvested, sum.unvested, job->unvested[i].amount))
            return false;
    if (!money_add(&sum.total, sum.unvested, sum.bonus))
        return false;
    *cost = sum;
    return true;
}
