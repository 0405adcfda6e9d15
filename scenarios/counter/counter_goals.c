/* The goals: the highest that a reason sets, the floor and the yes, what the case states itself, and their order. */
#include "calc/kit/text.h"
#include "scenarios/counter/counter_plan.h"
#include "scenarios/evaluation/offer_standing.h"
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
        plan->floor_name = rival_name(arena, file, i);
        plan->floor_from = text_format(arena, "%s, your best alternative", plan->floor_name);
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
        plan->floor_name = "your current job";
        plan->floor_from = "the current job, your best alternative";
    }
    return true;
}

/* The best real alternative, less what the candidate would give up to join; goal.floor overrides. */
static bool find_floor(struct plan *plan, struct arena *arena, bool *is_rival, struct err *err)
{
    const struct case_file *file = plan->evaluation->from;
    struct money best = {0};
    plan->floor_name = plan->floor_from = "";
    floor_from_rivals(plan, arena, &best);
    const char *rival = plan->floor_name;
    if (!floor_from_job(plan, &best, err))
        return false;
    *is_rival = rival[0] && plan->floor_name == rival && !file->goal.floor.known;
    for (int h = 0; h < file->stay.count; h++) {
        int64_t cents = plan->floor_at.at[h].cents - file->goal.preference.cents;
        plan->floor_at.at[h].cents = cents > 0 ? cents : 0;
    }
    if (file->goal.floor.known) {
        plan->floor_name = "your floor";
        plan->floor_from = "goal.floor of the case";
    }
    return true;
}

/* The highest anchor, none of it below the least that the goals may be. */
static bool choose_anchor(struct plan *plan, const struct goal_line *least)
{
    const struct stay *stay = &plan->evaluation->from->stay;
    struct money best = {0};
    for (int i = 0; i < plan->reason_count; i++) {
        struct goal_line anchor = plan->reasons[i].anchor;
        struct money value;
        for (int h = 0; h < stay->count; h++)
            anchor.at[h] = money_larger(anchor.at[h], least->at[h]);
        if (!goal_value(&value, &anchor, stay))
            return false;
        if (i == 0 || money_compare(value, best) > 0) {
            best = value;
            plan->anchor_at = anchor;
        }
    }
    return true;
}

/* The target of the reason with the highest, between the least that the goals may be and the anchor. */
static void choose_target(struct plan *plan, const struct goal_line *least)
{
    plan->goal_from = &plan->reasons[0];
    for (int i = 1; i < plan->reason_count; i++)
        if (money_compare(plan->reasons[i].target_value, plan->goal_from->target_value) > 0)
            plan->goal_from = &plan->reasons[i];
    plan->target_at = plan->goal_from->target;
    for (int h = 0; h < plan->evaluation->from->stay.count; h++) {
        plan->evidence[h] = plan->goal_from->evidence[h];
        if (money_compare(plan->target_at.at[h], least->at[h]) < 0) {
            plan->target_at.at[h] = least->at[h];
            plan->evidence[h] = plan->floor_from;
        }
        if (money_compare(plan->target_at.at[h], plan->anchor_at.at[h]) > 0) {
            plan->target_at.at[h] = plan->anchor_at.at[h];
            plan->evidence[h] = "as high as the anchor";
        }
    }
    plan->leverage = plan->goal_from->kind;
    plan->class_name = plan->goal_from->name;
    plan->why = plan->goal_from->why;
}

/* One stay's goals from below: floor, accept, target, anchor; and which of them the case states. */
enum { FLOOR, ACCEPT, TARGET, ANCHOR, GOALS };

struct goals_at {
    struct money at[GOALS];
    bool given[GOALS];
};

/* An anchor that is not stated keeps its ratio to the target. */
static bool move_target(struct goals_at *goals, struct money target)
{
    struct money old = goals->at[TARGET];
    goals->at[TARGET] = target;
    return goals->given[ANCHOR] || old.cents <= 0 ||
           money_scale(&goals->at[ANCHOR], goals->at[ANCHOR], target.cents, old.cents);
}

