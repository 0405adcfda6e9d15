/* The block of an offer on Letters: raises, sign-on terms, price path, bonus, currency. What the top holds is
 * repeated in grey, so that every input stands in one place. */
#include <inttypes.h>
#include <string.h>

#include "calc/pay/curve.h"
#include "out/workbook/book_letters.h"

struct place letter_at(const struct offer_layout *offer, int row, int column)
{
    return (struct place){row + offer->shift, BLOCK_COLUMN + column};
}

struct area letter_lines(const struct offer_layout *offer, struct table_layout table, int column)
{
    return (struct area){letter_at(offer, table.row, column),
                         letter_at(offer, table.row + table.lines - 1, column)};
}

const char *area_words(struct arena *arena, const char *sheet, struct area area)
{
    char first[4], last[4];
    column_letters(first, area.first.column);
    column_letters(last, area.last.column);
    return text_format(arena, "%s!$%s$%d:$%s$%d", sheet, first, area.first.row + 1, last, area.last.row + 1);
}

static void write_headings(struct sheet *sheet, const struct offer_layout *offer, struct table_layout table,
                           const char *const headings[], int count)
{
    sheet_headings(sheet, letter_at(offer, table.row - 1, 0).row, BLOCK_COLUMN, headings, count);
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
    write_headings(sheet, offer, table, headings, 5);
    sheet_write(sheet, letter_at(offer, table.row, 0), LOOK_STEP, SHAPE_MONTH, value_count(1));
    sheet_formula(sheet, letter_at(offer, table.row, 3), LOOK_STEP, SHAPE_DOLLARS, value_money(before),
                  "N(@base)");
    sheet_formula(sheet, letter_at(offer, table.row, 4), LOOK_STEP, SHAPE_DOLLARS, value_money(before),
                  "N(@base)");
    for (int i = 1; i < table.lines; i++) {
        const struct raise *raise = i <= pay->raise_count ? &pay->raises[i - 1] : NULL;
        struct money then = raise ? bases[raise->month] : before, change = {then.cents - before.cents};
        int row = table.row + i;
        const char *names[] = {text_format(layout->arena, "@raise_%d_month", i),
                               text_format(layout->arena, "@raise_%d_base", i),
                               text_format(layout->arena, "@raise_%d_percent", i)};
        sheet_input(sheet, letter_at(offer, row, 0), INPUT_MONTH,
                    raise ? value_count(raise->month) : value_nothing(), names[0]);
        sheet_input(sheet, letter_at(offer, row, 1), INPUT_NEW_BASE,
                    raise && !raise->by_percent ? value_money(raise->base) : value_nothing(), names[1]);
        sheet_input(sheet, letter_at(offer, row, 2), INPUT_RAISE,
                    raise && raise->by_percent ? value_rate(raise->percent) : value_nothing(), names[2]);
        sheet_formula(
            sheet, letter_at(offer, row, 3), LOOK_STEP, SHAPE_DOLLARS, value_money(then),
            "IF({0}=\"\",{3-},IF({2}<>\"\",ROUND(ROUND({3-}+{3-}*{2},8),2),IF({1}<>\"\",{1},{3-})))");
        sheet_formula(sheet, letter_at(offer, row, 4), LOOK_STEP, SHAPE_DOLLARS, value_money(change),
                      "ROUND({3}-{3-},2)");
        before = then;
    }
    struct table_layout raises = {table.row + 1, table.lines - 1}; /* without the start */
    const struct area months = letter_lines(offer, raises, 0);
    sheet_name(sheet, months, "@raise_from");
    sheet_name(sheet, letter_lines(offer, raises, 1), "@raise_to");
    sheet_name(sheet, letter_lines(offer, raises, 2), "@raise_by");
    sheet_red_when(sheet, (struct area){months.first, {months.last.row, months.last.column + 2}}, "%s",
                   "OR(AND($B#<>\"\",$C#=\"\",$D#=\"\"),AND($B#=\"\",OR($C#<>\"\",$D#<>\"\")),"
                   "AND($C#<>\"\",$D#<>\"\"))");
    sheet_name(sheet, letter_lines(offer, table, 0), "@raise_month");
    sheet_name(sheet, letter_lines(offer, table, 4), "@raise_change");
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
    sheet_write(sheet, letter_at(offer, row, 0), LOOK_STEP, SHAPE_MONTH, value_count(12 * year - 11));
    if (year <= 2)
        sheet_formula(sheet, letter_at(offer, row, 1), LOOK_STEP, SHAPE_DOLLARS, value_money(entry->amount),
                      "N(@sign_on_%d)", year);
    else
        sheet_input(sheet, letter_at(offer, row, 1), INPUT_AMOUNT, value_money(entry->amount),
                    text_format(layout->arena, "@sign_on_%d", year));
    sheet_input(sheet, letter_at(offer, row, 2), INPUT_PAID, value_text(paid[entry->paid]),
                text_format(layout->arena, "@sign_on_%d_paid", year));
    sheet_input(sheet, letter_at(offer, row, 3), INPUT_REPAY, value_text(repay[entry->repay]),
                text_format(layout->arena, "@sign_on_%d_repay", year));
    sheet_input(sheet, letter_at(offer, row, 4), INPUT_WITHIN, value_count(entry->within_months),
                text_format(layout->arena, "@sign_on_%d_within", year));
    sheet_text(sheet, letter_at(offer, row, 5), LOOK_STEP, layoff[entry->on_layoff]);
    sheet_formula(sheet, letter_at(offer, row, 6), LOOK_STEP, SHAPE_MONTH, value_count(window),
                  "IF(OR({2}=\"monthly\",N({4})=0),12,{4})");
    sheet_formula(
        sheet, letter_at(offer, row, 7), LOOK_STEP, SHAPE_TEXT, value_text(meanwhile(entry)),
        "IF({3}=\"full\",\"nothing\",IF(OR({3}=\"prorated\",{2}=\"monthly\"),\"by month\",\"all\"))");
}

