/* The asks on Counter: their levels (inputs), and what they pay (live, from the sheet Packages). */
#include "out/workbook/book_counter.h"

struct asks {
    struct sheet *sheet;
    const struct layout *layout;
    const struct counter_rows *rows;
};

/* The letter, then the asks. */
static int next_of(int what_if)
{
    return what_if == THE_LETTER ? FIRST_ASK : what_if + 1;
}

static int stay_count(const struct asks *it)
{
    return it->layout->evaluation->from->stay.count;
}

/* "$B40:$D40": what a what-if pays a year, at every stay. */
static const char *pay_range(const struct asks *it, int what_if)
{
    char last[4];
    int row = ask_row(it->rows->stays, what_if) + 1;
    column_letters(last, stay_count(it));
    return text_format(it->layout->arena, "$B$%d:$%s$%d", row, last, row);
}

/* The goal of an ask at every stay, as an array. Step r of the ladder has come a share of the way from the
 * anchor down to the accept. */
static const char *goals_of(const struct asks *it, const struct what_if *what)
{
    const struct layout *layout = it->layout;
    if (what->against == AGAINST_ANCHOR)
        return goal_range(layout, GOAL_ANCHOR);
    if (what->against == AGAINST_TARGET)
        return goal_range(layout, GOAL_TARGET);
    return text_format(layout->arena, "(%s-ROUND(ROUND((%s-%s)*%l/1000000000,8),2))",
                       goal_range(layout, GOAL_ANCHOR), goal_range(layout, GOAL_ANCHOR),
                       goal_range(layout, GOAL_ACCEPT), layout->source->plan->ladder_way[what->rung].nano);
}

static struct goal_line goal_of(const struct plan *plan, const struct what_if *what)
{
    return what->against == AGAINST_ANCHOR   ? plan->anchor_at
           : what->against == AGAINST_TARGET ? plan->target_at
                                             : plan->ladder_at[what->rung];
}

/* By how much an ask misses its goal: at the stay where it misses most; without leverage on V alone. */
static struct money short_of(const struct asks *it, const struct what_if *what)
{
    const struct stay *stay = &it->layout->evaluation->from->stay;
    const struct goal_line goal = goal_of(it->layout->source->plan, what);
    struct money most = {0}, value = {0};
    if (it->layout->packages->one_lever && goal_value(&value, &goal, stay))
        most.cents = value.cents - what->solution.value.cents;
    for (int i = 0; i < stay->count && !it->layout->packages->one_lever; i++)
        if (what->solution.missing[i].cents > most.cents)
            most = what->solution.missing[i];
    return most.cents > 0 ? most : (struct money){0};
}

/* Against the private goals, on V. */
static const char *standing_of(const struct asks *it, const struct what_if *what)
{
    const struct plan *plan = it->layout->source->plan;
    const struct goal_line *lines[] = {&plan->floor_at, &plan->accept_at, &plan->target_at};
    static const char *const words[] = {"below the floor", "keep asking", "acceptable", "at the target"};
    int at = 0;
    for (int i = 0; i < 3; i++) {
        struct money value = {0};
        if (!goal_value(&value, lines[i], &it->layout->evaluation->from->stay) ||
            money_compare(what->solution.value, value) < 0)
            break;
        at = i + 1;
    }
    return words[at];
}

static const char *goal_value_cell(const struct asks *it, enum goal_line_number line)
{
    char letters[4];
    column_letters(letters, 1 + stay_count(it));
    return text_format(it->layout->arena, "$%s$%d", letters, GOALS_ROW + 1 + (int)line + 1);
}

