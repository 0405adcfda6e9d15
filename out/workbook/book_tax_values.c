/* The steps of a return in doubles, for what cells cache; see book_tax_steps.c for the same as formulas. */
#include <math.h>

#include "out/workbook/book_tax.h"

static double least(double a, double b)
{
    return a < b ? a : b;
}

static double most(double a, double b)
{
    return a > b ? a : b;
}

/* ROUND(ROUND(amount,8),2) */
static double cents(double amount)
{
    return round(round(amount * 1e8) / 1e6) / 100;
}

static double brackets(const double *law, double taxable)
{
    double sum = 0;
    for (int i = 0; i < BRACKETS_MAX; i++)
        sum += most(0, taxable - law[TAX_FROM + i]) * law[TAX_RISE + i];
    return sum;
}

/* The column of the last step that is reached, or passed. */
static int step_at(const double *law, int from, double income, bool passed)
{
    int count = 0;
    for (int i = 0; i < INCOME_STEPS_MAX; i++)
        count += passed ? income > law[from + i] : income >= law[from + i];
    return count > 0 ? count - 1 : 0;
}

static double deduction(const double *law, double income)
{
    const double whole = law[TAX_DEDUCTION], over = most(0, income - law[TAX_LESS_OVER]),
                 more = most(0, income - law[TAX_LESS_OVER_MORE]);
    if (law[TAX_LIMIT_OVER] > 0 && income > law[TAX_LIMIT_OVER])
        return least(whole, law[TAX_LIMIT_ALLOWED]);
    if (law[TAX_LESS_OVER] == 0)
        return whole;
    return whole - least(whole * law[TAX_LESS_MOST], (over - more) * law[TAX_LESS_BY] + more * law[TAX_LESS_BY_MORE]);
}

static double exemption(const double *law, double income, int persons, int dependents)
{
    if (law[TAX_EXEMPT_NONE_OVER] > 0 && income > law[TAX_EXEMPT_NONE_OVER])
        return 0;
    return law[TAX_EXEMPT] + law[TAX_EXEMPT_EACH] * persons + law[TAX_EXEMPT_DEPENDENT] * dependents +
           law[TAX_EXEMPT_STEP + step_at(law, TAX_EXEMPT_FROM, income, true)] * (persons + dependents);
}

static double payroll_deducted(const double *law, const double *federal, double wages)
{
    return least(law[TAX_PAYROLL_DEDUCTED],
                 least(wages, federal[TAX_WAGE_BASE]) * federal[TAX_SOCIAL] + wages * federal[TAX_MEDICARE_RATE]);
}

static double taken_back(const double *law, double income, double taxable, double of_brackets)
{
    if (law[TAX_TAKEN_BACK_IN] == 0 || income <= law[TAX_TAKEN_BACK_OVER])
        return 0;
    if (taxable > law[TAX_FLAT_OVER])
        return taxable * law[TAX_FLAT_RATE] - of_brackets;
    const int at = step_at(law, TAX_BACK_FROM, taxable, true);
    return law[TAX_BACK_BASE + at] + law[TAX_BACK_MORE + at] *
                                         least(law[TAX_TAKEN_BACK_IN], income - most(law[TAX_TAKEN_BACK_OVER], law[TAX_BACK_FROM + at])) /
                                         law[TAX_TAKEN_BACK_IN];
}

static double credit(const double *law, double income, int persons, int dependents)
{
    double less = 0;
    if (law[TAX_CREDIT_NONE_OVER] > 0 && income > law[TAX_CREDIT_NONE_OVER])
        return 0;
    if (law[TAX_CREDIT_LESS_STEP] > 0)
        less = ceil(most(0, income - law[TAX_CREDIT_LESS_OVER]) / law[TAX_CREDIT_LESS_STEP]) * law[TAX_CREDIT_LESS_BY];
    return most(0, law[TAX_CREDIT_EACH] - less) * persons + most(0, law[TAX_CREDIT_DEPENDENT] - less) * dependents;
}

static double item(const double *law, int i, double wages)
{
    return least(least(wages, law[TAX_ITEM_CAP + i]) * law[TAX_ITEM_RATE + i], law[TAX_ITEM_MOST + i]);
}

