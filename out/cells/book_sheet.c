#include "out/cells/book_sheet.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "out/cells/book_internal.h"
#include "out/cells/xlsx_calls.h"

static lxw_row_t row_of(struct place at)
{
    return (lxw_row_t)at.row;
}

static lxw_col_t column_of(struct place at)
{
    return (lxw_col_t)at.column;
}

struct value value_money(struct money money)
{
    return (struct value){.number = (double)money.cents / 100};
}

struct value value_count(int64_t count)
{
    return (struct value){.number = (double)count};
}

struct value value_rate(struct rate rate)
{
    return (struct value){.number = (double)rate.nano / (double)RATE_ONE};
}

struct value value_number(double number)
{
    return (struct value){.number = number};
}

/* Day 61 is 1 March 1900: the one before it is no day of the calendar. */
struct value value_date(struct date date)
{
    const struct date first = {1900, 3, 1};
    return date_known(date) ? value_count(61 + days_between(first, date)) : value_nothing();
}

struct value value_text(const char *text)
{
    return (struct value){.is_text = true, .text = text};
}

struct value value_nothing(void)
{
    return value_text("");
}

void book_note(struct book *book, unsigned lxw_error)
{
    if (book->error == LXW_NO_ERROR)
        book->error = lxw_error;
}

const char *book_safe(struct book *book, const char *text)
{
    safe_text(book->text, text);
    return book->text;
}

/* No green corners: rows of a table differ on purpose, and empty inputs count as nothing. */
static void hush(struct sheet *sheet)
{
    static const uint8_t kinds[] = {LXW_IGNORE_FORMULA_DIFFERS, LXW_IGNORE_FORMULA_RANGE,
                                    LXW_IGNORE_FORMULA_UNLOCKED, LXW_IGNORE_EMPTY_CELL_REFERENCE,
                                    LXW_IGNORE_NUMBER_STORED_AS_TEXT};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        book_note(sheet->book, xlsx.worksheet_ignore_errors(sheet->worksheet, kinds[i], "A1:ZZ2000"));
}

/* By what a sheet is for. */
static const lxw_color_t tab_colours[TABS] = {[TAB_ANSWER] = 0x0072B2, [TAB_INPUT] = 0xE6B800,   [TAB_ASK] = 0xD55E00,
                                              [TAB_FIGURES] = 0x009E73, [TAB_SOURCES] = 0x8A8A8A, [TAB_HIDDEN] = 0xD9D9D9};

