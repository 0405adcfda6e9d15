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

static struct what_if *add(struct packages *packages, const char *name, int of_plan, const struct package *package)
{
    struct what_if *what = &packages->list[packages->count++];
    what->name = name;
    what->of_plan = of_plan;
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
        struct what_if *what = add(packages, names[i], NO_PLAN_PACKAGE, &packages->bargain.now);
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

/* Steps down count from the ask, which is the first. */
static void add_asks(struct packages *packages, struct arena *arena, const struct plan *plan)
{
    const char *const names[PLAN_PACKAGES] = {plan && plan->rung_count > 1 ? "The ask (step 1)" : "The ask",
                                              "Your target (private)", "Menu: cash", "Menu: stock", "Menu: mixed"};
    for (int i = 0; plan && i < PLAN_PACKAGES; i++)
        if (plan->packages[i].present)
            add(packages, names[i], i, &plan->packages[i].solution.package);
    for (int i = 1; plan && i < plan->rung_count; i++)
        add(packages, text_format(arena, "Step %d%s", i + 1, plan->ladder_is_yes[i] ? ": a yes" : ""), FIRST_RUNG + i,
            &plan->ladder[i].package);
    add(packages, "On the phone", NO_PLAN_PACKAGE, &packages->bargain.now);
}

int packages_phone(const struct layout *layout)
{
    return layout->packages->count - 1;
}

int packages_find(const struct layout *layout, int of_plan)
{
    int wanted = of_plan == FIRST_RUNG ? PLAN_ANCHOR : of_plan;
    for (int i = FIRST_ASK; i < packages_phone(layout); i++)
        if (layout->packages->list[i].of_plan == wanted)
            return i;
    return -1;
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
    problem->goal = plan ? plan->target_at : (struct goal_line){0};
    for (int i = 0; i < packages->count; i++) {
        struct what_if *what = &packages->list[i];
        const struct package package = what->solution.package;
        if (!counter_measure(&what->solution, problem, &package, err))
            return false;
        for (int lever = 0; lever < LEVERS && i >= FIRST_ASK; lever++)
            what->level[lever] = ask_level(layout, i, (enum lever)lever);
    }
    return true;
}
