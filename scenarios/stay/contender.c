#include "calc/pay/years.h"
#include "scenarios/stay/stay_parts.h"

static bool fill_month(struct stay_row *row, const struct contender *contender, int months)
{
    const struct curve *curve = contender->curve;
    row->total = curve->total[months];
    row->flat_total = contender->flat_curve->total[months];
    row->received = curve->received[months];
    row->to_repay = leave_to_repay(curve, months);
    return money_add(&row->guaranteed, curve->kept[BASE][months], curve->kept[SIGN_ON][months]) &&
           (months == 0 || annualize(&row->annualized, row->total, months)) &&
           leave_unvested(&row->unvested, contender->offer, months);
}

/* change / before, to 0.1 %, where it can be stated. */
static void fill_percent(struct year_step *step, struct money before)
{
    const int64_t grain = RATE_ONE / 1000;
    const wide_int most = (wide_int)before.cents * STEP_TIMES_MAX;
    int64_t grains;
    if (before.cents > 0 && step->change.cents <= most && step->change.cents >= -most &&
        round_divide(&grains, (wide_int)step->change.cents * 1000, before.cents)) {
        step->percent.nano = grains * grain;
        step->has_percent = true;
    }
}

static bool fill_years(struct contender *contender)
{
    struct year_paid paid[YEARS_MAX];
    for (int i = 0; i < YEARS_MAX; i++) {
        struct year_step *step = &contender->years[i];
        if (!year_paid(&paid[i], contender->offer, contender->curve, false, i + 1))
            return false;
        step->total = paid[i].total;
        step->has_percent = i == 0;
        if (i == 0)
            continue;
        for (int c = 0; c < COMPONENTS; c++)
            step->part_change[c].cents = paid[i].part[c].cents - paid[i - 1].part[c].cents;
        struct money before = contender->years[i - 1].total;
        if (!money_sub(&step->change, step->total, before))
            return false;
        fill_percent(step, before);
    }
    for (int i = 0; i < contender->offer->sign_on_count; i++)
        if (contender->offer->sign_ons[i].amount.cents > 0)
            contender->sign_on_end = contender->offer->sign_ons[i].year;
    contender->grant_end = offer_last_vest(contender->offer);
    return true;
}

static bool fill_beside(struct beside_row *row, const struct contender *contender,
                        const struct assumptions *assumptions, int months)
{
    const struct stay_row *at = &contender->month[months];
    struct money haircut;
    row->annualized = at->annualized;
    return annualize(&row->guaranteed, at->guaranteed, months) &&
           annualize(&row->present_value, present_value(contender->curve, months, assumptions->discount),
                     months) &&
           haircut_total(&haircut, contender->curve, months, assumptions->equity_haircut) &&
           annualize(&row->haircut, haircut, months);
}

static bool fill_refreshed(struct contender *contender, const struct stay_report *report, struct err *err)
{
    struct offer bare = *contender->offer;
    struct curve without, with;
    bare.refresher_count = 0;
    contender->has_refreshers = contender->offer->refresher_count > 0;
    if (!contender->has_refreshers)
        return true;
    if (!curve_compute(&without, &bare, REFRESHERS_AS_COUNTED, err) ||
        !curve_compute(&with, contender->offer, REFRESHERS_ALL, err))
        return false;
    for (int i = 0; i < report->month_count; i++) {
        int months = report->months[i];
        if (!annualize(&contender->refreshed[i].without, without.total[months], months) ||
            !annualize(&contender->refreshed[i].with, with.total[months], months))
            return err_overflow(err, "refreshers");
    }
    return true;
}

static bool fill_restated(struct contender *contender, const struct stay_report *report, struct err *err)
{
    if (!contender->from || !contender->offer->has_grant)
        return true;
    const struct quote_answer *quote = &report->evaluation->offers[contender - report->contenders].quote;
    contender->restated_known = quote->found;
    return !quote->found || restate_grant(&contender->restated, contender->offer, quote->price, quote->rule, quote->growth, err);
}

bool stay_contender(struct contender *contender, const struct stay_report *report, struct err *err)
{
    const struct case_file *file = report->evaluation->from;
    for (int m = 0; m <= MONTHS_MAX; m++)
        if (!fill_month(&contender->month[m], contender, m))
            return err_overflow(err, "stay");
    if (!fill_years(contender))
        return err_overflow(err, "year");
    for (int i = 0; i < report->month_count; i++)
        if (!fill_beside(&contender->beside[i], contender, &file->assumptions, report->months[i]))
            return err_overflow(err, "present value");
    contender->waits = leave_waits(contender->curve);
    return stay_value(&contender->value, contender->curve, &file->stay, err) &&
           stay_value(&contender->flat_value, contender->flat_curve, &file->stay, err) &&
           aggregator_parts(&contender->aggregator, contender->offer, err) && fill_refreshed(contender, report, err) &&
           fill_restated(contender, report, err);
}
