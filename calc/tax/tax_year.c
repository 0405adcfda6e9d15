#include <stddef.h>

#include "calc/tax/tax_parts.h"

const char *const FILING_NAMES[FILINGS] = {"single", "married_joint", "head_of_household"};

const char *const TAX_PART_NAMES[TAX_PARTS] = {
    "federal_income_tax", "social_security", "medicare", "additional_medicare", "state_income_tax", "local_income_tax",
    "state_payroll",
};

/* State tax first: federal income tax deducts it. Lines are put in the order of the bill afterwards. */
static void order_lines(struct tax_bill *bill)
{
    struct tax_line line[TAX_LINES_MAX];
    int count = 0;
    for (int part = 0; part < TAX_PARTS; part++)
        for (int i = 0; i < bill->line_count; i++)
            if (bill->line[i].part == (enum tax_part)part)
                line[count++] = bill->line[i];
    for (int i = 0; i < count; i++)
        bill->line[i] = line[i];
}

void tax_year(const struct tax_rules *rules, const struct tax_return *given, struct tax_bill *bill)
{
    const struct money wages = {given->wages.cents + given->spouse_wages.cents};
    const struct household house = {
        .rules = rules,
        .given = given,
        .earner = {given->wages, given->spouse_wages},
        .earners = given->spouse_wages.cents > 0 ? 2 : 1,
        .persons = rules->filing == FILING_JOINT ? 2 : 1,
        .wages = wages,
        .income = {wages.cents - given->deferral.cents},
    };
    struct exact taxable;
    assert(wages.cents <= TAX_WAGES_MAX && given->deferral.cents <= given->wages.cents);
    *bill = (struct tax_bill){0};
    bill->wages = wages;
    bill->income = house.income;
    federal_payroll_tax(&house, bill);
    state_income_tax(&house, bill, &taxable);
    local_income_tax(&house, bill, taxable);
    state_payroll_tax(&house, bill);
    federal_income_tax(&house, bill);
    order_lines(bill);
    for (int part = 0; part < TAX_PARTS; part++)
        bill->total.cents += bill->tax[part].cents;
    bill->net.cents = house.income.cents - bill->total.cents;
}

/* tax / of, to a hundredth of a percent. */
static struct rate share(struct money tax, struct money of)
{
    struct rate rate = {0};
    if (of.cents > 0 && round_divide(&rate.nano, (wide_int)tax.cents * 10000, of.cents))
        rate.nano *= RATE_ONE / 10000;
    return rate;
}

struct rate tax_share(const struct tax_bill *bill, struct money tax)
{
    return share(tax, bill->wages);
}

struct rate tax_marginal(const struct tax_rules *rules, const struct tax_return *given)
{
    const struct money next = dollars(100);
    struct tax_return more = *given;
    struct tax_bill before, after;
    if (given->wages.cents + given->spouse_wages.cents + next.cents <= TAX_WAGES_MAX)
        more.wages.cents += next.cents;
    struct tax_return less = more;
    less.wages.cents -= next.cents;
    tax_year(rules, &less, &before);
    tax_year(rules, &more, &after);
    return share((struct money){after.total.cents - before.total.cents}, next);
}
