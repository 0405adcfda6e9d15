#include "scenarios/letters/letter_text.h"

#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/letters/letter_bytes.h"

static bool between(long code, long low, long high)
{
    return code >= low && code <= high;
}

/* What a sign beyond ASCII is read as; NULL: nothing of its own. */
static const char *plain_sign(long code)
{
    static const struct {
        long low, high;
        const char *plain;
    } signs[] = {
        {0xa0, 0xa0, " "},         {0x2000, 0x200a, " "},    {0x202f, 0x202f, " "},     {0x3000, 0x3000, " "},
        {0x2010, 0x2015, "-"},     {0x2212, 0x2212, "-"},    {0x2018, 0x201b, "'"},     {0x201c, 0x201f, "\""},
        {0x2022, 0x2022, "*"},     {0x25cf, 0x25cf, "*"},    {0x25e6, 0x25e6, "*"},     {0x2023, 0x2023, "*"},    {0x25a0, 0x25ab, "*"},
        {0xf0a7, 0xf0b7, "*"},
        {0xb7, 0xb7, "*"},         {0x2248, 0x2248, "~"},     {0x223c, 0x223c, "~"},
        {0x2192, 0x2192, " -> "},  {0x21d2, 0x21d2, " -> "}, {0x2794, 0x2794, " -> "},  {0xd7, 0xd7, "x"},
        {0x2026, 0x2026, "..."},   {0xa3, 0xa3, " GBP "},    {0x20ac, 0x20ac, " EUR "}, {0x20b9, 0x20b9, " INR "},
        {0x20a8, 0x20a8, " INR "}, {0xa5, 0xa5, " JPY "},    {0x20aa, 0x20aa, " ILS "}, {0xbd, 0xbd, ".5"},
        {0xc0, 0xc5, "A"},         {0xc7, 0xc7, "C"},        {0xc8, 0xcb, "E"},         {0xcc, 0xcf, "I"},
        {0xd1, 0xd1, "N"},         {0xd2, 0xd6, "O"},        {0xd9, 0xdc, "U"},         {0xdf, 0xdf, "ss"},
        {0xe0, 0xe5, "a"},         {0xe7, 0xe7, "c"},        {0xe8, 0xeb, "e"},         {0xec, 0xef, "i"},
        {0xf1, 0xf1, "n"},         {0xf2, 0xf6, "o"},        {0xf8, 0xf8, "o"},         {0xf9, 0xfc, "u"},
        {0x105, 0x105, "a"},       {0x107, 0x107, "c"},      {0x119, 0x119, "e"},       {0x142, 0x142, "l"},
        {0x144, 0x144, "n"},       {0x15b, 0x15b, "s"},      {0x17a, 0x17c, "z"},
    };
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (between(code, signs[i].low, signs[i].high))
            return signs[i].plain;
    return NULL;
}

/* The signs of a line in one way of writing; marks of emphasis are left out. */
const char *letter_plain(struct arena *arena, const char *from, const char *end)
{
    struct text text = text_start(arena);
    text_add(&text, "");
    while (from < end) {
        long code = letter_code_point(&from, end);
        const char *plain = code > 0x7f ? plain_sign(code) : NULL;
        if (plain)
            text_add(&text, plain);
        else if (code == '*' || code == '`')
            text_add(&text, "");
        else if (code == '_' && (from == end || *from == '_' || text.length == 0 || text.data[text.length - 1] == ' '))
            text_add(&text, "");
        else if (code >= 0x20 && code < 0x7f)
            text_add_bytes(&text, from - 1, 1);
        else if (code == '\t' || between(code, 0x2600, 0x27bf) || code > 0xffff)
            text_add(&text, " ");
        else if (code > 0x7f && !between(code, 0x200b, 0x200d) && code != 0xfeff && code != 0x2060 && code != 0xfe0f)
            letter_add_code_point(&text, code); /* letters of other alphabets */
    }
    return text.data;
}

