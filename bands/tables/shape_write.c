#include "bands/tables/shape_write.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* One table being written. */
struct writing {
    struct text *text;
    const struct table_root *root;
};

static void write_struct(const struct writing *it, const struct shape *shape, const void *of);

/* A string literal. Octal escapes end after three digits; a question mark may begin a trigraph. */
static void write_text(struct text *text, const char *words)
{
    if (!words) {
        text_add(text, "NULL");
        return;
    }
    text_add(text, "\"");
    for (; *words; words++) {
        unsigned char byte = (unsigned char)*words;
        if (byte < 0x20 || byte > 0x7e)
            text_addf(text, "\\%d%d%d", byte / 64, byte / 8 % 8, byte % 8);
        else
            text_addf(text, "%s%c", strchr("\"\\?", byte) ? "\\" : "", byte);
    }
    text_add(text, "\"");
}

static bool zero_struct(const struct shape *shape, const void *of);

static bool zero_element(const struct field *field, const void *at)
{
    static const unsigned char zeros[sizeof(void *)];
    return field->kind == FIELD_PART ? zero_struct(field->shape, at) : memcmp(at, zeros, field->size) == 0;
}

/* Padding does not count. */
static bool zero_struct(const struct shape *shape, const void *of)
{
    for (int i = 0; i < shape->field_count; i++)
        for (int j = 0; j < shape->fields[i].count; j++)
            if (!zero_element(&shape->fields[i], field_element(&shape->fields[i], of, j)))
                return false;
    return true;
}

/* Which element of which list of the root a pointer leads to. */
static void write_one(const struct writing *it, const struct field *field, const void *pointer)
{
    const struct shape *root = it->root->shape;
    for (int i = 0; i < root->field_count; i++) {
        const struct field *list = &root->fields[i];
        if (list->kind != FIELD_LIST || list->shape != field->shape)
            continue;
        const char *first = field_pointer(list, it->root->of);
        for (int j = 0; j < field_list_count(list, it->root->of); j++)
            if (first + (size_t)j * list->shape->size == pointer) {
                text_addf(it->text, "&%s_%s_list[%d]", it->root->name, list->name, j);
                return;
            }
    }
    if (pointer)
        abort(); /* leads out of the data: a mistake in the shape */
    text_add(it->text, "NULL");
}

static void write_element(const struct writing *it, const struct field *field, const void *of, int i)
{
    const void *at = field_element(field, of, i);
    int number = 0;
    int64_t wide = 0;
    bool truth = false;
    switch (field->kind) {
    case FIELD_INT:
        memcpy(&number, at, sizeof number);
        text_addf(it->text, "%d", number);
        break;
    case FIELD_WIDE:
        memcpy(&wide, at, sizeof wide);
        text_addf(it->text, "INT64_C(%l)", wide);
        break;
    case FIELD_BOOL:
        memcpy(&truth, at, sizeof truth);
        text_add(it->text, truth ? "true" : "false");
        break;
    case FIELD_TEXT: {
        const char *words;
        memcpy(&words, at, sizeof words);
        write_text(it->text, words);
        break;
    }
    case FIELD_PART:
        write_struct(it, field->shape, at);
        break;
    case FIELD_LIST:
        if (field_list_count(field, of) > 0)
            text_addf(it->text, "%s_%s_list", it->root->name, field->name);
        else
            text_add(it->text, "NULL");
        break;
    case FIELD_ONE:
        write_one(it, field, field_pointer(field, of));
        break;
    }
}

/* An array stops at its last element that is not zero. */
static void write_field(const struct writing *it, const struct field *field, const void *of)
{
    int used = field->count;
    if (field->count == 1) {
        write_element(it, field, of, 0);
        return;
    }
    while (used > 1 && zero_element(field, field_element(field, of, used - 1)))
        used--;
    text_add(it->text, "{");
    for (int i = 0; i < used; i++) {
        text_add(it->text, i > 0 ? ", " : "");
        write_element(it, field, of, i);
    }
    text_add(it->text, "}");
}

static void write_struct(const struct writing *it, const struct shape *shape, const void *of)
{
    if (zero_struct(shape, of)) {
        text_add(it->text, "{0}");
        return;
    }
    text_add(it->text, "{");
    for (int i = 0; i < shape->field_count; i++) {
        text_add(it->text, i > 0 ? ", " : "");
        write_field(it, &shape->fields[i], of);
    }
    text_add(it->text, "}");
}

/* Lists may point to elements of each other: all are declared before one is written. */
static void write_lists(const struct writing *it, bool declared)
{
    const struct table_root *root = it->root;
    for (int i = 0; i < root->shape->field_count; i++) {
        const struct field *list = &root->shape->fields[i];
        int count = list->kind == FIELD_LIST ? field_list_count(list, root->of) : 0;
        if (count == 0)
            continue;
        text_addf(it->text, "static const %s %s_%s_list[%d]", list->shape->type, root->name, list->name, count);
        const char *first = field_pointer(list, root->of);
        for (int j = 0; j < count && declared; j++) {
            text_add(it->text, j > 0 ? ",\n    " : " = {\n    ");
            write_struct(it, list->shape, first + (size_t)j * list->shape->size);
        }
        text_add(it->text, declared ? "};\n" : ";\n");
    }
}

void tables_write(struct text *text, const struct table_root roots[], int count)
{
    for (int i = 0; i < count; i++) {
        const struct writing it = {text, &roots[i]};
        write_lists(&it, false);
        write_lists(&it, true);
        text_addf(text, "static const %s %s = ", roots[i].shape->type, roots[i].name);
        write_struct(&it, roots[i].shape, roots[i].of);
        text_add(text, ";\n\n");
    }
}
