#include "out/template/template_tree.h"

#include <stdlib.h>
#include <string.h>

/* A broken rule here is a mistake in the program, not in anyone's input. */
static void demand(bool kept)
{
    if (!kept)
        abort();
}

bool template_word_is_reserved(const char *word)
{
    static const char *const reserved[] = {"if", "elif", "else", "end", "each", "not", "and", "or", "item"};
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
        if (strcmp(word, reserved[i]) == 0)
            return true;
    return false;
}

bool template_name_is_valid(const char *word, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!(word[i] >= 'a' && word[i] <= 'z') && !(word[i] >= '0' && word[i] <= '9') && word[i] != '_')
            return false;
    return length > 0 && length <= TEMPLATE_NAME_MAX;
}

struct slots slots_start(struct arena *arena)
{
    return (struct slots){.arena = arena};
}

static struct slot *find(const struct slots *slots, const char *name)
{
    for (struct slot *slot = slots->first; slot; slot = slot->next)
        if (strcmp(slot->name, name) == 0)
            return slot;
    return NULL;
}

const struct slot *slots_find(const struct slots *slots, const char *name)
{
    return find(slots, name);
}

/* The slot of that name and kind, declared now if it is new. */
static struct slot *declare(struct slots *slots, const char *name, enum slot_kind kind)
{
    struct slot *slot = find(slots, name);
    if (slot) {
        demand(slot->kind == kind);
        return slot;
    }
    demand(template_name_is_valid(name, strlen(name)) && !template_word_is_reserved(name));
    slot = arena_alloc(slots->arena, sizeof *slot);
    *slot = (struct slot){.name = arena_copy(slots->arena, name, strlen(name)), .kind = kind};
    if (slots->last)
        slots->last->next = slot;
    else
        slots->first = slot;
    slots->last = slot;
    return slot;
}

/* A copy, or NULL when there is nothing to read in it. */
static const char *value_or_null(struct arena *arena, const char *value)
{
    if (!value || value[strspn(value, " \t\r\n")] == '\0')
        return NULL;
    return arena_copy(arena, value, strlen(value));
}

void slots_text(struct slots *slots, const char *name, const char *value)
{
    declare(slots, name, SLOT_TEXT)->text = value_or_null(slots->arena, value);
}

void slots_claim(struct slots *slots, const char *name, bool holds)
{
    declare(slots, name, SLOT_CLAIM)->holds = holds;
}

void slots_list(struct slots *slots, const char *name, const char *fields)
{
    demand(!find(slots, name));
    struct slot *list = declare(slots, name, SLOT_LIST);
    if (!fields)
        return;
    list->fields = arena_array(slots->arena, strlen(fields), sizeof *list->fields);
    for (;;) {
        size_t length = strcspn(fields, " ");
        const char *field = arena_copy(slots->arena, fields, length);
        demand(template_name_is_valid(field, length) && slot_field(list, field) == list->field_count);
        list->fields[list->field_count++] = field;
        if (fields[length] == '\0')
            return;
        fields += length + 1;
    }
}

size_t slot_field(const struct slot *list, const char *field)
{
    size_t i = 0;
    while (i < list->field_count && strcmp(list->fields[i], field) != 0)
        i++;
    return i;
}

void slots_item(struct slots *slots, const char *list_name, const char *text)
{
    struct slot *list = find(slots, list_name);
    demand(list && list->kind == SLOT_LIST && (list->field_count == 0 || !text));
    const char *copy = value_or_null(slots->arena, text);
    if (list->field_count == 0 && !copy)
        return;
    struct slot_item *item = arena_alloc(slots->arena, sizeof *item);
    *item = (struct slot_item){
        .text = copy,
        .values = arena_array(slots->arena, list->field_count, sizeof *item->values),
    };
    if (list->last)
        list->last->next = item;
    else
        list->items = item;
    list->last = item;
}

void slots_item_field(struct slots *slots, const char *list_name, const char *field, const char *value)
{
    struct slot *list = find(slots, list_name);
    demand(list && list->last);
    size_t place = slot_field(list, field);
    demand(place < list->field_count);
    list->last->values[place] = value_or_null(slots->arena, value);
}
