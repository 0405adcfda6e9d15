/* The goals on Counter: pay a year wanted at each stay, and weighted; under the columns of what packages pay.
 */
#include "out/workbook/book_counter.h"

static int stay_count(const struct layout *layout)
{
    return layout->evaluation->from->stay.count;
}

static int row_of(const struct layout *layout, enum goal_line_number line)
{
    return counter_rows(layout).goals + 1 + (int)line;
}

static void write_headings(struct sheet *sheet, const struct layout *layout)
{
    const struct stay *stay = &layout->evaluation->from->stay;
    const int top = counter_rows(layout).goals, weights = row_of(layout, GOAL_WEIGHT);
    sheet_text(sheet, (struct place){top - 1, 0}, LOOK_SECTION, "Goals: pay a year, at today's share price");
    sheet_text(sheet, (struct place){top, 0}, LOOK_HEADING, "If you leave after");
    sheet_text(sheet, (struct place){weights, 0}, LOOK_STEP, "Weight of the stay");
    for (int i = 0; i < stay->count; i++) {
        sheet_formula(sheet, (struct place){top, PAY_COLUMN + i}, LOOK_HEADING, SHAPE_STAY,
                      value_count(stay->months[i]), "stay_%d", i + 1);
        sheet_formula(sheet, (struct place){weights, PAY_COLUMN + i}, LOOK_STEP, SHAPE_PERCENT,
                      value_rate(stay->weight[i]), "stay_%d_weight", i + 1);
    }
    sheet_text(sheet, (struct place){top, PAY_COLUMN + stay->count}, LOOK_HEADING,
               "Weighted over your stays");
    sheet_height(sheet, top, 44);
}

static void write_letter(struct sheet *sheet, const struct layout *layout)
{
    const struct solution *letter = &layout->packages->list[THE_LETTER].solution;
    const int row = row_of(layout, GOAL_LETTER), pays = counter_row(layout, THE_LETTER);
    sheet_text(sheet, (struct place){row, 0}, LOOK_LABEL, "The letter now (live)");
    for (int i = 0; i <= stay_count(layout); i++)
        sheet_formula(sheet, (struct place){row, PAY_COLUMN + i}, LOOK_PLAIN, SHAPE_DOLLARS,
                      value_money(i < stay_count(layout) ? letter->annualized[i] : letter->value), "%s",
                      counter_cell(layout, pays, PAY_COLUMN + i));
}

static void write_goal(struct sheet *sheet, const struct layout *layout, enum goal_line_number line,
                       const char *label, const char *name, const struct goal_line *goal)
{
    struct money value = {0};
    const int row = row_of(layout, line);
    goal_value(&value, goal, &layout->evaluation->from->stay); /* fits: the plan was solved for it */
    sheet_text(sheet, (struct place){row, 0}, LOOK_LABEL, label);
    for (int i = 0; i < stay_count(layout); i++)
        sheet_input(sheet, (struct place){row, PAY_COLUMN + i}, INPUT_GOAL, value_money(goal->at[i]),
                    text_format(layout->arena, "%s_%d", name, i + 1));
    sheet_formula(sheet, (struct place){row, PAY_COLUMN + stay_count(layout)}, LOOK_PLAIN, SHAPE_DOLLARS,
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
    write_goal(sheet, layout, GOAL_ANCHOR, "The ask", "goal_anchor", &plan->anchor_at);
    write_goal(sheet, layout, GOAL_TARGET, "Your target (private)", "goal_target", &plan->target_at);
    write_goal(sheet, layout, GOAL_ACCEPT, "Your yes (private)", "goal_accept", &plan->accept_at);
    write_goal(sheet, layout, GOAL_FLOOR,
               plan->floor_from[0] ? "Your walk-away (private)" : "Your walk-away: none is known",
               "goal_floor", &plan->floor_at);
    for (int i = 0; i < stay_count(layout); i++)
        if (plan->evidence[i] && plan->evidence[i][0])
            sheet_comment(sheet, (struct place){row_of(layout, GOAL_TARGET), PAY_COLUMN + i},
                          plan->evidence[i]);
    sheet_comment(
        sheet, (struct place){row_of(layout, GOAL_FLOOR), 0},
        text_format(
            layout->arena,
            "Below it you walk away: the best real alternative%s%s, less what you would give up to join. "
            "It stands in no message.",
            plan->floor_from[0] ? ": " : "", plan->floor_from));
}
