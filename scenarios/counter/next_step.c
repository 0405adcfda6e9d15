#include "scenarios/counter/counter_plan.h"

/* The part that was asked for cannot move: what in sign-on, or in units, pays as much at every stay. */
static bool find_instead(struct next_step *next, const struct plan *plan, struct err *err)
{
    const struct solution *asked = &plan->ladder[0];
    bool units = asked->package.level[LEVER_UNITS] > plan->bargain.now.level[LEVER_UNITS];
    enum lever lever = units ? LEVER_SIGN_ON_1 : LEVER_UNITS;
    int64_t level = plan->bargain.now.level[lever];
    if (asked->package.level[lever] != level)
        return true; /* the ask has some of both */
    for (int i = 0; i < plan->bargain.stay.count; i++) {
        struct least_ask ask;
        if (!least_ask(&ask, &plan->bargain, lever, plan->bargain.stay.months[i], asked->annualized[i], err))
            return false;
        if (!ask.feasible)
            return true;
        level = ask.level > level ? ask.level : level;
    }
    next->has_instead = true;
    next->instead = lever;
    next->instead_level = level;
    return true;
}

bool plan_next_step(struct plan *plan, struct err *err)
{
#define X(id, name, message) {name, message},
    static const struct {
        const char *name, *message;
    } moves[MOVES] = {NEXT_MOVES(X)};
#undef X
    struct next_step *next = &plan->next;
    next->name = next->known ? moves[next->move].name : "";
    next->message = next->known ? moves[next->move].message : "";
    if (!next->known || !plan->anything_to_ask || next->move == MOVE_WAIT || next->move == MOVE_ACCEPT ||
        next->move == MOVE_FIRST)
        return true;
    return find_instead(next, plan, err);
}
