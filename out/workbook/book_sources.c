/* On the sheet Bands: where the other figures of the world come from, with date and degree of trust. */
#include "out/words/stay_words.h"
#include "out/words/timeline_words.h"
#include "out/workbook/book_sheets.h"

/* In the columns of the records above. */
enum { WHAT = 0, SAYS = 1, SAYS_LAST = 5, TRUST, DATE, DOUBT, SOURCE };
enum { SAYS_WIDTH = 74, SOURCE_WIDTH = 52, WHAT_WIDTH = 33, DOUBT_WIDTH = 19 };

static double larger(double a, double b)
{
    return a > b ? a : b;
}

static void write_line(struct sheet *sheet, const struct source_line *line, int row)
{
    const double height = larger(
        larger(paragraph_height(line->says, SAYS_WIDTH), paragraph_height(line->source, SOURCE_WIDTH)),
        larger(paragraph_height(line->what, WHAT_WIDTH), paragraph_height(line->caution, DOUBT_WIDTH)));
    sheet_banner(sheet, row, SAYS, SAYS_LAST, LOOK_CELL, height, line->says);
    sheet_text(sheet, (struct place){row, WHAT}, LOOK_CELL, line->what);
    sheet_text(sheet, (struct place){row, TRUST}, LOOK_CELL, line->confidence);
    sheet_text(sheet, (struct place){row, DATE}, LOOK_CELL, line->date);
    sheet_text(sheet, (struct place){row, DOUBT}, LOOK_CELL, line->caution);
    sheet_text(sheet, (struct place){row, SOURCE}, LOOK_CELL, line->source);
}

int book_sources(struct sheet *sheet, const struct layout *layout, int row)
{
    static const char *const headings[] = {"What", "What it says", "",     "",         "",
                                           "",     "Confidence",   "Date", "In doubt", "Source"};
    const struct sources *sources = layout->source->sources;
    const struct talks *talks = layout->source->talks;
    if (!sources)
        return row;
    sheet_text(sheet, (struct place){row++, 0}, LOOK_SECTION, "Where the other figures come from");
    sheet_headings(sheet, row, 0, headings, SOURCE + 1);
    sheet_banner(sheet, row++, SAYS, SAYS_LAST, LOOK_HEADING, 28, headings[SAYS]);
    for (int i = 0; i < sources->count; i++)
        write_line(sheet, &sources->line[i], row++);
    if (talks && talks->timeline.count > 0) {
        const struct lines *said = timeline_sources(layout->arena, &talks->timeline);
        sheet_text(sheet, (struct place){row++, 0}, LOOK_SECTION, "How long a hiring process takes");
        for (int i = 0; i < said->count; i++) {
            const char *const line = sentence_start(layout->arena, said->line[i]);
            row = sheet_lines(sheet, row, 0, SOURCE, 230, &line, 1);
        }
    }
    return row + 1;
}
