/* A plan that continues from earlier rounds: one negotiation, in which nobody asks for more than before. */
#include "calc/counter/pay_table.h"
#include "scenarios/counter/counter_plan.h"
#include "scenarios/rounds/rounds_make.h"

bool plan_opening(struct plan *plan, struct err *err)
{
    const struct history *history = plan->history;
    const struct stay *stay = &plan->evaluation->from->stay;
    plan->opening = history->step_count > 0 ? &history->steps[history->first].curve : &plan->offer->flat_curve;
    for (int i = 0; i < stay->count; i++) {
        plan->offer_at.at[i] = plan->offer->flat[i].annualized;
        if (!annualize(&plan->opening_at.at[i], plan->opening->total[stay->months[i]], stay->months[i]))
            return err_overflow(err, "rounds");
    }
    return true;
}

static bool asked_with_figures(const struct history *history)
{
    bool any = false;
    for (int i = 0; i < LEVERS; i++)
        any |= history->asked_ever[i];
    return any;
}

/* V on the terms of the last request. */
static bool value_asked(struct plan *plan, struct err *err)
{
    struct offer offer;
    struct curve curve;
    offer_on_terms(&offer, &plan->offer->from->offer, &plan->history->last_asked);
    return curve_compute(&curve, &offer, REFRESHERS_AS_COUNTED, err) &&
           stay_value(&plan->asked_value, &curve, &plan->evaluation->from->stay, err);
}

/* Pay a year on the terms of the last request, each part no less than is offered. */
static bool asked_at(struct goal_line *line, const struct plan *plan, struct err *err)
{
    const struct history *history = plan->history;
    const struct stay *stay = &plan->evaluation->from->stay;
    struct terms most = history->steps[history->last].terms;
    struct offer offer;
    struct curve curve;
    for (int i = 0; i < LEVERS; i++)
        if (history->last_asked.level[i] > most.level[i])
            most.level[i] = history->last_asked.level[i];
    offer_on_terms(&offer, &plan->offer->from->offer, &most);
    if (!curve_compute(&curve, &offer, REFRESHERS_AS_COUNTED, err))
        return false;
    for (int i = 0; i < stay->count; i++)
        if (!annualize(&line->at[i], curve.total[stay->months[i]], stay->months[i]))
            return err_overflow(err, "rounds");
    return true;
}

/* A reason that arrived after the last request; a day that is not known is no news. */
static bool has_news(const struct plan *plan)
{
    const struct case_file *file = plan->evaluation->from;
    struct date asked = plan->history->asked_on;
    for (int i = 0; i < plan->reason_count && date_known(asked); i++) {
        const struct reason *reason = &plan->reasons[i];
        if (reason->rival >= 0 && date_known(file->offers[reason->rival].received) &&
            days_between(asked, file->offers[reason->rival].received) > 0)
            return true;
    }
    return false;
}

static enum next_move move_of(const struct plan *plan)
{
    const struct history *history = plan->history;
    if (!asked_with_figures(history))
        return history->waiting ? MOVE_WAIT : MOVE_FIRST;
    if (history->waiting)
        return MOVE_WAIT;
    if (history->granted_all)
        return MOVE_ACCEPT;
    if (has_news(plan))
        return MOVE_NEWS;
    return history->answered < 2 ? MOVE_DOWN : MOVE_CLOSE;
}

/* The requests that may still be made are two smaller ones; after them, and where all is closed, one decides. News
 * opens a talk again. */
static bool is_over(const struct plan *plan)
{
    enum { REQUESTS = 3 };
    const struct history *history = plan->history;
    enum next_move move = plan->next.move;
    if (move == MOVE_ACCEPT)
        return true;
    return move != MOVE_WAIT && move != MOVE_NEWS &&
           (history->all_closed || history->final || history->answered >= REQUESTS);
}

static struct money smaller(struct money a, struct money b)
{
    return money_compare(a, b) <= 0 ? a : b;
}

/* The goals of what is left: a step down from what was asked, never below the offer, and in order. */
static bool shrink_goals(struct plan *plan, const struct goal_line *asked, struct rate conceded)
{
    for (int i = 0; i < plan->evaluation->from->stay.count; i++) {
        struct money offer = plan->offer_at.at[i], floor = plan->floor_at.at[i], way;
        struct money anchor = plan->next.move == MOVE_WAIT ? asked->at[i] : smaller(plan->anchor_at.at[i], asked->at[i]);
        anchor = money_larger(anchor, offer);
        struct money accept = money_larger(smaller(plan->accept_at.at[i], anchor), offer);
        way.cents = anchor.cents - accept.cents;
        if (!money_times_rate(&way, way, conceded))
            return false;
        anchor.cents -= way.cents;
        plan->accept_at.at[i] = money_larger(accept, floor); /* a floor above what may be asked stays one */
        plan->target_at.at[i] =
            money_larger(money_larger(smaller(plan->target_at.at[i], anchor), offer), plan->accept_at.at[i]);
        plan->anchor_at.at[i] = money_larger(anchor, plan->target_at.at[i]);
    }
    return true;
}

