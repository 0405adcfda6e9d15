/* The sheet Each part: what 1,000 of each cash lever and one RSU add to pay a year, at each stay (R12). */
#include "out/workbook/book_packages.h"

enum { CHARTS_ROW = 4, TOP = 26 /* row of the headings, below the chart */, NOW = 1, STEP, LIMIT, FIRST_STAY, YEARS_SHOWN = 4, LINES = LEVERS + 1 };

static const char *const labels[LINES] = {"%K more base", "%K more sign-on in year 1", "%K more sign-on in year 2",
                                          "One RSU more", "%K more grant, at today's price"};

struct levers {
    struct sheet *sheet;
    const struct layout *layout;
    int stay_count;
};

/* Columns: the stays of the case, then the four years. */
static int month_at(const struct levers *it, int index)
{
    const struct stay *stay = &it->layout->evaluation->from->stay;
    return index < it->stay_count ? stay->months[index] : 12 * (index - it->stay_count + 1);
}

static const char *kept_at(const struct levers *it, int what_if, int index)
{
    return index < it->stay_count ? package_after_stay(it->layout, what_if, index)
                                  : package_after_year(it->layout, what_if, index - it->stay_count + 1);
}

/* A lever that cannot be asked for is worth nothing. */
static bool worth_of(struct money *worth, const struct levers *it, int line, int months, struct err *err)
{
    struct bargain of_grant = it->layout->packages->bargain;
    if (line <= LEVER_UNITS)
        return lever_worth(worth, &of_grant, (enum lever)line, months, err);
    of_grant.offer.price.start = dollars(1000);
    of_grant.offer.grant.strike = (struct money){0};
    return lever_worth(worth, &of_grant, LEVER_UNITS, months, err);
}

/* The price of one unit, or 1,000 dollars, times the share of the grant that has vested by then (R12: before
 * whole units). */
static void write_worth_of_grant(const struct levers *it, struct place cell, struct money worth, const char *of, int index)
{
    const struct layout *layout = it->layout;
    int events = layout->offers[layout->negotiating].grants[0].count;
    char letters[4];
    column_letters(letters, cell.column);
    const char *months = text_format(layout->arena, "%s$%d", letters, TOP + 1);
    sheet_formula(
        it->sheet, cell, LOOK_PLAIN, SHAPE_MONEY, value_money(worth),
        "IF(@granted_as=\"dollars\",ROUND(ROUND(%s-%s,2)*12/%s,2),ROUND(ROUND(ROUND(ROUND(%s*IF(@vests_by=\"units\","
        "IF(N(@units)=0,0,SUMIFS(INDEX(@vest_units,1):INDEX(@vest_units,%d),INDEX(@vest_month,1):INDEX(@vest_"
        "month,%d),"
        "\"<=\"&%s)/@units),"
        "SUMIFS(INDEX(@vest_weight,1):INDEX(@vest_weight,%d),INDEX(@vest_month,1):INDEX(@vest_month,%d),"
        "\"<=\"&%s)/120000)*12/%s,8),2)*@counted_share,8),2))",
        kept_at(it, MORE_GRANT, index), kept_at(it, THE_LETTER, index), months, of, events, events, months, events, events,
        months, months);
}

static bool write_line(const struct levers *it, int line, struct err *err)
{
    const struct layout *layout = it->layout;
    for (int i = 0; i < it->stay_count + YEARS_SHOWN; i++) {
        struct place cell = {TOP + 1 + line, FIRST_STAY + i};
        struct money worth;
        char letters[4];
        column_letters(letters, cell.column);
        const char *months = text_format(layout->arena, "%s$%d", letters, TOP + 1);
        if (!worth_of(&worth, it, line, month_at(it, i), err))
            return false;
        if (line < LEVER_UNITS)
            sheet_formula(it->sheet, cell, LOOK_PLAIN, SHAPE_MONEY, value_money(worth),
                          "ROUND(ROUND(%s-%s,2)*12/%s,2)", kept_at(it, MORE_BASE + line, i),
                          kept_at(it, THE_LETTER, i), months);
        else
            write_worth_of_grant(it, cell, worth,
                                 line == LEVER_UNITS ? "MAX(0,@price-@strike)*@stock_rate" : "1000*@stock_rate", i);
    }
    return true;
}

static void write_standing(const struct levers *it, int line)
{
    static const char *const now[LEVERS] = {"@base", "N(@sign_on_1)", "N(@sign_on_2)", "IF(@granted_as=\"dollars\",N(@dollars),N(@units))"};
    const struct bargain *bargain = &it->layout->packages->bargain;
    int row = TOP + 1 + line;
    const struct case_offer *from = it->layout->offers[it->layout->negotiating].result->from;
    sheet_text(it->sheet, (struct place){row, 0}, LOOK_LABEL,
               line == LEVER_UNITS && it->layout->packages->in_dollars ? "The grant, in dollars"
               : line == LEVER_UNITS ? labels[line]
                                   : text_format(it->layout->arena, labels[line],
                                                 line < LEVERS ? from->currency : from->stock_currency, dollars(1000)));
    if (line >= LEVERS)
        return;
    bool units = line == LEVER_UNITS && !it->layout->packages->in_dollars;
    enum shape shape = units ? SHAPE_COUNT : SHAPE_DOLLARS;
    const int64_t amounts[] = {bargain->now.level[line], bargain->step[line], bargain->limit[line]};
    struct value values[3];
    for (int i = 0; i < 3; i++)
        values[i] = units ? value_count(amounts[i]) : value_money((struct money){amounts[i]});
    sheet_formula(it->sheet, (struct place){row, NOW}, LOOK_PLAIN, shape, values[0], "%s", now[line]);
    sheet_write(it->sheet, (struct place){row, STEP}, LOOK_PLAIN, shape, values[1]);
    if (amounts[2] == NO_LIMIT || !bargain->available[line])
        sheet_text(it->sheet, (struct place){row, LIMIT}, LOOK_PLAIN,
                   bargain->available[line] ? "none known" : "cannot be asked for");
    else
        sheet_write(it->sheet, (struct place){row, LIMIT}, LOOK_PLAIN, shape, values[2]);
}

