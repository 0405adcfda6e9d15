/* The keys of a case, as its schema has them: each with its description, its values, and whether it is required. */
#include <string.h>

#include "cli/help_texts.h"
#include "cli/manual/pages.h"
#include "cli/manual/roff.h"

enum { DEPTH_MAX = 8, NAMES_MAX = 12 };

struct writing {
    struct text *page;
    const struct json *definitions;
};

/* What a reference points to, or the node itself. */
static const struct json *meant(const struct writing *writing, const struct json *node)
{
    static const char prefix[] = "#/definitions/";
    for (int i = 0; i < DEPTH_MAX; i++) {
        const struct json *to = json_member(node, "$ref");
        if (!to || strncmp(to->text, prefix, strlen(prefix)) != 0)
            break;
        const struct json *found = json_member(writing->definitions, to->text + strlen(prefix));
        if (!found)
            break;
        node = found;
    }
    return node;
}

/* "amount": the definition that a plain value refers to; NULL where it refers to none. */
static const char *value_name(const struct json *node)
{
    const struct json *to = json_member(node, "$ref");
    return to ? strrchr(to->text, '/') + 1 : NULL;
}

static const struct json *first_description(const struct writing *writing, const struct json *node)
{
    for (int i = 0; i < DEPTH_MAX && node; i++) {
        const struct json *description = json_member(node, "description");
        if (description)
            return description;
        const struct json *to = json_member(node, "$ref");
        node = to ? json_member(writing->definitions, value_name(node)) : NULL;
    }
    return NULL;
}

static bool holds_keys(const struct writing *writing, const struct json *node, int depth)
{
    const struct json *real = meant(writing, node), *choices = json_member(real, "anyOf");
    const struct json *items = json_member(real, "items");
    if (json_member(real, "properties") || json_member(real, "additionalProperties"))
        return true;
    if (depth == 0)
        return false;
    for (const struct json *one = choices ? choices->first : NULL; one; one = one->next)
        if (holds_keys(writing, one, depth - 1))
            return true;
    return items && holds_keys(writing, items, depth - 1);
}

/* "one of flat, monthly, yearly"; long lists are cut short, since a program prints them as well. */
static void add_choices(struct text *words, const struct json *choices)
{
    int count = 0;
    for (const struct json *one = choices->first; one; one = one->next)
        if (one->text && one->text[0] && count++ < NAMES_MAX)
            text_addf(words, "%s%s", count == 1 ? "one of " : ", ", one->text);
    if (count > NAMES_MAX)
        text_addf(words, " and %d more", count - NAMES_MAX);
}

static void add_range(struct text *words, const struct json *node)
{
    const struct json *low = json_member(node, "minimum"), *high = json_member(node, "maximum");
    if (low && high)
        text_addf(words, " from %s to %s", low->text, high->text);
}

/* What may stand behind a key. */
static void add_values(struct text *words, const struct writing *writing, const struct json *node)
{
    const struct json *real = meant(writing, node), *choices = json_member(real, "enum"), *type = json_member(real, "type");
    const char *name = value_name(node);
    if (holds_keys(writing, node, DEPTH_MAX))
        text_add(words, type && strcmp(type->text, "array") == 0 ? "a list" : type ? "an object" : "in several forms");
    else if (choices)
        add_choices(words, choices);
    else if (name && (!type || strcmp(type->text, "array") != 0))
        for (; *name; name++)
            text_addf(words, "%c", *name == '_' ? ' ' : *name);
    else if (type && strcmp(type->text, "integer") == 0) {
        text_add(words, "whole number");
        add_range(words, real);
    } else if (type && strcmp(type->text, "number") == 0) {
        text_add(words, "number");
        add_range(words, real);
    } else if (type && strcmp(type->text, "boolean") == 0)
        text_add(words, "true or false");
    else if (type && strcmp(type->text, "array") == 0)
        text_add(words, "a list");
    else
        text_add(words, "see there");
}

static bool is_required(const struct json *object, const char *key)
{
    const struct json *required = json_member(object, "required");
    for (const struct json *one = required ? required->first : NULL; one; one = one->next)
        if (one->text && strcmp(one->text, key) == 0)
            return true;
    return false;
}

static void add_inside(const struct writing *writing, const struct json *node, const char *path, int depth);

