/* The hidden sheet Tax tables: the law of every state and of the United States, a row for each year and filing status. */
#include "out/workbook/book_tax.h"

enum { TOP = 5, KEY = 0, PARAMETERS = 1, LISTS = PARAMETERS + TAX_PARAMETERS_END + 1 };

static const struct {
    const char *name, *heading;
    enum shape shape;
    int first, count;
} parameters[] = {
#define X(id, name, heading, shape, count) {name, heading, shape, TAX_##id, count},
    TAX_PARAMETERS(X)
#undef X
};
enum { KINDS = sizeof parameters / sizeof *parameters };

/* Of the rows between the first and the last only what is there: an empty cell counts as nothing. */
static void write_parameter(struct sheet *sheet, const struct tax_rows *rows, int kind)
{
    const int first = parameters[kind].first, count = parameters[kind].count, last = TOP + rows->count - 1;
    for (int i = 0; i < count; i++) {
        const int column = PARAMETERS + first + i;
        sheet_text(sheet, (struct place){TOP - 1, column}, LOOK_HEADING, parameters[kind].heading);
        for (int row = 0; row < rows->count; row++) {
            const double value = rows->row[row].value[first + i];
            if (value != 0 || row == 0 || row == rows->count - 1)
                sheet_write(sheet, (struct place){TOP + row, column}, LOOK_PLAIN, parameters[kind].shape, value_number(value));
        }
    }
    sheet_name(sheet, (struct area){{TOP, PARAMETERS + first}, {last, PARAMETERS + first + count - 1}}, "tax_%s",
               parameters[kind].name);
}

static void write_list(struct sheet *sheet, int column, const char *heading, const char *name, const char **list, int count)
{
    sheet_text(sheet, (struct place){TOP - 1, column}, LOOK_HEADING, heading);
    for (int i = 0; i < count; i++)
        sheet_text(sheet, (struct place){TOP + i, column}, LOOK_PLAIN, list[i]);
    sheet_name(sheet, (struct area){{TOP, column}, {TOP + count - 1, column}}, "%s", name);
}

void book_tax_tables(struct sheet *sheet, const struct layout *layout, const struct tax_rows *rows)
{
    const struct print print = {.wide = 8, .repeat = {TOP, 1}};
    sheet_currency(sheet, "USD");
    sheet_block(sheet, (struct block){.offer = "", .grant = ""});
    sheet_width(sheet, KEY, KEY, 44);
    sheet_width(sheet, PARAMETERS, LISTS + 1, 16);
    sheet_banner(sheet, 0, 0, 6, LOOK_TITLE, 22, "What does the law take from wages? (Steps to After tax)");
    sheet_banner(sheet, 1, 0, 6, LOOK_LEAD, 58,
                 text_format(layout->arena,
                             "A row for each jurisdiction, year and filing status, from %d to %d; what one has not is empty. A bracket's rate "
                             "holds on what lies above its start. A threshold of 1,000,000,000,000,000 stands for: never. Where the figures come "
                             "from, and how sure they are, is told by haggle tax.",
                             rows->first_year, rows->last_year));
    sheet_text(sheet, (struct place){TOP - 1, KEY}, LOOK_HEADING, "Where, when, how filed");
    sheet_height(sheet, TOP - 1, 60);
    for (int row = 0; row < rows->count; row++)
        sheet_text(sheet, (struct place){TOP + row, KEY}, LOOK_LABEL, rows->row[row].key);
    sheet_name(sheet, (struct area){{TOP, KEY}, {TOP + rows->count - 1, KEY}}, "tax_key");
    for (int kind = 0; kind < KINDS; kind++)
        write_parameter(sheet, rows, kind);
    sheet_text(sheet, (struct place){2, 0}, LOOK_LABEL, "First and last year");
    sheet_write(sheet, (struct place){2, 1}, LOOK_PLAIN, SHAPE_MONTH, value_count(rows->first_year));
    sheet_write(sheet, (struct place){2, 2}, LOOK_PLAIN, SHAPE_MONTH, value_count(rows->last_year));
    sheet_name(sheet, (struct area){{2, 1}, {2, 1}}, "tax_first_year");
    sheet_name(sheet, (struct area){{2, 2}, {2, 2}}, "tax_last_year");
    write_list(sheet, LISTS, "States", "tax_states", rows->state, rows->state_count);
    write_list(sheet, LISTS + 1, "Places", "tax_places", rows->place, rows->place_count);
    sheet_freeze(sheet, (struct place){TOP, 1});
    sheet_print(sheet, "Tax tables: what does the law take from wages?", &print);
}
