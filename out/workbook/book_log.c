/* The sheet Log: the rounds so far as they were worth when the workbook was written, and lines to go on with.
 */
#include "out/words/labels.h"
#include "out/words/rounds_words.h"
#include "out/words/stay_words.h"
#include "out/workbook/book_log.h"

enum { LOG_LINES = 12 };

static const int text_widths[] = {26, 60};

static struct place at(int row, int column)
{
    return (struct place){row, column};
}

void log_texts(struct sheet *sheet, int row, int column, const char *const texts[], const int widths[],
               int count)
{
    double height = 15;
    for (int i = 0; i < count; i++) {
        double needed = paragraph_height(texts[i], widths[i]);
        height = needed > height ? needed : height;
        sheet_text(sheet, at(row, column + i), LOOK_CELL, texts[i]);
    }
    sheet_height(sheet, row, height);
}

static bool in_dollars(const struct layout *layout)
{
    const struct offer *offer = layout->offers[layout->negotiating].offer;
    return offer->has_grant && offer->grant.in_dollars;
}

static const char *grant_words(const struct layout *layout)
{
    const char *stock = layout->offers[layout->negotiating].result->from->stock_currency;
    return in_dollars(layout) ? text_format(layout->arena, "Grant, %s", stock) : "RSUs";
}

static void use_currency(struct sheet *sheet, const struct layout *layout, int lever)
{
    const struct case_offer *from = layout->offers[layout->negotiating].result->from;
    sheet_currency(sheet, lever == LEVER_UNITS ? from->stock_currency : from->currency);
}

static int stays_shown(const struct history *history)
{
    return history->shown_count < LOG_MORE_COLUMNS ? history->shown_count : LOG_MORE_COLUMNS;
}

static const char *moved_words(const struct layout *layout, const struct history *history,
                               const struct round_step *step)
{
    const char *note = step->round ? step->round->note : "",
               *changed = round_changed(layout->arena, history, step);
    return text_format(layout->arena, "%s%s%s", note, note[0] && changed[0] ? ". Moved: " : "", changed);
}

static void write_step(struct sheet *sheet, const struct layout *layout, const struct history *history,
                       const struct round_step *step, int row)
{
    const char *const texts[] = {round_said(layout->arena, history, step),
                                 moved_words(layout, history, step)};
    sheet_write(sheet, at(row, LOG_DATE), LOOK_PLAIN, SHAPE_DATE,
                step->round ? value_date(step->round->date) : value_nothing());
    sheet_text(sheet, at(row, LOG_WHO), LOOK_PLAIN,
               !step->round       ? "the offer now"
               : step->by_company ? "company"
                                  : "me");
    for (int lever = 0; lever < LEVERS; lever++) {
        const bool count = lever == LEVER_UNITS && !history->in_dollars;
        const int64_t level = step->terms.level[lever];
        use_currency(sheet, layout, lever);
        sheet_write(sheet, at(row, LOG_BASE + lever), LOOK_PLAIN, count ? SHAPE_COUNT : SHAPE_DOLLARS,
                    count ? value_count(level) : value_money((struct money){level}));
    }
    sheet_currency(sheet, layout->evaluation->from->currency);
    for (int i = 0; i < stays_shown(history); i++)
        sheet_write(sheet, at(row, LOG_MORE + i), LOOK_PLAIN, SHAPE_DOLLARS, value_money(step->pay[i]));
    log_texts(sheet, row, LOG_SAID, texts, text_widths, 2);
}

static int write_history(struct sheet *sheet, const struct layout *layout, int row)
{
    const struct history *history = layout->source->plan ? layout->source->plan->history : NULL;
    const char *headings[LOG_COLUMNS] = {
        "Date", "Who", "Base", "Sign-on, year 1", "Sign-on, year 2",     grant_words(layout), "",
        "",     "",    "",     "What was said",   "What moved, and note"};
    const char *words[2];
    sheet_text(sheet, at(row++, 0), LOOK_SECTION,
               "The rounds so far: what each was worth a year at today's share price. As written, it does "
               "not follow the inputs");
    if (!history || history->step_count == 0) {
        const char *const none = "The case has no rounds yet. Write what is said into the lines below.";
        return sheet_lines(sheet, row, 0, LOG_COLUMNS - 1, 200, &none, 1) + 1;
    }
    for (int i = 0; i < stays_shown(history); i++)
        headings[LOG_MORE + i] =
            text_format(layout->arena, "A year, over %d months", history->shown_months[i]);
    sheet_headings(sheet, row, 0, headings, LOG_MORE + stays_shown(history));
    sheet_headings(sheet, row++, LOG_SAID, &headings[LOG_SAID], 2);
    layout->arena->signs = true; /* its words name their currency */
    for (int i = 0; i < history->step_count; i++)
        write_step(sheet, layout, history, &history->steps[i], row++);
    words[0] = sentence_start(layout->arena, won_words(layout->arena, history));
    words[1] = sentence_start(layout->arena, closed_words(layout->arena, history));
    layout->arena->signs = false;
    return sheet_lines(sheet, row, 0, LOG_COLUMNS - 1, 200, words, words[1][0] ? 2 : 1) + 1;
}

