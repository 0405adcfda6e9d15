#include "out/template/template_tree.h"

#include <assert.h>
#include <string.h>

#include "out/template/template_lines.h"

struct render {
    const struct template *template;
    const struct slots *slots;
    const struct slot *list;      /* of the innermost each, or NULL */
    const struct slot_item *item; /* its current item */
    struct lines lines;
    size_t steps; /* nodes visited */
    struct drops *drops;
    struct err *err;
};

static bool fail(struct render *r, const struct term *term)
{
    return template_error_at(r->err, r->template->name, term->line, term->column);
}

/* --- Values; template_check has seen to it that every name is known ------------------------------------- */

static const char *item_text(const struct render *r, const struct term *term)
{
    return term->field ? r->item->values[slot_field(r->list, term->field)] : r->item->text;
}

static const char *text_of(const struct render *r, const struct term *term)
{
    return term->of_item ? item_text(r, term) : slots_find(r->slots, term->name)->text;
}

static bool holds(const struct render *r, const struct term *term)
{
    if (term->of_item)
        return item_text(r, term) != NULL;
    const struct slot *slot = slots_find(r->slots, term->name);
    switch (slot->kind) {
    case SLOT_TEXT:
        return slot->text != NULL;
    case SLOT_CLAIM:
        return slot->holds;
    case SLOT_LIST:
        break;
    }
    return slot->items != NULL;
}

/* --- What was left out ---------------------------------------------------------------------------------- */

struct drops drops_start(struct arena *arena)
{
    return (struct drops){.arena = arena};
}

static void add_words(struct text *words, const struct node *node)
{
    for (; node; node = node->next) {
        if (node->kind == NODE_TEXT)
            text_add_bytes(words, node->bytes, node->length);
        else if (node->kind == NODE_SLOT)
            text_addf(words, "{%s}", node->term->name);
        else if (node->branches)
            add_words(words, node->branches->body);
    }
}

/* The first reading of the nodes on one line. */
static const char *words_of(struct arena *arena, const struct node *node)
{
    struct text words = text_start(arena), line = text_start(arena);
    add_words(&words, node);
    for (const char *at = words.data + strspn(words.data, " \t\r\n"); *at;) {
        size_t length = strcspn(at, " \t\r\n");
        if (line.length > 0)
            text_add(&line, " ");
        text_add_bytes(&line, at, length);
        at += length;
        at += strspn(at, " \t\r\n");
    }
    return line.data;
}

static void add_drop(struct render *r, const struct term *term, const struct branch *kept_out)
{
    if (!r->drops)
        return;
    struct arena *arena = r->drops->arena;
    const char *name = term->field ? text_format(arena, "%s.%s", r->list->name, term->field) : term->name;
    for (const struct drop *drop = r->drops->first; drop; drop = drop->next)
        if (strcmp(drop->name, name) == 0)
            return;
    struct drop *drop = arena_alloc(arena, sizeof *drop);
    *drop = (struct drop){
        .file = r->template->name,
        .line = term->line,
        .name = name,
        .kind = term->of_item ? SLOT_TEXT : slots_find(r->slots, term->name)->kind,
        .words = words_of(arena, kept_out->body),
    };
    if (r->drops->last)
        r->drops->last->next = drop;
    else
        r->drops->first = drop;
    r->drops->last = drop;
}

/* Reports the names whose truth would have let the words of kept_out in. */
static void add_drops(struct render *r, const struct branch *tested, bool negated,
                      const struct branch *kept_out)
{
    for (const struct term *term = tested->terms; term; term = term->next)
        if (term->negated == negated && !holds(r, term))
            add_drop(r, term, kept_out);
}

/* --- Nodes ---------------------------------------------------------------------------------------------- */

static bool render_nodes(struct render *r, const struct node *node);

static bool is_taken(const struct render *r, const struct branch *branch)
{
    for (const struct term *term = branch->terms; term; term = term->next)
        if (holds(r, term) == term->negated)
            return false;
    return true;
}

static bool render_if(struct render *r, const struct node *node)
{
    const struct branch *branch = node->branches;
    for (; branch && !is_taken(r, branch); branch = branch->next)
        add_drops(r, branch, false, branch);
    if (!branch)
        return true;
    if (branch->next)
        add_drops(r, branch, true, branch->next);
    return render_nodes(r, branch->body);
}

static bool within_limit(struct render *r, const struct term *term)
{
    if (r->steps + r->lines.fed <= TEMPLATE_WORK_MAX)
        return true;
    err_set(r->err, ERR_INPUT,
            "expected a message below %d MiB, found more: loops inside each other or very long values",
            (int)TEMPLATE_WORK_MAX / (1024 * 1024));
    return fail(r, term);
}

static bool render_each(struct render *r, const struct node *node)
{
    const struct branch *body = node->branches;
    const struct slot *outer_list = r->list, *list = slots_find(r->slots, body->terms->name);
    const struct slot_item *outer_item = r->item;
    if (!list->items)
        add_drop(r, body->terms, body);
    bool done = true;
    r->list = list;
    for (const struct slot_item *item = list->items; item && done; item = item->next) {
        r->item = item;
        done = within_limit(r, body->terms) && render_nodes(r, body->body);
    }
    r->list = outer_list;
    r->item = outer_item;
    return done;
}

static bool render_slot(struct render *r, const struct term *term)
{
    const char *text = text_of(r, term);
    if (!within_limit(r, term))
        return false;
    if (text) {
        lines_add(&r->lines, text, strlen(text));
        return true;
    }
    err_set(r->err, ERR_INPUT, "{%s} has no value in this case: put it inside {if %s} … {end}", term->name,
            term->name);
    return fail(r, term);
}

static bool render_node(struct render *r, const struct node *node)
{
    const size_t before = r->lines.fed;
    bool done = true;
    r->steps++;
    switch (node->kind) {
    case NODE_TEXT:
        lines_add(&r->lines, node->bytes, node->length);
        return true;
    case NODE_SLOT:
        return render_slot(r, node->term);
    case NODE_IF:
        done = render_if(r, node);
        break;
    case NODE_EACH:
        done = render_each(r, node);
        break;
    case NODE_NOTHING:
        break;
    }
    if (r->lines.fed == before && !node->ends_alone)
        lines_leave_out(&r->lines);
    return done;
}

/* As deep as the blocks of the template, at most TEMPLATE_DEPTH_MAX. */
static bool render_nodes(struct render *r, const struct node *node)
{
    for (; node; node = node->next)
        if (!render_node(r, node))
            return false;
    return true;
}

bool template_render(struct text *out, const struct template *template, const char *part_name,
                     const struct slots *slots, struct drops *drops, struct err *err)
{
    assert(out->arena);
    const struct part *part = template_part(template, part_name);
    if (!part) {
        err_set(err, ERR_INPUT, "expected a part that begins with a line '== %s ==', found none", part_name);
        return template_error_at(err, template->name, 0, 0);
    }
    if (!template_check(template, slots, err))
        return false;
    struct drops found = drops ? *drops : (struct drops){0};
    struct render r = {.template = template, .slots = slots, .lines = lines_start(out), .err = err};
    r.drops = drops ? &found : NULL;
    if (!render_nodes(&r, part->body)) {
        lines_undo(&r.lines);
        if (drops && drops->last)
            drops->last->next = NULL;
        return false;
    }
    lines_finish(&r.lines);
    if (drops)
        *drops = found;
    return true;
}
