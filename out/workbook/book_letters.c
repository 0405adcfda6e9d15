#include <inttypes.h>

#include "calc/pay/curve.h"
#include "out/workbook/book_sheets.h"

static struct place at(const struct offer_layout *offer, int row, int column)
{
    return (struct place){row, offer->column + column};
}

static struct area lines_of(const struct offer_layout *offer, struct table_layout table, int column)
{
    return (struct area){at(offer, table.row, column), at(offer, table.row + table.lines - 1, column)};
}

/* R3. Line 0 is the start; empty rows change nothing. */
static void write_raises(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const headings[] = {"From month", "New annual base", "or raise by", "Annual base then",
                                           "Change"};
    const struct offer *pay = offer->offer;
    const struct table_layout table = layout->raises;
    struct money bases[MONTHS_MAX + 1], before = pay->base;
    offer_annual_bases(bases, pay); /* fits: the curve was computed */
    sheet_headings(sheet, table.row - 1, offer->column, headings, 5);
    sheet_write(sheet, at(offer, table.row, 0), LOOK_STEP, SHAPE_MONTH, value_count(1));
    sheet_formula(sheet, at(offer, table.row, 3), LOOK_STEP, SHAPE_MONEY, value_money(before), "@base");
    sheet_formula(sheet, at(offer, table.row, 4), LOOK_STEP, SHAPE_MONEY, value_money(before), "@base");
    for (int i = 1; i < table.lines; i++) {
        const struct raise *raise = i <= pay->raise_count ? &pay->raises[i - 1] : NULL;
        struct money then = raise ? bases[raise->month] : before, change = {then.cents - before.cents};
        int row = table.row + i;
        const char *names[] = {text_format(layout->arena, "@raise_%d_month", i),
                               text_format(layout->arena, "@raise_%d_base", i),
                               text_format(layout->arena, "@raise_%d_percent", i)};
        sheet_input(sheet, at(offer, row, 0), INPUT_MONTH,
                    raise ? value_count(raise->month) : value_nothing(), names[0]);
        sheet_input(sheet, at(offer, row, 1), INPUT_NEW_BASE,
                    raise && !raise->by_percent ? value_money(raise->base) : value_nothing(), names[1]);
        sheet_input(sheet, at(offer, row, 2), INPUT_RAISE,
                    raise && raise->by_percent ? value_rate(raise->percent) : value_nothing(), names[2]);
        sheet_formula(
            sheet, at(offer, row, 3), LOOK_STEP, SHAPE_MONEY, value_money(then),
            "IF({0}=\"\",{3-},IF({2}<>\"\",ROUND(ROUND({3-}+{3-}*{2},8),2),IF({1}<>\"\",{1},{3-})))");
        sheet_formula(sheet, at(offer, row, 4), LOOK_STEP, SHAPE_MONEY, value_money(change),
                      "ROUND({3}-{3-},2)");
        before = then;
    }
    sheet_name(sheet, lines_of(offer, table, 0), "@raise_month");
    sheet_name(sheet, lines_of(offer, table, 4), "@raise_change");
}

/* What of a sign-on is kept when leaving inside the window (R4). */
static const char *meanwhile(const struct sign_on *entry)
{
    if (entry->repay == REPAY_FULL)
        return "nothing";
    return entry->repay == REPAY_PRORATED || entry->paid == PAID_MONTHLY ? "by month" : "all";
}

static void write_sign_on(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer,
                          int row, const struct sign_on *entry)
{
    static const char *const paid[] = {"lump", "monthly"}, *const repay[] = {"prorated", "full", "none"};
    static const char *const layoff[] = {"not stated", "waived", "owed"};
    int year = entry->year, window = entry->paid == PAID_MONTHLY ? 12 : entry->within_months;
    sheet_write(sheet, at(offer, row, 0), LOOK_STEP, SHAPE_MONTH, value_count(12 * year - 11));
    sheet_input(sheet, at(offer, row, 1), INPUT_AMOUNT, value_money(entry->amount),
                text_format(layout->arena, "@sign_on_%d", year));
    sheet_input(sheet, at(offer, row, 2), INPUT_PAID, value_text(paid[entry->paid]),
                text_format(layout->arena, "@sign_on_%d_paid", year));
    sheet_input(sheet, at(offer, row, 3), INPUT_REPAY, value_text(repay[entry->repay]),
                text_format(layout->arena, "@sign_on_%d_repay", year));
    sheet_input(sheet, at(offer, row, 4), INPUT_WITHIN, value_count(entry->within_months),
                text_format(layout->arena, "@sign_on_%d_within", year));
    sheet_text(sheet, at(offer, row, 5), LOOK_STEP, layoff[entry->on_layoff]);
    sheet_formula(sheet, at(offer, row, 6), LOOK_STEP, SHAPE_MONTH, value_count(window),
                  "IF(OR({2}=\"monthly\",N({4})=0),12,{4})");
    sheet_formula(
        sheet, at(offer, row, 7), LOOK_STEP, SHAPE_TEXT, value_text(meanwhile(entry)),
        "IF({3}=\"full\",\"nothing\",IF(OR({3}=\"prorated\",{2}=\"monthly\"),\"by month\",\"all\"))");
}

