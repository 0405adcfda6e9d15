#include <stddef.h>

#include "calc/compare/chance.h"
#include "scenarios/stay/stay_parts.h"

/* To 0.01 %, for display. */
struct shown_roots roots_shown(struct roots roots)
{
    const int64_t grain = RATE_ONE / 10000;
    struct shown_roots result = {.exact = roots};
    for (int i = 0; i < roots.count; i++) {
        int64_t grains = 0;
        round_divide(&grains, roots.at[i], grain); /* smaller than its argument: fits */
        result.shown[i].nano = grains * grain;
    }
    return result;
}

static bool fill_at(struct pair_at *at, const struct contender_pair *pair, const struct stay_report *report, int months)
{
    at->months = months;
    at->leader = leader_at(&pair->comparison, months);
    return gap_at(&at->gap, report->contenders[pair->a].curve, report->contenders[pair->b].curve, months);
}

static const struct pair_at *find_at(const struct contender_pair *pair, const struct stay_report *report,
                                     int months)
{
    for (int i = 0; i < report->month_count; i++)
        if (pair->at[i].months == months)
            return &pair->at[i];
    return NULL;
}

static void fill_chance(struct contender_pair *pair, const struct case_file *file, const struct curve *a,
                        const struct curve *b)
{
    if (file->stay_source == STAY_YEARLY)
        pair->chance = roots_shown(chance_yearly(a, b));
    else if (file->stay.count >= 2)
        pair->chance = roots_shown(chance_of_longest(a, b, &file->stay));
}

bool stay_pair(struct contender_pair *pair, const struct stay_report *report, struct err *err)
{
    const struct evaluation *evaluation = report->evaluation;
    const struct contender *a = &report->contenders[pair->a], *b = &report->contenders[pair->b];
    curves_compare(&pair->comparison, a->curve, b->curve);
    fill_chance(pair, evaluation->from, a->curve, b->curve);
    for (int i = 0; i < report->month_count; i++)
        if (!fill_at(&pair->at[i], pair, report, report->months[i]))
            return err_overflow(err, "gap");
    for (int i = 0; i < evaluation->shown_count; i++) {
        const struct pair_at *done = find_at(pair, report, evaluation->shown_months[i]);
        if (done)
            pair->shown[i] = *done;
        else if (!fill_at(&pair->shown[i], pair, report, evaluation->shown_months[i]))
            return err_overflow(err, "gap");
    }
    for (int g = 0; g < report->growth_count; g++)
        for (int i = 0; i < report->month_count; i++)
            pair->two_way[g][i].cents = a->two_way[g][i].cents - b->two_way[g][i].cents;
    return true;
}
