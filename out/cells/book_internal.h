/* What the layer under the sheets shares: the book being written. For out/book*.c alone; see book_sheet.h. */
#ifndef HAGGLE_OUT_CELLS_BOOK_INTERNAL_H
#define HAGGLE_OUT_CELLS_BOOK_INTERNAL_H

#include <stdarg.h>

#include "out/cells/book_sheet.h"
#include "out/cells/book_text.h"

enum { SHEETS_MAX = 24, CURRENCIES_MAX = 16, FORMULA_MAX = 4096, SHEET_NAME_MAX = 32 };

/* Of libxlsxwriter. */
struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

struct sheet {
    struct book *book;
    struct lxw_worksheet *worksheet;
    char name[SHEET_NAME_MAX];
    char reference[SHEET_NAME_MAX + 2]; /* with quotes where the name needs them */
    struct block block;
    int currency; /* of the money written next: an index into the book's */
};

struct book {
    struct lxw_workbook *workbook;
    unsigned error; /* the first lxw_error; 0 for none */
    int currency_count; /* 0 is the case's */
    struct {
        const char *code;
        char money_shape[160], dollars_shape[160];
        struct lxw_format *formats[LOOKS][SHAPES]; /* made when first used */
    } currencies[CURRENCIES_MAX];
    struct lxw_format *red, *green, *blank;
    struct input_log log;
    struct arena *arena; /* of the names */
    int name_count, name_size;
    struct cell_name {
        const char *name;
        struct area cells;
    } *names; /* given so far */
    int sheet_count;
    struct sheet sheets[SHEETS_MAX];
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

/* Remembers a name for sheet_named. */
void book_keep_name(struct book *book, const char *name, struct area cells);

/* Prints a pattern and expands it for a cell of the sheet's block into book->formula. */
const char *sheet_expand(struct sheet *sheet, struct place at, const char *pattern, va_list arguments)
    __attribute__((format(printf, 3, 0)));

/* The data validation of a kind of input. */
void input_validate(struct sheet *sheet, struct place at, enum input kind);

#endif
