/* The state of reading one template, shared by out/template/template_parse.c (lines, directives, parts) and
 * out/template/template_blocks.c (names, conditions, blocks). Every bool is false with p->err set. */
#ifndef HAGGLE_OUT_TEMPLATE_TEMPLATE_PARSER_H
#define HAGGLE_OUT_TEMPLATE_TEMPLATE_PARSER_H

#include "out/template/template_scan.h"
#include "out/template/template_tree.h"

/* A block whose {end} has not come yet. */
struct open_block {
    struct node *node;
    struct branch *branch; /* the newest */
    bool has_else;
    int line, column;
};

struct parser {
    struct scan scan;
    struct arena *arena;
    struct template *template;
    struct part *part;   /* the one being read */
    struct node **tail;  /* where the next node goes */
    struct node *newest; /* the node before it in the same body, or NULL */
    struct open_block open[TEMPLATE_DEPTH_MAX];
    size_t depth, loops;
    struct err *err;
};

/* Puts the place into p->err just set; returns false. */
bool parser_fail_at(struct parser *p, int line, int column);
bool parser_fail_on(struct parser *p, struct word word);

/* The word as an error may show it. */
const char *parser_quote(struct parser *p, struct word word);

/* Adds a node where the next one goes. */
struct node *parser_add(struct parser *p, enum node_kind kind);

/* What comes now belongs to that body. */
void parser_go_into(struct parser *p, struct node **body);

/* {slot}, whose name is the word. */
bool parser_slot(struct parser *p, struct word word);

/* NODE_IF or NODE_EACH: the rest of its tag, and the block is open. */
bool parser_open(struct parser *p, enum node_kind kind);

/* {elif …} or {else}, as the keyword says. */
bool parser_next_branch(struct parser *p, struct word keyword);

/* {end}; alone: on a line without text. */
bool parser_close(struct parser *p, bool alone);

/* Whether no block is open. */
bool parser_all_closed(struct parser *p);

#endif
