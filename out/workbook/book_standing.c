#include "out/workbook/book_sheets.h"

const char *offer_stands(const struct case_file *file, int offer)
{
    const struct case_offer *from = &file->offers[offer];
    if (from->status == STATUS_DECLINED)
        return "declined";
    if (offer != file->negotiating && date_known(from->deadline) && date_known(file->assumptions.as_of) &&
        days_between(file->assumptions.as_of, from->deadline) < 0)
        return "lapsed";
    return "";
}
