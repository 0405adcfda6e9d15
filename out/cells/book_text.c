#include "out/cells/book_text.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "calc/kit/visible.h"

/* The code point at *text, which is moved past it; 0 for a byte that begins none. */
static uint32_t next_point(const char **text)
{
    const unsigned char *at = (const unsigned char *)*text;
    int more = at[0] < 0x80 ? 0 : at[0] >= 0xF0 ? 3 : at[0] >= 0xE0 ? 2 : at[0] >= 0xC2 ? 1 : -1;
    uint32_t point = more == 0 ? at[0] : more < 0 ? 0 : at[0] & (0x3Fu >> more);
    *text += 1;
    for (int i = 1; i <= more; i++) {
        if ((at[i] & 0xC0) != 0x80)
            return 0;
        point = point << 6 | (at[i] & 0x3F);
    }
    *text += more > 0 ? more : 0;
    return point;
}

static bool allowed(uint32_t point)
{
    bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
    bool surrogate = point >= 0xD800 && point < 0xE000;
    return point == '\n' ||
           (!control && !surrogate && point != 0xFFFE && point != 0xFFFF && point <= 0x10FFFF);
}

/* "\u202e": what would steer, written out as on the other papers; a carriage return is half of a line end. */
static bool is_written_out(uint32_t point)
{
    return point > 0 && code_steers(point) && !strchr("\t\n\r", (int)(point < 0x80 ? point : 0x7F));
}

/* "_x0041_" would be read as "A" by a spreadsheet. */
static bool looks_escaped(const char *text)
{
    return text[0] == '_' && text[1] == 'x' && strspn(text + 2, "0123456789abcdefABCDEF") >= 4 &&
           text[6] == '_';
}

enum { ESCAPE_BYTES = 6 };

void safe_text(char *safe, const char *text)
{
    int units = 0;
    while (*text) {
        const char *start = text;
        const char *escape = looks_escaped(text) ? "_x005F" : "";
        uint32_t point = next_point(&text);
        if (point == '\t')
            point = ' ';
        if (is_written_out(point)) {
            units += ESCAPE_BYTES;
            if (units > CELL_TEXT_MAX)
                break;
            safe += snprintf(safe, ESCAPE_BYTES + 1, "\\u%04x", (unsigned)point);
            continue;
        }
        if (!allowed(point))
            continue;
        int length = point == ' ' ? 1 : (int)(text - start);
        units += (int)strlen(escape) + (point > 0xFFFF ? 2 : 1);
        if (units > CELL_TEXT_MAX)
            break;
        memcpy(safe, escape, strlen(escape));
        safe += strlen(escape);
        memcpy(safe, point == ' ' ? " " : start, (size_t)length);
        safe += length;
    }
    *safe = '\0';
}

static bool taken(const char *prefix, const char (*used)[NAME_PREFIX_MAX], int count)
{
    for (int i = 0; i < count; i++)
        if (strcmp(prefix, used[i]) == 0)
            return true;
    return false;
}

void name_prefix(char prefix[NAME_PREFIX_MAX], const char *id, int number,
                 const char (*used)[NAME_PREFIX_MAX], int count)
{
    char words[NAME_PREFIX_MAX - 14];
    int length = 0;
    for (; *id && length < (int)sizeof words - 1; id++) {
        char byte = *id >= 'A' && *id <= 'Z' ? (char)(*id - 'A' + 'a') : *id;
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9' && length > 0))
            words[length++] = byte;
    }
    words[length] = '\0';
    if (length == 0)
        snprintf(words, sizeof words, "offer%d", number);
    snprintf(prefix, NAME_PREFIX_MAX, "%s", words);
    for (int again = 2; taken(prefix, used, count); again++)
        snprintf(prefix, NAME_PREFIX_MAX, "%sno%d", words, again);
}

void column_letters(char out[4], int column)
{
    char reversed[4];
    int length = 0;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        reversed[length++] = (char)('A' + (rest - 1) % 26);
    for (int i = 0; i < length; i++)
        out[i] = reversed[length - 1 - i];
    out[length] = '\0';
}
