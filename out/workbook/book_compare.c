#include "out/workbook/book_sheets.h"

/* Rows, and columns of a rival's block. */
enum { COMPARE_TOP = 5 };
enum { GAP, AHEAD, LEADER, CHANGE, COMPARE_COLUMNS };

struct compare {
    struct sheet *sheet;
    const struct layout *layout;
    const struct offer_layout *own, *rival;
    int column; /* of the rival's block */
};

static struct money gap_after(const struct compare *it, int month)
{
    return (struct money){it->own->result->compared.total[month].cents -
                          it->rival->result->compared.total[month].cents};
}

/* R11 for one month. A tied month belongs to nobody: the leader stays who it was, and a lead that the same
 * offer regains is no change. */
static void write_month(const struct compare *it, int month, int *leader)
{
    int64_t gap = gap_after(it, month).cents;
    int row = COMPARE_TOP + month - 1, before = *leader;
    *leader = gap > 0 ? 1 : gap < 0 ? -1 : before;
    const char *ahead = gap > 0 ? it->own->label : gap < 0 ? it->rival->label : "level";
    const char *change = *leader != before ? "from here" : "";
    struct sheet *sheet = it->sheet;
    sheet_formula(sheet, (struct place){row, it->column + GAP}, LOOK_PLAIN, SHAPE_MONEY,
                  value_money(gap_after(it, month)),
                  "ROUND(INDEX(%s_stay_shared,$A#)-INDEX(@stay_shared,$A#),2)", it->own->prefix);
    sheet_formula(sheet, (struct place){row, it->column + AHEAD}, LOOK_PLAIN, SHAPE_TEXT, value_text(ahead),
                  "IF({0}>0,%s_name,IF({0}<0,@name,\"level\"))", it->own->prefix);
    if (month == 1)
        sheet_formula(sheet, (struct place){row, it->column + LEADER}, LOOK_STEP, SHAPE_MONTH,
                      value_count(*leader), "SIGN({0})");
    else
        sheet_formula(sheet, (struct place){row, it->column + LEADER}, LOOK_STEP, SHAPE_MONTH,
                      value_count(*leader), "IF({0}=0,{2-},SIGN({0}))");
    sheet_formula(sheet, (struct place){row, it->column + CHANGE}, LOOK_PLAIN, SHAPE_TEXT, value_text(change),
                  month == 1 ? "IF({2}<>0,\"from here\",\"\")" : "IF({2}<>{2-},\"from here\",\"\")");
}

static void write_rival(const struct compare *it)
{
    static const char *const headings[COMPARE_COLUMNS] = {"Gap", "Ahead", "Leader so far (1, -1)",
                                                          "Lead changes"};
    struct sheet *sheet = it->sheet;
    const struct table_layout months = {COMPARE_TOP, MONTHS_MAX};
    struct place name = {COMPARE_TOP - 2, it->column};
    int leader = 0;
    sheet_width(sheet, it->column, it->column, it->layout->money_width);
    sheet_width(sheet, it->column + AHEAD, it->column + AHEAD, 24);
    sheet_width(sheet, it->column + LEADER, it->column + CHANGE, 12);
    sheet_width(sheet, it->column + COMPARE_COLUMNS, it->column + COMPARE_COLUMNS, 3);
    sheet_block(sheet, layout_block(it->rival, it->column, months));
    sheet_formula(sheet, name, LOOK_OFFER, SHAPE_TEXT,
                  value_text(text_format(it->layout->arena, "%s less %s", it->own->label, it->rival->label)),
                  "%s_name&\" less \"&@name", it->own->prefix);
    for (int i = 1; i < COMPARE_COLUMNS; i++)
        sheet_text(sheet, (struct place){name.row, name.column + i}, LOOK_OFFER, "");
    sheet_headings(sheet, COMPARE_TOP - 1, it->column, headings, COMPARE_COLUMNS);
    for (int month = 1; month <= MONTHS_MAX; month++)
        write_month(it, month, &leader);
    sheet_name(sheet, (struct area){{COMPARE_TOP, it->column}, {COMPARE_TOP + MONTHS_MAX - 1, it->column}},
               "@gap");
    blank_spare(sheet, it->rival, (struct area){name, {COMPARE_TOP + MONTHS_MAX + 3, it->column + CHANGE}});
}

/* What the chart draws of the spare offer, right of its block: while it is empty every point is at month 0, level. */
static void write_spare_points(const struct compare *it)
{
    const int column = it->column + COMPARE_COLUMNS + 1;
    for (int month = 1; month <= MONTHS_MAX; month++) {
        const int row = COMPARE_TOP + month - 1;
        sheet_formula(it->sheet, (struct place){row, column}, LOOK_STEP, SHAPE_MONTH, value_count(0),
                      "IF(@standing=\"empty\",0,$A#)");
        sheet_formula(it->sheet, (struct place){row, column + 1}, LOOK_STEP, SHAPE_MONEY, value_count(0),
                      "IF(@standing=\"empty\",0,{0})");
    }
    blank_spare(it->sheet, it->rival, (struct area){{COMPARE_TOP, column}, {COMPARE_TOP + MONTHS_MAX - 1, column + 1}});
}

