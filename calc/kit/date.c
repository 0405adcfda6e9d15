#include "calc/kit/date.h"

static bool leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : days[month - 1];
}

bool date_valid(struct date date)
{
    return date.year >= 1900 && date.year <= 2199 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= days_in_month(date.year, date.month);
}

/* Days since 0000-03-01 by the usual civil count: years start in March so that leap days come last. */
static int day_number(struct date date)
{
    int year = date.month <= 2 ? date.year - 1 : date.year;
    int month = (date.month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date.day - 1;
}

int days_between(struct date a, struct date b)
{
    return day_number(b) - day_number(a);
}

struct date date_add_days(struct date date, int days)
{
    date.day += days;
    while (date.day < 1) {
        date.month = date.month == 1 ? 12 : date.month - 1;
        date.year -= date.month == 12;
        date.day += days_in_month(date.year, date.month);
    }
    while (date.day > days_in_month(date.year, date.month)) {
        date.day -= days_in_month(date.year, date.month);
        date.month = date.month == 12 ? 1 : date.month + 1;
        date.year += date.month == 1;
    }
    return date;
}

struct date date_add_months(struct date date, int months)
{
    int count = date.year * 12 + date.month - 1 + months;
    date.year = count / 12;
    date.month = count % 12 + 1;
    int last = days_in_month(date.year, date.month);
    if (date.day > last)
        date.day = last;
    return date;
}

int weekday(struct date date)
{
    return (day_number(date) + 2) % 7; /* day 0, 1 March of year 0, was a Wednesday */
}

const char *month_name(int month)
{
    static const char *const names[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};
    return names[month - 1];
}
