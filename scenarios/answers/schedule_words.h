/* The words of a vesting clause, before the clause becomes a schedule; used by answer_schedule.c alone. */
#ifndef HAGGLE_SCENARIOS_ANSWERS_SCHEDULE_WORDS_H
#define HAGGLE_SCENARIOS_ANSWERS_SCHEDULE_WORDS_H

#include "calc/pay/offer.h"
#include "scenarios/answers/tokens.h"

/* One step that is written with a percent: "15% after two years", "20% every six months". */
struct schedule_step {
    int basis_points;
    int month; /* 0: not said */
    int every; /* months of the period of a step that repeats; 0: it does not */
};

struct schedule_words {
    int step_count;
    struct schedule_step step[EVENTS_MAX];
    int period;       /* months between two events, where the clause says it beside the steps; 0: not said */
    int years;        /* "over four years"; 0: not said */
    int cliff_months; /* −1: not said */
    bool in_clauses;  /* the steps have words of their own, more than "5/15/40/40" */
};

/* False where a piece is no word of such a clause. */
bool schedule_words_of(struct schedule_words *words, const struct tokens *tokens);

#endif
