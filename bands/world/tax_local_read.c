#include "bands/world/tax_read.h"

static bool read_item(const struct reading *reading, const struct json *node, struct payroll_item *item)
{
    static const char *const keys[] = {"name", "rate", "wage_cap", "most", "status", "note"};
    bool given;
    item->note = "";
    return read_object(reading, node, keys, ARRAY_LEN(keys)) && member_words(reading, node, "name", &item->name) &&
           member_share(reading, node, "rate", &item->rate) &&
           maybe_amount(reading, node, "wage_cap", MONEY_ABOVE_ZERO, &given, &item->wage_cap) &&
           maybe_amount(reading, node, "most", MONEY_ABOVE_ZERO, &given, &item->most) &&
           member_words(reading, node, "status", &item->status) && maybe_words(reading, node, "note", &item->note);
}

bool read_payroll(const struct reading *reading, const struct json *object, struct state_year *year)
{
    struct json *list;
    if (!read_required(reading, object, "payroll", &list) || !read_list(reading, list, 0, PAYROLL_ITEMS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next)
        if (!read_item(reading, node, &year->payroll[node->index]))
            return false;
    year->payroll_count = list->count;
    return true;
}

static bool read_aliases(const struct reading *reading, const struct json *object, struct locality *locality)
{
    const struct json *list = json_member(object, "aliases");
    if (list && !read_list(reading, list, 1, ARRAY_LEN(locality->alias)))
        return false;
    for (const struct json *node = list ? list->first : NULL; node; node = node->next)
        if (!read_words(reading, node, &locality->alias[locality->alias_count++]))
            return false;
    return true;
}

static bool read_locality(const struct reading *reading, const struct json *node, struct locality *locality)
{
    static const char *const keys[] = {"name", "aliases", "on", "brackets", "note", TAX_SOURCE_KEYS};
    static const char *const bases[] = {"taxable_income", "state_tax", "wages"};
    struct json *on;
    int base;
    locality->note = "";
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !member_words(reading, node, "name", &locality->name) ||
        !read_aliases(reading, node, locality) || !read_required(reading, node, "on", &on) ||
        !read_choice(reading, on, "what is taxed", bases, ARRAY_LEN(bases), &base))
        return false;
    locality->base = (enum local_base)base;
    return member_brackets(reading, node, true, locality->income) && maybe_words(reading, node, "note", &locality->note) &&
           read_tax_source(reading, node, &locality->from);
}

bool read_localities(const struct reading *reading, const struct json *object, struct state_year *year)
{
    enum { LOCALITIES_MAX = 40 };
    const struct json *list = json_member(object, "localities");
    if (!list)
        return true;
    if (!read_list(reading, list, 1, LOCALITIES_MAX))
        return false;
    struct locality *localities = arena_array(reading->arena, (size_t)list->count, sizeof *localities);
    for (const struct json *node = list->first; node; node = node->next)
        if (!read_locality(reading, node, &localities[node->index]))
            return false;
    year->locality = localities;
    year->locality_count = list->count;
    return true;
}

bool read_state_supplemental(const struct reading *reading, const struct json *object, struct supplemental *supplemental)
{
    static const char *const keys[] = {"rate", "status"};
    const struct json *node = json_member(object, "supplemental");
    supplemental->known = node != NULL;
    return !node || (read_object(reading, node, keys, ARRAY_LEN(keys)) &&
                     member_share(reading, node, "rate", &supplemental->rate) &&
                     member_words(reading, node, "status", &supplemental->status));
}
