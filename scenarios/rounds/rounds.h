/* The history of a negotiation: who moved, what each move was worth, what has been won. Only structs.
 *
 * All at flat price and on the letter's terms (how a sign-on is paid, when the grant vests). A part that a
 * round does not state is as in the company's terms before it. */
#ifndef HAGGLE_SCENARIOS_ROUNDS_ROUNDS_H
#define HAGGLE_SCENARIOS_ROUNDS_ROUNDS_H

#include "calc/counter/lever.h"
#include "scenarios/case/case.h"

/* The stays a history is shown at: two and four years and the candidate's own, as evaluation.h. */
enum { HISTORY_SHOWN_MAX = HORIZONS_MAX + 2, HISTORY_STEPS_MAX = ROUNDS_MAX + 1 };

/* What a side put on the table, in full. Cents and a count; cents for a grant in dollars. */
struct terms {
    int64_t level[LEVERS];
    struct money later[SIGN_ONS_MAX]; /* sign-on of years 3 and up, by year − 1 */
};

struct round_step {
    int number;                /* its place among the rounds of the case from 1; 0 for the offer itself */
    const struct round *round; /* NULL for the offer itself */
    bool by_company;
    struct terms terms;
    bool carried[LEVERS];     /* not stated: as in the company's step before, or as asked where they said yes */
    struct money total_more;  /* the total they named for year 1, less what the terms pay in it */
    int against; /* index of the company's step before it, which it moved from; −1: the first */
    struct curve curve;
    struct money pay[HISTORY_SHOWN_MAX]; /* a year */
    struct money moved[HISTORY_SHOWN_MAX][COMPONENTS], moved_total[HISTORY_SHOWN_MAX], moved_year[HISTORY_SHOWN_MAX];
    bool traded[HISTORY_SHOWN_MAX]; /* something went up and something down */
};

/* What became of one part of the last request. */
enum answer { NOT_ASKED, GRANTED, MET_IN_PART, UNMOVED, CUT };

struct history {
    int shown_count;
    int shown_months[HISTORY_SHOWN_MAX];
    int step_count; /* 0: the case has no rounds */
    struct round_step steps[HISTORY_STEPS_MAX];
    int first, last;     /* the company's first and last steps */
    int ask;             /* the candidate's last step; −1: nothing was asked yet */
    int asks, answered;  /* requests made, and those that the company has answered */
    bool waiting;        /* the candidate moved last */
    bool in_dollars;     /* the grant */
    const char *grant_currency; /* of such a grant; NULL of one in units */
    enum answer answer[LEVERS]; /* to the last request that was answered; for a waiting one NOT_ASKED or UNMOVED */
    struct money won[HISTORY_SHOWN_MAX][COMPONENTS], won_total[HISTORY_SHOWN_MAX], won_year[HISTORY_SHOWN_MAX];
    bool closed[LEVERS];        /* the company said no, policy or final to it, and has not raised it since */
    enum said closed_by[LEVERS];
    int closed_in[LEVERS];      /* number of that round */
    bool all_closed;
    bool final;                 /* their last word was that, of everything */
    bool refused;               /* after the last request nothing that was asked for moved */
    bool granted_all;           /* every part of the last request with figures is there, or they said yes */
    bool asked_ever[LEVERS];    /* with figures */
    struct terms last_asked;    /* the last request with figures; what it does not ask for is as it was then */
    struct date asked_on;       /* its day; year 0 when not known */
    bool mismatch; /* the offer is not what the company said last */
};

#endif
