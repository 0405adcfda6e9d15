/* Where the inputs of each offer stand on the sheet Letters, and what their names begin with.
 *
 * At the top every offer has one column, with the rows that anybody changes first. Everything else stands
 * below, a block of columns for each offer, one block under the other: its tables have the same height in
 * every block but for the vest lines, which come last. A table's lines count from 0; its headings stand one
 * row above. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_LAYOUT_H
#define HAGGLE_OUT_WORKBOOK_BOOK_LAYOUT_H

#include "calc/kit/text.h"
#include "out/cells/book_sheet.h"
#include "out/cells/book_text.h"
#include "out/workbook/book.h"

enum {
    OFFER_COLUMNS = 8, /* of a block on Letters */
    BLOCK_COLUMN = 1,  /* of {0} there */
    SPARE_GRANTS = 2,  /* later grants that a person may add to an offer */
    GRANT_LINES = 1 + GRANTS_MAX + SPARE_GRANTS
};

#define JOB_PREFIX "job"

/* The rows of the top of Letters; label_row holds the names. */
enum top_row {
    TOP_AS_OF = 2,
    TOP_NAMES = 4,
    TOP_TITLE,
    TOP_COMPANY,
    TOP_LEVEL,
    TOP_PLACE,
    TOP_STATUS,
    TOP_DEADLINE,
    TOP_STANDING,
    TOP_COUNTS,
    TOP_BASE,
    TOP_SIGN_ON_1,
    TOP_SIGN_ON_2,
    TOP_SHARES,
    TOP_WORTH,
    TOP_GRANT_PRICE,
    TOP_UNITS,
    TOP_GRANTED_VALUE,
    TOP_PRICE,
    TOP_PRICE_RULE,
    TOP_GROWTH,
    TOP_BONUS,
    TOP_VESTING,
    TOP_BY_YEAR,
    TOP_IDLE,
    TOP_IDLE_WORDS,
    TOP_MORE,
    TOP_END
};

/* The lines of one grant: of its events on Letters, and on Vests, where a preset may need more; then spare
 * ones. */
struct grant_layout {
    const struct grant *grant; /* NULL: an offer without one has room for it */
    const char *prefix;        /* of its names: "amazon", "amazon_later_1" */
    int first, count;          /* on Vests */
    int line_first, lines;     /* on Letters */
};

struct offer_layout {
    const struct offer_result *result;
    const struct offer *offer;
    bool spare; /* no offer yet: a column on Letters that a person may fill; takes part once it has a base */
    const char *label;  /* "Amazon L5"; "" of the spare one */
    const char *prefix; /* of its names: "amazon" */
    int column;         /* on top of Letters */
    int shift;          /* of its block there: rows below that of the first offer */
    int grant_count;    /* the initial one, later ones, and spare ones */
    struct grant_layout grants[GRANT_LINES];
    int vest_lines;   /* on Vests */
    int letter_lines; /* on Letters */
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
    int name_length;              /* characters of the longest label */
    int letter_count;             /* offers of the case */
    int offer_count, negotiating; /* the spare one, which is the last, is counted: there is one unless the case is full */
    bool mixed; /* offers in several currencies: they are compared in the case's */
    struct offer_layout offers[OFFERS_MAX];
    const struct offer_layout *job; /* the present job, its names beginning with job_; NULL: the case has none */
    int label_row, block_row, grant_note_row; /* of the first block */
    struct table_layout raises, sign_ons, path, terms, grants, bonus, bonus_years, others, benefits, vests;
};

#define SPARE_PREFIX "spare"

/* Labels live in the arena. */
void layout_make(struct layout *layout, struct arena *arena, const struct book_source *source);

/* Whether an offer can still be taken, as when the workbook is written; all stand where stays were not compared. */
enum standing_of_offer layout_standing(const struct layout *layout, int offer);

/* An offer's name where it is a heading or the name of a line: "Google", "Google (declined)"; and its pattern. */
#define OFFER_TITLE "@name&IF(OR(@standing=\"\",@standing=\"empty\"),\"\",\" (\"&@standing&\")\")"
const char *layout_title(const struct layout *layout, int offer);

/* The same of an offer or the present job. */
const char *layout_title_of(const struct layout *layout, const struct offer_layout *offer);

/* "Money in USD."; with several currencies that each offer is in its own, and in which they are compared. */
const char *layout_currencies(const struct layout *layout);

/* Points of a row of headings that are offers' names, in columns so many characters wide. */
double layout_names_height(const struct layout *layout, double width);

/* A table of the block of an offer, by that of the first. */
struct table_layout layout_table(const struct offer_layout *offer, struct table_layout of_first);

/* The grant of a line of the offer's vest tables on Letters. */
int layout_grant_of(const struct offer_layout *offer, int line);

/* The block of an offer for patterns on any sheet: a table there begins in this column. */
struct block layout_block(const struct offer_layout *offer, int column, struct table_layout table);

#endif