static void add_series(struct chart *chart, const struct compare *it)
{
    const int last = COMPARE_TOP + MONTHS_MAX - 1, points = it->rival->spare ? it->column + COMPARE_COLUMNS + 1 : 0;
    chart->series[chart->series_count++] =
        (struct series){.sheet = it->sheet,
                        .name = {COMPARE_TOP - 2, it->column},
                        .categories = {{COMPARE_TOP, points}, {last, points}},
                        .values = {{COMPARE_TOP, points > 0 ? points + 1 : it->column},
                                   {last, points > 0 ? points + 1 : it->column}}};
}

/* Who of two stays ahead from some month to the end, seen from the negotiated offer; month 0 when nobody. */
static struct lead_change ahead_for_good(const struct layout *layout, int rival)
{
    if (layout->offers[rival].spare) /* nothing is less than anything */
        return (struct lead_change){.month = 1, .leader = LEADER_A};
    for (int i = 0; i < layout->evaluation->pair_count; i++) {
        const struct pair_result *pair = &layout->evaluation->pairs[i];
        struct lead_change change = pair->comparison.for_good;
        if (pair->a == layout->negotiating && pair->b == rival)
            return change;
        if (pair->b == layout->negotiating && pair->a == rival) {
            change.leader = change.leader == LEADER_A   ? LEADER_B
                            : change.leader == LEADER_B ? LEADER_A
                                                        : LEADER_NONE;
            return change;
        }
    }
    return (struct lead_change){0};
}

static const char *month_cell(const struct compare *it)
{
    char letters[4];
    column_letters(letters, it->column + LEADER);
    return text_format(it->layout->arena, "%s%d", letters, COMPARE_TOP + MONTHS_MAX + 3);
}

/* The break-even as two points of an upright line, below the months: its text, then money and month. */
enum { BREAK_EVEN_TOP = COMPARE_TOP + MONTHS_MAX + 1 };

static void write_line(const struct compare *it)
{
    const struct lead_change good = ahead_for_good(it->layout, (int)(it->rival - it->layout->offers));
    int month = good.leader != LEADER_NONE && good.month > 1 ? good.month : 0;
    struct sheet *sheet = it->sheet;
    struct place text = {BREAK_EVEN_TOP, it->column};
    sheet_formula(sheet, (struct place){text.row + 1, it->column + LEADER}, LOOK_STEP, SHAPE_MONTH,
                  value_count(month),
                  "IF(OR(INDEX(@gap,60)=0,SUMPRODUCT(--(SIGN(@gap)<>SIGN(INDEX(@gap,60))))=0),0,"
                  "1+SUMPRODUCT(MAX((SIGN(@gap)<>SIGN(INDEX(@gap,60)))*stay_month)))");
    sheet_formula(sheet, (struct place){text.row + 2, it->column + LEADER}, LOOK_STEP, SHAPE_MONTH,
                  value_count(month), "{2-}");
    sheet_write(sheet, (struct place){text.row + 1, it->column}, LOOK_STEP, SHAPE_MONEY, value_count(0));
    sheet_formula(sheet, (struct place){text.row + 2, it->column}, LOOK_STEP, SHAPE_MONEY,
                  value_money(month > 0 ? it->own->result->compared.total[month] : (struct money){0}),
                  "IF({2}=0,0,INDEX(%s_stay_shared,MAX(1,{2})))", it->own->prefix);
    sheet_formula(sheet, text, LOOK_STEP, SHAPE_TEXT,
                  value_text(month > 0
                                 ? text_format(it->layout->arena, "Break-even with %s: month %d",
                                               it->rival->label, month)
                                 : text_format(it->layout->arena, "No break-even with %s", it->rival->label)),
                  "IF(%s=0,\"No break-even with \"&@name,\"Break-even with \"&@name&\": month \"&%s)",
                  month_cell(it), month_cell(it));
}

static void add_line(struct chart *chart, const struct compare *it)
{
    int row = BREAK_EVEN_TOP, x = it->column + LEADER;
    chart->series[chart->series_count++] =
        (struct series){.sheet = it->sheet,
                        .name = {row, it->column},
                        .categories = {{row + 1, x}, {row + 2, x}},
                        .values = {{row + 1, it->column}, {row + 2, it->column}},
                        .marks = true};
}

