#include "scenarios/after_tax/after_tax_parts.h"

static const enum component SUPPLEMENTAL[] = {SIGN_ON, EQUITY, BONUS, OTHER};

/* The header says which day pay falls on. Without a start, months of employment stand in for those of a calendar. */
void place_months(struct tax_basis *basis, struct date start, int months)
{
    basis->first_year = 1;
    for (int m = 1; m <= MONTHS_MAX; m++) {
        basis->pay_year[m] = basis->vest_year[m] = (m - 1) / 12;
        if (date_known(start)) {
            const struct date anniversary = date_add_months(start, m);
            const int paid = date_add_days(anniversary, -1).year;
            if (m == 1)
                basis->first_year = paid;
            basis->pay_year[m] = paid - basis->first_year;
            basis->vest_year[m] = anniversary.year - basis->first_year;
        }
    }
    basis->year_count = basis->vest_year[months] + 1;
}

/* A year of employment has the law of the last year there is; so has one behind the tables, and one before them the first. */
bool find_rules(struct tax_basis *basis, const struct after_tax_offer *offer, struct err *err)
{
    const struct after_tax *of = basis->of;
    for (int y = 0; y < TAX_YEARS_MAX; y++) {
        int year = offer->placed ? basis->first_year + y : 0;
        if (offer->placed && year < of->tables->federal[0].year)
            year = of->tables->federal[0].year;
        const struct tax_place place = {offer->state, offer->locality, of->filing, year};
        if (!tax_rules_find(&basis->rules[y], of->tables, &place, err))
            return false;
        tax_year(&basis->rules[y], &(struct tax_return){.spouse_wages = of->spouse_wages, .dependents = of->dependents},
                 &basis->alone[y]);
    }
    return true;
}

/* At most the wages, and of a year what its law lets anybody defer. */
struct money taxed_deferral(const struct tax_basis *basis, int year, struct year_paid paid)
{
    const struct federal_year *federal = basis->rules[year].federal;
    const int64_t most = federal->deferral_limit.cents + money_larger(federal->catch_up, federal->catch_up_60_to_63).cents;
    struct money deferral = {basis->of->deferral.cents < most ? basis->of->deferral.cents : most};
    if (!money_scale(&deferral, deferral, paid.months, 12) || deferral.cents > paid.wages.cents)
        return paid.wages;
    return deferral;
}

static void bill_of(struct tax_bill *bill, const struct tax_basis *basis, int year, struct year_paid paid)
{
    const struct after_tax *of = basis->of;
    tax_year(&basis->rules[year], &(struct tax_return){.wages = paid.wages, .spouse_wages = of->spouse_wages,
                                                       .deferral = taxed_deferral(basis, year, paid), .dependents = of->dependents},
             bill);
}

struct money tax_of_wages(const struct tax_basis *basis, int year, struct year_paid paid)
{
    struct tax_bill bill;
    if (paid.wages.cents == 0)
        return (struct money){0};
    bill_of(&bill, basis, year, paid);
    return (struct money){bill.total.cents - basis->alone[year].total.cents};
}

static bool add_sign_ons(struct wage_flow *flow)
{
    for (int i = 0; i < flow->pay->sign_on_count; i++) {
        struct money before = {0};
        for (int m = 1; m <= MONTHS_MAX; m++) {
            struct money received;
            if (!sign_on_received(&received, &flow->pay->sign_ons[i], m))
                return false;
            flow->part[SIGN_ON][m].cents += received.cents - before.cents;
            before = received;
        }
    }
    return true;
}

/* What of `other` is kept and is no one-off: benefits. */
static bool add_others(struct wage_flow *flow)
{
    struct money before = {0};
    for (int i = 0; i < flow->pay->other_count; i++)
        if (flow->pay->others[i].counted)
            flow->part[OTHER][flow->pay->others[i].month].cents += flow->pay->others[i].amount.cents;
    for (int m = 1; m <= MONTHS_MAX; m++) {
        struct money benefits = flow->curve->kept[OTHER][m];
        for (int i = 0; i < flow->pay->other_count; i++) {
            struct money kept;
            if (!flow->pay->others[i].counted)
                continue;
            if (!one_off_kept(&kept, &flow->pay->others[i], m))
                return false;
            benefits.cents -= kept.cents;
        }
        flow->untaxed[m].cents = benefits.cents - before.cents;
        before = benefits;
    }
    return true;
}

