#include <string.h>

#include "bands/world/tax_read.h"
#include "calc/kit/nearest.h"

/* "federal" or an amount for each filing status; none is 0. */
static bool read_deduction(const struct reading *reading, const struct json *object, const struct federal_year *federal,
                           struct state_year *year)
{
    static const char *const less_keys[] = {"over", "by", "over_more", "by_more", "most"};
    static const char *const limit_keys[] = {"over", "allowed"};
    const struct json *node = json_member(object, "standard_deduction"), *less = json_member(object, "deduction_less"),
                      *limit = json_member(object, "deduction_limit");
    if (node && node->type == JSON_STRING && strcmp(node->text, "federal") == 0)
        year->deduction = federal->deduction;
    else if (!maybe_by_filing(reading, object, "standard_deduction", &year->deduction))
        return false;
    if (less && (!read_object(reading, less, less_keys, ARRAY_LEN(less_keys)) ||
                 !member_amount(reading, less, "over", &year->deduction_less.over) ||
                 !member_share(reading, less, "by", &year->deduction_less.by) ||
                 !member_amount(reading, less, "over_more", &year->deduction_less.over_more) ||
                 !member_share(reading, less, "by_more", &year->deduction_less.by_more) ||
                 !member_share(reading, less, "most", &year->deduction_less.most)))
        return false;
    if (less && year->deduction_less.over_more.cents < year->deduction_less.over.cents)
        return json_error(reading->err, json_member(less, "over_more"), "expected at least %m, that of \"over\", found %m",
                          year->deduction_less.over, year->deduction_less.over_more);
    return !limit || (read_object(reading, limit, limit_keys, ARRAY_LEN(limit_keys)) &&
                      member_amount(reading, limit, "over", &year->deduction_limit.over) &&
                      member_by_filing(reading, limit, "allowed", &year->deduction_limit.allowed));
}

static bool read_exemptions(const struct reading *reading, const struct json *object, struct state_year *year)
{
    static const char *const keys[] = {"household", "each", "dependent", "none_over", "each_by_income"};
    const struct json *node = json_member(object, "exemptions"), *steps;
    bool given;
    if (!node)
        return true;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
        !maybe_by_filing(reading, node, "household", &year->exemption) ||
        !maybe_amount(reading, node, "each", MONEY_FROM_ZERO, &given, &year->exemption_each) ||
        !maybe_amount(reading, node, "dependent", MONEY_FROM_ZERO, &given, &year->exemption_dependent) ||
        !maybe_by_filing(reading, node, "none_over", &year->exemption_none_over))
        return false;
    steps = json_member(node, "each_by_income");
    return !steps || read_steps(reading, steps, &(struct step_keys){"over", "amount", false, year->exemption_steps});
}

static bool read_federal_deduction(const struct reading *reading, const struct json *object, struct state_year *year)
{
    static const char *const keys[] = {"most", "shares"};
    const struct json *node = json_member(object, "federal_tax_deduction");
    struct json *shares;
    return !node || (read_object(reading, node, keys, ARRAY_LEN(keys)) &&
                     member_amount(reading, node, "most", &year->federal_tax.most) &&
                     read_required(reading, node, "shares", &shares) &&
                     read_steps(reading, shares, &(struct step_keys){"from", "share", true, year->federal_tax.shares}));
}

static bool read_credits(const struct reading *reading, const struct json *object, struct state_year *year)
{
    static const char *const keys[] = {"each", "dependent", "none_over", "less"};
    static const char *const less_keys[] = {"over", "step", "by"};
    static const char *const share_keys[] = {"share", "dependent", "less", "over"};
    const struct json *node = json_member(object, "exemption_credits"), *share = json_member(object, "deduction_credit"),
                      *less = node ? json_member(node, "less") : NULL;
    struct json *step;
    if (node && (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
                 !member_amount(reading, node, "each", &year->credit.each) ||
                 !member_amount(reading, node, "dependent", &year->credit.dependent) ||
                 !maybe_by_filing(reading, node, "none_over", &year->credit.none_over)))
        return false;
    if (less && (!read_object(reading, less, less_keys, ARRAY_LEN(less_keys)) ||
                 !member_by_filing(reading, less, "over", &year->credit.less_over) ||
                 !read_required(reading, less, "step", &step) ||
                 !read_money(reading, step, MONEY_ABOVE_ZERO, &year->credit.less_step) ||
                 !member_amount(reading, less, "by", &year->credit.less_by)))
        return false;
    return !share || (read_object(reading, share, share_keys, ARRAY_LEN(share_keys)) &&
                      member_share(reading, share, "share", &year->deduction_credit.share) &&
                      member_amount(reading, share, "dependent", &year->deduction_credit.dependent) &&
                      member_share(reading, share, "less", &year->deduction_credit.less) &&
                      member_by_filing(reading, share, "over", &year->deduction_credit.less_over));
}

static bool read_rows_of(const struct reading *reading, const struct json *list, enum filing filing, void *into)
{
    static const char *const keys[] = {"from", "base", "more"};
    struct recapture *law = into;
    if (!read_list(reading, list, 1, INCOME_STEPS_MAX))
        return false;
    for (const struct json *node = list->first; node; node = node->next) {
        struct recapture_row *row = &law->row[filing][node->index];
        if (!read_object(reading, node, keys, ARRAY_LEN(keys)) ||
            !read_ascending(reading, node, "from", node->index > 0 ? &row[-1].from : NULL, &row->from) ||
            !member_amount(reading, node, "base", &row->base) || !member_amount(reading, node, "more", &row->more))
            return false;
    }
    law->row_count[filing] = list->count;
    return true;
}

