#include "out/template/template_scan.h"

#include <string.h>

/* The carriage return of CRLF counts as a blank, which the end of a line loses anyway. */
static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r';
}

static bool continues_character(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

static bool is_mark(const char *bytes, size_t length)
{
    return length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
}

struct scan scan_start(const char *bytes, size_t length)
{
    return (struct scan){.bytes = bytes, .at = is_mark(bytes, length) ? 3 : 0, .length = length, .line = 1, .column = 1};
}

void scan_step(struct scan *scan, size_t count)
{
    for (; count > 0; count--) {
        char byte = scan->bytes[scan->at++];
        if (byte == '\n') {
            scan->line++;
            scan->column = 1;
        } else if (!continues_character(byte)) {
            scan->column++;
        }
    }
}

/* Bytes of the character that starts here (RFC 3629), or 0 when it is none. */
static size_t character_length(const unsigned char *s, size_t left)
{
    if (s[0] < 0x80)
        return 1;
    size_t length = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
    if (s[0] < 0xC2 || s[0] > 0xF4 || left < length)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((s[i] & 0xC0) != 0x80)
            return 0;
    bool overlong = (s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xF0 && s[1] < 0x90);
    bool surrogate = s[0] == 0xED && s[1] > 0x9F;
    bool beyond = s[0] == 0xF4 && s[1] > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

bool scan_check_bytes(const struct scan *scan, struct err *err)
{
    struct scan s = *scan;
    while (s.at < s.length) {
        size_t length = character_length((const unsigned char *)s.bytes + s.at, s.length - s.at);
        bool mark = is_mark(s.bytes + s.at, s.length - s.at);
        if (length > 0 && s.bytes[s.at] != '\0' && !mark) {
            scan_step(&s, length);
            continue;
        }
        err_set(err, ERR_INPUT,
                mark         ? "expected text, found a byte order mark (U+FEFF, which nobody sees) behind the start: take it out"
                : length > 0 ? "expected text, found a zero byte"
                             : "expected UTF-8 text, found a byte that is none: save the file as UTF-8");
        err->line = s.line;
        err->column = s.column;
        return false;
    }
    return true;
}

size_t scan_line(const struct scan *scan)
{
    const char *start = scan->bytes + scan->at;
    const char *newline = memchr(start, '\n', scan->length - scan->at);
    return newline ? (size_t)(newline - start) + 1 : scan->length - scan->at;
}

size_t scan_plain(const struct scan *scan)
{
    size_t end = scan->at;
    while (end < scan->length && !strchr("{}\n", scan->bytes[end]))
        end++;
    return end - scan->at;
}

bool scan_heading(const struct scan *scan, struct word *name)
{
    const char *line = scan->bytes + scan->at;
    size_t end = scan_line(scan), start = 3;
    while (end > 0 && (is_blank(line[end - 1]) || line[end - 1] == '\n'))
        end--;
    if (end < 7 || memcmp(line, "== ", 3) != 0 || memcmp(line + end - 3, " ==", 3) != 0)
        return false;
    end -= 3;
    while (start < end && is_blank(line[start]))
        start++;
    while (end > start && is_blank(line[end - 1]))
        end--;
    struct scan at_name = *scan;
    scan_step(&at_name, start);
    *name = (struct word){line + start, end - start, at_name.line, at_name.column};
    return end > start;
}

bool scan_is_comment(const struct scan *scan, size_t at)
{
    return scan->length - at >= 2 && memcmp(scan->bytes + at, "{#", 2) == 0;
}

size_t scan_comment(const struct scan *scan, size_t at)
{
    size_t depth = 0;
    for (size_t i = at; i < scan->length; i++) {
        if (scan->bytes[i] == '{')
            depth++;
        else if (scan->bytes[i] == '}' && --depth == 0)
            return i + 1 - at;
    }
    return 0;
}

/* The '}' of the tag whose '{' stands at that place, or 0. */
static size_t tag_end(const struct scan *scan, size_t at)
{
    for (size_t i = at + 1; i < scan->length; i++) {
        if (scan->bytes[i] == '}')
            return i;
        if (scan->bytes[i] == '{' || scan->bytes[i] == '\n')
            return 0;
    }
    return 0;
}

bool scan_open_tag(struct scan *scan)
{
    size_t end = tag_end(scan, scan->at);
    if (end == 0)
        return false;
    scan->tag_end = end;
    scan->tag_line = scan->line;
    scan->tag_column = scan->column;
    scan_step(scan, 1);
    return true;
}

struct word scan_word(struct scan *scan)
{
    while (scan->at < scan->tag_end && is_blank(scan->bytes[scan->at]))
        scan_step(scan, 1);
    struct word word = {scan->bytes + scan->at, 0, scan->line, scan->column};
    while (scan->at < scan->tag_end && !is_blank(scan->bytes[scan->at])) {
        scan_step(scan, 1);
        word.length++;
    }
    return word;
}

bool word_is(struct word word, const char *text)
{
    return word.length == strlen(text) && memcmp(word.start, text, word.length) == 0;
}

/* Whether a tag begins with a word that makes it a directive, not a slot. */
static bool is_block_tag(const struct scan *scan, size_t at)
{
    static const char *const words[] = {"if", "elif", "else", "end", "each"};
    struct scan tag = *scan;
    tag.at = at;
    struct word word = {0};
    if (scan_open_tag(&tag))
        word = scan_word(&tag);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (word.length > 0 && word_is(word, words[i]))
            return true;
    return false;
}

size_t scan_directive_line(const struct scan *scan)
{
    bool found = false;
    size_t at = scan->at;
    while (at < scan->length && scan->bytes[at] != '\n') {
        if (is_blank(scan->bytes[at])) {
            at++;
            continue;
        }
        size_t length = 0;
        if (scan_is_comment(scan, at))
            length = scan_comment(scan, at);
        else if (scan->bytes[at] == '{' && is_block_tag(scan, at))
            length = tag_end(scan, at) + 1 - at;
        if (length == 0)
            return 0;
        found = true;
        at += length;
    }
    return found ? at + (at < scan->length) : 0;
}

bool scan_is_blank(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!is_blank(bytes[i]) && bytes[i] != '\n')
            return false;
    return true;
}

const char *scan_quote(struct arena *arena, struct word word)
{
    const size_t longest = 40;
    size_t length = word.length;
    if (length > longest) {
        length = longest;
        while (length > 0 && continues_character(word.start[length]))
            length--;
    }
    char *quote = arena_copy(arena, word.start, length);
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)quote[i] < ' ' || quote[i] == 0x7F)
            quote[i] = '?';
    return quote;
}
