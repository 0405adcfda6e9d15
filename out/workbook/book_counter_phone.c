/* The phone on Counter: the four figures that they name, typed; what these pay and lack; and what to say
 * next. */
#include "out/workbook/book_counter.h"

enum { STEPS_MAX = RUNGS_MAX };

/* The requests that were prepared, the ask first, each worth less than the one before. */
struct steps {
    const struct layout *layout;
    int phone, count;
    int at[STEPS_MAX]; /* what-ifs */
};

static struct steps steps_of(const struct layout *layout)
{
    struct steps steps = {.layout = layout, .phone = packages_phone(layout)};
    for (int r = 0; r < layout->source->plan->rung_count; r++) {
        int what_if = packages_find(layout, FIRST_RUNG + r);
        if (what_if >= 0)
            steps.at[steps.count++] = what_if;
    }
    return steps;
}

static void write_levels(struct sheet *sheet, const struct layout *layout)
{
    static const char *const words[LEVERS] = {"base", "sign_on_1", "sign_on_2", "units"};
    const int phone = packages_phone(layout);
    const struct case_file *file = layout->evaluation->from;
    for (int lever = 0; lever < LEVERS; lever++) {
        int64_t level = layout->packages->list[phone].solution.package.level[lever];
        bool units = lever == LEVER_UNITS && !layout->packages->in_dollars;
        sheet_currency(sheet, lever == LEVER_UNITS ? file->offers[layout->negotiating].stock_currency
                                                   : file->currency);
        sheet_input(sheet, counter_level(layout, phone, (enum lever)lever),
                    units ? INPUT_PHONE_UNITS : INPUT_PHONE,
                    units ? value_count(level) : value_money((struct money){level}),
                    text_format(layout->arena, "phone_%s", words[lever]));
    }
    sheet_currency(sheet, file->currency);
}

/* By how much the phone's figures lie above a goal, at each stay and weighted. */
static void write_above(struct sheet *sheet, const struct layout *layout, int row, const char *label,
                        enum goal_line_number line, const struct goal_line *goal)
{
    const struct stay *stay = &layout->evaluation->from->stay;
    const struct solution *phone = &layout->packages->list[packages_phone(layout)].solution;
    sheet_text(sheet, (struct place){row, 0}, LOOK_STEP, label);
    for (int i = 0; i <= stay->count; i++) {
        struct money pay = i < stay->count ? phone->annualized[i] : phone->value, wanted = {0};
        if (i < stay->count)
            wanted = goal->at[i];
        else
            goal_value(&wanted, goal, stay); /* fits: the plan was solved for it */
        sheet_formula(sheet, (struct place){row, PAY_COLUMN + i}, LOOK_STEP, SHAPE_GAP,
                      value_money((struct money){pay.cents - wanted.cents}), "ROUND(%s-%s,2)",
                      counter_cell(layout, PHONE_LINE, PAY_COLUMN + i), goal_cell(layout, line, i));
    }
}

static const char *cell_of(const struct steps *it, int what_if, int column)
{
    return counter_cell(it->layout, counter_row(it->layout, what_if), column);
}

/* A choice among steps: the first, in this order, that is worth more than their figures. */
struct choice {
    int count;
    int at[STEPS_MAX + 1];
};

/* From the last to the first for a last request, after the ask for a step down, else the ask. */
static struct choice upwards(const struct steps *it)
{
    struct choice choice = {0};
    for (int i = it->count - 1; i >= 0; i--)
        choice.at[choice.count++] = it->at[i];
    return choice;
}

static struct choice downwards(const struct steps *it)
{
    struct choice choice = {0};
    for (int i = 1; i < it->count; i++)
        choice.at[choice.count++] = it->at[i];
    if (it->count > 0)
        choice.at[choice.count++] = it->at[0];
    return choice;
}

static struct choice only(int what_if)
{
    return (struct choice){1, {what_if}};
}

/* IF($H$14>$H$8,"before"&$T$14&"after", … , otherwise) */
static const char *choice_pattern(const struct steps *it, struct choice choice, const char *before,
                                  const char *after, const char *otherwise)
{
    const struct counter_columns columns = counter_columns(it->layout);
    const char *pattern = text_format(it->layout->arena, "\"%s\"", otherwise);
    for (int i = choice.count - 1; i >= 0; i--)
        pattern = text_format(it->layout->arena, "IF(%s>%s,\"%s\"&%s&\"%s\",%s)",
                              cell_of(it, choice.at[i], columns.value), cell_of(it, it->phone, columns.value),
                              before, cell_of(it, choice.at[i], columns.words), after, pattern);
    return pattern;
}

static const char *const take_it = "At your target: take it.";
static const char *const acceptable = "Acceptable. One more ask: ";
static const char *const then_yes = "; then say yes.";
static const char *const say_yes = "Acceptable, and nothing better is prepared: say yes.";
static const char *const next = "Next: ";
static const char *const nothing_moved = "Nothing has moved. Ask for ";
static const char *const asked_already = " If you have asked for that, next: ";
static const char *const none_prepared =
    "No prepared request is worth more: say that you will think about it.";