static void write_sign_ons(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const headings[] = {"From month",       "Amount",        "Paid",
                                           "Repay on leaving", "Within months", "On a layoff",
                                           "Window, months",   "Kept meanwhile"};
    const struct offer *pay = offer->offer;
    const struct table_layout table = layout->sign_ons;
    write_headings(sheet, offer, table, headings, OFFER_COLUMNS);
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
    sheet_name(sheet, letter_lines(offer, table, 0), "@sign_on_from");
    sheet_name(sheet, letter_lines(offer, table, 1), "@sign_on_amount");
    sheet_name(sheet, letter_lines(offer, table, 2), "@sign_on_paid");
    sheet_name(sheet, letter_lines(offer, table, 4), "@sign_on_within");
    sheet_red_when(sheet, letter_lines(offer, table, 4), "AND({2}=\"monthly\",{4}<>\"\",{4}<>12)");
    sheet_name(sheet, letter_lines(offer, table, 6), "@sign_on_window");
    sheet_name(sheet, letter_lines(offer, table, 7), "@sign_on_meanwhile");
}

/* R7: prices by year, where they are the rule. */
static void write_path(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const headings[PRICE_PATH_MAX] = {
        "Price in year 1", "Price in year 2", "Price in year 3", "Price in year 4", "and from then on"};
    const struct price *price = &offer->offer->price;
    const struct area path = {letter_at(offer, layout->path.row, 0),
                              letter_at(offer, layout->path.row, PRICE_PATH_MAX - 1)};
    write_headings(sheet, offer, layout->path, headings, PRICE_PATH_MAX);
    sheet_currency(sheet, offer->result->from->stock_currency);
    for (int i = 0; i < PRICE_PATH_MAX; i++)
        sheet_input(sheet, letter_at(offer, layout->path.row, i), INPUT_PRICE,
                    i < price->path_count ? value_money(price->path[i]) : value_nothing(),
                    text_format(layout->arena, "@path_%d", i + 1));
    sheet_currency(sheet, offer->result->from->currency);
    sheet_name(sheet, path, "@path");
    sheet_red_when(sheet, path, "AND(@price_rule<>\"path\",{0}<>\"\")");
}

