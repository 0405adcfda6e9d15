/* What to ask for, as the page shows it: the panel, old and new by year, the steps down, and the reasons. In
 * plain words. */
#include <string.h>

#include "cli/page/composing.h"
#include "out/words/ask_words.h"
#include "out/words/labels.h"
#include "out/words/rounds_words.h"
#include "out/views/screen.h"
#include "out/words/warning_words.h"
#include "scenarios/counter/plan.h"

static const char *stock_heading(struct arena *arena, const struct plan *plan)
{
    return bargain_in_dollars(&plan->bargain) ? grant_heading(arena, plan->history) : "Shares";
}

/* In another currency than the case's it says so. */
static const char *titled(const struct document *document, const struct plan *plan, const char *title)
{
    const struct case_file *file = plan->evaluation->from;
    return text_format(document->arena, "%s%s", title, in_currency(document->arena, file, file->currency));
}

static void add_years(struct document *document, const struct plan *plan)
{
    static const struct column columns[] = {{"Year", ALIGN_LEFT},
                                            {"The letter", ALIGN_RIGHT},
                                            {"If all is granted", ALIGN_RIGHT},
                                            {"More", ALIGN_RIGHT}};
    const struct plan_line *asked = &plan->packages[PLAN_ANCHOR];
    if (!asked->present || !plan->anything_to_ask)
        return;
    struct table *table = document_table(document, titled(document, plan, "Old and new by year"), columns, 4);
    for (int year = 0; year < 4; year++) {
        row_start(table);
        cell_text(table, text_format(document->arena, "Year %d", year + 1));
        cell_money(table, whole_money(plan->year_now[year]));
        cell_money(table, whole_money(asked->year[year]));
        cell_money(table, whole_money(asked->change[year]));
    }
}

static void add_package(struct table *table, const struct plan *plan, const char *name,
                        const struct package *package, struct money value)
{
    row_start(table);
    cell_text(table, name);
    for (int part = 0; part < LEVERS; part++)
        if (part == LEVER_UNITS && !bargain_in_dollars(&plan->bargain))
            cell_count(table, package->level[part]);
        else
            cell_money(table, (struct money){package->level[part]});
    cell_money(table, whole_money(value));
}

static struct table *packages_table(struct document *document, const struct plan *plan, const char *title,
                                    const char *first)
{
    const struct column columns[] = {{first, ALIGN_LEFT},
                                     {"Base", ALIGN_RIGHT},
                                     {"Sign-on, year 1", ALIGN_RIGHT},
                                     {"Sign-on, year 2", ALIGN_RIGHT},
                                     {stock_heading(document->arena, plan), ALIGN_RIGHT},
                                     {"A year, over your stay", ALIGN_RIGHT}};
    struct table *table = document_table(document, titled(document, plan, title), columns, 6);
    add_package(table, plan, "The letter", &plan->bargain.now, plan->value.offer);
    return table;
}

static void add_steps(struct document *document, const struct plan *plan)
{
    if (plan->rung_count == 0 || !plan->anything_to_ask)
        return;
    struct table *table = packages_table(document, plan, "Steps down, if they say no", "Step");
    for (int i = 0; i < plan->rung_count; i++) {
        const char *what = i == 0 ? ": ask this" : i == plan->rung_count - 1 ? ": say yes from here" : "";
        add_package(table, plan, text_format(document->arena, "%d%s", i + 1, what), &plan->ladder[i].package,
                    plan->ladder[i].value);
    }
}

void page_ask(const struct composing *it, struct document *document, const struct first *first)
{
    struct arena *arena = it->run->arena;
    const char *currency = arena->currency;
    const struct sentences panel = ask_panel(arena, first->truth);
    add_sentences(document, &panel, 0);
    arena->currency = first->plan->evaluation->from->currency; /* the letter's */
    add_years(document, first->plan);
    add_steps(document, first->plan);
    arena->currency = currency;
}

