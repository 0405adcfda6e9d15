/* The returns of every offer (R14): the hidden sheet Tax steps, a row each; and their figures. */
#include <math.h>
#include <string.h>

#include "calc/pay/curve.h"

#include "out/workbook/book_packages.h"
#include "out/workbook/book_tax.h"

enum { TOP = 4, GAP = 3 };

/* What is received of sign-ons, or kept, by month `n`. */
#define RECEIVED_BY(n)                                                                                                 \
    "(" n ">=@sign_on_from)*((@sign_on_paid=\"lump\")*@sign_on_amount+(@sign_on_paid=\"monthly\")*((" n "-@sign_on_from>=11)*@sign_on_amount+("  \
    n "-@sign_on_from<11)*ROUND(@sign_on_amount*(" n "-@sign_on_from+1)/12,2)))"
#define KEPT_BY(of, n)                                                                                                 \
    "(" n ">=@" of "_from)*((" n "-@" of "_from+1>=@" of "_window)*@" of "_amount+(" n "-@" of "_from+1<@" of "_window)*((@" of                   \
    "_meanwhile=\"all\")*@" of "_amount+(@" of "_meanwhile=\"by month\")*ROUND(@" of "_amount*(" n "-@" of "_from+1)/@" of "_window,2)))"

static int stays_of(const struct taxed *taxed)
{
    return taxed->layout->evaluation->from->stay.count;
}

int tax_return_row(const struct taxed *taxed, int offer, int tax_return)
{
    return TOP + offer * (RETURN_LEAVE + stays_of(taxed) + GAP) + 2 + tax_return;
}

const char *tax_step_cell(const struct taxed *taxed, int offer, int tax_return, enum tax_step step)
{
    return cell_address(taxed->layout->arena, sheet_reference(taxed->steps), (struct place){tax_return_row(taxed, offer, tax_return), 1 + (int)step});
}

static double larger(double a, double b)
{
    return a > b ? a : b;
}

static double rounded(double dollars)
{
    return round(100 * dollars) / 100;
}

static void step(const struct taxed *taxed, struct taxed_offer *it, int tax_return, double year, double wages, int months)
{
    const struct tax_rows *rows = taxed->rows;
    struct tax_asked asked = {.rows = rows, .year = rows->last_year, .months = months, .wages = wages, .spouse = taxed->spouse, .deferral = taxed->deferral,
                              .dependents = taxed->dependents, .filing = taxed->filing, .state = it->state, .locality = it->locality};
    if (date_known(it->start) && year < rows->last_year)
        asked.year = year > rows->first_year ? (int)year : rows->first_year;
    tax_steps_make(it->returns[tax_return], &asked);
    it->returns[tax_return][STEP_YEAR] = year;
}

static bool at_once(int part)
{
    return part == EQUITY || part == BONUS;
}

/* Wages of a year in the first `months`. */
static double wages_in(const struct taxed_offer *it, double year, int months, int part)
{
    static const enum tax_month columns[COMPONENTS] = {MONTH_BASE, MONTH_SIGN_ON, MONTH_EQUITY, MONTH_BONUS, MONTH_ONE_OFF};
    double sum = 0;
    for (int m = 1; m <= months; m++)
        if (it->month[m][at_once(part) ? MONTH_VESTED_IN : MONTH_PAID_IN] == year)
            sum += it->month[m][columns[part]];
    return rounded(sum);
}

static int paid_before(const struct taxed_offer *it, double year, int months)
{
    int count = 0;
    for (int m = 1; m <= months; m++)
        count += it->month[m][MONTH_PAID_IN] < year;
    return count;
}

/* Of the sums that leaving then makes repayable what had been paid in the same year, the latest first. */
static double same_year(const struct taxed_offer *it, int months)
{
    const struct offer *pay = it->offer->offer;
    const double year = it->month[months][MONTH_VESTED_IN];
    const int before = paid_before(it, year, months);
    int64_t cents = 0;
    struct money now, then, kept;
    for (int i = 0; i < pay->sign_on_count; i++)
        if (sign_on_received(&now, &pay->sign_ons[i], months) && sign_on_received(&then, &pay->sign_ons[i], before) &&
            sign_on_kept(&kept, &pay->sign_ons[i], months))
            cents += now.cents - (kept.cents > then.cents ? kept.cents : then.cents);
    for (int i = 0; i < pay->other_count; i++) {
        const struct one_off *other = &pay->others[i];
        if (other->counted && other->month <= months && other->month > before && one_off_kept(&kept, other, months))
            cents += other->amount.cents - kept.cents;
    }
    return (double)cents / 100;
}

