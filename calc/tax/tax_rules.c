#include <stddef.h>
#include <string.h>

#include "calc/kit/nearest.h"
#include "calc/kit/text.h"
#include "calc/tax/tax.h"

enum { LIST_SIZE = 500 };

const struct state_taxes *tax_state(const struct tax_tables *tables, const char *state)
{
    for (int i = 0; i < tables->state_count; i++)
        if (same_words(tables->state[i].code, state) || same_words(tables->state[i].name, state))
            return &tables->state[i];
    return NULL;
}

bool filing_named(enum filing *filing, const char *name)
{
    static const char *const others[FILINGS] = {"single", "mfj", "hoh"};
    for (int i = 0; i < FILINGS; i++)
        if (same_words(FILING_NAMES[i], name) || same_words(others[i], name)) {
            *filing = (enum filing)i;
            return true;
        }
    return false;
}

static bool no_state(struct err *err, const struct tax_tables *tables, const char *state)
{
    char buffer[LIST_SIZE];
    struct text list = text_in(buffer, sizeof buffer);
    for (int i = 0; i < tables->state_count; i++)
        text_addf(&list, "%s%s", i > 0 ? ", " : "", tables->state[i].code);
    return err_set(err, ERR_USAGE, "no tax figures for the state \"%s\": there are those of %s", state, list.data);
}

/* The figures of the last year up to the one that is asked for. */
static const struct federal_year *federal_of(const struct tax_tables *tables, int year)
{
    const struct federal_year *found = NULL;
    for (int i = 0; i < tables->federal_count && tables->federal[i].year <= year; i++)
        found = &tables->federal[i];
    return found;
}

static const struct state_year *state_year_of(const struct state_taxes *state, int year)
{
    const struct state_year *found = NULL;
    for (int i = 0; i < state->year_count && state->year[i].year <= year; i++)
        found = &state->year[i];
    return found;
}

static bool goes_by(const struct locality *locality, const char *name)
{
    bool same = same_words(locality->name, name);
    for (int i = 0; i < locality->alias_count && !same; i++)
        same = same_words(locality->alias[i], name);
    return same;
}

static bool no_locality(struct err *err, const struct tax_rules *rules, const char *name)
{
    char buffer[LIST_SIZE];
    struct text list = text_in(buffer, sizeof buffer);
    const struct state_year *state = rules->state_year;
    for (int i = 0; i < state->locality_count; i++)
        text_addf(&list, "%s%s", i > 0 ? ", " : "", state->locality[i].name);
    if (state->locality_count == 0)
        return err_set(err, ERR_USAGE, "no local tax is known in %s: leave the locality \"%s\" out", rules->state->name, name);
    return err_set(err, ERR_USAGE, "no tax figures for the locality \"%s\" in %s: there are those of %s", name,
                   rules->state->name, list.data);
}

static bool find_locality(struct tax_rules *rules, const char *name, struct err *err)
{
    const struct state_year *state = rules->state_year;
    if (!name || !name[0])
        return true;
    for (int i = 0; i < state->locality_count; i++)
        if (goes_by(&state->locality[i], name))
            rules->locality = &state->locality[i];
    if (!rules->locality)
        return no_locality(err, rules, name);
    if (rules->locality->income[rules->filing].count == 0)
        return err_set(err, ERR_USAGE, "the local tax of %s is not known for the filing status %s", rules->locality->name,
                       FILING_NAMES[rules->filing]);
    return true;
}

bool tax_rules_find(struct tax_rules *rules, const struct tax_tables *tables, const struct tax_place *place, struct err *err)
{
    const int year = place->year > 0 ? place->year : tables->federal[tables->federal_count - 1].year;
    struct tax_rules found = {.filing = place->filing, .year = year, .tables = tables};
    found.state = tax_state(tables, place->state);
    if (!found.state)
        return no_state(err, tables, place->state);
    found.federal = federal_of(tables, year);
    if (!found.federal)
        return err_set(err, ERR_USAGE, "no tax figures for %d: they begin with %d", year, tables->federal[0].year);
    found.year_used = found.federal->year;
    found.state_year = state_year_of(found.state, year);
    if (!find_locality(&found, place->locality, err))
        return false;
    *rules = found;
    return true;
}
