/* Writes a workbook's cells again through the library and nothing else: a line a cell, "sheet<TAB>row<TAB>column<TAB>kind<TAB>
 * value<TAB>formula", kind n, s or f. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

int main(int argc, char *argv[])
{
    static char line[1 << 16], names[64][64];
    lxw_worksheet *sheets[64] = {0};
    int count = 0;
    FILE *cells = argc == 3 ? fopen(argv[1], "r") : NULL;
    if (!cells)
        return 2;
    lxw_workbook *book = workbook_new(argv[2]);
    while (fgets(line, sizeof line, cells)) {
        char *part[6], *at = line;
        line[strcspn(line, "\n")] = '\0';
        for (int i = 0; i < 6; i++) {
            part[i] = at;
            at = i < 5 ? strchr(at, '\t') : NULL;
            if (at)
                *at++ = '\0';
        }
        int sheet = 0;
        while (sheet < count && strcmp(names[sheet], part[0]) != 0)
            sheet++;
        if (sheet == count) {
            snprintf(names[count], sizeof names[count], "%s", part[0]);
            sheets[count++] = workbook_add_worksheet(book, part[0]);
        }
        lxw_row_t row = (lxw_row_t)atoi(part[1]);
        lxw_col_t column = (lxw_col_t)atoi(part[2]);
        if (part[3][0] == 'n')
            worksheet_write_number(sheets[sheet], row, column, atof(part[4]), NULL);
        else if (part[3][0] == 's')
            worksheet_write_string(sheets[sheet], row, column, part[4], NULL);
        else
            worksheet_write_formula_num(sheets[sheet], row, column, part[5], NULL, atof(part[4]));
    }
    fclose(cells);
    return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