static void write_sign_ons(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const headings[] = {"From month",       "Amount",        "Paid",
                                           "Repay on leaving", "Within months", "On a layoff",
                                           "Window, months",   "Kept meanwhile"};
    const struct offer *pay = offer->offer;
    const struct table_layout table = layout->sign_ons;
    sheet_headings(sheet, table.row - 1, offer->column, headings, OFFER_COLUMNS);
    for (int year = 1; year <= table.lines; year++) {
        struct sign_on entry = {.year = year,
                                .paid = year == 1 ? PAID_LUMP : PAID_MONTHLY,
                                .repay = year == 1 ? REPAY_PRORATED : REPAY_NONE,
                                .within_months = 12};
        for (int i = 0; i < pay->sign_on_count; i++)
            if (pay->sign_ons[i].year == year)
                entry = pay->sign_ons[i];
        write_sign_on(sheet, layout, offer, table.row + year - 1, &entry);
    }
    sheet_name(sheet, lines_of(offer, table, 0), "@sign_on_from");
    sheet_name(sheet, lines_of(offer, table, 1), "@sign_on_amount");
    sheet_name(sheet, lines_of(offer, table, 2), "@sign_on_paid");
    sheet_name(sheet, lines_of(offer, table, 6), "@sign_on_window");
    sheet_name(sheet, lines_of(offer, table, 7), "@sign_on_meanwhile");
}

/* R7 */
static void write_price(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const headings[] = {"Price today",  "Price rule",   "Growth a year", "Path: year 1",
                                           "Path: year 2", "Path: year 3", "Path: year 4",  "Path: year 5"};
    static const char *const rules[] = {"flat", "monthly", "yearly", "path"};
    const struct price *price = &offer->offer->price;
    int row = layout->price.row;
    sheet_headings(sheet, row - 1, offer->column, headings, OFFER_COLUMNS);
    sheet_currency(sheet, offer->result->from->stock_currency);
    sheet_input(sheet, at(offer, row, 0), INPUT_PRICE, value_money(price->start), "@price");
    sheet_input(sheet, at(offer, row, 1), INPUT_RULE, value_text(rules[price->rule]), "@price_rule");
    sheet_input(sheet, at(offer, row, 2), INPUT_GROWTH, value_rate(price->growth), "@growth");
    for (int i = 0; i < PRICE_PATH_MAX; i++)
        sheet_input(sheet, at(offer, row, 3 + i), INPUT_PRICE,
                    i < price->path_count ? value_money(price->path[i]) : value_nothing(),
                    text_format(layout->arena, "@path_%d", i + 1));
    sheet_currency(sheet, offer->result->from->currency);
    sheet_name(sheet, (struct area){at(offer, row, 3), at(offer, row, 7)}, "@path");
}

/* A rate as its division, so that it stays exact: =88.4/95.12. */
static void write_rate(struct sheet *sheet, struct place cell, struct ratio ratio, const char *name)
{
    const struct ratio exact = ratio_known(ratio);
    struct value value = value_number((double)exact.times / (double)exact.by);
    if (exact.by == 1)
        sheet_input(sheet, cell, INPUT_EXCHANGE, value, name);
    else
        sheet_input_formula(sheet, cell, INPUT_EXCHANGE, value, name, "%" PRId64 "/%" PRId64, exact.times, exact.by);
}

