#include "calc/pay/offer.h"

#include <stddef.h>
#include <string.h>

void offer_copy(struct offer *to, const struct offer *from)
{
    const size_t until = offsetof(struct offer, refreshers), behind = offsetof(struct offer, refresher_count);
    memcpy(to, from, until);
    memcpy(to->refreshers, from->refreshers, (size_t)from->refresher_count * sizeof *from->refreshers);
    memcpy((char *)to + behind, (const char *)from + behind, sizeof *from - behind);
}

bool offer_annual_bases(struct money bases[MONTHS_MAX + 1], const struct offer *offer)
{
    struct money base = offer->base;
    int next = 0;
    bases[0] = base;
    for (int month = 1; month <= MONTHS_MAX; month++) {
        while (next < offer->raise_count && offer->raises[next].month == month) {
            const struct raise *raise = &offer->raises[next++];
            struct rate factor = {RATE_ONE + raise->percent.nano};
            if (!raise->by_percent)
                base = raise->base;
            else if (!money_times_rate(&base, base, factor))
                return false;
        }
        bases[month] = base;
    }
    return true;
}

struct money offer_sign_on(const struct offer *offer, int year)
{
    for (int i = 0; i < offer->sign_on_count; i++)
        if (offer->sign_ons[i].year == year)
            return offer->sign_ons[i].amount;
    return (struct money){0};
}

static int last_vest_of(const struct grant *grant)
{
    for (int i = grant->schedule.count - 1; i >= 0; i--) {
        int month = grant->granted_month + grant->schedule.events[i].month;
        if (month <= MONTHS_MAX)
            return month;
    }
    return 0;
}

int offer_last_vest(const struct offer *offer)
{
    int last = offer->has_grant ? last_vest_of(&offer->grant) : 0;
    for (int i = 0; i < offer->refresher_count; i++) {
        int month = offer->refreshers[i].counted ? last_vest_of(&offer->refreshers[i]) : 0;
        if (month > last)
            last = month;
    }
    return last;
}
