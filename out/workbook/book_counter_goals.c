/* The goals on Counter: pay a year wanted at each stay, and weighted. */
#include "out/workbook/book_counter.h"

static int stay_count(const struct layout *layout)
{
    return layout->evaluation->from->stay.count;
}

const char *goal_range(const struct layout *layout, enum goal_line_number line)
{
    char last[4];
    int row = GOALS_ROW + 1 + (int)line + 1;
    column_letters(last, stay_count(layout));
    return text_format(layout->arena, "$B$%d:$%s$%d", row, last, row);
}

static void write_headings(struct sheet *sheet, const struct layout *layout)
{
    const struct stay *stay = &layout->evaluation->from->stay;
    sheet_text(sheet, (struct place){GOALS_ROW, 0}, LOOK_HEADING,
               "Pay a year, at today's price, if you leave");
    sheet_text(sheet, (struct place){GOALS_ROW + 1, 0}, LOOK_STEP, "Weight of the stay");
    for (int i = 0; i < stay->count; i++) {
        sheet_formula(sheet, (struct place){GOALS_ROW, 1 + i}, LOOK_HEADING, SHAPE_AFTER,
                      value_count(stay->months[i]), "stay_%d", i + 1);
        sheet_formula(sheet, (struct place){GOALS_ROW + 1, 1 + i}, LOOK_STEP, SHAPE_PERCENT,
                      value_rate(stay->weight[i]), "stay_%d_weight", i + 1);
    }
    sheet_text(sheet, (struct place){GOALS_ROW, 1 + stay->count}, LOOK_HEADING, "V: weighted");
    sheet_height(sheet, GOALS_ROW, 28);
}

static void write_letter(struct sheet *sheet, const struct layout *layout)
{
    const struct solution *letter = &layout->packages->list[THE_LETTER].solution;
    int row = GOALS_ROW + 1 + GOAL_LETTER;
    sheet_text(sheet, (struct place){row, 0}, LOOK_LABEL, "The letter now (live)");
    for (int i = 0; i < stay_count(layout); i++)
        sheet_formula(sheet, (struct place){row, 1 + i}, LOOK_PLAIN, SHAPE_MONEY,
                      value_money(letter->annualized[i]), "ROUND(%s*12/stay_%d,2)",
                      package_after_stay(layout, THE_LETTER, i), i + 1);
    sheet_formula(sheet, (struct place){row, 1 + stay_count(layout)}, LOOK_PLAIN, SHAPE_MONEY,
                  value_money(letter->value), "%s", package_value(layout, THE_LETTER));
}

static void write_goal(struct sheet *sheet, const struct layout *layout, enum goal_line_number line,
                       const char *label, const char *name, const struct goal_line *goal)
{
    struct money value = {0};
    int row = GOALS_ROW + 1 + (int)line;
    goal_value(&value, goal, &layout->evaluation->from->stay); /* fits: the plan was solved for it */
    sheet_text(sheet, (struct place){row, 0}, LOOK_LABEL, label);
    for (int i = 0; i < stay_count(layout); i++)
        sheet_input(sheet, (struct place){row, 1 + i}, INPUT_GOAL, value_money(goal->at[i]),
                    text_format(layout->arena, "%s_%d", name, i + 1));
    sheet_formula(sheet, (struct place){row, 1 + stay_count(layout)}, LOOK_PLAIN, SHAPE_MONEY,
                  value_money(value), "ROUND(ROUND(SUMPRODUCT(%s,%s),8),2)", goal_range(layout, GOAL_WEIGHT),
                  goal_range(layout, line));
}

void counter_goals(struct sheet *sheet, const struct layout *layout)
{
    const struct plan *plan = layout->source->plan;
    write_headings(sheet, layout);
    write_letter(sheet, layout);
    if (!plan)
        return;
    write_goal(sheet, layout, GOAL_ANCHOR, "Anchor: what the first counter asks for", "goal_anchor",
               &plan->anchor_at);
    write_goal(sheet, layout, GOAL_TARGET, "Target (private)", "goal_target", &plan->target_at);
    write_goal(sheet, layout, GOAL_ACCEPT, "Accept: here you say yes (private)", "goal_accept",
               &plan->accept_at);
    write_goal(sheet, layout, GOAL_FLOOR,
               plan->floor_from[0] ? "Floor: below it you walk away (private)"
                                   : "Floor (private): 0, no alternative is known",
               "goal_floor", &plan->floor_at);
    for (int i = 0; i < stay_count(layout); i++)
        if (plan->evidence[i] && plan->evidence[i][0])
            sheet_comment(sheet, (struct place){GOALS_ROW + 1 + GOAL_TARGET, 1 + i}, plan->evidence[i]);
    sheet_comment(sheet, (struct place){GOALS_ROW + 1 + GOAL_FLOOR, 0},
                  text_format(layout->arena,
                              "The best real alternative%s%s, less what you would give up to join. It "
                              "stands in no message.",
                              plan->floor_from[0] ? ": " : "", plan->floor_from));
}
