#include "calc/kit/holiday_rules.h"

#include <stddef.h>

enum { SATURDAY = 5, SUNDAY = 6, LAST = 5 };

static bool same_day(struct date a, struct date b)
{
    return days_between(a, b) == 0;
}

static struct date nth_weekday(int year, const struct holiday *holiday)
{
    struct date first = {year, holiday->month, 1};
    int ahead = (holiday->weekday - weekday(first) + 7) % 7;
    struct date day = date_add_days(first, ahead + 7 * (holiday->nth - 1));
    return holiday->nth == LAST && day.month != holiday->month ? date_add_days(day, -7) : day;
}

static struct date day_in(int year, const struct holiday *holiday)
{
    struct date day = holiday->day > 0 ? (struct date){year, holiday->month, holiday->day} : nth_weekday(year, holiday);
    return date_add_days(day, holiday->days_after);
}

static struct date observed_on(struct date day)
{
    int at = weekday(day);
    return at == SATURDAY ? date_add_days(day, -1) : at == SUNDAY ? date_add_days(day, 1) : day;
}

/* New Year's Day of the next year may be observed in this one. */
bool is_holiday(const struct holidays *holidays, struct date day)
{
    for (int i = 0; holidays && i < holidays->count; i++)
        for (int year = day.year; year <= day.year + 1; year++) {
            struct date on = day_in(year, &holidays->list[i]);
            if (same_day(on, day) || (holidays->list[i].observed && same_day(observed_on(on), day)))
                return true;
        }
    return false;
}
