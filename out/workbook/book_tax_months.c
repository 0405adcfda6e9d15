/* What an offer pays, month by month and as wages of which calendar year (R14): the hidden sheet Tax months, and its figures. */
#include <math.h>

#include "calc/pay/curve.h"
#include "out/workbook/book_packages.h"
#include "out/workbook/book_tax.h"

enum { TOP = 5, WIDE = TAX_MONTH_COLUMNS + 1 };

#define BY_THEN_SIGN_ON                                                                                                \
    "ROUND(SUMPRODUCT(($A#>=@sign_on_from)*((@sign_on_paid=\"lump\")*@sign_on_amount+(@sign_on_paid=\"monthly\")*(($A#-@sign_on_from>=11)"  \
    "*@sign_on_amount+($A#-@sign_on_from<11)*ROUND(@sign_on_amount*($A#-@sign_on_from+1)/12,2)))),2)"
#define BY_THEN_BENEFIT                                                                                                \
    "ROUND(SUMPRODUCT((@benefit_counted=\"yes\")*(@benefit_month<=$A#)*ROUND(ROUND(INDEX(@stay_base,$A#)*@benefit_percent,8),2)),2)"

/* Pay of a month is there on its last day, the one before the anniversary; a vest or bonus on the anniversary. */
static const struct {
    const char *name, *heading, *formula, *first; /* first: of month 1, where it is another */
} columns[TAX_MONTH_COLUMNS] = {
    [MONTH_PAID_IN] = {"@tax_paid_in", "Paid in", "IF(@tax_start=\"\",INT(($A#-1)/12)+1,YEAR(EDATE(@tax_start,$A#)-1))", NULL},
    [MONTH_VESTED_IN] = {"@tax_vested_in", "Vests in", "IF(@tax_start=\"\",INT(($A#-1)/12)+1,YEAR(EDATE(@tax_start,$A#)))", NULL},
    [MONTH_BASE] = {"@tax_base", "Base", "ROUND(INDEX(@stay_base,$A#)-INDEX(@stay_base,$A#-1),2)", "INDEX(@stay_base,1)"},
    [MONTH_SIGN_ON_ALL] = {"@tax_sign_on_all", "Sign-on by then", BY_THEN_SIGN_ON, NULL},
    [MONTH_SIGN_ON] = {"@tax_sign_on", "Sign-on", "ROUND({3}-{3-},2)", "{3}"},
    [MONTH_EQUITY] = {"@tax_equity", "Equity", "ROUND(INDEX(@stay_equity,$A#)-INDEX(@stay_equity,$A#-1),2)", "INDEX(@stay_equity,1)"},
    [MONTH_BONUS] = {"@tax_bonus", "Bonus", "ROUND(INDEX(@stay_bonus,$A#)-INDEX(@stay_bonus,$A#-1),2)", "INDEX(@stay_bonus,1)"},
    [MONTH_ONE_OFF] = {"@tax_one_off", "One-offs", "ROUND(SUMPRODUCT((@other_counted=\"yes\")*(@other_from=$A#)*@other_amount),2)", NULL},
    [MONTH_BENEFIT_ALL] = {"@tax_benefit_all", "Benefits by then", BY_THEN_BENEFIT, NULL},
    [MONTH_BENEFIT] = {"@tax_benefit", "Benefits", "ROUND({8}-{8-},2)", "{8}"},
};

const char *tax_month_name(enum tax_month column)
{
    return columns[column].name;
}

static double amount(struct money money)
{
    return (double)money.cents / 100;
}

static void place_month(double *month, struct date start, int m)
{
    const struct date anniversary = date_known(start) ? date_add_months(start, m) : (struct date){0};
    month[MONTH_PAID_IN] = date_known(start) ? date_add_days(anniversary, -1).year : (m - 1) / 12 + 1;
    month[MONTH_VESTED_IN] = date_known(start) ? anniversary.year : (m - 1) / 12 + 1;
}

