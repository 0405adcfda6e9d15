/* What quoted yearly totals say about a letter (R13): explanations tried in order, the first that fits every figure.
 *
 * Years are what is paid in them (R10). Amounts are in the offer's own currency, prices in that of its stock. */
#ifndef HAGGLE_CALC_PAY_QUOTE_H
#define HAGGLE_CALC_PAY_QUOTE_H

#include "calc/pay/curve.h"

/* What the letter or the recruiter quoted, by year: totals, parts of them, or both. */
struct quote {
    struct maybe_money total[YEARS_MAX];
    struct maybe_money part[YEARS_MAX][COMPONENTS];
    struct maybe_money grant_price; /* the letter's own */
};

/* In the order in which they are tried. */
enum quote_finding {
    QUOTE_NOTHING,     /* nothing is quoted, or nothing explains it */
    QUOTE_AS_WRITTEN,  /* the letter at today's price, flat */
    QUOTE_GRANT_PRICE, /* the letter at its own grant price, flat */
    QUOTE_OTHER_PRICE, /* another price, flat, at most half away from today's */
    QUOTE_GROWTH,      /* a price that rises */
    QUOTE_YEAR_1       /* as written but for a difference in year 1 alone */
};

struct quote_answer {
    bool asked; /* anything is quoted */
    enum quote_finding finding;
    bool flat, found;       /* finding is QUOTE_AS_WRITTEN; is QUOTE_GROWTH */
    enum price_rule rule;   /* PRICE_YEARLY or PRICE_MONTHLY, of QUOTE_GROWTH */
    struct rate growth;     /* the roundest that fits; above 0 */
    struct money price;     /* the flat price of the quote, or the one that grows */
    struct money year_1;    /* quoted less paid, of QUOTE_YEAR_1; never 0 */
    struct money quoted_equity, flat_equity; /* over the years quoted with equity: what the quote leaves for it */
    bool missed[YEARS_MAX];         /* the year's total, or without one its parts, are not what the letter pays */
    struct money off_by[YEARS_MAX]; /* quoted less what it pays; without a total the sum over the quoted parts */
    struct money off;               /* the largest of those, without its sign */
    bool part_missed[YEARS_MAX][COMPONENTS]; /* a quoted part that neither the letter nor the finding pays */
    struct money part_paid[YEARS_MAX][COMPONENTS]; /* by the letter as written */
};

/* A figure fits within the rounding that it shows, half of its last place that is not zero, at least a cent and at
 * most 0.5 %. One year's equity proves no price but the letter's own: another price, or a growth, needs two quoted
 * years with equity. False when an amount of the letter does not fit. */
bool quote_solve(struct quote_answer *answer, const struct offer *offer, const struct quote *quote, struct err *err);

/* True when the quote says what the letter does not, at any price: QUOTE_YEAR_1, or nothing that explains it. */
bool quote_is_odd(const struct quote_answer *answer);

#endif
