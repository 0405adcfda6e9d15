/* Days as people write them. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_DATES_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_DATES_H

#include "calc/kit/date.h"
#include "scenarios/letters/letter_token.h"

struct letter_day {
    struct date date; /* year 0: no day of the calendar */
    bool no_year;     /* "December 4": the year is 0, month and day are known */
    bool month_only;  /* "June 2027": the first of it */
    bool two_ways;    /* 04/05/2027: day first or month first */
    int length;       /* how many tokens it took; 0: no day stands here */
};

struct letter_day day_at(const struct tokens *tokens, int i);

#endif
