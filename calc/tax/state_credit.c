/* Credits of a state that are taken off its income tax, never below nothing (R14). */
#include "calc/tax/tax_parts.h"

static void take(struct tax_sum *sum, wide_int fine, const char *name)
{
    tax_sum_add(sum, fine < sum->fine ? -fine : -sum->fine, (struct tax_line){.kind = LINE_CREDIT, .name = name});
}

/* One for each person; each falls by an amount for every step of income, or part of it (California), or is lost (Oregon). */
static void take_exemption_credits(const struct household *house, struct tax_sum *sum)
{
    const struct state_year *state = house->rules->state_year;
    const enum filing filing = house->rules->filing;
    const struct money none_over = state->credit.none_over.of[filing];
    wide_int less = 0;
    if (none_over.cents > 0 && house->income.cents > none_over.cents)
        return;
    if (state->credit.less_step.cents > 0) {
        const int64_t over = house->income.cents - state->credit.less_over.of[filing].cents,
                      step = state->credit.less_step.cents;
        less = over > 0 ? (wide_int)((over + step - 1) / step) * state->credit.less_by.cents : 0;
    }
    const wide_int each = state->credit.each.cents - less, dependent = state->credit.dependent.cents - less;
    const wide_int cents = (each > 0 ? each : 0) * house->persons + (dependent > 0 ? dependent : 0) * house->given->dependents;
    take(sum, cents * FINE_CENT, "exemption credits");
}

/* A share of the federal standard deduction, which falls with income (Utah). */
static void take_deduction_credit(const struct household *house, struct tax_sum *sum)
{
    const struct state_year *state = house->rules->state_year;
    const enum filing filing = house->rules->filing;
    const struct money of = {house->rules->federal->deduction.of[filing].cents +
                             state->deduction_credit.dependent.cents * house->given->dependents},
                       over = exact_rounded(exact_above(exact_of(house->income), state->deduction_credit.less_over.of[filing]));
    const wide_int left = exact_share(of, state->deduction_credit.share).nano - exact_share(over, state->deduction_credit.less).nano;
    take(sum, (left > 0 ? left : 0) * EXACT_CENT, "taxpayer credit");
}

void state_credits(const struct household *house, struct tax_sum *sum)
{
    const struct state_year *state = house->rules->state_year;
    if (state->credit.each.cents > 0 || state->credit.dependent.cents > 0)
        take_exemption_credits(house, sum);
    if (state->deduction_credit.share.nano > 0)
        take_deduction_credit(house, sum);
}
