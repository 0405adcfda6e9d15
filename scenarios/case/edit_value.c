#include "scenarios/case/edit_value.h"

#include <string.h>

#include "bands/reader/json_edit.h"
#include "calc/kit/text.h"

static bool is_json(struct arena *arena, const char *text)
{
    struct json *parsed;
    struct err ignored;
    return json_parse(&parsed, arena, "", text, strlen(text), &ignored);
}

/* "1,400" and "1,250,000.50": groups of three. */
static bool is_grouped(const char *value)
{
    size_t first = strspn(value, "0123456789");
    const char *at = value + first;
    if (first == 0 || first > 3 || value[0] == '0' || *at != ',')
        return false;
    for (; *at == ','; at += 4)
        if (strspn(at + 1, "0123456789") != 3)
            return false;
    if (*at == '.')
        at += 1 + strspn(at + 1, "0123456789");
    return *at == '\0' && at[-1] != '.';
}

static const char *without_commas(struct arena *arena, const char *value)
{
    char *plain = arena_alloc(arena, strlen(value) + 1), *to = plain;
    for (; *value; value++)
        if (*value != ',')
            *to++ = *value;
    return plain;
}

const char *edit_literal(struct arena *arena, const char *value)
{
    bool number = (value[0] >= '0' && value[0] <= '9') || value[0] == '-';
    if (value[0] == '{' || value[0] == '[' || strcmp(value, "true") == 0 || strcmp(value, "false") == 0)
        return value;
    if ((number || value[0] == '"') && !strchr(" \n\r\t", value[strlen(value) - 1]) && is_json(arena, value))
        return value;
    return is_grouped(value) ? without_commas(arena, value) : json_quoted(arena, value);
}

const char *edit_sign_ons(struct arena *arena, const char *literal, const char *value)
{
    if (literal[0] == '[' || literal[0] == '{' || (literal[0] == '"' && value[0] == '"'))
        return literal;
    const char *comma = strchr(value, ',');
    if (literal[0] != '"') /* a number; 160,000,145,000 may be one amount or two: the reader refuses it */
        return comma && strchr(comma + 1, ',') ? json_quoted(arena, value) : text_format(arena, "[%s]", literal);
    struct text list = text_start(arena);
    text_add(&list, "[");
    for (const char *at = value;; at++) {
        at += strspn(at, " ");
        size_t length = strcspn(at, ",");
        const char *part = arena_copy(arena, at, length);
        if (length == 0 || (at > value && length == 3 && strspn(part, "0123456789") == 3))
            return literal; /* the same of 60,000,45,000 */
        text_addf(&list, "%s%s", at > value ? ", " : "", edit_literal(arena, part));
        at += length;
        if (!*at)
            break;
    }
    text_add(&list, "]");
    return list.data;
}

/* The words cut to so many bytes, never within a character. */
static const char *cut(struct arena *arena, const char *words, size_t most)
{
    char *room = arena_alloc(arena, most + 1);
    struct text text = text_in(room, most + 1);
    text_add(&text, words);
    return strlen(words) > text.length ? text_format(arena, "%s…", room) : room;
}

const char *edit_line(struct arena *arena, const char *words)
{
    enum { LINE_MAX_SHOWN = 80 };
    char *line = arena_alloc(arena, strlen(words) + 1), *to = line;
    for (; *words; words++) {
        bool blank = (unsigned char)*words <= ' ' || *words == 0x7f;
        if (!blank || (to > line && to[-1] != ' '))
            *to++ = blank ? ' ' : *words;
    }
    return cut(arena, line, LINE_MAX_SHOWN);
}

const char *edit_shown(struct arena *arena, const char *value)
{
    enum { SHOWN_MAX = 40 };
    char *plain = arena_copy(arena, value, strlen(value));
    for (char *at = plain; *at; at++)
        if ((unsigned char)*at < 0x20 || *at == 0x7f)
            *at = ' ';
    return text_format(arena, "\"%s\"", cut(arena, plain, SHOWN_MAX));
}
