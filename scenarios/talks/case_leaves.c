#include "scenarios/talks/case_leaves.h"

#include <string.h>

#include "bands/reader/json.h"
#include "calc/kit/text.h"
#include "scenarios/case/case_write.h"

struct growing_leaves {
    struct arena *arena;
    int count, size;
    struct leaf *leaf;
};

static void add(struct growing_leaves *to, int offer, const char *path, const char *text)
{
    if (to->count == to->size) {
        int size = to->size == 0 ? 64 : 2 * to->size;
        struct leaf *leaf = arena_array(to->arena, (size_t)size, sizeof *leaf);
        if (to->count > 0)
            memcpy(leaf, to->leaf, (size_t)to->count * sizeof *leaf);
        to->leaf = leaf;
        to->size = size;
    }
    to->leaf[to->count++] = (struct leaf){path, text, offer};
}

/* 60000.00 as 60000. */
static const char *without_empty_cents(struct arena *arena, const char *number)
{
    size_t length = strlen(number);
    return length > 3 && strcmp(number + length - 3, ".00") == 0 ? arena_copy(arena, number, length - 3) : number;
}

static const char *text_of(struct arena *arena, const struct json *node)
{
    switch (node->type) {
    case JSON_STRING:
        return node->text;
    case JSON_NUMBER:
        return without_empty_cents(arena, node->text);
    case JSON_BOOL:
        return node->boolean ? "true" : "false";
    case JSON_OBJECT:
    case JSON_ARRAY:
    case JSON_NULL:
        break;
    }
    return "";
}

static void walk(struct growing_leaves *to, int offer, const char *path, const struct json *node)
{
    if (node->type != JSON_OBJECT && node->type != JSON_ARRAY) {
        add(to, offer, path, text_of(to->arena, node));
        return;
    }
    for (const struct json *child = node->first; child; child = child->next) {
        bool element = node->type == JSON_ARRAY;
        if (offer < 0 && element && strcmp(path, "offers") == 0)
            walk(to, child->index, "", child);
        else if (element)
            walk(to, offer, text_format(to->arena, "%s[%d]", path, child->index), child);
        else if (offer >= 0 || path[0] || strcmp(child->key, "note") != 0) /* a remark is no term */
            walk(to, offer, text_format(to->arena, "%s%s%s", path, path[0] ? "." : "", child->key), child);
    }
}

struct leaves case_leaves(struct arena *arena, const struct case_file *file)
{
    struct growing_leaves leaves = {.arena = arena};
    struct text text = text_start(arena);
    struct json *root;
    struct err err = {0};
    case_write(&text, file);
    if (json_parse(&root, arena, file->file, text.data, text.length, &err)) /* it was just written */
        walk(&leaves, -1, "", root);
    return (struct leaves){leaves.count, leaves.leaf};
}

const char *leaf_text(const struct leaves *leaves, int offer, const char *path)
{
    for (int i = 0; i < leaves->count; i++)
        if (leaves->leaf[i].offer == offer && strcmp(leaves->leaf[i].path, path) == 0)
            return leaves->leaf[i].text;
    return "";
}
