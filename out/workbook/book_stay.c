#include "calc/pay/leave.h"
#include "out/workbook/book_sheets.h"

/* Columns of a block. */
enum {
    STAY_TOP = 5 /* row of month 1 */,
    KEPT_TOTAL = COMPONENTS,
    ANNUALIZED,
    RECEIVED,
    TO_REPAY,
    ONE_MONTH,
    SHARED, /* the total in the currency of the case, where offers have several (R15) */
    SHARED_ANNUALIZED,
    STAY_COLUMNS
};

/* The columns that a block has. */
static int columns_of(const struct layout *layout)
{
    return layout->mixed ? STAY_COLUMNS : SHARED;
}

static int stay_column(const struct layout *layout, int offer)
{
    return 1 + offer * (columns_of(layout) + 1);
}

/* The curve, one pattern a column. Lump sums with a repayment window (R4, R9) are nothing before they are
 * paid, all once the window is served, and in between what their rule leaves. */
static const char *const formulas[STAY_COLUMNS] = {
    /* R3: each change of the annual base, times the months it is in force, over twelve; rounded once. */
    [BASE] = "ROUND(ROUND(SUMPRODUCT(($A#>=@raise_month)*@raise_change*($A#-@raise_month+1)),2)/12,2)",
    /* R4 */
    [SIGN_ON] =
        "ROUND(SUMPRODUCT(($A#>=@sign_on_from)*(($A#-@sign_on_from+1>=@sign_on_window)*@sign_on_amount"
        "+($A#-@sign_on_from+1<@sign_on_window)*((@sign_on_meanwhile=\"all\")*@sign_on_amount"
        "+(@sign_on_meanwhile=\"by month\")"
        "*ROUND(@sign_on_amount*($A#-@sign_on_from+1)/@sign_on_window,2)))),2)",
    /* R6, R7: what has vested by then, each at the price of its month. */
    [EQUITY] = "ROUND(SUMIFS(@vest_value,@vest_month,\"<=\"&$A#,@vest_counted,\"yes\"),2)",
    /* R8 */
    [BONUS] = "ROUND(SUMIF(@bonus_month,\"<=\"&$A#,@bonus_amount),2)",
    /* R9: one-offs, then benefits. */
    [OTHER] = "ROUND(SUMPRODUCT((@other_counted=\"yes\")*($A#>=@other_from)"
              "*(($A#-@other_from+1>=@other_window)*@other_amount"
              "+($A#-@other_from+1<@other_window)*((@other_meanwhile=\"all\")*@other_amount"
              "+(@other_meanwhile=\"by month\")*ROUND(@other_amount*($A#-@other_from+1)/@other_window,2))))"
              "+SUMPRODUCT((@benefit_counted=\"yes\")*(@benefit_month<=$A#)"
              "*ROUND(ROUND({0}*@benefit_percent,8),2)),2)",
    /* R10 */
    [KEPT_TOTAL] = "ROUND(SUM({0},{1},{2},{3},{4}),2)",
    [ANNUALIZED] = "ROUND({5}*12/$A#,2)",
    /* The cash curve, before any repayment: a lump at the start, or a twelfth each month of the year (R4). */
    [RECEIVED] = "ROUND({0}+{2}+{3}"
                 "+SUMPRODUCT(($A#>=@sign_on_from)*((@sign_on_paid=\"lump\")*@sign_on_amount"
                 "+(@sign_on_paid=\"monthly\")*(($A#-@sign_on_from>=11)*@sign_on_amount"
                 "+($A#-@sign_on_from<11)*ROUND(@sign_on_amount*($A#-@sign_on_from+1)/12,2))))"
                 "+SUMPRODUCT((@other_counted=\"yes\")*($A#>=@other_from)*@other_amount)"
                 "+SUMPRODUCT((@benefit_counted=\"yes\")*(@benefit_month<=$A#)"
                 "*ROUND(ROUND({0}*@benefit_percent,8),2)),2)",
    /* R4, R9: lump sums in the account that leaving then makes repayable. */
    [TO_REPAY] = "ROUND({7}-{5},2)",
    [ONE_MONTH] = "IF($A#>=60,\"\",ROUND(INDEX(@stay_total,MIN(60,$A#+1))-{5},2))",
    /* R15: each component with one rounding. */
    [SHARED] = ("ROUND(ROUND(ROUND({0}*@to_case,8),2)+ROUND(ROUND({1}*@to_case,8),2)+ROUND(ROUND({2}*@to_case,8),2)"
               "+ROUND(ROUND({3}*@to_case,8),2)+ROUND(ROUND({4}*@to_case,8),2),2)"),
    [SHARED_ANNUALIZED] = "ROUND({10}*12/$A#,2)",
};

