/* Where a package on Counter stands: its gaps to the private goals, one verdict, and a word for each stay. */
#include "out/workbook/book_amount.h"
#include "out/workbook/book_counter.h"

/* What is told of each stay where the goals count over all of them together. */
static const char *const together = "your goals count over the stays together";

static const struct stay *stay_of(const struct layout *layout)
{
    return &layout->evaluation->from->stay;
}

static const struct solution *solution_of(const struct layout *layout, int what_if)
{
    return &layout->packages->list[what_if].solution;
}

static struct money goal_of(const struct layout *layout, const struct goal_line *line)
{
    struct money value = {0};
    goal_value(&value, line, stay_of(layout)); /* fits: the plan was solved for it */
    return value;
}

/* Above the target, negative below it. */
static struct money above_target(const struct layout *layout, int what_if)
{
    const struct plan *plan = layout->source->plan;
    const struct solution *solution = solution_of(layout, what_if);
    if (layout->packages->one_lever)
        return (struct money){solution->value.cents - goal_of(layout, &plan->target_at).cents};
    struct money worst = {INT64_MAX};
    for (int i = 0; i < stay_of(layout)->count; i++) {
        int64_t gap = solution->annualized[i].cents - plan->target_at.at[i].cents;
        worst.cents = gap < worst.cents ? gap : worst.cents;
    }
    return worst;
}

static struct money above_yes(const struct layout *layout, int what_if)
{
    return (struct money){solution_of(layout, what_if)->value.cents -
                          goal_of(layout, &layout->source->plan->accept_at).cents};
}

enum verdict counter_verdict(const struct layout *layout, int what_if)
{
    const struct plan *plan = layout->source->plan;
    if (money_compare(solution_of(layout, what_if)->value, goal_of(layout, &plan->floor_at)) < 0)
        return BELOW_FLOOR;
    if (above_target(layout, what_if).cents >= 0)
        return AT_TARGET;
    return above_yes(layout, what_if).cents >= 0 ? A_YES : NOT_YET;
}

static void write_gaps(struct sheet *sheet, const struct layout *layout, int what_if)
{
    const struct counter_columns columns = counter_columns(layout);
    const int row = counter_row(layout, what_if);
    sheet_formula(sheet, (struct place){row, columns.yes}, LOOK_PLAIN, SHAPE_GAP,
                  value_money(above_yes(layout, what_if)), "ROUND({%d}-%s,2)", columns.value,
                  goal_value_cell(layout, GOAL_ACCEPT));
    if (layout->packages->one_lever)
        sheet_formula(sheet, (struct place){row, columns.target}, LOOK_PLAIN, SHAPE_GAP,
                      value_money(above_target(layout, what_if)), "ROUND({%d}-%s,2)", columns.value,
                      goal_value_cell(layout, GOAL_TARGET));
    else
        sheet_formula(sheet, (struct place){row, columns.target}, LOOK_PLAIN, SHAPE_GAP,
                      value_money(above_target(layout, what_if)), "ROUND(SUMPRODUCT(MIN(%s-%s)),2)",
                      counter_pays(layout, what_if), goal_range(layout, GOAL_TARGET));
}

static void write_verdict(struct sheet *sheet, const struct layout *layout, int what_if)
{
    const struct counter_columns columns = counter_columns(layout);
    const struct place cell = {counter_row(layout, what_if), columns.verdict};
    const char *target =
        layout->packages->one_lever ? "at your target over your stays" : "at your target at every stay";
    const char *const words[] = {[BELOW_FLOOR] = "below your walk-away over your stays",
                                 [NOT_YET] = "not yet enough over your stays",
                                 [A_YES] = "a yes over your stays",
                                 [AT_TARGET] = target};
    sheet_formula(sheet, cell, LOOK_PLAIN, SHAPE_TEXT, value_text(words[counter_verdict(layout, what_if)]),
                  "IF({%d}<%s,\"%s\",IF({%d}>=0,\"%s\",IF({%d}>=0,\"%s\",\"%s\")))", columns.value,
                  goal_value_cell(layout, GOAL_FLOOR), words[BELOW_FLOOR], columns.target, target,
                  columns.yes, words[A_YES], words[NOT_YET]);
    sheet_red_if(sheet, cell, "below your walk-away");
    sheet_green_if(sheet, cell, "at your target");
    sheet_green_if(sheet, cell, words[A_YES]);
}

/* "24 months: target; 48 months: $3,000 short of your yes" */
static void write_by_stay(struct sheet *sheet, const struct layout *layout, int what_if)
{
    const struct plan *plan = layout->source->plan;
    const char *code = layout->evaluation->from->currency;
    const struct place cell = {counter_row(layout, what_if), counter_columns(layout).by_stay};
    struct text words = text_start(layout->arena), pattern = text_start(layout->arena);
    if (layout->packages->one_lever) {
        sheet_text(sheet, cell, LOOK_STEP, together);
        return;
    }
    for (int i = 0; i < stay_of(layout)->count; i++) {
        const char *accept = goal_cell(layout, GOAL_ACCEPT, i), *target = goal_cell(layout, GOAL_TARGET, i);
        struct money pay = solution_of(layout, what_if)->annualized[i],
                     missing = {plan->accept_at.at[i].cents - pay.cents};
        int months = stay_of(layout)->months[i];
        text_addf(&words, "%s%d %s: ", i > 0 ? "; " : "", months, months == 1 ? "month" : "months");
        if (money_compare(pay, plan->target_at.at[i]) >= 0)
            text_add(&words, "target");
        else if (missing.cents <= 0)
            text_add(&words, "yes");
        else
            text_addf(&words, "%s short of your yes", amount_words(layout->arena, code, missing));
        text_addf(&pattern,
                  "%sstay_%d&IF(stay_%d=1,\" month: \",\" months: "
                  "\")&IF({%d}>=%s,\"target\",IF({%d}>=%s,\"yes\",%s&\" short of "
                  "your yes\"))",
                  i > 0 ? "&\"; \"&" : "", i + 1, i + 1, PAY_COLUMN + i, target, PAY_COLUMN + i, accept,
                  amount_pattern(layout->arena, code,
                                 text_format(layout->arena, "%s-{%d}", accept, PAY_COLUMN + i)));
    }
    sheet_formula(sheet, cell, LOOK_CELL, SHAPE_TEXT, value_text(words.data), "%s", pattern.data);
    sheet_height(sheet, cell.row, 4 + 13 * ((stay_of(layout)->count + 1) / 2)); /* two stays a line */
}

void counter_verdicts(struct sheet *sheet, const struct layout *layout, int what_if)
{
    write_gaps(sheet, layout, what_if);
    write_verdict(sheet, layout, what_if);
    write_by_stay(sheet, layout, what_if);
}
