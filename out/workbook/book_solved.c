/* The helper sheet Solved: every input beside the value that the asks were solved for. */
#include "out/workbook/book_sheets.h"

enum { TOP = 5, NAME = 0, SOLVED_FOR, NOW, DIFFERS };

static const char *cell_of(const struct layout *layout, const struct input_record *record)
{
    char letters[4];
    column_letters(letters, record->at.column);
    return text_format(layout->arena, "%s!$%s$%d", sheet_reference(record->sheet), letters, record->at.row + 1);
}

static void write_input(struct sheet *sheet, const struct layout *layout, const struct input_record *record,
                        int row)
{
    enum shape shape = input_shape(record->kind);
    const char *cell = cell_of(layout, record);
    sheet_text(sheet, (struct place){row, NAME}, LOOK_LABEL, record->name[0] ? record->name : cell);
    sheet_write(sheet, (struct place){row, SOLVED_FOR}, LOOK_STEP, shape, record->value);
    sheet_formula(sheet, (struct place){row, NOW}, LOOK_STEP, shape, record->value, "IF(%s=\"\",\"\",%s)",
                  cell, cell);
    sheet_formula(
        sheet, (struct place){row, DIFFERS}, LOOK_STEP, SHAPE_MONTH, value_count(0),
        "IF(AND(ISNUMBER({1}),ISNUMBER({2})),IF(ABS({1}-{2})>0.0000000001,1,0),IF({1}&\"\"={2}&\"\",0,1))");
}

void book_solved(struct sheet *sheet, const struct layout *layout)
{
    static const char *const headings[] = {"Input", "Solved for", "Now", "Differs"};
    const struct print print = {.portrait = true, .wide = 1, .repeat = {TOP, 0}};
    const struct input_log *log = sheet_log(sheet);
    const struct place count = {TOP - 2, DIFFERS};
    sheet_width(sheet, 0, 0, 40);
    sheet_width(sheet, 1, 3, layout->money_width + 2);
    sheet_banner(sheet, 0, 0, DIFFERS, LOOK_TITLE, 22,
                 "Which inputs differ from those solved for? (Steps to Counter)");
    sheet_banner(
        sheet, 1, 0, DIFFERS, LOOK_LEAD, 28,
        "Every input of the offers and of the stay, beside its value when haggle worked out the asks.");
    sheet_text(sheet, (struct place){count.row, 0}, LOOK_SECTION, "Inputs that differ");
    sheet_block(sheet, (struct block){.offer = "",
                                      .grant = "",
                                      .column = 0,
                                      .first = TOP,
                                      .last = TOP + (log->count > 0 ? log->count : 1) - 1});
    sheet_formula(sheet, count, LOOK_PLAIN, SHAPE_COUNT, value_count(0), "SUM({3|})");
    sheet_name(sheet, (struct area){count, count}, "solved_changes");
    sheet_headings(sheet, TOP - 1, 0, headings, 4);
    for (int i = 0; i < log->count; i++)
        write_input(sheet, layout, &log->records[i], TOP + i);
    sheet_freeze(sheet, (struct place){TOP, 1});
    sheet_print(sheet, "Solved: which inputs differ from those solved for?", &print);
}