static const char *const names[STAY_COLUMNS] = {
    "@stay_base",  "@stay_sign_on",    "@stay_equity",   "@stay_bonus",    "@stay_other",
    "@stay_total", "@stay_annualized", "@stay_received", "@stay_to_repay", "@stay_one_month",
    "@stay_shared", "@stay_shared_annualized"};

static struct value cached(const struct offer_result *result, int column, int month)
{
    const struct curve *curve = &result->curve;
    struct money annualized = {0};
    if (column == SHARED)
        return value_money(result->compared.total[month]);
    if (column == SHARED_ANNUALIZED)
        curve = &result->compared;
    if (column < COMPONENTS)
        return value_money(curve->kept[column][month]);
    switch (column) {
    case KEPT_TOTAL:
        return value_money(curve->total[month]);
    case RECEIVED:
        return value_money(curve->received[month]);
    case TO_REPAY:
        return value_money(leave_to_repay(curve, month));
    case ONE_MONTH:
        return month < MONTHS_MAX ? value_money(curve_between(curve, month, month + 1)) : value_nothing();
    default:
        annualize(&annualized, curve->total[month], month);
        return value_money(annualized);
    }
}

static struct area months_of(int column)
{
    return (struct area){{STAY_TOP, column}, {STAY_TOP + MONTHS_MAX - 1, column}};
}

static const char *in_currency(const struct layout *layout, const char *what)
{
    return text_format(layout->arena, "%s (%s)", what, layout->evaluation->from->currency);
}

static void write_offer_name(struct sheet *sheet, const struct offer_layout *offer, int column, int count)
{
    sheet_formula(sheet, (struct place){STAY_TOP - 2, column}, LOOK_OFFER, SHAPE_TEXT,
                  value_text(offer->label), "@name");
    for (int i = 1; i < count; i++)
        sheet_text(sheet, (struct place){STAY_TOP - 2, column + i}, LOOK_OFFER, "");
}

static void write_offer(struct sheet *sheet, const struct layout *layout, int number)
{
    const char *const headings[STAY_COLUMNS] = {"Base",
                                                       "Sign-on",
                                                       "Equity",
                                                       "Bonus",
                                                       "Other",
                                                       "Total",
                                                       "Total a year",
                                                       "Received by then",
                                                       "To repay on leaving",
                                                       "One month more pays",
                                                       in_currency(layout, "Total"),
                                                       in_currency(layout, "Total a year")};
    const int count = columns_of(layout);
    const struct offer_layout *offer = &layout->offers[number];
    int column = stay_column(layout, number);
    sheet_width(sheet, column, column + count - 1, layout->money_width);
    sheet_width(sheet, column + count, column + count, 3);
    sheet_block(sheet, layout_block(offer, column, (struct table_layout){STAY_TOP, MONTHS_MAX}));
    write_offer_name(sheet, offer, column, count);
    sheet_headings(sheet, STAY_TOP - 1, column, headings, count);
    for (int month = 1; month <= MONTHS_MAX; month++)
        for (int i = 0; i < count; i++) {
            sheet_currency(sheet, i < SHARED ? offer->result->from->currency : layout->evaluation->from->currency);
            sheet_formula(sheet, (struct place){STAY_TOP + month - 1, column + i},
                          i == KEPT_TOTAL || i == ANNUALIZED ? LOOK_PLAIN : LOOK_STEP, SHAPE_MONEY,
                          cached(offer->result, i, month), "%s", formulas[i]);
        }
    for (int i = 0; i < STAY_COLUMNS; i++)
        sheet_name(sheet, months_of(column + (i < count ? i : i - SHARED + KEPT_TOTAL)), "%s", names[i]);
    const struct area all = {{STAY_TOP - 2, column}, {STAY_TOP + MONTHS_MAX - 1, column + count}};
    blank_spare(sheet, offer, all);
}

