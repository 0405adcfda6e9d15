/* The sheet Job: what the present job pays to stay in it, as inputs; its curve stands on Stay beside those of
 * the offers. */
#include "calc/pay/curve.h"
#include "out/workbook/book_sheets.h"

enum { JOB_TOP = 3, JOB_LAST = 4, SPARE = 3 };

struct job {
    struct sheet *sheet;
    const struct layout *layout;
    const struct current_job *laid;
    const struct offer *offer;
};

static struct place at(int row, int column)
{
    return (struct place){row, column};
}

static void label(const struct job *it, int row, const char *words)
{
    sheet_text(it->sheet, at(row, 0), LOOK_LABEL, words);
}

static void name_lines(const struct job *it, int first, int count, int column, const char *name)
{
    sheet_name(it->sheet, (struct area){at(first, column), at(first + count - 1, column)}, "%s", name);
}

static int lines_for(int used, int most)
{
    return used + SPARE < most ? used + SPARE : most;
}

static void use_block(const struct job *it, int first, int count)
{
    sheet_block(it->sheet, layout_block(it->layout->job, 0, (struct table_layout){first, count}));
}

/* Name, base, and the bonus that leaving before its day gives up. */
static int write_pay(const struct job *it, int row)
{
    const struct current_job *laid = it->laid;
    struct sheet *sheet = it->sheet;
    use_block(it, row, 1);
    label(it, row, "The name that every sheet shows");
    sheet_input(sheet, at(row, 1), INPUT_LABEL, value_text(it->layout->job->label), "@name");
    sheet_height(sheet, row, paragraph_height(it->layout->job->label, (int)it->layout->money_width));
    label(it, ++row, "Base salary a year, from the first day at the offer on");
    sheet_input(sheet, at(row, 1), INPUT_AMOUNT, value_money(it->offer->base), "@base");
    label(it, ++row, "A bonus that leaving gives up");
    sheet_input(sheet, at(row, 1), INPUT_AMOUNT,
                laid->bonus_forfeited.known ? value_money(laid->bonus_forfeited.money) : value_nothing(),
                "@bonus_due");
    label(it, ++row, "paid in month (empty: the first)");
    sheet_input(sheet, at(row, 1), INPUT_MONTH,
                laid->bonus_month > 0 ? value_count(laid->bonus_month) : value_nothing(), "@bonus_due_month");
    label(it, ++row, "Takes part in the comparison (1: yes)");
    sheet_formula(sheet, at(row, 1), LOOK_STEP, SHAPE_MONTH, value_count(it->offer->base.cents > 0),
                  "IF(N(@base)>0,1,0)");
    name_lines(it, row, 1, 1, "@counts");
    return row + 2;
}

/* R3, as on Letters. */
static int write_raises(const struct job *it, int row)
{
    static const char *const headings[] = {"Raises: from month", "New annual base", "or raise by",
                                           "Annual base then", "Change"};
    const struct offer *pay = it->offer;
    const int count = 1 + lines_for(pay->raise_count, RAISES_MAX);
    struct sheet *sheet = it->sheet;
    struct money bases[MONTHS_MAX + 1], before = pay->base;
    offer_annual_bases(bases, pay); /* fits: the curve was computed */
    sheet_headings(sheet, row++, 0, headings, 5);
    use_block(it, row, count);
    sheet_write(sheet, at(row, 0), LOOK_STEP, SHAPE_MONTH, value_count(1));
    sheet_formula(sheet, at(row, 3), LOOK_STEP, SHAPE_DOLLARS, value_money(before), "N(@base)");
    sheet_formula(sheet, at(row, 4), LOOK_STEP, SHAPE_DOLLARS, value_money(before), "N(@base)");
    for (int i = 1; i < count; i++) {
        const struct raise *raise = i <= pay->raise_count ? &pay->raises[i - 1] : NULL;
        const struct money then = raise ? bases[raise->month] : before;
        const char *const kinds[] = {"month", "base", "percent"};
        const char *names[3];
        for (int k = 0; k < 3; k++)
            names[k] = text_format(it->layout->arena, "@raise_%d_%s", i, kinds[k]);
        sheet_input(sheet, at(row + i, 0), INPUT_MONTH, raise ? value_count(raise->month) : value_nothing(),
                    names[0]);
        sheet_input(sheet, at(row + i, 1), INPUT_NEW_BASE,
                    raise && !raise->by_percent ? value_money(raise->base) : value_nothing(), names[1]);
        sheet_input(sheet, at(row + i, 2), INPUT_RAISE,
                    raise && raise->by_percent ? value_rate(raise->percent) : value_nothing(), names[2]);
        sheet_formula(
            sheet, at(row + i, 3), LOOK_STEP, SHAPE_DOLLARS, value_money(then),
            "IF({0}=\"\",{3-},IF({2}<>\"\",ROUND(ROUND({3-}+{3-}*{2},8),2),IF({1}<>\"\",{1},{3-})))");
        sheet_formula(sheet, at(row + i, 4), LOOK_STEP, SHAPE_DOLLARS,
                      value_money((struct money){then.cents - before.cents}), "ROUND({3}-{3-},2)");
        before = then;
    }
    name_lines(it, row, count, 0, "@raise_month");
    name_lines(it, row, count, 4, "@raise_change");
    return row + count + 1;
}

