#include "calc/compare/chance.h"

#include <stddef.h>

bool stay_of_yearly_chance(struct stay *stay, struct rate chance)
{
    struct stay result = {.count = 4, .months = {12, 24, 36, 48}};
    struct money staying = {RATE_ONE}, next; /* parts of RATE_ONE: the rounding rule is money's */
    for (int i = 0; i < 3; i++) {
        if (!money_times_rate(&next, staying, chance))
            return false;
        result.weight[i].nano = staying.cents - next.cents;
        staying = next;
    }
    result.weight[3].nano = staying.cents;
    *stay = result;
    return true;
}

struct stay stay_with_longest(const struct stay *stay, struct rate chance)
{
    struct stay result = *stay;
    const int last = stay->count - 1;
    int64_t others = RATE_ONE - stay->weight[last].nano, rest = RATE_ONE - chance.nano;
    int64_t before = 0, sum = 0;
    for (int i = 0; i < last; i++) {
        int64_t after = 0;
        sum += others > 0 ? stay->weight[i].nano : 1;
        round_divide(&after, (wide_int)rest * sum, others > 0 ? others : last); /* at most `rest`: fits */
        result.weight[i].nano = after - before;
        before = after;
    }
    result.weight[last] = chance;
    return result;
}

struct question {
    const struct curve *a, *b;
    const struct stay *stay; /* NULL: yearly */
};

static bool value_gap(int64_t *gap, const void *context, int64_t chance)
{
    const struct question *question = context;
    struct stay stay;
    struct money a, b;
    struct err ignored;
    if (question->stay)
        stay = stay_with_longest(question->stay, (struct rate){chance});
    else if (!stay_of_yearly_chance(&stay, (struct rate){chance}))
        return false;
    if (!stay_value(&a, question->a, &stay, &ignored) || !stay_value(&b, question->b, &stay, &ignored))
        return false;
    *gap = a.cents - b.cents;
    return true;
}

struct roots chance_of_longest(const struct curve *a, const struct curve *b, const struct stay *stay)
{
    const struct question question = {a, b, stay};
    return roots_find(0, RATE_ONE, RATE_ONE, value_gap, &question); /* a straight line: one step */
}

struct roots chance_yearly(const struct curve *a, const struct curve *b)
{
    const struct question question = {a, b, NULL};
    return roots_find(0, RATE_ONE, RATE_ONE / 100, value_gap, &question);
}