/* What the state takes from income. */
static void state_steps(double *step, const struct tax_asked *asked, const double *law, const double *federal)
{
    const int persons = asked->filing == FILING_JOINT ? 2 : 1;
    const double income = step[STEP_INCOME], wages = step[STEP_WAGES], spouse = step[STEP_SPOUSE];
    step[STEP_DEDUCTION] = deduction(law, income);
    step[STEP_EXEMPTION] = exemption(law, income, persons, asked->dependents);
    step[STEP_PAYROLL_DEDUCTED] = payroll_deducted(law, federal, wages) + payroll_deducted(law, federal, spouse);
    step[STEP_FEDERAL_DEDUCTED] = least(step[STEP_STANDARD], law[TAX_FEDERAL_MOST] *
                                                                 law[TAX_FEDERAL_SHARE + step_at(law, TAX_FEDERAL_FROM, income, false)]);
    step[STEP_TAXABLE] = most(0, (law[TAX_TAXES_DEFERRAL] == 1 ? wages + spouse : income) - step[STEP_DEDUCTION] - step[STEP_EXEMPTION] -
                                     step[STEP_PAYROLL_DEDUCTED] - step[STEP_FEDERAL_DEDUCTED]) *
                         law[TAX_TAXES_INCOME];
    const double of_brackets = step[STEP_BRACKETS] = brackets(law, step[STEP_TAXABLE]);
    const double back = step[STEP_TAKEN_BACK] = taken_back(law, income, step[STEP_TAXABLE], of_brackets);
    step[STEP_CREDIT] = least(of_brackets + back, credit(law, income, persons, asked->dependents));
    step[STEP_SHARE_CREDIT] =
        least(of_brackets + back - step[STEP_CREDIT],
              most(0, (federal[TAX_DEDUCTION] + law[TAX_SHARE_DEPENDENT] * asked->dependents) * law[TAX_SHARE_CREDIT] -
                          most(0, income - law[TAX_SHARE_LESS_OVER]) * law[TAX_SHARE_LESS]));
    step[STEP_SURTAX] = most(0, step[STEP_TAXABLE] - law[TAX_SURTAX_OVER]) * law[TAX_SURTAX];
    step[STEP_STATE_TAX] = cents(of_brackets + back - step[STEP_CREDIT] - step[STEP_SHARE_CREDIT] + step[STEP_SURTAX]);
}

static const double *find(double *at, const struct tax_asked *asked, const char *place)
{
    const int row = tax_row_find(asked->rows, place, asked->year, asked->filing);
    *at = 1 + row;
    return asked->rows->row[row].value;
}

void tax_steps_make(double step[TAX_STEPS], const struct tax_asked *asked)
{
    char buffer[200] = "";
    struct text place = text_in(buffer, sizeof buffer);
    text_addf(&place, "%s %s", asked->state, asked->locality);
    const double *federal = find(&step[STEP_FEDERAL], asked, "US"), *law = find(&step[STEP_STATE], asked, asked->state),
                 *local = find(&step[STEP_PLACE], asked, asked->locality[0] ? place.data : "");
    const double wages = asked->wages, spouse = asked->spouse, all = wages + spouse;
    step[STEP_YEAR] = step[STEP_USED] = asked->year;
    step[STEP_WAGES] = wages;
    step[STEP_SPOUSE] = spouse;
    step[STEP_MONTHS] = asked->months;
    step[STEP_DEFERRAL] = least(cents(least(asked->deferral, federal[TAX_DEFERRAL_MOST]) * asked->months / 12), wages);
    step[STEP_KNOWN] = step[STEP_FEDERAL] > 1 && step[STEP_STATE] > 1 && (!asked->locality[0] || step[STEP_PLACE] > 1) &&
                       all <= (double)TAX_WAGES_MAX / 100;
    const double income = step[STEP_INCOME] = round(100 * (all - step[STEP_DEFERRAL])) / 100;
    step[STEP_SOCIAL] = cents((least(wages, federal[TAX_WAGE_BASE]) + least(spouse, federal[TAX_WAGE_BASE])) * federal[TAX_SOCIAL]);
    step[STEP_MEDICARE] = cents(all * federal[TAX_MEDICARE_RATE]);
    step[STEP_ADDITIONAL] = cents(most(0, all - federal[TAX_ADDITIONAL_OVER]) * federal[TAX_ADDITIONAL]);
    step[STEP_STANDARD] = cents(brackets(federal, most(0, income - federal[TAX_DEDUCTION])));
    state_steps(step, asked, law, federal);
    step[STEP_LOCAL] = cents(brackets(local, local[TAX_LOCAL_ON] == 3 ? all : local[TAX_LOCAL_ON] == 2 ? step[STEP_STATE_TAX] : step[STEP_TAXABLE]));
    step[STEP_PAYROLL] = 0;
    for (int i = 0; i < PAYROLL_ITEMS_MAX; i++) {
        step[STEP_ITEM + i] = cents(item(law, i, wages) + item(law, i, spouse));
        step[STEP_PAYROLL] += step[STEP_ITEM + i];
    }
    step[STEP_PAYROLL] = cents(step[STEP_PAYROLL]);
    step[STEP_CAP] = most(federal[TAX_SALT_LEAST], federal[TAX_SALT_CAP] - most(0, income - federal[TAX_SALT_OVER]) * federal[TAX_SALT_LESS]);
    step[STEP_FEDERAL_DEDUCTION] = most(federal[TAX_DEDUCTION], least(step[STEP_CAP], step[STEP_STATE_TAX] + step[STEP_LOCAL]));
    step[STEP_FEDERAL_TAX] = cents(brackets(federal, most(0, income - step[STEP_FEDERAL_DEDUCTION])));
    step[STEP_TOTAL] = cents(step[STEP_FEDERAL_TAX] + step[STEP_SOCIAL] + step[STEP_MEDICARE] + step[STEP_ADDITIONAL] +
                             step[STEP_STATE_TAX] + step[STEP_LOCAL] + step[STEP_PAYROLL]);
    step[STEP_LEFT] = cents(income - step[STEP_TOTAL]);
}
