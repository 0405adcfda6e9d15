/* The sheets of a workbook, cell by cell. Only out/cells/book*.c know libxlsxwriter, and the sheets know only this.
 *
 * Rows and columns count from 0. Nothing here fails: the first error of the library is kept in the book and
 * reported when it is closed. Text is copied, made safe (see book_text.h) and never read as a formula.
 *
 * Formulas are patterns. They are expanded for the cell they stand in, within the block of columns that was
 * last chosen with sheet_block:
 *
 *   @base      the block's offer: amazon_base           {3}    column 3 of the block, this row: G12
 *   ~units     the block's grant: amazon_later_1_units  {3-}   the row above: G11
 *   #          this row's number: $A# is $A12           {3|}   all rows of the group: G$9:G$20
 *                                                       {3/}   from the group's first row to this one:
 * G$9:G12 {3<}   from the block's top to the row above: G$8:G11
 *
 * What stands between double quotes is a text and stays as it is: TEXT({3},"#,##0"). They are printf formats besides, so
 * a percent sign is doubled. */
#ifndef HAGGLE_OUT_CELLS_BOOK_SHEET_H
#define HAGGLE_OUT_CELLS_BOOK_SHEET_H

#include <stdbool.h>
#include <stdint.h>

#include "calc/kit/arena.h"
#include "calc/kit/date.h"
#include "calc/number/money.h"
#include "calc/number/rate.h"

struct book;
struct sheet;

struct place {
    int row, column;
};

struct area {
    struct place first, last;
};

/* --- Values: what a cell holds, or what a formula had given when the workbook was written. */

struct value {
    bool is_text;
    double number;
    const char *text;
};

struct value value_money(struct money money); /* dollars */
struct value value_count(int64_t count);
struct value value_rate(struct rate rate); /* 15 % is 0.15 */
struct value value_number(double number);
struct value value_date(struct date date); /* a day as a sheet counts it; nothing when unknown */
struct value value_text(const char *text);
struct value value_nothing(void); /* an empty cell; of a formula, "" */

/* --- Looks: what a cell is for, and what it shows. */

enum look {
    LOOK_PLAIN,   /* a result */
    LOOK_TOTAL,   /* a result that the ones before it add up to */
    LOOK_STEP,    /* on the way to a result */
    LOOK_INPUT,   /* to be changed: the only cells that are not locked */
    LOOK_TITLE,   /* the question a sheet answers */
    LOOK_LEAD,    /* a paragraph */
    LOOK_PROSE,   /* text to be read or copied */
    LOOK_SECTION, /* the name of a table */
    LOOK_OFFER,   /* the name of an offer over its block */
    LOOK_HEADING, /* over a column */
    LOOK_LABEL,   /* before a row */
    LOOK_CELL,    /* text in a table, over several lines */
    LOOK_MESSAGE, /* text of several lines to be copied, set apart by a line */
    LOOK_LINK,    /* leads to another sheet */
    LOOK_ANSWER,  /* a sentence that answers, large */
    LOOK_ASPECT,  /* what such a sentence is about, before it */
    LOOK_BAND,    /* a warning across the sheet; nothing while it is empty */
    LOOKS
};

enum shape {
    SHAPE_TEXT,
    SHAPE_MONEY,                 /* without cents; the cell holds them */
    SHAPE_DOLLARS = SHAPE_MONEY, /* the same */
    SHAPE_GAP,                   /* money that may be below 0: SHAPE_MONEY of a currency with lakhs may lose the sign */
    SHAPE_PRICE,                 /* of a share: with cents */
    SHAPE_COUNT,
    SHAPE_EXCHANGE, /* what one unit of a currency is worth */
    SHAPE_PERCENT,
    SHAPE_CHANCE, /* two decimals; the cell holds them all */
    SHAPE_CHANGE,
    SHAPE_MONTH,
    SHAPE_STAY,
    SHAPE_AFTER, /* "after 24 months" */
    SHAPE_DATE,  /* Dec 4, 2026 */
    SHAPE_DAYS,  /* "14 days" */
    SHAPE_MORE,  /* +$5,000: a difference, in money or in units */
    SHAPE_MORE_UNITS,
    SHAPES
};

/* --- A sheet. */

/* What a sheet is for: the colour of its tab. Those that hold steps are not shown; a person may unhide them. */
enum tab { TAB_ANSWER, TAB_INPUT, TAB_ASK, TAB_FIGURES, TAB_SOURCES, TAB_HIDDEN, TABS };

/* Adds a sheet; its name is letters, digits and spaces. The first that is added is the one that opens. */
struct sheet *book_sheet(struct book *book, const char *name, enum tab tab);

/* No chart shows what stands on it: nothing is kept of its cells below the third row. */
void sheet_forget(struct sheet *sheet);