static void write_line(struct sheet *sheet, const struct layout *layout, int number, int row)
{
    static const char *const levers[LEVERS] = {"base", "sign_on_1", "sign_on_2", "units"};
    static const char *const letter[LEVERS] = {"N(@base)", "N(@sign_on_1)", "N(@sign_on_2)",
                                               "IF(@granted_as=\"dollars\",N(@dollars),N(@units))"};
    struct arena *arena = layout->arena;
    sheet_input(sheet, at(row, LOG_DATE), INPUT_DATE, value_nothing(),
                text_format(arena, "log_%d_date", number));
    sheet_input(sheet, at(row, LOG_WHO), INPUT_SIDE, value_nothing(),
                text_format(arena, "log_%d_who", number));
    for (int lever = 0; lever < LEVERS; lever++) {
        const bool count = lever == LEVER_UNITS && !in_dollars(layout);
        use_currency(sheet, layout, lever);
        sheet_input(sheet, at(row, LOG_BASE + lever), count ? INPUT_SAID_UNITS : INPUT_SAID_AMOUNT, value_nothing(),
                    text_format(arena, "log_%d_%s", number, levers[lever]));
        sheet_formula(sheet, at(row, LOG_MORE + lever), LOOK_PLAIN, count ? SHAPE_MORE_UNITS : SHAPE_MORE,
                      value_nothing(), "IF({%d}=\"\",\"\",ROUND({%d}-%s,2))", LOG_BASE + lever,
                      LOG_BASE + lever, letter[lever]);
    }
    sheet_input(sheet, at(row, LOG_SAID), INPUT_SAID, value_nothing(),
                text_format(arena, "log_%d_said", number));
    sheet_input(sheet, at(row, LOG_NOTE), INPUT_NOTE, value_nothing(),
                text_format(arena, "log_%d_note", number));
}

static int write_lines(struct sheet *sheet, const struct layout *layout, int row)
{
    const char *const headings[LOG_COLUMNS] = {
        "Date",
        "Who",
        "Base",
        "Sign-on, year 1",
        "Sign-on, year 2",
        grant_words(layout),
        "Base: more than the letter",
        "Sign-on 1: more than the letter",
        "Sign-on 2: more than the letter",
        text_format(layout->arena, "%s: more than the letter", grant_words(layout)),
        "What was said",
        "Note"};
    sheet_text(sheet, at(row++, 0), LOOK_SECTION,
               "To go on with: one line for each thing said. What it is worth: type the numbers into the "
               "phone line on Counter");
    sheet_headings(sheet, row, 0, headings, LOG_COLUMNS);
    sheet_height(sheet, row++, 42);
    sheet_block(sheet,
                layout_block(&layout->offers[layout->negotiating], 0, (struct table_layout){row, LOG_LINES}));
    for (int i = 0; i < LOG_LINES; i++)
        write_line(sheet, layout, i + 1, row++);
    return row;
}

void book_log(struct sheet *sheet, const struct layout *layout)
{
    const struct print print = {.wide = 1};
    sheet_width(sheet, LOG_DATE, LOG_DATE, 14);
    sheet_width(sheet, LOG_WHO, LOG_WHO, 13);
    sheet_width(sheet, LOG_BASE, LOG_SAID - 1, layout->money_width);
    sheet_width(sheet, LOG_SAID, LOG_SAID, 26);
    sheet_width(sheet, LOG_NOTE, LOG_NOTE, 60);
    sheet_banner(sheet, 0, 0, LOG_COLUMNS - 1, LOOK_TITLE, 22, "What was said, and when?");
    sheet_banner(
        sheet, 1, 0, LOG_COLUMNS - 1, LOOK_LEAD, 16,
        "Deadlines first, then the rounds of the case, then empty lines for the calls and e-mails to come.");
    write_lines(sheet, layout, write_history(sheet, layout, log_dates(sheet, layout, 3)));
    sheet_freeze(sheet, at(2, 0));
    sheet_print(sheet, "Log: what was said, and when?", &print);
}
