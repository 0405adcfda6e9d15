#include "out/workbook/book_sheets.h"

/* Until Letters has @standing by formula: as when the workbook was written. */
void book_standing(struct sheet *sheet, const struct layout *layout)
{
    static const char *const words[] = {[OFFER_STANDS] = "", [OFFER_DECLINED] = "declined", [OFFER_LAPSED] = "lapsed"};
    for (int i = 0; i < layout->offer_count; i++) {
        const struct place cell = {2, 100 + i};
        const char *standing = words[layout_standing(layout, i)];
        sheet_block(sheet, layout_block(&layout->offers[i], 0, (struct table_layout){3, 1}));
        sheet_formula(sheet, cell, LOOK_STEP, SHAPE_TEXT, value_text(standing), "\"%s\"", standing);
        sheet_name(sheet, (struct area){cell, cell}, "@standing");
    }
}
