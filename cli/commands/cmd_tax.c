#include <string.h>

#include "bands/reader/decimal.h"
#include "bands/reader/money_text.h"
#include "bands/world/tax_us.h"
#include "cli/command.h"
#include "out/json/tax_json.h"
#include "out/views/view_tax.h"

enum { YEAR_LEAST = 1900, YEAR_MOST = 2100, DEPENDENTS_MOST = 20 };

/* A whole number in words of digits alone. */
static bool read_number(int *number, const char *option, const char *text, int least, int most, struct err *err)
{
    int64_t value = 0;
    if (!text)
        return true;
    if (!text[0] || strspn(text, "0123456789") != strlen(text) || decimal_scaled(text, strlen(text), 0, &value) != DECIMAL_OK ||
        value < least || value > most)
        return err_set(err, ERR_USAGE, "expected a whole number from %d to %d for --%s, found \"%s\"", least, most, option, text);
    *number = (int)value;
    return true;
}

static bool read_amount(struct money *money, const char *option, const char *text, struct err *err)
{
    int64_t cents = 0;
    if (!text)
        return true;
    if (money_of_text(&cents, text, "USD") != MONEY_TEXT_OK || cents < 0)
        return err_set(err, ERR_USAGE, "expected an amount a year such as 180k for --%s, found \"%s\"", option, text);
    if (cents > TAX_WAGES_MAX)
        return err_set(err, ERR_USAGE, "expected at most %m a year for --%s, found \"%s\"", (struct money){TAX_WAGES_MAX}, option,
                       text);
    money->cents = cents;
    return true;
}

static bool read_filing(enum filing *filing, const char *text, struct err *err)
{
    if (!text || filing_named(filing, text))
        return true;
    if (strcmp(text, "married_separate") == 0 || strcmp(text, "mfs") == 0)
        return err_set(err, ERR_USAGE, "no tax figures for spouses who file separately: there are those of single, married_joint "
                                       "and head_of_household");
    return err_set(err, ERR_USAGE, "expected --filing as single, married_joint or head_of_household, found \"%s\"", text);
}

/* What the amounts may be beside each other. */
static bool check_return(const struct tax_return *given, const struct tax_rules *rules, const struct tax_options *options,
                         struct err *err)
{
    const struct federal_year *federal = rules->federal;
    const struct money most = {federal->deferral_limit.cents + money_larger(federal->catch_up, federal->catch_up_60_to_63).cents};
    if (options->spouse_wages && rules->filing != FILING_JOINT)
        return err_set(err, ERR_USAGE, "--spouse-wages goes with --filing married_joint");
    if (given->wages.cents + given->spouse_wages.cents > TAX_WAGES_MAX)
        return err_set(err, ERR_USAGE, "expected at most %m a year of both spouses", (struct money){TAX_WAGES_MAX});
    if (given->deferral.cents > given->wages.cents)
        return err_set(err, ERR_USAGE, "expected a deferral of at most the wages, %m, found %m", given->wages, given->deferral);
    if (given->deferral.cents > most.cents)
        return err_set(err, ERR_USAGE, "expected a deferral of at most %m in %d (%m, and more from the age of 50), found %m", most,
                       federal->year, federal->deferral_limit, given->deferral);
    return true;
}

static bool read_question(struct tax_rules *rules, struct tax_return *given, bool *assumed, const struct run *run)
{
    const struct tax_options *options = &run->options->tax;
    const struct tax_tables *tables;
    struct tax_place place = {.state = options->state, .locality = options->locality};
    if (!options->wages || !options->state)
        return err_set(run->err, ERR_USAGE, "expected --wages and --state, as in haggle tax --wages 180k --state CA");
    if (!read_amount(&given->wages, "wages", options->wages, run->err) ||
        !read_amount(&given->spouse_wages, "spouse-wages", options->spouse_wages, run->err) ||
        !read_amount(&given->deferral, "deferral", options->deferral, run->err) ||
        !read_filing(&place.filing, options->filing, run->err) ||
        !read_number(&place.year, "year", options->year, YEAR_LEAST, YEAR_MOST, run->err) ||
        !tax_tables_load(&tables, run->arena, &run->options->data, run->err) ||
        !tax_rules_find(rules, tables, &place, run->err))
        return false;
    *assumed = !options->dependents;
    given->dependents = usual_dependents(place.filing);
    return read_number(&given->dependents, "dependents", options->dependents, 0, DEPENDENTS_MOST, run->err) &&
           check_return(given, rules, options, run->err);
}

static int run_tax(const struct run *run)
{
    struct tax_rules rules;
    struct tax_return given = {0};
    struct tax_answer *answer = arena_alloc(run->arena, sizeof *answer);
    bool assumed = false;
    if (!read_question(&rules, &given, &assumed, run))
        return FAILED;
    tax_answer_make(answer, &rules, &given);
    answer->dependents_assumed = assumed;
    if (run->options->format == FORMAT_JSON) {
        struct text text = text_start(run->arena);
        tax_json(&text, answer);
        return print_text(run, &text) ? STATUS_DONE : FAILED;
    }
    struct document document = document_start(run->arena);
    view_tax(&document, answer);
    return print_document(run, &document) ? STATUS_DONE : FAILED;
}

const struct command TAX_COMMAND = {
    .name = "tax",
    .summary = "what a year's wages come to after tax, by state",
    .want = WANT_MARKET,
    .words = "",
    .most = 0,
    .meaning = "",
    .formats = 1u << FORMAT_TEXT | 1u << FORMAT_JSON | 1u << FORMAT_CSV | 1u << FORMAT_MARKDOWN,
    .run = run_tax,
};
