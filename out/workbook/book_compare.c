#include "out/workbook/book_race.h"
#include "out/workbook/book_sheets.h"

/* Rows, and columns of a rival's block. */
enum { CHARTS_ROW = 4, CHART_WIDTH = 560 };
enum { JOB = -1, JOB_COLOUR = OFFERS_MAX }; /* in place of a rival's number */
enum { GAP, AHEAD, LEADER, CHANGE, COMPARE_COLUMNS };

struct compare {
    struct sheet *sheet;
    const struct layout *layout;
    const struct offer_layout *own, *rival;
    int top;    /* row of month 1: above it the own name, the rival's and the headings */
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
    int row = it->top + month - 1, before = *leader;
    *leader = gap > 0 ? 1 : gap < 0 ? -1 : before;
    const char *rival = layout_title_of(it->layout, it->rival);
    const char *ahead = gap > 0 ? it->own->label : gap < 0 ? rival : "level";
    const char *change = *leader != before ? "from here" : "";
    struct sheet *sheet = it->sheet;
    char letters[4];
    column_letters(letters, it->column);
    sheet_formula(sheet, (struct place){row, it->column + GAP}, LOOK_PLAIN, SHAPE_GAP,
                  value_money(gap_after(it, month)),
                  "ROUND(INDEX(%s_stay_shared,$A#)-INDEX(@stay_shared,$A#),2)", it->own->prefix);
    sheet_formula(sheet, (struct place){row, it->column + AHEAD}, LOOK_PLAIN, SHAPE_TEXT, value_text(ahead),
                  "IF({0}>0,%s_name,IF({0}<0,%s$%d,\"level\"))", it->own->prefix, letters, it->top - 1);
    if (month == 1)
        sheet_formula(sheet, (struct place){row, it->column + LEADER}, LOOK_STEP, SHAPE_MONTH,
                      value_count(*leader), "SIGN({0})");
    else
        sheet_formula(sheet, (struct place){row, it->column + LEADER}, LOOK_STEP, SHAPE_MONTH,
                      value_count(*leader), "IF({0}=0,{2-},SIGN({0}))");
    sheet_formula(sheet, (struct place){row, it->column + CHANGE}, LOOK_PLAIN, SHAPE_TEXT, value_text(change),
                  month == 1 ? "IF({2}<>0,\"from here\",\"\")" : "IF({2}<>{2-},\"from here\",\"\")");
}

static int name_width(const struct layout *layout)
{
    int width = layout->name_length + 14; /* " (declined)" */
    return width < 18 ? 18 : width > 54 ? 54 : width;
}

/* Pages side by side on which the rivals can be read. */
static int pages_wide(const struct layout *layout)
{
    enum { CHARACTERS_OF_PAGE = 170 };
    int block = (int)layout->money_width + name_width(layout) + 15 + 15 + 3;
    return 1 + block * (layout->letter_count - 1 + (layout->job ? 1 : 0)) / CHARACTERS_OF_PAGE;
}

/* "Amazon less", and below it the rival: the name of its line in the chart. */
static void write_names(const struct compare *it)
{
    struct sheet *sheet = it->sheet;
    const char *title = it->rival->spare            ? "IF(@name=\"\",\" \"," OFFER_TITLE ")" /* nameless, a chart makes one up */
                        : it->rival == it->layout->job ? "@name"
                                                       : OFFER_TITLE;
    sheet_formula(sheet, (struct place){it->top - 3, it->column}, LOOK_OFFER, SHAPE_TEXT,
                  value_text(text_format(it->layout->arena, "%s less", it->own->label)), "%s_name&\" less\"",
                  it->own->prefix);
    sheet_formula(sheet, (struct place){it->top - 2, it->column}, LOOK_OFFER, SHAPE_TEXT,
                  value_text(it->rival->spare ? " " : layout_title_of(it->layout, it->rival)), "%s", title);
    for (int i = 1; i < COMPARE_COLUMNS; i++)
        for (int row = it->top - 3; row < it->top - 1; row++)
            sheet_text(sheet, (struct place){row, it->column + i}, LOOK_OFFER, "");
}