/* As long as the engine tells years: four of employment, five where a vest or a stay lies behind them. */
static int months_told(const struct taxed *taxed, const struct taxed_offer *it)
{
    const struct stay *stay = &taxed->layout->evaluation->from->stay;
    const struct curve *curve = &it->offer->result->curve;
    bool more = curve->kept[EQUITY][60].cents != curve->kept[EQUITY][48].cents;
    for (int i = 0; i < stay->count; i++)
        more = more || stay->months[i] > 48;
    return more ? 60 : 48;
}

static void offer_make(const struct taxed *taxed, struct taxed_offer *it)
{
    const struct stay *stay = &taxed->layout->evaluation->from->stay;
    tax_months_make(it);
    it->months = months_told(taxed, it);
    for (int y = 0; y < TAX_CALENDAR_YEARS; y++) {
        const double year = it->month[1][MONTH_PAID_IN] + y;
        double wages = 0;
        for (int c = 0; c < COMPONENTS; c++)
            wages += it->part[y][c] = wages_in(it, year, it->months, c);
        for (int m = 1; m <= it->months; m++)
            it->untaxed[y] += it->month[m][MONTH_PAID_IN] == year ? it->month[m][MONTH_BENEFIT] : 0;
        it->untaxed[y] = rounded(it->untaxed[y]);
        const int worked = paid_before(it, year + 1, it->months) - paid_before(it, year, it->months);
        step(taxed, it, RETURN_YEAR + y, year, rounded(wages), worked);
        step(taxed, it, RETURN_ALONE + y, year, 0, 0);
        step(taxed, it, RETURN_BASE + y, year, it->part[y][BASE], worked);
    }
    for (int s = 0; s < stay->count; s++) {
        const double year = it->month[stay->months[s]][MONTH_VESTED_IN];
        double wages = 0;
        for (int c = 0; c < COMPONENTS; c++)
            wages += wages_in(it, year, stay->months[s], c);
        it->same_year[s] = same_year(it, stay->months[s]);
        step(taxed, it, RETURN_LEAVE + s, year, larger(0, rounded(wages - it->same_year[s])),
             stay->months[s] - paid_before(it, year, stay->months[s]));
    }
}

static bool starts_with_locality(const struct after_tax_offer *from)
{
    return from->locality && from->locality[0];
}

void taxed_make(struct taxed *taxed)
{
    const struct after_tax *from = taxed->layout->source->after_tax;
    const char *filing = taxed->layout->evaluation->from->candidate.filing;
    taxed->filing = strcmp(filing, "married_separate") == 0 || strcmp(filing, "mfs") == 0 ? FILINGS : from->filing;
    taxed->spouse = (double)from->spouse_wages.cents / 100;
    taxed->deferral = (double)from->deferral.cents / 100;
    taxed->dependents = from->dependents;
    for (int i = 0; i < taxed->layout->letter_count; i++) {
        const struct after_tax_offer *of = &from->offers[i];
        struct taxed_offer *it = &taxed->offers[i];
        const bool placed = of->why == TAX_WORKED_OUT || of->why == NO_TAX_AMOUNTS;
        it->said = of->said;
        it->state = placed ? of->state : "";
        it->locality = placed && starts_with_locality(of) ? of->locality : "";
        it->start = taxed->layout->offers[i].result->from->start;
        if (of->why != NO_TAX_CURRENCY)
            it->offer = &taxed->layout->offers[i];
        if (it->offer)
            offer_make(taxed, it);
    }
}

/* --- The sheet. */

