/* Calendar days, without a clock and without time zones. Used for deadlines and for placing months of
 * employment on the calendar (R1). Proleptic Gregorian, years 1900 … 2199. */
#ifndef HAGGLE_CALC_KIT_DATE_H
#define HAGGLE_CALC_KIT_DATE_H

#include <stdbool.h>

struct date {
    int year, month, day; /* year 0: unknown */
};

static inline bool date_known(struct date date)
{
    return date.year != 0;
}

/* True for a day that exists in 1900 … 2199. */
bool date_valid(struct date date);

/* Days from a to b; negative when b is earlier. Both known. */
int days_between(struct date a, struct date b);

struct date date_add_days(struct date date, int days);

/* The same day months later; a day that the month lacks becomes its last day. */
struct date date_add_months(struct date date, int months);

/* 0 Monday … 6 Sunday. */
int weekday(struct date date);

/* "January" … "December" for 1 … 12. */
const char *month_name(int month);

#endif
