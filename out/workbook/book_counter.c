/* The sheet Counter: the phone; the packages and what they pay; the goals; what it takes with one part alone;
 * and the plan's sentences. */
#include "out/workbook/book_counter.h"

#include "out/words/warning_words.h"

static int stay_count(const struct layout *layout)
{
    return layout->evaluation->from->stay.count;
}

struct counter_columns counter_columns(const struct layout *layout)
{
    struct counter_columns columns = {.value = PAY_COLUMN + stay_count(layout)};
    columns.yes = columns.value + 1;
    columns.target = columns.yes + 1;
    columns.verdict = columns.target + 1;
    columns.by_stay = columns.verdict + 1;
    columns.years = columns.by_stay + 1;
    columns.more = columns.years + YEARS_MAX;
    columns.cost = columns.more + 1;
    columns.words = columns.cost + 1;
    return columns;
}

struct counter_rows counter_rows(const struct layout *layout)
{
    const bool plan = layout->source->plan != NULL;
    struct counter_rows rows = {.goals = counter_row(layout, packages_phone(layout) - 1) + 3};
    rows.alone = rows.goals + (plan ? GOAL_LINES : GOAL_ANCHOR) + 3;
    rows.texts = rows.alone + (plan ? LEVERS + 2 : 0);
    return rows;
}

int counter_row(const struct layout *layout, int what_if)
{
    if (what_if == packages_phone(layout))
        return PHONE_LINE;
    return PACKAGES_ROW + 1 + (what_if < FIRST_ASK ? 0 : what_if - FIRST_ASK + 1);
}

struct place counter_level(const struct layout *layout, int what_if, enum lever lever)
{
    return (struct place){counter_row(layout, what_if), LEVEL_COLUMN + (int)lever};
}

const char *counter_cell(const struct layout *layout, int row, int column)
{
    char letters[4];
    column_letters(letters, column);
    return text_format(layout->arena, "$%s$%d", letters, row + 1);
}

const char *counter_year_cell(const struct layout *layout, int what_if, int year)
{
    return cell_address(
        layout->arena, "Counter",
        (struct place){counter_row(layout, what_if), counter_columns(layout).years + year - 1});
}

const char *counter_letter_cell(const struct layout *layout, int stay)
{
    return cell_address(layout->arena, "Counter",
                        (struct place){counter_row(layout, THE_LETTER), PAY_COLUMN + stay});
}

static const char *across_stays(const struct layout *layout, int row)
{
    return text_format(layout->arena, "%s:%s", counter_cell(layout, row, PAY_COLUMN),
                       counter_cell(layout, row, PAY_COLUMN + stay_count(layout) - 1));
}

const char *counter_pays(const struct layout *layout, int what_if)
{
    return across_stays(layout, counter_row(layout, what_if));
}

const char *goal_range(const struct layout *layout, enum goal_line_number line)
{
    return across_stays(layout, counter_rows(layout).goals + 1 + (int)line);
}

const char *goal_cell(const struct layout *layout, enum goal_line_number line, int stay)
{
    return counter_cell(layout, counter_rows(layout).goals + 1 + (int)line, PAY_COLUMN + stay);
}

const char *goal_value_cell(const struct layout *layout, enum goal_line_number line)
{
    return goal_cell(layout, line, stay_count(layout));
}

static void write_status(struct sheet *sheet, const struct layout *layout)
{
    const struct place cell = {STATUS_ROW, 0};
    if (!layout->source->plan) {
        sheet_text(sheet, cell, LOOK_SECTION, "no asks: nothing was solved");
        return;
    }
    sheet_formula(sheet, cell, LOOK_SECTION, SHAPE_TEXT, value_text("the asks are solved for these inputs"),
                  "IF(solved_changes>0,\"inputs changed: run haggle counter again\","
                  "\"the asks are solved for these inputs\")");
    sheet_red_if(sheet, cell, "run haggle");
    sheet_green_if(sheet, cell, "are solved");
    sheet_name(sheet, (struct area){cell, cell}, "asks_status");
    sheet_comment(sheet, cell,
                  "The sheet Solved, hidden, lists every input with the value that the asks were solved for. "
                  "What the asks "
                  "pay is live either way.");
}

