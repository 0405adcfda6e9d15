#include "scenarios/case/case_rebase.h"

#include <string.h>

#include "calc/kit/currency.h"

static bool convert(struct money *money, struct ratio ratio)
{
    return money_times_ratio(money, *money, ratio);
}

static bool convert_known(struct maybe_money *money, struct ratio ratio)
{
    return !money->known || convert(&money->money, ratio);
}

/* a × b, both of numbers below 2^50. */
static struct ratio product(struct ratio a, struct ratio b)
{
    const struct ratio x = ratio_known(a), y = ratio_known(b);
    wide_int times = (wide_int)x.times * y.times, by = (wide_int)x.by * y.by;
    wide_int common = greatest_common_divisor(times, by);
    return (struct ratio){(int64_t)(times / common), (int64_t)(by / common)};
}

static bool convert_wishes(struct case_file *file, struct ratio ratio)
{
    struct goal *goal = &file->goal;
    struct limits *limits = &file->limits;
    if (!limits->step_given)
        limits->step_cash = (struct money){100 * currency_step(file->currency)};
    else if (!convert(&limits->step_cash, ratio))
        return false;
    return convert(&goal->preference, ratio) && convert_known(&goal->target, ratio) &&
           convert_known(&goal->anchor, ratio) && convert_known(&goal->accept, ratio) &&
           convert_known(&goal->floor, ratio) && convert_known(&limits->base_max, ratio) &&
           convert_known(&limits->sign_on_1_max, ratio) && convert_known(&limits->sign_on_2_max, ratio);
}

static bool convert_evidence(struct case_file *file, struct ratio ratio)
{
    for (int i = 0; i < file->evidence_count; i++) {
        struct evidence *evidence = &file->evidence[i];
        if (!convert_known(&evidence->low, ratio) || !convert_known(&evidence->mid, ratio) ||
            !convert_known(&evidence->high, ratio))
            return false;
    }
    return true;
}

static bool convert_job(struct current_job *job, struct ratio ratio)
{
    for (int i = 0; i < job->unvested_count; i++)
        if (!convert(&job->unvested[i].amount, ratio))
            return false;
    for (int i = 0; i < job->owed_count; i++)
        if (!convert(&job->owed[i].amount, ratio))
            return false;
    for (int i = 0; i < job->raise_count; i++)
        if (!job->raises[i].by_percent && !convert(&job->raises[i].base, ratio))
            return false;
    return convert(&job->base, ratio) && convert(&job->bonus.amount, ratio) && convert_known(&job->bonus.low, ratio) &&
           convert_known(&job->bonus.high, ratio) && convert_known(&job->bonus_forfeited, ratio);
}

bool case_rebase(const struct case_file **result, struct arena *arena, const struct case_file *file, struct err *err)
{
    const struct case_offer *negotiated = &file->offers[file->negotiating];
    *result = file;
    if (strcmp(negotiated->currency, file->currency) == 0)
        return true;
    struct case_file *copy = arena_alloc(arena, sizeof *copy);
    const struct ratio of_offer = ratio_known(negotiated->offer.to_case), to_offer = {of_offer.by, of_offer.times};
    *copy = *file;
    copy->currency = arena->currency = negotiated->currency;
    for (int i = 0; i < copy->offer_count; i++)
        copy->offers[i].offer.to_case = product(file->offers[i].offer.to_case, to_offer);
    if (!convert_wishes(copy, to_offer) || !convert_evidence(copy, to_offer) || !convert_job(&copy->current_job, to_offer))
        return err_overflow(err, "amount in another currency");
    *result = copy;
    return true;
}
