/* The sheet Answer: which offer, for how long, what to ask, by when? Sentences on top, two charts, tables, and the way to
 * every other sheet. */
#include "out/workbook/book_answer.h"

#include <string.h>

enum { BAND_ROW = 2, WORDS_ROW = 3, CHART_WIDTH = 480, LABEL_WIDTH = 30, FILLER = 12, LEAST_WIDE = 105 };

static double width_of(const struct answer_sheet *it, int column)
{
    const int count = it->race->count;
    size_t longest = 14;
    for (int i = 0; i < count; i++) {
        size_t length = strlen(it->race->racers[i]->label);
        longest = length > longest ? length : longest;
    }
    if (column == 0)
        return LABEL_WIDTH;
    if (column <= count)
        return it->layout->money_width + 1;
    if (count > 1 && column == count + 1)
        return longest < 40 ? (double)longest + 2 : 42;
    return count > 1 && column == count + 2 ? it->layout->money_width : FILLER;
}

/* As many columns as the tables have, and more until a sentence has room. */
static void set_widths(struct answer_sheet *it)
{
    const int tables_last = it->race->count + (it->race->count > 1 ? 2 : 0);
    sheet_width(it->sheet, 0, 0, LABEL_WIDTH);
    it->wide = 0;
    for (int column = 1; column <= tables_last || it->wide < LEAST_WIDE; column++) {
        const double width = width_of(it, column);
        sheet_width(it->sheet, column, column, width);
        it->wide += width;
        it->last = column;
    }
}

static void write_top(const struct answer_sheet *it)
{
    const struct case_file *file = it->layout->evaluation->from;
    struct arena *arena = it->layout->arena;
    sheet_banner(it->sheet, 0, 0, it->last, LOOK_TITLE, 22, "Which offer, for how long, what to ask, and by when?");
    sheet_banner(it->sheet, 1, 0, it->last, LOOK_LEAD, 28,
                 text_format(arena,
                             "Money in %s. Live: change the letters on the sheet Letters or a stay on Assumptions, and sentences and figures follow. "
                             "Pay a year is what is kept in all, times 12, over the months of the stay; equity at each offer's own price rule.",
                             file->currency));
    sheet_banner(it->sheet, BAND_ROW, 0, it->last, LOOK_BAND, 18, "");
    sheet_formula(it->sheet, (struct place){BAND_ROW, 0}, LOOK_BAND, SHAPE_TEXT, value_nothing(),
                  "IF(stale=1,\"Figures follow your changes; the words on Counter and Script were made for the old letter: run haggle report again\",\"\")");
    sheet_red_if(it->sheet, (struct place){BAND_ROW, 0}, "old letter");
}

/* Side by side, the second where the first has ended. */
static int write_charts(const struct answer_sheet *it, int row)
{
    struct chart stay = stay_chart(it->sheets->stay, it->layout), years = years_chart(it->sheets->years, it->layout, it->layout->negotiating);
    int column = 0;
    for (double pixels = 0; pixels < CHART_WIDTH + 10; column++)
        pixels += 7 * width_of(it, column) + 5;
    chart_fit(&stay, it->layout, CHART_WIDTH);
    years.width = CHART_WIDTH;
    years.height = stay.height;
    sheet_chart(it->sheet, (struct place){row, 0}, &stay);
    sheet_chart(it->sheet, (struct place){row, column}, &years);
    return row + chart_rows(&stay);
}

/* A way to every other sheet. */
static void write_contents(const struct answer_sheet *it, int row)
{
    const struct sheets *sheets = it->sheets;
    const struct {
        const struct sheet *sheet;
        const char *name, *answers;
    } rows[] = {{sheets->letters, "Letters", "What do the letters say? Change anything there."},
                {sheets->counter, "Counter", "What do I ask for, and does it reach my goal? (private)"},
                {sheets->script, "Script", "What do I say, and when?"},
                {sheets->leave, "If I leave", "What do I leave behind, and when is it best to leave?"},
                {sheets->stay, "Stay", "What is yours if you leave after month N?"},
                {sheets->compare, "Compare", "Who is ahead, and from which month on?"},
                {sheets->years, "Years", "What does each year pay?"},
                {sheets->prices, "Prices", "What if the share price grows or falls?"},
                {sheets->chance, "Chance", "What if share prices move by chance?"},
                {sheets->after_tax, "After tax", "What is left after tax?"},
                {sheets->levers, "Each part", "What is each part of the pay worth?"},
                {sheets->bands, "Bands", "What is known of the pay at this level?"},
                {sheets->log, "Log", "What was said, and when?"},
                {sheets->assumed, "Assumptions", "What is taken for granted, and how long do I stay?"},
                {sheets->case_text, "Case", "What does the case file say now?"}};
    sheet_text(it->sheet, (struct place){row, 0}, LOOK_SECTION, "Where to look");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!rows[i].sheet)
            continue;
        sheet_link_to(it->sheet, (struct place){++row, 0}, rows[i].sheet, (struct place){0, 0}, rows[i].name);
        sheet_text(it->sheet, (struct place){row, 1}, LOOK_LABEL, rows[i].answers);
    }
}

int book_answer(const struct sheets *sheets, const struct layout *layout)
{
    const struct print print = {.portrait = true, .wide = 1, .tall = 1};
    const char *note = layout->evaluation->from->note;
    struct race *race = arena_alloc(layout->arena, sizeof *race);
    race_make(race, layout);
    struct answer_sheet it = {.sheet = sheets->answer, .sheets = sheets, .layout = layout, .race = race};
    set_widths(&it);
    write_top(&it);
    const int health = answer_words(&it, WORDS_ROW);
    int row = health + 1;
    sheet_banner(it.sheet, health, 1, it.last, LOOK_BAND, 20, "");
    if (note[0])
        sheet_banner(it.sheet, row++, 0, it.last, LOOK_LEAD, paragraph_height(note, (int)it.wide + LABEL_WIDTH), note);
    row = write_charts(&it, row + 1);
    row = answer_tables(&it, row);
    write_contents(&it, row);
    sheet_freeze(it.sheet, (struct place){2, 1});
    sheet_print(it.sheet, "Answer: which offer, for how long, what to ask, and by when?", &print);
    return health;
}
