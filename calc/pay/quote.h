/* What quoted yearly totals say about a letter (R13): explanations tried in order, the first that fits every figure. */
#ifndef HAGGLE_CALC_PAY_QUOTE_H
#define HAGGLE_CALC_PAY_QUOTE_H

#include "calc/pay/years.h"

/* What the letter or the recruiter quoted, by year: totals, or parts of them. */
struct quote {
    struct maybe_money total[YEARS_MAX];
    struct maybe_money part[YEARS_MAX][COMPONENTS];
    struct maybe_money grant_price; /* the letter's own; in the currency of the stock */
};

/* In the order in which they are tried. */
enum quote_finding {
    QUOTE_NOTHING,     /* nothing is quoted, or nothing explains it */
    QUOTE_AS_WRITTEN,  /* the letter at today's price, flat */
    QUOTE_GRANT_PRICE, /* the letter at its own grant price, flat */
    QUOTE_OTHER_PRICE, /* another price, flat, at most half away from today's; of two years with equity at least */
    QUOTE_GROWTH,      /* a price that rises; of two years with equity at least, one of them past year 1 */
    QUOTE_YEAR_1       /* as written but for a difference in year 1 alone */
};

struct quote_answer {
    bool asked; /* anything is quoted */
    enum quote_finding finding;
    bool flat, found;       /* finding is QUOTE_AS_WRITTEN; is QUOTE_GROWTH */
    enum price_rule rule;   /* PRICE_YEARLY or PRICE_MONTHLY, of QUOTE_GROWTH */
    struct rate growth;     /* the roundest that fits; above 0 */
    struct money price;     /* the flat price of the quote, or the one that grows; in the currency of the stock */
    struct money year_1;    /* quoted less paid, of QUOTE_YEAR_1 */
    struct money quoted_equity, flat_equity; /* over the quoted years: what the totals leave for equity */
    bool missed[YEARS_MAX];         /* the letter as written does not fit the year's total */
    struct money off_by[YEARS_MAX]; /* quoted less what it pays */
    struct money off;               /* the largest of those, without its sign */
    bool part_missed[YEARS_MAX][COMPONENTS]; /* a quoted part that the letter does not pay */
    struct money part_paid[YEARS_MAX][COMPONENTS];
};

/* A figure fits within the rounding that it shows, half of its last place that is not zero, at least a cent and at most
 * 0.5 %. Years are what is paid in them (R10), in the offer's own currency. False when an amount does not fit. */
bool quote_solve(struct quote_answer *answer, const struct offer *offer, const struct quote *quote, struct err *err);

#endif
