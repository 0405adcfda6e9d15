#include "scenarios/after_tax/after_tax_parts.h"

/* By calendar year: what came in, and what of it is given back. */
struct by_year {
    struct year_paid paid[TAX_YEARS_MAX];
    struct money repaid[TAX_YEARS_MAX]; /* gross, by the year in which it had been paid */
};

static void add_wages(struct by_year *by, const struct tax_basis *basis, const struct wage_flow *flow, int months)
{
    for (int m = 1; m <= months; m++) {
        by->paid[basis->pay_year[m]].months++;
        for (int c = 0; c < COMPONENTS; c++) {
            const int year = c == EQUITY || c == BONUS ? basis->vest_year[m] : basis->pay_year[m];
            by->paid[year].wages.cents += flow->part[c][m].cents;
        }
    }
}

/* What is owed back of one payment, the latest received first. */
static void add_repaid(struct by_year *by, const struct money received[TAX_YEARS_MAX], struct money owed)
{
    for (int y = TAX_YEARS_MAX - 1; y >= 0 && owed.cents > 0; y--) {
        const int64_t part = owed.cents < received[y].cents ? owed.cents : received[y].cents;
        by->repaid[y].cents += part;
        owed.cents -= part;
    }
}

static bool repay_sign_on(struct by_year *by, const struct tax_basis *basis, const struct sign_on *entry, int months)
{
    struct money received[TAX_YEARS_MAX] = {0}, before = {0}, now = {0}, kept;
    for (int m = 1; m <= months; m++) {
        if (!sign_on_received(&now, entry, m))
            return false;
        received[basis->pay_year[m]].cents += now.cents - before.cents;
        before = now;
    }
    if (!sign_on_kept(&kept, entry, months))
        return false;
    add_repaid(by, received, (struct money){now.cents - kept.cents});
    return true;
}

static bool repay_one_off(struct by_year *by, const struct tax_basis *basis, const struct one_off *one_off, int months)
{
    struct money received[TAX_YEARS_MAX] = {0}, kept;
    if (!one_off->counted || one_off->month > months)
        return true;
    if (!one_off_kept(&kept, one_off, months))
        return false;
    received[basis->pay_year[one_off->month]] = one_off->amount;
    add_repaid(by, received, (struct money){one_off->amount.cents - kept.cents});
    return true;
}

static bool add_repayments(struct by_year *by, const struct tax_basis *basis, const struct offer *pay, int months)
{
    for (int i = 0; i < pay->sign_on_count; i++)
        if (!repay_sign_on(by, basis, &pay->sign_ons[i], months))
            return false;
    for (int i = 0; i < pay->other_count; i++)
        if (!repay_one_off(by, basis, &pay->others[i], months))
            return false;
    return true;
}

/* What is repaid in the year in which it was paid never was wages; what is repaid later was taxed, and stays so. */
static void settle(struct after_tax_stay *stay, const struct tax_basis *basis, struct by_year *by, int leaving)
{
    stay->repaid_same_year = by->repaid[leaving];
    by->paid[leaving].wages.cents -= by->repaid[leaving].cents;
    for (int y = 0; y <= leaving; y++) {
        struct year_paid paid = by->paid[y];
        const struct money tax = tax_of_wages(basis, y, paid);
        stay->tax.cents += tax.cents;
        stay->deferral.cents += taxed_deferral(basis, y, paid).cents;
        if (y == leaving || by->repaid[y].cents == 0)
            continue;
        paid.wages.cents -= by->repaid[y].cents;
        const struct money without = tax_of_wages(basis, y, paid);
        stay->repaid.cents += by->repaid[y].cents;
        stay->repaid_net.cents += by->repaid[y].cents - (tax.cents - without.cents);
    }
}

bool stay_after_tax(struct after_tax_stay *stay, const struct tax_basis *basis, const struct wage_flow *flow, int months)
{
    struct by_year by = {0};
    *stay = (struct after_tax_stay){.months = months, .before = flow->curve->total[months]};
    add_wages(&by, basis, flow, months);
    if (!add_repayments(&by, basis, flow->pay, months))
        return false;
    settle(stay, basis, &by, basis->vest_year[months]);
    stay->kept.cents = stay->before.cents - stay->tax.cents - stay->deferral.cents;
    return annualize(&stay->before_annualized, stay->before, months) && annualize(&stay->annualized, stay->kept, months);
}
