/* Many tax bills in one run, for tax_agree.py: a question a line on standard input, separated by tabs,
 *
 *     state, locality or -, filing, year, wages, spouse's wages, deferral (cents), dependents
 *
 * and its answer a line on standard output: the parts in cents, the total, the marginal rate in nano. With an argument,
 * the data folder. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bands/world/tax_us.h"
#include "calc/tax/tax_answer.h"

static int refuse(const char *what, const struct err *err)
{
    fprintf(stderr, "%s: %s\n", what, err->message);
    return 1;
}

/* The lines of a tax add up to it, and the taxes to the total. */
static bool adds_up(const struct tax_bill *bill)
{
    int64_t parts[TAX_PARTS] = {0}, total = 0;
    for (int i = 0; i < bill->line_count; i++)
        parts[bill->line[i].part] += bill->line[i].tax.cents;
    for (int i = 0; i < TAX_PARTS; i++) {
        total += parts[i];
        if (parts[i] != bill->tax[i].cents)
            return false;
    }
    return total == bill->total.cents && bill->net.cents == bill->income.cents - total;
}

int main(int argc, char *argv[])
{
    struct arena arena = {0};
    struct err err = {0};
    const struct data_source source = {.directory = argc > 1 ? argv[1] : NULL};
    const struct tax_tables *tables;
    char line[512], state[32], locality[64], filing[32];
    int year, dependents;
    long long wages, spouse, deferral;
    if (!tax_tables_load(&tables, &arena, &source, &err))
        return refuse("data", &err);
    while (fgets(line, sizeof line, stdin)) {
        struct tax_place place = {.state = state, .locality = locality};
        struct tax_rules rules;
        struct tax_answer answer;
        if (sscanf(line, "%31[^\t]\t%63[^\t]\t%31[^\t]\t%d\t%lld\t%lld\t%lld\t%d", state, locality, filing, &year, &wages, &spouse,
                   &deferral, &dependents) != 8 || !filing_named(&place.filing, filing))
            return refuse(line, &err);
        place.year = year;
        if (strcmp(locality, "-") == 0)
            place.locality = NULL;
        if (!tax_rules_find(&rules, tables, &place, &err))
            return refuse(line, &err);
        tax_answer_make(&answer, &rules, &(struct tax_return){{wages}, {spouse}, {deferral}, dependents});
        if (!adds_up(&answer.bill)) {
            fprintf(stderr, "lines do not add up: %s", line);
            return 1;
        }
        for (int i = 0; i < TAX_PARTS; i++)
            printf("%lld\t", (long long)answer.bill.tax[i].cents);
        printf("%lld\t%lld\n", (long long)answer.bill.total.cents, (long long)answer.marginal.nano);
    }
    arena_release(&arena);
    return 0;
}
