#include "calc/pay/leave.h"

struct money leave_to_repay(const struct curve *curve, int months)
{
    return (struct money){curve->received[months].cents - curve->total[months].cents};
}

static bool add_unvested(struct left_behind *left, const struct grant *grant, const struct offer *offer, int months)
{
    struct vests vests;
    if (!grant->counted || grant->granted_month > months)
        return true;
    vest_events(&vests, grant);
    for (int i = 0; i < vests.count && vests.events[i].month <= MONTHS_MAX; i++) {
        struct money value, counted;
        if (vests.events[i].month <= months)
            continue;
        if (!vest_value(&value, grant, &vests.events[i], &offer->price) || !equity_counted(&counted, offer, value) ||
            !money_add(&left->value, left->value, counted))
            return false;
        left->units += vests.events[i].units;
    }
    return true;
}

bool leave_unvested(struct left_behind *left, const struct offer *offer, int months)
{
    struct left_behind sum = {0};
    struct grant initial = offer->grant;
    initial.counted = true;
    if (offer->has_grant && !add_unvested(&sum, &initial, offer, months))
        return false;
    for (int i = 0; i < offer->refresher_count; i++)
        if (!add_unvested(&sum, &offer->refreshers[i], offer, months))
            return false;
    *left = sum;
    return money_times_ratio(&left->value, sum.value, offer->to_case);
}

int64_t leave_units_in(const struct offer *offer, int month)
{
    struct vests vests;
    int64_t units = 0;
    for (int i = offer->has_grant ? -1 : 0; i < offer->refresher_count; i++) {
        const struct grant *grant = i < 0 ? &offer->grant : &offer->refreshers[i];
        if (i >= 0 && !grant->counted)
            continue;
        vest_events(&vests, grant);
        for (int e = 0; e < vests.count; e++)
            units += vests.events[e].month == month ? vests.events[e].units : 0;
    }
    return units;
}

struct waits leave_waits(const struct curve *curve)
{
    struct waits waits = {0};
    for (int m = 1; m <= MONTHS_MAX; m++) {
        struct money equity = curve_component_between(curve, EQUITY, m - 1, m);
        if (equity.cents != 0)
            waits.wait[waits.count++] =
                (struct wait){m, curve->total[m - 1], curve_between(curve, m - 1, m), equity};
    }
    return waits;
}

bool wait_is_mostly_equity(const struct wait *wait)
{
    return wait->equity.cents > wait->one_month.cents - wait->equity.cents;
}
