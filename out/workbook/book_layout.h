/* Where the inputs of each offer stand on the sheet Letters, and what their names begin with.
 *
 * Each offer has a block of columns; tables stand in the same rows of every block, as high as the offer that
 * needs most, with a few rows to spare. A table's lines count from 0; its headings stand one row above. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_LAYOUT_H
#define HAGGLE_OUT_WORKBOOK_BOOK_LAYOUT_H

#include "calc/kit/text.h"
#include "out/workbook/book.h"
#include "out/cells/book_sheet.h"
#include "out/cells/book_text.h"

enum {
    OFFER_COLUMNS = 8,              /* of a block on Letters */
    OFFER_STEP = OFFER_COLUMNS + 1, /* and a gap */
};

#define JOB_PREFIX "job"

/* The lines of one grant in the vest tables: its events, then spare ones. */
struct grant_layout {
    const struct grant *grant; /* NULL: an offer without one has room for it */
    const char *prefix;        /* of its names: "amazon", "amazon_later_1" */
    int first, count;
};

struct offer_layout {
    const struct offer_result *result;
    const struct offer *offer;
    const char *label;  /* "Amazon L5" */
    const char *prefix; /* of its names: "amazon" */
    int column;         /* of its block on Letters */
    int grant_count;    /* the initial one, and later ones */
    struct grant_layout grants[GRANTS_MAX + 1];
    int vest_lines;
};

struct table_layout {
    int row; /* of line 0 */
    int lines;
};

struct layout {
    const struct evaluation *evaluation;
    const struct book_source *source;
    const struct packages *packages; /* see book_packages.h */
    struct arena *arena;
    double money_width; /* characters that the largest amount needs */
    int name_length;    /* characters of the longest label */
    int offer_count, negotiating;
    bool mixed; /* offers in several currencies: they are compared in the case's */
    struct offer_layout offers[OFFERS_MAX];
    const struct offer_layout *job; /* the present job, its names beginning with job_; NULL: the case has none */
    int label_row, letter_row, base_row, grant_note_row;
    struct table_layout raises, sign_ons, price, terms, grants, bonus, bonus_years, others, benefits, vests;
};

/* Labels live in the arena. */
void layout_make(struct layout *layout, struct arena *arena, const struct book_source *source);

/* Whether an offer can still be taken, as when the workbook is written; all stand where stays were not compared. */
enum standing_of_offer layout_standing(const struct layout *layout, int offer);

/* An offer's name where it is a heading or the name of a line: "Google", "Google (declined)"; and its pattern. */
#define OFFER_TITLE "@name&IF(@standing=\"\",\"\",\" (\"&@standing&\")\")"
const char *layout_title(const struct layout *layout, int offer);

/* The same of an offer or the present job. */
const char *layout_title_of(const struct layout *layout, const struct offer_layout *offer);

/* "Money in USD."; with several currencies that each offer is in its own, and in which they are compared. */
const char *layout_currencies(const struct layout *layout);

/* Points of a row of headings that are offers' names, in columns so many characters wide. */
double layout_names_height(const struct layout *layout, double width);

/* The grant of a line of the offer's vest tables. */
int layout_grant_of(const struct offer_layout *offer, int line);

/* The block of an offer for patterns on any sheet: a table there begins in this column. */
struct block layout_block(const struct offer_layout *offer, int column, struct table_layout table);

#endif