static void write_rival(const struct compare *it)
{
    static const char *const headings[COMPARE_COLUMNS] = {"Gap", "Ahead", "Leader so far (1, -1)",
                                                          "Lead changes"};
    struct sheet *sheet = it->sheet;
    const struct table_layout months = {it->top, MONTHS_MAX};
    int leader = 0;
    sheet_width(sheet, it->column, it->column, it->layout->money_width);
    sheet_width(sheet, it->column + AHEAD, it->column + AHEAD, name_width(it->layout));
    sheet_width(sheet, it->column + LEADER, it->column + CHANGE, 15);
    sheet_width(sheet, it->column + COMPARE_COLUMNS, it->column + COMPARE_COLUMNS, 3);
    sheet_block(sheet, layout_block(it->rival, it->column, months));
    write_names(it);
    sheet_headings(sheet, it->top - 1, it->column, headings, COMPARE_COLUMNS);
    for (int month = 1; month <= MONTHS_MAX; month++)
        write_month(it, month, &leader);
    sheet_name(sheet, (struct area){{it->top, it->column}, {it->top + MONTHS_MAX - 1, it->column}}, "@gap");
    const struct area block = {{it->top - 3 - SPLIT_ROWS, it->column}, {it->top + MONTHS_MAX - 1, it->column + CHANGE}};
    blank_spare(sheet, it->rival, block);
    if (it->rival != it->layout->job)
        sheet_grey_if(sheet, block, "@counts=0");
}

/* What the chart draws of the spare offer, right of its block: while it is empty every point is at month 0, level. */
static void write_spare_points(const struct compare *it)
{
    const int column = it->column + COMPARE_COLUMNS + 1;
    for (int month = 1; month <= MONTHS_MAX; month++) {
        const int row = it->top + month - 1;
        sheet_formula(it->sheet, (struct place){row, column}, LOOK_STEP, SHAPE_MONTH, value_count(0),
                      "IF(@standing=\"empty\",0,$A#)");
        sheet_formula(it->sheet, (struct place){row, column + 1}, LOOK_STEP, SHAPE_GAP, value_count(0),
                      "IF(@standing=\"empty\",0,{0})");
    }
    blank_spare(it->sheet, it->rival, (struct area){{it->top, column}, {it->top + MONTHS_MAX - 1, column + 1}});
}

static void add_series(struct chart *chart, const struct compare *it)
{
    const bool job = it->rival == it->layout->job;
    const int points = it->rival->spare ? it->column + COMPARE_COLUMNS + 1 : 0;
    const int last = it->top + MONTHS_MAX - 1, rival = job ? it->layout->offer_count : (int)(it->rival - it->layout->offers);
    chart->series[chart->series_count++] = (struct series){.sheet = it->sheet,
                                                           .name = {it->top - 2, it->column},
                                                           .categories = {{it->top, points}, {last, points}},
                                                           .values = {{it->top, points > 0 ? points + 1 : it->column},
                                                                      {last, points > 0 ? points + 1 : it->column}},
                                                           .colour = job ? JOB_COLOUR : rival,
                                                           .spare = it->rival->spare,
                                                           .grey = !job && layout_standing(it->layout, rival) != OFFER_STANDS};
}

