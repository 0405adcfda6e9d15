/* Reading a template byte by byte, with line and column; for out/template/template_parse.c alone. */
#ifndef HAGGLE_OUT_TEMPLATE_TEMPLATE_SCAN_H
#define HAGGLE_OUT_TEMPLATE_TEMPLATE_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "calc/kit/arena.h"
#include "calc/kit/err.h"

struct scan {
    const char *bytes;
    size_t at, length;
    int line, column; /* of the character at `at`; both from 1 */
    size_t tag_end;   /* the '}' of the tag being read */
    int tag_line, tag_column;
};

struct word {
    const char *start;
    size_t length; /* 0 when there is none */
    int line, column;
};

/* At the first character, after a byte order mark. */
struct scan scan_start(const char *bytes, size_t length);

/* Goes on by count bytes. */
void scan_step(struct scan *scan, size_t count);

/* Whether all is UTF-8 without zero bytes and, behind the start, byte order marks; the error has line and column, and no file. */
bool scan_check_bytes(const struct scan *scan, struct err *err);

/* Bytes up to and with the newline, from here. */
size_t scan_line(const struct scan *scan);

/* Bytes up to the next brace or newline, from here. */
size_t scan_plain(const struct scan *scan);

/* At the start of a line: whether it reads `== word ==`, and the word with its place. */
bool scan_heading(const struct scan *scan, struct word *name);

/* At the start of a line: where it ends if it holds directives (at least one) and blanks only, else 0. */
size_t scan_directive_line(const struct scan *scan);

/* Whether "{#" stands at that place, and how long that comment is (0 when it does not end). */
bool scan_is_comment(const struct scan *scan, size_t at);
size_t scan_comment(const struct scan *scan, size_t at);

/* Goes past '{' and finds the '}' on the same line; false (nothing moved) when there is none. */
bool scan_open_tag(struct scan *scan);

/* The next word of the tag, gone past; length 0 and standing on '}' at the end. */
struct word scan_word(struct scan *scan);

bool word_is(struct word word, const char *text);

/* Blanks and newlines only. */
bool scan_is_blank(const char *bytes, size_t length);

/* The word as an error may show it: cut when long, without control bytes. */
const char *scan_quote(struct arena *arena, struct word word);

#endif