/* The least ask of one part, the rest unchanged, that reaches the target at a stay: solved, not live. */
static void write_alone(struct sheet *sheet, const struct layout *layout, int row)
{
    const bool in_dollars = layout->packages->in_dollars;
    const char *const names[LEVERS] = {"Base", "Sign-on, year 1", "Sign-on, year 2",
                                       in_dollars ? "Grant" : "RSUs"};
    const struct plan *plan = layout->source->plan;
    sheet_text(sheet, (struct place){row - 1, 0}, LOOK_SECTION,
               "What it takes with one part alone to reach your target (private; as solved, not live)");
    sheet_text(sheet, (struct place){row, 0}, LOOK_HEADING, "Part of the pay");
    for (int i = 0; i < plan->bargain.stay.count; i++)
        sheet_write(sheet, (struct place){row, 1 + i}, LOOK_HEADING, SHAPE_STAY,
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

static int write_texts(struct sheet *sheet, const struct layout *layout, int row, const char *title,
                       const char *const lines[], int count)
{
    if (count == 0)
        return row;
    sheet_text(sheet, (struct place){row, 0}, LOOK_SECTION, title);
    return sheet_lines(sheet, row + 1, 0, counter_columns(layout).verdict, 150, lines, count) + 1;
}

static void set_widths(struct sheet *sheet, const struct layout *layout)
{
    const struct counter_columns columns = counter_columns(layout);
    sheet_width(sheet, NAME_COLUMN, NAME_COLUMN, 34);
    sheet_width(sheet, LEVEL_COLUMN, columns.verdict - 1, layout->money_width - 2);
    sheet_width(sheet, columns.verdict, columns.verdict, 32);
    sheet_width(sheet, columns.by_stay, columns.by_stay, stay_count(layout) > 1 ? 72 : 40);
    sheet_width(sheet, columns.years, columns.cost, layout->money_width - 2);
    sheet_width(sheet, columns.words, columns.words, 64);
}

static void write_top(struct sheet *sheet, const struct layout *layout)
{
    const int last = counter_columns(layout).by_stay;
    sheet_banner(sheet, 0, 0, last, LOOK_TITLE, 22,
                 "What do I ask for, and does it reach my goal? (Private: show it to nobody)");
    sheet_banner(
        sheet, 1, 0, last, LOOK_LEAD, 28,
        text_format(
            layout->arena,
            "Blue on yellow is yours to change; what it pays a year, by stay and by year, follows at once, "
            "at "
            "today's share price. Money in %s. Goals and packages were worked out by haggle and stay until "
            "you change them.",
            layout->evaluation->from->currency));
    sheet_stale_band(sheet, STALE_ROW, 0, last);
    write_status(sheet, layout);
}

void book_counter(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.wide = 2, .tall = 1}; /* a repeated first column would cut the titles that run over it */
    const struct plan *plan = layout->source->plan;
    const struct counter_rows rows = counter_rows(layout);
    struct input_log *log = sheet_log(sheet);
    set_widths(sheet, layout);
    write_top(sheet, layout);
    sheet_block(sheet, layout_block(&layout->offers[layout->negotiating], 0,
                                    (struct table_layout){PACKAGES_ROW + 1, 1}));
    counter_phone(sheet, layout);
    log->on = log->of_words = true;
    counter_packages(sheet, layout);
    counter_goals(sheet, layout);
    log->on = log->of_words = false;
    sheet_freeze(sheet, (struct place){STALE_ROW + 1, 1});
    sheet_print(sheet, "Counter (private): what do I ask for, and does it reach my goal?", &print);
    if (!plan)
        return;
    const char *code = layout->evaluation->from->currency;
    const struct lines *warnings = plan_warnings(layout->arena, plan);
    write_alone(sheet, layout, rows.alone);
    int row = write_texts(sheet, layout, rows.texts, text_format(layout->arena, "What the goal rests on (in %s)", code), &plan->why, 1);
    row = write_texts(sheet, layout, row, text_format(layout->arena, "Careful (in %s)", code), warnings->line, warnings->count);
    row = write_texts(sheet, layout, row, "Notes", plan->notes, plan->note_count);
    write_texts(sheet, layout, row, "What usually comes of asking", plan->landing, plan->landing_count);
}