/* Who of two stays ahead from some month to the end, seen from the negotiated offer; month 0 when nobody. */
static struct lead_change ahead_for_good(const struct layout *layout, int rival)
{
    const struct stay_report *stays = layout->source->stays;
    if (rival != JOB && layout->offers[rival].spare) /* nothing is less than anything */
        return (struct lead_change){.month = 1, .leader = LEADER_A};
    for (int i = 0; rival == JOB && i < stays->pair_count; i++) /* the job comes last, so that it is b */
        if (stays->pairs[i].a == layout->negotiating && stays->pairs[i].b == stays->job)
            return stays->pairs[i].comparison.for_good;
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

int break_even_month(const struct layout *layout, int rival)
{
    const struct lead_change good = ahead_for_good(layout, rival);
    bool turns = good.leader != LEADER_NONE && good.month > 1 && layout_standing(layout, rival) == OFFER_STANDS;
    return turns ? good.month : 0;
}

static struct chart gap_chart(const struct layout *layout)
{
    return (struct chart){.title = text_format(layout->arena, "How far %s is ahead of each (above 0) or behind",
                                               layout->offers[layout->negotiating].label),
                          .x_title = "Months stayed",
                          .y_title = text_format(layout->arena, "Difference kept in all (%s)",
                                                 layout->evaluation->from->currency),
                          .last = MONTHS_MAX,
                          .step = 6,
                          .with_zero = true};
}

static void write_rivals(struct compare *it, struct chart *gaps)
{
    const struct layout *layout = it->layout;
    sheet_text(it->sheet, (struct place){it->top - 1, 0}, LOOK_HEADING, "After month");
    for (int month = 1; month <= MONTHS_MAX; month++)
        sheet_write(it->sheet, (struct place){it->top + month - 1, 0}, LOOK_PLAIN, SHAPE_MONTH, value_count(month));
    for (int i = 0; i <= layout->offer_count; i++) {
        it->rival = i < layout->offer_count ? &layout->offers[i] : layout->job;
        if (i == layout->negotiating || !it->rival)
            continue;
        compare_split(it->sheet, layout, it->rival, (struct place){it->top - 3 - SPLIT_ROWS, it->column});
        write_rival(it);
        if (it->rival->spare)
            write_spare_points(it);
        add_series(gaps, it);
        it->column += COMPARE_COLUMNS + 1 + (it->rival->spare ? 3 : 0);
    }
}

void book_compare(const struct sheets *sheets, const struct layout *layout)
{
    struct sheet *sheet = sheets->compare;
    struct chart charts[] = {kept_chart(sheets->stay, layout), gap_chart(layout)};
    struct compare it = {.sheet = sheet, .layout = layout, .own = &layout->offers[layout->negotiating], .column = 1};
    for (int i = 0; i < 2; i++)
        chart_fit(&charts[i], layout, CHART_WIDTH);
    it.top = CHARTS_ROW + chart_rows(&charts[0]) + SPLIT_ROWS + 4;
    const struct print print = {.wide = pages_wide(layout), .repeat = {it.top, 1}, .repeat_from = it.top - 3};
    sheet_width(sheet, 0, 0, 14);
    sheet_banner(sheet, 0, 0, 5, LOOK_TITLE, 22, "Who is ahead, and from which month on?");
    sheet_banner(sheet, 1, 0, 5, LOOK_LEAD, 56,
                 text_format(layout->arena,
                             "Money kept of the negotiated offer after each month, less that kept of the rival. A tied month "
                             "belongs to nobody. Months of break-even stand on the sheet Answer. %s",
                             layout_currencies(layout)));
    if (layout->letter_count < 2 && !layout->job) /* there is a spare one then */
        sheet_formula(sheet, (struct place){CHARTS_ROW - 1, 0}, LOOK_PLAIN, SHAPE_TEXT,
                      value_text("There is one offer alone: nobody to compare it with."),
                      "IF(" SPARE_PREFIX "_standing=\"empty\",\"There is one offer alone: nobody to compare it with.\",\"\")");
    write_rivals(&it, &charts[1]);
    for (int i = 0; i < 2 && layout->letter_count + (layout->job ? 1 : 0) > 1; i++)
        chart_beside(sheet, (struct place){CHARTS_ROW, 1}, &charts[i], i);
    sheet_freeze(sheet, (struct place){1, 1});
    sheet_print(sheet, "Compare: who is ahead, and from which month on?", &print);
}

/* Grey and without a month where one of the two takes no part: it wins nothing. */
static void write_break_even(struct sheet *sheet, const struct layout *layout, int row, int rival)
{
    const struct offer_layout *own = &layout->offers[layout->negotiating], *other = &layout->offers[rival];
    const struct lead_change good = ahead_for_good(layout, rival);
    const char *ahead = good.leader == LEADER_NONE ? "nobody"
                        : good.leader == LEADER_A  ? own->label
                                                   : other->label;
    const char *label = text_format(layout->arena, "%s against %s", own->label, other->label);
    const bool both = offer_counts(layout, rival) && offer_counts(layout, layout->negotiating);
    sheet_block(sheet, layout_block(other, 0, (struct table_layout){row, 1}));
    sheet_formula(sheet, (struct place){row, 0}, LOOK_CELL, SHAPE_TEXT, value_text(label), "%s_name&\" against \"&@name", own->prefix);
    sheet_height(sheet, row, paragraph_height(label, 28));
    blank_spare(sheet, other, (struct area){{row, 0}, {row, 2}});
    sheet_grey_if(sheet, (struct area){{row, 0}, {row, 2}}, text_format(layout->arena, "@counts*%s_counts=0", own->prefix));
    sheet_formula(
        sheet, (struct place){row, 1}, LOOK_PLAIN, SHAPE_MONTH,
        !both ? value_nothing() : good.leader == LEADER_NONE ? value_text("never") : value_count(good.month),
        "IF(@counts*%s_counts=0,\"\",IF(INDEX(@gap,60)=0,\"never\",1+SUMPRODUCT(MAX((SIGN(@gap)<>SIGN(INDEX(@gap,60)))*stay_month))))", own->prefix);
    sheet_formula(sheet, (struct place){row, 2}, LOOK_PLAIN, SHAPE_TEXT, value_text(both ? ahead : "not compared"),
                  "IF(@counts*%s_counts=0,\"not compared\",IF(INDEX(@gap,60)>0,%s_name,IF(INDEX(@gap,60)<0,@name,\"nobody\")))", own->prefix, own->prefix);
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