static const char *shown_line(struct arena *arena, const char *from, const char *end)
{
    struct text text = text_start(arena);
    text_add(&text, "");
    while (from < end) {
        long code = letter_code_point(&from, end);
        if (code == '\t' ||
            (code >= 0x20 && code != 0x7f && !between(code, 0x80, 0x9f) && !between(code, 0x202a, 0x202e)))
            letter_add_code_point(&text, code == '\t' ? ' ' : code);
    }
    return text.data;
}

static void add_line(struct letter_lines *lines, struct arena *arena, struct letter_line line)
{
    if (lines->count == lines->size) {
        int size = lines->size > 0 ? 2 * lines->size : 256;
        struct letter_line *more = arena_array(arena, (size_t)size, sizeof *more);
        if (lines->count > 0)
            memcpy(more, lines->line, (size_t)lines->count * sizeof *more);
        lines->line = more;
        lines->size = size;
    }
    lines->line[lines->count++] = line;
}

static struct letter_line read_line(struct arena *arena, const char *from, const char *end)
{
    bool quoted = false;
    const char *raw = from;
    for (; from < end && (*from == ' ' || *from == '\t' || *from == '\r' || *from == '>'); from++)
        quoted = quoted || *from == '>';
    while (end > from && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r'))
        end--;
    if (end - from > LINE_BYTES_MAX)
        end = from + LINE_BYTES_MAX;
    size_t length = (size_t)(end - from);
    struct letter_line line = {.shown = shown_line(arena, from, end), .text = letter_plain(arena, from, end), .quoted = quoted};
    line.heading = length > 4 && (*from == '#' || (memcmp(from, "**", 2) == 0 && memcmp(end - 2, "**", 2) == 0));
    line.asterisk = length > 2 && from[1] == ' ' && (*from == '*' || *from == '-' || *from == '+');
    if (*from == '#' || line.asterisk || *line.text == '-')
        line.text += strspn(line.text, "#-+ ");
    line.text += strspn(line.text, " \"");
    if (*line.text == '*') { /* a bullet of another kind */
        line.text += strspn(line.text, "* ");
        line.asterisk = true;
    }
    bool ruler = line.text[strspn(line.text, "-=_~*| :.")] == '\0';
    line.blank = ruler;
    while (quoted && raw < from && *raw != '>')
        raw++;
    while (quoted && raw < from && (*raw == '>' || *raw == ' '))
        raw++;
    line.raw = raw;
    line.raw_end = end;
    return line;
}

static bool refuse_long(struct err *err, const struct letter *letter)
{
    err_set(err, ERR_INPUT, "more than %d lines: give the letter alone", LETTER_LINES_MAX);
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, letter->name);
    return false;
}

bool letter_lines_add(struct letter_lines *lines, struct arena *arena, const struct letter *letter, struct err *err)
{
    struct text utf8 = letter_utf8(arena, letter->bytes, letter->length);
    size_t nuls = 0;
    for (size_t i = 0; i < utf8.length; i++)
        nuls += utf8.data[i] == '\0';
    if (nuls > 0) {
        err_set(err, ERR_INPUT, "not a letter as text: the file holds %l bytes that no text has", (int64_t)nuls);
        struct text file = text_in(err->file, sizeof err->file);
        text_add(&file, letter->name);
        return false;
    }
    struct text text = letter_without_escapes(arena, &utf8);
    const char *at = text.data ? text.data : "", *end = at + text.length;
    for (int number = 1; at < end; number++) {
        if (lines->count > LETTER_LINES_MAX)
            return refuse_long(err, letter);
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        const char *alone = memchr(at, '\r', (size_t)((stop ? stop : end) - at));
        if (alone && alone + 1 < end && alone[1] != '\n')
            stop = alone; /* lines of an old Macintosh */
        struct letter_line line = read_line(arena, at, stop ? stop : end);
        line.file = letter->name;
        line.number = number;
        add_line(lines, arena, line);
        at = stop ? stop + 1 : end;
    }
    add_line(lines, arena, (struct letter_line){.shown = "", .text = "", .file = letter->name, .blank = true});
    return true;
}
