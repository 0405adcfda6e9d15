#include "calc/pay/curve.h"

const char *component_key(enum component component)
{
    static const char *const keys[COMPONENTS] = {"base", "sign_on", "equity", "bonus", "other"};
    return keys[component];
}

static int clamp(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

/* What is kept of a lump sum after k of its W months of service, by its repayment rule (R4, R9). */
static bool lump_kept(struct money *kept, struct money amount, int k, int window, enum repay repay)
{
    if (k == window || (k > 0 && repay == REPAY_NONE))
        *kept = amount;
    else if (k == 0 || repay == REPAY_FULL)
        *kept = (struct money){0};
    else
        return money_scale(kept, amount, k, window);
    return true;
}

bool sign_on_received(struct money *received, const struct sign_on *entry, int months)
{
    int served = months - 12 * (entry->year - 1);
    if (entry->paid == PAID_MONTHLY)
        return money_scale(received, entry->amount, clamp(served, 0, 12), 12);
    *received = served >= 1 ? entry->amount : (struct money){0};
    return true;
}

bool sign_on_kept(struct money *kept, const struct sign_on *entry, int months)
{
    int window = entry->paid == PAID_MONTHLY ? 12 : entry->within_months;
    int k = clamp(months - 12 * (entry->year - 1), 0, window);
    if (entry->repay == REPAY_NONE && k < window)
        return sign_on_received(kept, entry, months);
    return lump_kept(kept, entry->amount, k, window, entry->repay);
}

/* What a curve is built from: what comes in at each month, of the components that are never taken back. */
struct incoming {
    struct money equity[MONTHS_MAX + 1], paper[MONTHS_MAX + 1], bonus[MONTHS_MAX + 1], other[MONTHS_MAX + 1];
};

static bool add_at(struct money incoming[MONTHS_MAX + 1], int month, struct money amount)
{
    return month > MONTHS_MAX || money_add(&incoming[month], incoming[month], amount);
}

/* R3 */
static bool add_base(struct curve *curve, const struct money bases[MONTHS_MAX + 1])
{
    wide_int sum = 0;
    for (int m = 1; m <= MONTHS_MAX; m++) {
        sum += bases[m].cents;
        if (!round_divide(&curve->kept[BASE][m].cents, sum, 12))
            return false;
        curve->received[m] = curve->kept[BASE][m];
    }
    return true;
}

/* R4: what changes within the first year of the entry and its window, then the whole of it. */
static bool add_sign_on(struct curve *curve, const struct sign_on *entry)
{
    const int before = 12 * (entry->year - 1), longest = entry->within_months > 12 ? entry->within_months : 12;
    for (int m = before + 1; m <= MONTHS_MAX; m++) {
        struct money kept = entry->amount, received = entry->amount, *sum = &curve->kept[SIGN_ON][m];
        if (m < before + longest) {
            if (!sign_on_received(&received, entry, m))
                return false;
            if (entry->repay == REPAY_NONE)
                kept = received; /* nothing is taken back */
            else if (!sign_on_kept(&kept, entry, m))
                return false;
        }
        if (!money_add(sum, *sum, kept) || !money_add(&curve->received[m], curve->received[m], received))
            return false;
    }
    return true;
}

static bool add_sign_ons(struct curve *curve, const struct offer *offer)
{
    for (int i = 0; i < offer->sign_on_count; i++)
        if (!add_sign_on(curve, &offer->sign_ons[i]))
            return false;
    return true;
}

bool equity_counted(struct money *counted, const struct offer *offer, struct money value)
{
    *counted = value;
    return !offer->on_paper || money_times_rate(counted, value, offer->counted_share);
}

/* R5–R7, R16 */
static bool add_grant(struct incoming *in, const struct grant *grant, const struct offer *offer,
                      const struct price_track *track)
{
    struct vests vests;
    vest_events(&vests, grant);
    for (int i = 0; i < vests.count && vests.events[i].month <= MONTHS_MAX; i++) {
        const int month = vests.events[i].month;
        struct money value, counted;
        if (!vest_value_on(&value, grant, &vests.events[i], track) || !equity_counted(&counted, offer, value) ||
            !add_at(in->equity, month, counted) ||
            (offer->on_paper && !add_at(in->paper, month, (struct money){value.cents - counted.cents})))
            return false;
    }
    return true;
}

bool bonus_of_year(struct money *paid, const struct bonus *bonus, struct money base)
{
    return bonus->is_amount ? money_times_rate(paid, bonus->amount, bonus->payout)
                            : money_times_rates(paid, base, bonus->target, bonus->payout);
}

/* R8: a bonus for year n is paid lag months after it, if still employed that day. */
static bool add_bonus(struct incoming *in, const struct bonus *bonus, const struct money bases[MONTHS_MAX + 1])
{
    for (int month = 12; month + bonus->lag_months <= MONTHS_MAX; month += 12) {
        struct money paid;
        if (!bonus_of_year(&paid, bonus, bases[month]) || !add_at(in->bonus, month + bonus->lag_months, paid))
            return false;
    }
    return true;
}

bool one_off_kept(struct money *kept, const struct one_off *one_off, int months)
{
    const int k = clamp(months - one_off->month + 1, 0, one_off->within_months);
    return lump_kept(kept, one_off->amount, k, one_off->within_months, one_off->repay);
}

/* R9, one-offs */
static bool add_one_off(struct curve *curve, struct incoming *in, const struct one_off *one_off)
{
    for (int m = one_off->month; m <= MONTHS_MAX; m++) {
        struct money kept, *sum = &curve->kept[OTHER][m];
        if (!one_off_kept(&kept, one_off, m) || !money_add(sum, *sum, kept))
            return false;
    }
    return add_at(in->other, one_off->month, one_off->amount);
}

/* R9, benefits: received equals kept */
static bool add_benefit(struct curve *curve, const struct benefit *benefit)
{
    for (int m = benefit->vests_month; m <= MONTHS_MAX; m++) {
        struct money accrued, *sum = &curve->kept[OTHER][m];
        if (!money_times_rate(&accrued, curve->kept[BASE][m], benefit->percent) ||
            !money_add(sum, *sum, accrued) || !money_add(&curve->received[m], curve->received[m], accrued))
            return false;
    }
    return true;
}

static bool add_grants(struct incoming *in, const struct offer *offer, enum refreshers refreshers)
{
    struct price_track track;
    price_track(&track, &offer->price, MONTHS_MAX);
    if (offer->has_grant && !add_grant(in, &offer->grant, offer, &track))
        return false;
    for (int i = 0; i < offer->refresher_count; i++)
        if (refreshers == REFRESHERS_ALL || offer->refreshers[i].counted)
            if (!add_grant(in, &offer->refreshers[i], offer, &track))
                return false;
    return true;
}

static bool add_others(struct curve *curve, struct incoming *in, const struct offer *offer)
{
    for (int i = 0; i < offer->other_count; i++)
        if (offer->others[i].counted && !add_one_off(curve, in, &offer->others[i]))
            return false;
    for (int i = 0; i < offer->benefit_count; i++)
        if (offer->benefits[i].counted && !add_benefit(curve, &offer->benefits[i]))
            return false;
    return true;
}

/* What came in so far, month by month. */
static bool run_up(struct curve *curve, const struct incoming *in)
{
    struct money equity = {0}, paper = {0}, bonus = {0}, other = {0};
    for (int m = 1; m <= MONTHS_MAX; m++) {
        struct money *received = &curve->received[m];
        if (!money_add(&equity, equity, in->equity[m]) || !money_add(&paper, paper, in->paper[m]) ||
            !money_add(&bonus, bonus, in->bonus[m]) || !money_add(&other, other, in->other[m]) ||
            !money_add(received, *received, equity) || !money_add(received, *received, bonus) ||
            !money_add(received, *received, other))
            return false;
        curve->kept[EQUITY][m] = equity;
        curve->kept[BONUS][m] = bonus;
        curve->paper[m] = paper;
    }
    return true;
}

static bool within_limit(struct money sum)
{
    return sum.cents <= CURVE_CENTS_MAX && sum.cents >= -CURVE_CENTS_MAX;
}

/* R10 */
static bool add_up(struct curve *curve)
{
    bool fits = true;
    for (int m = 1; m <= MONTHS_MAX; m++) {
        struct money total = {0};
        for (int c = BASE; c < COMPONENTS; c++) {
            fits &= within_limit(curve->kept[c][m]);
            if (!money_add(&total, total, curve->kept[c][m]))
                return false;
        }
        curve->total[m] = total;
        fits &= within_limit(total);
    }
    return fits;
}

static bool beside_fits(const struct curve *curve)
{
    bool fits = true;
    for (int m = 1; m <= MONTHS_MAX; m++)
        fits &= within_limit(curve->received[m]) && within_limit(curve->paper[m]);
    return fits;
}

/* What is written for every month need not be cleared: month 0 and the sums of several entries. */
static void clear(struct curve *curve)
{
    for (int m = 0; m <= MONTHS_MAX; m++)
        curve->kept[SIGN_ON][m] = curve->kept[OTHER][m] = (struct money){0};
    curve->kept[BASE][0] = curve->kept[EQUITY][0] = curve->kept[BONUS][0] = (struct money){0};
    curve->total[0] = curve->received[0] = curve->paper[0] = (struct money){0};
}

bool curve_compute_own(struct curve *curve, const struct offer *offer, enum refreshers refreshers, struct err *err)
{
    struct money bases[MONTHS_MAX + 1];
    struct incoming in = {0};
    clear(curve);
    if (!offer_annual_bases(bases, offer) || !add_base(curve, bases))
        return err_overflow(err, "base salary");
    if (!add_sign_ons(curve, offer))
        return err_overflow(err, "sign-on bonus");
    if (!add_grants(&in, offer, refreshers))
        return err_overflow(err, "equity");
    if (offer->has_bonus && !add_bonus(&in, &offer->bonus, bases))
        return err_overflow(err, "bonus");
    if (!add_others(curve, &in, offer))
        return err_overflow(err, "other pay");
    if (!run_up(curve, &in) || !add_up(curve) || !beside_fits(curve))
        return err_overflow(err, "total");
    return true;
}

/* The other part of what was received: everything that may be taken back later (R4, R9). */
static bool convert_received(struct curve *curve, const struct curve *own, struct ratio ratio)
{
    for (int m = 1; m <= MONTHS_MAX; m++) {
        struct money to_repay = {own->received[m].cents - own->total[m].cents};
        if (!money_times_ratio(&to_repay, to_repay, ratio) ||
            !money_add(&curve->received[m], curve->total[m], to_repay))
            return false;
    }
    return true;
}

/* R15 */
static bool convert(struct curve *curve, struct ratio ratio)
{
    const struct curve own = *curve;
    *curve = (struct curve){0};
    for (int m = 1; m <= MONTHS_MAX; m++) {
        for (int c = 0; c < COMPONENTS; c++)
            if (!money_times_ratio(&curve->kept[c][m], own.kept[c][m], ratio))
                return false;
        if (!money_times_ratio(&curve->paper[m], own.paper[m], ratio))
            return false;
    }
    return add_up(curve) && convert_received(curve, &own, ratio) && beside_fits(curve);
}

bool curve_compute(struct curve *curve, const struct offer *offer, enum refreshers refreshers, struct err *err)
{
    if (!curve_compute_own(curve, offer, refreshers, err))
        return false;
    if (!ratio_is_one(offer->to_case) && !convert(curve, offer->to_case))
        return err_overflow(err, "amount in another currency");
    return true;
}

bool curve_has_paper(const struct curve *curve)
{
    return curve->paper[MONTHS_MAX].cents != 0;
}

bool curve_compute_flat(struct curve *curve, const struct offer *offer, struct err *err)
{
    struct offer flat = *offer;
    flat.price = price_flat(&offer->price);
    return curve_compute(curve, &flat, REFRESHERS_AS_COUNTED, err);
}

struct money curve_between(const struct curve *curve, int from, int to)
{
    return (struct money){curve->total[to].cents - curve->total[from].cents};
}

struct money curve_component_between(const struct curve *curve, enum component component, int from, int to)
{
    return (struct money){curve->kept[component][to].cents - curve->kept[component][from].cents};
}

struct money curve_paid_between(const struct curve *curve, int from, int to)
{
    return (struct money){curve->received[to].cents - curve->received[from].cents};
}