/* What charts draw of the spare offer, right of its block: its months and figures; while it is empty every point is the
 * negotiated offer's of month 12, so that no line shows. */
enum { SPARE_MONTH, SPARE_FIGURES, SPARE_COLUMNS = SPARE_FIGURES + 3 };

static const int *charted(const struct layout *layout)
{
    static const int own[] = {ANNUALIZED, KEPT_TOTAL, ONE_MONTH}, mixed[] = {SHARED_ANNUALIZED, SHARED, ONE_MONTH};
    return layout->mixed ? mixed : own;
}

static int spare_column(const struct layout *layout)
{
    return stay_column(layout, layout->offer_count) + 1;
}

static void write_spare_points(struct sheet *sheet, const struct layout *layout)
{
    static const char *const headings[SPARE_COLUMNS] = {"Charted month", "Total a year", "Total", "One month more"};
    const struct offer_layout *spare = &layout->offers[layout->letter_count], *own = &layout->offers[layout->negotiating];
    const int column = spare_column(layout), still = 12;
    sheet_headings(sheet, STAY_TOP - 1, column, headings, SPARE_COLUMNS);
    sheet_block(sheet, layout_block(spare, column, (struct table_layout){STAY_TOP, MONTHS_MAX}));
    sheet_formula(sheet, (struct place){STAY_TOP - 2, column}, LOOK_STEP, SHAPE_TEXT, value_text(" "),
                  "IF(@name=\"\",\" \",@name)"); /* in a legend, which calls what has no name by its column */
    sheet_currency(sheet, layout->evaluation->from->currency);
    for (int month = 1; month <= MONTHS_MAX; month++) {
        const int row = STAY_TOP + month - 1;
        sheet_formula(sheet, (struct place){row, column}, LOOK_STEP, SHAPE_MONTH, value_count(still),
                      "IF(@standing=\"empty\",%d,$A#)", still);
        for (int i = 0; i < SPARE_COLUMNS - SPARE_FIGURES; i++) {
            const int figure = charted(layout)[i];
            const char *name = names[figure] + 1; /* without the @ */
            sheet_formula(sheet, (struct place){row, column + SPARE_FIGURES + i}, LOOK_STEP, SHAPE_MONEY,
                          cached(own->result, figure, still),
                          "IF(@standing=\"empty\",INDEX(%s_%s,%d),INDEX(@%s,$A#))", own->prefix, name, still, name);
        }
    }
    blank_spare(sheet, spare, (struct area){{STAY_TOP - 1, column}, {STAY_TOP + MONTHS_MAX - 1, column + SPARE_COLUMNS - 1}});
}

static void add_spare_series(struct chart *chart, const struct sheet *sheet, const struct layout *layout, int column,
                             int from, int to)
{
    const int at = spare_column(layout);
    int figure = 0;
    while (charted(layout)[figure] != column)
        figure++;
    chart->series[chart->series_count++] =
        (struct series){.sheet = sheet,
                        .name = {STAY_TOP - 2, at},
                        .categories = {{from, at}, {to, at}},
                        .values = {{from, at + SPARE_FIGURES + figure}, {to, at + SPARE_FIGURES + figure}}};
}