/* A rate as its division, so that it stays exact: =88.4/95.12. No input where it is 1 by its nature. */
static void write_rate(struct sheet *sheet, struct place cell, const char *from, const char *to,
                       struct ratio ratio, const char *name)
{
    const struct ratio exact = ratio_known(ratio);
    struct value value = value_number((double)exact.times / (double)exact.by);
    if (strcmp(from, to) == 0) {
        sheet_write(sheet, cell, LOOK_STEP, SHAPE_EXCHANGE, value);
        sheet_name(sheet, (struct area){cell, cell}, "%s", name);
    } else if (exact.by == 1)
        sheet_input(sheet, cell, INPUT_EXCHANGE, value, name);
    else
        sheet_input_formula(sheet, cell, INPUT_EXCHANGE, value, name, "%" PRId64 "/%" PRId64, exact.times,
                            exact.by);
}

/* R15, R16 */
static void write_terms(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    const struct case_offer *from = offer->result->from;
    const char *own = from->currency, *stock = from->stock_currency,
               *shared = layout->evaluation->from->currency;
    const char *const headings[] = {"Money in",
                                    "Share price in",
                                    text_format(layout->arena, "1 %s in %s", stock, own),
                                    text_format(layout->arena, "1 %s in %s", own, shared),
                                    "Stock counted",
                                    "Strike of an option"};
    const int row = layout->terms.row;
    write_headings(sheet, offer, layout->terms, headings, 6);
    sheet_text(sheet, letter_at(offer, row, 0), LOOK_STEP, own);
    sheet_text(sheet, letter_at(offer, row, 1), LOOK_STEP, stock);
    write_rate(sheet, letter_at(offer, row, 2), stock, own, offer->offer->price.rate, "@stock_rate");
    write_rate(sheet, letter_at(offer, row, 3), own, shared, offer->offer->to_case, "@to_case");
    sheet_input(sheet, letter_at(offer, row, 4), INPUT_COUNTED_SHARE,
                value_rate(offer->offer->on_paper ? offer->offer->counted_share : percent(100)),
                "@counted_share");
    sheet_currency(sheet, stock);
    sheet_input(sheet, letter_at(offer, row, 5), INPUT_STRIKE, value_money(offer->offer->grant.strike),
                "@strike");
    sheet_red_when(sheet, letter_lines(offer, layout->terms, 5), "%s>0", idle_formula(IDLE_STRIKE));
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
    write_headings(sheet, offer, layout->bonus, headings, 4);
    sheet_input(sheet, letter_at(offer, layout->bonus.row, 3), INPUT_FIXED_BONUS,
                bonus->is_amount ? value_money(bonus->amount) : value_nothing(), "@bonus_fixed");
    sheet_formula(sheet, letter_at(offer, layout->bonus.row, 0), LOOK_STEP, SHAPE_PERCENT,
                  value_rate(bonus->target), "N(@bonus_target)");
    sheet_input(sheet, letter_at(offer, layout->bonus.row, 1), INPUT_PAYOUT, value_rate(bonus->payout),
                "@bonus_payout");
    sheet_input(sheet, letter_at(offer, layout->bonus.row, 2), INPUT_LAG, value_count(bonus->lag_months),
                "@bonus_lag");
    write_headings(sheet, offer, years, year_headings, 4);
    for (int year = 1; year <= years.lines; year++) {
        int row = years.row + year - 1;
        if (!bonus_of_year(&paid, bonus, bases[12 * year]))
            return err_overflow(err, "bonus");
        sheet_write(sheet, letter_at(offer, row, 0), LOOK_STEP, SHAPE_MONTH, value_count(year));
        sheet_formula(sheet, letter_at(offer, row, 1), LOOK_STEP, SHAPE_DOLLARS,
                      value_money(bases[12 * year]),
                      "ROUND(SUMPRODUCT((@raise_month<=12*{0})*@raise_change),2)");
        sheet_formula(
            sheet, letter_at(offer, row, 2), LOOK_STEP, SHAPE_DOLLARS, value_money(paid),
            "ROUND(ROUND(IF(@bonus_fixed<>\"\",@bonus_fixed,{1}*@bonus_target)*@bonus_payout,8),2)");
        sheet_formula(sheet, letter_at(offer, row, 3), LOOK_STEP, SHAPE_MONTH,
                      value_count(12 * year + bonus->lag_months), "12*{0}+@bonus_lag");
    }
    sheet_red_when(
        sheet, (struct area){letter_at(offer, layout->bonus.row, 1), letter_at(offer, layout->bonus.row, 2)},
        "%s>0", idle_formula(IDLE_PAYOUT));
    sheet_name(sheet, letter_lines(offer, years, 2), "@bonus_amount");
    sheet_name(sheet, letter_lines(offer, years, 3), "@bonus_month");
    return true;
}

