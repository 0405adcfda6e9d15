#include "bands/world/process.h"

#include "bands/reader/members.h"
#include "bands/world/holidays.h"

static bool read_days(const struct reading *reading, const struct json *object, const char *key, int low, int *days)
{
    struct json *member;
    int64_t value;
    if (!read_required(reading, object, key, &member) || !read_int(reading, member, "days", low, 365, &value))
        return false;
    *days = (int)value;
    return true;
}

static bool read_from(const struct reading *reading, const struct json *node, const char **source, const char **date)
{
    return member_words(reading, node, "source", source) && member_words(reading, node, "date", date);
}

static bool read_leg(const struct reading *reading, const struct json *node, int expected, struct span *leg)
{
    static const char *const keys[] = {"to", "days", "source", "date"};
    static const char *const stages[LEGS] = {"outreach", "phone_screen", "onsite", "debrief", "offer"};
    struct json *to;
    int stage = 0;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "to", &to) ||
        !read_choice(reading, to, "a stage", stages, LEGS, &stage))
        return false;
    if (stage != expected)
        return json_error(reading->err, to, "expected the stage \"%s\" here (legs are in order), found \"%s\"",
                          stages[expected], stages[stage]);
    return read_days(reading, node, "days", 0, &leg->days) && read_from(reading, node, &leg->source, &leg->date);
}

static bool read_visa(const struct reading *reading, const struct json *node, struct span *span)
{
    static const char *const keys[] = {"days", "source", "date"};
    return read_object(reading, node, keys, ARRAY_LEN(keys)) && read_days(reading, node, "days", 0, &span->days) &&
           read_from(reading, node, &span->source, &span->date);
}

static bool read_total(const struct reading *reading, const struct json *node, struct whole_process *total)
{
    static const char *const keys[] = {"low", "high", "what", "source", "date"};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_days(reading, node, "low", 1, &total->low) ||
        !read_days(reading, node, "high", 1, &total->high))
        return false;
    if (total->high < total->low)
        return json_error(reading->err, json_member(node, "high"), "expected at least the low, %d, found %d", total->low,
                          total->high);
    return member_words(reading, node, "what", &total->what) && read_from(reading, node, &total->source, &total->date);
}

static bool read_extension(const struct reading *reading, const struct json *node, struct process_lengths *lengths)
{
    static const char *const keys[] = {"usual_business_days", "most_business_days", "to_decide_business_days",
                                       "nudge_business_days", "reason",             "source",
                                       "date"};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
        !read_days(reading, node, "usual_business_days", 1, &lengths->usual_business_days) ||
        !read_days(reading, node, "most_business_days", 1, &lengths->most_business_days) ||
        !read_days(reading, node, "to_decide_business_days", 0, &lengths->to_decide_business_days) ||
        !read_days(reading, node, "nudge_business_days", 1, &lengths->nudge_business_days) ||
        !member_words(reading, node, "reason", &lengths->extension_reason))
        return false;
    if (lengths->most_business_days < lengths->usual_business_days)
        return json_error(reading->err, json_member(node, "most_business_days"),
                          "expected at least usual_business_days, %d, found %d", lengths->usual_business_days,
                          lengths->most_business_days);
    return read_from(reading, node, &lengths->extension_source, &lengths->extension_date);
}

static bool read_root(const struct reading *reading, const struct json *root, struct process_lengths *lengths)
{
    static const char *const keys[] = {"legs", "visa_onsite", "totals", "extension"};
    struct json *legs, *visa, *totals, *extension;
    int i = 0;
    if (!read_object(reading, root, keys, ARRAY_LEN(keys)) || !read_required(reading, root, "legs", &legs) ||
        !read_list(reading, legs, LEGS, LEGS) || !read_required(reading, root, "visa_onsite", &visa) ||
        !read_required(reading, root, "totals", &totals) || !read_list(reading, totals, 1, TOTALS_MAX) ||
        !read_required(reading, root, "extension", &extension))
        return false;
    for (const struct json *node = legs->first; node; node = node->next, i++)
        if (!read_leg(reading, node, i, &lengths->legs[i]))
            return false;
    for (const struct json *node = totals->first; node; node = node->next)
        if (!read_total(reading, node, &lengths->totals[lengths->total_count++]))
            return false;
    if (process_days(lengths) == 0)
        return json_error(reading->err, legs, "expected legs of at least one day together, found 0");
    return read_visa(reading, visa, &lengths->visa_onsite) && read_extension(reading, extension, lengths);
}

bool process_lengths_load(struct process_lengths *lengths, struct arena *arena, const struct data_source *source,
                          struct err *err)
{
    const char *bytes, *shown;
    size_t length;
    struct json *root;
    const struct reading reading = {arena, err, NULL};
    *lengths = (struct process_lengths){0};
    return data_read(&bytes, &length, &shown, arena, source, "process.json", err) &&
           json_parse(&root, arena, shown, bytes, length, err) && read_root(&reading, root, lengths) &&
           holidays_load(&lengths->holidays, arena, source, err);
}

int process_days(const struct process_lengths *lengths)
{
    int days = 0;
    for (int i = 0; i < LEGS; i++)
        days += lengths->legs[i].days;
    return days;
}

int process_days_low(const struct process_lengths *lengths)
{
    int low = lengths->totals[0].low;
    for (int i = 1; i < lengths->total_count; i++)
        low = lengths->totals[i].low < low ? lengths->totals[i].low : low;
    return low;
}

int process_days_high(const struct process_lengths *lengths)
{
    int high = lengths->totals[0].high;
    for (int i = 1; i < lengths->total_count; i++)
        high = lengths->totals[i].high > high ? lengths->totals[i].high : high;
    return high;
}
