/* What changed between two case files: the terms of each offer, and its pay per component and stay. Only
 * structs. Figures follow each case's own price rules. */
#ifndef HAGGLE_SCENARIOS_TALKS_CASE_DIFF_H
#define HAGGLE_SCENARIOS_TALKS_CASE_DIFF_H

#include "scenarios/evaluation/evaluation.h"

enum { TERM_ROWS_MAX = 400 };

enum term_kind { TERM_MONEY, TERM_COUNT, TERM_RATE, TERM_WORDS };

/* One term of the letter in both files; a side that lacks it is not known. */
struct term_row {
    const char *key, *name;
    enum term_kind kind;
    bool known[2];
    int64_t value[2];     /* cents, a count, or parts per thousand million */
    const char *words[2];
};

struct diff_row {
    int months;
    struct money part[COMPONENTS], total, year; /* B less A; year: of annualized pay */
    struct money pay[2];                        /* annualized, A and B */
};

struct offer_diff {
    const char *id;
    int index[2]; /* in A and in B; −1 where the offer is missing */
    int term_count;
    struct term_row terms[TERM_ROWS_MAX]; /* those that differ */
    int row_count;
    struct diff_row rows[SHOWN_MAX];
    const char *currency[2];
    bool moved;           /* pay differs at any shown stay */
    const char *sentence; /* "" unless one part paid for another */
};

struct case_diff {
    const struct evaluation *side[2];
    int case_term_count;
    struct term_row case_terms[TERM_ROWS_MAX]; /* of the case beside its offers: goals, stays, rates … */
    int offer_count;
    struct offer_diff offers[2 * OFFERS_MAX]; /* those of A in order, then those only in B */
};

#endif
