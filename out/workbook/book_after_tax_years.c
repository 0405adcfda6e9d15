/* On the sheet After tax: the calendar years of each offer, from wages to what reaches the bank (R14). */
#include <math.h>

#include "out/workbook/book_packages.h"
#include "out/workbook/book_after_tax.h"

/* Rows of the block of an offer, from its name on. */
enum block_row {
    ROW_NAME,
    ROW_YEARS,
    ROW_PART,
    ROW_WAGES = ROW_PART + COMPONENTS,
    ROW_TAX,
    ROW_TAXES = ROW_TAX + TAX_PARTS,
    ROW_PUT_OFF,
    ROW_UNTAXED,
    ROW_NET,
    ROW_SHARE,
    ROW_AT_ONCE,
    ROW_WITHHELD,
    ROW_OWED,
    ROW_SET_ASIDE,
    ROW_AIR,
    BLOCK_ROWS
};

int after_tax_block(const struct taxed *taxed, int offer)
{
    return AFTER_TAX_STAYS + 2 + AFTER_TAX_STAY_ROWS * after_tax_stay_count(taxed) + offer * BLOCK_ROWS;
}

static const char *block_cell(const struct taxed *taxed, int offer, int year, int row)
{
    return cell_address(taxed->layout->arena, sheet_reference(taxed->after_tax), place_at(after_tax_block(taxed, offer) + row, 1 + year));
}

const char *after_tax_wages(const struct taxed *taxed, int offer, int year)
{
    return block_cell(taxed, offer, year, ROW_WAGES);
}

const char *after_tax_part(const struct taxed *taxed, int offer, int year, int part)
{
    return block_cell(taxed, offer, year, ROW_PART + part);
}

const char *after_tax_year(const struct taxed *taxed, int offer, int year)
{
    return block_cell(taxed, offer, year, ROW_YEARS);
}


static double cents(double amount)
{
    return round(round(amount * 1e8) / 1e6) / 100;
}

static const struct {
    const char *label;
    enum look look;
} rows[BLOCK_ROWS] = {
    [ROW_PART + BASE] = {"Base", LOOK_PLAIN},
    [ROW_PART + SIGN_ON] = {"Sign-on", LOOK_PLAIN},
    [ROW_PART + EQUITY] = {"Equity that vests", LOOK_PLAIN},
    [ROW_PART + BONUS] = {"Bonus", LOOK_PLAIN},
    [ROW_PART + OTHER] = {"One-offs", LOOK_PLAIN},
    [ROW_WAGES] = {"Wages received", LOOK_TOTAL},
    [ROW_TAX + FEDERAL_INCOME_TAX] = {"Federal income tax", LOOK_PLAIN},
    [ROW_TAX + SOCIAL_SECURITY] = {"Social Security", LOOK_PLAIN},
    [ROW_TAX + MEDICARE] = {"Medicare", LOOK_PLAIN},
    [ROW_TAX + ADDITIONAL_MEDICARE] = {"Additional Medicare", LOOK_PLAIN},
    [ROW_TAX + STATE_INCOME_TAX] = {"State income tax", LOOK_PLAIN},
    [ROW_TAX + LOCAL_INCOME_TAX] = {"Local income tax", LOOK_PLAIN},
    [ROW_TAX + STATE_PAYROLL] = {"State payroll items", LOOK_PLAIN},
    [ROW_TAXES] = {"Taxes", LOOK_TOTAL},
    [ROW_PUT_OFF] = {"Into the 401(k)", LOOK_PLAIN},
    [ROW_UNTAXED] = {"Counted benefits, untaxed", LOOK_PLAIN},
    [ROW_NET] = {"What reaches the bank", LOOK_TOTAL},
    [ROW_SHARE] = {"Taxes, of wages", LOOK_STEP},
    [ROW_AT_ONCE] = {"Of the wages: sign-on, vests, bonus, one-offs", LOOK_PLAIN},
    [ROW_WITHHELD] = {"Federal tax withheld from those", LOOK_PLAIN},
    [ROW_OWED] = {"Federal income tax owed on those", LOOK_PLAIN},
    [ROW_SET_ASIDE] = {"To set aside for it (below 0: comes back)", LOOK_TOTAL},
};

/* A year of one offer on its way to the sheet; what only a known year has is empty elsewhere. */
struct year {
    const struct taxed *taxed;
    int offer, y;
    bool known;
};

static void put(const struct year *it, int row, enum shape shape, bool taxes, double cached, const char *formula)
{
    const struct place place = place_at(after_tax_block(it->taxed, it->offer) + row, 1 + it->y);
    sheet_formula(it->taxed->after_tax, place, rows[row].look, shape, taxes && !it->known ? value_text("") : value_number(cached),
                  taxes ? "IF(MIN(@tax_known)=1,%s,\"\")" : "%s", formula);
}

