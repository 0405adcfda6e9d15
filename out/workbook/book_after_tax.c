/* The sheet After tax (R14): what of each offer reaches the bank, by calendar year and by stay, with what tax hangs on as
 * inputs. Its steps are on Tax months, Tax steps and Tax tables. */
#include "out/workbook/book_packages.h"
#include "out/workbook/book_after_tax.h"

enum { LABEL_WIDTH = 46 };

int after_tax_stay_count(const struct taxed *taxed)
{
    return taxed->layout->evaluation->from->stay.count;
}

int after_tax_last(const struct taxed *taxed)
{
    return taxed->layout->letter_count > TAX_CALENDAR_YEARS ? taxed->layout->letter_count : TAX_CALENDAR_YEARS;
}

/* --- What tax hangs on. */

static void write_you(const struct taxed *taxed)
{
    static const struct {
        const char *words, *name;
        enum input kind;
    } rows[] = {{"How you file", "tax_filing", INPUT_FILING},
                {"Wages of your spouse, filing jointly, a year", "tax_spouse", INPUT_AMOUNT},
                {"Into a 401(k) before tax, a year", "tax_deferral", INPUT_AMOUNT},
                {"Dependents that states deduct for", "tax_dependents", INPUT_DEPENDENTS}};
    const struct value values[] = {value_text(TAX_FILING_WORDS[taxed->filing]), value_number(taxed->spouse), value_number(taxed->deferral),
                                   value_count(taxed->dependents)};
    struct sheet *sheet = taxed->after_tax;
    sheet_block(sheet, (struct block){.offer = "", .grant = ""});
    sheet_text(sheet, place_at(AFTER_TAX_YOU, 0), LOOK_SECTION, "What your tax hangs on");
    for (int i = 0; i < 4; i++) {
        sheet_text(sheet, place_at(AFTER_TAX_YOU + 1 + i, 0), LOOK_LABEL, rows[i].words);
        sheet_input(sheet, place_at(AFTER_TAX_YOU + 1 + i, 1), rows[i].kind, values[i], rows[i].name);
    }
    sheet_height(sheet, AFTER_TAX_YOU + 1, 30);
}

static double column_width(const struct taxed *taxed)
{
    return taxed->layout->money_width > 14 ? taxed->layout->money_width : 14;
}

bool taxed_known(const struct taxed_offer *it)
{
    bool all = true;
    for (int y = 0; y < TAX_CALENDAR_YEARS; y++)
        all = all && it->returns[RETURN_YEAR + y][STEP_KNOWN] == 1;
    return all;
}

bool taxed_counts(const struct taxed *taxed, int offer)
{
    return taxed->offers[offer].offer && taxed_known(&taxed->offers[offer]) && !offer_stands(taxed->layout, offer)[0];
}

/* Whose figures hold, and from which year they are carried on; or that none do. */
static void write_figures(const struct taxed *taxed, const struct taxed_offer *it, struct place cell)
{
    struct arena *arena = taxed->layout->arena;
    const int last = taxed->rows->last_year;
    const struct place below = place_at(cell.row + 1, cell.column); /* text of the case stands in no formula */
    const char *why = it->said[0] ? it->said : "no state is chosen", *words, *carried = "";
    const double last_paid = it->month[it->months][MONTH_VESTED_IN];
    if (!date_known(it->start))
        carried = text_format(arena, " Without a start: years of employment, by the law of %d.", last);
    else if (last_paid > last)
        carried = text_format(arena, " Years after %d: by the law of %d.", last, last);
    words = taxed_known(it) ? text_format(arena, "Live: figures of %s.%s", it->state, carried)
                      : text_format(arena, "Before tax only: %s", it->state[0] ? "no figures for this choice" : why);
    sheet_formula(taxed->after_tax, cell, LOOK_CELL, SHAPE_TEXT, value_text(words),
                  "IF(MIN(@tax_known)=1,\"Live: figures of \"&@tax_state&\".\"&IF(@tax_start=\"\",\" Without a start: years of employment, by the law of %d.\","
                  "IF(INDEX(@tax_vested_in,@tax_months)>tax_last_year,\" Years after %d: by the law of %d.\",\"\")),\"Before tax only: \"&"
                  "IF(@tax_state=\"\",%s,\"no figures for this choice\"))",
                  last, last, last, cell_address(arena, sheet_reference(taxed->after_tax), below));
    sheet_text(taxed->after_tax, below, LOOK_STEP, why);
    sheet_red_if(taxed->after_tax, cell, "Before tax only");
}

/* The months that are told; see book_tax_returns.c. */
static void write_months(const struct taxed *taxed, const struct taxed_offer *it, struct place cell)
{
    sheet_formula(taxed->after_tax, cell, LOOK_STEP, SHAPE_MONTH, value_count(it->months),
                  "IF(OR(INDEX(@stay_equity,60)<>INDEX(@stay_equity,48),MAX(stay_months)>48),60,48)");
    sheet_name(taxed->after_tax, (struct area){cell, cell}, "@tax_months");
}

