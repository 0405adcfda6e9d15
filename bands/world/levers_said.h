/* What the articles say of a negotiation's levers: which move first, and one that was won. Only structs. */
#ifndef HAGGLE_BANDS_WORLD_LEVERS_SAID_H
#define HAGGLE_BANDS_WORLD_LEVERS_SAID_H

#include <stdbool.h>

#include "calc/number/money.h"
#include "calc/number/rate.h"

enum { LEVER_ORDERS_MAX = 6, WORKED_STEPS_MAX = 8, LESSONS_MAX = 8 };

/* One article's order. */
struct lever_order {
    const char *text, *article, *source, *date;
};

/* One turn of the worked negotiation; what it does not name stays as it was. */
struct worked_step {
    bool by_company;
    struct maybe_money base, sign_on;
    bool equity_known;
    struct rate equity; /* of the company, as the article writes it: no amount can be read from it */
    const char *why;    /* "" where nothing is said */
};

struct worked_negotiation {
    int step_count, lesson_count;
    struct worked_step steps[WORKED_STEPS_MAX]; /* the first is the offer */
    const char *lessons[LESSONS_MAX];
    const char *equity_note, *article, *source, *date;
};

struct levers_said {
    int order_count;
    struct lever_order orders[LEVER_ORDERS_MAX];
    const char *disagree; /* where those contradict each other */
    struct worked_negotiation worked;
};

#endif
