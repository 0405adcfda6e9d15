#include "out/template/template_parser.h"

#include <string.h>

bool parser_fail_at(struct parser *p, int line, int column)
{
    return template_error_at(p->err, p->template->name, line, column);
}

bool parser_fail_on(struct parser *p, struct word word)
{
    return parser_fail_at(p, word.line, word.column);
}

/* At the '{' of the directive being read. */
static bool fail_on_tag(struct parser *p)
{
    return parser_fail_at(p, p->scan.tag_line, p->scan.tag_column);
}

/* --- Nodes ---------------------------------------------------------------------------------------------- */

struct node *parser_add(struct parser *p, enum node_kind kind)
{
    struct node *node = arena_alloc(p->arena, sizeof *node);
    node->kind = kind;
    *p->tail = node;
    p->tail = &node->next;
    p->newest = node;
    return node;
}

void parser_go_into(struct parser *p, struct node **body)
{
    p->tail = body;
    p->newest = NULL;
}

/* --- Names ---------------------------------------------------------------------------------------------- */

const char *parser_quote(struct parser *p, struct word word)
{
    return scan_quote(p->arena, word);
}

static struct term *add_term(struct parser *p, struct word word, bool negated, struct term **place)
{
    struct term *term = arena_alloc(p->arena, sizeof *term);
    const char *name = arena_copy(p->arena, word.start, word.length);
    const char *dot = strchr(name, '.');
    *term = (struct term){
        .name = name,
        .field = dot ? dot + 1 : NULL,
        .of_item = dot || strcmp(name, "item") == 0,
        .negated = negated,
        .line = word.line,
        .column = word.column,
    };
    *place = term;
    return term;
}

/* A name, item or item.field; what is the kind of thing expected. */
static bool read_term(struct parser *p, struct word word, const char *what, bool negated, struct term **place)
{
    static const char prefix[] = "item.";
    const size_t skip = sizeof prefix - 1;
    if (word.length == 0) {
        err_set(p->err, ERR_INPUT, "expected the name of %s, found '}'", what);
        return parser_fail_on(p, word);
    }
    bool of_record = word.length > skip && memcmp(word.start, prefix, skip) == 0;
    bool valid = of_record ? template_name_is_valid(word.start + skip, word.length - skip)
                           : template_name_is_valid(word.start, word.length);
    if (!valid) {
        err_set(p->err, ERR_INPUT,
                "expected the name of %s (small letters, digits and _, at most %d), found '%s'", what,
                (int)TEMPLATE_NAME_MAX, parser_quote(p, word));
        return parser_fail_on(p, word);
    }
    bool item = of_record || word_is(word, "item");
    if (item && p->loops == 0) {
        err_set(p->err, ERR_INPUT, "{%s} means something only between {each list} and its {end}",
                parser_quote(p, word));
        return parser_fail_on(p, word);
    }
    const char *name = add_term(p, word, negated, place)->name;
    if (!item && template_word_is_reserved(name)) {
        err_set(p->err, ERR_INPUT, "expected the name of %s, found the word '%s'", what, name);
        return parser_fail_on(p, word);
    }
    return true;
}

/* a and not b and c */
static bool read_condition(struct parser *p, struct term **place)
{
    for (;;) {
        struct word word = scan_word(&p->scan);
        bool negated = word_is(word, "not");
        if (negated)
            word = scan_word(&p->scan);
        if (!read_term(p, word, "a slot, claim or list", negated, place))
            return false;
        place = &(*place)->next;
        word = scan_word(&p->scan);
        if (word.length == 0)
            return true;
        if (!word_is(word, "and")) {
            err_set(p->err, ERR_INPUT, "expected 'and' or '}', found '%s'", parser_quote(p, word));
            return parser_fail_on(p, word);
        }
    }
}

bool parser_slot(struct parser *p, struct word word)
{
    struct term *term = NULL;
    if (!read_term(p, word, "a slot", false, &term))
        return false;
    parser_add(p, NODE_SLOT)->term = term;
    return true;
}

/* --- Blocks --------------------------------------------------------------------------------------------- */

static struct branch *new_branch(struct parser *p, struct branch **place)
{
    struct branch *branch = arena_alloc(p->arena, sizeof *branch);
    *place = branch;
    parser_go_into(p, &branch->body);
    return branch;
}

bool parser_open(struct parser *p, enum node_kind kind)
{
    if (p->depth == TEMPLATE_DEPTH_MAX) {
        err_set(p->err, ERR_INPUT, "blocks stand inside each other more than %d deep",
                (int)TEMPLATE_DEPTH_MAX);
        return fail_on_tag(p);
    }
    struct node *node = parser_add(p, kind);
    struct branch *branch = new_branch(p, &node->branches);
    p->open[p->depth++] = (struct open_block){
        .node = node, .branch = branch, .line = p->scan.tag_line, .column = p->scan.tag_column};
    if (kind == NODE_IF)
        return read_condition(p, &branch->terms);
    if (!read_term(p, scan_word(&p->scan), "a list", false, &branch->terms))
        return false;
    if (branch->terms->of_item) {
        err_set(p->err, ERR_INPUT, "expected the name of a list, found '%s': items hold no lists",
                branch->terms->name);
        return parser_fail_at(p, branch->terms->line, branch->terms->column);
    }
    p->loops++;
    return true;
}

/* The block that {elif}, {else} or {end} belongs to, or NULL. */
static struct open_block *innermost(struct parser *p)
{
    return p->depth > 0 ? &p->open[p->depth - 1] : NULL;
}

bool parser_next_branch(struct parser *p, struct word keyword)
{
    struct open_block *open = innermost(p);
    if (!open) {
        err_set(p->err, ERR_INPUT, "{%s} without an {if} before it", parser_quote(p, keyword));
        return fail_on_tag(p);
    }
    if (open->node->kind != NODE_IF) {
        err_set(p->err, ERR_INPUT, "expected {end} for the {each} of line %d, found {%s}", open->line,
                parser_quote(p, keyword));
        return fail_on_tag(p);
    }
    if (open->has_else) {
        err_set(p->err, ERR_INPUT, "expected {end}, found {%s}: the {if} of line %d has its {else} already",
                parser_quote(p, keyword), open->line);
        return fail_on_tag(p);
    }
    open->branch = new_branch(p, &open->branch->next);
    open->has_else = word_is(keyword, "else");
    return open->has_else || read_condition(p, &open->branch->terms);
}

bool parser_close(struct parser *p, bool alone)
{
    struct open_block *open = innermost(p);
    if (!open) {
        err_set(p->err, ERR_INPUT, "{end} without an {if} or {each} before it");
        return fail_on_tag(p);
    }
    open->node->ends_alone = alone;
    p->loops -= open->node->kind == NODE_EACH;
    p->tail = &open->node->next;
    p->newest = open->node;
    p->depth--;
    return true;
}

bool parser_all_closed(struct parser *p)
{
    struct open_block *open = innermost(p);
    if (!open)
        return true;
    const char *word = open->node->kind == NODE_IF ? "if" : "each";
    if (p->scan.at == p->scan.length)
        err_set(p->err, ERR_INPUT, "{%s} has no {end}", word);
    else
        err_set(p->err, ERR_INPUT, "{%s} has no {end} before the part that begins in line %d", word,
                p->scan.line);
    return parser_fail_at(p, open->line, open->column);
}