/* R15, R16 */
static void write_terms(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    const struct case_offer *from = offer->result->from;
    const char *own = from->currency, *stock = from->stock_currency, *shared = layout->evaluation->from->currency;
    const char *const headings[] = {"Money in",
                                    "Price in",
                                    text_format(layout->arena, "1 %s in %s", stock, own),
                                    text_format(layout->arena, "1 %s in %s", own, shared),
                                    "Equity counted",
                                    "Strike of an option"};
    const int row = layout->terms.row;
    sheet_headings(sheet, row - 1, offer->column, headings, 6);
    sheet_text(sheet, at(offer, row, 0), LOOK_STEP, own);
    sheet_text(sheet, at(offer, row, 1), LOOK_STEP, stock);
    write_rate(sheet, at(offer, row, 2), offer->offer->price.rate, "@stock_rate");
    write_rate(sheet, at(offer, row, 3), offer->offer->to_case, "@to_case");
    sheet_input(sheet, at(offer, row, 4), INPUT_COUNTED_SHARE,
                value_rate(offer->offer->on_paper ? offer->offer->counted_share : percent(100)), "@counted_share");
    sheet_currency(sheet, stock);
    sheet_input(sheet, at(offer, row, 5), INPUT_STRIKE, value_money(offer->offer->grant.strike), "@strike");
    sheet_currency(sheet, own);
}

/* R8 */
static bool write_bonus(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer,
                        struct err *err)
{
    static const char *const headings[] = {"Target", "Payout", "Paid after months", "or an amount"};
    static const char *const year_headings[] = {"Year", "Base at its end", "Bonus", "Paid in month"};
    const struct bonus none = {.payout = percent(100)};
    const struct bonus *bonus = offer->offer->has_bonus ? &offer->offer->bonus : &none;
    const struct table_layout years = layout->bonus_years;
    struct money bases[MONTHS_MAX + 1], paid;
    offer_annual_bases(bases, offer->offer);
    sheet_headings(sheet, layout->bonus.row - 1, offer->column, headings, 4);
    sheet_input(sheet, at(offer, layout->bonus.row, 3), INPUT_FIXED_BONUS,
                bonus->is_amount ? value_money(bonus->amount) : value_nothing(), "@bonus_fixed");
    sheet_input(sheet, at(offer, layout->bonus.row, 0), INPUT_TARGET, value_rate(bonus->target),
                "@bonus_target");
    sheet_input(sheet, at(offer, layout->bonus.row, 1), INPUT_PAYOUT, value_rate(bonus->payout),
                "@bonus_payout");
    sheet_input(sheet, at(offer, layout->bonus.row, 2), INPUT_LAG, value_count(bonus->lag_months),
                "@bonus_lag");
    sheet_headings(sheet, years.row - 1, offer->column, year_headings, 4);
    for (int year = 1; year <= years.lines; year++) {
        int row = years.row + year - 1;
        if (!bonus_of_year(&paid, bonus, bases[12 * year]))
            return err_overflow(err, "bonus");
        sheet_write(sheet, at(offer, row, 0), LOOK_STEP, SHAPE_MONTH, value_count(year));
        sheet_formula(sheet, at(offer, row, 1), LOOK_STEP, SHAPE_MONEY, value_money(bases[12 * year]),
                      "ROUND(SUMPRODUCT((@raise_month<=12*{0})*@raise_change),2)");
        sheet_formula(sheet, at(offer, row, 2), LOOK_STEP, SHAPE_MONEY, value_money(paid),
                      "ROUND(ROUND(IF(@bonus_fixed<>\"\",@bonus_fixed,{1}*@bonus_target)*@bonus_payout,8),2)");
        sheet_formula(sheet, at(offer, row, 3), LOOK_STEP, SHAPE_MONTH,
                      value_count(12 * year + bonus->lag_months), "12*{0}+@bonus_lag");
    }
    sheet_name(sheet, lines_of(offer, years, 2), "@bonus_amount");
    sheet_name(sheet, lines_of(offer, years, 3), "@bonus_month");
    return true;
}

/* "MLE, Seattle, WA, written, answer by 2026-12-05" */
static const char *circumstances(struct arena *arena, const struct case_offer *from)
{
    static const char *const statuses[] = {"", "written", "verbal", "declined"};
    struct text line = text_start(arena);
    text_add(&line, from->offer.company);
    const char *parts[] = {from->offer.level, from->role, from->location, statuses[from->status]};
    for (int i = 0; i < 4; i++)
        if (parts[i][0])
            text_addf(&line, ", %s", parts[i]);
    if (date_known(from->deadline))
        text_addf(&line, ", answer by %D", from->deadline);
    if (date_known(from->start))
        text_addf(&line, ", starts %D", from->start);
    return line.data;
}