/* TRUE while the figures are the letter's. */
static const char *unmoved(const struct steps *it)
{
    struct text same = text_start(it->layout->arena);
    for (int lever = 0; lever < LEVERS; lever++)
        text_addf(&same, "%sN(%s)=N(%s)", lever > 0 ? "," : "", cell_of(it, it->phone, LEVEL_COLUMN + lever),
                  cell_of(it, THE_LETTER, LEVEL_COLUMN + lever));
    return text_format(it->layout->arena, "AND(%s)", same.data);
}

/* When nothing has moved: the ask, and behind it the first step down. */
static const char *unmoved_pattern(const struct steps *it)
{
    const char *ask = it->count > 0 ? choice_pattern(it, only(it->at[0]), nothing_moved, ".", none_prepared)
                                    : text_format(it->layout->arena, "\"%s\"", none_prepared);
    if (it->count < 2)
        return ask;
    return text_format(it->layout->arena, "%s&%s", ask,
                       choice_pattern(it, only(it->at[1]), asked_already, ".", ""));
}

/* What the formulas above give while the figures are the letter's, as they are when the workbook is written.
 */
static const char *first_words(const struct steps *it, const char *words[STEPS_MAX])
{
    struct arena *arena = it->layout->arena;
    const struct what_if *list = it->layout->packages->list;
    const struct money value = list[it->phone].solution.value;
    bool more[STEPS_MAX] = {false};
    for (int i = 0; i < it->count; i++)
        more[i] = money_compare(list[it->at[i]].solution.value, value) > 0;
    switch (counter_verdict(it->layout, it->phone)) {
    case AT_TARGET:
        return take_it;
    case A_YES:
        for (int i = it->count - 1; i >= 0; i--)
            if (more[i])
                return text_format(arena, "%s%s%s", acceptable, words[i], then_yes);
        return say_yes;
    case NOT_YET:
    case BELOW_FLOOR:
        break;
    }
    struct text text = text_start(arena);
    if (it->count > 0 && more[0])
        text_addf(&text, "%s%s.", nothing_moved, words[0]);
    else
        text_add(&text, none_prepared);
    if (it->count > 1 && more[1])
        text_addf(&text, "%s%s.", asked_already, words[1]);
    return text.data;
}

static void write_next(struct sheet *sheet, const struct layout *layout)
{
    const struct steps it = steps_of(layout);
    const struct counter_columns columns = counter_columns(layout);
    const struct place cell = {PHONE_NEXT, LEVEL_COLUMN};
    const char *value = cell_of(&it, it.phone, columns.value),
               *walk_away = goal_value_cell(layout, GOAL_FLOOR);
    const char *words[STEPS_MAX];
    for (int i = 0; i < it.count; i++)
        words[i] = counter_words(layout, it.at[i]);
    sheet_text(sheet, (struct place){PHONE_NEXT, 0}, LOOK_LABEL, "What next");
    sheet_banner(sheet, PHONE_NEXT, LEVEL_COLUMN, columns.by_stay, LOOK_PROSE, 32, "");
    sheet_formula(sheet, cell, LOOK_PROSE, SHAPE_TEXT, value_text(first_words(&it, words)),
                  "IF(AND(%s>=%s,%s>=0),\"%s\",IF(AND(%s>=%s,%s>=0),%s,IF(%s,%s,%s)))", value, walk_away,
                  cell_of(&it, it.phone, columns.target), take_it, value, walk_away,
                  cell_of(&it, it.phone, columns.yes),
                  choice_pattern(&it, upwards(&it), acceptable, then_yes, say_yes), unmoved(&it),
                  unmoved_pattern(&it), choice_pattern(&it, downwards(&it), next, ".", none_prepared));
    sheet_name(sheet, (struct area){cell, cell}, "phone_next");
}

void counter_phone(struct sheet *sheet, const struct layout *layout)
{
    const struct plan *plan = layout->source->plan;
    sheet_text(sheet, (struct place){PHONE_ROW - 1, 0}, LOOK_SECTION,
               "On the phone: type the four figures they name; the row answers");
    counter_headings(sheet, layout, PHONE_ROW);
    sheet_text(sheet, (struct place){PHONE_LINE, 0}, LOOK_SECTION, "They offer");
    write_levels(sheet, layout);
    counter_answers(sheet, layout, packages_phone(layout));
    if (!plan)
        return;
    write_above(sheet, layout, PHONE_YES, "above your yes (- below)", GOAL_ACCEPT, &plan->accept_at);
    write_above(sheet, layout, PHONE_TARGET, "above your target (- below)", GOAL_TARGET, &plan->target_at);
    write_next(sheet, layout);
}