/* The sheet as formulas name it: Stay, 'If I leave'. Lives as long as the sheet. */
const char *sheet_reference(const struct sheet *sheet);

void sheet_write(struct sheet *sheet, struct place at, enum look look, enum shape shape, struct value value);
void sheet_text(struct sheet *sheet, struct place at, enum look look, const char *text);

/* One text over the columns first … last of a row that is `height` points high. */
void sheet_banner(struct sheet *sheet, int row, int first, int last, enum look look, double height,
                  const char *text);

/* Several cells as one, to be written after this: for a text that needs more than a row has, at most 409 points. */
void sheet_merge(struct sheet *sheet, struct area cells, enum look look);

/* Headings side by side from `column` on, in a row two lines high. */
void sheet_headings(struct sheet *sheet, int row, int column, const char *const headings[], int count);

void sheet_width(struct sheet *sheet, int first, int last, double characters);
void sheet_height(struct sheet *sheet, int row, double points);

/* Marks rows as a group of an outline, open. Before the heights of its rows. */
void sheet_group(struct sheet *sheet, int first, int last);
void sheet_hide_columns(struct sheet *sheet, int first, int last); /* a person may unhide them */
void sheet_hide_row(struct sheet *sheet, int row);                  /* likewise */

/* The currency of the money that is written from here on; at first that of the case. */
void sheet_currency(struct sheet *sheet, const char *code);

/* Rows above and columns left of the cell stay in view. */
void sheet_freeze(struct sheet *sheet, struct place cell);

/* Shows a cell in red, or in green, while it contains these words (at most 31 bytes). */
void sheet_red_if(struct sheet *sheet, struct place at, const char *words);
void sheet_green_if(struct sheet *sheet, struct place at, const char *words);

/* Shows the cells in grey while a formula (a pattern) is true. */
void sheet_grey_if(struct sheet *sheet, struct area cells, const char *pattern);
/* Shows the cells of an area in red while a formula is true; as if nothing were there while it is. A pattern for the
 * area's first cell: what is not fixed in it moves along. */
void sheet_red_when(struct sheet *sheet, struct area cells, const char *pattern, ...)
    __attribute__((format(printf, 3, 4)));
void sheet_blank_when(struct sheet *sheet, struct area cells, const char *pattern, ...)
    __attribute__((format(printf, 3, 4)));

/* Colours the numbers of an area from white to blue; or, around zero, from orange over white to blue. */
void sheet_heat(struct sheet *sheet, struct area cells, bool around_zero);

/* A comment that shows when the pointer rests on the cell: the rule or source of a figure. */
void sheet_comment(struct sheet *sheet, struct place at, const char *text);

/* A text that leads to the first cell of another sheet. */
void sheet_link(struct sheet *sheet, struct place at, const char *other, const char *text);

/* The same, to a cell of another sheet. */
void sheet_link_to(struct sheet *sheet, struct place at, const struct sheet *other, struct place cell, const char *text);
/* The same, to a cell of this sheet. */
void sheet_link_below(struct sheet *sheet, struct place at, struct place below, const char *text);

/* A defined name (a pattern of @ and ~ only) for cells of the sheet. */
void sheet_name(struct sheet *sheet, struct area cells, const char *pattern, ...)
    __attribute__((format(printf, 3, 4)));

/* --- Formulas. */

struct block {
    const char *offer; /* prefix of the offer's names, without the underscore; "" for none */
    const char *grant; /* prefix of the grant's names, likewise */
    int column;        /* of {0} */
    int top;           /* row of the headings of the block */
    int first, last;   /* rows of the group */
};

void sheet_block(struct sheet *sheet, struct block block);

void sheet_formula(struct sheet *sheet, struct place at, enum look look, enum shape shape,
                   struct value cached, const char *pattern, ...) __attribute__((format(printf, 6, 7)));

/* --- Inputs: cells that may be changed, each with its range and a message that says what is expected. */

enum input {
    INPUT_LABEL,
    INPUT_BASE,
    INPUT_NEW_BASE,
    INPUT_RAISE,
    INPUT_MONTH,
    INPUT_AMOUNT,
    INPUT_PAID,
    INPUT_REPAY,
    INPUT_WITHIN,
    INPUT_COUNTED,
    INPUT_PRICE,
    INPUT_RULE,
    INPUT_GROWTH,
    INPUT_UNITS,
    INPUT_DOLLARS,
    INPUT_GRANTED_MONTH,
    INPUT_SHARE,
    INPUT_TARGET,
    INPUT_PAYOUT,
    INPUT_LAG,
    INPUT_BENEFIT,
    INPUT_STAY,
    INPUT_WEIGHT,
    INPUT_ASK,
    INPUT_ASK_UNITS,
    INPUT_GOAL,
    INPUT_EXCHANGE,
    INPUT_COUNTED_SHARE,
    INPUT_STRIKE,
    INPUT_FIXED_BONUS,
    INPUT_PHONE,
    INPUT_PHONE_UNITS,
    INPUT_DATE,
    INPUT_LEAVE,
    INPUT_SIDE,
    INPUT_SAID,
    INPUT_SAID_AMOUNT,
    INPUT_SAID_UNITS,
    INPUT_NOTE,
    INPUT_DISCOUNT,
    INPUT_HAIRCUT,
    INPUT_STATUS,
    INPUT_GRANT_PRICE,
    INPUT_VESTING, /* a list of the name preset_list */
    INPUT_FILING,
    INPUT_DEPENDENTS,
    INPUT_STATE,    /* a list of the name tax_states */
    INPUT_LOCALITY, /* a list of the name tax_places */
    INPUTS
};

