#include "bands/world/changes.h"

#include "bands/reader/members.h"

static bool read_change(const struct reading *reading, const struct json *root, enum change which,
                        struct changes *changes)
{
    static const char *const names[CHANGES] = {"base", "sign_on", "units", "price", "growth", "bonus_payout",
                                               "exchange_rate"};
    static const char *const keys[] = {"up", "reason", "source", "date", "down"}, *const sign_on_keys[] = {
        "up", "reason", "source", "date", "least"};
    bool lever = which <= CHANGE_UNITS;
    struct plausible_change *change = &changes->of[which];
    struct json *node, *up, *down, *least;
    if (!read_required(reading, root, names[which], &node) ||
        !read_object(reading, node, which == CHANGE_SIGN_ON ? sign_on_keys : keys, lever && which != CHANGE_SIGN_ON ? 4 : 5) ||
        !read_required(reading, node, "up", &up) || !read_rate(reading, up, percent(0), percent(100), 2, &change->up))
        return false;
    if (!lever && (!read_required(reading, node, "down", &down) ||
                   !read_rate(reading, down, percent(0), percent(99), 2, &change->down)))
        return false;
    if (which == CHANGE_SIGN_ON && (!read_required(reading, node, "least", &least) ||
                                    !read_money(reading, least, MONEY_FROM_ZERO, &changes->least_sign_on)))
        return false;
    return member_words(reading, node, "reason", &change->reason) &&
           member_words(reading, node, "source", &change->source) && member_words(reading, node, "date", &change->date);
}

static bool read_stay(const struct reading *reading, const struct json *root, struct changes *changes)
{
    static const char *const keys[] = {"months", "reason", "source", "date"};
    struct json *node, *months;
    const char *words;
    int64_t value;
    if (!read_required(reading, root, "stay_months", &node) || !read_object(reading, node, keys, ARRAY_LEN(keys)) ||
        !read_required(reading, node, "months", &months) ||
        !read_int(reading, months, "months", 1, 24, &value) ||
        !member_words(reading, node, "reason", &changes->stay_reason) ||
        !member_words(reading, node, "source", &words) || !member_words(reading, node, "date", &words))
        return false;
    changes->stay_months = (int)value;
    return true;
}

bool changes_load(struct changes *changes, struct arena *arena, const struct data_source *source, struct err *err)
{
    if (data_ready(source)) {
        *changes = *data_ready(source)->changes;
        return true;
    }
    static const char *const keys[] = {"base", "sign_on", "units", "price", "growth", "bonus_payout",
                                       "exchange_rate", "stay_months"};
    struct json *root;
    const struct reading reading = {arena, err, NULL};
    *changes = (struct changes){0};
    if (!json_data(&root, arena, source, "changes.json", err) || !read_object(&reading, root, keys, ARRAY_LEN(keys)))
        return false;
    for (int i = 0; i < CHANGES; i++)
        if (!read_change(&reading, root, (enum change)i, changes))
            return false;
    return read_stay(&reading, root, changes);
}
