#include "out/template/template_lines.h"

#include <string.h>

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r';
}

static void cut(struct text *text, size_t length)
{
    text->length = length;
    text->data[length] = '\0';
}

struct lines lines_start(struct text *out)
{
    return (struct lines){.out = out, .base = out->length, .line = out->length};
}

void lines_leave_out(struct lines *lines)
{
    lines->gap = lines->touched = true;
}

/* Where the blanks at the end of the current line begin. */
static size_t words_end(const struct lines *lines)
{
    size_t end = lines->out->length;
    while (end > lines->line && is_blank(lines->out->data[end - 1]))
        end--;
    return end;
}

static void end_line(struct lines *lines)
{
    struct text *out = lines->out;
    cut(out, words_end(lines));
    size_t before = lines->line - lines->base;
    bool first = before == 0, after_blank = before > 1 && out->data[lines->line - 2] == '\n';
    if (out->length > lines->line || !(lines->touched || first || after_blank))
        text_add(out, "\n");
    lines->line = out->length;
    lines->gap = lines->touched = false;
}

/* Joins the words on both sides of a gap with one blank if there were blanks on both sides; at the start of
 * a line the indentation stays. Returns how many of the next bytes to pass over. */
static size_t close_gap(struct lines *lines, const char *bytes, size_t length)
{
    size_t end = words_end(lines), blanks = 0;
    if (end < lines->out->length || end == lines->line) {
        while (blanks < length && is_blank(bytes[blanks]))
            blanks++;
        if (end > lines->line) {
            cut(lines->out, end);
            text_add(lines->out, " ");
        }
    }
    lines->gap = blanks == length;
    return blanks;
}

void lines_add(struct lines *lines, const char *bytes, size_t length)
{
    lines->fed += length;
    while (length > 0) {
        if (lines->gap) {
            size_t passed = close_gap(lines, bytes, length);
            bytes += passed;
            length -= passed;
        }
        const char *newline = length > 0 ? memchr(bytes, '\n', length) : NULL;
        size_t count = newline ? (size_t)(newline - bytes) : length;
        text_add_bytes(lines->out, bytes, count);
        if (newline) {
            end_line(lines);
            count++;
        }
        bytes += count;
        length -= count;
    }
}

void lines_finish(struct lines *lines)
{
    struct text *out = lines->out;
    end_line(lines);
    if (out->length - lines->base > 1 && out->data[out->length - 2] == '\n')
        cut(out, out->length - 1);
}

void lines_undo(struct lines *lines)
{
    cut(lines->out, lines->base);
}
