#include "out/workbook/book_sheets.h"

void book_checks(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.wide = 1};
    (void)layout;
    sheet_banner(sheet, 0, 0, 5, LOOK_TITLE, 22, "Which inputs need a look? (Steps to Answer)");
    sheet_print(sheet, "Checks", &print);
}
