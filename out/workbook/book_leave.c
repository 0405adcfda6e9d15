#include "out/workbook/book_sheets.h"

void book_leave(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.wide = 1};
    (void)layout;
    sheet_banner(sheet, 0, 0, 5, LOOK_TITLE, 22, "What do I leave behind, and when is it best to leave?");
    sheet_print(sheet, "If I leave", &print);
}
