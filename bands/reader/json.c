#include "bands/reader/json.h"

#include <cjson/cJSON.h>
#ifndef __wasm__
#include <pthread.h>
#endif
#include <string.h>

#include "bands/reader/json_scan.h"
#include "calc/kit/text.h"

/* The parser keeps the place of its last error in a static variable that each call writes, and nobody here reads:
 * one call at a time, or threads would race for it. */
#ifdef __wasm__ /* one thread alone, in a browser */
static cJSON *parse(const char *bytes, size_t length)
{
    return cJSON_ParseWithLength(bytes, length);
}
#else
static cJSON *parse(const char *bytes, size_t length)
{
    static pthread_mutex_t parser = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&parser);
    cJSON *tree = cJSON_ParseWithLength(bytes, length);
    pthread_mutex_unlock(&parser);
    return tree;
}
#endif

/* All memory of the tree is there before the parser allocates its own: running out of it leaves nothing behind. */
struct builder {
    const char *file, *bytes;
    const struct json_mark *next;
    struct json *node; /* the next free one */
    char *text;        /* the same of text */
};

static void add_path(struct text *path, const struct json *value)
{
    /* Depth is at most JSON_DEPTH_MAX, so the chain fits. */
    const struct json *chain[JSON_DEPTH_MAX + 1];
    int depth = 0;
    for (; value->parent; value = value->parent)
        chain[depth++] = value;
    while (depth-- > 0) {
        const struct json *step = chain[depth];
        if (step->key)
            text_addf(path, "%s%s", path->length > 0 ? "." : "", step->key);
        else
            text_addf(path, "[%d]", step->index);
    }
}

/* Keys and values of a broken file must not drive the terminal. */
static void blank_controls(char *words)
{
    for (; *words; words++)
        if ((unsigned char)*words < 0x20 || *words == 0x7f)
            *words = ' ';
}

static bool place(struct err *err, const struct json *at, int line, int column, const char *format,
                  va_list arguments)
{
    *err = (struct err){.kind = ERR_INPUT, .line = line, .column = column};
    struct text file = text_in(err->file, sizeof err->file);
    struct text path = text_in(err->path, sizeof err->path);
    struct text message = text_in(err->message, sizeof err->message);
    text_add(&file, at->file);
    add_path(&path, at);
    text_addv(&message, format, arguments);
    blank_controls(err->path);
    blank_controls(err->message);
    return false;
}

bool json_error(struct err *err, const struct json *at, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    place(err, at, at->line, at->column, format, arguments);
    va_end(arguments);
    return false;
}

bool json_key_error(struct err *err, const struct json *member, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    place(err, member, member->key_line, member->key_column, format, arguments);
    va_end(arguments);
    return false;
}

static enum json_type type_of(const cJSON *item)
{
    if (cJSON_IsObject(item))
        return JSON_OBJECT;
    if (cJSON_IsArray(item))
        return JSON_ARRAY;
    if (cJSON_IsString(item))
        return JSON_STRING;
    if (cJSON_IsNumber(item))
        return JSON_NUMBER;
    return cJSON_IsBool(item) ? JSON_BOOL : JSON_NULL;
}

static const char *keep(struct builder *builder, const char *bytes, size_t length)
{
    char *copy = memcpy(builder->text, bytes, length);
    builder->text += length + 1; /* the arena has set the zero */
    return copy;
}