static void add_key(const struct writing *writing, const struct json *object, const struct json *member, const char *path,
                    int depth)
{
    struct text values = text_start(writing->page->arena);
    const struct json *description = first_description(writing, member);
    const char *name = text_format(writing->page->arena, "%s%s", path, member->key);
    add_values(&values, writing, member);
    text_addf(writing->page, ".It Cm %s No ( %s%s )\n", name, values.data,
              is_required(object, member->key) ? ", required" : "");
    if (description)
        roff_sentences(writing->page, description->text);
    add_inside(writing, member, text_format(writing->page->arena, "%s.", name), depth - 1);
}

/* The keys below a node: those of an object, of the elements of a list, of each form that it may have. (Forms of an object
 * with keys only say which of them go together.) */
static void add_inside(const struct writing *writing, const struct json *node, const char *path, int depth)
{
    const struct json *real = meant(writing, node), *properties = json_member(real, "properties");
    const struct json *choices = json_member(real, "anyOf"), *items = json_member(real, "items");
    const struct json *others = json_member(real, "additionalProperties");
    if (depth == 0)
        return;
    for (const struct json *one = properties ? properties->first : NULL; one; one = one->next)
        add_key(writing, real, one, path, depth);
    for (const struct json *one = choices && !properties ? choices->first : NULL; one; one = one->next)
        add_inside(writing, one, path, depth - 1);
    if (items)
        add_inside(writing, items, path, depth - 1);
    if (others && others->type == JSON_OBJECT)
        add_inside(writing, others, text_format(writing->page->arena, "%sCODE.", path), depth - 1);
}

static void add_section(const struct writing *writing, const struct json *schema, const struct json *member)
{
    const struct json *description = first_description(writing, member);
    text_addf(writing->page, ".Ss %s\n", member->key);
    if (description)
        roff_sentences(writing->page, description->text);
    if (is_required(schema, member->key))
        text_add(writing->page, "Required.\n");
    text_add(writing->page, ".Bl -tag -width Ds\n");
    add_inside(writing, member, "", DEPTH_MAX);
    text_add(writing->page, ".El\n");
}

static void add_keys(const struct writing *writing, const struct json *schema)
{
    const struct json *properties = json_member(schema, "properties");
    text_add(writing->page, ".Sh KEYS OF A CASE\n.Bl -tag -width Ds\n");
    for (const struct json *one = properties->first; one; one = one->next)
        if (!holds_keys(writing, one, DEPTH_MAX))
            add_key(writing, schema, one, "", 1);
    text_add(writing->page, ".El\n");
    for (const struct json *one = properties->first; one; one = one->next)
        if (holds_keys(writing, one, DEPTH_MAX))
            add_section(writing, schema, one);
}

/* Definitions that hold no keys of their own are what the values of keys are. */
static void add_definitions(const struct writing *writing)
{
    text_add(writing->page, ".Sh VALUES\n.Bl -tag -width Ds\n");
    for (const struct json *one = writing->definitions->first; one; one = one->next) {
        const struct json *description = first_description(writing, one), *type = json_member(one, "type");
        if (!description || holds_keys(writing, one, DEPTH_MAX) || (type && strcmp(type->text, "array") == 0))
            continue;
        text_add(writing->page, ".It ");
        for (const char *at = one->key; *at; at++)
            text_addf(writing->page, "%c", *at == '_' ? ' ' : *at);
        text_add(writing->page, "\n");
        roff_sentences(writing->page, description->text);
    }
    text_add(writing->page, ".El\n");
}

bool manual_of_case(struct text *page, const struct run *run, const struct json *schema)
{
    const struct writing writing = {page, json_member(schema, "definitions")};
    const char *title, *topic, *description;
    if (!help_topic_text(&title, &topic, run, "case", run->err) ||
        !help_manual_text(&description, run->arena, "manual_case.txt", "description", run->err))
        return false;
    text_addf(page, ".\\\" Made by cli/manual out of scenarios/case.schema.json and the texts in cli/setup/help.\n"
                    ".Dd %s\n.Dt HAGGLE-CASE 5\n.Os\n.Sh NAME\n.Nm haggle-case\n.Nd %s.Sh DESCRIPTION\n",
              MANUAL_DATE, title);
    roff_prose(page, topic);
    text_add(page, ".Pp\n");
    roff_prose(page, description);
    add_keys(&writing, schema);
    add_definitions(&writing);
    text_add(page, ".Sh SEE ALSO\n.Xr haggle 1\n");
    return true;
}
