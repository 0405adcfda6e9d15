/* A document: what a command has to say, before anyone decides how it looks.
 *
 * Views (out/view_*.c) turn results into blocks; renderers (out/render_*.c) turn blocks into text, Markdown
 * or CSV. Cells are typed, so that CSV gets plain numbers where text gets grouped ones. Everything lives in
 * the arena; text handed over is kept by reference unless it is formatted here. What
 * would steer a terminal is written out on the way in (calc/kit/visible.h), so that no renderer meets it. */
#ifndef HAGGLE_OUT_DOCUMENT_DOCUMENT_H
#define HAGGLE_OUT_DOCUMENT_DOCUMENT_H

#include "calc/kit/text.h"
#include "calc/number/money.h"
#include "calc/number/rate.h"

enum cell_kind { CELL_BLANK, CELL_TEXT, CELL_MONEY, CELL_COUNT, CELL_RATE };

struct cell {
    enum cell_kind kind;
    const char *text;
    struct money money;
    const char *currency; /* whose digits are grouped as its amounts are */
    int64_t count;
    struct rate rate;
};

enum align { ALIGN_RIGHT, ALIGN_LEFT };

struct column {
    const char *name;
    enum align align;
};

enum { COLUMNS_MAX = 16 };

struct table {
    struct arena *arena;
    const char *currency; /* of its money; set it before the first row. That of the arena by default */
    const char *title; /* "" for none; CSV puts it in the first column of every row */
    int column_count;
    struct column columns[COLUMNS_MAX];
    int row_count, row_size, filled; /* filled: cells in the last row */
    struct cell *cells;              /* row_count × column_count */
};

enum block_kind { BLOCK_TITLE, BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_MESSAGE, BLOCK_ITEM, BLOCK_LINE, BLOCK_TABLE, BLOCK_PICTURE };

struct block {
    enum block_kind kind;
    const char *lead;    /* of a line: what its text is about */
    const char *text;    /* of everything but tables; a picture keeps its lines */
    struct table *table;
    struct block *next;
};

struct document {
    struct arena *arena;
    struct block *first, *last;
};

struct document document_start(struct arena *arena);

void document_title(struct document *document, const char *text);
void document_heading(struct document *document, const char *text);
void document_paragraph(struct document *document, const char *text);
void document_message(struct document *document, const char *text); /* a paragraph whose lines are to be kept, "- " lists among them */
void document_item(struct document *document, const char *text);
void document_line(struct document *document, const char *lead, const char *text); /* "Worth   47,000 a year" */
void document_picture(struct document *document, const char *text);
struct table *document_table(struct document *document, const char *title, const struct column *columns, int count);

/* Begins a row; then one call per cell, in column order. Cells not given are blank. */
void row_start(struct table *table);
void cell_blank(struct table *table);
void cell_text(struct table *table, const char *text);
void cell_money(struct table *table, struct money money);
void cell_count(struct table *table, int64_t count);
void cell_rate(struct table *table, struct rate rate);

/* What a person reads in a cell, grouped; `words` adds text in the form of the renderer. */
void cell_add(struct text *out, const struct cell *cell, void (*words)(struct text *out, const char *text));

#endif
