/* What a city or county takes, and what a state takes from wages beside income tax (R14). */
#include "calc/tax/tax_parts.h"

void local_income_tax(const struct household *house, struct tax_bill *bill, struct exact taxable)
{
    const struct locality *local = house->rules->locality;
    struct tax_sum sum = {.bill = bill, .part = LOCAL_INCOME_TAX};
    if (!local)
        return;
    const struct exact of = local->base == LOCAL_ON_WAGES       ? exact_of(house->wages)
                            : local->base == LOCAL_ON_STATE_TAX ? exact_of(bill->tax[STATE_INCOME_TAX])
                                                                : taxable;
    tax_sum_brackets(&sum, &local->income[house->rules->filing], of);
    tax_sum_end(&sum);
}

/* Each item is a tax of its own and rounded once, of both earners together; cap and most are those of each. */
static struct money item_tax(const struct household *house, const struct payroll_item *item, struct money *of)
{
    struct exact all = {0};
    *of = (struct money){0};
    for (int i = 0; i < house->earners; i++) {
        struct money wages = house->earner[i];
        if (item->wage_cap.cents > 0 && wages.cents > item->wage_cap.cents)
            wages = item->wage_cap;
        struct exact paid = exact_share(wages, item->rate);
        if (item->most.cents > 0)
            paid = exact_smaller(paid, exact_of(item->most));
        all.nano += paid.nano;
        of->cents += wages.cents;
    }
    return exact_rounded(all);
}

void state_payroll_tax(const struct household *house, struct tax_bill *bill)
{
    const struct state_year *state = house->rules->state_year;
    struct tax_sum sum = {.bill = bill, .part = STATE_PAYROLL};
    for (int i = 0; i < state->payroll_count; i++) {
        const struct payroll_item *item = &state->payroll[i];
        struct money of;
        const struct money tax = item_tax(house, item, &of);
        tax_sum_add(&sum, tax.cents * FINE_CENT,
                    (struct tax_line){.kind = LINE_ITEM, .name = item->name, .of = of, .rate = item->rate});
    }
    tax_sum_end(&sum);
}
