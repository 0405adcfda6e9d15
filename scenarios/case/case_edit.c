#include "scenarios/case/case_edit.h"

#include <string.h>

#include "bands/reader/json_edit.h"
#include "calc/kit/text.h"
#include "scenarios/case/case.h"
#include "scenarios/case/case_path.h"
#include "scenarios/case/edit_value.h"

struct editing {
    struct arena *arena;
    const char *file;
    struct json_source source;
    struct json *root;
    struct case_path path;
    struct err *err;
};

static bool parse(struct editing *it)
{
    bool blank = true;
    for (size_t i = 0; blank && i < it->source.length; i++)
        blank = strchr(" \t\r\n", it->source.bytes[i]) && it->source.bytes[i];
    if (blank)
        it->source = (struct json_source){"{}\n", 3};
    if (!json_parse(&it->root, it->arena, it->file, it->source.bytes, it->source.length, it->err))
        return false;
    return it->root->type == JSON_OBJECT ||
           json_error(it->err, it->root, "expected an object, found %s", json_shown(it->arena, it->root));
}

static bool is_key(const struct case_path *path, int depth, const char *key)
{
    return depth > 0 && path->step[depth - 1].kind == STEP_KEY && strcmp(path->step[depth - 1].key, key) == 0;
}

/* Members of the case itself and offers stand on lines of their own. */
static bool on_lines(const struct case_path *path, int depth)
{
    return depth == 1 || (depth == 2 && is_key(path, 1, "offers"));
}

/* The literal with what is missing around it, from the step after `depth` on. `gap` is the white space before that. */
static const char *wrapped(const struct editing *it, int depth, const char *gap, const char *literal)
{
    if (depth + 1 >= it->path.count)
        return literal;
    const struct step *step = &it->path.step[depth + 1];
    bool lines = strchr(gap, '\n') && on_lines(&it->path, depth + 1);
    const char *own = lines ? text_format(it->arena, "%s%s", gap, json_indent(it->arena, it->source, it->root)) : "";
    const char *inner = wrapped(it, depth + 1, own, literal);
    const char *close = lines ? gap : "";
    return step->kind == STEP_KEY
               ? text_format(it->arena, "{%s%s: %s%s}", own, json_quoted(it->arena, step->key), inner, close)
               : text_format(it->arena, "[%s%s%s]", own, inner, close);
}

/* A list grows at its end alone. */
static bool fits_list(const struct editing *it, int depth, int there)
{
    const struct step *step = &it->path.step[depth];
    if (step->kind != STEP_INDEX || step->index == there)
        return true;
    return case_path_error(it->path.text, it->err, "there is no entry %d: the next one is [%d], or [+]", step->index, there);
}

/* Adds what the path lacks. */
static bool add(struct editing *it, const char *literal)
{
    const struct json *found = it->path.found;
    int depth = it->path.depth;
    const struct step *step = &it->path.step[depth];
    bool list = found->type == JSON_ARRAY;
    if (found->type != JSON_OBJECT && !list)
        return case_path_error(it->path.text, it->err, "\"%s\" is %s and has no \"%s\"",
                               depth > 0 ? it->path.step[depth - 1].key : it->file, json_shown(it->arena, found), step->key);
    if (list != (step->kind != STEP_KEY))
        return case_path_error(it->path.text, it->err, list ? "\"%s\" is a list: expected a number such as [0]"
                                                            : "\"%s\" is no list: it has no numbered entries",
                               depth > 0 ? it->path.step[depth - 1].key : it->file);
    if (list && !fits_list(it, depth, found->count))
        return false;
    for (int i = depth + 1; i < it->path.count; i++)
        if (it->path.step[i].kind == STEP_INDEX && !fits_list(it, i, 0))
            return false;
    const char *gap = json_gap(it->arena, it->source, found);
    it->source = json_append(it->arena, it->source, found, list ? NULL : step->key, wrapped(it, depth, gap, literal));
    return true;
}

/* A value that is there already, whatever the form in which it is written. */
static bool same_value(const struct json *node, const char *value, const struct json *literal)
{
    if ((node->type == JSON_STRING || node->type == JSON_NUMBER) && strcmp(node->text, value) == 0)
        return true;
    if (node->type != literal->type)
        return false;
    return node->text ? strcmp(node->text, literal->text) == 0
                      : node->type == JSON_BOOL && node->boolean == literal->boolean;
}

/* An amount that is set where an object has one: the member that holds it. */
static const char *amount_key(const struct case_path *path, const struct json *node, const struct json *literal)
{
    if (node->type != JSON_OBJECT || literal->type == JSON_OBJECT || literal->type == JSON_ARRAY)
        return NULL;
    if (path->depth > 1 && is_key(path, path->depth - 1, "sign_on"))
        return "amount";
    return path->depth == 3 && is_key(path, 1, "assumptions") && is_key(path, 2, "fx") ? "rate" : NULL;
}

static bool again(struct editing *it, const char *path, const char *value)
{
    const char *bytes;
    size_t length;
    if (!case_edit(&bytes, &length, it->arena, it->file, it->source.bytes, it->source.length, path, value, it->err))
        return false;
    it->source = (struct json_source){bytes, length};
    return true;
}

