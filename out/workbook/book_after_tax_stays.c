/* On the sheet After tax: what is yours at each stay, before and after tax, and whether tax turns the order (R14). */
#include <math.h>
#include <string.h>

#include "calc/pay/curve.h"
#include "out/workbook/book_packages.h"
#include "out/workbook/book_after_tax.h"

#define NOBODY_ALONE "nobody alone"
#define NOBODY_COMPARED ""
#define OUT_OF_THE_RACE (-1e12)

struct stay_figures {
    double before, after, kept, taxes; /* before, after: a year */
};

static struct stay_figures figures_at(const struct taxed *taxed, int offer, int stay)
{
    const struct taxed_offer *it = &taxed->offers[offer];
    const int months = taxed->layout->evaluation->from->stay.months[stay];
    const double *last = it->returns[RETURN_LEAVE + stay];
    const struct money total = it->offer->result->curve.total[months];
    struct stay_figures figures = {.taxes = last[STEP_TOTAL]};
    struct money annualized, kept;
    double put_off = last[STEP_DEFERRAL];
    for (int y = 0; y < TAX_CALENDAR_YEARS; y++) {
        const double year = it->returns[y][STEP_YEAR];
        if (year <= last[STEP_YEAR])
            figures.taxes -= it->returns[RETURN_ALONE + y][STEP_TOTAL];
        if (year < last[STEP_YEAR]) {
            figures.taxes += it->returns[y][STEP_TOTAL];
            put_off += it->returns[y][STEP_DEFERRAL];
        }
    }
    figures.taxes = round(100 * figures.taxes) / 100;
    kept.cents = total.cents - (int64_t)round(100 * figures.taxes) - (int64_t)round(100 * put_off);
    figures.kept = (double)kept.cents / 100;
    figures.before = annualize(&annualized, total, months) ? (double)annualized.cents / 100 : 0;
    figures.after = annualize(&annualized, kept, months) ? (double)annualized.cents / 100 : 0;
    return figures;
}

static const char *best_of(const struct taxed *taxed, int stay, bool after, int *count)
{
    const struct layout *layout = taxed->layout;
    const char *name = NOBODY_COMPARED;
    double best = 0;
    *count = 0;
    for (int i = 0; i < layout->letter_count; i++) {
        if (!taxed_counts(taxed, i))
            continue;
        const struct stay_figures figures = figures_at(taxed, i, stay);
        const double pays = after ? figures.after : figures.before;
        if (*count == 0 || pays > best)
            name = layout->offers[i].label;
        else if (pays == best)
            name = NOBODY_ALONE;
        best = *count == 0 || pays > best ? pays : best;
        ++*count;
    }
    return name;
}

/* Behind the returns on Tax steps: the figures of the offers that are compared, and who has the most. */
static struct place compared(const struct taxed *taxed, int stay, bool after, int offer)
{
    return place_at(tax_return_row(taxed, taxed->layout->letter_count, 0) + 2 * stay + after, 1 + offer);
}

