#include "calc/pay/years.h"

/* All sign-ons received by a month, in the currency of the curve. */
static bool sign_ons_received(struct money *sum, const struct offer *offer, bool own, int month)
{
    struct money received;
    *sum = (struct money){0};
    for (int i = 0; month > 0 && i < offer->sign_on_count; i++)
        if (!sign_on_received(&received, &offer->sign_ons[i], month) || !money_add(sum, *sum, received))
            return false;
    return own || money_times_ratio(sum, *sum, offer->to_case);
}

bool year_paid(struct year_paid *paid, const struct offer *offer, const struct curve *curve, bool own, int year)
{
    const int from = 12 * (year - 1), to = 12 * year;
    struct money before, after, rest;
    struct year_paid result = {.total = {curve->received[to].cents - curve->received[from].cents},
                               .paper = {curve->paper[to].cents - curve->paper[from].cents}};
    if (!sign_ons_received(&before, offer, own, from) || !sign_ons_received(&after, offer, own, to))
        return false;
    result.part[SIGN_ON].cents = after.cents - before.cents;
    rest.cents = result.total.cents - result.part[SIGN_ON].cents;
    for (int c = 0; c < COMPONENTS; c++)
        if (c != SIGN_ON && c != OTHER) {
            result.part[c] = curve_component_between(curve, (enum component)c, from, to);
            rest.cents -= result.part[c].cents;
        }
    result.part[OTHER] = rest; /* one-offs and benefits: the only other part */
    *paid = result;
    return true;
}