static void add_goals(struct document *document, const struct plan *plan)
{
    static const struct column columns[] = {{"If you stay", ALIGN_LEFT},      {"The letter", ALIGN_RIGHT},
                                            {"Walk away below", ALIGN_RIGHT}, {"Say yes from", ALIGN_RIGHT},
                                            {"Aim for", ALIGN_RIGHT},         {"Ask first for", ALIGN_RIGHT}};
    const struct stay *stay = &plan->bargain.stay;
    struct table *table =
        document_table(document, titled(document, plan, "Your goals, in pay a year (private)"), columns, 6);
    for (int i = 0; i <= stay->count; i++) {
        const bool all = i == stay->count;
        const struct money line[] = {all ? plan->value.offer : plan->offer_at.at[i],
                                     all ? plan->value.floor : plan->floor_at.at[i],
                                     all ? plan->value.accept : plan->accept_at.at[i],
                                     all ? plan->value.target : plan->target_at.at[i],
                                     all ? plan->value.anchor : plan->anchor_at.at[i]};
        row_start(table);
        cell_text(table,
                  all ? "All of it together" : text_format(document->arena, "%d months", stay->months[i]));
        for (int column = 0; column < 5; column++)
            cell_money(table, whole_money(line[column]));
    }
}

static void add_equals(struct document *document, const struct plan *plan)
{
    static const char *const names[PLAN_PACKAGES] = {"Ask this", "Aim for this", "Mostly cash",
                                                     "Mostly stock", "Some of each"};
    struct table *table = packages_table(document, plan, "Requests of about equal worth to you", "Request");
    for (int i = 0; i < PLAN_PACKAGES; i++)
        if (plan->packages[i].present)
            add_package(table, plan, names[i], &plan->packages[i].solution.package,
                        plan->packages[i].solution.value);
}

/* The worth of one part more, and how much of it alone would do. */
static void add_alone(struct document *document, const struct plan *plan)
{
    static const struct column columns[] = {{"Part", ALIGN_LEFT},
                                            {"If you stay", ALIGN_LEFT},
                                            {"Now", ALIGN_RIGHT},
                                            {"Alone it takes", ALIGN_RIGHT}};
    static const char *const parts[] = {"Base", "Sign-on, year 1", "Sign-on, year 2"};
    const struct stay *stay = &plan->bargain.stay;
    struct table *table =
        document_table(document, titled(document, plan, "If only one part could move"), columns, 4);
    for (int part = 0; part < LEVERS; part++)
        for (int i = 0; i < stay->count; i++) {
            const bool shares = part == LEVER_UNITS && !bargain_in_dollars(&plan->bargain);
            const struct least_ask *ask = &plan->alone[part][i];
            row_start(table);
            cell_text(table, part == LEVER_UNITS ? stock_heading(document->arena, plan) : parts[part]);
            cell_text(table, text_format(document->arena, "%d months", stay->months[i]));
            const int64_t levels[] = {plan->bargain.now.level[part], ask->level};
            for (int column = 0; column < 2; column++)
                if (column == 1 && !ask->feasible)
                    cell_text(table, "not enough alone");
                else if (shares)
                    cell_count(table, levels[column]);
                else
                    cell_money(table, (struct money){levels[column]});
        }
}

static void add_lines(struct document *document, const char *heading, const char *const lines[], int count)
{
    if (count > 0)
        document_heading(document, heading);
    for (int i = 0; i < count; i++)
        document_item(document, lines[i]);
}

void page_request(const struct composing *it, struct document *document, const struct first *first)
{
    struct arena *arena = it->run->arena;
    const char *currency = arena->currency;
    const struct plan *plan = first->plan;
    const struct lines *warnings = plan_warnings(arena, plan);
    arena->currency = plan->evaluation->from->currency;
    document_heading(document, "Reasons to ask");
    for (int i = 0; i < plan->reason_count; i++)
        document_item(document, plan->reasons[i].why);
    add_goals(document, plan);
    add_equals(document, plan);
    add_alone(document, plan);
    add_lines(document, "Warnings", warnings->line, warnings->count);
    add_lines(document, "What usually comes of asking", plan->landing, plan->landing_count);
    arena->currency = currency;
}

/* A goal that the case does not state is worked out: the form shows what. */
void page_goals(const struct composing *it, const struct first *first)
{
    const struct goal_values *value = &first->plan->value;
    const struct {
        const char *path;
        struct money worked_out;
    } goals[] = {{"goal.accept", value->accept},
                 {"goal.target", value->target},
                 {"goal.anchor", value->anchor},
                 {"goal.floor", value->floor}};
    for (int i = 0; i < it->answer->field_count; i++)
        for (size_t g = 0; g < sizeof goals / sizeof *goals; g++)
            if (strcmp(it->answer->field[i].path, goals[g].path) == 0)
                it->answer->field[i].example =
                    text_format(it->run->arena, "%m", whole_money(goals[g].worked_out));
}
