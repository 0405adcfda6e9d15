#include "calc/kit/calendar.h"

#include "calc/kit/text.h"

enum { SATURDAY = 5 };

static bool is_business_day(struct date day, const struct holidays *holidays)
{
    return weekday(day) < SATURDAY && !is_holiday(holidays, day);
}

struct date business_days_after(struct date day, int count, const struct holidays *holidays)
{
    while (count > 0) {
        day = date_add_days(day, 1);
        count -= is_business_day(day, holidays);
    }
    return day;
}

int business_days_between(struct date from, struct date to, const struct holidays *holidays)
{
    int count = 0;
    for (int left = days_between(from, to); left > 0; left--) {
        from = date_add_days(from, 1);
        count += is_business_day(from, holidays);
    }
    return count;
}

const char *day_words(struct arena *arena, struct date day)
{
    static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return text_format(arena, "%s %d %s", days[weekday(day)], day.day, month_name(day.month));
}

const char *day_words_brief(struct arena *arena, struct date day)
{
    return text_format(arena, "%d %s", day.day, month_name(day.month));
}
