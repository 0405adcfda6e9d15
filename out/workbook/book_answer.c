#include "out/workbook/book_sheets.h"

#include <string.h>

/* From the top: title, lead, note; the headline table; break-even; the other tables. Charts stand to the
 * right, or below where the tables are wide. */
enum { TABLE_TOP = 4, CHART_WIDTH = 480, CHART_HEIGHT = 320, ROWS_OF_CHART = 17, OFFERS_BESIDE_CHARTS = 3 };

/* The stays that are shown: those of the case, 24 and 48, and one to try. */
struct stays {
    int count;
    int months[SHOWN_MAX + 1];
};

struct top {
    struct sheet *sheet;
    const struct layout *layout;
    struct stays stays;
    int chart_column;   /* of the charts beside the tables; 0: they stand below */
    int last;           /* column to which paragraphs reach */
    int break_even_row; /* of its headings */
    int tables_row;     /* of the headings of the second table */
};

static struct stays shown_stays(const struct evaluation *evaluation)
{
    struct stays stays = {.count = evaluation->shown_count + 1};
    int to_try = 36;
    for (int i = 0; i < evaluation->shown_count; i++) {
        stays.months[i] = evaluation->shown_months[i];
        if (stays.months[i] == to_try)
            to_try = 30;
    }
    stays.months[stays.count - 1] = to_try;
    return stays;
}

static struct money annualized_at(const struct offer_result *result, int months)
{
    struct money annualized = {0};
    annualize(&annualized, result->compared.total[months], months);
    return annualized;
}

static struct money kept_at(const struct offer_result *result, int months)
{
    return result->compared.total[months];
}

static struct money guaranteed_at(const struct offer_result *result, int months)
{
    return (struct money){result->compared.kept[BASE][months].cents + result->compared.kept[SIGN_ON][months].cents};
}

static struct money flat_at(const struct offer_result *result, int months)
{
    struct money annualized = {0};
    annualize(&annualized, result->compared_flat.total[months], months);
    return annualized;
}

/* A table: one figure (R10) of every offer at every stay. Patterns use $A# for the months. */
struct figure {
    const char *title, *pattern, *mixed; /* mixed: where offers have several currencies (R15) */
    struct money (*cached)(const struct offer_result *result, int months);
};

enum { ANNUALIZED, KEPT, FIGURES = 4 };

static const struct figure figures[FIGURES] = {
    [ANNUALIZED] = {"Total pay a year, if you stay", "INDEX(@stay_shared_annualized,$A#)", NULL, annualized_at},
    [KEPT] = {"Kept in all, if you leave after", "INDEX(@stay_shared,$A#)", NULL, kept_at},
    {"Of that guaranteed: base and sign-on", "ROUND(INDEX(@stay_base,$A#)+INDEX(@stay_sign_on,$A#),2)",
     "ROUND(ROUND(ROUND(INDEX(@stay_base,$A#)*@to_case,8),2)+ROUND(ROUND(INDEX(@stay_sign_on,$A#)*@to_case,8),2),2)",
     guaranteed_at},
    /* R7: flat figures stand beside. */
    {"Total pay a year at today's share price",
     "ROUND(ROUND(INDEX(@stay_total,$A#)-INDEX(@stay_equity,$A#)"
     "+SUMIFS(@vest_flat,@vest_month,\"<=\"&$A#,@vest_counted,\"yes\"),2)*12/$A#,2)",
     "ROUND(ROUND(INDEX(@stay_shared,$A#)-ROUND(ROUND(INDEX(@stay_equity,$A#)*@to_case,8),2)"
     "+ROUND(ROUND(SUMIFS(@vest_flat,@vest_month,\"<=\"&$A#,@vest_counted,\"yes\")*@to_case,8),2),2)*12/$A#,2)",
     flat_at},
};

/* Row of a table's headings. */
static int table_row(const struct top *it, int figure)
{
    return figure == ANNUALIZED ? TABLE_TOP : it->tables_row + (figure - 1) * (it->stays.count + 2);
}

