/* What the layer under the sheets shares: the book being written. For out/cells/book*.c alone; see book_sheet.h. */
#ifndef HAGGLE_OUT_CELLS_BOOK_INTERNAL_H
#define HAGGLE_OUT_CELLS_BOOK_INTERNAL_H

#include <stdarg.h>

#include "out/cells/book_sheet.h"
#include "out/cells/book_text.h"

enum { SHEETS_MAX = 32, CURRENCIES_MAX = 16, CHARTS_MAX = 64, FORMULA_MAX = 4096, SHEET_NAME_MAX = 32 };

/* Of libxlsxwriter. */
struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;
struct lxw_chart;

/* The value of a cell, by sheet, row and column; key 0 for none. */
struct held {
    uint64_t key;
    struct value value;
};

struct held_values {
    struct arena room; /* of the slots alone: gone when they move to more */
    int count, size;
    struct held *slots;
};

/* A chart on its way: what it shows is known when the book is closed. */
struct drawn_chart {
    struct lxw_chart *chart;
    enum chart_kind kind;
    bool with_zero;
    const char *scale;
    bool marks[SERIES_MAX];
    double low, high; /* of what it shows */
};

enum { GROUPS_MAX = 16, LINK_ROW = 2 /* where a sheet leads back to the first */ };

struct sheet {
    struct book *book;
    struct lxw_worksheet *worksheet;
    char name[SHEET_NAME_MAX];
    char reference[SHEET_NAME_MAX + 2]; /* with quotes where the name needs them */
    struct block block;
    int group_count;
    struct {
        int first, last;
    } groups[GROUPS_MAX]; /* rows that belong together */
    int currency;  /* of the money written next: an index into the book's */
    int title_end; /* the column after the title; 0 while there is none */
    bool forgets;  /* what stands below LINK_ROW */
};

struct book {
    struct arena *arena;
    struct lxw_workbook *workbook;
    unsigned error; /* the first lxw_error; 0 for none */
    int cells; /* written, and one more when there is no room for it */
    int currency_count; /* 0 is the case's */
    struct {
        const char *code;
        char money_shape[160], gap_shape[160], price_shape[160], more_shape[160];
        struct lxw_format *formats[LOOKS][SHAPES]; /* made when first used */
    } currencies[CURRENCIES_MAX];
    struct lxw_format *red, *green, *grey, *blank;
    struct input_log log;    /* while it is on */
    struct input_log inputs; /* all of them */
    int name_count, name_size;
    struct cell_name {
        const char *name;
        struct area cells;
    } *names; /* given so far */
    int sheet_count;
    struct sheet sheets[SHEETS_MAX];
    struct held_values values;
    int chart_count;
    struct drawn_chart charts[CHARTS_MAX];
    char text[CELL_BYTES_MAX]; /* the last text made safe */
    char formula[FORMULA_MAX]; /* the last formula expanded */
};

/* Keeps the first error. */
void book_note(struct book *book, unsigned lxw_error);

/* book->text, made from text. */
const char *book_safe(struct book *book, const char *text);

struct lxw_format *book_format(const struct sheet *sheet, enum look look, enum shape shape);

/* The index of a currency's formats. */
int book_currency(struct book *book, const char *code);

/* Expands a pattern for a cell in the sheet's block into `out` (see book_sheet.h). */
void formula_expand(char out[FORMULA_MAX], const struct block *block, struct place at, const char *pattern);

/* Counts a cell, and keeps what it holds; text is copied. False when the book has no room for it (book_file.h). */
bool book_hold(const struct sheet *sheet, struct place at, struct value value);

/* What a cell of the sheet with that index holds; NULL when it was never written. Lives until the next book_hold. */
const struct value *book_held(const struct book *book, int sheet, struct place at);

/* Gives every chart the values of its cells, and value axes that fit them. Before the book is closed. */
void book_finish_charts(struct book *book);

/* On every sheet but the first a way back to it. Before the book is closed. */
void book_finish_links(struct book *book);
/* Remembers a name for sheet_named. */
void book_keep_name(struct book *book, const char *name, struct area cells);

/* Prints a pattern and expands it for a cell of the sheet's block into book->formula. */
const char *sheet_expand(struct sheet *sheet, struct place at, const char *pattern, va_list arguments)
    __attribute__((format(printf, 3, 0)));

/* Validates a cell by a list that is a named range: "=preset_list". Returns the library's error. */
struct lxw_data_validation;
unsigned book_validate_named(struct sheet *sheet, struct place at, struct lxw_data_validation *rule, char *formula);

/* The data validation of a kind of input. */
void input_validate(struct sheet *sheet, struct place at, enum input kind);

#endif
