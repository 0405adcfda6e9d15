#include "out/words/tax_words.h"

#include <string.h>

const char *tax_part_label(enum tax_part part)
{
    static const char *const labels[TAX_PARTS] = {
        "federal income tax", "Social Security", "Medicare", "additional Medicare", "state income tax", "local income tax",
        "state payroll items",
    };
    return labels[part];
}

const char *filing_label(enum filing filing)
{
    static const char *const labels[FILINGS] = {"single", "married, filing jointly", "head of household"};
    return labels[filing];
}

const char *tax_line_label(struct arena *arena, const struct tax_line *line)
{
    if (line->name)
        return line->name;
    if (line->from.cents == 0 && line->to.cents == 0)
        return "on all of it";
    if (line->from.cents == 0)
        return text_format(arena, "up to %m", line->to);
    return line->to.cents > 0 ? text_format(arena, "from %m to %m", line->from, line->to)
                              : text_format(arena, "above %m", line->from);
}

struct notes {
    const char **note;
    int count;
    struct arena *arena;
};

static void add(struct notes *notes, const char *note)
{
    if (note && note[0] && notes->count < TAX_NOTES_MAX)
        notes->note[notes->count++] = note;
}

static void add_caveats(struct notes *notes, const struct tax_caveat caveats[], int count, struct money wages)
{
    for (int i = 0; i < count; i++)
        if (wages.cents > caveats[i].over.cents)
            add(notes, caveats[i].text);
}

/* What was taken for granted. */
static void add_assumed(struct notes *notes, const struct tax_answer *answer)
{
    const struct tax_rules *rules = &answer->rules;
    const struct federal_year *federal = rules->federal;
    const struct money deferral = answer->given.deferral;
    if (rules->year > rules->year_used)
        add(notes, text_format(notes->arena, "There are no figures for %d: those of %d, the last there are, stand in.", rules->year,
                               rules->year_used));
    if (answer->dependents_assumed && answer->given.dependents > 0)
        add(notes, "A head of household is taken to have one dependent (--dependents).");
    if (deferral.cents > federal->deferral_limit.cents)
        add(notes, text_format(notes->arena,
                               "A deferral above %m is for those who are 50 or older in that year: up to %m more, or %m from 60 "
                               "to 63.",
                               federal->deferral_limit, federal->catch_up, federal->catch_up_60_to_63));
}

static void add_rates(struct notes *notes, const struct tax_answer *answer)
{
    const struct tax_bill *bill = &answer->bill;
    if (answer->marginal.nano > RATE_ONE || answer->marginal.nano < 0)
        add(notes, "The law has a step here, where more wages cost more than they bring: the marginal rate does not hold further up.");
    if (bill->itemized)
        add(notes, text_format(notes->arena,
                               "State and local income tax is deducted from federal income, as it is more than the standard "
                               "deduction; with that the federal income tax would be %M.",
                               bill->federal_with_standard));
}

/* Payroll items that are less sure than the entry that they stand in. */
static void add_items(struct notes *notes, const struct state_year *state)
{
    for (int i = 0; i < state->payroll_count; i++)
        if (strcmp(state->payroll[i].status, "two sources") != 0)
            add(notes, text_format(notes->arena, "The rate of %s: %s.", state->payroll[i].name, state->payroll[i].status));
}

int tax_notes(const char *notes[TAX_NOTES_MAX], struct arena *arena, const struct tax_answer *answer)
{
    const struct tax_rules *rules = &answer->rules;
    const struct state_year *state = rules->state_year;
    const struct money wages = answer->bill.wages, always = {1};
    struct notes list = {notes, 0, arena};
    add(&list, "This is an estimate.");
    add_caveats(&list, rules->tables->caveat, rules->tables->caveat_count, always);
    add_assumed(&list, answer);
    add_rates(&list, answer);
    if (!state->income_tax)
        add(&list, text_format(arena, "%s has no income tax on wages.", rules->state->name));
    add(&list, rules->locality ? rules->locality->note : state->local_note);
    add_items(&list, state);
    add_caveats(&list, state->caveat, state->caveat_count, money_larger(wages, always));
    return list.count;
}
