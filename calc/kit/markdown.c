#include "calc/kit/markdown.h"

#include <stdbool.h>
#include <string.h>

enum line_kind { LINE_NONE, LINE_EMPTY, LINE_PLAIN, LINE_ITEM, LINE_OF_ITEM };

static bool is_alnum(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* What would begin a heading, quote, list, rule or box to tick at the start of a line. */
static bool begins_block(const char *at, size_t left)
{
    char after = left > 1 ? at[1] : ' ';
    if (*at == '-' || *at == '+')
        return after == ' ' || after == '-' || after == '\t';
    if (*at == '[')
        return left > 2 && strchr(" xX", at[1]) && at[2] == ']';
    return *at == '#' || *at == '>' || *at == '=';
}

/* "1." and "1)" begin a list by the mark after the digits, at which this is asked. */
static bool numbers_item(const char *line, const char *at, const char *end)
{
    if (at + 1 < end && at[1] != ' ' && at[1] != '\t')
        return false;
    size_t digits = strspn(line, "0123456789");
    return digits > 0 && line + digits == at;
}

static bool means_something(const char *line, const char *at, const char *end)
{
    size_t left = (size_t)(end - at);
    if (at == line && begins_block(at, left))
        return true;
    switch (*at) {
    case '_': /* not inside of words */
        return at == line || left < 2 || !is_alnum(at[-1]) || !is_alnum(at[1]);
    case '&':
        return left > 1 && (is_alnum(at[1]) || at[1] == '#');
    case ']': /* of links, pictures and their definitions */
        return left > 1 && strchr("([:", at[1]) != NULL;
    case '.':
    case ')':
        return numbers_item(line, at, end);
    default:
        return strchr("\\`*<|~", *at) != NULL;
    }
}

static void add_line(struct text *out, const char *line, size_t length)
{
    while (length > 0 && (line[0] == ' ' || line[0] == '\t')) {
        line++;
        length--;
    }
    while (length > 0 && (line[length - 1] == ' ' || line[length - 1] == '\t'))
        length--;
    for (const char *at = line, *end = line + length; at < end; at++) {
        if (means_something(line, at, end))
            text_add(out, "\\");
        text_add_bytes(out, at, 1);
    }
}

void markdown_words(struct text *out, const char *words)
{
    char *line = arena_copy(out->arena, words, strlen(words));
    for (char *at = line; *at; at++)
        if (*at == '\n' || *at == '\r')
            *at = ' ';
    add_line(out, line, strlen(line));
}

static enum line_kind kind_of(const char *line, size_t length, enum line_kind before)
{
    size_t blanks = strspn(line, " \t");
    if (blanks >= length)
        return LINE_EMPTY;
    if (length > 2 && strncmp(line, "- ", 2) == 0)
        return LINE_ITEM;
    return blanks > 0 && (before == LINE_ITEM || before == LINE_OF_ITEM) ? LINE_OF_ITEM : LINE_PLAIN;
}

/* What parts a line from the one before: a line of its own, a break, or an empty line. */
static void add_end(struct text *out, enum line_kind before, enum line_kind kind, const char *margin)
{
    bool list_before = before == LINE_ITEM || before == LINE_OF_ITEM, list = kind == LINE_ITEM || kind == LINE_OF_ITEM;
    if (before == LINE_NONE)
        return;
    if ((before == LINE_PLAIN && kind == LINE_PLAIN) || kind == LINE_OF_ITEM)
        text_add(out, "  ");
    text_add(out, "\n");
    if (before != LINE_EMPTY && kind != LINE_EMPTY && list_before != list) {
        text_add_bytes(out, margin, margin[0] ? 1 : 0);
        text_add(out, "\n");
    }
}

static void add_lines(struct text *out, const char *words, const char *before, bool lists)
{
    enum line_kind last = LINE_NONE;
    while (*words) {
        size_t length = strcspn(words, "\n");
        enum line_kind kind = kind_of(words, length, last);
        if (!lists && kind != LINE_EMPTY)
            kind = LINE_PLAIN;
        add_end(out, last, kind, before);
        if (kind == LINE_EMPTY)
            text_add_bytes(out, before, before[0] ? 1 : 0);
        else
            text_add(out, before);
        text_add(out, kind == LINE_ITEM ? "- " : kind == LINE_OF_ITEM ? "  " : "");
        add_line(out, words + (kind == LINE_ITEM ? 2 : 0), length - (kind == LINE_ITEM ? 2 : 0));
        words += length;
        words += *words == '\n';
        last = kind;
    }
    if (last != LINE_NONE)
        text_add(out, "\n");
}

void markdown_lines(struct text *out, const char *words, const char *before)
{
    add_lines(out, words, before, false);
}

void markdown_message(struct text *out, const char *words)
{
    add_lines(out, words, "", true);
}

const char *markdown_read(struct arena *arena, const char *markdown)
{
    struct text words = text_start(arena);
    for (; *markdown; markdown++) {
        if (markdown[0] == '\\' && markdown[1] && strchr("\\`*<[]|~_&.)#>=-+", markdown[1]))
            markdown++;
        text_add_bytes(&words, markdown, 1);
    }
    while (words.length > 0 && words.data[words.length - 1] == ' ')
        words.data[--words.length] = '\0';
    return words.data;
}
