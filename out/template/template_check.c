#include "out/template/template_tree.h"

#include <string.h>

#include "calc/kit/nearest.h"

struct check {
    const struct template *template;
    const struct slots *slots;
    const struct slot *list; /* of the innermost each, or NULL */
    struct err *err;
};

static bool fail(struct check *c, const struct term *term)
{
    return template_error_at(c->err, c->template->name, term->line, term->column);
}

/* kind and its article, for messages */
static const char *a_kind(enum slot_kind kind)
{
    return kind == SLOT_TEXT ? "a slot" : kind == SLOT_CLAIM ? "a claim" : "a list";
}

/* An unknown name, with the likely one of count. */
static bool unknown(struct check *c, const struct term *term, const char *what, const char *const names[],
                    size_t count)
{
    const char *word = term->field ? term->field : term->name;
    const char *near = nearest_name(word, names, (int)count);
    if (near)
        err_set(c->err, ERR_INPUT, "expected the name of %s, found '%s': did you mean '%s'?", what,
                term->name, near);
    else
        err_set(c->err, ERR_INPUT, "expected the name of %s, found '%s', which is unknown here", what,
                term->name);
    return fail(c, term);
}

/* Suggests among the slots of one kind, or of all. */
static bool unknown_slot(struct check *c, const struct term *term, const char *what, bool any,
                         enum slot_kind kind)
{
    size_t count = 0, all = 0;
    for (const struct slot *slot = c->slots->first; slot; slot = slot->next)
        all++;
    const char **names = arena_array(c->slots->arena, all, sizeof *names);
    for (const struct slot *slot = c->slots->first; slot; slot = slot->next)
        if (any || slot->kind == kind)
            names[count++] = slot->name;
    return unknown(c, term, what, names, count);
}

/* item or item.field against the list whose items they are. */
static bool check_item(struct check *c, const struct term *term)
{
    const struct slot *list = c->list;
    if (term->field && list->field_count == 0) {
        err_set(c->err, ERR_INPUT, "the items of '%s' are texts without fields: expected item, found '%s'",
                list->name, term->name);
        return fail(c, term);
    }
    if (!term->field && list->field_count > 0) {
        err_set(c->err, ERR_INPUT,
                "the items of '%s' are records: expected a field, such as item.%s, found 'item'", list->name,
                list->fields[0]);
        return fail(c, term);
    }
    if (!term->field || slot_field(list, term->field) < list->field_count)
        return true;
    return unknown(c, term, "a field of the item", list->fields, list->field_count);
}

static bool check_condition(struct check *c, const struct term *term)
{
    for (; term; term = term->next) {
        if (term->of_item && !check_item(c, term))
            return false;
        if (!term->of_item && !slots_find(c->slots, term->name))
            return unknown_slot(c, term, "a slot, claim or list", true, SLOT_TEXT);
    }
    return true;
}

/* A name that must be of one kind. */
static bool check_kind(struct check *c, const struct term *term, enum slot_kind kind)
{
    if (term->of_item)
        return check_item(c, term);
    const struct slot *slot = slots_find(c->slots, term->name);
    if (!slot)
        return unknown_slot(c, term, a_kind(kind), false, kind);
    if (slot->kind == kind)
        return true;
    const char *use = slot->kind == SLOT_TEXT    ? "{%s}"
                      : slot->kind == SLOT_CLAIM ? "{if %s} … {end}"
                                                 : "{each %s} … {item} … {end}";
    struct text example = text_start(c->slots->arena);
    text_addf(&example, use, slot->name);
    err_set(c->err, ERR_INPUT, "expected the name of %s, found '%s', which is %s and is written %s",
            a_kind(kind), slot->name, a_kind(slot->kind), example.data);
    return fail(c, term);
}

/* As deep as the blocks of the template, at most TEMPLATE_DEPTH_MAX. */
static bool check_nodes(struct check *c, const struct node *node)
{
    for (; node; node = node->next) {
        if (node->kind == NODE_SLOT && !check_kind(c, node->term, SLOT_TEXT))
            return false;
        const struct slot *outer = c->list;
        for (const struct branch *branch = node->branches; branch; branch = branch->next) {
            if (node->kind == NODE_EACH) {
                if (!check_kind(c, branch->terms, SLOT_LIST))
                    return false;
                c->list = slots_find(c->slots, branch->terms->name);
            } else if (!check_condition(c, branch->terms)) {
                return false;
            }
            if (!check_nodes(c, branch->body))
                return false;
        }
        c->list = outer;
    }
    return true;
}

bool template_check(const struct template *template, const struct slots *slots, struct err *err)
{
    struct check check = {.template = template, .slots = slots, .err = err};
    for (const struct part *part = &template->parts; part; part = part->next)
        if (!check_nodes(&check, part->body))
            return false;
    return true;
}
