#include "bands/world/holidays.h"

#include "bands/reader/members.h"
#include "bands/world/process_lengths.h"

/* A weekday of a month: "weekday" and "nth"; 5 is the last. */
static bool read_weekday(const struct reading *reading, const struct json *node, struct holiday *holiday)
{
    static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    struct json *day, *nth;
    int64_t count;
    if (!read_required(reading, node, "weekday", &day) ||
        !read_choice(reading, day, "a weekday", days, ARRAY_LEN(days), &holiday->weekday) ||
        !read_required(reading, node, "nth", &nth) || !read_int(reading, nth, "which of the month, 5 for the last", 1, 5, &count))
        return false;
    holiday->nth = (int)count;
    return true;
}

static bool read_holiday(const struct reading *reading, const struct json *node, struct holiday *holiday)
{
    static const char *const keys[] = {"name",       "month",    "day",    "weekday", "nth",
                                       "days_after", "observed", "source", "date",    "confidence"};
    struct json *month;
    const char *words;
    int64_t number;
    *holiday = (struct holiday){0};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !member_words(reading, node, "name", &holiday->name) ||
        !read_required(reading, node, "month", &month) || !read_int(reading, month, "a month", 1, 12, &number) ||
        !member_words(reading, node, "source", &words) || !member_words(reading, node, "date", &words) ||
        !member_words(reading, node, "confidence", &words) ||
        !maybe_int(reading, node, "day", "a day of the month", 1, 31, &holiday->day) ||
        !maybe_int(reading, node, "days_after", "a number of days", 1, 6, &holiday->days_after) ||
        !maybe_bool(reading, node, "observed", &holiday->observed))
        return false;
    holiday->month = (int)number;
    if (holiday->day > 0 && !date_valid((struct date){2028, holiday->month, holiday->day}))
        return json_error(reading->err, json_member(node, "day"), "expected a day that the month has, found %d", holiday->day);
    return holiday->day > 0 || read_weekday(reading, node, holiday);
}

bool holidays_load(struct holidays *holidays, struct arena *arena, const struct data_source *source, struct err *err)
{
    if (data_ready(source)) {
        *holidays = data_ready(source)->lengths->holidays;
        return true;
    }
    static const char *const keys[] = {"holidays"};
    struct json *root, *list;
    const struct reading reading = {arena, err, NULL};
    *holidays = (struct holidays){0};
    if (!json_data(&root, arena, source, "holidays.json", err) || !read_object(&reading, root, keys, ARRAY_LEN(keys)) ||
        !read_required(&reading, root, "holidays", &list) || !read_list(&reading, list, 0, HOLIDAYS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next)
        if (!read_holiday(&reading, node, &holidays->list[holidays->count++]))
            return false;
    return true;
}
