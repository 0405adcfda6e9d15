/* How the sheet Case is filled: lines, lists, and what stands hidden beside them. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "out/cells/book_plain.h"
#include "out/workbook/book_case.h"

struct case_line case_line(const struct case_sheet *to)
{
    return line_start(to->arena);
}

/* The line that stands in the next row now. */
static void keep(struct case_sheet *to, const char *words)
{
    if (words[0] && to->count < CASE_LINES_MAX)
        to->lines[to->count++] = arena_copy(to->layout->arena, words, strlen(words));
    to->numbers[to->row - CASE_TOP] = to->count;
    to->row++;
}

void case_put(struct case_sheet *to, const struct case_line *line)
{
    struct place at = {to->row, CASE_LINE};
    struct case_line guarded = case_line(to);
    if (to->guard) {
        line_if(&guarded, to->guarded, to->guard, line, NULL);
        line = &guarded;
    }
    if (line->literal) {
        case_say(to, line->text.data);
        return;
    }
    sheet_plain_formula(to->sheet, at, LOOK_STEP, SHAPE_TEXT, value_text(line->text.data),
                        line->formula.data);
    keep(to, line->text.data);
}

void case_say(struct case_sheet *to, const char *words)
{
    struct case_line line = case_line(to);
    if (to->guard) {
        line_say(&line, "%s", words);
        case_put(to, &line);
        return;
    }
    sheet_text(to->sheet, (struct place){to->row, CASE_LINE}, LOOK_STEP, words);
    keep(to, case_shown(to, words));
}

void case_piece(struct case_sheet *to, const char *piece, const char *after)
{
    while (*piece) {
        size_t length = strcspn(piece, "\n");
        bool last = piece[length] == '\0';
        case_say(to, text_format(to->arena, "%s%s", arena_copy(to->arena, piece, length), last ? after : ""));
        piece += length + !last;
    }
}

const char *case_address(const struct case_sheet *to, enum case_column column, int row)
{
    return text_format(to->arena, "$%c$%d", 'A' + (int)column, row + 1);
}

const char *case_range(const struct case_sheet *to, enum case_column column, int row, int count)
{
    if (count <= 0)
        return "0";
    return text_format(to->arena, "%s:%s", case_address(to, column, row),
                       case_address(to, column, row + count - 1));
}

void case_beside(struct case_sheet *to, enum case_column column, struct value now, const char *formula)
{
    sheet_plain_formula(to->sheet, (struct place){to->row, (int)column}, LOOK_STEP,
                        now.is_text ? SHAPE_TEXT : SHAPE_MONTH, now, formula);
}

void case_entries(struct case_sheet *to, const struct case_entry entries[], int count)
{
    for (int i = 0; i < count; i++) {
        const struct case_entry *entry = &entries[i];
        struct case_line comma = case_line(to), with = case_line(to), whole = case_line(to);
        bool more = false;
        for (int j = i + 1; j < count; j++)
            more |= entries[j].there;
        line_say(&comma, ",");
        line_add(&with, &entry->line);
        if (i + 1 < count)
            line_if(
                &with, more,
                text_format(to->arena, "SUM(%s)>0", case_range(to, CASE_THERE, to->row + 1, count - i - 1)),
                &comma, NULL);
        line_if(&whole, entry->there, text_format(to->arena, "%s=1", case_address(to, CASE_THERE, to->row)),
                &with, NULL);
        case_beside(to, CASE_THERE, value_count(entry->there),
                    text_format(to->arena, "IF(%s,1,0)", entry->condition));
        if (entry->difference)
            case_beside(to, CASE_DIFFERS, value_count(entry->differs), entry->difference);
        case_put(to, &whole);
    }
}

void case_list(struct case_sheet *to, const char *open, const struct case_entry entries[], int count,
               const char *close)
{
    struct case_line words = case_line(to), line = case_line(to);
    bool some = false;
    for (int i = 0; i < count; i++)
        some |= entries[i].there;
    if (count == 0)
        return;
    line_say(&words, "%s", open);
    line_if(&line, some, text_format(to->arena, "SUM(%s)>0", case_range(to, CASE_THERE, to->row + 1, count)),
            &words, NULL);
    case_put(to, &line);
    case_entries(to, entries, count);
    words = case_line(to);
    line = case_line(to);
    line_say(&words, "%s", close);
    line_if(&line, some,
            text_format(to->arena, "SUM(%s)>0", case_range(to, CASE_THERE, to->row - count, count)), &words,
            NULL);
    case_put(to, &line);
}

const char *case_cell(const struct case_sheet *to, const struct subject *subject, const char *format, ...)
{
    struct text name = text_start(to->arena);
    va_list arguments;
    text_addf(&name, "%s_", subject->prefix);
    va_start(arguments, format);
    text_addv(&name, format, arguments);
    va_end(arguments);
    return name.data;
}

bool case_knows(const struct case_sheet *to, const char *name)
{
    return sheet_named(to->sheet, name) != NULL;
}

const char *case_shown(const struct case_sheet *to, const char *text)
{
    static const char escape[] = "_x005F_"; /* of an underscore, in the file alone */
    const size_t most = 2 * strlen(text) + sizeof escape; /* where all of it is escaped */
    char *safe = arena_alloc(to->arena, most < CELL_BYTES_MAX ? most : CELL_BYTES_MAX);
    struct text shown = text_start(to->arena);
    safe_text(safe, text);
    for (; *safe; safe++) {
        text_add_bytes(&shown, safe, 1);
        if (strncmp(safe, escape, sizeof escape - 1) == 0)
            safe += sizeof escape - 2;
    }
    return shown.data;
}
