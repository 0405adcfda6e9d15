/* The what-ifs of a workbook as the engine sees them: their levels, curves and goals. */
#include "out/workbook/book_packages.h"

#include <string.h>

#include "calc/kit/currency.h"

/* The offer alone, when there is no plan. */
static void start(struct packages *packages, const struct layout *layout)
{
    const struct case_file *file = layout->evaluation->from;
    const struct plan *plan = layout->source->plan;
    if (plan) {
        packages->bargain = plan->bargain;
        packages->one_lever = plan->value_only;
        return;
    }
    const struct case_offer *letter = &file->offers[layout->negotiating];
    bargain_start(&packages->bargain, &letter->offer, &file->stay, file->limits.step_cash, file->limits.step_units);
    if (bargain_in_dollars(&packages->bargain) && strcmp(letter->stock_currency, file->currency) != 0)
        packages->bargain.step[LEVER_UNITS] = dollars(currency_step(letter->stock_currency)).cents;
}

static struct goal_line goal_of(const struct plan *plan, const struct what_if *what)
{
    switch (what->against) {
    case AGAINST_ANCHOR:
        return plan->anchor_at;
    case AGAINST_TARGET:
        return plan->target_at;
    case AGAINST_RUNG:
        return plan->ladder_at[what->rung];
    case AGAINST_NOTHING:
        break;
    }
    return (struct goal_line){0};
}

static struct what_if *add(struct packages *packages, const char *name, const struct package *package)
{
    struct what_if *what = &packages->list[packages->count++];
    what->name = name;
    what->solution.package = *package;
    return what;
}

/* Letter and levers, by the names of the inputs. */
static void add_letter(struct packages *packages, struct arena *arena, const char *prefix)
{
    static const char *const names[] = {"The letter", "Base + 1,000", "Sign-on 1 + 1,000",
                                        "Sign-on 2 + 1,000", "Grant + 1,000, if in dollars"};
    static const char *const words[LEVERS] = {"base", "sign_on_1", "sign_on_2", "units"};
    for (int i = THE_LETTER; i < FIRST_ASK; i++) {
        struct what_if *what = add(packages, names[i], &packages->bargain.now);
        for (int lever = 0; lever < LEVERS; lever++) {
            bool more = lever == i - MORE_BASE;
            if (lever == LEVER_UNITS)
                what->level[lever] = text_format(arena, "IF(%s_granted_as=\"dollars\",N(%s_dollars)%s,N(%s_units))", prefix,
                                                 prefix, more ? "+1000" : "", prefix);
            else
                what->level[lever] = text_format(arena, "N(%s_%s)%s", prefix, words[lever], more ? "+1000" : "");
            if (more && (lever != LEVER_UNITS || packages->in_dollars))
                what->solution.package.level[lever] += 100000;
        }
    }
}

static void add_asks(struct packages *packages, struct arena *arena, const struct plan *plan)
{
    static const char *const names[PLAN_PACKAGES] = {"Anchor: ask for this", "Target (private)", "Menu: cash",
                                                     "Menu: stock", "Menu: mixed"};
    for (int i = 0; plan && i < PLAN_PACKAGES; i++)
        if (plan->packages[i].present) {
            struct what_if *what = add(packages, names[i], &plan->packages[i].solution.package);
            what->solved = true;
            what->against = i == PLAN_TARGET ? AGAINST_TARGET : AGAINST_ANCHOR;
        }
    for (int i = 0; plan && i < plan->rung_count; i++) {
        struct what_if *what =
            add(packages, text_format(arena, "Ladder: step %d", i + 1), &plan->ladder[i].package);
        what->solved = true;
        what->against = AGAINST_RUNG;
        what->rung = i;
    }
    add(packages, "On the phone: type theirs here", &packages->bargain.now)->against =
        plan ? AGAINST_TARGET : AGAINST_NOTHING;
}

/* What Counter has; a grant that was asked for in units says nothing of one in dollars, nor the other way round. */
static const char *ask_level(const struct layout *layout, int what_if, enum lever lever)
{
    const struct packages *packages = layout->packages;
    const char *cell = cell_address(layout->arena, "Counter", counter_level(layout, what_if, lever));
    if (lever != LEVER_UNITS)
        return text_format(layout->arena, "N(%s)", cell);
    return text_format(layout->arena, "IF(%s_granted_as=\"%s\",N(%s),%s)", layout->offers[layout->negotiating].prefix,
                       packages->in_dollars ? "dollars" : "units", cell, packages->list[THE_LETTER].level[LEVER_UNITS]);
}

bool packages_make(struct layout *layout, struct err *err)
{
    struct packages *packages = arena_alloc(layout->arena, sizeof *packages);
    struct counter_problem *problem = arena_alloc(layout->arena, sizeof *problem);
    const struct plan *plan = layout->source->plan;
    start(packages, layout);
    packages->in_dollars = bargain_in_dollars(&packages->bargain);
    add_letter(packages, layout->arena, layout->offers[layout->negotiating].prefix);
    add_asks(packages, layout->arena, plan);
    layout->packages = packages;
    problem->bargain = packages->bargain;
    problem->value_only = packages->one_lever;
    for (int i = 0; i < packages->count; i++) {
        struct what_if *what = &packages->list[i];
        const struct package package = what->solution.package;
        problem->goal = goal_of(plan, what);
        if (!counter_measure(&what->solution, problem, &package, err))
            return false;
        for (int lever = 0; lever < LEVERS && i >= FIRST_ASK; lever++)
            what->level[lever] = ask_level(layout, i, (enum lever)lever);
    }
    return true;
}
