/* Days on which nobody answers, by rule: a fixed day, or a weekday of a month. Only structs. */
#ifndef HAGGLE_CALC_KIT_HOLIDAY_RULES_H
#define HAGGLE_CALC_KIT_HOLIDAY_RULES_H

#include <stdbool.h>

#include "calc/kit/date.h"

enum { HOLIDAYS_MAX = 24 };

struct holiday {
    const char *name;
    int month;     /* 1 … 12 */
    int day;       /* of a fixed one, 1 … 31; 0: by weekday */
    int weekday;   /* 0 Monday … 6 Sunday */
    int nth;       /* the nth such day of the month, 1 … 4; 5: the last */
    int days_after; /* that many days later: the day after Thanksgiving */
    bool observed; /* on Friday where it falls on Saturday, on Monday where it falls on Sunday */
};

struct holidays {
    int count;
    struct holiday list[HOLIDAYS_MAX];
};

/* True on the day itself and on the one it is observed on; holidays may be NULL: none. */
bool is_holiday(const struct holidays *holidays, struct date day);

#endif
