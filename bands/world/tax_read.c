#include "bands/world/tax_read.h"

#include "bands/records/dated.h"
#include "calc/kit/text.h"

bool member_share(const struct reading *reading, const struct json *object, const char *key, struct rate *rate)
{
    struct json *node;
    return read_required(reading, object, key, &node) && read_rate(reading, node, percent(0), percent(100), 7, rate);
}

bool member_amount(const struct reading *reading, const struct json *object, const char *key, struct money *money)
{
    struct json *node;
    return read_required(reading, object, key, &node) && read_money(reading, node, MONEY_FROM_ZERO, money);
}

bool read_by_filing(const struct reading *reading, const struct json *node, bool partly, read_of_filing *read, void *into)
{
    static const char *const keys[] = {"single", "married_joint", "head_of_household", "all"};
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)))
        return false;
    struct json *all = json_member(node, "all");
    if (all && node->count > 1)
        return json_key_error(reading->err, all, "expected \"all\" or filing statuses, found both");
    for (int i = 0; i < FILINGS; i++) {
        struct json *of = all ? all : json_member(node, keys[i]);
        if ((!of && !partly && !read_required(reading, node, keys[i], &of)) ||
            (of && !read(reading, of, (enum filing)i, into)))
            return false;
    }
    return true;
}

static bool read_amount_of(const struct reading *reading, const struct json *node, enum filing filing, void *into)
{
    return read_money(reading, node, MONEY_FROM_ZERO, &((struct by_filing *)into)->of[filing]);
}

bool maybe_by_filing(const struct reading *reading, const struct json *object, const char *key, struct by_filing *amounts)
{
    const struct json *node = json_member(object, key);
    return !node || read_by_filing(reading, node, false, read_amount_of, amounts);
}

bool member_by_filing(const struct reading *reading, const struct json *object, const char *key, struct by_filing *amounts)
{
    struct json *node;
    return read_required(reading, object, key, &node) && maybe_by_filing(reading, object, key, amounts);
}

bool read_ascending(const struct reading *reading, const struct json *node, const char *key, const struct money *before,
                    struct money *from)
{
    if (!member_amount(reading, node, key, from))
        return false;
    if (!before && from->cents != 0)
        return json_error(reading->err, json_member(node, key), "expected the first to begin at 0, found %m", *from);
    if (before && from->cents <= before->cents)
        return json_error(reading->err, json_member(node, key), "expected more than %m, where the one before it begins, found %m",
                          *before, *from);
    return true;
}

static bool read_brackets_of(const struct reading *reading, const struct json *list, enum filing filing, void *into)
{
    static const char *const keys[] = {"from", "rate"};
    struct brackets *brackets = &((struct brackets *)into)[filing];
    if (!read_list(reading, list, 1, BRACKETS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        struct bracket *at = &brackets->bracket[node->index];
        if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
            !read_ascending(reading, node, "from", node->index > 0 ? &at[-1].from : NULL, &at->from) ||
            !member_share(reading, node, "rate", &at->rate))
            return false;
    }
    brackets->count = list->count;
    return true;
}

bool member_brackets(const struct reading *reading, const struct json *object, bool partly, struct brackets brackets[])
{
    struct json *node;
    return read_required(reading, object, "brackets", &node) &&
           read_by_filing(reading, node, partly, read_brackets_of, brackets);
}

static bool read_steps_of(const struct reading *reading, const struct json *list, enum filing filing, void *into)
{
    const struct step_keys *how = into;
    const char *const keys[] = {how->from, how->holds};
    struct income_steps *steps = &how->steps[filing];
    if (!read_list(reading, list, 1, INCOME_STEPS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        struct income_step *at = &steps->step[node->index];
        if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
            !read_ascending(reading, node, how->from, node->index > 0 ? &at[-1].from : NULL, &at->from) ||
            !(how->share ? member_share(reading, node, how->holds, &at->share)
                         : member_amount(reading, node, how->holds, &at->amount)))
            return false;
    }
    steps->count = list->count;
    return true;
}

bool read_steps(const struct reading *reading, const struct json *node, const struct step_keys *keys)
{
    struct step_keys into = *keys;
    return read_by_filing(reading, node, false, read_steps_of, &into);
}

bool read_tax_source(const struct reading *reading, const struct json *node, struct tax_source *from)
{
    struct json *list;
    struct loose_date date;
    enum confidence confidence;
    if (!member_words(reading, node, "status", &from->status) || !read_confidence(reading, node, &confidence) ||
        !read_loose_date(reading, node, &date) || !read_required(reading, node, "sources", &list) ||
        !read_list(reading, list, 1, SOURCES_OF_TAX_MAX))
        return false;
    from->confidence = CONFIDENCE_NAMES[confidence];
    from->date = date.text;
    from->source_count = list->count;
    for (const struct json *source = list->first; source; source = source->next)
        if (!read_words(reading, source, &from->source[source->index]))
            return false;
    return true;
}

bool read_caveats(const struct reading *reading, const struct json *object, struct tax_caveat caveats[], int *count)
{
    static const char *const keys[] = {"text", "over"};
    const struct json *list = json_member(object, "caveats");
    bool given;
    if (!list)
        return true;
    if (!read_list(reading, list, 1, CAVEATS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        struct tax_caveat *caveat = &caveats[node->index];
        if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !member_words(reading, node, "text", &caveat->text) ||
            !maybe_amount(reading, node, "over", MONEY_ABOVE_ZERO, &given, &caveat->over))
            return false;
    }
    *count = list->count;
    return true;
}