/* The offer that keeps most after so many months; −1 for a tie. */
static int leader_of(const struct layout *layout, int months)
{
    int leader = 0, level = 1;
    for (int i = 1; i < layout->offer_count; i++) {
        struct money best = kept_at(layout->offers[leader].result, months),
                     kept = kept_at(layout->offers[i].result, months);
        int order = money_compare(kept, best);
        level = order > 0 ? 1 : level + (order == 0);
        leader = order > 0 ? i : leader;
    }
    return level > 1 ? -1 : leader;
}

/* What the best offer pays a year above the second. */
static struct money lead_of(const struct layout *layout, int months)
{
    int64_t first = INT64_MIN, second = INT64_MIN;
    for (int i = 0; i < layout->offer_count; i++) {
        int64_t cents = annualized_at(layout->offers[i].result, months).cents;
        if (cents > first) {
            second = first;
            first = cents;
        } else if (cents > second) {
            second = cents;
        }
    }
    return (struct money){first - second};
}

/* Who keeps most after the stay of a line: decided on the totals kept, not on rounded pay a year. */
static void write_leader(const struct top *it, int line)
{
    const struct layout *layout = it->layout;
    int months = it->stays.months[line], row = TABLE_TOP + 1 + line, column = layout->offer_count + 1;
    int leader = leader_of(layout, months), kept = table_row(it, KEPT) + 1 + line + 1;
    char last[4];
    column_letters(last, layout->offer_count);
    const char *range = text_format(layout->arena, "$B%d:$%s%d", kept, last, kept);
    sheet_formula(it->sheet, (struct place){row, column}, LOOK_PLAIN, SHAPE_TEXT,
                  value_text(leader < 0 ? "a tie" : layout->offers[leader].label),
                  "IF(COUNTIF(%s,MAX(%s))>1,\"a tie\",INDEX($B$%d:$%s$%d,1,MATCH(MAX(%s),%s,0)))", range,
                  range, TABLE_TOP + 1, last, TABLE_TOP + 1, range, range);
    sheet_formula(it->sheet, (struct place){row, column + 1}, LOOK_PLAIN, SHAPE_MONEY,
                  value_money(lead_of(layout, months)), "ROUND(LARGE($B#:$%s#,1)-LARGE($B#:$%s#,2),2)", last,
                  last);
}

/* Which stay of the case, from 1, has so many months. */
static int stay_number(const struct layout *layout, int months)
{
    const struct stay *stay = &layout->evaluation->from->stay;
    int i = 0;
    while (i < stay->count - 1 && stay->months[i] != months)
        i++;
    return i + 1;
}

/* Months are constants for 24 and 48; other stays of the case follow the sheet Assumptions, one is there to
 * try. The other tables repeat those of the first. */
static void write_months(const struct top *it, int figure, int line)
{
    int months = it->stays.months[line];
    struct place cell = {table_row(it, figure) + 1 + line, 0};
    bool to_try = line == it->stays.count - 1;
    if (figure != ANNUALIZED)
        sheet_formula(it->sheet, cell, LOOK_LABEL, SHAPE_STAY, value_count(months), "$A$%d",
                      TABLE_TOP + 1 + line + 1);
    else if (!to_try && (months == 24 || months == 48))
        sheet_write(it->sheet, cell, LOOK_LABEL, SHAPE_STAY, value_count(months));
    else if (to_try)
        sheet_input(it->sheet, cell, INPUT_STAY, value_count(months), "stay_to_try");
    else
        sheet_formula(it->sheet, cell, LOOK_LABEL, SHAPE_STAY, value_count(months), "stay_%d",
                      stay_number(it->layout, months));
}

static void choose(const struct top *it, int offer)
{
    sheet_block(it->sheet,
                layout_block(&it->layout->offers[offer], 1 + offer, (struct table_layout){TABLE_TOP + 1, 1}));
}

