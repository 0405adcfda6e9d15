#include "calc/compare/compare.h"

enum leader leader_at(const struct comparison *comparison, int months)
{
    int64_t gap = comparison->gap[months].cents;
    return gap > 0 ? LEADER_A : gap < 0 ? LEADER_B : LEADER_NONE;
}

static void find_changes(struct comparison *comparison)
{
    enum leader last = LEADER_NONE;
    for (int m = 1; m <= MONTHS_MAX; m++) {
        enum leader now = leader_at(comparison, m);
        if (now == LEADER_NONE || now == last)
            continue;
        comparison->changes[comparison->change_count++] = (struct lead_change){m, now};
        last = now;
    }
}

static void find_for_good(struct comparison *comparison)
{
    enum leader last = leader_at(comparison, MONTHS_MAX);
    if (last == LEADER_NONE)
        return;
    int month = MONTHS_MAX;
    while (month > 1 && leader_at(comparison, month - 1) == last)
        month--;
    comparison->for_good = (struct lead_change){month, last};
}

void curves_compare(struct comparison *comparison, const struct curve *a, const struct curve *b)
{
    *comparison = (struct comparison){0};
    for (int m = 1; m <= MONTHS_MAX; m++)
        comparison->gap[m].cents = a->total[m].cents - b->total[m].cents;
    find_changes(comparison);
    find_for_good(comparison);
}

static int highest(const struct curve *const curves[], int count, int month)
{
    int who = 0;
    bool shared = false;
    for (int i = 1; i < count; i++) {
        int order = money_compare(curves[i]->total[month], curves[who]->total[month]);
        shared = order == 0 || (shared && order < 0);
        if (order > 0)
            who = i;
    }
    return shared ? FRONT_TIED : who;
}

void curves_front(struct front *front, const struct curve *const curves[], int count)
{
    int last = FRONT_TIED;
    *front = (struct front){.who[0] = FRONT_TIED};
    for (int m = 1; m <= MONTHS_MAX; m++) {
        front->who[m] = highest(curves, count, m);
        if (front->who[m] == FRONT_TIED || front->who[m] == last)
            continue;
        last = front->who[m];
        front->changes[front->change_count++] = (struct front_change){m, last};
    }
}