/* What is stated lowers what is not below it, and lifts what is not above it; so does the floor, which is a fact. */
static bool put_in_order(struct goals_at *goals)
{
    for (int high = ANCHOR; high > FLOOR; high--)
        for (int low = high - 1; goals->given[high] && low >= FLOOR; low--)
            if (!goals->given[low] && money_compare(goals->at[low], goals->at[high]) > 0)
                goals->at[low] = goals->at[high];
    for (int i = ACCEPT; i < GOALS; i++) {
        if (money_compare(goals->at[i], goals->at[i - 1]) >= 0)
            continue;
        if (i == TARGET ? !move_target(goals, goals->at[i - 1]) : false)
            return false;
        goals->at[i] = goals->at[i - 1];
    }
    return true;
}

static void state(struct goals_at *goals, int which, const struct maybe_money *stated)
{
    goals->given[which] = stated->known;
    if (stated->known)
        goals->at[which] = stated->money;
}

/* Accept is midway between the target and the larger of the first letter and the floor. */
static bool settle(struct plan *plan, int horizon)
{
    const struct goal *goal = &plan->evaluation->from->goal;
    struct money offer = plan->offer_at.at[horizon], middle;
    struct goals_at goals = {.at = {plan->floor_at.at[horizon], {0}, plan->target_at.at[horizon], plan->anchor_at.at[horizon]}};
    state(&goals, FLOOR, &goal->floor);
    state(&goals, ANCHOR, &goal->anchor);
    if (goal->target.known && !move_target(&goals, money_larger(goal->target.money, offer)))
        return false;
    goals.given[TARGET] = goal->target.known;
    struct money low = money_larger(plan->opening_at.at[horizon], goals.at[FLOOR]);
    if (!round_divide(&middle.cents, (wide_int)low.cents + goals.at[TARGET].cents, 2))
        return false;
    goals.at[ACCEPT] = middle;
    state(&goals, ACCEPT, &goal->accept);
    if (!put_in_order(&goals))
        return false;
    for (int i = TARGET; i < GOALS; i++) /* a stay at which the offer is ahead of a stated goal */
        goals.at[i] = money_larger(goals.at[i], i == TARGET ? offer : goals.at[TARGET]);
    plan->floor_at.at[horizon] = goals.at[FLOOR];
    plan->accept_at.at[horizon] = goals.at[ACCEPT];
    plan->target_at.at[horizon] = goals.at[TARGET];
    plan->anchor_at.at[horizon] = goals.at[ANCHOR];
    if (goal->target.known)
        plan->evidence[horizon] = "goal.target of the case";
    return true;
}

/* A target or an anchor under the offer itself: a slip, unless rounds have brought the offer there. */
static bool not_below_offer(const struct plan *plan, const struct maybe_money *stated, const char *name, struct err *err)
{
    if (!stated->known || plan->history->step_count > 0 || money_compare(stated->money, plan->offer->value) >= 0)
        return true;
    err_set(err, ERR_INPUT, "expected at least what offers[%d] is worth already, %m a year over your stay, found %m",
            plan->evaluation->from->negotiating, plan->offer->value, stated->money);
    struct text file = text_in(err->file, sizeof err->file), path = text_in(err->path, sizeof err->path);
    text_add(&file, plan->evaluation->from->file);
    text_addf(&path, "goal.%s", name);
    return false;
}

bool plan_goals(struct plan *plan, struct arena *arena, struct err *err)
{
    const struct goal *goal = &plan->evaluation->from->goal;
    bool floor_is_rival;
    if (!not_below_offer(plan, &goal->target, "target", err) || !not_below_offer(plan, &goal->anchor, "anchor", err))
        return false;
    if (!find_floor(plan, arena, &floor_is_rival, err))
        return false;
    /* a rival says by its reason how far above it one asks; other floors lift the anchor with the target */
    const struct goal_line least = floor_is_rival ? plan->floor_at : (struct goal_line){{{0}}};
    if (!choose_anchor(plan, &least))
        return err_overflow(err, "goal");
    choose_target(plan, &least);
    for (int h = 0; h < plan->evaluation->from->stay.count; h++)
        if (!settle(plan, h))
            return err_overflow(err, "goal");
    plan->overridden = goal->target.known || goal->anchor.known;
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
