#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/case/case_parts.h"
#include "scenarios/case/role_title.h"

const char *const AMAZON_LEVELS[5] = {"L4", "L5", "L6", "L7", "L8"};

enum { ID_MAX = 40, LABEL_MAX = 80 };

enum role role_family(const char *role)
{
    return role_title_of(role).family;
}

bool maybe_role(const struct case_reading *it, const struct json *object, enum role *role)
{
    static const char *const names[] = {"sde", "mle", "as", "swe", "software development engineer", "software engineer",
                                        "machine learning engineer", "applied scientist"};
    int index = 0;
    bool given;
    if (!maybe_choice(&it->reading, object, "role", "a role", names, ARRAY_LEN(names), &given, &index))
        return false;
    if (given)
        *role = role_family(names[index]);
    return true;
}

/* A short label on one line: company, id, level, location. */
static bool maybe_label(const struct case_reading *it, const struct json *object, const char *key, size_t most,
                        const char **label)
{
    const struct json *member = json_member(object, key);
    if (!member)
        return true;
    if (!read_words(&it->reading, member, label))
        return false;
    if (strlen(*label) > most || strpbrk(*label, "\n\t"))
        return json_error(it->reading.err, member, "expected at most %d bytes on one line, found %s", (int)most,
                          json_shown(it->reading.arena, member));
    return true;
}