static bool read_recapture(const struct reading *reading, const struct json *object, struct recapture *law)
{
    static const char *const keys[] = {"over", "phase_in", "rows", "flat_over"};
    const struct json *node = json_member(object, "recapture");
    struct json *phase_in, *rows;
    bool given;
    if (!node)
        return true;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !member_amount(reading, node, "over", &law->over) ||
        !read_required(reading, node, "phase_in", &phase_in) ||
        !read_money(reading, phase_in, MONEY_ABOVE_ZERO, &law->phase_in) ||
        !maybe_amount(reading, node, "flat_over", MONEY_ABOVE_ZERO, &given, &law->flat_over))
        return false;
    if (RATE_ONE * RATE_ONE % law->phase_in.cents != 0) /* its fractions are worked with exactly */
        return json_error(reading->err, phase_in, "expected an amount whose fractions end, such as 50,000, found %m", law->phase_in);
    return read_required(reading, node, "rows", &rows) && read_by_filing(reading, rows, false, read_rows_of, law);
}

static bool read_surtax(const struct reading *reading, const struct json *object, struct state_year *year)
{
    static const char *const keys[] = {"name", "rate", "over"};
    const struct json *node = json_member(object, "surtax");
    return !node || (read_object(reading, node, keys, ARRAY_LEN(keys)) &&
                     member_words(reading, node, "name", &year->surtax_name) &&
                     member_share(reading, node, "rate", &year->surtax) &&
                     member_amount(reading, node, "over", &year->surtax_over));
}

/* What only a state with an income tax has. */
static bool read_income_tax(const struct reading *reading, const struct json *node, const struct federal_year *federal,
                            struct state_year *year)
{
    bool given;
    if (!year->income_tax && json_member(node, "brackets"))
        return json_key_error(reading->err, json_member(node, "brackets"), "expected no brackets without an income tax");
    return !year->income_tax ||
           (member_brackets(reading, node, false, year->income) && read_deduction(reading, node, federal, year) &&
            read_exemptions(reading, node, year) && read_federal_deduction(reading, node, year) &&
            maybe_amount(reading, node, "payroll_deduction", MONEY_ABOVE_ZERO, &given, &year->payroll_deduction) &&
            maybe_bool(reading, node, "deferral_taxed", &year->deferral_taxed) && read_surtax(reading, node, year) &&
            read_credits(reading, node, year) && read_recapture(reading, node, &year->recapture));
}

static bool read_year(const struct reading *reading, const struct json *node, const struct federal_year *federal,
                      struct state_year *year)
{
    static const char *const keys[] = {"year",       "income_tax",        "brackets",          "standard_deduction",
                                       "exemptions", "deduction_less",    "deduction_limit",   "payroll_deduction",
                                       "payroll",    "deferral_taxed",    "federal_tax_deduction", "surtax",
                                       "recapture",  "exemption_credits", "deduction_credit",  "localities",
                                       "local_note", "supplemental",      "caveats",           TAX_SOURCE_KEYS};
    struct json *number, *taxed;
    int64_t value;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "year", &number) ||
        !read_int(reading, number, "a year", 0, 9999, &value))
        return false;
    if (value != federal->year)
        return json_error(reading->err, number, "expected %d, the year of the federal figures at this place, found %d",
                          federal->year, (int)value);
    year->year = (int)value;
    return read_required(reading, node, "income_tax", &taxed) && read_bool(reading, taxed, &year->income_tax) &&
           read_tax_source(reading, node, &year->from) && read_income_tax(reading, node, federal, year) &&
           read_payroll(reading, node, year) && read_localities(reading, node, year) &&
           maybe_words(reading, node, "local_note", &year->local_note) &&
           read_state_supplemental(reading, node, &year->supplemental) &&
           read_caveats(reading, node, year->caveat, &year->caveat_count);
}

static bool read_state(const struct reading *reading, const struct json *node, const struct tax_tables *tables,
                       struct state_taxes *state)
{
    static const char *const keys[] = {"state", "name", "years"};
    struct json *list;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !member_words(reading, node, "state", &state->code) ||
        !member_words(reading, node, "name", &state->name) || !read_required(reading, node, "years", &list) ||
        !read_list(reading, list, tables->federal_count, tables->federal_count))
        return false;
    for (int i = 0; i < node->index; i++)
        if (same_words(tables->state[i].code, state->code))
            return json_error(reading->err, json_member(node, "state"), "%s stands here twice", state->code);
    struct state_year *years = arena_array(reading->arena, (size_t)list->count, sizeof *years);
    for (const struct json *year = list->first; year; year = year->next)
        if (!read_year(reading, year, &tables->federal[year->index], &years[year->index]))
            return false;
    state->year = years;
    state->year_count = list->count;
    return true;
}

bool read_states(const struct reading *reading, const struct json *list, struct tax_tables *tables)
{
    enum { STATES_MAX = 60 };
    if (!read_list(reading, list, 1, STATES_MAX))
        return false;
    struct state_taxes *states = arena_array(reading->arena, (size_t)list->count, sizeof *states);
    tables->state = states;
    for (const struct json *node = list->first; node; node = node->next)
        if (!read_state(reading, node, tables, &states[node->index]))
            return false;
    tables->state_count = list->count;
    return true;
}
