#include "out/workbook/book_checks_standing.h"

#include "out/workbook/book_race.h"

static void name(struct sheet *sheet, struct place at, const char *name)
{
    sheet_name(sheet, (struct area){at, at}, "%s", name);
}

void checks_standing(struct sheet *sheet, const struct layout *layout, struct place from)
{
    static const char *const statuses[] = {"not stated", "written", "verbal", "declined"};
    const struct place as_of = {from.row - 3, from.column};
    sheet_write(sheet, as_of, LOOK_STEP, SHAPE_DATE, value_date(layout->evaluation->from->assumptions.as_of));
    name(sheet, as_of, "as_of");
    for (int i = 0; i < layout->offer_count; i++) {
        const struct case_offer *offer = layout->offers[i].result->from;
        const struct place status = {from.row + i, from.column}, deadline = {from.row + i, from.column + 1}, counts = {from.row + i, from.column + 2},
                           standing = {from.row + i, from.column + 3};
        sheet_block(sheet, (struct block){.offer = layout->offers[i].prefix, .grant = "", .column = from.column});
        sheet_text(sheet, status, LOOK_STEP, statuses[offer->status]);
        name(sheet, status, "@status");
        sheet_write(sheet, deadline, LOOK_STEP, SHAPE_DATE, value_date(offer->deadline));
        name(sheet, deadline, "@deadline");
        sheet_formula(sheet, counts, LOOK_STEP, SHAPE_MONTH, value_count(offer_counts(layout, i)), "IF(@standing=\"\",1,0)");
        name(sheet, counts, "@counts");
        sheet_formula(sheet, standing, LOOK_STEP, SHAPE_TEXT, value_text(offer_standing_word(layout, i)),
                      "IF(@status=\"declined\",\"declined\",IF(N(@base)<=0,\"empty\",IF(%s,\"\","
                      "IF(AND(ISNUMBER(@deadline),ISNUMBER(as_of),N(@deadline)<N(as_of)),\"lapsed\",\"\"))))",
                      i == layout->negotiating ? "TRUE" : "FALSE");
        name(sheet, standing, "@standing");
    }
}