/* R8 */
static bool write_bonus(const struct job *it, int *row, struct err *err)
{
    static const char *const headings[] = {"Bonus of each year: target", "Payout", "Paid after months",
                                           "or an amount"};
    static const char *const years[] = {"Year", "Base at its end", "Bonus", "Paid in month"};
    const struct bonus none = {.payout = percent(100)},
                       *bonus = it->offer->has_bonus ? &it->offer->bonus : &none;
    struct sheet *sheet = it->sheet;
    struct money bases[MONTHS_MAX + 1], paid;
    offer_annual_bases(bases, it->offer);
    sheet_headings(sheet, *row, 0, headings, 4);
    sheet_input(sheet, at(*row + 1, 0), INPUT_TARGET, value_rate(bonus->target), "@bonus_target");
    sheet_input(sheet, at(*row + 1, 1), INPUT_PAYOUT, value_rate(bonus->payout), "@bonus_payout");
    sheet_input(sheet, at(*row + 1, 2), INPUT_LAG, value_count(bonus->lag_months), "@bonus_lag");
    sheet_input(sheet, at(*row + 1, 3), INPUT_FIXED_BONUS,
                bonus->is_amount ? value_money(bonus->amount) : value_nothing(), "@bonus_fixed");
    *row += 2;
    sheet_headings(sheet, (*row)++, 0, years, 4);
    use_block(it, *row, YEARS_MAX);
    for (int year = 1; year <= YEARS_MAX; year++) {
        const int line = *row + year - 1;
        if (!bonus_of_year(&paid, bonus, bases[12 * year]))
            return err_overflow(err, "bonus");
        sheet_write(sheet, at(line, 0), LOOK_STEP, SHAPE_MONTH, value_count(year));
        sheet_formula(sheet, at(line, 1), LOOK_STEP, SHAPE_DOLLARS, value_money(bases[12 * year]),
                      "ROUND(SUMPRODUCT((@raise_month<=12*{0})*@raise_change),2)");
        sheet_formula(
            sheet, at(line, 2), LOOK_STEP, SHAPE_DOLLARS, value_money(paid),
            "ROUND(ROUND(IF(@bonus_fixed<>\"\",@bonus_fixed,{1}*@bonus_target)*@bonus_payout,8),2)");
        sheet_formula(sheet, at(line, 3), LOOK_STEP, SHAPE_MONTH, value_count(12 * year + bonus->lag_months),
                      "12*{0}+@bonus_lag");
    }
    name_lines(it, *row, YEARS_MAX, 2, "@bonus_amount");
    name_lines(it, *row, YEARS_MAX, 3, "@bonus_month");
    *row += YEARS_MAX + 1;
    return true;
}

