#include <string.h>

#include "calc/compare/chance.h"
#include "calc/kit/text.h"
#include "scenarios/case/case_parts.h"
#include "scenarios/case/us_state.h"

bool read_assumptions(const struct case_reading *it, const struct json *node)
{
    static const char *const keys[] = {"as_of",    "growth",         "price_rule", "fx",
                                       "discount", "equity_haircut", "correlation"};
    const struct reading *reading = &it->reading;
    struct assumptions *assumptions = &it->file->assumptions;
    const struct json *correlation;
    bool given;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !maybe_date(reading, node, "as_of", &assumptions->as_of) ||
        !maybe_growth(it, node, &assumptions->growth_given, &assumptions->growth) ||
        !maybe_price_rule(it, node, "price_rule", &assumptions->rule_given, &assumptions->rule) ||
        !maybe_rate(reading, node, "discount", percent(0), percent(100), &given, &assumptions->discount) ||
        !maybe_rate(reading, node, "equity_haircut", percent(0), percent(100), &given, &assumptions->equity_haircut))
        return false;
    const struct json *fx = json_member(node, "fx");
    if (fx && !read_fx(it, fx))
        return false;
    correlation = json_member(node, "correlation");
    assumptions->correlation_given = correlation != NULL;
    return !correlation || read_correlation(reading, correlation, &assumptions->correlation);
}

/* {"yearly": "80%"}: leaves after year 1, 2, 3, or stays four; the last takes what rounding leaves. */
static bool read_yearly(const struct case_reading *it, const struct json *node, struct case_file *file)
{
    static const char *const keys[] = {"yearly"};
    struct json *chance;
    if (!read_object(&it->reading, node, keys, ARRAY_LEN(keys)) ||
        !read_required(&it->reading, node, "yearly", &chance) ||
        !read_rate(&it->reading, chance, percent(0), percent(100), 7, &file->stay_yearly))
        return false;
    file->stay_source = STAY_YEARLY;
    if (!stay_of_yearly_chance(&file->stay, file->stay_yearly))
        return err_overflow(it->reading.err, "weight");
    return true;
}

static void insert_stay(struct stay *stay, int months, struct rate weight)
{
    int at = stay->count++;
    for (; at > 0 && stay->months[at - 1] > months; at--) {
        stay->months[at] = stay->months[at - 1];
        stay->weight[at] = stay->weight[at - 1];
    }
    stay->months[at] = months;
    stay->weight[at] = weight;
}

static bool read_stay_entry(const struct case_reading *it, const struct json *node, bool alone, struct stay *stay)
{
    static const char *const keys[] = {"months", "weight"};
    const struct reading *reading = &it->reading;
    struct json *months_node;
    struct rate weight = percent(100);
    int64_t months;
    bool weighted;
    if (node->type != JSON_OBJECT)
        return json_error(reading->err, node, "expected a stay such as {\"months\": 24, \"weight\": \"50%%\"}, found %s",
                          json_shown(reading->arena, node));
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "months", &months_node) ||
        !read_int(reading, months_node, "a stay in months", 1, MONTHS_MAX, &months) ||
        !maybe_rate(reading, node, "weight", percent(0), percent(100), &weighted, &weight))
        return false;
    if (!weighted && !alone)
        return json_error(reading->err, node, "the key \"weight\" is missing: several stays need weights that add up to 100%%");
    for (int i = 0; i < stay->count; i++)
        if (stay->months[i] == months)
            return json_error(reading->err, months_node, "the stay of %l months is listed twice", months);
    insert_stay(stay, (int)months, weight);
    return true;
}

static bool read_stay(const struct case_reading *it, const struct json *node)
{
    struct case_file *file = it->file;
    int64_t months, sum = 0;
    if (node->type == JSON_OBJECT)
        return read_yearly(it, node, file);
    file->stay = (struct stay){0};
    if (node->type != JSON_ARRAY) {
        if (node->type != JSON_NUMBER)
            return json_error(it->reading.err, node,
                              "expected a stay: months, a list of months with weights, or {\"yearly\": \"80%%\"}, found %s",
                              json_shown(it->reading.arena, node));
        file->stay_source = STAY_MONTHS;
        if (!read_int(&it->reading, node, "a stay in months", 1, MONTHS_MAX, &months))
            return false;
        insert_stay(&file->stay, (int)months, percent(100));
        return true;
    }
    file->stay_source = STAY_WEIGHTS;
    if (!read_list(&it->reading, node, 1, HORIZONS_MAX))
        return false;
    for (const struct json *entry = node->first; entry; entry = entry->next)
        if (!read_stay_entry(it, entry, node->count == 1, &file->stay))
            return false;
    for (int i = 0; i < file->stay.count; i++)
        sum += file->stay.weight[i].nano;
    if (sum != RATE_ONE)
        return json_error(it->reading.err, node, "expected weights that add up to 100%%, found %p", (struct rate){sum});
    return true;
}

