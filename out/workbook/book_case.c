#include "out/workbook/book_sheets.h"

void book_case(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.wide = 1};
    (void)layout;
    sheet_banner(sheet, 0, 0, 5, LOOK_TITLE, 22, "What does the case file say now?");
    sheet_print(sheet, "Case", &print);
}