static const char *own(const struct year *it, int row)
{
    char letters[4];
    column_letters(letters, 1 + it->y);
    return text_format(it->taxed->layout->arena, "%s%d", letters, after_tax_block(it->taxed, it->offer) + row + 1);
}

static const char *fixed(const struct year *it, int row)
{
    char letters[4];
    column_letters(letters, 1 + it->y);
    return text_format(it->taxed->layout->arena, "$%s$%d", letters, after_tax_block(it->taxed, it->offer) + row + 1);
}

static void write_wages(const struct year *it)
{
    static const enum tax_month columns[COMPONENTS] = {MONTH_BASE, MONTH_SIGN_ON, MONTH_EQUITY, MONTH_BONUS, MONTH_ONE_OFF};
    struct arena *arena = it->taxed->layout->arena;
    const struct taxed_offer *offer = &it->taxed->offers[it->offer];
    const char *year = own(it, ROW_YEARS);
    for (int c = 0; c < COMPONENTS; c++)
        put(it, ROW_PART + c, SHAPE_MONEY, false, offer->part[it->y][c],
            text_format(arena, "ROUND(SUMIFS(%s,%s,%s,stay_month,\"<=\"&@tax_months),2)", tax_month_name(columns[c]),
                        tax_month_name(c == EQUITY || c == BONUS ? MONTH_VESTED_IN : MONTH_PAID_IN), year));
    put(it, ROW_WAGES, SHAPE_MONEY, false, offer->returns[RETURN_YEAR + it->y][STEP_WAGES],
        text_format(arena, "ROUND(SUM(%s:%s),2)", own(it, ROW_PART), own(it, ROW_PART + COMPONENTS - 1)));
    put(it, ROW_UNTAXED, SHAPE_MONEY, false, offer->untaxed[it->y],
        text_format(arena, "ROUND(SUMIFS(%s,%s,%s,stay_month,\"<=\"&@tax_months),2)", tax_month_name(MONTH_BENEFIT),
                    tax_month_name(MONTH_PAID_IN), year));
}

static void write_taxes(const struct year *it)
{
    static const enum tax_step parts[TAX_PARTS] = {STEP_FEDERAL_TAX, STEP_SOCIAL, STEP_MEDICARE, STEP_ADDITIONAL,
                                                   STEP_STATE_TAX,   STEP_LOCAL,  STEP_PAYROLL};
    const struct taxed *taxed = it->taxed;
    struct arena *arena = taxed->layout->arena;
    const double(*returns)[TAX_STEPS] = taxed->offers[it->offer].returns;
    const double *full = returns[RETURN_YEAR + it->y], *alone = returns[RETURN_ALONE + it->y];
    double taxes = 0;
    for (int part = 0; part < TAX_PARTS; part++) {
        const double tax = cents(full[parts[part]] - alone[parts[part]]);
        taxes += tax;
        put(it, ROW_TAX + part, SHAPE_GAP, true, tax,
            text_format(arena, "ROUND(%s-%s,2)", tax_step_cell(taxed, it->offer, RETURN_YEAR + it->y, parts[part]),
                        tax_step_cell(taxed, it->offer, RETURN_ALONE + it->y, parts[part])));
    }
    taxes = cents(taxes);
    put(it, ROW_TAXES, SHAPE_GAP, true, taxes, text_format(arena, "ROUND(SUM(%s:%s),2)", own(it, ROW_TAX), own(it, ROW_TAX + TAX_PARTS - 1)));
    put(it, ROW_PUT_OFF, SHAPE_MONEY, true, full[STEP_DEFERRAL], tax_step_cell(taxed, it->offer, RETURN_YEAR + it->y, STEP_DEFERRAL));
    put(it, ROW_NET, SHAPE_GAP, true, cents(full[STEP_WAGES] - taxes - full[STEP_DEFERRAL] + taxed->offers[it->offer].untaxed[it->y]),
        text_format(arena, "ROUND(%s-%s-%s+%s,2)", own(it, ROW_WAGES), own(it, ROW_TAXES), own(it, ROW_PUT_OFF), own(it, ROW_UNTAXED)));
    put(it, ROW_SHARE, SHAPE_CHANCE, true, full[STEP_WAGES] > 0 ? round(taxes / full[STEP_WAGES] * 10000) / 10000 : 0,
        text_format(arena, "IF(%s>0,ROUND(%s/%s,4),0)", own(it, ROW_WAGES), own(it, ROW_TAXES), own(it, ROW_WAGES)));
}

