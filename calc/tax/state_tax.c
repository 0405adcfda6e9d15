/* What a state takes from income (R14): its own way from wages to taxable income, its brackets, what it adds to them. */
#include <stddef.h>

#include "calc/tax/tax_parts.h"

/* A large income deducts less (Minnesota), or only so much (Colorado). */
static struct exact deduction_of(const struct household *house)
{
    const struct state_year *state = house->rules->state_year;
    const enum filing filing = house->rules->filing;
    const struct money whole = state->deduction.of[filing], income = house->income;
    if (state->deduction_limit.over.cents > 0 && income.cents > state->deduction_limit.over.cents)
        return exact_smaller(exact_of(whole), exact_of(state->deduction_limit.allowed.of[filing]));
    if (state->deduction_less.over.cents == 0)
        return exact_of(whole);
    const struct money over = exact_rounded(exact_above(exact_of(income), state->deduction_less.over)),
                       more = exact_rounded(exact_above(exact_of(income), state->deduction_less.over_more)),
                       between = {over.cents - more.cents};
    struct exact less = {exact_share(between, state->deduction_less.by).nano +
                         exact_share(more, state->deduction_less.by_more).nano};
    less = exact_smaller(less, exact_share(whole, state->deduction_less.most));
    return (struct exact){exact_of(whole).nano - less.nano};
}

/* The last step that is reached; with `above`, passed. NULL: none. */
static const struct income_step *step_at(const struct income_steps *steps, struct money income, bool above)
{
    const struct income_step *at = NULL;
    for (int i = 0; i < steps->count; i++)
        if (i == 0 || income.cents > steps->step[i].from.cents - (above ? 0 : 1))
            at = &steps->step[i];
    return at;
}

static struct money exemptions_of(const struct household *house)
{
    const struct state_year *state = house->rules->state_year;
    const enum filing filing = house->rules->filing;
    const int64_t dependents = house->given->dependents;
    const struct money none_over = state->exemption_none_over.of[filing];
    if (none_over.cents > 0 && house->income.cents > none_over.cents)
        return (struct money){0};
    const struct income_step *step = step_at(&state->exemption_steps[filing], house->income, true);
    return (struct money){state->exemption.of[filing].cents + state->exemption_each.cents * house->persons +
                          state->exemption_dependent.cents * dependents +
                          (step ? step->amount.cents * (house->persons + dependents) : 0)};
}

/* Of each earner's Social Security and Medicare, without its additional rate (Massachusetts). */
static struct exact payroll_deducted(const struct household *house)
{
    const struct federal_year *federal = house->rules->federal;
    const struct exact most = exact_of(house->rules->state_year->payroll_deduction);
    struct exact all = {0};
    for (int i = 0; i < house->earners && most.nano > 0; i++) {
        const struct money wages = house->earner[i];
        const struct money based = wages.cents < federal->wage_base.cents ? wages : federal->wage_base;
        const struct exact paid = {exact_share(based, federal->social_security).nano +
                                   exact_share(wages, federal->medicare).nano};
        all.nano += exact_smaller(paid, most).nano;
    }
    return all;
}

/* The federal tax with the standard deduction: while a state deducts it, state tax lies below that deduction (Oregon). */
static struct exact federal_deducted(const struct household *house)
{
    const struct state_year *state = house->rules->state_year;
    const struct income_step *step = step_at(&state->federal_tax.shares[house->rules->filing], house->income, false);
    if (!step || state->federal_tax.most.cents == 0)
        return (struct exact){0};
    return exact_smaller(exact_of(federal_with_standard(house)), exact_share(state->federal_tax.most, step->share));
}

static void add_recapture(const struct household *house, struct tax_sum *sum, struct exact taxable)
{
    const struct state_year *state = house->rules->state_year;
    const struct recapture *law = &state->recapture;
    const enum filing filing = house->rules->filing;
    const struct tax_line line = {.kind = LINE_RECAPTURE, .name = "recapture of lower brackets", .of = house->income};
    if (law->phase_in.cents == 0 || house->income.cents <= law->over.cents)
        return;
    if (law->flat_over.cents > 0 && taxable.nano > exact_of(law->flat_over).nano) {
        const struct brackets *brackets = &state->income[filing];
        tax_sum_add(sum, taxable.nano * brackets->bracket[brackets->count - 1].rate.nano - sum->fine, line);
        return;
    }
    const struct recapture_row *row = &law->row[filing][0];
    for (int i = 1; i < law->row_count[filing]; i++)
        if (exact_of(law->row[filing][i].from).nano < taxable.nano)
            row = &law->row[filing][i];
    const struct money from = money_larger(law->over, row->from);
    int64_t over = house->income.cents - from.cents;
    over = over < law->phase_in.cents ? over : law->phase_in.cents;
    tax_sum_add(sum, row->base.cents * FINE_CENT + (wide_int)row->more.cents * over * (FINE_CENT / law->phase_in.cents), line);
}

void state_income_tax(const struct household *house, struct tax_bill *bill, struct exact *taxable)
{
    const struct state_year *state = house->rules->state_year;
    struct tax_sum sum = {.bill = bill, .part = STATE_INCOME_TAX};
    *taxable = (struct exact){0};
    if (!state->income_tax)
        return;
    const struct exact deduction = deduction_of(house), paid = payroll_deducted(house), federal = federal_deducted(house);
    const struct money exemptions = exemptions_of(house), income = state->deferral_taxed ? house->wages : house->income;
    const wide_int left = exact_of(income).nano - deduction.nano - paid.nano - federal.nano - exact_of(exemptions).nano;
    taxable->nano = left > 0 ? left : 0;
    bill->state_deduction = exact_rounded(deduction);
    bill->state_exemption = exemptions;
    bill->payroll_deducted = exact_rounded(paid);
    bill->federal_tax_deducted = exact_rounded(federal);
    bill->state_taxable = exact_rounded(*taxable);
    tax_sum_brackets(&sum, &state->income[house->rules->filing], *taxable);
    add_recapture(house, &sum, *taxable);
    state_credits(house, &sum);
    const struct exact over = exact_above(*taxable, state->surtax_over);
    if (state->surtax_name)
        tax_sum_add(&sum, over.nano * state->surtax.nano,
                    (struct tax_line){.kind = LINE_SURTAX, .name = state->surtax_name, .from = state->surtax_over,
                                      .of = exact_rounded(over), .rate = state->surtax});
    tax_sum_end(&sum);
}
