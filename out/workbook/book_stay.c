#include "out/workbook/book_stay.h"

#include "calc/pay/leave.h"

int stay_columns(const struct layout *layout)
{
    return layout->mixed ? STAY_COLUMNS : SHARED;
}

int stay_column(const struct layout *layout, int offer)
{
    return 1 + offer * (stay_columns(layout) + 1);
}

int stay_chart_width(const struct layout *layout)
{
    int block = 10 * column_pixels(layout->money_width);
    return block < 900 ? 445 : block > 1240 ? 615 : block / 2 - 5;
}

int stay_top(const struct layout *layout)
{
    struct chart chart;
    chart_fit(&chart, layout, stay_chart_width(layout));
    return CHARTS_ROW + chart_rows(&chart) + 2;
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

const char *stay_name(int column)
{
    return names[column];
}

struct value stay_cached(const struct offer_result *result, int column, int month)
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

static struct area months_of(const struct layout *layout, int column)
{
    int top = stay_top(layout);
    return (struct area){{top, column}, {top + MONTHS_MAX - 1, column}};
}

const char *stay_in_currency(const struct layout *layout, const char *what)
{
    return text_format(layout->arena, "%s (%s)", what, layout->evaluation->from->currency);
}

static void write_offer_name(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer, int column,
                             int count)
{
    int row = stay_top(layout) - 2;
    sheet_formula(sheet, (struct place){row, column}, LOOK_OFFER, SHAPE_TEXT, value_text(layout_title_of(layout, offer)), "%s",
                  offer == layout->job ? "@name" : OFFER_TITLE);
    for (int i = 1; i < count; i++)
        sheet_text(sheet, (struct place){row, column + i}, LOOK_OFFER, "");
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
                                                stay_in_currency(layout, "Total"),
                                                stay_in_currency(layout, "Total a year")};
    const int top = stay_top(layout);
    sheet_width(sheet, column, column + count - 1, layout->money_width);
    sheet_width(sheet, column + count, column + count, 3);
    sheet_block(sheet, layout_block(offer, column, (struct table_layout){top, MONTHS_MAX}));
    write_offer_name(sheet, layout, offer, column, count);
    sheet_headings(sheet, top - 1, column, headings, count);
    for (int month = 1; month <= MONTHS_MAX; month++)
        for (int i = 0; i < count; i++) {
            sheet_currency(sheet, i < SHARED ? offer->result->from->currency : layout->evaluation->from->currency);
            sheet_formula(sheet, (struct place){top + month - 1, column + i},
                          i == KEPT_TOTAL || i == ANNUALIZED ? LOOK_PLAIN : LOOK_STEP,
                          i == ONE_MONTH ? SHAPE_GAP : SHAPE_MONEY,
                          stay_cached(offer->result, i, month), "%s", rules[i] ? rules[i] : formulas[i]);
        }
    for (int i = 0; i < STAY_COLUMNS; i++)
        sheet_name(sheet, months_of(layout, column + (i < count ? i : i - SHARED + KEPT_TOTAL)), "%s", names[i]);
    blank_spare(sheet, offer, (struct area){{top - 2, column}, {top + MONTHS_MAX - 1, column + count}});
}

static const char *month_words(const struct layout *layout, int month)
{
    return month > 0 ? text_format(layout->arena, "month %d", month) : "";
}

