/* What a cell says beside its value: colours that follow it, a comment, a way to another sheet. */
#include <stdio.h>
#include <string.h>

#include "out/cells/book_internal.h"
#include "out/cells/xlsx_calls.h"

enum {
    INK_WARNING = 0x9C0006,
    FILL_WARNING = 0xFFC7CE,
    INK_GOOD = 0x0B4F71,
    FILL_BLANK = 0xFFFFFF,
    FILL_GOOD = 0xD6EAF8, /* blue, not green: told from the red with any colour vision */
    INK_OUT = 0x9AA0A6,
    HEAT_LOW = 0xF2A65A,
    HEAT_MIDDLE = 0xFFFFFF,
    HEAT_HIGH = 0x6BAED6
};

static lxw_format *coloured(struct book *book, lxw_format **format, lxw_color_t ink, lxw_color_t fill)
{
    if (!*format && (*format = xlsx.workbook_add_format(book->workbook)) != NULL) {
        xlsx.format_set_bg_color(*format, fill);
        xlsx.format_set_font_color(*format, ink);
    }
    return *format;
}

static void colour_if(struct sheet *sheet, struct place at, const char *words, lxw_format *format)
{
    char copy[32];
    snprintf(copy, sizeof copy, "%s", words);
    lxw_conditional_format rule = {.type = LXW_CONDITIONAL_TYPE_TEXT,
                                   .criteria = LXW_CONDITIONAL_CRITERIA_TEXT_CONTAINING,
                                   .value_string = copy,
                                   .format = format};
    book_note(sheet->book, xlsx.worksheet_conditional_format_cell(sheet->worksheet, (lxw_row_t)at.row,
                                                                  (lxw_col_t)at.column, &rule));
}

void sheet_red_if(struct sheet *sheet, struct place at, const char *words)
{
    colour_if(sheet, at, words, coloured(sheet->book, &sheet->book->red, INK_WARNING, FILL_WARNING));
}

void sheet_green_if(struct sheet *sheet, struct place at, const char *words)
{
    colour_if(sheet, at, words, coloured(sheet->book, &sheet->book->green, INK_GOOD, FILL_GOOD));
}

void sheet_grey_if(struct sheet *sheet, struct area cells, const char *pattern)
{
    struct book *book = sheet->book;
    char expanded[FORMULA_MAX], formula[FORMULA_MAX + 1];
    if (!book->grey && (book->grey = xlsx.workbook_add_format(book->workbook)) != NULL)
        xlsx.format_set_font_color(book->grey, INK_OUT);
    formula_expand(expanded, &sheet->block, cells.first, pattern);
    snprintf(formula, sizeof formula, "=%s", expanded);
    lxw_conditional_format rule = {.type = LXW_CONDITIONAL_TYPE_FORMULA, .value_string = formula, .format = book->grey};
    book_note(book, xlsx.worksheet_conditional_format_range(sheet->worksheet, (lxw_row_t)cells.first.row, (lxw_col_t)cells.first.column,
                                                            (lxw_row_t)cells.last.row, (lxw_col_t)cells.last.column, &rule));
}

static void format_when(struct sheet *sheet, struct area cells, lxw_format *format, const char *condition)
{
    char formula[FORMULA_MAX + 1];
    snprintf(formula, sizeof formula, "=%s", condition);
    lxw_conditional_format rule = {.type = LXW_CONDITIONAL_TYPE_FORMULA, .value_string = formula, .format = format};
    book_note(sheet->book, xlsx.worksheet_conditional_format_range(
                               sheet->worksheet, (lxw_row_t)cells.first.row, (lxw_col_t)cells.first.column,
                               (lxw_row_t)cells.last.row, (lxw_col_t)cells.last.column, &rule));
}

void sheet_red_when(struct sheet *sheet, struct area cells, const char *pattern, ...)
{
    va_list arguments;
    va_start(arguments, pattern);
    format_when(sheet, cells, coloured(sheet->book, &sheet->book->red, INK_WARNING, FILL_WARNING),
                sheet_expand(sheet, cells.first, pattern, arguments));
    va_end(arguments);
}

/* White on white with white borders, and a number format that shows neither numbers nor text. */
void sheet_blank_when(struct sheet *sheet, struct area cells, const char *pattern, ...)
{
    struct book *book = sheet->book;
    bool made = book->blank;
    va_list arguments;
    va_start(arguments, pattern);
    if (coloured(book, &book->blank, FILL_BLANK, FILL_BLANK) && !made) {
        xlsx.format_set_num_format(book->blank, ";;;");
        xlsx.format_set_border(book->blank, LXW_BORDER_THIN);
        xlsx.format_set_border_color(book->blank, FILL_BLANK);
    }
    format_when(sheet, cells, book->blank, sheet_expand(sheet, cells.first, pattern, arguments));
    va_end(arguments);
}

