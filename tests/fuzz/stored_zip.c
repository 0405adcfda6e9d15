#include "stored_zip.h"

#include <string.h>

static const char MARK[] = "=== ";

enum { MARK_LENGTH = sizeof MARK - 1 };

static uint32_t crc_of(const char *bytes, size_t length)
{
    uint32_t crc = 0xffffffffu;
    for (size_t i = 0; i < length; i++) {
        crc ^= (unsigned char)bytes[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

static void add_number(struct text *out, uint64_t number, int bytes)
{
    for (int i = 0; i < bytes; i++, number >>= 8)
        text_add_bytes(out, (char[]){(char)(number & 0xff)}, 1);
}

struct part {
    const char *name, *bytes;
    size_t name_length, length, place;
};

/* What the local header and the directory have in common. */
static void add_facts(struct text *out, const struct part *part)
{
    add_number(out, 20, 2); /* version, flags, method, time, day */
    add_number(out, 0, 8);
    add_number(out, crc_of(part->bytes, part->length), 4);
    add_number(out, part->length, 4);
    add_number(out, part->length, 4);
    add_number(out, part->name_length, 2);
    add_number(out, 0, 2);
}

static const char *next_mark(const char *at, const char *end)
{
    for (; at + MARK_LENGTH <= end; at++) {
        if (memcmp(at, MARK, MARK_LENGTH) == 0)
            return at;
        at = memchr(at, '\n', (size_t)(end - at));
        if (!at)
            return end;
    }
    return end;
}

struct text stored_zip(struct arena *arena, const char *parts, size_t length)
{
    struct text out = text_start(arena), directory = text_start(arena);
    const char *end = parts + length;
    int count = 0;
    for (const char *at = next_mark(parts, end), *next; at < end; at = next) {
        const char *name = at + MARK_LENGTH, *line = memchr(name, '\n', (size_t)(end - name));
        next = line ? next_mark(line + 1, end) : end;
        if (!line)
            break;
        const struct part part = {name, line + 1, (size_t)(line - name), (size_t)(next - line - 1), out.length};
        text_add_bytes(&out, "PK\3\4", 4);
        add_facts(&out, &part);
        text_add_bytes(&out, part.name, part.name_length);
        text_add_bytes(&out, part.bytes, part.length);
        text_add_bytes(&directory, "PK\1\2", 4);
        add_number(&directory, 20, 2);
        add_facts(&directory, &part);
        add_number(&directory, 0, 10);
        add_number(&directory, part.place, 4);
        text_add_bytes(&directory, part.name, part.name_length);
        count++;
    }
    size_t place = out.length;
    text_add_bytes(&out, directory.data, directory.length);
    text_add_bytes(&out, "PK\5\6", 4);
    add_number(&out, 0, 4);
    add_number(&out, (uint64_t)count, 2);
    add_number(&out, (uint64_t)count, 2);
    add_number(&out, directory.length, 4);
    add_number(&out, place, 4);
    add_number(&out, 0, 2);
    return out;
}
