#include "bands/reader/json_scan.h"

#include <string.h>

#include "calc/kit/text.h"

struct scanner {
    struct arena *arena;
    struct json_marks *marks;
    const char *file, *line_start, *at, *end;
    int line, depth, values;
    struct err *err;
};

static bool fail(struct scanner *scanner, const char *format, ...)
{
    struct err *err = scanner->err;
    *err = (struct err){.kind = ERR_INPUT,
                        .line = scanner->line,
                        .column = (int)(scanner->at - scanner->line_start) + 1};
    struct text file = text_in(err->file, sizeof err->file), message = text_in(err->message, sizeof err->message);
    text_add(&file, scanner->file);
    va_list arguments;
    va_start(arguments, format);
    text_addv(&message, format, arguments);
    va_end(arguments);
    return false;
}

/* "the letter 'x'", "the end of the file", "byte 0x07" */
static const char *here(struct scanner *scanner)
{
    if (scanner->at == scanner->end)
        return "the end of the file";
    unsigned char byte = (unsigned char)*scanner->at;
    if (byte == '\n' || byte == '\r')
        return "the end of the line";
    if (byte < 0x20 || byte >= 0x7f) {
        const char *digits = "0123456789abcdef";
        return text_format(scanner->arena, "byte 0x%c%c", digits[byte >> 4], digits[byte & 15]);
    }
    return text_format(scanner->arena, "'%c'", byte);
}

static bool expected(struct scanner *scanner, const char *what)
{
    char byte = scanner->at < scanner->end ? *scanner->at : '\0';
    if (byte == '/' || byte == '#')
        return fail(scanner, "expected %s, found %s: JSON has no comments; the key \"note\" holds free text", what,
                    here(scanner));
    if (byte == '\'')
        return fail(scanner, "expected %s, found a single quote: JSON takes straight double quotes", what);
    if (byte == '%' || byte == '$' || byte == 'k' || byte == 'K')
        return fail(scanner, "expected %s, found %s: amounts and rates with signs stand in quotes, as \"170k\" or \"15%%\"",
                    what, here(scanner));
    return fail(scanner, "expected %s, found %s", what, here(scanner));
}

static void mark(struct scanner *scanner, bool is_key)
{
    struct json_marks *marks = scanner->marks;
    if (marks->count == marks->size) {
        int size = marks->size == 0 ? 64 : 2 * marks->size;
        struct json_mark *bigger = arena_array(scanner->arena, (size_t)size, sizeof *bigger);
        if (marks->count > 0)
            memcpy(bigger, marks->mark, (size_t)marks->count * sizeof *bigger);
        marks->mark = bigger;
        marks->size = size;
    }
    marks->mark[marks->count++] = (struct json_mark){.start = scanner->at,
                                                     .line = scanner->line,
                                                     .column = (int)(scanner->at - scanner->line_start) + 1,
                                                     .is_key = is_key};
}

static void skip_space(struct scanner *scanner)
{
    for (; scanner->at < scanner->end; scanner->at++) {
        char byte = *scanner->at;
        if (byte == '\n') {
            scanner->line++;
            scanner->line_start = scanner->at + 1;
        } else if (byte != ' ' && byte != '\t' && byte != '\r') {
            return;
        }
    }
}

static bool next_is(const struct scanner *scanner, char byte)
{
    return scanner->at < scanner->end && *scanner->at == byte;
}

static bool is_digit(const struct scanner *scanner)
{
    return scanner->at < scanner->end && *scanner->at >= '0' && *scanner->at <= '9';
}

static bool digits(struct scanner *scanner)
{
    if (!is_digit(scanner))
        return expected(scanner, "a digit");
    while (is_digit(scanner))
        scanner->at++;
    return true;
}