static void write_verdict(const struct asks *it, int number, int row)
{
    const struct what_if *what = &it->layout->packages->list[number];
    struct sheet *sheet = it->sheet;
    struct place shortfall = {row, ASK_SHORT}, reaches = {row, ASK_REACHES}, stands = {row, ASK_STANDS};
    if (!it->layout->source->plan)
        return;
    if (what->against != AGAINST_NOTHING) {
        const struct money missing = short_of(it, what);
        if (it->layout->packages->one_lever)
            sheet_formula(sheet, shortfall, LOOK_PLAIN, SHAPE_DOLLARS, value_money(missing),
                          "MAX(0,ROUND(ROUND(ROUND(SUMPRODUCT(%s*%s),8),2)-{%d},2))",
                          goal_range(it->layout, GOAL_WEIGHT), goals_of(it, what), ASK_VALUE);
        else
            sheet_formula(sheet, shortfall, LOOK_PLAIN, SHAPE_DOLLARS, value_money(missing),
                          "MAX(0,ROUND(SUMPRODUCT(MAX(%s-%s)),2))", goals_of(it, what),
                          pay_range(it, number));
        sheet_formula(sheet, reaches, LOOK_PLAIN, SHAPE_TEXT, value_text(missing.cents == 0 ? "yes" : "no"),
                      "IF({%d}=0,\"yes\",\"no\")", ASK_SHORT);
        sheet_green_if(sheet, reaches, "yes");
        sheet_red_if(sheet, reaches, "no");
    }
    sheet_formula(sheet, stands, LOOK_PLAIN, SHAPE_TEXT, value_text(standing_of(it, what)),
                  "IF({%d}<%s,\"below the floor\",IF({%d}<%s,\"keep asking\","
                  "IF({%d}<%s,\"acceptable\",\"at the target\")))",
                  ASK_VALUE, goal_value_cell(it, GOAL_FLOOR), ASK_VALUE, goal_value_cell(it, GOAL_ACCEPT),
                  ASK_VALUE, goal_value_cell(it, GOAL_TARGET));
    sheet_red_if(sheet, stands, "below");
}

static void write_levels(const struct asks *it, int number, int row)
{
    static const char *const words[LEVERS] = {"base", "sign_on_1", "sign_on_2", "units"};
    const struct what_if *what = &it->layout->packages->list[number];
    for (int lever = 0; lever < LEVERS; lever++) {
        struct place cell = {row, ASK_LEVER + lever};
        int64_t level = what->solution.package.level[lever];
        bool units = lever == LEVER_UNITS && !it->layout->packages->in_dollars;
        struct value value = units ? value_count(level) : value_money((struct money){level});
        if (number == THE_LETTER)
            sheet_formula(it->sheet, cell, LOOK_PLAIN, units ? SHAPE_COUNT : SHAPE_DOLLARS, value, "%s",
                          what->level[lever]);
        else
            sheet_input(it->sheet, cell, units ? INPUT_ASK_UNITS : INPUT_ASK, value,
                        text_format(it->layout->arena, "ask_%d_%s", number - FIRST_ASK + 1, words[lever]));
    }
}

static void write_worth(const struct asks *it, int number, int row)
{
    const struct packages *packages = it->layout->packages;
    const struct solution *solution = &packages->list[number].solution,
                          *letter = &packages->list[THE_LETTER].solution;
    sheet_formula(it->sheet, (struct place){row, ASK_VALUE}, LOOK_PLAIN, SHAPE_DOLLARS,
                  value_money(solution->value), "%s", package_value(it->layout, number));
    if (number == THE_LETTER)
        return;
    sheet_formula(it->sheet, (struct place){row, ASK_MORE}, LOOK_PLAIN, SHAPE_DOLLARS,
                  value_money((struct money){solution->value.cents - letter->value.cents}),
                  "ROUND({%d}-%s,2)", ASK_VALUE, package_value(it->layout, THE_LETTER));
    sheet_formula(it->sheet, (struct place){row, ASK_COST}, LOOK_PLAIN, SHAPE_DOLLARS,
                  value_money(solution->cost), "ROUND(%s-%s,2)", package_after_year(it->layout, number, 4),
                  package_after_year(it->layout, THE_LETTER, 4));
}

static void write_asks(const struct asks *it)
{
    const char *const headings[ASK_COLUMNS] = {"Package",
                                                      "Base",
                                                      "Sign-on, year 1",
                                                      "Sign-on, year 2",
                                                      it->layout->packages->in_dollars ? "Grant" : "Units",
                                                      "V: a year, weighted",
                                                      "Above the letter",
                                                      "Cost over four years",
                                                      "Short of its goal by",
                                                      "Reaches its goal",
                                                      "Where it stands (private)"};
    sheet_text(it->sheet, (struct place){it->rows->asks - 1, 0}, LOOK_SECTION,
               "Asks: solved once, yours to change");
    sheet_headings(it->sheet, it->rows->asks, 0, headings, ASK_COLUMNS);
    for (int i = THE_LETTER; i < it->layout->packages->count; i = next_of(i)) {
        int row = ask_row(it->rows->asks, i);
        sheet_text(it->sheet, (struct place){row, 0}, LOOK_LABEL, it->layout->packages->list[i].name);
        write_levels(it, i, row);
        write_worth(it, i, row);
        write_verdict(it, i, row);
    }
    sheet_comment(
        it->sheet, (struct place){it->rows->asks, ASK_SHORT},
        it->layout->packages->one_lever
            ? "Without leverage the goal is V alone. Target packages and the line on the phone are measured "
              "against the target, the others against the anchor; a step of the ladder against its own goal "
              "between anchor and accept."
            : "A year, at the stay where it misses most. The target package and the line on the phone are "
              "measured against the target, anchor and menu against the anchor; a step of the ladder "
              "against its own goal between anchor and accept. A menu package is worth as much as the "
              "anchor on V and may miss at one stay.");
    sheet_comment(it->sheet, (struct place){it->rows->asks, ASK_COST},
                  "What the company pays over four years beyond the letter, at today's share price.");
}

