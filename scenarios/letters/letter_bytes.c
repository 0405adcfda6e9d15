#include "scenarios/letters/letter_bytes.h"

#include <stdbool.h>
#include <string.h>

long letter_code_point(const char **at, const char *end)
{
    const unsigned char *bytes = (const unsigned char *)*at;
    size_t left = (size_t)(end - *at);
    static const long least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t length = bytes[0] < 0x80       ? 1
                    : bytes[0] >> 5 == 6  ? 2
                    : bytes[0] >> 4 == 14 ? 3
                    : bytes[0] >> 3 == 30 ? 4
                                          : 0;
    *at += 1;
    if (length == 1)
        return bytes[0];
    if (length == 0 || length > left)
        return -1;
    long code = bytes[0] & (0xff >> (length + 1));
    for (size_t i = 1; i < length; i++) {
        if (bytes[i] >> 6 != 2)
            return -1;
        code = code << 6 | (bytes[i] & 63);
    }
    if (code < least[length] || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return -1;
    *at += length - 1;
    return code;
}

void letter_add_code_point(struct text *text, long code)
{
    if (code < 0x80) {
        text_addf(text, "%c", (int)code);
        return;
    }
    char bytes[4];
    size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--, code >>= 6)
        bytes[i] = (char)(0x80 | (code & 63));
    bytes[0] = (char)((length == 2 ? 0xc0 : length == 3 ? 0xe0 : 0xf0) | code);
    text_add_bytes(text, bytes, length);
}

static bool is_utf8(const char *bytes, size_t length)
{
    const char *end = bytes + length;
    while (bytes < end)
        if (letter_code_point(&bytes, end) < 0)
            return false;
    return true;
}

/* Windows has signs of its own where Latin-1 has none. */
static long from_latin_1(unsigned char byte)
{
    static const struct {
        unsigned char byte;
        long code;
    } windows[] = {{0x80, 0x20ac}, {0x85, 0x2026}, {0x91, '\''}, {0x92, '\''}, {0x93, '"'},
                   {0x94, '"'},    {0x95, 0x2022}, {0x96, '-'},  {0x97, '-'}};
    for (size_t i = 0; i < sizeof windows / sizeof *windows; i++)
        if (windows[i].byte == byte)
            return windows[i].code;
    return byte >= 0x80 && byte < 0xa0 ? ' ' : byte;
}

static struct text from_utf16(struct arena *arena, const char *bytes, size_t length, bool big)
{
    struct text text = text_start(arena);
    long high = 0;
    for (size_t i = 2; i + 1 < length; i += 2) {
        long first = (unsigned char)bytes[i], second = (unsigned char)bytes[i + 1];
        long unit = big ? first << 8 | second : second << 8 | first;
        if (unit >= 0xd800 && unit < 0xdc00) {
            high = unit;
            continue;
        }
        if (unit >= 0xdc00 && unit < 0xe000) {
            if (high)
                letter_add_code_point(&text, 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00));
        } else if (unit) {
            letter_add_code_point(&text, unit);
        }
        high = 0;
    }
    return text;
}

struct text letter_utf8(struct arena *arena, const char *bytes, size_t length)
{
    struct text text = text_start(arena);
    if (length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0))
        return from_utf16(arena, bytes, length, bytes[0] == '\xfe');
    if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
        bytes += 3;
        length -= 3;
    }
    if (is_utf8(bytes, length))
        text_add_bytes(&text, bytes, length);
    else
        for (size_t i = 0; i < length; i++)
            letter_add_code_point(&text, from_latin_1((unsigned char)bytes[i]));
    return text;
}

/* The value of `digits` hexadecimal digits; −1 where there are fewer. */
static long hexadecimal(const char *at, const char *end, int digits)
{
    long value = 0;
    for (int i = 0; i < digits; i++, at++) {
        const char *all = "0123456789abcdef0123456789ABCDEF";
        const char *found = at < end && *at ? strchr(all, *at) : NULL;
        if (!found)
            return -1;
        value = value << 4 | ((found - all) & 15);
    }
    return value;
}

struct text letter_without_escapes(struct arena *arena, const struct text *text)
{
    struct text plain = text_start(arena);
    const char *at = text->data, *end = text->data + text->length;
    while (at < end) {
        const char *slash = memchr(at, '\\', (size_t)(end - at));
        const char *until = slash ? slash : end;
        text_add_bytes(&plain, at, (size_t)(until - at));
        if (!slash)
            break;
        at = slash + 1;
        char letter = at < end ? *at : '\0';
        long code = letter == 'x' ? hexadecimal(at + 1, end, 2) : letter == 'u' ? hexadecimal(at + 1, end, 4) : -1;
        if (letter == 'n' || letter == 'r')
            text_add(&plain, "\n");
        else if (letter == 't')
            text_add(&plain, " ");
        else if (letter == '\'' || letter == '"' || letter == '*' || letter == '_' || letter == '\\')
            text_addf(&plain, "%c", letter);
        else if (code >= 0xd800 && code < 0xe000)
            text_add(&plain, " "); /* half of a picture sign */
        else if (code > 0)
            letter_add_code_point(&plain, code);
        else {
            text_add(&plain, "\\");
            continue;
        }
        at += code >= 0 ? (letter == 'x' ? 3 : 5) : 1;
    }
    return plain;
}