/* Sums were checked with the curve. */
static void month_make(struct taxed_offer *it, int m)
{
    const struct offer *pay = it->offer->offer;
    const struct curve *curve = &it->offer->result->curve;
    double *month = it->month[m];
    struct money sign_on = {0}, received, benefits = {0}, benefit;
    int64_t one_offs = 0;
    for (int i = 0; i < pay->sign_on_count; i++)
        if (sign_on_received(&received, &pay->sign_ons[i], m))
            sign_on.cents += received.cents;
    for (int i = 0; i < pay->other_count; i++)
        one_offs += pay->others[i].counted && pay->others[i].month == m ? pay->others[i].amount.cents : 0;
    for (int i = 0; i < pay->benefit_count; i++)
        if (pay->benefits[i].counted && pay->benefits[i].vests_month <= m &&
            money_times_rate(&benefit, curve->kept[BASE][m], pay->benefits[i].percent))
            benefits.cents += benefit.cents;
    place_month(month, it->start, m);
    month[MONTH_BASE] = amount(curve_component_between(curve, BASE, m - 1, m));
    month[MONTH_EQUITY] = amount(curve_component_between(curve, EQUITY, m - 1, m));
    month[MONTH_BONUS] = amount(curve_component_between(curve, BONUS, m - 1, m));
    month[MONTH_SIGN_ON_ALL] = amount(sign_on);
    month[MONTH_SIGN_ON] = round(100 * (amount(sign_on) - it->month[m - 1][MONTH_SIGN_ON_ALL])) / 100;
    month[MONTH_ONE_OFF] = amount((struct money){one_offs});
    month[MONTH_BENEFIT_ALL] = amount(benefits);
    month[MONTH_BENEFIT] = round(100 * (amount(benefits) - it->month[m - 1][MONTH_BENEFIT_ALL])) / 100;
}

void tax_months_make(struct taxed_offer *it)
{
    for (int m = 1; m <= MONTHS_MAX; m++)
        month_make(it, m);
}

static void write_offer(const struct taxed *taxed, int number)
{
    const struct taxed_offer *it = &taxed->offers[number];
    struct sheet *sheet = taxed->months;
    const int column = 1 + number * WIDE;
    sheet_block(sheet, layout_block(it->offer, column, (struct table_layout){TOP, MONTHS_MAX}));
    sheet_formula(sheet, (struct place){TOP - 2, column}, LOOK_OFFER, SHAPE_TEXT, value_text(it->offer->label), "@name");
    for (int i = 0; i < TAX_MONTH_COLUMNS; i++) {
        const enum shape shape = i == MONTH_PAID_IN || i == MONTH_VESTED_IN ? SHAPE_MONTH : SHAPE_GAP;
        sheet_text(sheet, (struct place){TOP - 1, column + i}, LOOK_HEADING, columns[i].heading);
        for (int m = 1; m <= MONTHS_MAX; m++)
            sheet_formula(sheet, (struct place){TOP + m - 1, column + i}, LOOK_STEP, shape, value_number(it->month[m][i]), "%s",
                          m == 1 && columns[i].first ? columns[i].first : columns[i].formula);
        sheet_name(sheet, (struct area){{TOP, column + i}, {TOP + MONTHS_MAX - 1, column + i}}, "%s", columns[i].name);
    }
}

void book_tax_months(const struct taxed *taxed)
{
    struct sheet *sheet = taxed->months;
    const struct print print = {.wide = taxed->layout->letter_count, .repeat = {TOP, 1}};
    sheet_width(sheet, 0, 0, 10);
    sheet_width(sheet, 1, 1 + WIDE * taxed->layout->letter_count, taxed->layout->money_width);
    sheet_banner(sheet, 0, 0, 8, LOOK_TITLE, 22, "What is paid in each month? (Steps to After tax)");
    sheet_banner(sheet, 1, 0, 8, LOOK_LEAD, 44,
                 "Pay of a month counts on its last day, the one before the anniversary of the first day; a vest or a bonus on the "
                 "anniversary itself. Without a start, years of employment stand in for those of the calendar.");
    sheet_text(sheet, (struct place){TOP - 1, 0}, LOOK_HEADING, "Month");
    for (int m = 1; m <= MONTHS_MAX; m++)
        sheet_write(sheet, (struct place){TOP + m - 1, 0}, LOOK_PLAIN, SHAPE_MONTH, value_count(m));
    for (int i = 0; i < taxed->layout->letter_count; i++)
        if (taxed->offers[i].offer)
            write_offer(taxed, i);
    sheet_freeze(sheet, (struct place){TOP, 1});
    sheet_print(sheet, "Tax months: what is paid in each month?", &print);
}
