#include "bands/world/schedule.h"

#include <string.h>

#include "calc/kit/text.h"

/* RATE_ONE / WEIGHT_WHOLE is 25,000 / 3. */
static bool wrong_sum(const struct reading *reading, const struct json *node, int64_t weight)
{
    struct rate sum = {weight * 25000 / 3};
    return json_error(reading->err, node, "expected weights that add up to 100%%, found %p", sum);
}

/* A share in basis points: at most two decimals of a percent. */
static bool read_share(const struct reading *reading, const struct json *node, int64_t *basis_points)
{
    struct rate rate;
    if (!read_rate(reading, node, percent(0), percent(100), 2, &rate))
        return false;
    *basis_points = rate.nano / (RATE_ONE / 10000);
    return true;
}

static bool uneven_share(const struct reading *reading, const struct json *node)
{
    return json_error(reading->err, node,
                      "expected a percentage with at most two decimals, or one divided by 2, 3, 4, 6 or 12, such as "
                      "\"25%%/12\", found %s", json_shown(reading->arena, node));
}

/* The share of an event as a weight: "5%", 0.05, or a percentage divided evenly, "25%/12", which stays exact. */
static bool read_weight(const struct reading *reading, const struct json *node, int64_t *weight)
{
    const char *slash = node->type == JSON_STRING ? strchr(node->text, '/') : NULL;
    struct json whole = *node;
    int64_t basis_points, parts = 0;
    struct rate rate;
    if (!slash) {
        if (!read_share(reading, node, &basis_points))
            return false;
        *weight = basis_points * WEIGHT_OF_BASIS_POINT;
        return true;
    }
    for (const char *digit = slash + 1; *digit >= '0' && *digit <= '9' && parts < 100; digit++)
        parts = 10 * parts + *digit - '0';
    if (parts < 2 || parts > 12 || 12 % parts != 0 || strlen(slash + 1) != (parts < 10 ? 1 : 2))
        return uneven_share(reading, node);
    whole.text = arena_copy(reading->arena, node->text, (size_t)(slash - node->text));
    if (!read_rate(reading, &whole, percent(0), percent(100 * parts), 2, &rate))
        return false;
    *weight = rate.nano / (RATE_ONE / 10000) * (WEIGHT_OF_BASIS_POINT / parts);
    return true;
}

/* One event; *weight is its share, 0 when it is in units. */
static bool read_event(const struct reading *reading, const struct json *node, struct schedule *schedule,
                       int64_t *weight)
{
    static const char *const keys[] = {"month", "percent", "units"};
    struct json *month_node, *percent_node, *units_node;
    int64_t month, units = 0;
    struct schedule_event *events = schedule->events;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "month", &month_node) ||
        !read_int(reading, month_node, "a month of employment", 1, MONTHS_MAX, &month))
        return false;
    percent_node = json_member(node, "percent");
    units_node = json_member(node, "units");
    if (!percent_node == !units_node)
        return json_error(reading->err, node, "expected either \"percent\" or \"units\", found %s",
                          percent_node ? "both" : "neither");
    bool in_units = units_node != NULL;
    if (schedule->count > 0 && in_units != schedule->in_units)
        return json_error(reading->err, in_units ? units_node : percent_node,
                          "expected %s as in the events before, found %s", in_units ? "a percent" : "units",
                          in_units ? "units" : "a percent");
    if (schedule->count > 0 && month <= events[schedule->count - 1].month)
        return json_error(reading->err, month_node, "expected a month after %d (months ascend), found %l",
                          events[schedule->count - 1].month, month);
    *weight = 0;
    if (in_units ? !read_int(reading, units_node, "units", 0, UNITS_MAX, &units)
                 : !read_weight(reading, percent_node, weight))
        return false;
    schedule->in_units = in_units;
    events[schedule->count++] = (struct schedule_event){
        .month = (int)month, .weight = *weight, .units = units};
    return true;
}

static bool read_events(const struct reading *reading, const struct json *list, struct schedule *schedule)
{
    int64_t sum = 0, units = 0;
    if (!read_list(reading, list, 1, EVENTS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        int64_t weight = 0;
        if (!read_event(reading, node, schedule, &weight))
            return false;
        sum += weight;
        units += schedule->events[schedule->count - 1].units;
    }
    if (!schedule->in_units && sum != WEIGHT_WHOLE)
        return wrong_sum(reading, list, sum);
    if (schedule->in_units && (units == 0 || units > UNITS_MAX))
        return json_error(reading->err, list, "expected units that add up to 1 to %u, found %u", UNITS_MAX, units);
    return true;
}

static bool read_years(const struct reading *reading, const struct json *object, const struct json *list,
                       struct schedule *schedule)
{
    static const char *const cadences[] = {"annual", "semiannual", "quarterly", "monthly"};
    static const enum cadence cadence_of[] = {CADENCE_ANNUAL, CADENCE_SEMIANNUAL, CADENCE_QUARTERLY, CADENCE_MONTHLY};
    const struct json *cadence_node = json_member(object, "cadence"), *cliff_node = json_member(object, "cliff_months");
    int shares[YEARS_MAX] = {0}, count = 0, cadence = 0;
    int64_t share, sum = 0, cliff = 0;
    if (!read_list(reading, list, 1, YEARS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        if (!read_share(reading, node, &share))
            return false;
        shares[count++] = (int)share;
        sum += share;
    }
    if (sum != 10000)
        return wrong_sum(reading, list, sum * WEIGHT_OF_BASIS_POINT);
    if (cadence_node && !read_choice(reading, cadence_node, "a cadence", cadences, ARRAY_LEN(cadences), &cadence))
        return false;
    if (cliff_node && !read_int(reading, cliff_node, "months until the cliff", 0, MONTHS_MAX, &cliff))
        return false;
    schedule_from_years(schedule, shares, count, cadence_of[cadence], (int)cliff);
    return true;
}

bool read_schedule(const struct reading *reading, const struct json *object, struct schedule *schedule)
{
    const struct json *events = json_member(object, "events"), *years = json_member(object, "years");
    *schedule = (struct schedule){0};
    if (!events == !years)
        return json_error(reading->err, object, "expected either \"events\" or \"years\", found %s",
                          events ? "both" : "neither");
    if (years)
        return read_years(reading, object, years, schedule);
    const struct json *extra = json_member(object, "cadence");
    if (!extra)
        extra = json_member(object, "cliff_months");
    if (extra)
        return json_key_error(reading->err, extra, "\"%s\" goes with \"years\", not with \"events\"", extra->key);
    return read_events(reading, events, schedule);
}