/* Points of the row that says whose figures hold, or why none do. */
static double said_height(const struct taxed *taxed)
{
    double height = 100;
    for (int i = 0; i < taxed->layout->letter_count; i++) {
        const double needed = paragraph_height(taxed->offers[i].said, (int)column_width(taxed) - 4) + 28;
        height = needed > height ? needed : height;
    }
    return height < 409 ? height : 409;
}

static void write_where(const struct taxed *taxed)
{
    static const char *const labels[] = {"Taxed in the state of", "City or county with a tax of its own", "First day", "Months told", "Figures", "Where no state is chosen"};
    const struct layout *layout = taxed->layout;
    struct sheet *sheet = taxed->after_tax;
    sheet_text(sheet, place_at(AFTER_TAX_WHERE, 0), LOOK_HEADING, "Where, and from when");
    sheet_height(sheet, AFTER_TAX_WHERE, layout_names_height(layout, layout->money_width));
    for (int i = 0; i < 6; i++)
        sheet_text(sheet, place_at(AFTER_TAX_WHERE + 1 + i, 0), LOOK_LABEL, labels[i]);
    for (int i = 0; i < layout->letter_count; i++) {
        const struct taxed_offer *it = &taxed->offers[i];
        sheet_block(sheet, layout_block(&layout->offers[i], 1 + i, (struct table_layout){AFTER_TAX_WHERE + 1, 1}));
        sheet_formula(sheet, place_at(AFTER_TAX_WHERE, 1 + i), LOOK_OFFER, SHAPE_TEXT, value_text(layout_title(layout, i)), OFFER_TITLE);
        if (!it->offer) {
            sheet_text(sheet, place_at(AFTER_TAX_WHERE + 5, 1 + i), LOOK_CELL, text_format(layout->arena, "Before tax only: %s", it->said));
            continue;
        }
        sheet_input(sheet, place_at(AFTER_TAX_WHERE + 1, 1 + i), INPUT_STATE, value_text(it->state), "@tax_state");
        sheet_input(sheet, place_at(AFTER_TAX_WHERE + 2, 1 + i), INPUT_LOCALITY, value_text(it->locality), "@tax_locality");
        sheet_input(sheet, place_at(AFTER_TAX_WHERE + 3, 1 + i), INPUT_DATE, value_date(it->start), "@tax_start");
        write_months(taxed, it, place_at(AFTER_TAX_WHERE + 4, 1 + i));
        write_figures(taxed, it, place_at(AFTER_TAX_WHERE + 5, 1 + i));
    }
    sheet_height(sheet, AFTER_TAX_WHERE + 2, 44);
    sheet_height(sheet, AFTER_TAX_WHERE + 5, said_height(taxed));
    sheet_hide_row(sheet, AFTER_TAX_WHERE + 6); /* words for the row above it */
}

/* What the figures leave out, as the program says it; words that do not follow a change. */
static void write_notes(const struct taxed *taxed, int row)
{
    const struct after_tax *from = taxed->layout->source->after_tax;
    struct sheet *sheet = taxed->after_tax;
    const int last = after_tax_last(taxed), width = LABEL_WIDTH + last * (int)taxed->layout->money_width;
    sheet_text(sheet, place_at(row++, 0), LOOK_SECTION, "As prepared: what is assumed, and what is left out");
    row = sheet_lines(sheet, row, 0, last, width, from->assumptions.line, from->assumptions.count);
    sheet_lines(sheet, row, 0, last, width, from->notes.line, from->notes.count);
}

void book_after_tax(const struct sheets *sheets, const struct layout *layout)
{
    const struct print print = {.wide = 1};
    struct taxed *taxed = arena_alloc(layout->arena, sizeof *taxed);
    struct tax_rows *rows = arena_alloc(layout->arena, sizeof *rows);
    struct sheet *sheet = sheets->after_tax;
    if (!sheet)
        return;
    tax_rows_make(rows, layout->arena, layout->source->after_tax->tables);
    *taxed = (struct taxed){.layout = layout, .rows = rows, .after_tax = sheet, .steps = sheets->tax_steps, .months = sheets->tax_months};
    taxed_make(taxed);
    book_tax_tables(sheets->tax_tables, layout, rows);
    sheet_currency(sheet, "USD");
    sheet_width(sheet, 0, 0, LABEL_WIDTH);
    sheet_width(sheet, 1, after_tax_last(taxed), column_width(taxed));
    sheet_banner(sheet, 0, 0, after_tax_last(taxed), LOOK_TITLE, 22, "What is left after tax?");
    sheet_banner(sheet, 1, 0, after_tax_last(taxed), LOOK_LEAD, 58,
                 "An estimate, no tax advice: wages alone, in US dollars, as if nothing else were earned in the year. Blue cells may be changed, and every "
                 "figure follows: for every state in the list, its brackets, deductions, credits and payroll items are formulas on Tax steps.");
    write_you(taxed);
    write_where(taxed);
    book_tax_months(taxed);
    book_tax_returns(taxed);
    after_tax_stays(taxed);
    after_tax_years(taxed);
    write_notes(taxed, after_tax_block(taxed, layout->letter_count));
    sheet_freeze(sheet, place_at(1, 0));
    sheet_print(sheet, "After tax: what is left?", &print);
}
