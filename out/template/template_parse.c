#include "out/template/template_parser.h"

#include <string.h>

static bool fail_here(struct parser *p)
{
    return parser_fail_at(p, p->scan.line, p->scan.column);
}

/* The next length bytes stand as they are; pieces that touch in the source share a node. */
static void add_text(struct parser *p, size_t length)
{
    const char *bytes = p->scan.bytes + p->scan.at;
    struct node *node = p->newest;
    if (!node || node->kind != NODE_TEXT || node->bytes + node->length != bytes) {
        node = parser_add(p, NODE_TEXT);
        node->bytes = bytes;
    }
    node->length += length;
    scan_step(&p->scan, length);
}

static bool read_comment(struct parser *p, bool alone)
{
    size_t length = scan_comment(&p->scan, p->scan.at);
    if (length == 0) {
        err_set(p->err, ERR_INPUT, "the comment that begins here has no '}' of its own");
        return fail_here(p);
    }
    scan_step(&p->scan, length);
    if (!alone)
        parser_add(p, NODE_NOTHING);
    return true;
}

static bool read_words(struct parser *p, bool alone)
{
    struct word word = scan_word(&p->scan);
    if (word_is(word, "if"))
        return parser_open(p, NODE_IF);
    if (word_is(word, "each"))
        return parser_open(p, NODE_EACH);
    if (word_is(word, "elif") || word_is(word, "else"))
        return parser_next_branch(p, word);
    if (word_is(word, "end"))
        return parser_close(p, alone);
    return parser_slot(p, word);
}

/* From '{' to '}'. */
static bool read_directive(struct parser *p, bool alone)
{
    if (scan_is_comment(&p->scan, p->scan.at))
        return read_comment(p, alone);
    if (!scan_open_tag(&p->scan)) {
        err_set(p->err, ERR_INPUT,
                "expected '}' on this line to close '{' (a literal brace is written '{{')");
        return fail_here(p);
    }
    if (!read_words(p, alone))
        return false;
    struct word extra = scan_word(&p->scan);
    if (extra.length > 0) {
        const char *hint = word_is(extra, "if") ? ": 'else if' is written {elif …}" : "";
        err_set(p->err, ERR_INPUT, "expected '}', found '%s'%s", parser_quote(p, extra), hint);
        return parser_fail_on(p, extra);
    }
    scan_step(&p->scan, 1);
    return true;
}

static bool read_text_line(struct parser *p)
{
    struct scan *scan = &p->scan;
    while (scan->at < scan->length) {
        const char *here = scan->bytes + scan->at;
        bool twice = scan->at + 1 < scan->length && here[0] == here[1];
        if (*here == '\n') {
            add_text(p, 1);
            return true;
        }
        if ((*here == '{' || *here == '}') && twice) {
            add_text(p, 1);
            scan_step(scan, 1);
        } else if (*here == '{') {
            if (!read_directive(p, false))
                return false;
        } else if (*here == '}') {
            err_set(p->err, ERR_INPUT, "'}' without '{' before it (a literal brace is written '}}')");
            return fail_here(p);
        } else {
            add_text(p, scan_plain(scan));
        }
    }
    return true;
}

/* A line of directives and blanks only, which ends (with its newline) at `end`. */
static bool read_directive_line(struct parser *p, size_t end)
{
    while (p->scan.at < end) {
        if (p->scan.bytes[p->scan.at] != '{')
            scan_step(&p->scan, 1);
        else if (!read_directive(p, true))
            return false;
    }
    return true;
}

static bool begin_part(struct parser *p, struct word name)
{
    if (!parser_all_closed(p))
        return false;
    if (!template_name_is_valid(name.start, name.length)) {
        err_set(p->err, ERR_INPUT,
                "expected the name of a part (small letters, digits and _), found '%s': a line of text does "
                "not begin with ==",
                parser_quote(p, name));
        return parser_fail_on(p, name);
    }
    const char *copy = arena_copy(p->arena, name.start, name.length);
    if (template_part(p->template, copy)) {
        err_set(p->err, ERR_INPUT, "a part '%s' stands further up already", copy);
        return parser_fail_on(p, name);
    }
    for (const struct node *node = p->part->name ? NULL : p->part->body; node; node = node->next)
        if (node->kind != NODE_TEXT || !scan_is_blank(node->bytes, node->length)) {
            err_set(p->err, ERR_INPUT,
                    "the text before this first part would never be shown: expected it below");
            return parser_fail_on(p, name);
        }
    struct part *part = arena_alloc(p->arena, sizeof *part);
    part->name = copy;
    p->part->next = part;
    p->part = part;
    parser_go_into(p, &part->body);
    scan_step(&p->scan, scan_line(&p->scan));
    return true;
}

static bool read_line(struct parser *p)
{
    struct word name;
    if (scan_heading(&p->scan, &name))
        return begin_part(p, name);
    size_t end = scan_directive_line(&p->scan);
    return end > 0 ? read_directive_line(p, end) : read_text_line(p);
}

bool template_parse(const struct template **result, struct arena *arena, const char *name, const char *bytes,
                    size_t length, struct err *err)
{
    if (length > TEMPLATE_SIZE_MAX) {
        err_set(err, ERR_INPUT, "expected at most %d KiB, found %u bytes", (int)TEMPLATE_SIZE_MAX / 1024,
                (int64_t)length);
        return template_error_at(err, name, 0, 0);
    }
    struct template *template = arena_alloc(arena, sizeof *template);
    template->name = arena_copy(arena, name, strlen(name));
    struct parser p = {
        .scan = scan_start(arena_copy(arena, length > 0 ? bytes : "", length), length),
        .arena = arena,
        .template = template,
        .part = &template->parts,
        .tail = &template->parts.body,
        .err = err,
    };
    if (!scan_check_bytes(&p.scan, err))
        return template_error_at(err, name, err->line, err->column);
    while (p.scan.at < p.scan.length)
        if (!read_line(&p))
            return false;
    if (!parser_all_closed(&p))
        return false;
    *result = template;
    return true;
}

const struct part *template_part(const struct template *template, const char *name)
{
    if (!name)
        return &template->parts;
    for (const struct part *part = template->parts.next; part; part = part->next)
        if (strcmp(part->name, name) == 0)
            return part;
    return NULL;
}

bool template_has_part(const struct template *template, const char *part)
{
    return template_part(template, part) != NULL;
}

bool template_error_at(struct err *err, const char *name, int line, int column)
{
    struct text file = text_in(err->file, sizeof err->file);
    text_add(&file, name);
    err->line = line;
    err->column = column;
    return false;
}
