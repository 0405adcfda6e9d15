/* The reader stops at the first fault. Here the faulty value is taken out of the parsed tree, or replaced by one that is
 * sure to do, and the reader is asked again, until it is content. */
#include "scenarios/case/case_faults.h"

#include <string.h>

#include "calc/kit/nearest.h"
#include "calc/kit/text.h"
#include "scenarios/case/case_parts.h"

enum { TOUCHED_MAX = 64, STAND_INS = 67 };

struct hunt {
    struct arena *arena;
    const struct companies *companies;
    const char *file;
    struct json *root;
    const struct json *touched[TOUCHED_MAX]; /* what was taken out or replaced, in place of which others may stand */
    int touched_count;
    struct json stand_in[STAND_INS];
    bool lenient; /* takes a value that does by itself, whatever its neighbours then look like */
};

/* Asks the reader; memory of a reading is gone after it. */
static bool read_again(const struct hunt *hunt, struct err *err)
{
    struct arena scratch = {.out_of_memory = hunt->arena->out_of_memory};
    struct case_reading it;
    case_read_start(&it, &scratch, hunt->companies, hunt->file, err);
    bool read = case_read_members(&it, hunt->root);
    arena_release(&scratch);
    return read;
}

/* --- Where an error stands ----------------------------------------------------------------------------- */

static bool starts_by(int line, int column, const struct err *err)
{
    return line > 0 && (line < err->line || (line == err->line && column <= err->column));
}

/* The value of that place; *of_key where the error is at a member's key. NULL for a value that stands in. A value ends
 * before the next one begins, so that one child of each is looked into. */
static struct json *node_at(struct json *node, const struct err *err, bool *of_key)
{
    while (node && err->line > 0) {
        *of_key = node->key && node->key_line == err->line && node->key_column == err->column;
        if (*of_key || (node->line == err->line && node->column == err->column))
            return node;
        struct json *within = NULL;
        for (struct json *child = node->first; child; child = child->next)
            if (child->key ? starts_by(child->key_line, child->key_column, err) : starts_by(child->line, child->column, err))
                within = child;
        node = within;
    }
    return NULL;
}

static bool is_within(const struct json *node, const struct json *outer)
{
    while (node && node != outer)
        node = node->parent;
    return node != NULL;
}

/* The key in `the key "base" is missing`, which is how read_required words it; "" in every other error. */
static void missing_key(char *key, size_t size, const struct err *err)
{
    static const char start[] = "the key \"", end[] = "\" is missing";
    const char *from = err->message + strlen(start), *to = strstr(err->message, end);
    struct text text = text_in(key, size);
    if (strncmp(err->message, start, strlen(start)) == 0 && to && strcmp(to, end) == 0)
        text_add_bytes(&text, from, (size_t)(to - from));
}

/* --- Changing the tree --------------------------------------------------------------------------------- */

/* The parent as something that may be changed. */
static struct json *owner(struct json *root, const struct json *node)
{
    if (node->parent == root || !node->parent->parent)
        return root;
    struct json *child = owner(root, node->parent)->first;
    while (child != node->parent)
        child = child->next;
    return child;
}

/* A sum or the like that an earlier fault has spoilt. */
static bool spoilt_before(const struct hunt *hunt, const struct json *outer, const struct json *now)
{
    for (int i = 0; i < hunt->touched_count; i++)
        if (hunt->touched[i] != now && hunt->touched[i] != outer && is_within(hunt->touched[i], outer))
            return true;
    return false;
}

/* node is the fault, gone what was taken out for it: nothing may be missing for that alone. */
static bool accepted(const struct hunt *hunt, const struct json *node, const struct json *gone, const struct err *before,
                     struct err *after)
{
    const struct json *list = node->parent ? node->parent->parent : NULL;
    bool of_key;
    char key[40], was[40];
    if (read_again(hunt, after)) {
        after->kind = ERR_NONE;
        return true;
    }
    const struct json *at = node_at(hunt->root, after, &of_key);
    missing_key(key, sizeof key, after);
    missing_key(was, sizeof was, before);
    bool same_place = after->line == before->line && after->column == before->column;
    if (!at || (same_place && strcmp(after->message, before->message) == 0))
        return false;
    if (was[0]) /* a member was added to the node */
        return true;
    if (is_within(at, node))
        return false;
    if (key[0])
        return at != gone->parent || !gone->key || strcmp(key, gone->key) != 0;
    if (!hunt->lenient && list && at->key && node->key && at->parent->parent == list && strcmp(at->key, node->key) == 0)
        return false; /* said of a neighbour, perhaps because of what stands in */
    return of_key || !is_within(node, at) || spoilt_before(hunt, at, node);
}

/* node is the faulty value, or one around it. */
static bool without(struct hunt *hunt, const struct json *node, const struct json *fault, const struct err *before,
                    struct err *after)
{
    struct json *parent = owner(hunt->root, node);
    struct json **link = &parent->first;
    while (*link != node)
        link = &(*link)->next;
    struct json *own = *link;
    *link = own->next;
    parent->count--;
    if (accepted(hunt, fault, own, before, after))
        return true;
    *link = own;
    parent->count++;
    return false;
}