struct sheet *book_sheet(struct book *book, const char *name, enum tab tab)
{
    assert(book->sheet_count < SHEETS_MAX);
    struct sheet *sheet = &book->sheets[book->sheet_count++];
    sheet->book = book;
    snprintf(sheet->name, sizeof sheet->name, "%s", name);
    snprintf(sheet->reference, sizeof sheet->reference, strchr(name, ' ') ? "'%s'" : "%s", name);
    sheet->worksheet = xlsx.workbook_add_worksheet(book->workbook, sheet->name);
    if (!sheet->worksheet) {
        book_note(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return NULL;
    }
    /* Without a password: it keeps formulas from being overwritten by accident, nothing more. Charts may be moved and
     * notes added: objects and scenarios are left alone. */
    lxw_protection options = {.format_columns = LXW_TRUE,
                              .format_rows = LXW_TRUE,
                              .format_cells = LXW_TRUE,
                              .objects = LXW_TRUE,
                              .scenarios = LXW_TRUE};
    xlsx.worksheet_protect(sheet->worksheet, NULL, &options);
    xlsx.worksheet_gridlines(sheet->worksheet, LXW_HIDE_ALL_GRIDLINES);
    xlsx.worksheet_set_tab_color(sheet->worksheet, tab_colours[tab]);
    if (tab == TAB_HIDDEN)
        xlsx.worksheet_hide(sheet->worksheet);
    hush(sheet);
    return sheet;
}

void sheet_forget(struct sheet *sheet)
{
    sheet->forgets = true;
}

void sheet_write(struct sheet *sheet, struct place at, enum look look, enum shape shape, struct value value)
{
    lxw_worksheet *worksheet = sheet->worksheet;
    lxw_error error;
    if (!book_hold(sheet, at, value))
        return;
    lxw_format *format = book_format(sheet, look, shape);
    if (!value.is_text)
        error = xlsx.worksheet_write_number(worksheet, row_of(at), column_of(at), value.number, format);
    else if (value.text[0] == '\0')
        error = xlsx.worksheet_write_blank(worksheet, row_of(at), column_of(at), format);
    else
        error = xlsx.worksheet_write_string(worksheet, row_of(at), column_of(at),
                                            book_safe(sheet->book, value.text), format);
    book_note(sheet->book, error);
}

void sheet_text(struct sheet *sheet, struct place at, enum look look, const char *text)
{
    sheet_write(sheet, at, look, SHAPE_TEXT, value_text(text));
}

void sheet_merge(struct sheet *sheet, struct area cells, enum look look)
{
    book_note(sheet->book, xlsx.worksheet_merge_range(sheet->worksheet, row_of(cells.first), column_of(cells.first),
                                                      row_of(cells.last), column_of(cells.last), "",
                                                      book_format(sheet, look, SHAPE_TEXT)));
}

void sheet_banner(struct sheet *sheet, int row, int first, int last, enum look look, double height,
                  const char *text)
{
    sheet_height(sheet, row, height);
    if (look == LOOK_TITLE)
        sheet->title_end = last + 1;
    if (last > first)
        sheet_merge(sheet, (struct area){{row, first}, {row, last}}, look);
    sheet_text(sheet, (struct place){row, first}, look, text);
}

void sheet_headings(struct sheet *sheet, int row, int column, const char *const headings[], int count)
{
    for (int i = 0; i < count; i++)
        sheet_text(sheet, (struct place){row, column + i}, LOOK_HEADING, headings[i]);
    sheet_height(sheet, row, 28);
}

void sheet_width(struct sheet *sheet, int first, int last, double characters)
{
    for (int column = first; column <= last; column++) /* one by one: a second call for some of them changes only those */
        book_note(sheet->book, xlsx.worksheet_set_column(sheet->worksheet, (lxw_col_t)column, (lxw_col_t)column,
                                                         characters, NULL));
}

static void set_row(struct sheet *sheet, int row, double points, int level)
{
    lxw_row_col_options grouped = {.level = (uint8_t)level};
    book_note(sheet->book, xlsx.worksheet_set_row_opt(sheet->worksheet, (lxw_row_t)row, points, NULL, &grouped));
}

void sheet_height(struct sheet *sheet, int row, double points)
{
    int level = 0;
    for (int i = 0; i < sheet->group_count; i++)
        level |= row >= sheet->groups[i].first && row <= sheet->groups[i].last;
    set_row(sheet, row, points, level);
}

void sheet_group(struct sheet *sheet, int first, int last)
{
    assert(sheet->group_count < GROUPS_MAX);
    sheet->groups[sheet->group_count].first = first;
    sheet->groups[sheet->group_count++].last = last;
    xlsx.worksheet_outline_settings(sheet->worksheet, LXW_TRUE, LXW_FALSE, LXW_FALSE, LXW_FALSE);
    for (int row = first; row <= last; row++)
        set_row(sheet, row, LXW_DEF_ROW_HEIGHT, 1);
}

void sheet_hide_columns(struct sheet *sheet, int first, int last)
{
    lxw_row_col_options hidden = {.hidden = 1};
    book_note(sheet->book, xlsx.worksheet_set_column_opt(sheet->worksheet, (lxw_col_t)first, (lxw_col_t)last,
                                                         LXW_DEF_COL_WIDTH, NULL, &hidden));
}

void sheet_hide_row(struct sheet *sheet, int row)
{
    lxw_row_col_options hidden = {.hidden = 1};
    book_note(sheet->book, xlsx.worksheet_set_row_opt(sheet->worksheet, (lxw_row_t)row, LXW_DEF_ROW_HEIGHT, NULL, &hidden));
}

void sheet_freeze(struct sheet *sheet, struct place cell)
{
    xlsx.worksheet_freeze_panes(sheet->worksheet, row_of(cell), column_of(cell));
}

void sheet_block(struct sheet *sheet, struct block block)
{
    sheet->block = block;
}

/* Prints a pattern and expands it into book->formula. */
const char *sheet_expand(struct sheet *sheet, struct place at, const char *pattern, va_list arguments)
{
    char printed[FORMULA_MAX];
    int length = vsnprintf(printed, sizeof printed, pattern, arguments);
    assert(length >= 0 && length < FORMULA_MAX);
    (void)length;
    formula_expand(sheet->book->formula, &sheet->block, at, printed);
    return sheet->book->formula;
}

void sheet_name(struct sheet *sheet, struct area cells, const char *pattern, ...)
{
    char letters[2][4], where[80], name[FORMULA_MAX];
    va_list arguments;
    va_start(arguments, pattern);
    snprintf(name, sizeof name, "%s", sheet_expand(sheet, cells.first, pattern, arguments));
    va_end(arguments);
    book_keep_name(sheet->book, name, cells);
    column_letters(letters[0], cells.first.column);
    column_letters(letters[1], cells.last.column);
    bool one = cells.first.row == cells.last.row && cells.first.column == cells.last.column;
    if (one)
        snprintf(where, sizeof where, "=%s!$%s$%d", sheet->reference, letters[0], cells.first.row + 1);
    else
        snprintf(where, sizeof where, "=%s!$%s$%d:$%s$%d", sheet->reference, letters[0], cells.first.row + 1,
                 letters[1], cells.last.row + 1);
    book_note(sheet->book, xlsx.workbook_define_name(sheet->book->workbook, name, where));
}

static void write_formula(struct sheet *sheet, struct place at, enum look look, enum shape shape,
                          struct value cached, const char *pattern, va_list arguments)
    __attribute__((format(printf, 6, 0)));
static void write_formula(struct sheet *sheet, struct place at, enum look look, enum shape shape,
                          struct value cached, const char *pattern, va_list arguments)
{
    struct book *book = sheet->book;
    lxw_error error;
    if (!book_hold(sheet, at, cached))
        return;
    lxw_format *format = book_format(sheet, look, shape);
    const char *formula = sheet_expand(sheet, at, pattern, arguments);
    if (cached.is_text)
        error = xlsx.worksheet_write_formula_str(sheet->worksheet, row_of(at), column_of(at), formula, format,
                                                 book_safe(book, cached.text));
    else
        error = xlsx.worksheet_write_formula_num(sheet->worksheet, row_of(at), column_of(at), formula, format,
                                                 cached.number);
    book_note(book, error);
}

void sheet_formula(struct sheet *sheet, struct place at, enum look look, enum shape shape,
                   struct value cached, const char *pattern, ...)
{
    va_list arguments;
    va_start(arguments, pattern);
    write_formula(sheet, at, look, shape, cached, pattern, arguments);
    va_end(arguments);
}

struct input_log *sheet_log(struct sheet *sheet)
{
    return &sheet->book->log;
}

const char *sheet_reference(const struct sheet *sheet)
{
    return sheet->reference;
}

const struct input_log *sheet_inputs(const struct sheet *sheet)
{
    return &sheet->book->inputs;
}

static void keep_input(struct input_log *log, struct input_record record)
{
    if (log->count == log->size) {
        struct input_record *more = arena_array(log->arena, (size_t)(2 * log->size + 256), sizeof *more);
        if (log->count > 0)
            memcpy(more, log->records, (size_t)log->count * sizeof *more);
        log->records = more;
        log->size = 2 * log->size + 256;
    }
    log->records[log->count++] = record;
}

static void name_input(struct sheet *sheet, struct place at, enum input kind, struct value value,
                       const char *name)
{
    char full[FORMULA_MAX] = "";
    input_validate(sheet, at, kind);
    if (name) {
        sheet_name(sheet, (struct area){at, at}, "%s", name);
        formula_expand(full, &sheet->block, at, name);
    }
    struct input_log *inputs = &sheet->book->inputs, *log = &sheet->book->log;
    const struct input_record record = {.sheet = sheet,
                                        .at = at,
                                        .kind = kind,
                                        .value = value,
                                        .name = arena_copy(inputs->arena, full, strlen(full)),
                                        .offer = sheet->block.offer ? sheet->block.offer : "",
                                        .of_words = log->of_words || kind == INPUT_LABEL};
    keep_input(inputs, record);
    if (log->on)
        keep_input(log, record);
}

void sheet_input(struct sheet *sheet, struct place at, enum input kind, struct value value, const char *name)
{
    sheet_write(sheet, at, LOOK_INPUT, input_shape(kind), value);
    name_input(sheet, at, kind, value, name);
}

void sheet_input_formula(struct sheet *sheet, struct place at, enum input kind, struct value cached,
                         const char *name, const char *pattern, ...)
{
    va_list arguments;
    va_start(arguments, pattern);
    write_formula(sheet, at, LOOK_INPUT, input_shape(kind), cached, pattern, arguments);
    va_end(arguments);
    name_input(sheet, at, kind, cached, name);
}

void sheet_print(struct sheet *sheet, const char *title, const struct print *print)
{
    lxw_worksheet *worksheet = sheet->worksheet;
    char header[200];
    snprintf(header, sizeof header, "&L&\"Calibri,Bold\"%s", title);
    book_note(sheet->book, xlsx.worksheet_set_header(worksheet, header));
    book_note(sheet->book,
              xlsx.worksheet_set_footer(worksheet, "&Lhaggle: keep this private&C&A&RPage &P of &N"));
    xlsx.worksheet_set_paper(worksheet, 1); /* US letter */
    if (!print->portrait)
        xlsx.worksheet_set_landscape(worksheet);
    xlsx.worksheet_set_margins(worksheet, 0.4, 0.4, 0.75, 0.7);
    xlsx.worksheet_fit_to_pages(worksheet, (uint16_t)print->wide, (uint16_t)print->tall);
    if (print->repeat.row > 0)
        book_note(sheet->book, xlsx.worksheet_repeat_rows(worksheet, (lxw_row_t)print->repeat_from,
                                                          row_of(print->repeat) - 1));
    if (print->repeat.column > 0)
        book_note(sheet->book,
                  xlsx.worksheet_repeat_columns(worksheet, 0, (lxw_col_t)(print->repeat.column - 1)));
}