static int write_unvested(const struct job *it, int row)
{
    static const char *const headings[] = {"Unvested stock: in month", "Amount that vests"};
    const int count = lines_for(it->laid->unvested_count, UNVESTED_MAX);
    sheet_headings(it->sheet, row++, 0, headings, 2);
    use_block(it, row, count);
    for (int i = 0; i < count; i++) {
        const bool used = i < it->laid->unvested_count;
        sheet_input(it->sheet, at(row + i, 0), INPUT_MONTH,
                    used ? value_count(it->laid->unvested[i].month) : value_nothing(),
                    text_format(it->layout->arena, "@vest_%d_month", i + 1));
        sheet_input(it->sheet, at(row + i, 1), INPUT_AMOUNT,
                    used ? value_money(it->laid->unvested[i].amount) : value_nothing(),
                    text_format(it->layout->arena, "@vest_%d_amount", i + 1));
    }
    name_lines(it, row, count, 0, "@vest_month");
    name_lines(it, row, count, 1, "@vest_value");
    return row + count + 1;
}

static int write_owed(const struct job *it, int row)
{
    static const char *const headings[] = {"To pay back on leaving, if before", "Amount"};
    const int count = lines_for(it->laid->owed_count, OWED_MAX);
    sheet_headings(it->sheet, row++, 0, headings, 2);
    use_block(it, row, count);
    for (int i = 0; i < count; i++) {
        const bool used = i < it->laid->owed_count;
        sheet_text(it->sheet, at(row + i, 0), LOOK_STEP,
                   used ? text_format(it->layout->arena, "%D", it->laid->owed[i].until) : "");
        sheet_input(it->sheet, at(row + i, 1), INPUT_AMOUNT,
                    used ? value_money(it->laid->owed[i].amount) : value_nothing(),
                    text_format(it->layout->arena, "@owed_%d", i + 1));
    }
    name_lines(it, row, count, 1, "@owed");
    return row + count + 1;
}

static void write_cost(const struct job *it, int row)
{
    const struct leaving_cost *cost = &it->layout->source->stays->leaving;
    const struct {
        const char *words, *formula;
        struct money cached;
    } lines[] = {{"Unvested stock left behind", "SUM(@vest_value)", cost->unvested},
                 {"Bonus given up", "N(@bonus_due)", cost->bonus},
                 {"To pay back", "SUM(@owed)", cost->owed},
                 {"What leaving costs in all", NULL, cost->total}};
    sheet_text(it->sheet, at(row++, 0), LOOK_SECTION, "What leaving costs");
    use_block(it, row, 4);
    for (int i = 0; i < 4; i++) {
        sheet_text(it->sheet, at(row + i, 0), i == 3 ? LOOK_TOTAL : LOOK_LABEL, lines[i].words);
        sheet_formula(it->sheet, at(row + i, 1), i == 3 ? LOOK_TOTAL : LOOK_PLAIN, SHAPE_DOLLARS,
                      value_money(lines[i].cached), "ROUND(%s,2)",
                      lines[i].formula ? lines[i].formula : "SUM({1<})");
    }
    name_lines(it, row + 3, 1, 1, "@leaving_cost");
}

bool book_job(struct sheet *sheet, const struct layout *layout, struct err *err)
{
    const struct print print = {.wide = 1};
    if (!layout->job)
        return true;
    const struct job it = {sheet, layout, &layout->source->stays->job_laid, layout->job->offer};
    int row = JOB_TOP;
    sheet_width(sheet, 0, 0, 46);
    sheet_width(sheet, 1, JOB_LAST, layout->money_width + 2);
    sheet_banner(sheet, 0, 0, JOB_LAST, LOOK_TITLE, 22, "What does my present job pay if I stay in it?");
    sheet_banner(sheet, 1, 0, JOB_LAST, LOOK_LEAD, 42,
                 "Months count from the first day at the offer: what vests or is paid before that day is "
                 "yours either way "
                 "and is left out. What you would have to pay back counts for staying. What you keep by month is on the "
                 "sheet Stay, the "
                 "gap to it on Compare.");
    sheet_log(sheet)->on = true;
    row = write_raises(&it, write_pay(&it, row));
    bool good = write_bonus(&it, &row, err);
    row = write_owed(&it, write_unvested(&it, row));
    sheet_log(sheet)->on = false;
    write_cost(&it, row);
    sheet_freeze(sheet, at(2, 0));
    sheet_print(sheet, "Job: what does my present job pay if I stay?", &print);
    return good;
}