/* An input cell with a value; name is a pattern of @ and ~, NULL for none. */
void sheet_input(struct sheet *sheet, struct place at, enum input kind, struct value value, const char *name);

/* The same, holding a formula: a third of a percentage, for example. */
void sheet_input_formula(struct sheet *sheet, struct place at, enum input kind, struct value cached,
                         const char *name, const char *pattern, ...) __attribute__((format(printf, 6, 7)));

/* The inputs written so far, kept while `on`, so that a sheet can say later which of them were changed. Of some only words
 * speak: names, and what is written while `of_words`; the asks do not rest on them. */
struct input_record {
    const struct sheet *sheet;
    struct place at;
    enum input kind;
    struct value value;
    const char *name;  /* of the cell; "" for none */
    const char *offer; /* prefix of the offer whose block it was written in; "" for none */
    bool of_words;
};

struct input_log {
    bool on, of_words;
    struct arena *arena;
    int count, size;
    struct input_record *records;
};

struct input_log *sheet_log(struct sheet *sheet);
enum shape input_shape(enum input kind);

/* Every input of the book written so far, names of things among them, in order. */
const struct input_log *sheet_inputs(const struct sheet *sheet);

/* A formula that is 1 while the cell ("Letters!$B$7") holds what this kind of input does not accept, else 0: what a
 * validation would have refused, had it not been pasted, and what is hardly meant. Lives in the arena. */
const char *input_fault(struct arena *arena, enum input kind, const char *cell);

/* The same of a value. */
bool input_faulty(enum input kind, const struct value *value);

/* What is expected there: "Month: a whole number from 1 to 60". */
const char *input_expects(struct arena *arena, enum input kind);

/* --- Printing. */

struct print {
    bool portrait;
    int wide;            /* pages side by side: the sheet is shrunk to fit */
    int tall;            /* pages below each other; 0: as many as it takes */
    struct place repeat; /* rows above and columns left of it are repeated on every page … */
    int repeat_from;     /* … those from this row on: not the charts above them */
};

/* The title stands in the header of every page. */
void sheet_print(struct sheet *sheet, const char *title, const struct print *print);

/* --- Charts. */

enum { SERIES_MAX = 16, PARTS_MAX = 6 /* colours of components */ };

/* How a series is drawn. What belongs to one offer has the same colour and dashes on every sheet. */
enum stroke {
    STROKE_OFFER, /* by `colour`, the offer's index */
    STROKE_ABOVE, /* the same, thin: one in ten ends above it … */
    STROKE_UNDER, /* … or below it */
    STROKE_PART,  /* by `colour`, the index of a component */
    STROKE_MARK   /* an upright line of two points, where something happens: its name stands at the second, not in the
                   * legend; in the offer's colour */
};

struct series {
    const struct sheet *sheet;
    struct place name; /* the cell that holds it */
    struct area categories, values;
    enum stroke stroke;
    int colour;
    bool grey;  /* an offer that can no longer be taken */
    bool spare; /* an offer that may not be there: its name stands at its last point, not in the legend */
};

enum chart_kind { CHART_LINES /* over numbers */, CHART_STACKED, CHART_COLUMNS };

struct chart {
    enum chart_kind kind;
    const char *title, *x_title, *y_title;
    const struct sheet *title_sheet; /* the title is the text of a cell there; or NULL */
    struct place title_at;
    int first, last, step; /* of the numbers along the x axis; for lines */
    bool with_zero;        /* the value axis of lines holds 0; that of columns always does */
    const char *scale;     /* charts with the same text here have the same value axis; NULL for its own */
    int series_count;
    struct series series[SERIES_MAX];
    int width, height; /* pixels */
    int left;          /* pixels that it stands off from the cell it is put at */
};

/* The value axis and what the file caches of the points come from the cells when the book is closed: they may be written
 * after the chart is added. */
void sheet_chart(struct sheet *sheet, struct place at, const struct chart *chart);

/* Rows of usual height that a chart covers, and one of air. */
int chart_rows(const struct chart *chart);

/* Pixels of a column so many characters wide. */
int column_pixels(double characters);

#endif