static void write_table(const struct top *it, int index)
{
    const struct figure *figure = &figures[index];
    const struct layout *layout = it->layout;
    int top = table_row(it, index);
    sheet_text(it->sheet, (struct place){top, 0}, LOOK_HEADING, figure->title);
    for (int line = 0; line < it->stays.count; line++)
        write_months(it, index, line);
    for (int i = 0; i < layout->offer_count; i++) {
        choose(it, i);
        sheet_formula(it->sheet, (struct place){top, 1 + i}, LOOK_HEADING, SHAPE_TEXT,
                      value_text(layout->offers[i].label), "@name");
        for (int line = 0; line < it->stays.count; line++)
            sheet_formula(it->sheet, (struct place){top + 1 + line, 1 + i}, LOOK_PLAIN, SHAPE_MONEY,
                          value_money(figure->cached(layout->offers[i].result, it->stays.months[line])), "%s",
                          layout->mixed && figure->mixed ? figure->mixed : figure->pattern);
        blank_spare(it->sheet, &layout->offers[i], (struct area){{top, 1 + i}, {top + it->stays.count, 1 + i}});
    }
}

static void write_headline(const struct top *it)
{
    const struct layout *layout = it->layout;
    int first_year = TABLE_TOP + 1 + it->stays.count;
    sheet_text(it->sheet, (struct place){first_year + 1, 0}, LOOK_LABEL,
               "V: weighted over your stay, today's price");
    sheet_comment(
        it->sheet, (struct place){first_year + 1, 0},
        "Pay a year over each stay of the sheet Assumptions, at today's share price, weighted by how likely "
        "you leave then.");
    write_table(it, ANNUALIZED);
    sheet_text(it->sheet, (struct place){first_year, 0}, LOOK_TOTAL, "First year's pay");
    for (int i = 0; i < layout->offer_count; i++) {
        choose(it, i);
        sheet_formula(it->sheet, (struct place){first_year, 1 + i}, LOOK_TOTAL, SHAPE_MONEY,
                      value_money(layout->offers[i].result->compared.received[12]), "%s",
                      layout->mixed ? "ROUND(INDEX(@stay_shared,12)+ROUND(ROUND(INDEX(@stay_to_repay,12)*@to_case,8),2),2)"
                                    : "INDEX(@stay_received,12)");
        sheet_formula(it->sheet, (struct place){first_year + 1, 1 + i}, LOOK_PLAIN, SHAPE_MONEY,
                      value_money(layout->offers[i].result->value), "@value");
    }
    for (int i = layout->letter_count; i < layout->offer_count; i++)
        blank_spare(it->sheet, &layout->offers[i], (struct area){{TABLE_TOP, 1 + i}, {first_year + 1, 1 + i}});
    if (layout->offer_count < 2)
        return;
    if (layout->letter_count < 2)
        blank_spare(it->sheet, &layout->offers[1],
                    (struct area){{TABLE_TOP, layout->offer_count + 1}, {first_year, layout->offer_count + 2}});
    sheet_text(it->sheet, (struct place){TABLE_TOP, layout->offer_count + 1}, LOOK_HEADING, "Keeps most");
    sheet_text(it->sheet, (struct place){TABLE_TOP, layout->offer_count + 2}, LOOK_HEADING,
               "Ahead of the next by, a year");
    for (int line = 0; line < it->stays.count; line++)
        write_leader(it, line);
}

/* Beside the tables, one under the other, or below them, side by side. */
static void write_charts(const struct top *it, const struct sheets *sheets)
{
    struct place first = {TABLE_TOP, it->chart_column};
    struct place second = {TABLE_TOP + ROWS_OF_CHART, it->chart_column};
    struct chart stay = stay_chart(sheets->stay, it->layout),
                 years = years_chart(sheets->years, it->layout, it->layout->negotiating);
    if (it->chart_column == 0) {
        first = (struct place){table_row(it, FIGURES) + 1, 0};
        second = (struct place){first.row, 5};
    }
    stay.width = years.width = CHART_WIDTH;
    stay.height = years.height = CHART_HEIGHT;
    sheet_chart(it->sheet, first, &stay);
    sheet_chart(it->sheet, second, &years);
}

static void write_top(const struct top *it)
{
    const struct layout *layout = it->layout;
    const char *note = layout->evaluation->from->note;
    sheet_banner(it->sheet, 0, 0, it->last, LOOK_TITLE, 22,
                 "What is each offer worth, and who wins for how long a stay?");
    sheet_banner(
        it->sheet, 1, 0, it->last, LOOK_LEAD, 28,
        text_format(
            layout->arena,
            "Money in %s. Live: change the letters on the sheet Letters, or a stay on Assumptions, and every "
            "figure follows. Pay a year is what is kept in all, times 12, over the months of the stay; "
            "equity at each offer's own price rule.",
            layout->evaluation->from->currency));
    if (note[0])
        sheet_banner(it->sheet, 2, 0, it->last, LOOK_LEAD,
                     paragraph_height(note, 100 + 15 * layout->offer_count), note);
}

