/* The offers of a case after tax (R14): what each pays by calendar year, what is taken, what is yours at each stay.
 *
 * Only structs; after_tax_make.h fills them. An estimate, US dollars. Everything lives in the case's arena, and points
 * into the tax tables and the evaluation, which must live as long.
 *
 * When pay falls. With `start`, month m of employment ends on the day before the m-th monthly anniversary of it: base,
 * sign-on and one-offs of the month are wages of that day's calendar year; a vest and a bonus fall on the anniversary
 * itself, since no letter lets them vest before it. An offer that states no start is laid on the first one that another
 * states (of the negotiated offer, else in the order of the file): offers on different calendars cannot be compared after
 * tax. Where none does, year n of employment stands in for the n-th calendar year. A deferral of a year is a twelfth in
 * each month. One calendar year's wages are taxed as if they were all that one earns in it: nothing before the start,
 * nothing after leaving.
 *
 * A counted one-off (R9) is wages. A counted benefit, such as an employer's match, is no wages: untaxed, in a sum of its
 * own. Equity on paper (R16) enters nothing. */
#ifndef HAGGLE_SCENARIOS_AFTER_TAX_AFTER_TAX_H
#define HAGGLE_SCENARIOS_AFTER_TAX_AFTER_TAX_H

#include "calc/tax/tax.h"
#include "scenarios/evaluation/evaluation.h"

enum { TAX_YEARS_MAX = 6 }; /* calendar years that sixty months touch */

/* Why an offer has no figures after tax; its figures before tax stand. */
enum no_tax {
    TAX_WORKED_OUT,
    NO_TAX_CURRENCY,  /* it pays in another currency than US dollars */
    NO_TAX_COUNTRY,   /* its location is in another country */
    NO_TAX_STATE,     /* no state is known for it */
    NO_TAX_FIGURES,   /* the tables have none of its state, or of its named locality */
    NO_TAX_FILING,    /* spouses who file separately */
    NO_TAX_AMOUNTS    /* wages beyond TAX_WAGES_MAX, or a year before the tables */
};

/* Where the state was taken from. */
enum state_from { STATE_FROM_NOTHING, STATE_FROM_OFFER, STATE_FROM_LOCATION, STATE_FROM_CANDIDATE };

/* One calendar year of an offer, of somebody who stays to its last month. */
struct after_tax_year {
    int year;       /* 2027; without a start 1, 2, … */
    int law_year;   /* the year whose figures hold: before `year` where the tables end */
    int first, last; /* months of employment whose base is paid in it; 0 and 0: only a vest or bonus of an anniversary */
    struct money part[COMPONENTS]; /* wages received; of OTHER the one-offs alone */
    struct money wages;            /* their sum */
    struct money untaxed;          /* counted benefits */
    struct money deferral;         /* into the 401(k), at most the wages */
    struct tax_bill bill;          /* of the household: with the spouse's wages where there are some */
    struct money tax_of[TAX_PARTS]; /* what the offer adds to each tax: the bill less that of the spouse's wages alone */
    struct money tax;              /* their sum */
    struct money net;              /* wages − deferral − tax + untaxed: what reaches the bank */
    struct rate share;             /* tax of wages, to a hundredth of a percent */
    /* On sign-on, vests, bonus and one-offs, federal income tax alone: what is withheld at once, and what is owed for
     * them, which is what they add to the year's bill. */
    struct money supplemental, withheld, owed;
    struct money set_aside; /* owed − withheld; below 0: too much is withheld, and comes back */
};

/* If one leaves at the end of a stay. */
struct after_tax_stay {
    int months;
    struct money before;     /* kept before tax, as R10 has it: wages and benefits */
    struct money tax;        /* on what was received, less what is repaid within the year of its payment */
    struct money repaid;     /* gross, of a year before: none of it lowers a tax here */
    struct money repaid_net; /* what of that had reached the bank, at what it added to its year's tax */
    struct money repaid_same_year; /* gross, within its year: it lowers that year's wages */
    struct money deferral;
    struct money kept;       /* before − tax − deferral: what stays in the bank */
    struct money before_annualized, annualized;
};

struct after_tax_offer {
    int offer; /* index in the evaluation */
    enum no_tax why;        /* TAX_WORKED_OUT, or why there is nothing after `said` */
    const char *said;       /* that reason as a sentence, without capital and full stop; "" when worked out */
    const char *state;      /* code; "" unknown */
    const char *state_name; /* "" where the tables do not know it */
    const char *locality;   /* by the tables' name; "" none */
    enum state_from state_from, locality_from;
    bool locality_open; /* the state has local taxes, and none is named here */
    bool placed;        /* by a start: years are calendar years */
    struct date start;  /* by which; year 0 where it is not placed */
    int start_of;       /* the offer that states it: another where this one states none */
    int year_count;
    struct after_tax_year years[TAX_YEARS_MAX];
    int stay_count; /* those of the evaluation's shown_months */
    struct after_tax_stay stays[SHOWN_MAX];
    struct after_tax_stay at[MONTHS_MAX + 1]; /* at the end of every month; [0] is zero */
};

enum { TAX_NOBODY = -1 };

/* Who is ahead at a stay, among the offers that stand and are worked out; indexes in the evaluation. */
struct after_tax_lead {
    int months;
    int before, after; /* TAX_NOBODY: a tie, or no offer */
    bool changed;      /* both are somebody, and differ */
    struct money lead; /* a year, after tax, over the next one */
    /* What another would have to be: extra base a year, whole dollars, the least that draws level with the leader after
     * tax; 0 for the leader itself. */
    struct maybe_money level_with[OFFERS_MAX]; /* not known: out of reach, or not worked out */
};

struct after_tax {
    const struct evaluation *from;
    const struct tax_tables *tables;
    enum filing filing;
    bool filing_assumed, dependents_assumed;
    struct money spouse_wages, deferral;
    int dependents;
    int offer_count, worked_out; /* how many of them */
    struct after_tax_offer offers[OFFERS_MAX];
    int lead_count; /* 0 with fewer than two offers to compare */
    struct after_tax_lead leads[SHOWN_MAX];
    struct lines assumptions, notes; /* sentences as in the evaluation; of the offers that are worked out */
};

#endif