static void write_compared(const struct taxed *taxed, int row, int stay, bool after)
{
    struct sheet *sheet = taxed->steps;
    const struct layout *layout = taxed->layout;
    const int count = layout->letter_count, line = compared(taxed, stay, after, 0).row, names = compared(taxed, 0, false, 0).row - 1;
    int some;
    char last[4];
    column_letters(last, count);
    sheet_text(sheet, place_at(line, 0), LOOK_LABEL, text_format(layout->arena, "Stay %d, %s tax", stay + 1, after ? "after" : "before"));
    for (int i = 0; i < count; i++) {
        const bool counts = taxed_counts(taxed, i);
        const struct stay_figures figures = counts ? figures_at(taxed, i, stay) : (struct stay_figures){0};
        sheet_block(sheet, layout_block(&layout->offers[i], 1 + i, (struct table_layout){line, 1}));
        if (taxed->offers[i].offer)
            sheet_formula(sheet, place_at(line, 1 + i), LOOK_STEP, SHAPE_GAP, value_number(!counts ? OUT_OF_THE_RACE : after ? figures.after : figures.before),
                          "IF(AND(@standing=\"\",MIN(@tax_known)=1),%s,-1000000000000)",
                          cell_address(layout->arena, sheet_reference(taxed->after_tax), place_at(row + (after ? 2 : 1), 1 + i)));
        else
            sheet_write(sheet, place_at(line, 1 + i), LOOK_STEP, SHAPE_GAP, value_number(OUT_OF_THE_RACE));
    }
    sheet_formula(sheet, place_at(line, 1 + count), LOOK_STEP, SHAPE_TEXT, value_text(best_of(taxed, stay, after, &some)),
                  "IF(MAX(B#:%s#)=-1000000000000,\"\",IF(COUNTIF(B#:%s#,MAX(B#:%s#))>1,\"" NOBODY_ALONE "\",INDEX($B$%d:$%s$%d,1,MATCH(MAX(B#:%s#),B#:%s#,0))))",
                  last, last, last, names + 1, last, names + 1, last, last);
}

/* Whether tax turns the order. */
static void write_lead(const struct taxed *taxed, int row, int stay)
{
    struct sheet *sheet = taxed->after_tax;
    const struct layout *layout = taxed->layout;
    const int count = layout->letter_count, line = compared(taxed, stay, false, 0).row;
    const char *words = "";
    char last[4];
    int some;
    if (count < 2)
        return;
    write_compared(taxed, row, stay, false);
    write_compared(taxed, row, stay, true);
    const char *before = best_of(taxed, stay, false, &some), *after = best_of(taxed, stay, true, &some);
    const char *of_before = cell_address(layout->arena, sheet_reference(taxed->steps), place_at(line, 1 + count)),
               *of_after = cell_address(layout->arena, sheet_reference(taxed->steps), place_at(line + 1, 1 + count));
    if (some > 1)
        words = strcmp(before, after) == 0 ? text_format(layout->arena, "First before tax and after it: %s", after)
                                           : text_format(layout->arena, "Tax turns the order: first before tax %s, after it %s", before, after);
    column_letters(last, count);
    sheet_merge(sheet, (struct area){place_at(row + 5, 0), place_at(row + 5, after_tax_last(taxed))}, LOOK_PROSE);
    sheet_height(sheet, row + 5, 32);
    sheet_block(sheet, (struct block){.offer = "", .grant = ""});
    sheet_formula(sheet, place_at(row + 5, 0), LOOK_PROSE, SHAPE_TEXT, value_text(words),
                  "IF(COUNTIF('Tax steps'!$B$%d:$%s$%d,\">-1000000000000\")<2,\"\",IF(%s=%s,\"First before tax and after it: \"&%s,"
                  "\"Tax turns the order: first before tax \"&%s&\", after it \"&%s))",
                  line + 1, last, line + 1, of_before, of_after, of_after, of_before, of_after);
    sheet_name(sheet, (struct area){place_at(row + 5, 0), place_at(row + 5, 0)}, "after_tax_lead_%d", stay + 1);
}

static void write_names(const struct taxed *taxed)
{
    const struct layout *layout = taxed->layout;
    const int row = compared(taxed, 0, false, 0).row - 1;
    sheet_text(taxed->steps, place_at(row, 0), LOOK_HEADING, "A year, of those compared");
    for (int i = 0; i < layout->letter_count; i++) {
        sheet_block(taxed->steps, layout_block(&layout->offers[i], 1 + i, (struct table_layout){row, 1}));
        sheet_formula(taxed->steps, place_at(row, 1 + i), LOOK_HEADING, SHAPE_TEXT, value_text(layout->offers[i].label), "@name");
    }
    sheet_text(taxed->steps, place_at(row, 1 + layout->letter_count), LOOK_HEADING, "First");
}