/* Sign-ons as plain amounts become objects, so that one of them can have terms. */
static bool spell_out_sign_ons(struct editing *it)
{
    const struct case_path *path = &it->path;
    const struct json *entry = path->found;
    if (path->depth + 1 != path->count || path->depth < 2 || !is_key(path, path->depth - 1, "sign_on") ||
        (entry->type != JSON_NUMBER && entry->type != JSON_STRING))
        return true;
    struct text list = text_start(it->arena);
    for (const struct json *at = entry->parent->first; at; at = at->next)
        text_addf(&list, "%s{\"year\": %d, \"amount\": %s}", at->index > 0 ? ", " : "[", at->index + 1,
                  arena_copy(it->arena, it->source.bytes + at->start, (size_t)at->length));
    text_add(&list, "]");
    it->source = json_replace(it->arena, it->source, entry->parent, list.data);
    return parse(it) && case_path_follow(&it->path, it->arena, it->root, it->path.text, it->err);
}

/* A plain amount at the end of a list of objects is one of the year after the last. */
static const char *next_sign_on(const struct editing *it, const char *literal)
{
    const struct case_path *path = &it->path;
    const struct json *list = path->found;
    if (path->depth + 1 != path->count || !is_key(path, path->depth, "sign_on") || list->type != JSON_ARRAY ||
        !list->first || list->first->type != JSON_OBJECT || literal[0] == '{')
        return literal;
    const struct json *last = list->first;
    while (last->next)
        last = last->next;
    const struct json *year = last->type == JSON_OBJECT ? json_member(last, "year") : NULL;
    int number = year && year->type == JSON_NUMBER && strlen(year->text) == 1 ? year->text[0] - '0' : list->count;
    return text_format(it->arena, "{\"year\": %d, \"amount\": %s}", number + 1, literal);
}

/* Amounts for a list that has an object for each year keep the terms of those objects. */
static bool has_terms(const struct json *list, const struct json *amounts)
{
    int year = 0;
    for (const struct json *at = list->first; at; at = at->next) {
        const struct json *number = at->type == JSON_OBJECT ? json_member(at, "year") : NULL;
        if (!number || number->type != JSON_NUMBER || strcmp(number->text, (char[]){(char)('1' + year++), '\0'}) != 0)
            return false;
    }
    for (const struct json *at = amounts->first; at; at = at->next)
        if (at->type != JSON_NUMBER && at->type != JSON_STRING)
            return false;
    return list->count > 0 && list->count <= 9 && amounts->count > 0;
}

static bool set_amounts(struct editing *it, const struct json *amounts)
{
    int there = it->path.found->count;
    for (const struct json *at = amounts->first; at; at = at->next)
        if (!again(it, text_format(it->arena, "%s[%d]", it->path.text, at->index),
                   at->type == JSON_STRING ? json_quoted(it->arena, at->text) : at->text))
            return false;
    while (there-- > amounts->count)
        if (!again(it, text_format(it->arena, "%s[%d]", it->path.text, there), ""))
            return false;
    return true;
}

static bool change(struct editing *it, const char *value)
{
    struct case_path *path = &it->path;
    if (!value[0]) {
        if (path->depth == path->count)
            it->source = json_remove(it->arena, it->source, path->found);
        return true;
    }
    struct json *literal;
    const char *text = edit_literal(it->arena, value);
    if (is_key(path, path->count, "sign_on"))
        text = edit_sign_ons(it->arena, text, value);
    if (!json_parse(&literal, it->arena, "", text, strlen(text), it->err))
        return case_path_error(path->text, it->err, "%s in %s", text_format(it->arena, "%s", it->err->message),
                               edit_shown(it->arena, value));
    if (path->depth < path->count)
        return spell_out_sign_ons(it) && add(it, next_sign_on(it, text));
    if (is_key(path, path->count, "sign_on") && path->found->type == JSON_ARRAY && literal->type == JSON_ARRAY &&
        has_terms(path->found, literal))
        return set_amounts(it, literal);
    const char *key = amount_key(path, path->found, literal);
    if (key)
        return again(it, text_format(it->arena, "%s.%s", path->text, key), value);
    if (!same_value(path->found, value, literal))
        it->source = json_replace(it->arena, it->source, path->found, text);
    return true;
}

bool case_edit(const char **edited, size_t *edited_length, struct arena *arena, const char *file, const char *bytes,
               size_t length, const char *path, const char *value, struct err *err)
{
    struct editing it = {.arena = arena, .file = file, .source = {bytes, length}, .err = err};
    if (!parse(&it) || !case_path_follow(&it.path, arena, it.root, path, err) || !change(&it, value))
        return false;
    *edited = it.source.bytes;
    *edited_length = it.source.length;
    return true;
}

bool case_place(const char **place, struct arena *arena, const char *file, const char *bytes, size_t length,
                const char *path, struct err *err)
{
    struct editing it = {.arena = arena, .file = file, .source = {bytes, length}, .err = err};
    if (!parse(&it) || !case_path_follow(&it.path, arena, it.root, path, err))
        return false;
    *place = case_path_plain(arena, &it.path);
    return true;
}

const char *case_value(struct arena *arena, const char *file, const char *bytes, size_t length, const char *path)
{
    struct err ignored;
    struct editing it = {.arena = arena, .file = file, .source = {bytes, length}, .err = &ignored};
    if (!parse(&it) || !case_path_follow(&it.path, arena, it.root, path, &ignored) || it.path.depth < it.path.count)
        return "";
    const struct json *node = it.path.found;
    return edit_line(arena, node->text ? node->text
                                       : arena_copy(arena, it.source.bytes + node->start, (size_t)node->length));
}
