/* The helper sheet Solved: every input, goal and ask beside the value that it had when the words were made.
 */
#include "out/workbook/book_sheets.h"

enum { TOP = 6, NAME = 0, MADE_FOR, NOW, DIFFERS, ASKS_REST, COLUMNS };

static const char *cell_of(const struct layout *layout, const struct input_record *record)
{
    char letters[4];
    column_letters(letters, record->at.column);
    return text_format(layout->arena, "%s!$%s$%d", sheet_reference(record->sheet), letters,
                       record->at.row + 1);
}

/* Numbers differ beyond what a double loses, texts in any letter; a text that looks like a number is none. */
static void write_input(struct sheet *sheet, const struct layout *layout, const struct input_record *record,
                        int row)
{
    enum shape shape = input_shape(record->kind);
    const char *cell = cell_of(layout, record);
    sheet_text(sheet, (struct place){row, NAME}, LOOK_LABEL, record->name[0] ? record->name : cell);
    sheet_write(sheet, (struct place){row, MADE_FOR}, LOOK_STEP, shape, record->value);
    sheet_formula(sheet, (struct place){row, NOW}, LOOK_STEP, shape, record->value,
                  "IF(ISERROR(%s),\"an error\",IF(%s=\"\",\"\",%s))", cell, cell, cell);
    sheet_formula(sheet, (struct place){row, DIFFERS}, LOOK_STEP, SHAPE_MONTH, value_count(0),
                  "IF(AND(ISNUMBER({1}),ISNUMBER({2})),IF(ABS({1}-{2})>0.0000000001,1,0),"
                  "IF(OR(ISNUMBER({1}),ISNUMBER({2})),1,IF(EXACT({1}&\"\",{2}&\"\"),0,1)))");
    sheet_write(sheet, (struct place){row, ASKS_REST}, LOOK_STEP, SHAPE_MONTH,
                value_count(!record->of_words));
}

static void write_count(struct sheet *sheet, int row, const char *label, const char *name,
                        const char *pattern)
{
    const struct place cell = {row, DIFFERS};
    sheet_text(sheet, (struct place){row, NAME}, LOOK_SECTION, label);
    sheet_formula(sheet, cell, LOOK_PLAIN, SHAPE_COUNT, value_count(0), "%s", pattern);
    sheet_name(sheet, (struct area){cell, cell}, "%s", name);
}

void book_solved(struct sheet *sheet, const struct layout *layout)
{
    static const char *const headings[] = {"Input", "Made for", "Now", "Differs", "The asks rest on it"};
    const struct print print = {.portrait = true, .wide = 1, .repeat = {TOP, 0}};
    const struct input_log *log = sheet_log(sheet);
    sheet_width(sheet, 0, 0, 40);
    sheet_width(sheet, 1, COLUMNS - 1, layout->money_width + 2);
    sheet_banner(sheet, 0, 0, COLUMNS - 1, LOOK_TITLE, 22,
                 "Which inputs differ from those that the words were made for?");
    sheet_banner(sheet, 1, 0, COLUMNS - 1, LOOK_LEAD, 28,
                 "Every input of the offers and of the stay, every goal and every ask, beside its value when "
                 "haggle wrote "
                 "this workbook.");
    sheet_block(sheet, (struct block){.offer = "",
                                      .grant = "",
                                      .column = 0,
                                      .first = TOP,
                                      .last = TOP + (log->count > 0 ? log->count : 1) - 1});
    write_count(sheet, TOP - 4, "Inputs that differ and that the asks rest on", "solved_changes",
                "SUMPRODUCT({3|}*{4|})");
    write_count(sheet, TOP - 3, "1 when anything differs: the words are stale", "stale",
                "IF(SUM({3|})>0,1,0)");
    sheet_headings(sheet, TOP - 1, 0, headings, COLUMNS);
    for (int i = 0; i < log->count; i++)
        write_input(sheet, layout, &log->records[i], TOP + i);
    sheet_freeze(sheet, (struct place){TOP, 1});
    sheet_print(sheet, "Solved: which inputs differ from those that the words were made for?", &print);
}

void sheet_stale_band(struct sheet *sheet, int row, int first, int last)
{
    const struct place cell = {row, first};
    sheet_banner(sheet, row, first, last, LOOK_PROSE, 17, "");
    sheet_formula(sheet, cell, LOOK_PROSE, SHAPE_TEXT, value_nothing(),
                  "IF(stale=0,\"\",\"The inputs have changed since these words were made. The figures "
                  "follow; the words "
                  "do not. Run haggle report again.\")");
    sheet_red_if(sheet, cell, "have changed");
}