void sheet_heat(struct sheet *sheet, struct area cells, bool around_zero)
{
    char letters[2][4], low[80], high[80];
    column_letters(letters[0], cells.first.column);
    column_letters(letters[1], cells.last.column);
    snprintf(low, sizeof low, "=MIN(-1,MIN($%s$%d:$%s$%d))", letters[0], cells.first.row + 1, letters[1],
             cells.last.row + 1);
    snprintf(high, sizeof high, "=MAX(1,MAX($%s$%d:$%s$%d))", letters[0], cells.first.row + 1, letters[1],
             cells.last.row + 1);
    lxw_conditional_format rule = {.type = LXW_CONDITIONAL_2_COLOR_SCALE,
                                   .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_MINIMUM,
                                   .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_MAXIMUM,
                                   .min_color = HEAT_MIDDLE,
                                   .max_color = HEAT_HIGH};
    if (around_zero)
        rule = (lxw_conditional_format){.type = LXW_CONDITIONAL_3_COLOR_SCALE,
                                        .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_FORMULA,
                                        .min_value_string = low,
                                        .mid_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
                                        .mid_value = 0,
                                        .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_FORMULA,
                                        .max_value_string = high,
                                        .min_color = HEAT_LOW,
                                        .mid_color = HEAT_MIDDLE,
                                        .max_color = HEAT_HIGH};
    book_note(sheet->book, xlsx.worksheet_conditional_format_range(
                               sheet->worksheet, (lxw_row_t)cells.first.row, (lxw_col_t)cells.first.column,
                               (lxw_row_t)cells.last.row, (lxw_col_t)cells.last.column, &rule));
}

void sheet_comment(struct sheet *sheet, struct place at, const char *text)
{
    char author[] = "haggle";
    lxw_comment_options options = {.author = author, .width = 260, .height = 90, .font_size = 9};
    book_note(sheet->book,
              xlsx.worksheet_write_comment_opt(sheet->worksheet, (lxw_row_t)at.row, (lxw_col_t)at.column,
                                               book_safe(sheet->book, text), &options));
}

static void write_link(struct sheet *sheet, struct place at, const char *where, const char *text)
{
    if (!book_hold(sheet, at, value_text(text)))
        return;
    book_note(sheet->book,
              xlsx.worksheet_write_url_opt(sheet->worksheet, (lxw_row_t)at.row, (lxw_col_t)at.column, where,
                                           book_format(sheet, LOOK_LINK, SHAPE_TEXT), text, NULL));
}

void sheet_link(struct sheet *sheet, struct place at, const char *other, const char *text)
{
    char where[SHEET_NAME_MAX + 16];
    snprintf(where, sizeof where, strchr(other, ' ') ? "internal:'%s'!A1" : "internal:%s!A1", other);
    write_link(sheet, at, where, text);
}

void sheet_link_to(struct sheet *sheet, struct place at, const struct sheet *other, struct place cell, const char *text)
{
    char where[SHEET_NAME_MAX + 32], letters[4];
    column_letters(letters, cell.column);
    snprintf(where, sizeof where, "internal:%s!%s%d", other->reference, letters, cell.row + 1);
    write_link(sheet, at, where, text);
}

enum { LINK_COLUMNS = 4 /* that its words may reach into */ };

/* Below title and lead, at the left; where something stands there, after the title. */
static struct place place_of_link(const struct sheet *sheet)
{
    const int index = (int)(sheet - sheet->book->sheets);
    struct place place = {LINK_ROW, 0};
    for (int column = 0; column < LINK_COLUMNS; column++)
        if (book_held(sheet->book, index, (struct place){LINK_ROW, column}))
            place = (struct place){0, sheet->title_end};
    while (book_held(sheet->book, index, place))
        place.column++;
    return place;
}

void book_finish_links(struct book *book)
{
    for (int i = 1; i < book->sheet_count; i++) {
        struct sheet *sheet = &book->sheets[i];
        char text[SHEET_NAME_MAX + 16];
        snprintf(text, sizeof text, "Back to %s", book->sheets[0].name);
        sheet_link(sheet, place_of_link(sheet), book->sheets[0].name, text);
    }
}

void sheet_link_below(struct sheet *sheet, struct place at, struct place below, const char *text)
{
    sheet_link_to(sheet, at, sheet, below, text);
}
