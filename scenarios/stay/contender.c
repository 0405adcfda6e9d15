#include "scenarios/stay/stay_parts.h"

static bool fill_month(struct stay_row *row, const struct runner *runner, int months)
{
    const struct curve *curve = runner->curve;
    row->total = curve->total[months];
    row->flat_total = runner->flat_curve->total[months];
    row->received = curve->received[months];
    row->to_repay = leave_to_repay(curve, months);
    return money_add(&row->guaranteed, curve->kept[BASE][months], curve->kept[SIGN_ON][months]) &&
           (months == 0 || annualize(&row->annualized, row->total, months)) &&
           leave_unvested(&row->unvested, runner->offer, months);
}

/* change / before, to 0.1 %. */
static bool percent_of(struct rate *percent, struct money change, struct money before)
{
    const int64_t grain = RATE_ONE / 1000;
    int64_t grains;
    if (!round_divide(&grains, (wide_int)change.cents * 1000, before.cents))
        return false;
    percent->nano = grains * grain;
    return true;
}

static bool fill_years(struct runner *runner)
{
    const struct curve *curve = runner->curve;
    for (int i = 0; i < YEARS_MAX; i++) {
        struct year_step *step = &runner->years[i];
        step->total = curve_between(curve, 12 * i, 12 * (i + 1));
        if (i == 0)
            continue;
        for (int c = 0; c < COMPONENTS; c++)
            step->part_change[c].cents =
                curve_component_between(curve, (enum component)c, 12 * i, 12 * (i + 1)).cents -
                curve_component_between(curve, (enum component)c, 12 * (i - 1), 12 * i).cents;
        struct money before = runner->years[i - 1].total;
        if (!money_sub(&step->change, step->total, before) ||
            (before.cents > 0 && !percent_of(&step->percent, step->change, before)))
            return false;
    }
    for (int i = 0; i < runner->offer->sign_on_count; i++)
        if (runner->offer->sign_ons[i].amount.cents > 0)
            runner->sign_on_end = runner->offer->sign_ons[i].year;
    runner->grant_end = offer_last_vest(runner->offer);
    return true;
}

static bool fill_beside(struct beside_row *row, const struct runner *runner,
                        const struct assumptions *assumptions, int months)
{
    const struct stay_row *at = &runner->month[months];
    struct money haircut;
    row->annualized = at->annualized;
    return annualize(&row->guaranteed, at->guaranteed, months) &&
           annualize(&row->present_value, present_value(runner->curve, months, assumptions->discount),
                     months) &&
           haircut_total(&haircut, runner->curve, months, assumptions->equity_haircut) &&
           annualize(&row->haircut, haircut, months);
}

static bool fill_refreshed(struct runner *runner, const struct stay_report *report, struct err *err)
{
    struct offer bare = *runner->offer;
    struct curve without, with;
    bare.refresher_count = 0;
    runner->has_refreshers = runner->offer->refresher_count > 0;
    if (!runner->has_refreshers)
        return true;
    if (!curve_compute(&without, &bare, REFRESHERS_AS_COUNTED, err) ||
        !curve_compute(&with, runner->offer, REFRESHERS_ALL, err))
        return false;
    for (int i = 0; i < report->month_count; i++) {
        int months = report->months[i];
        if (!annualize(&runner->refreshed[i].without, without.total[months], months) ||
            !annualize(&runner->refreshed[i].with, with.total[months], months))
            return err_overflow(err, "refreshers");
    }
    return true;
}

static bool fill_restated(struct runner *runner, const struct stay_report *report, struct err *err)
{
    if (!runner->from || !runner->offer->has_grant)
        return true;
    const struct quote_answer *quote = &report->evaluation->offers[runner - report->runners].quote;
    runner->restated_known = quote->found;
    return !quote->found || restate_grant(&runner->restated, runner->offer, quote->rule, quote->growth, err);
}

bool stay_runner(struct runner *runner, const struct stay_report *report, struct err *err)
{
    const struct case_file *file = report->evaluation->from;
    for (int m = 0; m <= MONTHS_MAX; m++)
        if (!fill_month(&runner->month[m], runner, m))
            return err_overflow(err, "stay");
    if (!fill_years(runner))
        return err_overflow(err, "year");
    for (int i = 0; i < report->month_count; i++)
        if (!fill_beside(&runner->beside[i], runner, &file->assumptions, report->months[i]))
            return err_overflow(err, "present value");
    runner->waits = leave_waits(runner->curve);
    return stay_value(&runner->value, runner->curve, &file->stay, err) &&
           stay_value(&runner->flat_value, runner->flat_curve, &file->stay, err) &&
           aggregator_parts(&runner->aggregator, runner->offer, err) && fill_refreshed(runner, report, err) &&
           fill_restated(runner, report, err);
}