/* A way to every other sheet. */
static void write_contents(const struct top *it, int row)
{
    static const char *const sheets[][2] = {
        {"Letters", "What do the letters say? Change anything there."},
        {"Stay", "What is yours if you leave after month N?"},
        {"Years", "What does each year pay?"},
        {"Compare", "Who is ahead, and from which month on?"},
        {"Prices", "What if the share price grows or falls?"},
        {"Chance", "What if share prices move by chance?"},
        {"Levers", "What is each lever worth?"},
        {"Counter", "What do I ask for, and does it reach my goal? (private)"},
        {"Script", "What do I say, and when?"},
        {"Bands", "What is known of the pay at this level?"},
        {"Assumptions", "What is taken for granted, and how long do I stay?"}};
    sheet_text(it->sheet, (struct place){row, 0}, LOOK_SECTION, "Where to look");
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        if (strcmp(sheets[i][0], "Chance") == 0 && !chance_told(it->layout))
            continue;
        sheet_link(it->sheet, (struct place){++row, 0}, sheets[i][0], sheets[i][0]);
        sheet_text(it->sheet, (struct place){row, 1}, LOOK_LABEL, sheets[i][1]);
    }
}

static void set_widths(const struct top *it)
{
    const struct layout *layout = it->layout;
    size_t longest = 14;
    for (int i = 0; i < layout->offer_count; i++) {
        size_t length = strlen(layout->offers[i].label);
        longest = length > longest ? length : longest;
    }
    int count = layout->offer_count, leader = longest < 40 ? (int)longest + 2 : 42;
    sheet_width(it->sheet, 0, 0, 36);
    sheet_width(it->sheet, 1, count, layout->money_width + 1);
    if (count > 1) {
        sheet_width(it->sheet, count + 1, count + 1, leader);
        sheet_width(it->sheet, count + 2, count + 2, layout->money_width);
    }
    if (it->chart_column > 0)
        sheet_width(it->sheet, it->chart_column - 1, it->chart_column - 1, 3);
    int lines = (int)(longest / (size_t)layout->money_width) + 1;
    for (int i = 0; i < FIGURES; i++)
        sheet_height(it->sheet, table_row(it, i), lines < 6 ? 14 * (lines < 2 ? 2 : lines) : 84);
}

void book_answer(const struct sheets *sheets, const struct layout *layout)
{
    const struct print print = {.wide = 1, .tall = 1};
    struct top it = {
        .sheet = sheets->answer, .layout = layout, .stays = shown_stays(layout->evaluation)};
    int tables_last = layout->offer_count > 1 ? layout->offer_count + 2 : 1;
    it.chart_column = layout->offer_count <= OFFERS_BESIDE_CHARTS ? tables_last + 2 : 0;
    it.last = it.chart_column > 0 ? it.chart_column + 5 : tables_last;
    it.break_even_row = TABLE_TOP + it.stays.count + 4;
    it.tables_row = it.break_even_row + (layout->offer_count > 1 ? layout->offer_count + 1 : 0);
    write_top(&it);
    set_widths(&it);
    write_headline(&it);
    book_break_evens(it.sheet, layout, it.break_even_row);
    for (int i = KEPT; i < FIGURES; i++)
        write_table(&it, i);
    write_charts(&it, sheets);
    /* under the tables, whatever the number of stays, and under charts that stand below or reach lower */
    int contents_row = table_row(&it, FIGURES) + 1 + (it.chart_column == 0 ? ROWS_OF_CHART + 3 : 0);
    int under_charts = TABLE_TOP + 2 * ROWS_OF_CHART + 1;
    write_contents(&it, layout->offer_count == 1 && under_charts > contents_row ? under_charts : contents_row);
    sheet_freeze(it.sheet, (struct place){2, 1});
    sheet_print(it.sheet, "Answer: what is each offer worth, and who wins for how long a stay?", &print);
}
