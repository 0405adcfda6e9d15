/* The sheet Script: every message of the negotiation in a cell, ready to be copied, with when to use it. */
#include <string.h>

#include "calc/kit/markdown.h"
#include "out/workbook/book_sheets.h"

enum { WHEN, TITLE, MESSAGE, GAP, FIRST_PIECE };
enum {
    STALE_ROW = 2,
    TOP = 4,
    WHEN_WIDTH = 24,
    TITLE_WIDTH = 30,
    WIDTH = 105 /* characters of a message's line */
};

struct script_sheet {
    struct sheet *sheet;
    const struct layout *layout;
    int row, pieces; /* the next row; the most pieces of a message */
};

static const char *words_of(struct arena *arena, const struct message_text *message)
{
    struct text words = text_start(arena);
    for (int i = 0; i < message->count; i++)
        text_add(&words, message->pieces[i].words);
    while (words.length > 0 && words.data[words.length - 1] == '\n')
        words.data[--words.length] = '\0';
    return words.data;
}

/* The pieces side by side, hidden; returns how many of them are formulas. */
static int write_pieces(const struct script_sheet *it, const struct message_text *message)
{
    int live = 0;
    for (int i = 0; i < message->count; i++) {
        const struct message_piece *piece = &message->pieces[i];
        const char *words = piece->words, *pattern = script_figure(it->layout, piece);
        const struct place cell = {it->row, FIRST_PIECE + i};
        size_t length = strlen(words);
        while (i == message->count - 1 && length > 0 && words[length - 1] == '\n')
            length--;
        live += pattern != NULL;
        if (pattern)
            sheet_formula(it->sheet, cell, LOOK_STEP, SHAPE_TEXT, value_text(words), "%s", pattern);
        else
            sheet_text(it->sheet, cell, LOOK_STEP, arena_copy(it->layout->arena, words, length));
    }
    return live;
}

/* "{4}&{5}&{6}" */
static const char *joined(struct arena *arena, int count)
{
    struct text pattern = text_start(arena);
    for (int i = 0; i < count; i++)
        text_addf(&pattern, "%s{%d}", i > 0 ? "&" : "", FIRST_PIECE + i);
    return pattern.data;
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

/* In as many rows, merged, as its height needs. */
static void write_message(struct script_sheet *it, const struct message_text *message)
{
    enum { ROW_MOST = 28 }; /* lines of a row */
    struct arena *arena = it->layout->arena;
    const char *words = words_of(arena, message);
    const char *when = message->due ? text_format(arena, "NOW: %s", message->when) : message->when;
    const int lines = larger(paragraph_lines(words, WIDTH),
                             larger(paragraph_lines(when, WHEN_WIDTH - 3),
                                    paragraph_lines(message->title, TITLE_WIDTH - 3))),
              rows = 1 + (lines - 1) / ROW_MOST;
    const struct place cell = {it->row, MESSAGE};
    for (int i = 0; i < rows; i++)
        sheet_height(it->sheet, it->row + i, 13.2 * (lines / rows + (i < lines % rows)) + 6);
    for (int column = WHEN; rows > 1 && column <= MESSAGE; column++)
        sheet_merge(it->sheet, (struct area){{it->row, column}, {it->row + rows - 1, column}},
                    column == MESSAGE ? LOOK_MESSAGE : LOOK_CELL);
    sheet_text(it->sheet, (struct place){it->row, WHEN}, LOOK_CELL, when);
    sheet_text(it->sheet, (struct place){it->row, TITLE}, LOOK_CELL, message->title);
    if (write_pieces(it, message) > 0)
        sheet_formula(it->sheet, cell, LOOK_MESSAGE, SHAPE_TEXT, value_text(words), "%s",
                      joined(arena, message->count));
    else
        sheet_text(it->sheet, cell, LOOK_MESSAGE, words);
    sheet_name(it->sheet, (struct area){cell, cell}, "script_%s", message->name);
    it->pieces = message->count > it->pieces ? message->count : it->pieces;
    it->row += rows;
}

/* Where each number comes from: a line to a row, without what Markdown adds. */
static void write_sources(struct script_sheet *it, const char *sources)
{
    it->row++;
    sheet_text(it->sheet, (struct place){it->row++, 0}, LOOK_SECTION,
               "Where each number comes from (for your eyes only: send nothing from here on)");
    while (*sources) {
        size_t length = strcspn(sources, "\n");
        const char *line = arena_copy(it->layout->arena, sources, length);
        line += strncmp(line, "- ", 2) == 0 ? 2 : 0;
        if (*line) {
            const char *words = markdown_read(it->layout->arena, line);
            it->row = sheet_lines(it->sheet, it->row, 0, MESSAGE, WIDTH + 45, &words, 1);
        }
        sources += length + (sources[length] == '\n');
    }
}

void book_script(struct sheet *sheet, const struct layout *layout)
{
    static const char *const headings[] = {"When", "What it is", "The message"};
    const struct print print = {.wide = 1, .repeat = {TOP, 0}};
    const struct script_text *script = layout->source->script;
    struct script_sheet it = {.sheet = sheet, .layout = layout, .row = TOP};
    sheet_width(sheet, WHEN, WHEN, WHEN_WIDTH);
    sheet_width(sheet, TITLE, TITLE, TITLE_WIDTH);
    sheet_width(sheet, MESSAGE, MESSAGE, 100);
    sheet_banner(sheet, 0, 0, MESSAGE, LOOK_TITLE, 22, "What do I say, and when?");
    sheet_banner(
        sheet, 1, 0, MESSAGE, LOOK_LEAD, 28,
        "One message a cell: copy the cell, paste it as text, read it once more, send it. Figures that quote "
        "the letter, "
        "a package or pay follow the sheets; everything else is as it was when the words were made.");
    sheet_stale_band(sheet, STALE_ROW, 0, MESSAGE);
    sheet_headings(sheet, TOP - 1, 0, headings, 3);
    sheet_block(sheet, layout_block(&layout->offers[layout->negotiating], 0, (struct table_layout){TOP, 1}));
    for (int i = 0; script && i < script->count; i++)
        write_message(&it, &script->messages[i]);
    if (it.row == TOP)
        sheet_text(sheet, (struct place){it.row++, 0}, LOOK_PROSE,
                   "No script was written for this workbook.");
    if (script)
        write_sources(&it, script->sources);
    sheet_hide_columns(sheet, FIRST_PIECE, FIRST_PIECE + (it.pieces > 0 ? it.pieces : 1) - 1);
    sheet_freeze(sheet, (struct place){TOP, 0});
    sheet_print(sheet, "Script: what do I say, and when?", &print);
}