/* Values that do in one place or another; whole numbers above 1 last, since months and years ascend. */
static void make_stand_ins(struct hunt *hunt)
{
    static const char *const words[] = {"1%", "x", "company", "posted_range", "2026-01-01", "50%"};
    for (int i = 0; i < STAND_INS; i++) {
        bool word = i > 0 && i <= ARRAY_LEN(words);
        hunt->stand_in[i] = (struct json){.type = word ? JSON_STRING : JSON_NUMBER,
                                          .text = word ? words[i - 1]
                                                       : text_format(hunt->arena, "%d", i == 0 ? 1 : i - ARRAY_LEN(words))};
    }
}

static bool replaced(struct hunt *hunt, struct json *node, const struct err *before, struct err *after)
{
    const struct json own = *node;
    for (int i = 0; i < STAND_INS; i++) {
        struct json other = hunt->stand_in[i];
        other.key = own.key;
        other.index = own.index;
        other.next = own.next;
        other.parent = own.parent;
        other.file = own.file;
        *node = other;
        if (accepted(hunt, node, node, before, after))
            return true;
        *node = own;
    }
    return false;
}

static bool added(struct hunt *hunt, struct json *object, const char *key, const struct err *before,
                  struct err *after)
{
    struct json *member = arena_alloc(hunt->arena, sizeof *member);
    struct json *first = object->first;
    for (int i = 0; i < STAND_INS; i++) {
        *member = hunt->stand_in[i];
        member->key = arena_copy(hunt->arena, key, strlen(key));
        member->next = first;
        member->parent = object;
        member->file = object->file;
        object->first = member;
        object->count++;
        if (accepted(hunt, object, member, before, after))
            return true;
        object->first = first;
        object->count--;
    }
    return false;
}

/* --- One fault ----------------------------------------------------------------------------------------- */

/* Makes the reader pass this fault: *after is the next one, ERR_NONE when there is none. */
static bool neutralise(struct hunt *hunt, struct json *node, bool of_key, const struct err *before, struct err *after)
{
    char key[40];
    missing_key(key, sizeof key, before);
    if (key[0])
        return added(hunt, node, key, before, after);
    if (hunt->touched_count < TOUCHED_MAX)
        hunt->touched[hunt->touched_count++] = node;
    if (!node->parent)
        return false;
    for (int pass = 0; pass < 2; pass++) {
        hunt->lenient = pass > 0;
        if (without(hunt, node, node, before, after) || (!of_key && replaced(hunt, node, before, after)))
            return true;
    }
    for (const struct json *outer = node->parent; outer->parent; outer = outer->parent)
        if (without(hunt, outer, node, before, after))
            return true;
    return false;
}

/* An offer, its id or what the id comes from. */
static bool names_offer(const struct hunt *hunt, const struct json *touched)
{
    const struct json *offers = json_member(hunt->root, "offers"), *parent = touched->parent;
    bool name = touched->key && (strcmp(touched->key, "id") == 0 || strcmp(touched->key, "company") == 0);
    return offers && parent && (parent == offers || (name && parent->parent == offers));
}

static bool is_of_ids(const struct err *err)
{
    return strcmp(err->path, "negotiating") == 0 || strncmp(err->message, "the id \"", 8) == 0;
}

/* What touched has spoilt: an outer value, a key that was misspelt, a neighbour or a sum that speaks of it. */
static bool spoilt_by(const struct json *touched, const struct json *node, const struct err *err)
{
    char key[40], quoted[60];
    const char *names[1] = {key};
    struct text words = text_in(quoted, sizeof quoted);
    missing_key(key, sizeof key, err);
    if (key[0])
        return touched->parent == node && touched->key && (node->count == 0 || nearest_name(touched->key, names, 1));
    if (touched != node && is_within(touched, node))
        return true;
    if (touched->key && strcmp(touched->key, "currency") == 0 && strstr(err->message, "currency"))
        return true;
    text_addf(&words, "\"%s\"", touched->key ? touched->key : "");
    return (touched->key && touched->parent == node->parent && strstr(err->message, quoted)) ||
           (is_within(touched, node->parent) && strstr(err->message, "the sum of"));
}

static bool follows(const struct hunt *hunt, const struct json *node, const struct err *err)
{
    for (int i = 0; i < hunt->touched_count; i++)
        if (is_of_ids(err) ? names_offer(hunt, hunt->touched[i]) : spoilt_by(hunt->touched[i], node, err))
            return true;
    return false;
}

static bool stands_before(const struct err *a, const struct err *b)
{
    return a->line != b->line ? a->line < b->line : a->column < b->column;
}

static void insert(struct err found[], int count, const struct err *fault)
{
    for (; count > 0 && stands_before(fault, &found[count - 1]); count--)
        found[count] = found[count - 1];
    found[count] = *fault;
}

int case_faults(struct err found[], int most, struct arena *arena, const struct companies *companies, const char *file,
                const char *bytes, size_t length)
{
    enum { READINGS_MAX = 100 };
    struct hunt hunt = {.arena = arena, .companies = companies, .file = file};
    struct err next;
    int count = 0;
    make_stand_ins(&hunt);
    if (!json_parse(&hunt.root, arena, file, bytes, length, &next)) {
        found[0] = next;
        return 1;
    }
    if (read_again(&hunt, &next))
        return 0;
    for (int i = 0; i < READINGS_MAX && count < most && next.kind != ERR_NONE; i++) {
        bool of_key = false;
        const struct err now = next;
        struct json *node = node_at(hunt.root, &now, &of_key);
        if (!node || !follows(&hunt, node, &now))
            insert(found, count++, &now);
        if (!node || !neutralise(&hunt, node, of_key, &now, &next))
            break;
    }
    return count;
}
