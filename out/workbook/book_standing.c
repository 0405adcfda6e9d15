#include "out/workbook/book_sheets.h"

const char *offer_stands(const struct layout *layout, int offer)
{
    const struct case_file *file = layout->evaluation->from;
    const struct case_offer *from = layout->offers[offer].result->from;
    if (layout->offers[offer].spare)
        return "empty";
    if (from->status == STATUS_DECLINED)
        return "declined";
    if (offer != file->negotiating && date_known(from->deadline) && date_known(file->assumptions.as_of) &&
        days_between(file->assumptions.as_of, from->deadline) < 0)
        return "lapsed";
    return "";
}

void blank_spare(struct sheet *sheet, const struct offer_layout *offer, struct area cells)
{
    if (offer->spare)
        sheet_blank_when(sheet, cells, "%s_standing=\"empty\"", offer->prefix);
}