static bool scan_number(struct scanner *scanner)
{
    if (next_is(scanner, '-'))
        scanner->at++;
    if (next_is(scanner, '0')) {
        scanner->at++;
        if (is_digit(scanner))
            return fail(scanner, "a number does not start with 0: write 5, not 05");
    } else if (!digits(scanner)) {
        return false;
    }
    if (next_is(scanner, '.')) {
        scanner->at++;
        if (!digits(scanner))
            return false;
    }
    if (next_is(scanner, 'e') || next_is(scanner, 'E')) {
        scanner->at++;
        if (next_is(scanner, '+') || next_is(scanner, '-'))
            scanner->at++;
        if (!digits(scanner))
            return false;
    }
    return true;
}

/* One code point's bytes in well-formed UTF-8 (Unicode table 3-7), or 0. */
static int utf8_length(const unsigned char *at, size_t left)
{
    int length = at[0] < 0x80 ? 1 : at[0] >= 0xc2 && at[0] < 0xe0 ? 2 : at[0] >= 0xe0 && at[0] < 0xf0 ? 3
                 : at[0] >= 0xf0 && at[0] < 0xf5                  ? 4
                                                                  : 0;
    if (length == 0 || (size_t)length > left)
        return 0;
    for (int i = 1; i < length; i++)
        if ((at[i] & 0xc0) != 0x80)
            return 0;
    if ((at[0] == 0xe0 && at[1] < 0xa0) || (at[0] == 0xed && at[1] > 0x9f) || (at[0] == 0xf0 && at[1] < 0x90) ||
        (at[0] == 0xf4 && at[1] > 0x8f))
        return 0;
    return length;
}