void book_compare(const struct sheets *sheets, const struct layout *layout)
{
    struct sheet *sheet = sheets->compare;
    const struct print print = {.wide = 1, .repeat = {COMPARE_TOP, 1}};
    struct compare it = {
        .sheet = sheet, .layout = layout, .own = &layout->offers[layout->negotiating], .column = 1};
    struct chart chart = {.title = "Money kept: how far the negotiated offer is ahead (above 0) or behind",
                          .x_title = "Months stayed",
                          .y_title = text_format(layout->arena, "Difference kept in all (%s)",
                                                 layout->evaluation->from->currency),
                          .first = 0,
                          .last = MONTHS_MAX,
                          .step = 6,
                          .width = 640,
                          .height = 400};
    struct chart curves = kept_chart(sheets->stay, layout);
    curves.width = 640;
    curves.height = 400;
    sheet_width(sheet, 0, 0, 9);
    sheet_banner(sheet, 0, 0, 5, LOOK_TITLE, 22, "Who is ahead, and from which month on?");
    sheet_banner(
        sheet, 1, 0, 5, LOOK_LEAD, 42,
        "Money kept of the negotiated offer after each month, less that kept of the rival (R11). A tied "
        "month belongs to nobody. The break-even months are on the sheet Answer.");
    if (layout->letter_count < 2) /* there is a spare one then */
        sheet_formula(sheet, (struct place){2, 0}, LOOK_PLAIN, SHAPE_TEXT,
                      value_text("There is one offer alone: nobody to compare it with."),
                      "IF(" SPARE_PREFIX "_standing=\"empty\",\"There is one offer alone: nobody to compare it with.\",\"\")");
    sheet_text(sheet, (struct place){COMPARE_TOP - 1, 0}, LOOK_HEADING, "After month");
    for (int month = 1; month <= MONTHS_MAX; month++)
        sheet_write(sheet, (struct place){COMPARE_TOP + month - 1, 0}, LOOK_PLAIN, SHAPE_MONTH,
                    value_count(month));
    for (int i = 0; i < layout->offer_count; i++) {
        if (i == layout->negotiating)
            continue;
        it.rival = &layout->offers[i];
        write_rival(&it);
        write_line(&it);
        if (it.rival->spare)
            write_spare_points(&it);
        add_series(&chart, &it);
        add_line(&curves, &it);
        it.column += COMPARE_COLUMNS + 1 + (it.rival->spare ? 3 : 0);
    }
    if (layout->letter_count > 1) {
        sheet_chart(sheet, (struct place){COMPARE_TOP, it.column}, &curves);
        sheet_chart(sheet, (struct place){COMPARE_TOP + 24, it.column}, &chart);
    }
    sheet_freeze(sheet, (struct place){COMPARE_TOP, 1});
    sheet_print(sheet, "Compare: who is ahead, and from which month on?", &print);
}

static void write_break_even(struct sheet *sheet, const struct layout *layout, int row, int rival)
{
    const struct offer_layout *own = &layout->offers[layout->negotiating], *other = &layout->offers[rival];
    const struct lead_change good = ahead_for_good(layout, rival);
    const char *ahead = good.leader == LEADER_NONE ? "nobody"
                        : good.leader == LEADER_A  ? own->label
                                                   : other->label;
    sheet_block(sheet, layout_block(other, 0, (struct table_layout){row, 1}));
    sheet_formula(sheet, (struct place){row, 0}, LOOK_LABEL, SHAPE_TEXT,
                  value_text(text_format(layout->arena, "%s against %s", own->label, other->label)),
                  "%s_name&\" against \"&@name", own->prefix);
    blank_spare(sheet, other, (struct area){{row, 0}, {row, 2}});
    sheet_formula(
        sheet, (struct place){row, 1}, LOOK_PLAIN, SHAPE_MONTH,
        good.leader == LEADER_NONE ? value_text("never") : value_count(good.month),
        "IF(INDEX(@gap,60)=0,\"never\",1+SUMPRODUCT(MAX((SIGN(@gap)<>SIGN(INDEX(@gap,60)))*stay_month)))");
    sheet_formula(sheet, (struct place){row, 2}, LOOK_PLAIN, SHAPE_TEXT, value_text(ahead),
                  "IF(INDEX(@gap,60)>0,%s_name,IF(INDEX(@gap,60)<0,@name,\"nobody\"))", own->prefix);
}

void book_break_evens(struct sheet *sheet, const struct layout *layout, int row)
{
    static const char *const headings[] = {"Break-even, over 60 months", "From month",
                                           "stays ahead for good"};
    if (layout->offer_count < 2)
        return;
    sheet_headings(sheet, row, 0, headings, 3);
    if (layout->letter_count < 2)
        blank_spare(sheet, &layout->offers[1], (struct area){{row, 0}, {row, 2}});
    for (int i = 0; i < layout->offer_count; i++)
        if (i != layout->negotiating)
            write_break_even(sheet, layout, ++row, i);
}
