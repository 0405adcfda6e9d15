/* What the United States takes from wages (R14). */
#include "calc/tax/tax_parts.h"

static struct money smaller(struct money a, struct money b)
{
    return a.cents < b.cents ? a : b;
}

void federal_payroll_tax(const struct household *house, struct tax_bill *bill)
{
    const struct federal_year *federal = house->rules->federal;
    struct money based = {0};
    for (int i = 0; i < house->earners; i++)
        based.cents += smaller(house->earner[i], federal->wage_base).cents;
    const struct money over = exact_rounded(
        exact_above(exact_of(house->wages), federal->additional_over.of[house->rules->filing]));
    const struct {
        enum tax_part part;
        struct money of, from, to;
        struct rate rate;
    } taxes[] = {{SOCIAL_SECURITY, based, {0}, federal->wage_base, federal->social_security},
                 {MEDICARE, house->wages, {0}, {0}, federal->medicare},
                 {ADDITIONAL_MEDICARE, over, federal->additional_over.of[house->rules->filing], {0},
                  federal->additional_medicare}};
    for (int i = 0; i < 3; i++) {
        struct tax_sum sum = {.bill = bill, .part = taxes[i].part};
        tax_sum_add(&sum, exact_share(taxes[i].of, taxes[i].rate).nano * EXACT_CENT,
                    (struct tax_line){.kind = LINE_BRACKET, .from = taxes[i].from, .to = taxes[i].to, .of = taxes[i].of,
                                      .rate = taxes[i].rate});
        tax_sum_end(&sum);
    }
}

/* Brackets on income less the deduction. */
static struct exact add_brackets(const struct household *house, struct tax_sum *sum, struct exact deduction)
{
    struct exact taxable = exact_of(house->income);
    taxable.nano = taxable.nano > deduction.nano ? taxable.nano - deduction.nano : 0;
    tax_sum_brackets(sum, &house->rules->federal->income[house->rules->filing], taxable);
    return taxable;
}

struct money federal_with_standard(const struct household *house)
{
    struct tax_sum sum = {.part = FEDERAL_INCOME_TAX};
    add_brackets(house, &sum, exact_of(house->rules->federal->deduction.of[house->rules->filing]));
    return tax_sum_rounded(&sum);
}

/* The cap falls with income, down to its least. */
static struct exact salt_cap(const struct household *house)
{
    const struct federal_year *federal = house->rules->federal;
    const struct money over = exact_rounded(exact_above(exact_of(house->income), federal->salt_over));
    struct exact cap = {exact_of(federal->salt_cap).nano - exact_share(over, federal->salt_less).nano};
    const struct exact least = exact_of(federal->salt_least);
    return cap.nano > least.nano ? cap : least;
}

void federal_income_tax(const struct household *house, struct tax_bill *bill)
{
    const struct exact cap = salt_cap(house);
    const struct money standard = house->rules->federal->deduction.of[house->rules->filing];
    bill->standard_deduction = standard;
    bill->state_and_local.cents = bill->tax[STATE_INCOME_TAX].cents + bill->tax[LOCAL_INCOME_TAX].cents;
    bill->salt_cap = exact_rounded(cap);
    const struct exact salt = exact_smaller(cap, exact_of(bill->state_and_local));
    bill->itemized = salt.nano > exact_of(standard).nano;
    const struct exact deduction = bill->itemized ? salt : exact_of(standard);
    bill->deduction = exact_rounded(deduction);
    struct tax_sum sum = {.bill = bill, .part = FEDERAL_INCOME_TAX};
    bill->taxable = exact_rounded(add_brackets(house, &sum, deduction));
    tax_sum_end(&sum);
    bill->federal_with_standard = bill->itemized ? federal_with_standard(house) : bill->tax[FEDERAL_INCOME_TAX];
}

struct money tax_withheld(const struct federal_year *federal, struct money paid, struct money before)
{
    const struct supplemental *law = &federal->supplemental;
    const struct exact all = {(paid.cents + before.cents) * EXACT_CENT};
    wide_int over = exact_above(all, law->over).nano - exact_above(exact_of(before), law->over).nano;
    struct money withheld = {0};
    wide_int fine = (exact_of(paid).nano - over) * law->rate.nano + over * law->rate_over.nano;
    round_divide(&withheld.cents, fine, FINE_CENT);
    return withheld;
}