/* The four hexadecimal digits after \u; -1 when they are not. */
static int hex4(const struct scanner *scanner, const char *at)
{
    int value = 0;
    for (int i = 0; i < 4; i++) {
        if (at + i >= scanner->end)
            return -1;
        char byte = at[i];
        int digit = byte >= '0' && byte <= '9'   ? byte - '0'
                    : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10
                    : byte >= 'A' && byte <= 'F' ? byte - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

static bool scan_escape(struct scanner *scanner)
{
    const char *letters = "\"\\/bfnrt";
    const char *at = scanner->at + 1;
    if (at < scanner->end && *at != 'u' && strchr(letters, *at) && *at) {
        scanner->at += 2;
        return true;
    }
    int code = at < scanner->end && *at == 'u' ? hex4(scanner, at + 1) : -1;
    if (code < 0)
        return fail(scanner, "expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX after the backslash");
    if (code == 0)
        return fail(scanner, "the character \\u0000 is not allowed in text");
    scanner->at += 6;
    if (code < 0xd800 || code > 0xdfff)
        return true;
    int low = next_is(scanner, '\\') && scanner->at + 1 < scanner->end && scanner->at[1] == 'u'
                  ? hex4(scanner, scanner->at + 2)
                  : -1;
    if (code > 0xdbff || low < 0xdc00 || low > 0xdfff) {
        scanner->at -= 6;
        return fail(scanner, "half of a surrogate pair: write the character itself, or both halves");
    }
    scanner->at += 6;
    return true;
}

static bool scan_string(struct scanner *scanner)
{
    const char *opened = scanner->at++;
    while (scanner->at < scanner->end) {
        unsigned char byte = (unsigned char)*scanner->at;
        if (byte == '"') {
            scanner->at++;
            return true;
        }
        if (byte == '\\') {
            if (!scan_escape(scanner))
                return false;
            continue;
        }
        if (byte == '\n' || byte == '\r') {
            scanner->at = opened;
            return fail(scanner, "this text has no closing quote on its line");
        }
        if (byte < 0x20)
            return fail(scanner, "a control character (%s) must be written as an escape", here(scanner));
        int length = utf8_length((const unsigned char *)scanner->at, (size_t)(scanner->end - scanner->at));
        if (length == 0)
            return fail(scanner, "not valid UTF-8 (%s): save the file as UTF-8", here(scanner));
        scanner->at += length;
    }
    scanner->at = opened;
    return fail(scanner, "this text has no closing quote");
}

static bool scan_value(struct scanner *scanner);

/* What was marked last at `place` ends here. */
static void close_mark(struct scanner *scanner, int place)
{
    struct json_mark *mark = &scanner->marks->mark[place];
    mark->length = (size_t)(scanner->at - mark->start);
}

/* Called on the first byte that is neither space nor the closing brace. */
static bool scan_members(struct scanner *scanner)
{
    for (;;) {
        if (!next_is(scanner, '"'))
            return expected(scanner, next_is(scanner, '}') ? "another key after the comma" : "a key in double quotes");
        mark(scanner, true);
        if (!scan_string(scanner))
            return false;
        close_mark(scanner, scanner->marks->count - 1);
        skip_space(scanner);
        if (!next_is(scanner, ':'))
            return expected(scanner, "':' after the key");
        scanner->at++;
        if (!scan_value(scanner))
            return false;
        skip_space(scanner);
        if (!next_is(scanner, ','))
            return next_is(scanner, '}') || expected(scanner, "',' or '}'");
        scanner->at++;
        skip_space(scanner);
    }
}

static bool scan_elements(struct scanner *scanner)
{
    for (;;) {
        if (next_is(scanner, ']'))
            return expected(scanner, "another value after the comma");
        if (!scan_value(scanner))
            return false;
        skip_space(scanner);
        if (!next_is(scanner, ','))
            return next_is(scanner, ']') || expected(scanner, "',' or ']'");
        scanner->at++;
        skip_space(scanner);
    }
}

static bool scan_container(struct scanner *scanner, char close)
{
    if (++scanner->depth > JSON_DEPTH_MAX)
        return fail(scanner, "nested more than %d deep", JSON_DEPTH_MAX);
    scanner->at++;
    skip_space(scanner);
    if (!next_is(scanner, close) && !(close == '}' ? scan_members(scanner) : scan_elements(scanner)))
        return false;
    scanner->at++;
    scanner->depth--;
    return true;
}

static bool scan_word(struct scanner *scanner, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(scanner->end - scanner->at) < length || memcmp(scanner->at, word, length) != 0)
        return expected(scanner, "a value");
    scanner->at += length;
    return true;
}

static bool scan_marked(struct scanner *scanner)
{
    switch (*scanner->at) {
    case '{':
        return scan_container(scanner, '}');
    case '[':
        return scan_container(scanner, ']');
    case '"':
        return scan_string(scanner);
    case 't':
        return scan_word(scanner, "true");
    case 'f':
        return scan_word(scanner, "false");
    case 'n':
        return scan_word(scanner, "null");
    default:
        if (*scanner->at == '-' || is_digit(scanner))
            return scan_number(scanner);
        return expected(scanner, "a value");
    }
}

static bool scan_value(struct scanner *scanner)
{
    int place = scanner->marks->count;
    skip_space(scanner);
    if (scanner->at == scanner->end)
        return expected(scanner, "a value");
    if (++scanner->values > JSON_VALUES_MAX)
        return fail(scanner, "the file has more than %d values", JSON_VALUES_MAX);
    mark(scanner, false);
    if (!scan_marked(scanner))
        return false;
    close_mark(scanner, place);
    return true;
}

bool json_scan(struct json_marks *marks, struct arena *arena, const char *file, const char *bytes, size_t length,
               struct err *err)
{
    struct scanner scanner = {.arena = arena,
                              .marks = marks,
                              .file = file,
                              .line_start = bytes,
                              .at = bytes,
                              .end = bytes + length,
                              .line = 1,
                              .err = err};
    if (length > JSON_SIZE_MAX)
        return fail(&scanner, "the file is larger than 4 MiB");
    if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
        return fail(&scanner, "the file starts with a byte order mark: save it as UTF-8 without one");
    skip_space(&scanner);
    if (scanner.at == scanner.end)
        return fail(&scanner, "the file is empty");
    if (length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0))
        return fail(&scanner, "the file is UTF-16: save it as UTF-8");
    if (!scan_value(&scanner))
        return false;
    skip_space(&scanner);
    if (scanner.at != scanner.end)
        return fail(&scanner, "expected the end of the file after the value, found %s", here(&scanner));
    return true;
}