static const char *lower_case(struct arena *arena, const char *words)
{
    char *lower = arena_copy(arena, words, strlen(words));
    for (char *at = lower; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    return lower;
}

/* The level that a title or a lower-case letter means. */
static const char *likely_level(const struct case_reading *it, const struct json *level)
{
    static const struct {
        const char *title, *level;
    } titles[] = {{"sde i", "L4"},     {"sde 1", "L4"},      {"sde ii", "L5"},   {"sde 2", "L5"},
                  {"sde iii", "L6"},   {"sde 3", "L6"},      {"senior", "L6"},   {"senior sde", "L6"},
                  {"principal", "L7"}, {"senior principal", "L8"}, {"l4", "L4"}, {"l5", "L5"},
                  {"l6", "L6"},        {"l7", "L7"},         {"l8", "L8"},       {"4", "L4"},
                  {"5", "L5"},         {"6", "L6"},          {"7", "L7"},        {"8", "L8"}};
    const char *found = level->text ? lower_case(it->reading.arena, level->text) : "";
    for (int i = 0; i < ARRAY_LEN(titles); i++)
        if (strcmp(titles[i].title, found) == 0)
            return text_format(it->reading.arena, ": did you mean \"%s\"?", titles[i].level);
    return "";
}

static bool read_level(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    const struct json *level = json_member(node, "level");
    int index;
    if (!level || !offer->is_amazon)
        return maybe_label(it, node, "level", LABEL_MAX, &offer->offer.level);
    for (index = 0; index < ARRAY_LEN(AMAZON_LEVELS); index++)
        if (level->type == JSON_STRING && strcmp(level->text, AMAZON_LEVELS[index]) == 0) {
            offer->offer.level = AMAZON_LEVELS[index];
            return true;
        }
    return json_error(it->reading.err, level, "expected an Amazon level (one of L4, L5, L6, L7, L8), found %s%s",
                      json_shown(it->reading.arena, level), likely_level(it, level));
}

/* Any role is taken; one whose title is known gives its family, and at Amazon a level where the letter states none. */
static bool read_role(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    static const char *const names[] = {"", "sde", "mle", "as"};
    if (!maybe_label(it, node, "role", LABEL_MAX, &offer->role))
        return false;
    const struct role_title title = role_title_of(offer->role);
    offer->family = title.family;
    offer->title = offer->role;
    offer->title_level = offer->is_amazon ? title.level : "";
    if (offer->is_amazon && offer->family != ROLE_UNKNOWN)
        offer->role = names[offer->family];
    offer->level_from_title = offer->title_level[0] && !offer->offer.level[0];
    if (offer->level_from_title)
        offer->offer.level = offer->title_level;
    return true;
}

/* A year by part: what is stated is compared, and where no total is, the rest is the letter's. */
static bool read_quoted_year(const struct case_reading *it, const struct json *node, struct case_offer *offer, int year)
{
    static const char *const keys[] = {"base", "sign_on", "equity", "bonus", "other", "total"};
    if (!read_object(&it->reading, node, keys, ARRAY_LEN(keys)) ||
        !maybe_money_member(it, node, "total", MONEY_ABOVE_ZERO, &offer->quoted[year]))
        return false;
    for (int c = 0; c < COMPONENTS; c++)
        if (!maybe_money_member(it, node, component_key((enum component)c), MONEY_FROM_ZERO, &offer->quoted_part[year][c]))
            return false;
    return node->count > 0 ||
           json_error(it->reading.err, node, "expected at least one part of the year, such as \"base\", found none");
}

static bool read_quoted_total(const struct case_reading *it, const struct json *node, const char *key,
                              struct maybe_money *total)
{
    const struct json *year = json_member(node, key);
    if (year && year->type != JSON_NUMBER && year->type != JSON_STRING)
        return json_error(it->reading.err, year, "expected an amount, or the parts of the year such as {\"base\": 170000}, "
                                                 "found %s", json_shown(it->reading.arena, year));
    return maybe_money_member(it, node, key, MONEY_ABOVE_ZERO, total);
}

static bool read_quoted(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    static const char *const keys[] = {"year_1", "year_2", "year_3", "year_4", "year_5"};
    if (!read_object(&it->reading, node, keys, ARRAY_LEN(keys)))
        return false;
    for (int i = 0; i < YEARS_MAX; i++) {
        const struct json *year = json_member(node, keys[i]);
        if (year && year->type == JSON_OBJECT
                ? !read_quoted_year(it, year, offer, i)
                : !read_quoted_total(it, node, keys[i], &offer->quoted[i]))
            return false;
    }
    return true;
}

static bool read_own_currency(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    const struct json *currency = json_member(node, "currency");
    offer->currency = it->file->currency;
    offer->currency_given = currency != NULL;
    return !currency || read_currency(it, currency, &offer->currency);
}

/* R16: by what the offer says; a percentage of a company is one of a private one. */
static bool read_private(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    const struct json *flag = json_member(node, "private");
    struct offer *pay = &offer->offer;
    offer->private_given = flag != NULL;
    const struct company *company = company_find(it->companies, pay->company);
    bool known_private = !flag && company && company->is_private && (pay->has_grant || pay->refresher_count > 0);
    pay->on_paper = offer->grant_source == GRANT_PERCENT || known_private;
    offer->private_as_of = known_private ? company->private_as_of : "";
    return (!flag || read_bool(&it->reading, flag, &pay->on_paper)) &&
           maybe_rate(&it->reading, node, "count_private", percent(0), percent(100), &offer->count_private_given,
                      &pay->counted_share) &&
           maybe_rate(&it->reading, node, "dilution", percent(0), percent(100), &offer->dilution_given,
                      &offer->dilution);
}

bool read_offer(const struct case_reading *it, const struct json *node, struct case_offer *offer)
{
    static const char *const keys[] = {"id",       "company", "role",   "level",   "location", "state", "locality", "status", "deadline", "received",
                                       "start",    "base",    "raises", "raise",   "sign_on",  "grant",  "grants",
                                       "stock",    "bonus",   "other",  "benefits", "quoted",   "currency", "private",
                                       "count_private", "dilution"};
    static const char *const statuses[] = {"written", "verbal", "declined"};
    static const enum status status_of[] = {STATUS_WRITTEN, STATUS_VERBAL, STATUS_DECLINED};
    const struct reading *reading = &it->reading;
    struct json *company_node;
    bool given;
    int status = 0;
    *offer = (struct case_offer){.role = "", .title = "", .title_level = "", .location = "", .state = "", .locality = ""};
    offer->offer.level = "";
    const struct json *one_off = node->type == JSON_OBJECT ? json_member(node, "relocation") : NULL;
    if (one_off)
        return json_key_error(reading->err, one_off,
                              "unknown key \"relocation\": a one-off payment stands under \"other\": [{\"name\": "
                              "\"relocation\", \"amount\": …}]");
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
        !read_required(reading, node, "company", &company_node) ||
        !maybe_label(it, node, "company", LABEL_MAX, &offer->offer.company))
        return false;
    const struct company *company = company_find(it->companies, offer->offer.company);
    offer->is_amazon = company && strcmp(company->name, "Amazon") == 0;
    offer->company_name = company ? company->name : offer->offer.company;
    const struct json *state = json_member(node, "state");
    offer->offer.id = lower_case(reading->arena, offer->offer.company);
    if (!maybe_label(it, node, "id", ID_MAX, &offer->offer.id) || !read_level(it, node, offer) ||
        !read_role(it, node, offer) || !maybe_label(it, node, "location", LABEL_MAX, &offer->location) ||
        (state && !read_state(it, state, &offer->state)) || !maybe_label(it, node, "locality", LABEL_MAX, &offer->locality) ||
        !maybe_choice(reading, node, "status", "a status", statuses, ARRAY_LEN(statuses), &given, &status) ||
        !maybe_date(reading, node, "deadline", &offer->deadline) ||
        !maybe_date(reading, node, "received", &offer->received) || !maybe_date(reading, node, "start", &offer->start))
        return false;
    offer->status = given ? status_of[status] : STATUS_UNKNOWN;
    const struct json *quoted = json_member(node, "quoted");
    if (!read_own_currency(it, node, offer))
        return false;
    struct case_reading own = *it; /* its amounts are in its currency, those of the stock in that of the stock */
    own.reading.currency = offer->currency;
    return read_pay(&own, node, offer) && read_equity(&own, node, offer) && read_private(&own, node, offer) &&
           (!quoted || read_quoted(&own, quoted, offer));
}