bool plan_continue(struct plan *plan, const struct negotiation *negotiation, struct err *err)
{
    const struct history *history = plan->history;
    const struct stay *stay = &plan->evaluation->from->stay;
    struct next_step *next = &plan->next;
    struct goal_line asked;
    if (!goal_value(&plan->yes_value, &plan->accept_at, stay))
        return err_overflow(err, "goal");
    next->move = MOVE_FIRST;
    next->rung = 1;
    if (history->step_count == 0)
        return true;
    next->known = true;
    next->move = move_of(plan);
    next->rung = next->move == MOVE_ACCEPT ? 0 : next->move == MOVE_DOWN ? 2 : next->move == MOVE_CLOSE ? 3 : 1;
    plan->continued = asked_with_figures(history) && next->move != MOVE_NEWS;
    for (int i = 0; i < stay->count; i++) /* raises may have passed the yes by now */
        if (history->asks > 0 && money_compare(plan->accept_at.at[i], plan->offer_at.at[i]) < 0) {
            plan->accept_at.at[i] = plan->offer_at.at[i];
            plan->target_at.at[i] = money_larger(plan->target_at.at[i], plan->offer_at.at[i]);
            plan->anchor_at.at[i] = money_larger(plan->anchor_at.at[i], plan->target_at.at[i]);
        }
    if (!plan->continued)
        return true;
    if (!asked_at(&asked, plan, err))
        return false;
    if (!value_asked(plan, err))
        return false;
    if (next->move == MOVE_ACCEPT)
        asked = plan->offer_at;
    int rung = next->move == MOVE_DOWN || next->move == MOVE_CLOSE ? next->rung - 1 : 0;
    rung = rung < negotiation->rung_count ? rung : negotiation->rung_count - 1;
    return shrink_goals(plan, &asked, negotiation->ladder[rung]) || err_overflow(err, "goal");
}

/* The most that may still be asked in one part: what was granted, closed or never asked for stays as it is, and what was
 * refused is not asked again. */
static int64_t most_of(const struct plan *plan, int lever)
{
    const struct history *history = plan->history;
    int64_t now = plan->bargain.now.level[lever], asked = history->last_asked.level[lever];
    bool open_again = plan->next.move == MOVE_NEWS && history->closed_by[lever] != SAID_POLICY;
    if (history->closed[lever] && !open_again)
        return now;
    if (!plan->continued)
        return NO_LIMIT;
    if (plan->next.move == MOVE_WAIT)
        return asked > now ? asked : now;
    if (asked <= now)
        return now;
    int64_t less = (asked - 1) / round_step_at(&plan->reach.round[lever], asked - 1) *
                   round_step_at(&plan->reach.round[lever], asked - 1);
    return less > now ? less : now;
}

void plan_continue_limits(const struct plan *plan, struct counter_problem *problem)
{
    struct bargain *bargain = &problem->bargain;
    bool over = plan->next.known && is_over(plan);
    for (int i = 0; i < LEVERS && plan->next.known; i++) {
        int64_t most = over ? bargain->now.level[i] : most_of(plan, i);
        if (most != NO_LIMIT && (bargain->limit[i] == NO_LIMIT || bargain->limit[i] > most))
            bargain->limit[i] = most;
    }
    if (!plan->continued)
        return;
    if (plan->next.move != MOVE_WAIT && money_compare(plan->asked_value, problem->value_most) <= 0)
        problem->value_most.cents = plan->asked_value.cents - 1; /* worth less than the last request in all */
    problem->value_only = false;
    problem->way = WAY_ANY;
    problem->year_1_first = false;
    problem->base_least = 0;
}

/* Nothing more is asked: yes, no, or something that is not pay. */
static enum next_move decision(const struct plan *plan)
{
    if (money_compare(plan->value.offer, plan->yes_value) >= 0)
        return MOVE_SIGN;
    return money_compare(plan->value.offer, plan->value.floor) < 0 ? MOVE_DECLINE : MOVE_BEYOND_PAY;
}

/* The part that was asked for cannot move: what in sign-on, or in the grant, pays as much at every stay. */
static bool find_instead(struct plan *plan, struct err *err)
{
    struct next_step *next = &plan->next;
    const struct solution *asked = &plan->ladder[0];
    bool grant = asked->package.level[LEVER_UNITS] > plan->bargain.now.level[LEVER_UNITS];
    enum lever lever = grant ? LEVER_SIGN_ON_1 : LEVER_UNITS;
    struct counter_problem ceilings = {.bargain = plan->bargain, .boldness = plan->reach.boldness};
    struct lever_pay pay;
    int64_t level = plan->bargain.now.level[lever];
    for (int i = 0; i < LEVERS; i++)
        ceilings.win[i] = plan->reach.win[i];
    if (asked->package.level[lever] != level || (plan->history->step_count > 0 && plan->history->closed[lever]))
        return true; /* the ask has some of both */
    lever_pay_start(&pay, &plan->bargain, plan->bargain.stay.months, plan->bargain.stay.count);
    for (int i = 0; i < plan->bargain.stay.count; i++) {
        struct least_ask ask;
        if (!least_ask_by(&ask, &pay, lever, i, asked->annualized[i], err))
            return false;
        if (!ask.feasible)
            return true;
        level = ask.level > level ? ask.level : level;
    }
    next->has_instead = level <= lever_most(&ceilings, lever);
    next->instead = lever;
    next->instead_level = level;
    return true;
}

bool plan_next_step(struct plan *plan, struct err *err)
{
#define X(id, name, what, message) {name, what, message},
    static const struct {
        const char *name, *what, *message;
    } moves[MOVES] = {NEXT_MOVES(X)};
#undef X
    struct next_step *next = &plan->next;
    bool asks = next->move != MOVE_WAIT && next->move != MOVE_ACCEPT;
    if (asks && !plan->anything_to_ask) {
        next->move = decision(plan);
        next->rung = 0;
    } else if (asks && !find_instead(plan, err)) {
        return false;
    }
    next->name = moves[next->move].name;
    next->what = moves[next->move].what;
    next->message = moves[next->move].message;
    return true;
}
