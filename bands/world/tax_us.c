#include "bands/world/tax_us.h"

#include "bands/world/tax_read.h"

enum { YEARS_MAX = 20, YEAR_LEAST = 2000, YEAR_MOST = 2100 };

static bool read_salt(const struct reading *reading, const struct json *object, struct federal_year *year)
{
    static const char *const keys[] = {"cap", "over", "less", "least"};
    struct json *node;
    return read_required(reading, object, "salt", &node) && read_object(reading, node, keys, ARRAY_LEN(keys)) &&
           member_amount(reading, node, "cap", &year->salt_cap) && member_amount(reading, node, "over", &year->salt_over) &&
           member_share(reading, node, "less", &year->salt_less) && member_amount(reading, node, "least", &year->salt_least);
}

static bool read_payroll_taxes(const struct reading *reading, const struct json *object, struct federal_year *year)
{
    static const char *const security_keys[] = {"rate", "wage_base"};
    static const char *const medicare_keys[] = {"rate", "additional_rate", "additional_over"};
    struct json *security, *medicare;
    return read_required(reading, object, "social_security", &security) &&
           read_object(reading, security, security_keys, ARRAY_LEN(security_keys)) &&
           member_share(reading, security, "rate", &year->social_security) &&
           member_amount(reading, security, "wage_base", &year->wage_base) &&
           read_required(reading, object, "medicare", &medicare) &&
           read_object(reading, medicare, medicare_keys, ARRAY_LEN(medicare_keys)) &&
           member_share(reading, medicare, "rate", &year->medicare) &&
           member_share(reading, medicare, "additional_rate", &year->additional_medicare) &&
           member_by_filing(reading, medicare, "additional_over", &year->additional_over);
}

static bool read_withheld_and_deferred(const struct reading *reading, const struct json *object, struct federal_year *year)
{
    static const char *const supplemental_keys[] = {"rate", "rate_over", "over"};
    static const char *const deferral_keys[] = {"limit", "catch_up", "catch_up_60_to_63"};
    struct json *node, *deferral;
    year->supplemental.known = true;
    return read_required(reading, object, "supplemental", &node) &&
           read_object(reading, node, supplemental_keys, ARRAY_LEN(supplemental_keys)) &&
           member_share(reading, node, "rate", &year->supplemental.rate) &&
           member_share(reading, node, "rate_over", &year->supplemental.rate_over) &&
           member_amount(reading, node, "over", &year->supplemental.over) &&
           read_required(reading, object, "deferral", &deferral) &&
           read_object(reading, deferral, deferral_keys, ARRAY_LEN(deferral_keys)) &&
           member_amount(reading, deferral, "limit", &year->deferral_limit) &&
           member_amount(reading, deferral, "catch_up", &year->catch_up) &&
           member_amount(reading, deferral, "catch_up_60_to_63", &year->catch_up_60_to_63);
}

static bool read_federal_year(const struct reading *reading, const struct json *node, struct federal_year *year)
{
    static const char *const keys[] = {"year",     "brackets",     "standard_deduction", "salt", "social_security",
                                       "medicare", "supplemental", "deferral",           TAX_SOURCE_KEYS};
    struct json *number;
    int64_t value;
    if (!read_object(reading, node, keys, ARRAY_LEN(keys)) || !read_required(reading, node, "year", &number) ||
        !read_int(reading, number, "a year", YEAR_LEAST, YEAR_MOST, &value))
        return false;
    if (node->index > 0 && value <= year[-1].year)
        return json_error(reading->err, number, "expected a year after %d, found %d", year[-1].year, (int)value);
    year->year = (int)value;
    return read_tax_source(reading, node, &year->from) && member_brackets(reading, node, false, year->income) &&
           member_by_filing(reading, node, "standard_deduction", &year->deduction) && read_salt(reading, node, year) &&
           read_payroll_taxes(reading, node, year) && read_withheld_and_deferred(reading, node, year);
}

bool tax_tables_load(const struct tax_tables **tables, struct arena *arena, const struct data_source *source, struct err *err)
{
    static const char *const keys[] = {"caveats", "federal", "states"};
    struct json *root, *federal, *states;
    const struct reading reading = {.arena = arena, .err = err};
    struct tax_tables *made = arena_alloc(arena, sizeof *made);
    if (!json_data(&root, arena, source, "tax_us.json", err) || !read_object(&reading, root, keys, ARRAY_LEN(keys)) ||
        !read_required(&reading, root, "federal", &federal) || !read_list(&reading, federal, 1, YEARS_MAX) ||
        !read_required(&reading, root, "states", &states) ||
        !read_caveats(&reading, root, made->caveat, &made->caveat_count))
        return false;
    struct federal_year *years = arena_array(arena, (size_t)federal->count, sizeof *years);
    for (const struct json *node = federal->first; node; node = node->next)
        if (!read_federal_year(&reading, node, &years[node->index]))
            return false;
    made->federal = years;
    made->federal_count = federal->count;
    *tables = made;
    return read_states(&reading, states, made);
}
