/* The sheet Counter: whether the inputs are still those that the asks were solved for; goals, asks, what they
 * pay; what it takes with one lever alone; and the plan's sentences. */
#include "out/workbook/book_counter.h"

#include "out/words/warning_words.h"

static int goal_lines(const struct layout *layout)
{
    return layout->source->plan ? GOAL_LINES : GOAL_ANCHOR;
}

struct counter_rows counter_rows(const struct layout *layout)
{
    struct counter_rows rows = {.asks = GOALS_ROW + goal_lines(layout) + 3,
                                .lines = layout->packages->count - FIRST_ASK + 1};
    rows.years = rows.asks + rows.lines + 3;
    rows.stays = rows.years + rows.lines + 3;
    rows.alone = rows.stays + rows.lines + 3;
    rows.texts = rows.alone + (layout->source->plan ? LEVERS + 2 : 0);
    return rows;
}

int ask_row(int headings, int what_if)
{
    return headings + 1 + (what_if == THE_LETTER ? 0 : what_if - FIRST_ASK + 1);
}

struct place counter_level(const struct layout *layout, int what_if, enum lever lever)
{
    return (struct place){ask_row(counter_rows(layout).asks, what_if), ASK_LEVER + (int)lever};
}

static void write_status(struct sheet *sheet, const struct layout *layout)
{
    const struct place cell = {STATUS_ROW, 0};
    const char *none = "no asks: nothing was solved";
    if (!layout->source->plan) {
        sheet_text(sheet, cell, LOOK_SECTION, none);
        return;
    }
    sheet_formula(sheet, cell, LOOK_SECTION, SHAPE_TEXT, value_text("the asks are solved for these inputs"),
                  "IF(solved_changes>0,\"inputs changed: run haggle counter again\","
                  "\"the asks are solved for these inputs\")");
    sheet_red_if(sheet, cell, "run haggle");
    sheet_green_if(sheet, cell, "are solved");
    sheet_name(sheet, (struct area){cell, cell}, "asks_status");
    sheet_comment(sheet, cell,
                  "The sheet Solved lists every input with the value that the asks were solved for. What the "
                  "asks pay is "
                  "live either way.");
}

/* The least ask of one lever, the rest unchanged, that reaches the target at a stay: solved, not live. */
static void write_alone(struct sheet *sheet, const struct layout *layout, int row)
{
    const bool in_dollars = layout->packages->in_dollars;
    const char *const names[LEVERS] = {"Base", "Sign-on, year 1", "Sign-on, year 2", in_dollars ? "Grant" : "Units"};
    const struct plan *plan = layout->source->plan;
    sheet_text(sheet, (struct place){row - 1, 0}, LOOK_SECTION,
               "One lever alone that reaches the target (private; as solved, not live)");
    sheet_text(sheet, (struct place){row, 0}, LOOK_HEADING, "Lever");
    for (int i = 0; i < plan->bargain.stay.count; i++)
        sheet_write(sheet, (struct place){row, 1 + i}, LOOK_HEADING, SHAPE_AFTER,
                    value_count(plan->bargain.stay.months[i]));
    sheet_height(sheet, row, 28);
    for (int lever = 0; lever < LEVERS; lever++) {
        sheet_text(sheet, (struct place){row + 1 + lever, 0}, LOOK_LABEL, names[lever]);
        for (int i = 0; i < plan->bargain.stay.count; i++) {
            const struct least_ask *ask = &plan->alone[lever][i];
            struct place cell = {row + 1 + lever, 1 + i};
            if (!ask->feasible)
                sheet_text(sheet, cell, LOOK_PLAIN, "not alone");
            else if (lever == LEVER_UNITS && !in_dollars)
                sheet_write(sheet, cell, LOOK_PLAIN, SHAPE_COUNT, value_count(ask->level));
            else
                sheet_write(sheet, cell, LOOK_PLAIN, SHAPE_DOLLARS, value_money((struct money){ask->level}));
            if (plan->alone_why[lever][i][0])
                sheet_comment(sheet, cell, plan->alone_why[lever][i]);
        }
    }
}

static int write_texts(struct sheet *sheet, int row, const char *title, const char *const lines[], int count)
{
    if (count == 0)
        return row;
    sheet_text(sheet, (struct place){row, 0}, LOOK_SECTION, title);
    return sheet_lines(sheet, row + 1, 0, ASK_COLUMNS - 1, 165, lines, count) + 1;
}

void book_counter(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.wide = 1, .tall = 1};
    const struct plan *plan = layout->source->plan;
    const struct counter_rows rows = counter_rows(layout);
    int stays = layout->evaluation->from->stay.count;
    int last = ASK_COLUMNS - 1 > stays + 1 ? ASK_COLUMNS - 1 : stays + 1;
    sheet_width(sheet, 0, 0, 44);
    sheet_width(sheet, 1, last, layout->money_width);
    sheet_width(sheet, ASK_REACHES, ASK_STANDS, 18);
    sheet_banner(sheet, 0, 0, ASK_COLUMNS - 1, LOOK_TITLE, 22,
                 "What do I ask for, and does it reach my goal? (Private: show it to nobody)");
    sheet_banner(
        sheet, 1, 0, ASK_COLUMNS - 1, LOOK_LEAD, 42,
        "Goals and asks were worked out by haggle and are inputs (blue on yellow): they stay until you "
        "change "
        "them. What they pay, by year and by stay, and whether they reach the goal follows every input, at "
        "today's share price. While they talk, type the recruiter's figures into the line \"On the phone\" "
        "and "
        "read what they are worth.");
    write_status(sheet, layout);
    counter_goals(sheet, layout);
    counter_asks(sheet, layout, &rows);
    sheet_freeze(sheet, (struct place){STATUS_ROW + 1, 1});
    sheet_print(sheet, "Counter (private): what do I ask for, and does it reach my goal?", &print);
    if (!plan)
        return;
    const struct lines *warnings = plan_warnings(layout->arena, plan);
    write_alone(sheet, layout, rows.alone);
    int row = write_texts(sheet, rows.texts, "What the goal rests on", &plan->why, 1);
    row = write_texts(sheet, row, "Careful", warnings->line, warnings->count);
    row = write_texts(sheet, row, "Notes", plan->notes, plan->note_count);
    write_texts(sheet, row, "What usually comes of asking", plan->landing, plan->landing_count);
}