static bool read_contributions(const struct case_reading *it, const struct json *list)
{
    struct candidate *candidate = &it->file->candidate;
    if (!read_list(&it->reading, list, 0, CONTRIBUTIONS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next)
        if (!read_words(&it->reading, node, &candidate->contributions[candidate->contribution_count++]))
            return false;
    return true;
}

/* A two-letter code of a state or of DC. */
bool read_state(const struct case_reading *it, const struct json *node, const char **state)
{
    if (!read_text(&it->reading, node, state) || (*state)[0] == '\0')
        return node->type == JSON_STRING && node->text[0] == '\0';
    if (us_state_coded(*state, strlen(*state)))
        return true;
    return json_error(it->reading.err, node, "expected the two letters of a US state, such as \"WA\", found %s",
                      json_shown(it->reading.arena, node));
}

/* R14: what tax hangs on beside the pay of an offer. */
static bool read_tax_settings(const struct case_reading *it, const struct json *node)
{
    static const char *const keys[] = {"spouse_wages", "deferral", "dependents"};
    const struct reading *reading = &it->reading;
    struct tax_settings *tax = &it->file->candidate.tax;
    const struct json *dependents;
    int64_t count = 0;
    bool given;
    struct case_reading in_dollars = *it; /* whatever the currency of the case */
    in_dollars.reading.currency = "USD";
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
        !maybe_amount(&in_dollars.reading, node, "spouse_wages", MONEY_FROM_ZERO, &given, &tax->spouse_wages) ||
        !maybe_amount(&in_dollars.reading, node, "deferral", MONEY_FROM_ZERO, &given, &tax->deferral))
        return false;
    dependents = json_member(node, "dependents");
    tax->dependents_given = dependents != NULL;
    if (dependents && !read_int(reading, dependents, "a number of dependents", 0, DEPENDENTS_MAX, &count))
        return false;
    tax->dependents = (int)count;
    return true;
}

bool read_candidate(const struct case_reading *it, const struct json *node)
{
    static const char *const keys[] = {"name", "role", "state", "locality", "filing", "tax", "contributions", "stay"};
    static const char *const filings[] = {"single",           "married_joint", "married_separate",
                                          "head_of_household", "mfj",           "mfs",
                                          "hoh"};
    const struct reading *reading = &it->reading;
    struct candidate *candidate = &it->file->candidate;
    int filing = 0;
    bool given;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !maybe_text(reading, node, "name", &candidate->name) ||
        !maybe_role(it, node, &candidate->role) || !maybe_text(reading, node, "locality", &candidate->locality) ||
        !maybe_choice(reading, node, "filing", "a filing status", filings, ARRAY_LEN(filings), &given, &filing))
        return false;
    if (given)
        candidate->filing = filings[filing];
    const struct json *state = json_member(node, "state"), *list = json_member(node, "contributions"),
                      *stay = json_member(node, "stay"), *tax = json_member(node, "tax");
    return (!tax || read_tax_settings(it, tax)) && (!state || read_state(it, state, &candidate->state)) && (!list || read_contributions(it, list)) &&
           (!stay || read_stay(it, stay));
}

bool read_people(const struct case_reading *it, const struct json *node)
{
    static const char *const keys[] = {"recruiter", "team"};
    return read_object(&it->reading, node, keys, ARRAY_LEN(keys)) &&
           maybe_text(&it->reading, node, "recruiter", &it->file->recruiter) &&
           maybe_text(&it->reading, node, "team", &it->file->team);
}

