/* The sheet Case in the making; for out/workbook/book_case*.c alone.
 *
 * Column A holds the lines to be copied, without gaps. They are made in hidden columns, by formula where an
 * input is in them: the lines, empty where one is left out; whether an entry of a list is there; whether it
 * differs from the case; the members of an object that may be empty; whether a later grant is there; how many
 * lines there are so far; the case as it was, and how its offers are named here. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_CASE_H
#define HAGGLE_OUT_WORKBOOK_BOOK_CASE_H

#include "out/workbook/book_sheets.h"
#include "out/workbook/case_line.h"
#include "scenarios/case/case_pieces.h"

enum { CASE_TOP = 4 /* row of the first line */, CASE_WIDTH = 110, CASE_LINES_MAX = 20000 };
enum case_column {
    CASE_LINE = 12, /* M: long lines of column A run on over what is empty before it */
    CASE_THERE,
    CASE_DIFFERS,
    CASE_MEMBERS,
    CASE_GRANT,
    CASE_NUMBER,
    CASE_SOURCE,
    CASE_PREFIX, /* what the names of each offer begin with, */
    CASE_NAME    /* and the name that sheets showed for it */
};

struct case_sheet {
    struct sheet *sheet;
    const struct layout *layout;
    struct arena *arena; /* for a line's parts: emptied behind each offer, for their formulas are long */
    int row;   /* of the next line */
    int count; /* of lines that are not empty now, and those */
    const char **lines;
    int *numbers;      /* how many up to each row */
    const char *guard; /* under this condition the lines are there; NULL: always */
    bool guarded;      /* whether it holds now */
};

/* An offer, or the column for one more. */
struct subject {
    const char *prefix;
    const struct case_offer *from;
    const struct offer_pieces *pieces;
    bool spare;
};

struct case_line case_line(const struct case_sheet *to);

/* Writes a line; a line of text alone as text, for it may come from the case. */
void case_put(struct case_sheet *to, const struct case_line *line);
void case_say(struct case_sheet *to, const char *words);

/* Lines of the case, and what follows the last: "," or "". Nothing for "". */
void case_piece(struct case_sheet *to, const char *piece, const char *after);

/* "$B$12:$B$15" of a column, from a row on; "0" for no rows. */
const char *case_range(const struct case_sheet *to, enum case_column column, int row, int count);
const char *case_address(const struct case_sheet *to, enum case_column column, int row);

/* The number or text beside the next line. */
void case_beside(struct case_sheet *to, enum case_column column, struct value now, const char *formula);

/* An entry of a list: whether it is there, and the line without a comma. */
struct case_entry {
    bool there;
    const char *condition; /* as a formula */
    struct case_line line;
    bool differs;
    const char *difference; /* a formula, 1 or 0; NULL: not asked */
};

/* Lines: open where some entry is there, the entries with commas between, close. */
void case_list(struct case_sheet *to, const char *open, const struct case_entry entries[], int count,
               const char *close);

/* The entries alone; the caller writes what is around them. */
void case_entries(struct case_sheet *to, const struct case_entry entries[], int count);

/* "amazon_base", and whether there is such a cell. */
const char *case_cell(const struct case_sheet *to, const struct subject *subject, const char *format, ...);
bool case_knows(const struct case_sheet *to, const char *name);

/* What a cell shows of a text of the case. */
const char *case_shown(const struct case_sheet *to, const char *text);

/* The lines of an offer, and of its grants. `more`: a condition under which another follows; NULL: none does.
 */
void case_offer_lines(struct case_sheet *to, const struct subject *subject, bool follows, const char *more);
void case_grant_lines(struct case_sheet *to, const struct subject *subject);
void case_stock_line(struct case_sheet *to, const struct subject *subject);

/* The rounds of the case, and those on the lines of Log. */
void case_round_lines(struct case_sheet *to, const char *rounds);

#endif
