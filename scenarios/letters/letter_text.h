/* The bytes of a letter as lines: what people write in many ways (dashes, quotes, bullets, marks of emphasis, escapes
 * that a web page left behind) is brought to one. */
#ifndef HAGGLE_SCENARIOS_LETTERS_LETTER_TEXT_H
#define HAGGLE_SCENARIOS_LETTERS_LETTER_TEXT_H

#include "scenarios/letters/letters.h"

struct letter_line {
    const char *shown; /* as written, without control characters, for quoting */
    const char *text;  /* plain: ASCII signs, currency signs as codes, no marks of emphasis */
    const char *file;
    int number; /* from 1; 0: no line, the end of a letter */
    bool blank;
    bool heading;  /* the whole line is bold, or begins with # */
    bool asterisk; /* the line began with a bullet */
    bool quoted;   /* the line began with >, of an e-mail that is answered */
    bool aside;    /* what follows is of no offer until one is named */
    const char *raw, *raw_end; /* its bytes with all blanks, for the columns of a table; NULL where there are none */
};

/* So many lines of all letters, so many bytes of each: what is longer is no letter, or cut. */
enum { LETTER_LINES_MAX = 5000, LINE_BYTES_MAX = 20000 };

struct letter_lines {
    int count, size;
    struct letter_line *line;
};

/* Adds the lines of a letter, and an empty one behind it. False for bytes that are no text. */
bool letter_lines_add(struct letter_lines *lines, struct arena *arena, const struct letter *letter, struct err *err);

/* A part of a line as `text` has it. */
const char *letter_plain(struct arena *arena, const char *from, const char *end);

#endif
