#include "bands/world/negotiation.h"

#include <string.h>

#include "bands/reader/members.h"
#include "bands/world/levers_said_read.h"

static const char *const CLASS_NAMES[LEVERAGES] = {"verified_higher", "verified_near", "verbal_higher",
                                                   "forfeits",        "market",        "none"};

/* A required share of 0 … 1,000 %. */
static bool share(const struct reading *reading, const struct json *object, const char *key, struct rate *rate)
{
    struct json *member;
    return read_required(reading, object, key, &member) &&
           read_rate(reading, member, percent(0), percent(1000), 7, rate);
}

static bool read_class(const struct reading *reading, const struct json *node, int expected, struct leverage_class *class)
{
    static const char *const keys[] = {"name",    "target", "target_raise", "anchor_from", "anchor_raise",
                                       "ceiling", "near",   "reason",       "source",      "date"};
    static const char *const bases[] = {"offer", "target"};
    static const char *const targets[] = {"rival", "forfeits", "offer"};
    struct json *name, *from, *target;
    int index = 0, base = 0;
    bool near;
    *class = (struct leverage_class){0};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "name", &name) ||
        !read_choice(reading, name, "a reason", CLASS_NAMES, LEVERAGES, &index) ||
        !read_required(reading, node, "target", &target) ||
        !read_choice(reading, target, "what the target starts from", targets, ARRAY_LEN(targets), &base) ||
        !read_required(reading, node, "anchor_from", &from) ||
        !read_choice(reading, from, "what the anchor starts from", bases, ARRAY_LEN(bases), &base) ||
        !share(reading, node, "target_raise", &class->target_raise) ||
        !share(reading, node, "anchor_raise", &class->anchor_raise) || !share(reading, node, "ceiling", &class->ceiling) ||
        !maybe_rate(reading, node, "near", percent(0), percent(100), &near, &class->near) ||
        !member_words(reading, node, "reason", &class->reason) ||
        !member_words(reading, node, "source", &class->source) || !member_words(reading, node, "date", &class->date))
        return false;
    if (index != expected)
        return json_error(reading->err, name, "expected the reason \"%s\" here (they are in order), found \"%s\"",
                          CLASS_NAMES[expected], CLASS_NAMES[index]);
    class->name = CLASS_NAMES[index];
    class->anchor_from_target = base == 1;
    return true;
}

static bool read_reach(const struct reading *reading, const struct json *node, struct negotiation *negotiation)
{
    static const char *const keys[] = {"boldness", "dearer", "least_move", "reason", "source", "date"};
    struct json *boldness;
    const char *words;
    return read_object(reading, node, keys, ARRAY_LEN(keys)) && read_required(reading, node, "boldness", &boldness) &&
           read_int(reading, boldness, "how many plausible wins", 1, 100, &negotiation->boldness) &&
           share(reading, node, "dearer", &negotiation->dearer) &&
           share(reading, node, "least_move", &negotiation->least_move) &&
           member_words(reading, node, "reason", &negotiation->reach_reason) &&
           member_words(reading, node, "source", &words) && member_words(reading, node, "date", &words);
}

static bool read_apart(const struct reading *reading, const struct json *node, struct negotiation *negotiation)
{
    static const char *const keys[] = {"value", "cash", "reason", "source", "date"};
    struct json *cash;
    const char *words;
    return read_object(reading, node, keys, ARRAY_LEN(keys)) && share(reading, node, "value", &negotiation->apart_value) &&
           read_required(reading, node, "cash", &cash) &&
           read_money(reading, cash, MONEY_FROM_ZERO, &negotiation->apart_cash) &&
           member_words(reading, node, "reason", &words) && member_words(reading, node, "source", &words) &&
           member_words(reading, node, "date", &words);
}

