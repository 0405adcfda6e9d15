/* What the law of a year takes from wages in the United States, as data (R14): bands/data/tax_us.json, read by
 * bands/world/tax_us.h.
 *
 * Plain structs without code. Every bracket, deduction and credit that a jurisdiction has is a member, and one that it
 * has not is zero, so that one computation serves all of them (calc/tax/tax.h). Texts and lists belong to the arena
 * that they were read into. Amounts are cents, US dollars, a year; rates are shares of those. */
#ifndef HAGGLE_CALC_TAX_TAX_TABLES_H
#define HAGGLE_CALC_TAX_TAX_TABLES_H

#include "calc/number/money.h"
#include "calc/number/rate.h"

enum filing { FILING_SINGLE, FILING_JOINT, FILING_HEAD, FILINGS };

enum { BRACKETS_MAX = 12, INCOME_STEPS_MAX = 8, SOURCES_OF_TAX_MAX = 8, CAVEATS_MAX = 8, PAYROLL_ITEMS_MAX = 4 };

/* Highest household wages that tax is worked out for, in cents: a thousand million dollars. */
#define TAX_WAGES_MAX INT64_C(100000000000)

/* A rate holds on what lies above `from`, up to the next bracket's. The first is from 0; they ascend. */
struct bracket {
    struct money from;
    struct rate rate;
};
struct brackets {
    int count; /* 0: there is none, or it is not known */
    struct bracket bracket[BRACKETS_MAX];
};

/* An amount, or a share, that changes with income as a whole: what holds is the last that income has reached. */
struct income_step {
    struct money from;
    struct money amount;
    struct rate share;
};
struct income_steps {
    int count;
    struct income_step step[INCOME_STEPS_MAX];
};

/* An amount for each filing status. */
struct by_filing {
    struct money of[FILINGS];
};

/* Where figures come from, and how far they are to be trusted. */
struct tax_source {
    const char *status;     /* "two sources", "carried from 2025: …" */
    const char *confidence; /* "high", "medium", "low" */
    const char *date;       /* when they were last looked up */
    int source_count;
    const char *source[SOURCES_OF_TAX_MAX];
};

/* What the figures leave out, or what else to know. */
struct tax_caveat {
    const char *text;
    struct money over; /* said of household wages above this; 0: always */
};

/* Withheld from a vest or a bonus when it is paid: no tax, but money set off against it. */
struct supplemental {
    bool known;
    struct rate rate, rate_over; /* rate_over: on what is paid above `over` in a year */
    struct money over;           /* 0: there is one rate */
    const char *status;          /* of a state's; NULL where it is that of the whole entry */
};

struct federal_year {
    int year;
    struct brackets income[FILINGS];
    struct by_filing deduction; /* the standard one */
    /* State and local income tax instead of it, at most `salt_cap`, less salt_less of income over salt_over, but not
     * under salt_least. */
    struct money salt_cap, salt_over, salt_least;
    struct rate salt_less;
    struct rate social_security;
    struct money wage_base; /* of each earner */
    struct rate medicare, additional_medicare;
    struct by_filing additional_over; /* of the household's wages */
    struct supplemental supplemental;
    struct money deferral_limit, catch_up, catch_up_60_to_63;
    struct tax_source from;
};

/* Paid by the employee out of wages before any deferral. */
struct payroll_item {
    const char *name, *note, *status;
    struct rate rate;
    struct money wage_cap, most; /* of each earner; 0: none */
};

enum local_base { LOCAL_ON_TAXABLE_INCOME /* the state's */, LOCAL_ON_STATE_TAX, LOCAL_ON_WAGES };

struct locality {
    const char *name;
    int alias_count;
    const char *alias[4];
    enum local_base base;
    struct brackets income[FILINGS]; /* count 0: not known of that filing status */
    const char *note;                /* "" for none */
    struct tax_source from;
};

/* The New York supplemental tax takes back what the lower brackets saved: above `over` of income, base + more × the
 * part of phase_in by which income exceeds the row's `from` (or `over`, where that is higher), at most all of it. The
 * row is the last whose `from` lies below taxable income. */
struct recapture_row {
    struct money from, base, more;
};
struct recapture {
    struct money over, phase_in; /* phase_in 0: the state has no such tax */
    int row_count[FILINGS];
    struct recapture_row row[FILINGS][INCOME_STEPS_MAX];
    struct money flat_over; /* taxable income above which the highest rate holds on all of it */
};

struct state_year {
    int year;
    bool income_tax;       /* false: wages are not taxed; all that follows is 0, payroll items excepted */
    bool deferral_taxed;   /* a 401(k) deferral is not deducted */
    struct brackets income[FILINGS];
    const char *surtax_name; /* on taxable income above surtax_over, whatever the filing status; NULL: none */
    struct money surtax_over;
    struct rate surtax;

    struct by_filing deduction;
    struct {
        struct money over, over_more; /* of income; over 0: it is never reduced */
        struct rate by, by_more, most; /* by of income above `over`, by_more of that above over_more instead; at most
                                          this share of the deduction */
    } deduction_less;
    struct {
        struct money over;       /* income above which only `allowed` is deducted; 0: never */
        struct by_filing allowed;
    } deduction_limit;
    struct money payroll_deduction; /* Social Security and Medicare of each earner, at most this; 0: not deducted */
    struct {
        struct money most; /* the federal income tax is deducted, at most this × the share by income; 0: it is not */
        struct income_steps shares[FILINGS]; /* held from an income of `from` on */
    } federal_tax;

    struct by_filing exemption; /* of the household */
    struct money exemption_each, exemption_dependent;
    struct by_filing exemption_none_over; /* income above which exemptions are lost; 0: never */
    struct income_steps exemption_steps[FILINGS]; /* of each person, by income above `from`; count 0: none */

    struct {
        struct money each, dependent;
        struct by_filing none_over; /* income above which they are lost; 0: never */
        struct by_filing less_over; /* income from which each is less by less_by for every less_step or part of it */
        struct money less_step, less_by; /* less_step 0: never less */
    } credit;
    struct {
        struct rate share;      /* of the federal standard deduction and `dependent` for each; 0: no such credit */
        struct money dependent;
        struct rate less;       /* of income over less_over */
        struct by_filing less_over;
    } deduction_credit;
    struct recapture recapture;

    int payroll_count;
    struct payroll_item payroll[PAYROLL_ITEMS_MAX];
    int locality_count;
    const struct locality *locality;
    const char *local_note; /* said where no locality is named; NULL: none */
    struct supplemental supplemental;
    int caveat_count;
    struct tax_caveat caveat[CAVEATS_MAX];
    struct tax_source from;
};

struct state_taxes {
    const char *code, *name; /* "WA", "Washington" */
    int year_count;          /* ascending */
    const struct state_year *year;
};

struct tax_tables {
    int federal_count; /* years, ascending, at least one */
    const struct federal_year *federal;
    int state_count; /* each has the same years */
    const struct state_taxes *state;
    int caveat_count; /* of every estimate */
    struct tax_caveat caveat[CAVEATS_MAX];
};

#endif
