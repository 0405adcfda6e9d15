#include "bands/reader/json_edit.h"

#include <string.h>

#include "calc/kit/json_out.h"
#include "calc/kit/text.h"

/* Where a member or an element begins. */
static int first_byte(const struct json *at)
{
    return at->key ? at->key_start : at->start;
}

static int after(const struct json *at)
{
    return at->start + at->length;
}

static const struct json *last_of(const struct json *container)
{
    const struct json *last = container->first;
    while (last && last->next)
        last = last->next;
    return last;
}

static const struct json *before(const struct json *at)
{
    const struct json *sibling = at->parent->first;
    if (sibling == at)
        return NULL;
    while (sibling->next != at)
        sibling = sibling->next;
    return sibling;
}

/* The bytes from `from` up to `to` give way to what is between. */
static struct json_source splice(struct arena *arena, struct json_source source, int from, int to, const char *between)
{
    struct text text = text_start(arena);
    text_add_bytes(&text, source.bytes, (size_t)from);
    text_add(&text, between);
    text_add_bytes(&text, source.bytes + to, source.length - (size_t)to);
    return (struct json_source){text.data, text.length};
}

struct json_source json_replace(struct arena *arena, struct json_source source, const struct json *at,
                                const char *literal)
{
    return splice(arena, source, at->start, after(at), literal);
}

/* White space in front of a member or element. */
static const char *space_before(struct arena *arena, struct json_source source, const struct json *at)
{
    int end = first_byte(at), start = end;
    while (start > 0 && strchr(" \t\r\n", source.bytes[start - 1]))
        start--;
    return arena_copy(arena, source.bytes + start, (size_t)(end - start));
}

const char *json_indent(struct arena *arena, struct json_source source, const struct json *root)
{
    const char *space = root->first ? space_before(arena, source, root->first) : "";
    const char *line = strrchr(space, '\n');
    return line && line[1] ? line + 1 : "  ";
}

static const struct json *root_of(const struct json *at)
{
    while (at->parent)
        at = at->parent;
    return at;
}

const char *json_gap(struct arena *arena, struct json_source source, const struct json *container)
{
    const struct json *last = last_of(container);
    if (last) {
        const char *space = space_before(arena, source, last);
        return last == container->first && !strchr(space, '\n') ? " " : space;
    }
    return container->parent ? "" : text_format(arena, "\n%s", json_indent(arena, source, root_of(container)));
}

/* Between a key and its value, as the last member has it. */
static const char *colon(struct arena *arena, struct json_source source, const struct json *last)
{
    if (!last || !last->key)
        return ": ";
    int start = last->key_start + last->key_length;
    return arena_copy(arena, source.bytes + start, (size_t)(last->start - start));
}

struct json_source json_append(struct arena *arena, struct json_source source, const struct json *container,
                               const char *key, const char *literal)
{
    const struct json *last = last_of(container);
    const char *gap = json_gap(arena, source, container);
    struct text added = text_start(arena);
    text_addf(&added, "%s%s", last ? "," : "", gap);
    if (key)
        text_addf(&added, "%s%s", json_quoted(arena, key), colon(arena, source, last));
    text_add(&added, literal);
    if (last)
        return splice(arena, source, after(last), after(last), added.data);
    if (strchr(gap, '\n'))
        text_add(&added, "\n");
    return splice(arena, source, container->start + 1, after(container) - 1, added.data);
}

struct json_source json_remove(struct arena *arena, struct json_source source, const struct json *at)
{
    while (at->parent && at->parent->parent && at->parent->count == 1)
        at = at->parent;
    if (!at->parent)
        return source;
    if (at->next)
        return splice(arena, source, first_byte(at), first_byte(at->next), "");
    const struct json *left = before(at);
    if (left)
        return splice(arena, source, after(left), after(at), "");
    return splice(arena, source, at->parent->start + 1, after(at->parent) - 1, "");
}

const char *json_quoted(struct arena *arena, const char *words)
{
    struct text text = text_start(arena);
    struct json_out out = json_start(&text, JSON_ONE_LINE);
    json_text(&out, NULL, words);
    return text.data;
}
