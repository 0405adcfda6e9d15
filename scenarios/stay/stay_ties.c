/* At which prices of the stock pairs tie. */
#include <string.h>

#include "scenarios/stay/stay_parts.h"

/* Sides are made when a pair needs them, once each. */
struct searching {
    struct stay_report *report;
    struct arena *arena;
    struct tie_side *side[CONTENDERS_MAX];
};

static const struct tie_side *side_of(struct searching *it, int who)
{
    const struct contender *contender = &it->report->contenders[who];
    if (!it->side[who]) {
        it->side[who] = arena_alloc(it->arena, sizeof *it->side[who]);
        tie_side(it->side[who], contender->offer, contender->curve, !contender->from); /* the current job moves with no stock */
    }
    return it->side[who];
}

static void fill_ties(struct searching *it, const struct contender_pair *pair, struct pair_at *at)
{
    const struct case_offer *a = it->report->contenders[pair->a].from, *b = it->report->contenders[pair->b].from;
    bool one_stock = a && b && strcmp(a->company_name, b->company_name) == 0; /* it cannot move for one alone */
    for (int whose = 0; whose < (one_stock ? EVERY_STOCK + 1 : WHOSE_COUNT); whose++) {
        struct tie tie = tie_find(side_of(it, pair->a), side_of(it, pair->b), (enum whose)whose, at->months);
        at->tie[whose] = (struct shown_tie){roots_shown(tie.growth), roots_shown(tie.level), tie.has_price, tie.price};
    }
}

static const struct pair_at *same_stay(const struct contender_pair *pair, int count, int months)
{
    for (int i = 0; i < count; i++)
        if (pair->at[i].months == months)
            return &pair->at[i];
    return NULL;
}

static void fill_every(struct searching *it, struct contender_pair *pair)
{
    const struct stay_report *report = it->report;
    for (int i = 0; i < report->month_count; i++)
        fill_ties(it, pair, &pair->at[i]);
    for (int i = 0; i < report->evaluation->shown_count; i++) {
        const struct pair_at *done = same_stay(pair, report->month_count, pair->shown[i].months);
        if (done)
            pair->shown[i] = *done;
        else
            fill_ties(it, pair, &pair->shown[i]);
    }
}

static bool is_pair(const struct contender_pair *pair, int first, int second)
{
    return (pair->a == first && pair->b == second) || (pair->a == second && pair->b == first);
}

static bool in_front(const struct stay_report *report, const struct contender_pair *pair, int months)
{
    return is_pair(pair, report->lead.front.who[months], report->lead.second[months]);
}

void stay_ties(struct stay_report *report, struct arena *arena, enum ties_asked ties)
{
    struct searching it = {.report = report, .arena = arena};
    for (int i = 0; i < report->pair_count; i++) {
        struct contender_pair *pair = &report->pairs[i];
        if (ties == TIES_OF_EVERY_PAIR)
            fill_every(&it, pair);
        for (int j = 0; j < report->evaluation->shown_count && ties == TIES_OF_THE_FRONT; j++)
            if (in_front(report, pair, pair->shown[j].months))
                fill_ties(&it, pair, &pair->shown[j]);
    }
}