/* Stated goals stand in order: floor, accept, target, anchor. */
static bool goals_in_order(const struct reading *reading, const struct json *node, const struct goal *goal)
{
    const struct maybe_money *goals[] = {&goal->floor, &goal->accept, &goal->target, &goal->anchor};
    static const char *const names[] = {"floor", "accept", "target", "anchor"};
    for (int low = 0; low < 4; low++)
        for (int high = low + 1; high < 4; high++)
            if (goals[low]->known && goals[high]->known && money_compare(goals[low]->money, goals[high]->money) > 0)
                return json_error(reading->err, json_member(node, names[low]),
                                  "expected %s %s of at most the %s, %m, found %m", low == 1 ? "an" : "a", names[low],
                                  names[high], goals[high]->money, goals[low]->money);
    return true;
}

bool read_goal(const struct case_reading *it, const struct json *node)
{
    static const char *const keys[] = {"preference", "target", "anchor", "accept", "floor"};
    struct goal *goal = &it->file->goal;
    bool given;
    return read_object(&it->reading, node, keys, ARRAY_LEN(keys)) &&
           maybe_amount(&it->reading, node, "preference", MONEY_FROM_ZERO, &given, &goal->preference) &&
           maybe_money_member(it, node, "target", MONEY_ABOVE_ZERO, &goal->target) &&
           maybe_money_member(it, node, "anchor", MONEY_ABOVE_ZERO, &goal->anchor) &&
           maybe_money_member(it, node, "accept", MONEY_ABOVE_ZERO, &goal->accept) &&
           maybe_money_member(it, node, "floor", MONEY_ABOVE_ZERO, &goal->floor) &&
           goals_in_order(&it->reading, node, goal);
}

bool read_statements(const struct case_reading *it, const struct json *node)
{
    static const char *const keys[] = {"would_sign_at",  "sign_by",        "first_choice",
                                       "may_name_rival", "can_show_rival", "disclose_forfeits"};
    static const char *const packages[] = {"anchor", "target", "accept"};
    static const enum package_name package_of[] = {PACKAGE_ANCHOR, PACKAGE_TARGET, PACKAGE_ACCEPT};
    struct statements *statements = &it->file->statements;
    const struct reading *reading = &it->reading;
    int package = 0;
    bool given;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
        !maybe_choice(reading, node, "would_sign_at", "a package", packages, ARRAY_LEN(packages), &given, &package) ||
        !maybe_date(reading, node, "sign_by", &statements->sign_by) ||
        !maybe_bool(reading, node, "first_choice", &statements->first_choice) ||
        !maybe_bool(reading, node, "may_name_rival", &statements->may_name_rival) ||
        !maybe_bool(reading, node, "can_show_rival", &statements->can_show_rival) ||
        !maybe_bool(reading, node, "disclose_forfeits", &statements->disclose_forfeits))
        return false;
    if (given)
        statements->would_sign_at = package_of[package];
    return true;
}

static bool read_steps(const struct case_reading *it, const struct json *node, struct limits *limits)
{
    static const char *const keys[] = {"cash", "units"};
    return read_object(&it->reading, node, keys, ARRAY_LEN(keys)) &&
           maybe_amount(&it->reading, node, "cash", MONEY_ABOVE_ZERO, &limits->step_given, &limits->step_cash) &&
           maybe_count(&it->reading, node, "units", "a step in units", 1, UNITS_MAX, &limits->step_units);
}

bool read_limits(const struct case_reading *it, const struct json *node)
{
    static const char *const keys[] = {"base_max", "sign_on_1_max", "sign_on_2_max", "units_max", "grant_max", "step"};
    struct limits *limits = &it->file->limits;
    const struct json *step = json_member(node, "step");
    return read_object(&it->reading, node, keys, ARRAY_LEN(keys)) &&
           maybe_money_member(it, node, "base_max", MONEY_ABOVE_ZERO, &limits->base_max) &&
           maybe_money_member(it, node, "sign_on_1_max", MONEY_FROM_ZERO, &limits->sign_on_1_max) &&
           maybe_money_member(it, node, "sign_on_2_max", MONEY_FROM_ZERO, &limits->sign_on_2_max) &&
           maybe_count(&it->reading, node, "units_max", "units", 0, UNITS_MAX, &limits->units_max) &&
           maybe_money_member(it, node, "grant_max", MONEY_FROM_ZERO, &limits->grant_max) &&
           (!step || read_steps(it, step, limits));
}
