/* Floor, accept and what the case states itself: the goals that follow from a class's target and anchor. */
#include "calc/kit/text.h"
#include "scenarios/counter/counter_plan.h"
#include "scenarios/evaluation/remarks.h"
#include "scenarios/stay/current_job.h"

const char *rival_name(struct arena *arena, const struct case_file *file, int index)
{
    const struct offer *offer = &file->offers[index].offer;
    return text_format(arena, "%s%s%s", offer->company, offer->level[0] ? " " : "", offer->level);
}

bool rival_live(const struct case_file *file, int index, enum status status)
{
    const struct case_offer *offer = &file->offers[index];
    return index != file->negotiating && offer->status == status && !offer_lapsed(offer, file->assumptions.as_of);
}

/* The best rival offer, written or verbal; its V in *best. */
static void floor_from_rivals(struct plan *plan, struct arena *arena, struct money *best)
{
    const struct case_file *file = plan->evaluation->from;
    for (int i = 0; i < file->offer_count; i++) {
        const struct offer_result *rival = &plan->evaluation->offers[i];
        bool real = rival_live(file, i, STATUS_WRITTEN) || rival_live(file, i, STATUS_VERBAL);
        if (!real || money_compare(rival->value, *best) <= 0)
            continue;
        *best = rival->value;
        plan->floor_from = text_format(arena, "%s, your best alternative", rival_name(arena, file, i));
        for (int h = 0; h < file->stay.count; h++)
            plan->floor_at.at[h] = rival->compared_flat_at[h];
    }
}

/* The current job, with what vests and is paid there, where it is worth more. */
static bool floor_from_job(struct plan *plan, const struct money *best, struct err *err)
{
    const struct case_file *file = plan->evaluation->from;
    const struct stay *stay = &file->stay;
    struct goal_line at = {{{0}}};
    struct curve curve;
    struct money value;
    if (!file->current_job.known)
        return true;
    const struct current_job laid = job_laid(file);
    const struct offer job = job_offer(&laid);
    if (!job_curve(&curve, &job, &laid, err) || !stay_value(&value, &curve, stay, err))
        return false;
    for (int h = 0; h < stay->count; h++)
        if (!annualize(&at.at[h], curve.total[stay->months[h]], stay->months[h]))
            return err_overflow(err, "current job");
    if (money_compare(value, *best) > 0) {
        plan->floor_at = at;
        plan->floor_from = "the current job, your best alternative";
    }
    return true;
}

/* The best real alternative, less what the candidate would give up to join; goal.floor overrides. */
static bool find_floor(struct plan *plan, struct arena *arena, struct err *err)
{
    const struct case_file *file = plan->evaluation->from;
    struct money best = {0};
    plan->floor_from = "";
    floor_from_rivals(plan, arena, &best);
    if (!floor_from_job(plan, &best, err))
        return false;
    for (int h = 0; h < file->stay.count; h++) {
        int64_t cents = plan->floor_at.at[h].cents - file->goal.preference.cents;
        plan->floor_at.at[h].cents = cents > 0 ? cents : 0;
    }
    if (file->goal.floor.known)
        plan->floor_from = "goal.floor of the case";
    return true;
}

static void override(struct goal_line *line, const struct maybe_money *stated, int count)
{
    for (int i = 0; stated->known && i < count; i++)
        line->at[i] = stated->money;
}

/* Accept is midway between the target and the larger of offer and floor; stated goals override. */
static void settle(struct plan *plan, const struct goal_line *aim)
{
    bool asked_before = plan->history->asks > 0;
    const struct goal *goal = &plan->evaluation->from->goal;
    int count = plan->evaluation->from->stay.count;
    override(&plan->floor_at, &goal->floor, count);
    override(&plan->target_at, &goal->target, count);
    for (int i = 0; i < count; i++) {
        struct money target = money_larger(plan->target_at.at[i], plan->offer_at.at[i]);
        /* once something was asked, the yes is what it was at the first letter: the offer may have passed it */
        struct money low = money_larger(plan->opening_at.at[i], plan->floor_at.at[i]);
        struct money high = asked_before && !goal->target.known ? aim->at[i] : target;
        int64_t middle = 0;
        if (goal->target.known)
            plan->evidence[i] = "goal.target of the case";
        if (!round_divide(&middle, (wide_int)low.cents + high.cents, 2))
            middle = low.cents;
        plan->target_at.at[i] = target;
        plan->accept_at.at[i].cents = middle < target.cents ? middle : target.cents;
    }
    override(&plan->accept_at, &goal->accept, count);
    override(&plan->anchor_at, &goal->anchor, count);
    for (int i = 0; i < count; i++)
        plan->anchor_at.at[i] = money_larger(plan->anchor_at.at[i], plan->target_at.at[i]);
    plan->overridden = goal->target.known || goal->anchor.known;
}

bool plan_goals(struct plan *plan, struct arena *arena, const struct goal_line *aim, struct err *err)
{
    if (!find_floor(plan, arena, err))
        return false;
    settle(plan, aim);
    return true;
}

bool plan_values(struct plan *plan, struct err *err)
{
    const struct stay *stay = &plan->evaluation->from->stay;
    plan->value.offer = plan->offer->value; /* from unrounded annualized values */
    return (goal_value(&plan->value.floor, &plan->floor_at, stay) &&
            goal_value(&plan->value.accept, &plan->accept_at, stay) &&
            goal_value(&plan->value.target, &plan->target_at, stay) &&
            goal_value(&plan->value.anchor, &plan->anchor_at, stay)) ||
           err_overflow(err, "goal");
}
