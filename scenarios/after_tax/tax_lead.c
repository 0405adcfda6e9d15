#include "scenarios/after_tax/after_tax_parts.h"

enum { BASE_STEP = 1000, BASE_MOST = 3000000 }; /* dollars a year: in what steps extra base is tried, and how far */

/* An offer with so many dollars more of base a year, from the first month on. */
struct raised {
    struct offer offer;
    struct curve curve;
    struct wage_flow flow;
};

static bool raise_base(struct raised *raised, const struct led_offer *led, int64_t dollars_more)
{
    struct err ignored = {0};
    struct offer *offer = &raised->offer;
    offer_copy(offer, &led->result->from->offer);
    offer->base.cents += dollars_more * 100;
    for (int i = 0; i < offer->raise_count; i++)
        if (!offer->raises[i].by_percent)
            offer->raises[i].base.cents += dollars_more * 100;
    return curve_compute_own(&raised->curve, offer, REFRESHERS_AS_COUNTED, &ignored) &&
           wage_flow_make(&raised->flow, offer, &raised->curve) && fits_tables(led->basis, &raised->flow);
}

/* What is kept after tax with so much more; false where it is beyond the tables. */
static bool kept_with(struct money *kept, struct raised *raised, const struct led_offer *led, int64_t more, int months)
{
    struct after_tax_stay stay;
    if (!raise_base(raised, led, more) || !stay_after_tax(&stay, led->basis, &raised->flow, months))
        return false;
    *kept = stay.kept;
    return true;
}

/* Extra base brings at most what it brings before tax: with less than this, dollars a year, nothing draws level. */
static bool least_before_tax(int64_t *least, struct raised *raised, const struct led_offer *led, struct money gap, int months)
{
    if (!raise_base(raised, led, BASE_STEP))
        return false;
    const int64_t gain = raised->curve.total[months].cents - led->result->curve.total[months].cents;
    *least = gain > 0 ? (int64_t)((wide_int)gap.cents * BASE_STEP / gain) : 0;
    return *least <= BASE_MOST;
}

/* Upwards in steps to the first that draws level, then the least dollar above the step before: where the law has a step,
 * more wages may leave less for a while (calc/tax/tax.h), so a bisection of the whole would not do. */
static struct maybe_money level_with(struct raised *raised, const struct led_offer *led, struct money own, struct money target, int months)
{
    struct money kept;
    int64_t enough;
    if (own.cents >= target.cents)
        return (struct maybe_money){true, {0}};
    if (!least_before_tax(&enough, raised, led, (struct money){target.cents - own.cents}, months))
        return (struct maybe_money){0};
    const int64_t step = BASE_STEP * (1 + enough / (64 * BASE_STEP));
    int64_t under = enough > 0 ? enough - 1 : 0;
    for (;; enough += step) {
        if (enough > BASE_MOST || !kept_with(&kept, raised, led, enough, months))
            return (struct maybe_money){0};
        if (kept.cents >= target.cents)
            break;
        under = enough;
    }
    while (enough - under > 1) {
        const int64_t middle = under + (enough - under) / 2;
        if (!kept_with(&kept, raised, led, middle, months))
            return (struct maybe_money){0};
        if (kept.cents >= target.cents)
            enough = middle;
        else
            under = middle;
    }
    return (struct maybe_money){true, dollars(enough)};
}

static const struct after_tax_stay *stay_of(const struct after_tax *tax, int offer, int months)
{
    return &tax->offers[offer].at[months];
}

/* The highest, or TAX_NOBODY where two share it; `next` is the highest of the others. */
static int highest(const struct money kept[OFFERS_MAX], const struct led_offer led[OFFERS_MAX], int count, struct money *next)
{
    int best = TAX_NOBODY;
    bool shared = false, second = false;
    for (int i = 0; i < count; i++)
        if (led[i].basis && (best == TAX_NOBODY || kept[i].cents > kept[best].cents))
            best = i;
    for (int i = 0; i < count; i++)
        if (led[i].basis && i != best) {
            shared |= kept[i].cents == kept[best].cents;
            if (!second || kept[i].cents > next->cents)
                *next = kept[i];
            second = true;
        }
    return shared ? TAX_NOBODY : best;
}

static bool fill_lead(struct after_tax_lead *lead, struct after_tax *tax, struct raised *raised, const struct led_offer led[OFFERS_MAX])
{
    struct money before[OFFERS_MAX] = {0}, after[OFFERS_MAX] = {0}, next = {0};
    for (int i = 0; i < tax->offer_count; i++)
        if (led[i].basis) {
            before[i] = stay_of(tax, i, lead->months)->before;
            after[i] = stay_of(tax, i, lead->months)->kept;
        }
    lead->before = highest(before, led, tax->offer_count, &next);
    lead->after = highest(after, led, tax->offer_count, &next);
    lead->changed = lead->before != TAX_NOBODY && lead->after != TAX_NOBODY && lead->before != lead->after;
    if (lead->after == TAX_NOBODY)
        return true;
    for (int i = 0; i < tax->offer_count; i++)
        if (i == lead->after)
            lead->level_with[i].known = true;
        else if (led[i].basis)
            lead->level_with[i] = level_with(raised, &led[i], after[i], after[lead->after], lead->months);
    return annualize(&lead->lead, (struct money){after[lead->after].cents - next.cents}, lead->months);
}

bool find_leads(struct after_tax *tax, struct arena *arena, const struct led_offer led[OFFERS_MAX], struct err *err)
{
    struct raised *raised = arena_alloc(arena, sizeof *raised);
    int running = 0;
    for (int i = 0; i < tax->offer_count; i++)
        running += led[i].basis != NULL;
    for (int i = 0; running > 1 && i < tax->from->shown_count; i++) {
        struct after_tax_lead *lead = &tax->leads[tax->lead_count++];
        lead->months = tax->from->shown_months[i];
        if (!fill_lead(lead, tax, raised, led))
            return err_overflow(err, "pay after tax");
    }
    return true;
}
