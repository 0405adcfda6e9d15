/* The inside of templates and slots, for out/template_*.c alone. */
#ifndef HAGGLE_OUT_TEMPLATE_TEMPLATE_TREE_H
#define HAGGLE_OUT_TEMPLATE_TEMPLATE_TREE_H

#include "out/template/template.h"

/* A name as the template uses it. */
struct term {
    struct term *next;
    const char *name;  /* whole: "base", "item" or "item.company" */
    const char *field; /* "company", or NULL */
    bool of_item, negated;
    int line, column;
};

/* if, elif, else (without terms) or the body of an each (its term is the list). */
struct branch {
    struct branch *next;
    struct term *terms;
    struct node *body;
};

enum node_kind { NODE_TEXT, NODE_SLOT, NODE_IF, NODE_EACH, NODE_NOTHING };

struct node {
    struct node *next;
    enum node_kind kind;
    const char *bytes; /* NODE_TEXT */
    size_t length;
    struct term *term;       /* NODE_SLOT */
    struct branch *branches; /* NODE_IF, NODE_EACH */
    bool ends_alone;         /* its {end} stands on a line without text: nothing to tidy up when empty */
};

struct part {
    struct part *next;
    const char *name; /* NULL for what stands before the first heading */
    struct node *body;
};

struct template
{
    const char *name;
    struct part parts; /* the first has no name */
};

/* The part of that name (NULL: the nameless one), or NULL. */
const struct part *template_part(const struct template *template, const char *name);

struct slot_item {
    struct slot_item *next;
    const char *text;    /* of a list of texts */
    const char **values; /* of a record, one per field; NULL without a value */
};

struct slot {
    struct slot *next;
    const char *name;
    enum slot_kind kind;
    const char *text; /* NULL without a value */
    bool holds;
    const char **fields;
    size_t field_count; /* 0 for a list of texts */
    struct slot_item *items, *last;
};

const struct slot *slots_find(const struct slots *slots, const char *name);

/* The place of a field in a list's records, or field_count. */
size_t slot_field(const struct slot *list, const char *field);

/* Words the template language keeps for itself. */
bool template_word_is_reserved(const char *word);

/* Whether the word can name a slot, a field or a part (reserved words included). */
bool template_name_is_valid(const char *word, size_t length);

/* Puts the place into an error just set; returns false. */
bool template_error_at(struct err *err, const char *name, int line, int column);

#endif