static void write_headings(const struct levers *it)
{
    static const char *const headings[] = {"What is added", "In the letter", "Asked in steps of", "Limit"};
    const int last = it->stay_count + YEARS_SHOWN;
    sheet_headings(it->sheet, TOP, 0, headings, 4);
    for (int i = 0; i < last; i++) {
        struct place cell = {TOP, FIRST_STAY + i};
        if (i < it->stay_count)
            sheet_formula(it->sheet, cell, LOOK_HEADING, SHAPE_AFTER, value_count(month_at(it, i)), "stay_%d",
                          i + 1);
        else
            sheet_write(it->sheet, cell, LOOK_HEADING, SHAPE_AFTER, value_count(month_at(it, i)));
        sheet_text(it->sheet, (struct place){TOP - 1, cell.column}, LOOK_OFFER,
                   i == 0                ? "Worth a year: your stays"
                   : i == it->stay_count ? "after each year"
                                         : "");
    }
}

static void add_chart(const struct levers *it)
{
    const int last = FIRST_STAY + it->stay_count + YEARS_SHOWN - 1, first = last - YEARS_SHOWN + 1;
    static const int lines[] = {LEVER_BASE, LEVER_SIGN_ON_1, LEVER_SIGN_ON_2, LEVERS};
    static const int colours[] = {BASE, SIGN_ON, PARTS_MAX - 1, EQUITY};
    struct chart chart = {.kind = CHART_COLUMNS,
                          .title = text_format(it->layout->arena, "What %K more of each part is worth a year, by length of stay",
                                               it->layout->evaluation->from->currency, dollars(1000)),
                          .x_title = "If you leave after so many months",
                          .y_title = text_format(it->layout->arena, "Added to pay a year (%s)",
                                                 it->layout->evaluation->from->currency),
                          .series_count = 4,
                          .width = 900,
                          .height = 380};
    for (int i = 0; i < 4; i++) {
        int row = TOP + 1 + lines[i];
        chart.series[i] = (struct series){.sheet = it->sheet,
                                          .name = {row, 0},
                                          .categories = {{TOP, first}, {TOP, last}},
                                          .values = {{row, first}, {row, last}},
                                          .stroke = STROKE_PART,
                                          .colour = colours[i]};
    }
    sheet_chart(it->sheet, (struct place){CHARTS_ROW, 0}, &chart);
}

bool book_levers(struct sheet *sheet, const struct layout *layout, struct err *err)
{
    const struct print print = {.wide = 1, .tall = 1};
    const struct levers it = {sheet, layout, layout->evaluation->from->stay.count};
    int last = FIRST_STAY + it.stay_count + YEARS_SHOWN - 1;
    sheet_width(sheet, 0, 0, 36);
    sheet_width(sheet, 1, last, layout->money_width);
    sheet_banner(sheet, 0, 0, last, LOOK_TITLE, 22, "What is a little more of each part worth?");
    sheet_banner(
        sheet, 1, 0, last, LOOK_LEAD, 42,
        "What is added to pay a year, over each stay and at today's share price, by a little more of one part of the "
        "negotiated offer, the rest unchanged. Sign-on is worth most on a short stay, base the same on any, RSUs little "
        "before they vest: put what the company can move most easily where your stay makes it worth most.");
    sheet_block(sheet,
                layout_block(&layout->offers[layout->negotiating], 0, (struct table_layout){TOP + 1, LINES}));
    sheet_formula(sheet, (struct place){TOP - 1, 0}, LOOK_OFFER, SHAPE_TEXT,
                  value_text(layout->offers[layout->negotiating].label), "@name");
    for (int i = 1; i < FIRST_STAY; i++)
        sheet_text(sheet, (struct place){TOP - 1, i}, LOOK_OFFER, "");
    write_headings(&it);
    for (int line = 0; line < LINES; line++) {
        write_standing(&it, line);
        if (!write_line(&it, line, err))
            return false;
    }
    sheet_comment(
        sheet, (struct place){TOP + 1 + LEVER_UNITS, 0},
        "The price of one RSU times the share vested by then, before RSUs are made whole; months in which nothing vests "
        "add nothing.");
    sheet_comment(
        sheet, (struct place){TOP, LIMIT},
        "From limits of the case, or the top of the range posted for this place. A national range is "
        "never a limit.");
    add_chart(&it);
    book_matters(sheet, layout, TOP + LINES + 3, last);
    sheet_freeze(sheet, (struct place){1, 0});
    sheet_print(sheet, "Each part: what is a little more of each part worth?", &print);
    return true;
}
