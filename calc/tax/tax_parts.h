/* What the files of this room share: exact amounts, and the lines of a bill. For calc/tax alone.
 *
 * An exact amount is a whole number of 1e-9 cents: a rate of an amount of whole cents is one. A rate of an exact amount
 * is a whole number of 1e-18 cents ("fine"), which 128 bits hold up to a thousand million million dollars. A tax is a sum
 * of fine amounts, rounded once. */
#ifndef HAGGLE_CALC_TAX_TAX_PARTS_H
#define HAGGLE_CALC_TAX_TAX_PARTS_H

#include "calc/tax/tax.h"

#define EXACT_CENT ((wide_int)1000000000)
#define FINE_CENT (EXACT_CENT * EXACT_CENT)

struct exact {
    wide_int nano; /* 1e-9 cents */
};

static inline struct exact exact_of(struct money money)
{
    return (struct exact){money.cents * EXACT_CENT};
}

static inline struct exact exact_above(struct exact amount, struct money bound)
{
    wide_int over = amount.nano - bound.cents * EXACT_CENT;
    return (struct exact){over > 0 ? over : 0};
}

static inline struct exact exact_smaller(struct exact a, struct exact b)
{
    return a.nano < b.nano ? a : b;
}

struct money exact_rounded(struct exact amount);

/* amount × rate, exact where the amount is whole cents. */
static inline struct exact exact_share(struct money amount, struct rate rate)
{
    return (struct exact){(wide_int)amount.cents * rate.nano};
}

/* A tax while it is being added up: each line is the difference of rounded sums, so that lines add up to the tax (R2). */
struct tax_sum {
    struct tax_bill *bill; /* NULL: no lines are kept */
    enum tax_part part;
    wide_int fine;         /* 1e-18 cents so far */
};

struct money tax_sum_rounded(const struct tax_sum *sum);

/* Adds so many fine, with a line for it; a line of nothing is left out. */
void tax_sum_add(struct tax_sum *sum, wide_int fine, struct tax_line line);

/* Every bracket that the amount reaches. */
void tax_sum_brackets(struct tax_sum *sum, const struct brackets *brackets, struct exact taxable);

/* Ends the sum: the tax stands in the bill. */
void tax_sum_end(struct tax_sum *sum);

/* One household's wages, as the parts need them. */
struct household {
    const struct tax_rules *rules;
    const struct tax_return *given;
    struct money earner[2]; /* before the deferral */
    int earners, persons;   /* persons: filers, without dependents */
    struct money wages, income;
};

void federal_payroll_tax(const struct household *house, struct tax_bill *bill);

/* With the standard deduction alone: what a state that deducts federal tax goes by. */
struct money federal_with_standard(const struct household *house);

/* State and local tax stand in the bill already. */
void federal_income_tax(const struct household *house, struct tax_bill *bill);

/* Social Security and Medicare stand in the bill already. `taxable` is the state's taxable income. */
void state_income_tax(const struct household *house, struct tax_bill *bill, struct exact *taxable);
void local_income_tax(const struct household *house, struct tax_bill *bill, struct exact taxable);
void state_payroll_tax(const struct household *house, struct tax_bill *bill);

/* The part of the bill that the state's credits take; at most what stands in the sum. */
void state_credits(const struct household *house, struct tax_sum *sum);

#endif