/* Behind the steps: the stay, its months that were paid in a year before the last, and what was both paid and repaid in that. */
static void write_stay(const struct taxed *taxed, const struct taxed_offer *it, struct place at, int stay, double year)
{
    static const char same_year_sum[] =
        "ROUND(SUMPRODUCT((2*" RECEIVED_BY("{0}") "-" KEPT_BY("sign_on", "{0}") "-" RECEIVED_BY("{1}") "-ABS(" KEPT_BY("sign_on", "{0}") "-"
        RECEIVED_BY("{1}") "))/2)+SUMPRODUCT((@other_counted=\"yes\")*(@other_from>{1})*({0}>=@other_from)*(@other_amount-"
        KEPT_BY("other", "{0}") ")),2)";
    const int months = taxed->layout->evaluation->from->stay.months[stay];
    sheet_formula(taxed->steps, at, LOOK_STEP, SHAPE_MONTH, value_count(months), "stay_%d", stay + 1);
    sheet_formula(taxed->steps, (struct place){at.row, at.column + 1}, LOOK_STEP, SHAPE_MONTH, value_count(paid_before(it, year, months)),
                  "COUNTIFS(@tax_paid_in,\"<\"&{%d},stay_month,\"<=\"&{%d})", STEP_YEAR, TAX_STEPS);
    sheet_block(taxed->steps, layout_block(it->offer, at.column, (struct table_layout){at.row, 1}));
    sheet_formula(taxed->steps, (struct place){at.row, at.column + 2}, LOOK_STEP, SHAPE_MONEY, value_number(it->same_year[stay]), "%s", same_year_sum);
}

/* What was paid in the year {0} in the months of the stay, less what goes back of it. */
#define UP_TO "\"<=\"&{%d}"
static const char leaving_wages[] =
    "MAX(0,ROUND(SUMIFS(@tax_base,@tax_paid_in,{0},stay_month," UP_TO ")+SUMIFS(@tax_sign_on,@tax_paid_in,{0},stay_month," UP_TO ")"
    "+SUMIFS(@tax_one_off,@tax_paid_in,{0},stay_month," UP_TO ")+SUMIFS(@tax_equity,@tax_vested_in,{0},stay_month," UP_TO ")"
    "+SUMIFS(@tax_bonus,@tax_vested_in,{0},stay_month," UP_TO ")-{%d},2))";

static void write_wages(const struct taxed *taxed, int number, int tax_return, struct place at)
{
    struct arena *arena = taxed->layout->arena;
    const struct taxed_offer *it = &taxed->offers[number];
    const double *cached = it->returns[tax_return];
    const int y = tax_return % TAX_CALENDAR_YEARS, stay = tax_return - RETURN_LEAVE;
    const char *year = after_tax_year(taxed, number, y), *wages = "0", *worked = "0";
    if (stay >= 0) {
        year = text_format(arena, "INDEX(@tax_vested_in,stay_%d)", stay + 1);
        wages = text_format(arena, leaving_wages, TAX_STEPS, TAX_STEPS, TAX_STEPS, TAX_STEPS, TAX_STEPS, TAX_STEPS + 2);
        worked = text_format(arena, "COUNTIFS(@tax_paid_in,{0},stay_month,\"<=\"&{%d})", TAX_STEPS);
        write_stay(taxed, it, (struct place){at.row, at.column + TAX_STEPS}, stay, cached[STEP_YEAR]);
        sheet_block(taxed->steps, layout_block(it->offer, at.column, (struct table_layout){at.row, 1}));
    } else if (tax_return < RETURN_ALONE) {
        wages = after_tax_wages(taxed, number, y);
    } else if (tax_return >= RETURN_BASE) {
        wages = after_tax_part(taxed, number, y, BASE);
    }
    if (stay < 0 && (tax_return < RETURN_ALONE || tax_return >= RETURN_BASE))
        worked = "COUNTIFS(@tax_paid_in,{0},stay_month,\"<=\"&@tax_months)";
    sheet_formula(taxed->steps, (struct place){at.row, at.column + STEP_MONTHS}, LOOK_PLAIN, SHAPE_MONTH, value_number(cached[STEP_MONTHS]), "%s", worked);
    sheet_formula(taxed->steps, at, LOOK_PLAIN, SHAPE_MONTH, value_number(cached[STEP_YEAR]), "%s", year);
    sheet_formula(taxed->steps, (struct place){at.row, at.column + STEP_WAGES}, LOOK_PLAIN, SHAPE_MONEY, value_number(cached[STEP_WAGES]), "%s", wages);
}