static void write_row_labels(struct sheet *sheet, const struct offer_layout *offer, struct table_layout table,
                             const char *title, const char *const labels[], int count)
{
    const struct place heading = {letter_at(offer, table.row - 1, 0).row, 0};
    sheet_text(sheet, heading, LOOK_SECTION, title);
    for (int i = 0; i < count; i++)
        sheet_text(sheet, (struct place){heading.row + 1 + i, 0}, LOOK_LABEL, labels[i]);
}

static void write_labels(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer)
{
    static const char *const start[] = {"At the start", "Raises, in order of month"};
    static const char *const years[] = {"Year 1", "Year 2", "Year 3", "Year 4", "Year 5"};
    static const char *const price[] = {"For all grants"}, *const bonus[] = {"A year"};
    static const char *const grants[] = {"In the letter", "Later grants: not written"};
    static const char *const others[] = {"Paid in its month"}, *const benefits[] = {"Kept from its month on"};
    static const char *const vests[] = {"Events in order of month"};
    write_row_labels(sheet, offer, layout->raises, "Raises", start, 2);
    write_row_labels(sheet, offer, layout->sign_ons, "Sign-on bonus", years, YEARS_MAX);
    write_row_labels(sheet, offer, layout->path, "Share price by year", price, 1);
    write_row_labels(sheet, offer, layout->terms, "Currency, private shares, options", price, 1);
    write_row_labels(sheet, offer, layout->grants, "Grants", grants, 2);
    write_row_labels(sheet, offer, layout->bonus, "Bonus", bonus, 1);
    write_row_labels(sheet, offer, layout->bonus_years, "Bonus by year", years, YEARS_MAX);
    write_row_labels(sheet, offer, layout->others, "One-offs", others, 1);
    write_row_labels(sheet, offer, layout->benefits, "Benefits", benefits, 1);
    write_row_labels(sheet, offer, layout->vests, "Vest lines", vests, 1);
}

bool letter_details(struct sheet *sheet, const struct layout *layout, const struct offer_layout *offer,
                    struct err *err)
{
    const struct place bar = letter_at(offer, layout->block_row, -BLOCK_COLUMN);
    sheet_group(sheet, bar.row + 1, layout_table(offer, layout->vests).row + offer->letter_lines - 1);
    sheet_currency(sheet, offer->result->from->currency);
    sheet_block(sheet, layout_block(offer, BLOCK_COLUMN, layout_table(offer, layout->raises)));
    sheet_formula(sheet, bar, LOOK_OFFER, SHAPE_TEXT, value_text(offer->label), "@name");
    for (int i = 1; i <= OFFER_COLUMNS; i++)
        sheet_text(sheet, (struct place){bar.row, i}, LOOK_OFFER, "");
    sheet_link_below(sheet, (struct place){bar.row, OFFER_COLUMNS}, (struct place){0, 0}, "back to the top");
    write_labels(sheet, layout, offer);
    write_raises(sheet, layout, offer);
    write_sign_ons(sheet, layout, offer);
    write_path(sheet, layout, offer);
    write_terms(sheet, layout, offer);
    return write_bonus(sheet, layout, offer, err);
}