bool wage_flow_make(struct wage_flow *flow, const struct offer *pay, const struct curve *curve)
{
    static const enum component never_taken_back[] = {BASE, EQUITY, BONUS};
    *flow = (struct wage_flow){.pay = pay, .curve = curve};
    for (int c = 0; c < 3; c++)
        for (int m = 1; m <= MONTHS_MAX; m++)
            flow->part[never_taken_back[c]][m] = curve_component_between(curve, never_taken_back[c], m - 1, m);
    return add_sign_ons(flow) && add_others(flow);
}

struct money flow_wages(const struct wage_flow *flow, int month)
{
    struct money wages = {0};
    for (int c = 0; c < COMPONENTS; c++)
        wages.cents += flow->part[c][month].cents;
    return wages;
}

static int year_of_part(const struct tax_basis *basis, int component, int month)
{
    return component == EQUITY || component == BONUS ? basis->vest_year[month] : basis->pay_year[month];
}

bool fits_tables(const struct tax_basis *basis, const struct wage_flow *flow)
{
    wide_int wages[TAX_YEARS_MAX] = {0};
    for (int m = 1; m <= MONTHS_MAX; m++)
        for (int c = 0; c < COMPONENTS; c++)
            wages[year_of_part(basis, c, m)] += flow->part[c][m].cents;
    for (int y = 0; y < TAX_YEARS_MAX; y++)
        if (wages[y] + basis->of->spouse_wages.cents > TAX_WAGES_MAX)
            return false;
    return true;
}

static void settle_year(struct after_tax_year *year, const struct tax_basis *basis, int y)
{
    struct tax_bill of_base;
    const int worked = year->first > 0 ? year->last - year->first + 1 : 0;
    bill_of(&year->bill, basis, y, (struct year_paid){year->wages, worked});
    year->deferral = taxed_deferral(basis, y, (struct year_paid){year->wages, worked});
    for (int part = 0; part < TAX_PARTS; part++)
        year->tax_of[part].cents = year->bill.tax[part].cents - basis->alone[y].tax[part].cents;
    year->tax.cents = year->bill.total.cents - basis->alone[y].total.cents;
    year->net.cents = year->wages.cents - year->deferral.cents - year->tax.cents + year->untaxed.cents;
    if (year->wages.cents > 0 && round_divide(&year->share.nano, (wide_int)year->tax.cents * 10000, year->wages.cents))
        year->share.nano *= RATE_ONE / 10000;
    for (int i = 0; i < 4; i++)
        year->supplemental.cents += year->part[SUPPLEMENTAL[i]].cents;
    bill_of(&of_base, basis, y, (struct year_paid){year->part[BASE], worked});
    year->withheld = tax_withheld(basis->rules[y].federal, year->supplemental, (struct money){0});
    year->owed.cents = year->bill.tax[FEDERAL_INCOME_TAX].cents - of_base.tax[FEDERAL_INCOME_TAX].cents;
    year->set_aside.cents = year->owed.cents - year->withheld.cents;
}

void fill_years(struct after_tax_offer *offer, const struct tax_basis *basis, const struct wage_flow *flow, int months)
{
    offer->year_count = basis->year_count;
    for (int m = 1; m <= months; m++) {
        struct after_tax_year *paid = &offer->years[basis->pay_year[m]];
        if (paid->first == 0)
            paid->first = m;
        paid->last = m;
        paid->untaxed.cents += flow->untaxed[m].cents;
        for (int c = 0; c < COMPONENTS; c++) {
            struct after_tax_year *year = &offer->years[year_of_part(basis, c, m)];
            year->part[c].cents += flow->part[c][m].cents;
            year->wages.cents += flow->part[c][m].cents;
        }
    }
    for (int y = 0; y < offer->year_count; y++) {
        offer->years[y].year = basis->first_year + y;
        offer->years[y].law_year = basis->rules[y].year_used;
        settle_year(&offer->years[y], basis, y);
    }
}
