#include "scenarios/stay/compare_stays.h"

#include "scenarios/stay/current_job.h"
#include "scenarios/stay/stay_parts.h"

/* Into ascending order, each once; what no longer fits is left out. */
static void add_month(struct stay_report *report, int months)
{
    int at = report->month_count;
    for (int i = 0; i < report->month_count; i++)
        if (report->months[i] == months)
            return;
    if (report->month_count == STAY_MONTHS_MAX)
        return;
    for (; at > 0 && report->months[at - 1] > months; at--)
        report->months[at] = report->months[at - 1];
    report->months[at] = months;
    report->month_count++;
}

static void choose_months(struct stay_report *report, const int months[], int count)
{
    static const int usual[] = {24, 48, 12, 36, 18};
    const struct stay *stay = &report->evaluation->from->stay;
    for (int i = 0; i < count; i++)
        add_month(report, months[i]);
    if (count > 0)
        return;
    for (int i = 0; i < stay->count; i++)
        add_month(report, stay->months[i]);
    for (int i = 0; i < (int)(sizeof usual / sizeof *usual); i++)
        add_month(report, usual[i]);
    if (report->evaluation->last_month == MONTHS_MAX)
        add_month(report, MONTHS_MAX);
}

static bool add_job(struct stay_report *report, struct arena *arena, struct err *err)
{
    const struct current_job *job = &report->job_laid;
    report->job = NOBODY;
    if (!report->evaluation->from->current_job.known)
        return true;
    report->job_laid = job_laid(report->evaluation->from);
    struct offer *offer = arena_alloc(arena, sizeof *offer);
    struct curve *curve = arena_alloc(arena, sizeof *curve);
    *offer = job_offer(job);
    report->job = report->contender_count++;
    report->contenders[report->job] = (struct contender){.offer = offer, .curve = curve, .flat_curve = curve};
    if (!job_leaving_cost(&report->leaving, job))
        return err_overflow(err, "what leaving the current job costs");
    return job_curve(curve, offer, job, err);
}

/* Those that stand; else what is left to look at. */
static void choose_lead(struct stay_report *report)
{
    struct lead *lead = &report->lead;
    for (int i = 0; i < report->contender_count; i++)
        if (report->contenders[i].standing == OFFER_STANDS)
            lead->among[lead->count++] = i;
    if (lead->count == 0)
        lead->among[lead->count++] = report->evaluation->from->negotiating;
}

static bool add_contenders(struct stay_report *report, struct arena *arena, struct err *err)
{
    const struct evaluation *evaluation = report->evaluation;
    for (int i = 0; i < evaluation->offer_count; i++) {
        const struct offer_result *offer = &evaluation->offers[i];
        report->contenders[report->contender_count++] =
            (struct contender){.from = offer->from,
                            .standing = offer->standing,
                            .offer = &offer->from->offer,
                            .curve = &offer->compared,
                            .flat_curve = &offer->compared_flat,
                            .price_moves = offer->price_moves,
                            .has_equity = offer_has_equity(&offer->from->offer)};
    }
    if (!add_job(report, arena, err))
        return false;
    choose_lead(report);
    for (int i = 0; i < report->contender_count; i++)
        if (!stay_contender(&report->contenders[i], report, err))
            return false;
    return true;
}

/* The best of those behind `first`. */
static int find_second(const struct stay_report *report, int first, int months)
{
    int second = NOBODY;
    for (int i = 0; i < report->lead.count; i++) {
        int one = report->lead.among[i];
        if (one != first && (second == NOBODY || money_compare(report->contenders[one].curve->total[months],
                                                               report->contenders[second].curve->total[months]) > 0))
            second = one;
    }
    return second;
}

/* A front over the lead's contenders, told by their places among all. */
static void name_front(struct front *front, const int place[])
{
    for (int m = 1; m <= MONTHS_MAX; m++)
        front->who[m] = front->who[m] == FRONT_TIED ? NOBODY : place[front->who[m]];
    for (int i = 0; i < front->change_count; i++)
        front->changes[i].who = place[front->changes[i].who];
}

/* The one of the highest V, or NOBODY when it is shared. */
static int find_best(const struct stay_report *report, bool flat)
{
    int best = report->lead.among[0];
    bool shared = false;
    for (int i = 1; i < report->lead.count; i++) {
        const struct contender *one = &report->contenders[report->lead.among[i]], *other = &report->contenders[best];
        int order =
            money_compare(flat ? one->flat_value : one->value, flat ? other->flat_value : other->value);
        shared = order == 0 || (shared && order < 0);
        if (order > 0)
            best = report->lead.among[i];
    }
    return shared ? NOBODY : best;
}

static void find_lead(struct stay_report *report)
{
    const struct curve *curves[CONTENDERS_MAX], *flat[CONTENDERS_MAX];
    struct lead *lead = &report->lead;
    for (int i = 0; i < lead->count; i++) {
        curves[i] = report->contenders[lead->among[i]].curve;
        flat[i] = report->contenders[lead->among[i]].flat_curve;
    }
    curves_front(&lead->front, curves, lead->count);
    curves_front(&lead->flat_front, flat, lead->count);
    name_front(&lead->front, lead->among);
    name_front(&lead->flat_front, lead->among);
    for (int m = 1; m <= MONTHS_MAX; m++) {
        int first = lead->front.who[m], second = first == NOBODY ? NOBODY : find_second(report, first, m);
        lead->second[m] = second;
        if (second != NOBODY)
            lead->by[m].cents = report->contenders[first].month[m].annualized.cents -
                                report->contenders[second].month[m].annualized.cents;
    }
    lead->best = find_best(report, false);
    lead->flat_best = find_best(report, true);
}

static bool add_pairs(struct stay_report *report, struct err *err)
{
    for (int a = 0; a < report->contender_count; a++)
        for (int b = a + 1; b < report->contender_count; b++) {
            struct contender_pair *pair = &report->pairs[report->pair_count++];
            pair->a = a;
            pair->b = b;
            pair->stands = report->contenders[a].standing == OFFER_STANDS && report->contenders[b].standing == OFFER_STANDS;
            if (!stay_pair(pair, report, err))
                return false;
        }
    return true;
}

bool compare_stays(const struct stay_report **result, struct arena *arena, const struct evaluation *evaluation,
                   const int months[], int count, enum ties_asked ties, struct err *err)
{
    struct stay_report *report = arena_alloc(arena, sizeof *report);
    report->evaluation = evaluation;
    choose_months(report, months, count);
    if (!add_contenders(report, arena, err) || !stay_prices(report, err) || !add_pairs(report, err))
        return false;
    find_lead(report);
    stay_ties(report, arena, ties);
    *result = report;
    return true;
}