static bool read_ladder(const struct reading *reading, const struct json *list, struct negotiation *negotiation)
{
    if (!read_list(reading, list, 2, RUNGS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        int i = negotiation->rung_count++;
        if (!read_rate(reading, node, i > 0 ? negotiation->ladder[i - 1] : percent(0), percent(100), 7,
                       &negotiation->ladder[i]))
            return false;
    }
    return true;
}

static bool read_menu(const struct reading *reading, const struct json *node, struct negotiation *negotiation)
{
    static const char *const keys[] = {"shift", "value_within", "cost_within", "reason"};
    return read_object(reading, node, keys, ARRAY_LEN(keys)) && share(reading, node, "shift", &negotiation->menu_shift) &&
           share(reading, node, "value_within", &negotiation->menu_value_within) &&
           share(reading, node, "cost_within", &negotiation->menu_cost_within) &&
           member_words(reading, node, "reason", &negotiation->menu_reason);
}

static bool read_cautions(const struct reading *reading, const struct json *node, struct negotiation *negotiation)
{
    static const char *const keys[] = {"counter_above", "lever_times", "year_3_fall", "reason"};
    struct json *times;
    return read_object(reading, node, keys, ARRAY_LEN(keys)) &&
           share(reading, node, "counter_above", &negotiation->counter_above) &&
           share(reading, node, "year_3_fall", &negotiation->year_3_fall) &&
           read_required(reading, node, "lever_times", &times) &&
           read_int(reading, times, "how many times", 1, 100, &negotiation->lever_times) &&
           member_words(reading, node, "reason", &negotiation->caution_reason);
}

static bool read_outcome(const struct reading *reading, const struct json *node, struct usual_end *outcome)
{
    static const char *const keys[] = {"text", "source", "date", "caveat"};
    return read_object(reading, node, keys, ARRAY_LEN(keys)) && member_words(reading, node, "text", &outcome->text) &&
           member_words(reading, node, "source", &outcome->source) &&
           member_words(reading, node, "date", &outcome->date) &&
           member_words(reading, node, "caveat", &outcome->caveat);
}

static bool read_root(const struct reading *reading, const struct json *root, struct negotiation *negotiation)
{
    static const char *const keys[] = {"reasons", "reach",    "ladder",   "ladder_reason", "ladder_apart",
                                       "menu",    "cautions", "outcomes", "lever_order",   "worked"};
    struct json *reasons, *reach, *ladder, *apart, *menu, *cautions, *outcomes;
    int i = 0;
    if (!read_object(reading, root, keys, ARRAY_LEN(keys)) || !read_required(reading, root, "reasons", &reasons) ||
        !read_list(reading, reasons, LEVERAGES, LEVERAGES) || !read_required(reading, root, "reach", &reach) ||
        !read_required(reading, root, "ladder", &ladder) || !read_required(reading, root, "ladder_apart", &apart) ||
        !read_required(reading, root, "menu", &menu) || !read_required(reading, root, "cautions", &cautions) ||
        !read_required(reading, root, "outcomes", &outcomes) || !read_list(reading, outcomes, 0, OUTCOMES_MAX))
        return false;
    for (const struct json *node = reasons->first; node; node = node->next, i++)
        if (!read_class(reading, node, i, &negotiation->classes[i]))
            return false;
    for (const struct json *node = outcomes->first; node; node = node->next)
        if (!read_outcome(reading, node, &negotiation->outcomes[negotiation->outcome_count++]))
            return false;
    return read_reach(reading, reach, negotiation) && read_ladder(reading, ladder, negotiation) &&
           read_apart(reading, apart, negotiation) && read_menu(reading, menu, negotiation) &&
           read_cautions(reading, cautions, negotiation) &&
           member_words(reading, root, "ladder_reason", &negotiation->ladder_reason) &&
           read_levers_said(reading, root, &negotiation->said);
}

bool negotiation_load(struct negotiation *negotiation, struct arena *arena, const struct data_source *source,
                      struct err *err)
{
    if (data_ready(source)) {
        *negotiation = *data_ready(source)->negotiation;
        return true;
    }
    struct json *root;
    const struct reading reading = {arena, err, NULL};
    *negotiation = (struct negotiation){0};
    return json_data(&root, arena, source, "negotiation.json", err) && read_root(&reading, root, negotiation);
}
