/* On the sheet Assumptions: what the offers are worth to somebody who counts later money or stock for less
 * (R10). Beside every other figure, never in one. */
#include "out/workbook/book_sheets.h"

enum { NAME, STAY, FACE, GUARANTEED, PRESENT, HAIRCUT, COLUMNS };

struct beside {
    struct sheet *sheet;
    const struct layout *layout;
    const struct offer_layout *offer;
    const struct contender *contender;
};

/* A column of Stay after the months in this row, in the currency of the case. */
static const char *kept(const struct beside *it, const char *column)
{
    const bool convert = it->layout->mixed && it->offer != it->layout->job;
    return text_format(it->layout->arena,
                       convert ? "ROUND(ROUND(INDEX(@%s,{1})*@to_case,8),2)" : "INDEX(@%s,{1})", column);
}

static const struct beside_row *row_of(const struct beside *it, int months)
{
    const struct stay_report *report = it->layout->source->stays;
    int i = 0;
    while (i < report->month_count - 1 && report->months[i] != months)
        i++;
    return &it->contender->beside[i];
}

static void write_row(const struct beside *it, int row, int stay)
{
    const int months = it->layout->evaluation->from->stay.months[stay];
    const struct beside_row *found = row_of(it, months);
    struct sheet *sheet = it->sheet;
    sheet_block(sheet, layout_block(it->offer, 0, (struct table_layout){row, 1}));
    sheet_formula(sheet, (struct place){row, NAME}, LOOK_CELL, SHAPE_TEXT, value_text(it->offer->label),
                  "@name");
    sheet_height(sheet, row, paragraph_height(it->offer->label, 30));
    sheet_formula(sheet, (struct place){row, STAY}, LOOK_PLAIN, SHAPE_STAY, value_count(months), "stay_%d",
                  stay + 1);
    sheet_formula(sheet, (struct place){row, FACE}, LOOK_PLAIN, SHAPE_DOLLARS, value_money(found->annualized),
                  "INDEX(@stay_shared_annualized,{1})");
    sheet_formula(sheet, (struct place){row, GUARANTEED}, LOOK_PLAIN, SHAPE_DOLLARS,
                  value_money(found->guaranteed), "ROUND(ROUND(%s+%s,2)*12/{1},2)", kept(it, "stay_base"),
                  kept(it, "stay_sign_on"));
    /* Each month's change, discounted, as a sum over what is kept: T1(v1-v2) + T2(v2-v3) + … + Tn vn. */
    sheet_formula(
        sheet, (struct place){row, PRESENT}, LOOK_PLAIN, SHAPE_DOLLARS, value_money(found->present_value),
        "ROUND(ROUND(SUMPRODUCT((stay_month<{1})*@stay_shared*((1+discount)^(-stay_month/12)"
        "-(1+discount)^(-(stay_month+1)/12)))+INDEX(@stay_shared,{1})*(1+discount)^(-{1}/12),2)*12/{1},2)");
    sheet_formula(sheet, (struct place){row, HAIRCUT}, LOOK_PLAIN, SHAPE_DOLLARS, value_money(found->haircut),
                  "ROUND(ROUND(INDEX(@stay_shared,{1})-ROUND(ROUND(%s*equity_haircut,8),2),2)*12/{1},2)",
                  kept(it, "stay_equity"));
}

static void write_input(struct sheet *sheet, int row, const char *words, enum input kind, struct rate rate,
                        const char *name)
{
    sheet_text(sheet, (struct place){row, 0}, LOOK_LABEL, words);
    sheet_input(sheet, (struct place){row, 1}, kind, value_rate(rate), name);
}

int book_beside(struct sheet *sheet, const struct layout *layout, int row)
{
    static const char *const headings[COLUMNS] = {"A year",
                                                  "If you stay",
                                                  "As it is",
                                                  "Base and sign-on alone",
                                                  "Later money discounted",
                                                  "Stock counted for less"};
    const struct assumptions *assumptions = &layout->evaluation->from->assumptions;
    const struct stay_report *stays = layout->source->stays;
    if (!stays || (assumptions->discount.nano == 0 && assumptions->equity_haircut.nano == 0))
        return row;
    sheet_text(sheet, (struct place){row++, 0}, LOOK_SECTION,
               "If later money or stock counts for less: beside the other figures, in none of them");
    write_input(sheet, row++, "Later money is worth less by, a year", INPUT_DISCOUNT, assumptions->discount,
                "discount");
    write_input(sheet, row++, "Stock is worth less by", INPUT_HAIRCUT, assumptions->equity_haircut,
                "equity_haircut");
    sheet_headings(sheet, row++, 0, headings, COLUMNS);
    sheet_currency(sheet, layout->evaluation->from->currency);
    for (int stay = 0; stay < layout->evaluation->from->stay.count; stay++)
        for (int i = 0; i < stays->contender_count; i++) {
            const struct beside it = {sheet, layout, i == stays->job ? layout->job : &layout->offers[i],
                                      &stays->contenders[i]};
            write_row(&it, row++, stay);
        }
    return row + 1;
}
