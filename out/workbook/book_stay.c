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

/* The present job's, where they are others: what leaving would make repayable is kept by staying, and its months count
 * from the first day at the offer. */
static const char *const job_formulas[STAY_COLUMNS] = {
    [SIGN_ON] = "ROUND(SUM(@owed)*($A#>=1),2)",
    [EQUITY] = "ROUND(SUMIF(@vest_month,\"<=\"&$A#,@vest_value),2)",
    [BONUS] = "ROUND(SUMIF(@bonus_month,\"<=\"&$A#,@bonus_amount)+IF($A#>=MAX(1,N(@bonus_due_month)),N(@bonus_due),0),2)",
    [OTHER] = "0*$A#",
    [RECEIVED] = "{5}",
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

static void write_offer(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer, int column,
                        int count, const char *const rules[])
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
                          cached(offer->result, i, month), "%s", rules[i] ? rules[i] : formulas[i]);
        }
    for (int i = 0; i < STAY_COLUMNS; i++)
        sheet_name(sheet, months_of(column + (i < count ? i : i - SHARED + KEPT_TOTAL)), "%s", names[i]);
}

/* Behind the offers, in the currency of the case. */
static void write_job(struct sheet *sheet, const struct layout *layout)
{
    const int column = stay_column(layout, layout->offer_count);
    write_offer(sheet, layout, layout->job, column, SHARED, job_formulas);
    sheet_comment(sheet, (struct place){STAY_TOP - 1, column + SIGN_ON},
                  "What leaving would make you pay back to your present employer: kept by staying.");
}

/* One column of every offer over the months first … last. */
static struct chart chart_of(const struct sheet *sheet, const struct layout *layout, int column, int first,
                             int last)
{
    struct chart chart = {.x_title = "Months stayed",
                          .first = first == 1 ? 0 : first,
                          .last = last,
                          .step = 6,
                          .series_count = layout->offer_count + (layout->job ? 1 : 0)};
    for (int i = 0; i < chart.series_count; i++) {
        int at = stay_column(layout, i), from = STAY_TOP + first - 1, to = STAY_TOP + last - 1;
        int of = i == layout->offer_count && column >= SHARED ? column - SHARED + KEPT_TOTAL : column; /* the job has those alone */
        chart.series[i] = (struct series){.sheet = sheet,
                                          .name = {STAY_TOP - 2, at},
                                          .categories = {{from, 0}, {to, 0}},
                                          .values = {{from, at + of}, {to, at + of}}};
    }
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
    const struct print print = {.wide = layout->offer_count + (layout->job ? 1 : 0), .repeat = {STAY_TOP, 1}};
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
        write_offer(sheet, layout, &layout->offers[i], stay_column(layout, i), columns_of(layout), formulas);
    if (layout->job)
        write_job(sheet, layout);
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