/* The tree of the parser and the marks of the scanner name the same values in the same order. */
static struct json *build(struct builder *builder, const cJSON *item, const struct json *parent)
{
    struct json *made = builder->node++;
    *made = (struct json){.type = type_of(item), .parent = parent, .file = builder->file};
    if (builder->next->is_key) {
        made->key = keep(builder, item->string, strlen(item->string));
        made->key_line = builder->next->line;
        made->key_column = builder->next->column;
        made->key_start = (int)(builder->next->start - builder->bytes);
        made->key_length = (int)builder->next->length;
        builder->next++;
    }
    const struct json_mark *mark = builder->next++;
    made->line = mark->line;
    made->column = mark->column;
    made->start = (int)(mark->start - builder->bytes);
    made->length = (int)mark->length;
    if (made->type == JSON_STRING)
        made->text = keep(builder, item->valuestring, strlen(item->valuestring));
    else if (made->type == JSON_NUMBER)
        made->text = keep(builder, mark->start, mark->length);
    made->boolean = cJSON_IsTrue(item);
    struct json **end = &made->first;
    for (const cJSON *child = item->child; child; child = child->next) {
        *end = build(builder, child, made);
        (*end)->index = made->count++;
        end = &(*end)->next;
    }
    return made;
}

struct json *json_member(const struct json *object, const char *key)
{
    for (struct json *member = object->first; member; member = member->next)
        if (member->key && strcmp(member->key, key) == 0)
            return member;
    return NULL;
}

enum { MEMBERS_MAX = 1000 }; /* more than any file of ours has; looking for twins takes their square */

static bool refuse_duplicates(const struct json *node, struct err *err)
{
    if (node->type == JSON_OBJECT && node->count > MEMBERS_MAX)
        return json_error(err, node, "expected an object of at most %d keys, found %d", MEMBERS_MAX, node->count);
    for (const struct json *child = node->first; child; child = child->next) {
        const struct json *first = child->key ? json_member(node, child->key) : child;
        if (first != child)
            return json_key_error(err, child, "the key \"%s\" stands twice in this object (first on line %d)",
                                  child->key, first->key_line);
        if (!refuse_duplicates(child, err))
            return false;
    }
    return true;
}

bool json_parse(struct json **root, struct arena *arena, const char *file, const char *bytes, size_t length,
                struct err *err)
{
    struct json_marks marks = {0};
    if (!json_scan(&marks, arena, file, bytes, length, err))
        return false;
    /* What is kept of a key, text or number is no longer than its source, the quotes or a mark behind it included. */
    struct builder builder = {.file = file,
                              .bytes = bytes,
                              .next = marks.mark,
                              .node = arena_array(arena, (size_t)marks.count, sizeof *builder.node),
                              .text = arena_alloc(arena, length + 1)};
    cJSON *tree = parse(bytes, length);
    if (!tree) /* the scanner has accepted the text, so only memory can be missing */
        arena_no_memory(arena);
    *root = build(&builder, tree, NULL);
    cJSON_Delete(tree);
    return refuse_duplicates(*root, err);
}

const char *json_shown(struct arena *arena, const struct json *value)
{
    enum { SHOWN_MAX = 40 };
    struct text shown = text_start(arena);
    size_t length = value->text ? strlen(value->text) : 0, cut = length;
    switch (value->type) {
    case JSON_OBJECT:
        return "an object";
    case JSON_ARRAY:
        return "a list";
    case JSON_BOOL:
        return value->boolean ? "true" : "false";
    case JSON_NULL:
        return "null";
    case JSON_NUMBER:
    case JSON_STRING:
        break;
    }
    if (cut > SHOWN_MAX)
        for (cut = SHOWN_MAX; cut > 0 && ((unsigned char)value->text[cut] & 0xc0) == 0x80; cut--)
            ;
    const char *quote = value->type == JSON_STRING ? "\"" : "";
    text_add(&shown, quote);
    for (size_t i = 0; i < cut; i++) {
        bool control = (unsigned char)value->text[i] < 0x20 || value->text[i] == 0x7f;
        text_add_bytes(&shown, control ? " " : value->text + i, 1);
    }
    text_addf(&shown, "%s%s", cut < length ? "…" : "", quote);
    return shown.data;
}

bool json_data(struct json **root, struct arena *arena, const struct data_source *source, const char *name, struct err *err)
{
    const char *bytes, *shown;
    size_t length;
    return data_read(&bytes, &length, &shown, arena, source, name, err) &&
           json_parse(root, arena, shown, bytes, length, err);
}