static bool write_offer(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer,
                        struct err *err)
{
    int last = offer->column + OFFER_COLUMNS - 1;
    sheet_currency(sheet, offer->result->from->currency);
    sheet_width(sheet, offer->column, last, layout->money_width);
    sheet_width(sheet, last + 1, last + 1, 3);
    sheet_block(sheet, layout_block(offer, offer->column, layout->raises));
    for (int i = 1; i < OFFER_COLUMNS; i++)
        sheet_text(sheet, at(offer, layout->label_row, i), LOOK_OFFER, "");
    sheet_input(sheet, at(offer, layout->label_row, 0), INPUT_LABEL, value_text(offer->label), "@name");
    sheet_banner(sheet, layout->letter_row, offer->column, last, LOOK_LEAD, 28,
                 circumstances(layout->arena, offer->result->from));
    sheet_input(sheet, at(offer, layout->base_row, 0), INPUT_BASE, value_money(offer->offer->base), "@base");
    write_raises(sheet, layout, offer);
    write_sign_ons(sheet, layout, offer);
    write_price(sheet, layout, offer);
    write_terms(sheet, layout, offer);
    book_letter_lists(sheet, layout, offer);
    return write_bonus(sheet, layout, offer, err);
}

static void write_row_labels(struct sheet *sheet, const struct table_layout *table, const char *title,
                             const char *const labels[], int count)
{
    sheet_text(sheet, (struct place){table->row - 1, 0}, LOOK_SECTION, title);
    for (int i = 0; i < count; i++)
        sheet_text(sheet, (struct place){table->row + i, 0}, LOOK_LABEL, labels[i]);
}

static void write_labels(struct sheet *sheet, const struct layout *layout)
{
    static const char *const start[] = {"At the start", "Raises, in order of month"};
    static const char *const years[] = {"Year 1", "Year 2", "Year 3", "Year 4", "Year 5"};
    static const char *const price[] = {"For all grants"}, *const bonus[] = {"A year"};
    static const char *const grants[] = {"In the letter", "Later grants: not written"};
    static const char *const others[] = {"Paid in its month"}, *const benefits[] = {"Kept from its month on"};
    static const char *const vests[] = {"Events in order of month"};
    sheet_text(sheet, (struct place){layout->label_row, 0}, LOOK_LABEL,
               "Offer (the name that every sheet shows)");
    sheet_text(sheet, (struct place){layout->letter_row, 0}, LOOK_LABEL, "Letter");
    sheet_text(sheet, (struct place){layout->base_row, 0}, LOOK_SECTION, "Annual base");
    write_row_labels(sheet, &layout->raises, "Raises (R3)", start, 2);
    write_row_labels(sheet, &layout->sign_ons, "Sign-on bonus (R4)", years, YEARS_MAX);
    write_row_labels(sheet, &layout->price, "Price of one unit (R7)", price, 1);
    write_row_labels(sheet, &layout->terms, "Currency, paper, options (R15, R16)", price, 1);
    write_row_labels(sheet, &layout->grants, "Grants (R5)", grants, layout->grants.lines > 1 ? 2 : 1);
    write_row_labels(sheet, &layout->bonus, "Bonus (R8)", bonus, 1);
    write_row_labels(sheet, &layout->bonus_years, "Bonus by year (R8)", years, YEARS_MAX);
    write_row_labels(sheet, &layout->others, "One-offs (R9)", others, 1);
    write_row_labels(sheet, &layout->benefits, "Benefits (R9)", benefits, 1);
    write_row_labels(sheet, &layout->vests, "Vest schedule (R6)", vests, 1);
}

bool book_letters(struct sheet *sheet, const struct layout *layout, struct err *err)
{
    const struct print print = {.wide = layout->offer_count, .repeat = {layout->letter_row, 1}};
    sheet_width(sheet, 0, 0, 36);
    sheet_banner(sheet, 0, 0, 0, LOOK_TITLE, 22, "What do the letters say?");
    sheet_banner(
        sheet, 1, 1, OFFER_COLUMNS, LOOK_LEAD, 28,
        text_format(
            layout->arena,
            "Change any cell that is blue on yellow, and every sheet follows; grey cells are steps on "
            "the way. Every input has a name, such as %s_base. Money in %s; months are months of "
            "employment, from 1.",
            layout->offers[0].prefix, layout->evaluation->from->currency));
    write_labels(sheet, layout);
    *sheet_log(sheet) = (struct input_log){.on = true, .arena = layout->arena};
    for (int i = 0; i < layout->offer_count; i++)
        if (!write_offer(sheet, layout, &layout->offers[i], err))
            return false;
    sheet_log(sheet)->on = false;
    sheet_freeze(sheet, (struct place){layout->letter_row, 1});
    sheet_print(sheet, "Letters: what do the letters say?", &print);
    return true;
}
