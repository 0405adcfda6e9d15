#include "calc/kit/visible.h"

#include <string.h>

/* What a second byte may not be, though it looks like one: a longer way to write a shorter code, a surrogate, and what lies
 * beyond U+10FFFF (RFC 3629). */
static bool second_is_wrong(const unsigned char *bytes)
{
    return (bytes[0] == 0xe0 && bytes[1] < 0xa0) || (bytes[0] == 0xed && bytes[1] >= 0xa0) ||
           (bytes[0] == 0xf0 && bytes[1] < 0x90) || (bytes[0] == 0xf4 && bytes[1] >= 0x90);
}

uint32_t next_code(const char **at)
{
    const unsigned char *bytes = (const unsigned char *)*at;
    int more = bytes[0] < 0xc2 ? 0 : bytes[0] < 0xe0 ? 1 : bytes[0] < 0xf0 ? 2 : bytes[0] < 0xf5 ? 3 : 0;
    if (second_is_wrong(bytes))
        more = 0;
    uint32_t code = more == 0 ? bytes[0] : bytes[0] & (0x3fu >> more);
    for (int i = 1; i <= more; i++) {
        if ((bytes[i] & 0xc0) != 0x80) {
            ++*at;
            return bytes[0];
        }
        code = code << 6 | (bytes[i] & 0x3fu);
    }
    *at += more + 1;
    return code;
}

bool code_steers(uint32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x2028 && code <= 0x202e) ||
           (code >= 0x2066 && code <= 0x2069);
}

static void add_hex(struct text *out, uint32_t code, int digits)
{
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        text_addf(out, "%c", "0123456789abcdef"[code >> shift & 15]);
}

void text_add_escape(struct text *out, uint32_t code)
{
    text_add(out, "\\u");
    add_hex(out, code, 4);
}

static bool is_stray_byte(const char *at, const char *next)
{
    return next - at == 1 && (unsigned char)*at >= 0x80;
}

static bool is_seen(const char *at, const char *next, uint32_t code, const char *kept)
{
    return !is_stray_byte(at, next) && (!code_steers(code) || (code < 0x20 && strchr(kept, (int)code)));
}

void text_add_visible(struct text *out, const char *words, const char *kept)
{
    for (const char *next = words; *words; words = next) {
        uint32_t code = next_code(&next);
        if (is_seen(words, next, code, kept)) {
            text_add_bytes(out, words, (size_t)(next - words));
        } else if (is_stray_byte(words, next)) {
            text_add(out, "\\x");
            add_hex(out, code, 2);
        } else if (code == '\n' || code == '\r' || code == '\t') {
            text_add(out, " ");
        } else {
            text_add_escape(out, code);
        }
    }
}

const char *visible(struct arena *arena, const char *words, const char *kept)
{
    for (const char *at = words, *next = at; *at; at = next) {
        uint32_t code = next_code(&next);
        if (is_seen(at, next, code, kept))
            continue;
        struct text shown = text_start(arena);
        text_add_visible(&shown, words, kept);
        return shown.data;
    }
    return words;
}