static const char *return_words(struct arena *arena, int tax_return)
{
    if (tax_return >= RETURN_LEAVE)
        return text_format(arena, "Last year of stay %d", tax_return - RETURN_LEAVE + 1);
    return text_format(arena, "%s %d", tax_return >= RETURN_BASE ? "Base alone, year" : tax_return >= RETURN_ALONE ? "Spouse alone, year" : "Year",
                       tax_return % TAX_CALENDAR_YEARS + 1);
}

static bool is_count(enum tax_step step)
{
    return step == STEP_YEAR || step == STEP_MONTHS || (step >= STEP_USED && step <= STEP_KNOWN);
}

static void write_offer(const struct taxed *taxed, int number)
{
    struct sheet *sheet = taxed->steps;
    struct arena *arena = taxed->layout->arena;
    const struct taxed_offer *it = &taxed->offers[number];
    static const char *const behind[] = {"Stay", "Months paid in years before", "Paid and repaid in the year"};
    const int top = tax_return_row(taxed, number, 0), count = RETURN_LEAVE + stays_of(taxed);
    sheet_block(sheet, layout_block(it->offer, 1, (struct table_layout){top, count}));
    sheet_formula(sheet, (struct place){top - 2, 0}, LOOK_OFFER, SHAPE_TEXT, value_text(it->offer->label), "@name");
    for (int i = 0; i < TAX_STEPS; i++)
        sheet_text(sheet, (struct place){top - 1, 1 + i}, LOOK_HEADING, tax_step_heading((enum tax_step)i));
    sheet_headings(sheet, top - 1, 1 + TAX_STEPS, behind, 3);
    for (int r = 0; r < count; r++) {
        sheet_text(sheet, (struct place){top + r, 0}, LOOK_LABEL, return_words(arena, r));
        write_wages(taxed, number, r, (struct place){top + r, 1});
        for (int i = STEP_SPOUSE; i < TAX_STEPS; i++)
            sheet_formula(sheet, (struct place){top + r, 1 + i}, LOOK_STEP, is_count((enum tax_step)i) ? SHAPE_MONTH : SHAPE_MONEY,
                          value_number(it->returns[r][i]), "%s", tax_step_pattern(arena, (enum tax_step)i));
    }
    static const struct {
        const char *name;
        int from;
        enum tax_step step;
    } names[] = {{"@tax_year", RETURN_YEAR, STEP_YEAR}, {"@tax_all", RETURN_YEAR, STEP_TOTAL}, {"@tax_put_off", RETURN_YEAR, STEP_DEFERRAL},
                 {"@tax_known", RETURN_YEAR, STEP_KNOWN}, {"@tax_alone", RETURN_ALONE, STEP_TOTAL}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        sheet_name(sheet, (struct area){{top + names[i].from, 1 + (int)names[i].step}, {top + names[i].from + TAX_CALENDAR_YEARS - 1, 1 + (int)names[i].step}},
                   "%s", names[i].name);
}

void book_tax_returns(const struct taxed *taxed)
{
    struct sheet *sheet = taxed->steps;
    const struct print print = {.wide = 4, .repeat = {0, 1}};
    sheet_currency(sheet, "USD");
    sheet_width(sheet, 0, 0, 26);
    sheet_width(sheet, 1, 3 + TAX_STEPS, taxed->layout->money_width > 13 ? taxed->layout->money_width : 13);
    sheet_banner(sheet, 0, 0, 8, LOOK_TITLE, 22, "What is the tax on each year's wages? (Steps to After tax)");
    sheet_banner(sheet, 1, 0, 8, LOOK_LEAD, 44,
                 "A return a row, a step a column, by the figures of Tax tables. What an offer adds to the taxes of a household is its return less "
                 "that of the spouse alone; what vests and bonuses add is the return less that of base pay alone.");
    for (int i = 0; i < taxed->layout->letter_count; i++)
        if (taxed->offers[i].offer)
            write_offer(taxed, i);
    sheet_freeze(sheet, (struct place){2, 1});
    sheet_print(sheet, "Tax steps: what is the tax on each year's wages?", &print);
}