/* Where the order turns for good: two points of an upright line; all 0, and no name, where it does not. */
static void write_mark(struct sheet *sheet, const struct layout *layout, int rival)
{
    const char *const headings[MARK_COLUMNS] = {"The order turns for good", "In month", stay_in_currency(layout, "Total a year"),
                                                stay_in_currency(layout, "Total")};
    const struct offer_layout *own = &layout->offers[layout->negotiating];
    const int row = stay_top(layout) + MARKS_BELOW, column = stay_column(layout, rival);
    const int month = break_even_month(layout, rival);
    struct money kept = {0}, a_year = {0};
    if (month > 0) {
        kept = own->result->compared.total[month];
        annualize(&a_year, kept, month);
    }
    sheet_currency(sheet, layout->evaluation->from->currency);
    sheet_block(sheet, layout_block(&layout->offers[rival], column, (struct table_layout){row + 1, 2}));
    sheet_headings(sheet, row, column, headings, MARK_COLUMNS);
    sheet_formula(sheet, (struct place){row + 1, column + MARK_NAME}, LOOK_STEP, SHAPE_TEXT,
                  value_text(month_words(layout, month)), "IF({1}=0,\"\",\"month \"&{1})");
    sheet_formula(sheet, (struct place){row + 1, column + MARK_MONTH}, LOOK_STEP, SHAPE_MONTH, value_count(month),
                  "IF(OR(@standing<>\"\",INDEX(@gap,60)=0,SUMPRODUCT(--(SIGN(@gap)<>SIGN(INDEX(@gap,60))))=0),0,"
                  "1+SUMPRODUCT(MAX((SIGN(@gap)<>SIGN(INDEX(@gap,60)))*stay_month)))");
    sheet_formula(sheet, (struct place){row + 2, column + MARK_MONTH}, LOOK_STEP, SHAPE_MONTH, value_count(month), "{1-}");
    sheet_write(sheet, (struct place){row + 1, column + MARK_A_YEAR}, LOOK_STEP, SHAPE_MONEY, value_count(0));
    sheet_write(sheet, (struct place){row + 1, column + MARK_KEPT}, LOOK_STEP, SHAPE_MONEY, value_count(0));
    sheet_formula(sheet, (struct place){row + 2, column + MARK_A_YEAR}, LOOK_STEP, SHAPE_MONEY, value_money(a_year),
                  "IF({1}=0,0,INDEX(%s_stay_shared_annualized,MAX(1,{1})))", own->prefix);
    sheet_formula(sheet, (struct place){row + 2, column + MARK_KEPT}, LOOK_STEP, SHAPE_MONEY, value_money(kept),
                  "IF({1}=0,0,INDEX(%s_stay_shared,MAX(1,{1})))", own->prefix);
    blank_spare(sheet, &layout->offers[rival], (struct area){{row, column}, {row + 2, column + MARK_COLUMNS - 1}});
}

/* Behind the offers, in the currency of the case. */
static void write_job(struct sheet *sheet, const struct layout *layout)
{
    const int column = stay_column(layout, layout->offer_count);
    write_offer(sheet, layout, layout->job, column, SHARED, job_formulas);
    sheet_comment(sheet, (struct place){stay_top(layout) - 1, column + SIGN_ON},
                  "What leaving would make you pay back to your present employer: kept by staying.");
}

void book_stay(struct sheet *sheet, const struct layout *layout)
{
    const int top = stay_top(layout);
    const struct print print = {.wide = layout->letter_count + (layout->job ? 1 : 0), .repeat = {top, 1}, .repeat_from = top - 2};
    sheet_width(sheet, 0, 0, 14);
    sheet_banner(sheet, 0, 1, 8, LOOK_TITLE, 22, "What is yours if you leave after month N?");
    sheet_banner(sheet, 1, 1, 8, LOOK_LEAD, 56,
                 text_format(layout->arena,
                             "Money kept in all, by component, after repayments. A stay of N months includes that day, so a "
                             "vest on it counts: check the vest date in the letter before giving notice. Received is what has "
                             "reached the account by then, before anything is paid back. %s",
                             layout_currencies(layout)));
    sheet_text(sheet, (struct place){top - 1, 0}, LOOK_HEADING, "After month");
    for (int month = 1; month <= MONTHS_MAX; month++)
        sheet_write(sheet, (struct place){top + month - 1, 0}, LOOK_PLAIN, SHAPE_MONTH, value_count(month));
    sheet_name(sheet, months_of(layout, 0), "stay_month");
    for (int i = 0; i < layout->offer_count; i++) {
        write_offer(sheet, layout, &layout->offers[i], stay_column(layout, i), stay_columns(layout), formulas);
        if (i != layout->negotiating)
            write_mark(sheet, layout, i);
    }
    if (layout->job)
        write_job(sheet, layout);
    if (layout->offer_count > layout->letter_count)
        stay_spare_points(sheet, layout);
    stay_charts(sheet, layout);
    sheet_comment(sheet, (struct place){top - 1, 1 + ONE_MONTH},
                  "What staying one month longer adds: the cost of leaving a month early. A high figure means that a vest, "
                  "a bonus or the end of a repayment window is near.");
    sheet_comment(sheet, (struct place){top - 1, 1 + SIGN_ON},
                  "What is yours of the sign-on if you leave then, after repayment by the rule on Letters.");
    sheet_freeze(sheet, (struct place){1, 1});
    sheet_print(sheet, "Stay: what is yours if you leave after month N?", &print);
}
