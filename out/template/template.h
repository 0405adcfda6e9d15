/* Templates: plain text with slots, sentences that stand only when they are true, and lists.
 *
 *   {slot}                       a value; {{ and }} are literal braces
 *   {if a and not b} … {elif c} … {else} … {end}
 *                                a slot counts as true when it has a value, a list when it has items
 *   {each list} … {item} … {item.field} … {end}
 *   {# a comment; braces inside it must pair }
 *   == name ==                   at the left margin: a part begins, such as the subject of an e-mail
 *
 * Names are a-z, 0-9 and _, at most TEMPLATE_NAME_MAX bytes. A line of directives and blanks only
 * vanishes; a comment may span lines, other directives may not. Otherwise the text stays as written,
 * except that
 *   - where an inline directive leaves nothing behind, the blanks around it become one, and a line that
 *     holds nothing else vanishes; the indentation of a line is kept,
 *   - blanks at the end of lines go, blank lines are never two in a row and never first or last, line ends
 *     are \n, and a text that is not empty ends with exactly one.
 *
 * Errors are ERR_INPUT with the template's name, line and column (in characters; 0 and 0 for the file as a
 * whole). Nothing is allocated outside arenas; templates and slots live as long as theirs. */
#ifndef HAGGLE_OUT_TEMPLATE_TEMPLATE_H
#define HAGGLE_OUT_TEMPLATE_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

#include "calc/kit/arena.h"
#include "calc/kit/err.h"
#include "calc/kit/text.h"

enum {
    TEMPLATE_SIZE_MAX = 256 * 1024,      /* bytes of a template */
    TEMPLATE_WORK_MAX = 4 * 1024 * 1024, /* bytes of one rendering, each step of a loop counting one */
    TEMPLATE_DEPTH_MAX = 16,             /* blocks inside each other */
    TEMPLATE_NAME_MAX = 48,
};

struct template;

/* Reads a template; name is what errors call it, bytes need no zero at the end and are copied. CRLF and a
 * byte order mark at the start are accepted. Names of slots are checked by template_check. */
bool template_parse(const struct template **result, struct arena *arena, const char *name, const char *bytes,
                    size_t length, struct err *err);

/* Whether `== part ==` stands in the template. */
bool template_has_part(const struct template *template, const char *part);

/* --- What a template may name ---------------------------------------------------------------------------
 *
 * Every name that exists is declared, with or without a value: a misspelt name is then an error even where
 * its branch is not taken. Names and values are copied. A breach of the rules below is a programming error
 * and aborts. */

enum slot_kind { SLOT_TEXT, SLOT_CLAIM, SLOT_LIST };

struct slot;

struct slots {
    struct arena *arena;
    struct slot *first, *last;
};

struct slots slots_start(struct arena *arena);

/* A text; NULL or blank means known but without a value. A second call replaces the value. */
void slots_text(struct slots *slots, const char *name, const char *value);

/* A statement that is true or false. A second call replaces it. */
void slots_claim(struct slots *slots, const char *name, bool holds);

/* A list, empty at first, declared once. fields: the names of its records' fields with a space between
 * them ("company base"), or NULL for a list of texts. */
void slots_list(struct slots *slots, const char *name, const char *fields);

/* Adds an item: to a list of texts with its text (NULL or blank adds nothing), to a list of records with
 * NULL. */
void slots_item(struct slots *slots, const char *list, const char *text);

/* Sets a field of the newest record of the list; NULL or blank means without a value, as at first. */
void slots_item_field(struct slots *slots, const char *list, const char *field, const char *value);

/* --- Filling it in -------------------------------------------------------------------------------------- */

/* Whether every name in every part is known and used as what it is. */
bool template_check(const struct template *template, const struct slots *slots, struct err *err);

/* A name that kept words out of the message: each name once, where it did so first. */
struct drop {
    struct drop *next;
    const char *file; /* the template's name */
    int line;         /* of the directive */
    const char *name; /* "rival_written", or "list.field" for a field of a record */
    enum slot_kind kind;
    const char *words; /* what was kept out, on one line, slots as {name}; of a choice the first branch */
};

struct drops {
    struct arena *arena;
    struct drop *first, *last;
};

/* An empty collection; several renderings may share one. */
struct drops drops_start(struct arena *arena);

/* Adds the part to *out, which must grow in an arena; part NULL is the whole of a template without parts.
 * Checks all names first. A slot without a value is an error where it would be printed. On failure *out
 * and *drops are as before.
 *
 * drops may be NULL. It gets each text, claim and list that was tested, found wanting and would let words in
 * if it held: those asked for in a branch that was not taken, those of a taken {if not …} that has another
 * branch, and empty lists met by {each}. */
bool template_render(struct text *out, const struct template *template, const char *part,
                     const struct slots *slots, struct drops *drops, struct err *err);

#endif
