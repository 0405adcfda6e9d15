#include "calc/counter/lever_pay.h"

/* A bound for all sums, within which no curve is refused. Pay only grows with the months, so what is below it at month 60
 * was below it before. */
#define SUM_MOST ((wide_int)CURVE_CENTS_MAX)

static void part_from_curve(struct part_pay *part, const struct lever_pay *pay, const struct curve *curve)
{
    *part = (struct part_pay){.received = (wide_int)curve->received[MONTHS_MAX].cents + curve->paper[MONTHS_MAX].cents};
    for (int c = 0; c < COMPONENTS; c++)
        for (int i = 0; i <= pay->month_count; i++)
            part->kept[c][i] = curve->kept[c][pay->month[i]].cents;
}

static bool base_part(struct part_pay *part, struct lever_pay *pay, int64_t level)
{
    struct curve curve;
    struct err unsaid;
    pay->base_alone.base.cents = level;
    if (!curve_compute_own(&curve, &pay->base_alone, REFRESHERS_AS_COUNTED, &unsaid))
        return false;
    part_from_curve(part, pay, &curve);
    return true;
}

static bool sign_on_part(struct part_pay *part, const struct lever_pay *pay, int year, int64_t level)
{
    const struct sign_on entry = sign_on_with(&pay->bargain->offer, year, level);
    *part = (struct part_pay){.received = level};
    for (int i = 0; i <= pay->month_count; i++) {
        struct money kept;
        if (!sign_on_kept(&kept, &entry, pay->month[i]))
            return false;
        part->kept[SIGN_ON][i] = kept.cents;
    }
    return true;
}

static bool grant_part(struct part_pay *part, const struct lever_pay *pay, int64_t level)
{
    const struct offer *offer = &pay->bargain->offer;
    struct grant grant;
    struct vests vests;
    *part = (struct part_pay){0};
    if (!offer->has_grant)
        return true;
    grant_with(&grant, &offer->grant, level);
    vest_events(&vests, &grant);
    for (int e = 0; e < vests.count && vests.events[e].month <= MONTHS_MAX; e++) {
        struct money value, counted;
        if (!vest_value(&value, &grant, &vests.events[e], &offer->price) || !equity_counted(&counted, offer, value))
            return false;
        part->received += value.cents;
        if (part->received > SUM_MOST)
            return false;
        for (int i = 0; i <= pay->month_count; i++)
            if (vests.events[e].month <= pay->month[i])
                part->kept[EQUITY][i] += counted.cents;
    }
    return true;
}

static bool compute_part(struct part_pay *part, struct lever_pay *pay, enum lever lever, int64_t level)
{
    switch (lever) {
    case LEVER_BASE:
        return base_part(part, pay, level);
    case LEVER_SIGN_ON_1:
    case LEVER_SIGN_ON_2:
        return sign_on_part(part, pay, lever == LEVER_SIGN_ON_1 ? 1 : 2, level);
    case LEVER_UNITS:
        return grant_part(part, pay, level);
    case LEVERS:
        break;
    }
    return false;
}

/* What the letter pays beside its levers. */
static bool compute_rest(struct lever_pay *pay)
{
    struct curve letter;
    struct err unsaid;
    if (!curve_compute_own(&letter, &pay->bargain->offer, REFRESHERS_AS_COUNTED, &unsaid))
        return false;
    part_from_curve(&pay->rest, pay, &letter);
    for (int lever = 0; lever < LEVERS; lever++) {
        pay->level[lever] = pay->bargain->now.level[lever];
        if (!compute_part(&pay->part[lever], pay, (enum lever)lever, pay->level[lever]))
            return false;
        for (int c = 0; c < COMPONENTS; c++)
            for (int i = 0; i <= pay->month_count; i++)
                pay->rest.kept[c][i] -= pay->part[lever].kept[c][i];
    }
    return true;
}

void lever_pay_start(struct lever_pay *pay, const struct bargain *bargain, const int months[], int count)
{
    const struct offer *offer = &bargain->offer;
    pay->bargain = bargain;
    pay->month_count = count;
    for (int i = 0; i < count; i++)
        pay->month[i] = months[i];
    pay->month[count] = MONTHS_MAX;
    pay->base_alone = *offer;
    pay->base_alone.has_grant = false;
    pay->base_alone.sign_on_count = pay->base_alone.refresher_count = pay->base_alone.other_count = 0;
    pay->usable = compute_rest(pay);
}

/* Brings the parts to a package's levels. */
static bool move_parts(struct lever_pay *pay, const struct package *package)
{
    for (int lever = 0; lever < LEVERS; lever++) {
        if (pay->level[lever] == package->level[lever])
            continue;
        pay->level[lever] = -1; /* no level, should it fail */
        if (!compute_part(&pay->part[lever], pay, (enum lever)lever, package->level[lever]))
            return false;
        pay->level[lever] = package->level[lever];
    }
    return true;
}

static int64_t own_cents(const struct lever_pay *pay, int component, int at)
{
    int64_t cents = pay->rest.kept[component][at];
    for (int lever = 0; lever < LEVERS; lever++)
        cents += pay->part[lever].kept[component][at];
    return cents;
}

/* Whatever the curve adds up or converts fits as well. */
static bool sums_fit(const struct lever_pay *pay)
{
    wide_int most = pay->rest.received;
    struct money converted;
    for (int lever = 0; lever < LEVERS; lever++)
        most += pay->part[lever].received;
    for (int c = 0; c < COMPONENTS; c++)
        most += own_cents(pay, c, pay->month_count);
    return most <= SUM_MOST && money_times_ratio(&converted, (struct money){(int64_t)most}, pay->bargain->offer.to_case) &&
           converted.cents <= SUM_MOST;
}

bool lever_pay_totals(int64_t totals[], struct lever_pay *pay, const struct package *package)
{
    const struct ratio to_case = pay->bargain->offer.to_case;
    const bool own = ratio_is_one(to_case);
    if (!pay->usable || !move_parts(pay, package) || !sums_fit(pay))
        return false;
    for (int i = 0; i < pay->month_count; i++) {
        totals[i] = 0;
        for (int c = 0; c < COMPONENTS; c++) {
            struct money kept = {own_cents(pay, c, i)};
            if (!own && !money_times_ratio(&kept, kept, to_case))
                return false;
            totals[i] += kept.cents;
        }
    }
    return true;
}

bool lever_pay_value(struct money *value, struct lever_pay *pay, const struct package *package)
{
    int64_t totals[PAY_MONTHS_MAX];
    return lever_pay_totals(totals, pay, package) && stay_value_of(value, totals, &pay->bargain->stay);
}

bool package_totals(int64_t totals[], struct lever_pay *pay, const struct package *package, struct err *err)
{
    struct curve curve;
    if (lever_pay_totals(totals, pay, package))
        return true;
    if (!package_curve(&curve, pay->bargain, package, err))
        return false;
    for (int i = 0; i < pay->month_count; i++)
        totals[i] = curve.total[pay->month[i]].cents;
    return true;
}
