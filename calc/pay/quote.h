/* The growth hidden in quoted yearly totals (R13). */
#ifndef HAGGLE_CALC_PAY_QUOTE_H
#define HAGGLE_CALC_PAY_QUOTE_H

#include "calc/pay/curve.h"

/* Totals that the letter or the recruiter quoted, by year. */
struct quote {
    bool known[YEARS_MAX];
    struct money total[YEARS_MAX];
};

struct quote_answer {
    bool asked;             /* any total is quoted */
    bool flat;              /* the totals hold at today's price, within rounding */
    bool found;             /* a growth explains them, within rounding */
    enum price_rule rule;   /* PRICE_YEARLY or PRICE_MONTHLY, when found */
    struct rate growth;     /* the roundest that does */
    struct money quoted_equity, flat_equity; /* over the quoted years: what the totals leave for equity */
    struct money off;       /* the largest difference left in any quoted year, by the best growth */
};

/* Solves for g with the rule `yearly`, then `monthly`. A quoted total counts as met within its rounding: a
 * dollar for totals in dollars, 500 for totals in whole thousands, and never less than one unit's price,
 * since quotes are often made in fractional units. */
bool quote_solve(struct quote_answer *answer, const struct offer *offer, const struct quote *quote,
                 struct err *err);

#endif
