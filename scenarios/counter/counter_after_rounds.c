/* A plan that continues from earlier rounds: one ladder for the whole negotiation. */
#include "scenarios/counter/counter_plan.h"
#include "scenarios/rounds/rounds_make.h"

bool plan_opening(struct plan *plan, struct err *err)
{
    const struct history *history = plan->history;
    const struct stay *stay = &plan->evaluation->from->stay;
    plan->opening = history->asks > 0 ? &history->steps[history->first].curve : &plan->offer->flat_curve;
    for (int i = 0; i < stay->count; i++)
        if (!annualize(&plan->opening_at.at[i], plan->opening->total[stay->months[i]], stay->months[i]))
            return err_overflow(err, "rounds");
    return true;
}

/* How far a part may go: as offered or as asked, whichever is more. Asking again for what has not moved
 * leaves what has moved alone. */
static int64_t most_of(const struct plan *plan, int lever)
{
    const struct history *history = plan->history;
    int64_t now = history->steps[history->last].terms.level[lever], asked = history->steps[history->ask].terms.level[lever];
    bool settled = plan->next.move == MOVE_REPEAT && history->answer[lever] == MET_IN_PART;
    return settled || asked < now ? now : asked;
}

/* Pay a year with all of that. */
static bool asked_at(struct goal_line *line, const struct plan *plan, struct err *err)
{
    const struct history *history = plan->history;
    const struct stay *stay = &plan->evaluation->from->stay;
    struct terms most = history->steps[history->last].terms;
    struct offer offer;
    struct curve curve;
    for (int i = 0; i < LEVERS; i++)
        most.level[i] = most_of(plan, i);
    offer_on_terms(&offer, &plan->offer->from->offer, &most);
    if (!curve_compute(&curve, &offer, REFRESHERS_AS_COUNTED, err))
        return false;
    for (int i = 0; i < stay->count; i++)
        if (!annualize(&line->at[i], curve.total[stay->months[i]], stay->months[i]))
            return err_overflow(err, "rounds");
    return true;
}

static bool all_granted(const struct history *history)
{
    bool all = !history->waiting;
    for (int i = 0; i < LEVERS; i++)
        all &= history->answer[i] == NOT_ASKED || history->answer[i] == GRANTED;
    return all;
}

static bool some(const struct history *history, enum answer a, enum answer b)
{
    bool found = false;
    for (int i = 0; i < LEVERS; i++)
        found |= history->answer[i] == a || history->answer[i] == b;
    return found;
}

/* Only the strongest leverage is news: a rival that pays more than was ever asked for. */
static bool is_news(const struct plan *plan, const struct goal_line *asked, bool *news)
{
    const struct stay *stay = &plan->evaluation->from->stay;
    struct money target, most;
    *news = false;
    if (plan->leverage != VERIFIED_HIGHER && plan->leverage != VERBAL_HIGHER)
        return true;
    if (!goal_value(&target, &plan->target_at, stay) || !goal_value(&most, asked, stay))
        return false;
    *news = money_compare(target, most) > 0;
    return true;
}

static enum next_move move_of(const struct history *history)
{
    if (history->asks == 0)
        return MOVE_FIRST;
    if (history->waiting)
        return MOVE_WAIT;
    if (all_granted(history))
        return MOVE_ACCEPT;
    if (history->answered >= 2)
        return MOVE_CLOSE;
    return some(history, UNMOVED, CUT) && some(history, GRANTED, MET_IN_PART) ? MOVE_REPEAT : MOVE_DOWN;
}

static struct money smaller(struct money a, struct money b)
{
    return money_compare(a, b) <= 0 ? a : b;
}

/* The goals of the remaining ladder: from the rung that is due, never above what was asked, never below
 * the offer. */
static bool shrink_goals(struct plan *plan, const struct goal_line *asked, struct rate conceded)
{
    /* Who asks again, or waits, stands by the figure: to lower it unasked is to bid against oneself. */
    bool stands = plan->next.move == MOVE_REPEAT || plan->next.move == MOVE_WAIT;
    for (int i = 0; i < plan->evaluation->from->stay.count; i++) {
        struct money offer = plan->offer_at.at[i], way;
        struct money anchor = stands ? asked->at[i] : smaller(plan->anchor_at.at[i], asked->at[i]);
        struct money accept = money_larger(smaller(plan->accept_at.at[i], anchor), offer);
        anchor = money_larger(anchor, offer);
        way.cents = anchor.cents - accept.cents;
        if (!money_times_rate(&way, way, conceded))
            return false;
        plan->anchor_at.at[i].cents = anchor.cents - way.cents;
        plan->target_at.at[i] = money_larger(smaller(plan->target_at.at[i], plan->anchor_at.at[i]), offer);
        plan->accept_at.at[i] = smaller(accept, plan->target_at.at[i]);
    }
    return true;
}

bool plan_continue(struct plan *plan, const struct negotiation *negotiation, struct err *err)
{
    const struct history *history = plan->history;
    struct next_step *next = &plan->next;
    struct goal_line asked;
    bool news = false;
    if (!goal_value(&plan->yes_value, &plan->accept_at, &plan->evaluation->from->stay))
        return err_overflow(err, "goal");
    if (history->step_count == 0)
        return true;
    next->known = true;
    next->move = move_of(history);
    for (int i = 0; i < plan->evaluation->from->stay.count; i++) /* raises may have passed the yes point by now */
        plan->accept_at.at[i] = money_larger(plan->accept_at.at[i], plan->offer_at.at[i]);
    if (history->asks > 0) {
        if (!asked_at(&asked, plan, err))
            return false;
        if (!is_news(plan, &asked, &news))
            return err_overflow(err, "goal");
    }
    next->move = news ? MOVE_NEWS : next->move;
    next->rung = next->move == MOVE_ACCEPT ? 0 : news || next->move == MOVE_REPEAT ? 1 : history->answered + 1;
    plan->continued = history->asks > 0 && !news;
    if (!plan->continued)
        return true;
    if (next->move == MOVE_ACCEPT)
        asked = plan->offer_at;
    int rung = next->rung > 0 && next->move != MOVE_WAIT ? next->rung - 1 : 0;
    rung = rung < negotiation->rung_count ? rung : negotiation->rung_count - 1;
    return shrink_goals(plan, &asked, negotiation->ladder[rung]) || err_overflow(err, "goal");
}

/* Nothing above what was asked or is offered: what was granted, or never asked for, stays as it is. */
void plan_continue_limits(const struct plan *plan, struct counter_problem *problem)
{
    struct bargain *bargain = &problem->bargain;
    if (!plan->continued)
        return;
    problem->one_lever = false;
    for (int i = 0; i < LEVERS; i++) {
        int64_t most = bargain->available[i] ? most_of(plan, i) : bargain->now.level[i];
        if (bargain->limit[i] == NO_LIMIT || bargain->limit[i] > most)
            bargain->limit[i] = most;
    }
}
