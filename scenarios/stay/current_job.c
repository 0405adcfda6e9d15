#include "scenarios/stay/current_job.h"

#include <string.h>

/* Whole months from today to the first day at the offer; 0 where a date is missing or they would not matter. */
static int months_before(const struct case_file *file)
{
    const struct date today = file->assumptions.as_of, start = file->offers[file->negotiating].start;
    int months = 0;
    if (!date_known(today) || !date_known(start))
        return 0;
    while (months < MONTHS_MAX - 1 && days_between(date_add_months(today, months + 1), start) >= 0)
        months++;
    return months;
}

static void lay_base(struct current_job *laid, const struct current_job *job, int months)
{
    struct offer terms = {.base = job->base, .raise_count = job->raise_count};
    struct money bases[MONTHS_MAX + 1];
    for (int i = 0; i < job->raise_count; i++)
        terms.raises[i] = job->raises[i];
    if (!offer_annual_bases(bases, &terms))
        return;
    laid->base = bases[months + 1];
    laid->raise_count = 0;
    for (int i = 0; i < job->raise_count; i++)
        if (job->raises[i].month > months + 1) {
            struct raise *raise = &laid->raises[laid->raise_count++];
            *raise = job->raises[i];
            raise->month -= months;
        }
}

struct current_job job_laid(const struct case_file *file)
{
    const struct current_job *job = &file->current_job;
    const struct date start = file->offers[file->negotiating].start;
    const struct date leaving = date_known(start) ? start : file->assumptions.as_of;
    const int months = months_before(file);
    struct current_job laid = *job;
    lay_base(&laid, job, months);
    laid.unvested_count = laid.owed_count = 0;
    for (int i = 0; i < job->unvested_count; i++)
        if (job->unvested[i].month > months) {
            laid.unvested[laid.unvested_count] = job->unvested[i];
            laid.unvested[laid.unvested_count++].month -= months;
        }
    for (int i = 0; i < job->owed_count; i++)
        if (!date_known(leaving) || days_between(leaving, job->owed[i].until) > 0)
            laid.owed[laid.owed_count++] = job->owed[i];
    if (job->bonus_month > 0 && job->bonus_month <= months)
        laid.bonus_forfeited = (struct maybe_money){0};
    if (laid.bonus_month > 0)
        laid.bonus_month = laid.bonus_month > months ? laid.bonus_month - months : 0;
    return laid;
}

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
        .raise_count = job->raise_count,
        .price = {.rule = PRICE_FLAT, .start = {1}},
        .has_bonus = job->has_bonus,
        .bonus = job->bonus,
    };
    memcpy(offer.raises, job->raises, sizeof offer.raises);
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

static bool sum_owed(struct money *sum, const struct current_job *job)
{
    *sum = (struct money){0};
    for (int i = 0; i < job->owed_count; i++)
        if (!money_add(sum, *sum, job->owed[i].amount))
            return false;
    return true;
}

bool job_curve(struct curve *curve, const struct offer *offer, const struct current_job *job, struct err *err)
{
    struct money owed;
    if (!sum_owed(&owed, job))
        return err_overflow(err, "what the current job would take back");
    if (!curve_compute(curve, offer, REFRESHERS_AS_COUNTED, err))
        return false;
    for (int m = 1; m <= MONTHS_MAX; m++) {
        curve->kept[BONUS][m].cents += curve->kept[OTHER][m].cents; /* at most the total: fits */
        curve->kept[OTHER][m] = (struct money){0};
        if (!money_add(&curve->kept[SIGN_ON][m], curve->kept[SIGN_ON][m], owed) ||
            !money_add(&curve->total[m], curve->total[m], owed) ||
            !money_add(&curve->received[m], curve->received[m], owed))
            return err_overflow(err, "what the current job would take back");
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
    if (!sum_owed(&sum.owed, job) || !money_add(&sum.total, sum.unvested, sum.bonus) ||
        !money_add(&sum.total, sum.total, sum.owed))
        return false;
    *cost = sum;
    return true;
}