static void write_names(const struct asks *it, int headings, const char *title)
{
    sheet_text(it->sheet, (struct place){headings - 1, 0}, LOOK_SECTION, title);
    sheet_text(it->sheet, (struct place){headings, 0}, LOOK_HEADING, "Package");
    sheet_height(it->sheet, headings, 28);
    for (int i = THE_LETTER; i < it->layout->packages->count; i = next_of(i))
        sheet_text(it->sheet, (struct place){ask_row(headings, i), 0}, LOOK_LABEL,
                   it->layout->packages->list[i].name);
}

/* What is paid in each year (R10). */
static void write_years(const struct asks *it)
{
    const struct packages *packages = it->layout->packages;
    write_names(it, it->rows->years, "What each pays by year, and against the letter");
    for (int year = 1; year <= 4; year++) {
        sheet_text(it->sheet, (struct place){it->rows->years, year}, LOOK_HEADING,
                   text_format(it->layout->arena, "Year %d", year));
        sheet_text(it->sheet, (struct place){it->rows->years, 4 + year}, LOOK_HEADING,
                   text_format(it->layout->arena, "Change in year %d", year));
        for (int i = THE_LETTER; i < packages->count; i = next_of(i)) {
            int row = ask_row(it->rows->years, i);
            struct money pay = curve_paid_between(&packages->list[i].solution.curve, 12 * (year - 1), 12 * year);
            struct money before =
                curve_paid_between(&packages->list[THE_LETTER].solution.curve, 12 * (year - 1), 12 * year);
            sheet_formula(it->sheet, (struct place){row, year}, LOOK_PLAIN, SHAPE_DOLLARS, value_money(pay), "%s",
                          package_paid_in(it->layout, i, year));
            char letters[4];
            column_letters(letters, year);
            if (i != THE_LETTER)
                sheet_formula(it->sheet, (struct place){row, 4 + year}, LOOK_STEP, SHAPE_DOLLARS,
                              value_money((struct money){pay.cents - before.cents}), "ROUND({%d}-%s$%d,2)",
                              year, letters, ask_row(it->rows->years, THE_LETTER) + 1);
        }
    }
}

static void write_stays(const struct asks *it)
{
    const struct packages *packages = it->layout->packages;
    const struct stay *stay = &it->layout->evaluation->from->stay;
    write_names(it, it->rows->stays, "What each pays a year, if you leave");
    for (int s = 0; s < stay->count; s++) {
        sheet_formula(it->sheet, (struct place){it->rows->stays, 1 + s}, LOOK_HEADING, SHAPE_AFTER,
                      value_count(stay->months[s]), "stay_%d", s + 1);
        for (int i = THE_LETTER; i < packages->count; i = next_of(i))
            sheet_formula(it->sheet, (struct place){ask_row(it->rows->stays, i), 1 + s}, LOOK_PLAIN,
                          SHAPE_MONEY, value_money(packages->list[i].solution.annualized[s]),
                          "ROUND(%s*12/stay_%d,2)", package_after_stay(it->layout, i, s), s + 1);
    }
}

void counter_asks(struct sheet *sheet, const struct layout *layout, const struct counter_rows *rows)
{
    const struct asks it = {sheet, layout, rows};
    sheet_block(sheet, layout_block(&layout->offers[layout->negotiating], 0,
                                    (struct table_layout){rows->asks + 1, 1}));
    write_asks(&it);
    write_years(&it);
    write_stays(&it);
}
