/* Tax on a year's wages in the United States (R14): an estimate, from the tables alone.
 *
 *     struct tax_rules rules;
 *     if (!tax_rules_find(&rules, tables, &(struct tax_place){"CA", NULL, FILING_SINGLE, 2026}, err)) …
 *     struct tax_bill bill;
 *     tax_year(&rules, &(struct tax_return){.wages = dollars(300000)}, &bill);
 *
 * What is looked up, and may be refused, is looked up once; tax_year cannot fail, reads nothing else and allocates
 * nothing, so that a search may call it thousands of times (a few microseconds each). The bill keeps every line that
 * made it. Amounts are cents, US dollars, of one calendar year.
 *
 * For a search over wages: by the law of the built-in tables `total` never falls as wages rise. `net` rises with them but
 * where the law has a step: in Colorado, Illinois, Maryland and Oregon at one or a few incomes, by up to some 1,200 dollars;
 * in New York where a row of the recapture begins, by up to some 43,000 (a joint return above 2,155,350), over as much as
 * 50,000 of wages. A net may then belong to several wages: say which is meant, such as the least.
 *
 * What an offer pays in a calendar year are its wages: base, sign-on, vests and bonus alike. The year's own law holds for
 * it, so find the rules once a year.
 *
 * What is worked out: federal income tax on wages, less a deferral, less the larger of the standard deduction and state
 * and local income tax under the cap; Social Security to its wage base of each earner; Medicare and its additional rate;
 * state income tax with the state's own deductions, exemptions and credits that are not refundable; local income tax
 * where a locality is named; the employee's payroll items. Arithmetic is exact; each tax is rounded once, half away from
 * zero (R2). Not worked out: other income, other deductions, refundable credits, the federal child tax credit. */
#ifndef HAGGLE_CALC_TAX_TAX_H
#define HAGGLE_CALC_TAX_TAX_H

#include "calc/kit/err.h"
#include "calc/tax/tax_tables.h"

extern const char *const FILING_NAMES[FILINGS]; /* "single", "married_joint", "head_of_household" */

/* Where somebody lives and works, how they file, and when. */
struct tax_place {
    const char *state;    /* its code or name, in any letters */
    const char *locality; /* its name or another that it goes by, in any letters; NULL or "": none */
    enum filing filing;
    int year; /* 0: the last one that the tables have */
};

/* The law that holds there. Points into the tables. */
struct tax_rules {
    enum filing filing;
    int year;      /* as it was asked for */
    int year_used; /* the one whose figures hold: the last one, where the tables do not reach `year` */
    const struct tax_tables *tables;
    const struct federal_year *federal;
    const struct state_taxes *state;
    const struct state_year *state_year;
    const struct locality *locality; /* NULL: none named */
};

/* False with ERR_USAGE where the tables have no such state or locality (the message lists those there are), no such
 * filing status there, or begin after the year. Nothing is ever taken for zero because it is not known. */
bool tax_rules_find(struct tax_rules *rules, const struct tax_tables *tables, const struct tax_place *place, struct err *err);

/* The state by code or name, or NULL: to ask without an error. */
const struct state_taxes *tax_state(const struct tax_tables *tables, const char *state);

/* The filing status by its name, or as "mfj" and "hoh"; false where it is none of those worked out here. */
bool filing_named(enum filing *filing, const char *name);

struct tax_return {
    struct money wages;        /* before anything is taken, from 0; with the spouse's at most TAX_WAGES_MAX */
    struct money spouse_wages; /* of joint filers, from 0; else 0 */
    struct money deferral;     /* into a 401(k) before tax, out of `wages`: from 0 to those */
    int dependents;            /* from 0; what states deduct or credit for each */
};

/* One tax each, in the order of the bill. */
enum tax_part {
    FEDERAL_INCOME_TAX,
    SOCIAL_SECURITY,
    MEDICARE,
    ADDITIONAL_MEDICARE,
    STATE_INCOME_TAX,
    LOCAL_INCOME_TAX,
    STATE_PAYROLL,
    TAX_PARTS
};
extern const char *const TAX_PART_NAMES[TAX_PARTS]; /* keys of the JSON: "federal_income_tax" */

enum tax_line_kind {
    LINE_BRACKET,  /* rate on what lies from `from` up to `to` */
    LINE_ITEM,     /* rate on `of`, within the item's cap and most; `name` says which */
    LINE_SURTAX,   /* rate on what lies above `from`; `name` */
    LINE_RECAPTURE, /* an amount */
    LINE_CREDIT    /* an amount below 0; `name` */
};

struct tax_line {
    enum tax_part part;
    enum tax_line_kind kind;
    const char *name;      /* of an item, surtax, credit; NULL: a bracket */
    struct money from, to; /* of a bracket; `to` 0: no end */
    struct money of;       /* what the rate was applied to, rounded for display */
    struct rate rate;
    struct money tax;      /* of this line: the lines of a tax add up to it exactly */
};

enum { TAX_LINES_MAX = 64 };

struct tax_bill {
    struct money wages;  /* of the household */
    struct money income; /* wages less the deferral: adjusted gross income */

    struct money standard_deduction; /* federal */
    struct money state_and_local;    /* income tax of both, before the cap */
    struct money salt_cap;           /* what the cap leaves of it at this income, whole cents */
    bool itemized;                   /* state and local tax is the larger deduction */
    struct money deduction, taxable; /* rounded for display */
    struct money federal_with_standard; /* the federal income tax if the standard deduction were taken */

    struct money state_deduction, state_exemption; /* rounded for display */
    struct money federal_tax_deducted, payroll_deducted; /* by the state */
    struct money state_taxable;

    struct money tax[TAX_PARTS];
    struct money total; /* of all parts */
    struct money net;   /* wages less deferral less total: what reaches the bank */

    int line_count;
    struct tax_line line[TAX_LINES_MAX];
};

/* The tax on a year's wages. */
void tax_year(const struct tax_rules *rules, const struct tax_return *given, struct tax_bill *bill);

/* Some tax of the bill, or `total`, as a share of its wages, to a hundredth of a percent, rounded; 0 of no wages. */
struct rate tax_share(const struct tax_bill *bill, struct money tax);

/* What the next 100 dollars of `wages` would bring of tax, all taxes together, as a share of them: to a hundredth of a
 * percent, exactly. Above 100 % where those dollars cross a step of the law (a lost exemption), and below 0 where a tax
 * falls. At the highest wages, of the last 100 dollars. */
struct rate tax_marginal(const struct tax_rules *rules, const struct tax_return *given);

/* What an employer withholds from `paid` at once on a vest or bonus as federal income tax, of which `before` was paid as
 * such earlier in the year: 22 %, 37 % of what lies above a million. Withheld, not owed. */
struct money tax_withheld(const struct federal_year *federal, struct money paid, struct money before);

#endif
