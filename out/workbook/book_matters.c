/* On the sheet Each part: what matters most, by how far a plausible change of each input moves the gap. As
 * computed. */
#include "out/words/stay_words.h"
#include "out/words/what_matters_words.h"
#include "out/workbook/book_sheets.h"

enum { WIDTH = 150, FIRST = 1 /* column of the first move */ };

static struct place at(int row, int column)
{
    return (struct place){row, column};
}

static void write_headings(struct sheet *sheet, const struct layout *layout,
                           const struct sensitivity *sensitivity, int row)
{
    static const char *const ways[SWING_WAYS] = {"down", "up"};
    sheet_text(sheet, at(row, 0), LOOK_HEADING,
               sensitivity->rival < 0 ? "What moves your pay, a year"
                                      : "What moves the gap to the best rival, a year");
    for (int h = 0; h < SWING_HORIZONS; h++)
        for (int way = 0; way < SWING_WAYS; way++)
            sheet_text(sheet, at(row, FIRST + 2 * h + way), LOOK_HEADING,
                       text_format(layout->arena, "%s, over %d months", ways[way], sensitivity->months[h]));
    sheet_height(sheet, row, 28);
}

static void write_swing(struct sheet *sheet, const struct layout *layout, const struct swing *swing, int row)
{
    const char *words =
        text_format(layout->arena, "%s: %s", swing_name(layout->arena, layout->source->talks, swing),
                    swing_change(layout->arena, swing));
    sheet_text(sheet, at(row, 0), LOOK_CELL, words);
    sheet_height(sheet, row, paragraph_height(words, 34));
    if (swing->reason && swing->reason[0])
        sheet_comment(
            sheet, at(row, 0),
            text_format(layout->arena, "%s (%s)", swing->reason, swing->source ? swing->source : ""));
    for (int h = 0; h < SWING_HORIZONS; h++)
        for (int way = 0; way < SWING_WAYS; way++)
            if (swing->has[way])
                sheet_write(sheet, at(row, FIRST + 2 * h + way), LOOK_PLAIN, SHAPE_MORE,
                            value_money(swing->moves[h][way]));
}

int book_matters(struct sheet *sheet, const struct layout *layout, int row, int last)
{
    const struct talks *talks = layout->source->talks;
    if (!talks || talks->sensitivity.count == 0)
        return row;
    const struct sensitivity *sensitivity = &talks->sensitivity;
    layout->arena->signs = true; /* sentences and changes name their currency */
    const char *const lines[] = {argue_words(layout->arena, sensitivity), outside_words(layout->arena, talks),
                                 advice_words(layout->arena, &talks->turn)};
    sheet_text(sheet, at(row++, 0), LOOK_SECTION, "What matters most");
    sheet_formula(
        sheet, at(row, 0), LOOK_LEAD, SHAPE_TEXT, value_text("As computed: these do not follow the inputs."),
        "IF(solved_changes>0,\"The inputs have changed since: these figures are of the case as it was.\","
        "\"As computed: these do not follow the inputs.\")");
    sheet_red_if(sheet, at(row, 0), "changed since");
    sheet_height(sheet, row++, 30);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (lines[i][0]) {
            const char *const line = sentence_start(layout->arena, lines[i]);
            row = sheet_lines(sheet, row, 0, last, WIDTH, &line, 1);
        }
    sheet_currency(sheet, layout->evaluation->from->currency);
    write_headings(sheet, layout, sensitivity, row++);
    for (int i = 0; i < sensitivity->count; i++)
        write_swing(sheet, layout, &sensitivity->swings[sensitivity->ranked[0][i]], row++);
    layout->arena->signs = false;
    return row + 1;
}
