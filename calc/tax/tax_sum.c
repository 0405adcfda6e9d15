#include "calc/tax/tax_parts.h"

static struct money rounded(wide_int number, wide_int by)
{
    struct money money = {0};
    round_divide(&money.cents, number, by); /* fits: nobody has more than TAX_WAGES_MAX */
    return money;
}

struct money exact_rounded(struct exact amount)
{
    return rounded(amount.nano, EXACT_CENT);
}

struct money tax_sum_rounded(const struct tax_sum *sum)
{
    return rounded(sum->fine, FINE_CENT);
}

void tax_sum_add(struct tax_sum *sum, wide_int fine, struct tax_line line)
{
    const struct money before = tax_sum_rounded(sum);
    sum->fine += fine;
    if (!sum->bill || fine == 0)
        return;
    assert(sum->bill->line_count < TAX_LINES_MAX);
    line.part = sum->part;
    line.tax.cents = tax_sum_rounded(sum).cents - before.cents;
    sum->bill->line[sum->bill->line_count++] = line;
}

void tax_sum_brackets(struct tax_sum *sum, const struct brackets *brackets, struct exact taxable)
{
    for (int i = 0; i < brackets->count; i++) {
        const struct bracket *bracket = &brackets->bracket[i];
        const bool last = i + 1 == brackets->count;
        const struct money to = last ? (struct money){0} : bracket[1].from;
        struct exact of = last ? taxable : exact_smaller(taxable, exact_of(to));
        of.nano -= bracket->from.cents * EXACT_CENT;
        if (of.nano <= 0)
            break;
        tax_sum_add(sum, of.nano * bracket->rate.nano,
                    (struct tax_line){.kind = LINE_BRACKET, .from = bracket->from, .to = to, .of = exact_rounded(of),
                                      .rate = bracket->rate});
    }
}

void tax_sum_end(struct tax_sum *sum)
{
    sum->bill->tax[sum->part] = tax_sum_rounded(sum);
}