/* Withheld by the rates for sums paid at once, owed by what they add to the year's bill. */
static void write_at_once(const struct year *it)
{
    const struct taxed *taxed = it->taxed;
    struct arena *arena = taxed->layout->arena;
    const struct taxed_offer *offer = &taxed->offers[it->offer];
    const double *full = offer->returns[RETURN_YEAR + it->y], *base = offer->returns[RETURN_BASE + it->y];
    const double *law = taxed->rows->row[(int)full[STEP_FEDERAL] - 1].value;
    const double paid = cents(full[STEP_WAGES] - offer->part[it->y][BASE]), over = paid > law[TAX_WITHHELD_OVER] ? paid - law[TAX_WITHHELD_OVER] : 0;
    const double withheld = cents((paid - over) * law[TAX_WITHHELD] + over * law[TAX_WITHHELD_MORE]);
    const double owed = cents(full[STEP_FEDERAL_TAX] - base[STEP_FEDERAL_TAX]);
    const char *row = tax_step_cell(taxed, it->offer, RETURN_YEAR + it->y, STEP_FEDERAL), *at_once = own(it, ROW_AT_ONCE);
    put(it, ROW_AT_ONCE, SHAPE_MONEY, false, paid, text_format(arena, "ROUND(%s-%s,2)", own(it, ROW_WAGES), own(it, ROW_PART + BASE)));
    put(it, ROW_WITHHELD, SHAPE_MONEY, true, withheld,
        text_format(arena,
                    "ROUND(ROUND(MIN(%s,INDEX(tax_withheld_over,%s))*INDEX(tax_withheld,%s)+MAX(0,%s-INDEX(tax_withheld_over,%s))"
                    "*INDEX(tax_withheld_more,%s),8),2)",
                    at_once, row, row, at_once, row, row));
    put(it, ROW_OWED, SHAPE_GAP, true, owed,
        text_format(arena, "ROUND(%s-%s,2)", tax_step_cell(taxed, it->offer, RETURN_YEAR + it->y, STEP_FEDERAL_TAX),
                    tax_step_cell(taxed, it->offer, RETURN_BASE + it->y, STEP_FEDERAL_TAX)));
    put(it, ROW_SET_ASIDE, SHAPE_GAP, true, cents(owed - withheld), text_format(arena, "ROUND(%s-%s,2)", own(it, ROW_OWED), own(it, ROW_WITHHELD)));
}

static void write_offer(const struct taxed *taxed, int number)
{
    struct sheet *sheet = taxed->after_tax;
    const struct taxed_offer *offer = &taxed->offers[number];
    const int top = after_tax_block(taxed, number);
    sheet_block(sheet, layout_block(&taxed->layout->offers[number], 1, (struct table_layout){top + 1, BLOCK_ROWS}));
    sheet_formula(sheet, place_at(top, 0), LOOK_OFFER, SHAPE_TEXT, value_text(layout_title(taxed->layout, number)), OFFER_TITLE);
    for (int y = 0; y < TAX_CALENDAR_YEARS; y++)
        sheet_text(sheet, place_at(top, 1 + y), LOOK_OFFER, "");
    if (!offer->offer) {
        sheet_banner(sheet, top + 1, 0, TAX_CALENDAR_YEARS, LOOK_PROSE, 32,
                     text_format(taxed->layout->arena, "Not worked out after tax: %s. What it pays before tax stands on Years.", offer->said));
        return;
    }
    sheet_formula(sheet, place_at(top + ROW_YEARS, 0), LOOK_HEADING, SHAPE_TEXT,
                  value_text(date_known(offer->start) ? "In the calendar year" : "In the year of employment"),
                  "IF(@tax_start=\"\",\"In the year of employment\",\"In the calendar year\")");
    for (int row = ROW_PART; row <= ROW_SET_ASIDE; row++)
        sheet_text(sheet, place_at(top + row, 0), rows[row].look == LOOK_TOTAL ? LOOK_TOTAL : LOOK_LABEL, rows[row].label);
    for (int y = 0; y < TAX_CALENDAR_YEARS; y++) {
        const struct year it = {taxed, number, y, taxed_known(offer)};
        sheet_formula(sheet, place_at(top + ROW_YEARS, 1 + y), LOOK_HEADING, SHAPE_MONTH, value_number(offer->returns[RETURN_YEAR + y][STEP_YEAR]),
                      "INDEX(@tax_paid_in,1)+%d", y);
        write_wages(&it);
        write_taxes(&it);
        write_at_once(&it);
        sheet_blank_when(sheet, (struct area){place_at(top + ROW_PART, 1 + y), place_at(top + ROW_SET_ASIDE, 1 + y)}, "%s=0", fixed(&it, ROW_WAGES));
    }
}

void after_tax_years(const struct taxed *taxed)
{
    for (int i = 0; i < taxed->layout->letter_count; i++)
        write_offer(taxed, i);
}