void after_tax_stays(const struct taxed *taxed)
{
    static const char *const labels[] = {"If you stay", "A year, before tax", "A year, after tax", "Taxes in all", "Yours in all, after tax"};
    const struct layout *layout = taxed->layout;
    struct sheet *sheet = taxed->after_tax;
    if (layout->letter_count > 1)
        write_names(taxed);
    sheet_text(sheet, place_at(AFTER_TAX_STAYS, 0), LOOK_SECTION, "What is yours if you stay so long");
    for (int s = 0; s < after_tax_stay_count(taxed); s++) {
        const int row = AFTER_TAX_STAYS + 1 + AFTER_TAX_STAY_ROWS * s;
        sheet_formula(sheet, place_at(row, 0), LOOK_HEADING, SHAPE_AFTER, value_count(layout->evaluation->from->stay.months[s]), "stay_%d", s + 1);
        for (int i = 1; i < 5; i++)
            sheet_text(sheet, place_at(row + i, 0), i == 2 ? LOOK_TOTAL : LOOK_LABEL, labels[i]);
        for (int i = 0; i < layout->letter_count; i++) {
            sheet_block(sheet, layout_block(&layout->offers[i], 1 + i, (struct table_layout){row, 1}));
            sheet_formula(sheet, place_at(row, 1 + i), LOOK_OFFER, SHAPE_TEXT, value_text(layout_title(layout, i)), OFFER_TITLE);
        }
        sheet_height(sheet, row, layout_names_height(layout, layout->money_width));
        for (int i = 0; i < layout->letter_count; i++) {
            const struct taxed_offer *it = &taxed->offers[i];
            if (!it->offer)
                continue;
            const struct stay_figures figures = figures_at(taxed, i, s);
            const bool is_known = taxed_known(it);
            const char *year = tax_step_cell(taxed, i, RETURN_LEAVE + s, STEP_YEAR);
            sheet_currency(sheet, "USD");
            sheet_block(sheet, layout_block(it->offer, 1 + i, (struct table_layout){row, 1}));
            sheet_formula(sheet, place_at(row + 1, 1 + i), LOOK_PLAIN, SHAPE_MONEY, value_number(figures.before), "INDEX(@stay_annualized,stay_%d)", s + 1);
            sheet_formula(sheet, place_at(row + 3, 1 + i), LOOK_PLAIN, SHAPE_GAP, is_known ? value_number(figures.taxes) : value_text(""),
                          "IF(MIN(@tax_known)=1,ROUND(%s+SUMPRODUCT((@tax_year<%s)*@tax_all)-SUMPRODUCT((@tax_year<=%s)*@tax_alone),2),\"\")",
                          tax_step_cell(taxed, i, RETURN_LEAVE + s, STEP_TOTAL), year, year);
            sheet_formula(sheet, place_at(row + 4, 1 + i), LOOK_PLAIN, SHAPE_GAP, is_known ? value_number(figures.kept) : value_text(""),
                          "IF(MIN(@tax_known)=1,ROUND(INDEX(@stay_total,stay_%d)-{0-}-%s-SUMPRODUCT((@tax_year<%s)*@tax_put_off),2),\"\")", s + 1,
                          tax_step_cell(taxed, i, RETURN_LEAVE + s, STEP_DEFERRAL), year);
            sheet_formula(sheet, place_at(row + 2, 1 + i), LOOK_TOTAL, SHAPE_GAP, is_known ? value_number(figures.after) : value_text(""),
                          "IF(MIN(@tax_known)=1,ROUND(%s*12/stay_%d,2),\"\")",
                          cell_address(layout->arena, sheet_reference(sheet), place_at(row + 4, 1 + i)), s + 1);
            sheet_name(sheet, (struct area){place_at(row + 2, 1 + i), place_at(row + 2, 1 + i)}, "@after_tax_%d", s + 1);
            sheet_name(sheet, (struct area){place_at(row + 4, 1 + i), place_at(row + 4, 1 + i)}, "@after_tax_kept_%d", s + 1);
        }
        write_lead(taxed, row, s);
    }
}