/* One column of every offer over the months first … last. */
static struct chart chart_of(const struct sheet *sheet, const struct layout *layout, int column, int first,
                             int last)
{
    struct chart chart = {.x_title = "Months stayed",
                          .first = first == 1 ? 0 : first,
                          .last = last,
                          .step = 6,
                          .series_count = layout->letter_count};
    const int from = STAY_TOP + first - 1, to = STAY_TOP + last - 1;
    for (int i = 0; i < layout->letter_count; i++) {
        int at = stay_column(layout, i);
        chart.series[i] = (struct series){.sheet = sheet,
                                          .name = {STAY_TOP - 2, at},
                                          .categories = {{from, 0}, {to, 0}},
                                          .values = {{from, at + column}, {to, at + column}}};
    }
    if (layout->offer_count > layout->letter_count)
        add_spare_series(&chart, sheet, layout, column, from, to);
    return chart;
}

struct chart stay_chart(const struct sheet *sheet, const struct layout *layout)
{
    struct chart chart = chart_of(sheet, layout, layout->mixed ? SHARED_ANNUALIZED : ANNUALIZED, 12, layout->evaluation->last_month);
    chart.title = "What a year is worth, by length of stay";
    chart.y_title = in_currency(layout, "Total pay a year");
    return chart;
}

struct chart kept_chart(const struct sheet *sheet, const struct layout *layout)
{
    struct chart chart = chart_of(sheet, layout, layout->mixed ? SHARED : KEPT_TOTAL, 1, MONTHS_MAX);
    chart.title = "Stay curves: kept in all, and the break-even";
    chart.y_title = in_currency(layout, "Kept in all");
    return chart;
}

static struct chart leaving_chart(const struct sheet *sheet, const struct layout *layout)
{
    struct chart chart = chart_of(sheet, layout, ONE_MONTH, 1, MONTHS_MAX - 1);
    chart.title = "What leaving costs: what one month more would have paid";
    chart.y_title = in_currency(layout, "Paid by the next month");
    return chart;
}

void book_stay(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.wide = layout->letter_count, .repeat = {STAY_TOP, 1}};
    sheet_width(sheet, 0, 0, 9);
    sheet_banner(sheet, 0, 1, STAY_COLUMNS, LOOK_TITLE, 22, "What is yours if you leave after month N?");
    sheet_banner(sheet, 1, 1, STAY_COLUMNS, LOOK_LEAD, 42,
                 "Money kept in all, by component, after repayments (R3 to R10). A stay of N months "
                 "includes that day, so a vest on it counts: check the vest date in the letter before "
                 "giving notice. Received is what has reached the account by then, before anything is paid "
                 "back.");
    sheet_text(sheet, (struct place){STAY_TOP - 1, 0}, LOOK_HEADING, "After month");
    for (int month = 1; month <= MONTHS_MAX; month++)
        sheet_write(sheet, (struct place){STAY_TOP + month - 1, 0}, LOOK_PLAIN, SHAPE_MONTH,
                    value_count(month));
    sheet_name(sheet, months_of(0), "stay_month");
    for (int i = 0; i < layout->offer_count; i++)
        write_offer(sheet, layout, i);
    if (layout->offer_count > layout->letter_count)
        write_spare_points(sheet, layout);
    struct chart stay = stay_chart(sheet, layout), leaving = leaving_chart(sheet, layout);
    stay.width = leaving.width = 560;
    stay.height = leaving.height = 360;
    sheet_chart(sheet, (struct place){STAY_TOP + MONTHS_MAX + 1, 1}, &stay);
    sheet_chart(sheet, (struct place){STAY_TOP + MONTHS_MAX + 1, 6}, &leaving);
    sheet_comment(sheet, (struct place){STAY_TOP - 1, 1 + ONE_MONTH},
                  "What staying one month longer adds: the cost of leaving a month early. A high figure "
                  "means that a vest, "
                  "a bonus or the end of a repayment window is near.");
    sheet_comment(
        sheet, (struct place){STAY_TOP - 1, 1 + SIGN_ON},
        "R4: what is yours of the sign-on if you leave then, after repayment by the rule on Letters.");
    sheet_freeze(sheet, (struct place){STAY_TOP, 1});
    sheet_print(sheet, "Stay: what is yours if you leave after month N?", &print);
}
