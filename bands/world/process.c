#include "bands/world/process.h"

#include "bands/reader/members.h"
#include "bands/world/article.h"
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

static bool read_span(const struct reading *reading, const struct json *node, struct span *span)
{
    span->note = "";
    return read_days(reading, node, "days", 0, &span->days) && read_from(reading, node, &span->source, &span->date) &&
           maybe_article(reading, node, &span->article) && maybe_words(reading, node, "note", &span->note);
}

/* One of the three job families. */
static bool maybe_role(const struct reading *reading, const struct json *node, enum role *role)
{
    bool given = false;
    int index = 0;
    if (!maybe_choice(reading, node, "role", "a role", &ROLE_NAMES[ROLE_SDE], ROLE_COUNT - ROLE_SDE, &given, &index))
        return false;
    *role = given ? (enum role)(ROLE_SDE + index) : ROLE_UNKNOWN;
    return true;
}

static bool in_order(const struct reading *reading, const struct json *node, int low, int high)
{
    return high >= low || json_error(reading->err, json_member(node, "high"), "expected at least the low, %d, found %d",
                                     low, high);
}

static bool read_leg(const struct reading *reading, const struct json *node, int expected, struct span *leg)
{
    static const char *const keys[] = {"to", "days", "article", "source", "date", "note"};
    static const char *const stages[LEGS] = {"outreach", "phone_screen", "onsite", "debrief", "offer"};
    struct json *to;
    int stage = 0;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "to", &to) ||
        !read_choice(reading, to, "a stage", stages, LEGS, &stage))
        return false;
    if (stage != expected)
        return json_error(reading->err, to, "expected the stage \"%s\" here (legs are in order), found \"%s\"",
                          stages[expected], stages[stage]);
    return read_span(reading, node, leg);
}

static bool read_visa(const struct reading *reading, const struct json *node, struct span *span)
{
    static const char *const keys[] = {"days", "article", "source", "date", "note"};
    return read_object(reading, node, keys, ARRAY_LEN(keys)) && read_span(reading, node, span);
}

static bool read_total(const struct reading *reading, const struct json *node, struct whole_process *total)
{
    static const char *const keys[] = {"role", "low", "high", "disputed", "what", "article", "source", "date"};
    return read_object(reading, node, keys, ARRAY_LEN(keys)) && maybe_role(reading, node, &total->role) &&
           read_days(reading, node, "low", 1, &total->low) && read_days(reading, node, "high", 1, &total->high) &&
           in_order(reading, node, total->low, total->high) &&
           maybe_bool(reading, node, "disputed", &total->disputed) &&
           member_words(reading, node, "what", &total->what) && maybe_article(reading, node, &total->article) &&
           read_from(reading, node, &total->source, &total->date);
}

/* Somebody must be left to set the range of dates. */
static bool read_totals(const struct reading *reading, const struct json *totals, struct process_lengths *lengths)
{
    bool undisputed = false;
    if (!read_list(reading, totals, 1, TOTALS_MAX))
        return false;
    for (const struct json *node = totals->first; node; node = node->next) {
        struct whole_process *total = &lengths->totals[lengths->total_count++];
        if (!read_total(reading, node, total))
            return false;
        undisputed |= !total->disputed;
    }
    return undisputed || json_error(reading->err, totals, "expected at least one length that is not disputed, found none");
}

static bool read_count_of_rounds(const struct reading *reading, const struct json *object, const char *key, int *count)
{
    struct json *member;
    int64_t value;
    if (!read_required(reading, object, key, &member) || !read_int(reading, member, "a number of rounds", 1, 20, &value))
        return false;
    *count = (int)value;
    return true;
}

static bool read_rounds_said(const struct reading *reading, const struct json *node, struct rounds_said *rounds)
{
    static const char *const keys[] = {"role", "low", "high", "what", "article", "source", "date"};
    struct json *role;
    rounds->what = "";
    return read_object(reading, node, keys, ARRAY_LEN(keys)) && read_required(reading, node, "role", &role) &&
           maybe_role(reading, node, &rounds->role) && read_count_of_rounds(reading, node, "low", &rounds->low) &&
           read_count_of_rounds(reading, node, "high", &rounds->high) &&
           in_order(reading, node, rounds->low, rounds->high) && maybe_words(reading, node, "what", &rounds->what) &&
           read_article(reading, node, &rounds->article, &rounds->source, &rounds->date);
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
    static const char *const keys[] = {"legs", "visa_onsite", "totals", "rounds", "extension"};
    struct json *legs, *visa, *totals, *rounds, *extension;
    int i = 0;
    if (!read_object(reading, root, keys, ARRAY_LEN(keys)) || !read_required(reading, root, "legs", &legs) ||
        !read_list(reading, legs, LEGS, LEGS) || !read_required(reading, root, "visa_onsite", &visa) ||
        !read_required(reading, root, "totals", &totals) || !read_required(reading, root, "rounds", &rounds) ||
        !read_list(reading, rounds, 0, ROUNDS_SAID_MAX) || !read_required(reading, root, "extension", &extension))
        return false;
    for (const struct json *node = legs->first; node; node = node->next, i++)
        if (!read_leg(reading, node, i, &lengths->legs[i]))
            return false;
    for (const struct json *node = rounds->first; node; node = node->next)
        if (!read_rounds_said(reading, node, &lengths->rounds[lengths->rounds_count++]))
            return false;
    if (process_days(lengths) == 0)
        return json_error(reading->err, legs, "expected legs of at least one day together, found 0");
    return read_visa(reading, visa, &lengths->visa_onsite) && read_totals(reading, totals, lengths) &&
           read_extension(reading, extension, lengths);
}

bool process_lengths_load(struct process_lengths *lengths, struct arena *arena, const struct data_source *source,
                          struct err *err)
{
    if (data_ready(source)) {
        *lengths = *data_ready(source)->lengths;
        return true;
    }
    struct json *root;
    const struct reading reading = {arena, err, NULL};
    *lengths = (struct process_lengths){0};
    return json_data(&root, arena, source, "process.json", err) && read_root(&reading, root, lengths) &&
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
    int low = 0;
    for (int i = 0; i < lengths->total_count; i++)
        if (!lengths->totals[i].disputed && (low == 0 || lengths->totals[i].low < low))
            low = lengths->totals[i].low;
    return low;
}

int process_days_high(const struct process_lengths *lengths)
{
    int high = 0;
    for (int i = 0; i < lengths->total_count; i++)
        if (!lengths->totals[i].disputed && lengths->totals[i].high > high)
            high = lengths->totals[i].high;
    return high;
}
