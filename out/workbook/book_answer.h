/* The sheet Answer in parts: sentences by formula on top (book_answer_words.c, what is asked in book_answer_ask.c), two
 * charts, then tables (book_answer_tables.c) and the way to every sheet. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_ANSWER_H
#define HAGGLE_OUT_WORKBOOK_BOOK_ANSWER_H

#include "out/workbook/book_lead.h"
#include "out/workbook/book_sheets.h"

struct answer_sheet {
    struct sheet *sheet;
    const struct sheets *sheets;
    const struct layout *layout;
    const struct race *race;
    int last;         /* column to which sentences reach */
    double wide;      /* characters of a sentence's columns */
};

/* The sentences from a row on; returns the row after the last. */
int answer_words(const struct answer_sheet *it, int row);

/* A sentence over all columns but the first, which leads to a sheet under the name of what it is about. Its formula is a
 * pattern, printed before. */
void answer_line(const struct answer_sheet *it, int row, const struct sheet *to, const char *about, const char *cached, const char *formula);

/* Points that a sentence needs there, with some room for other figures and names. */
double answer_height(const struct answer_sheet *it, const char *words);

/* What to ask for, and from where on to say yes: rows of sentences, with steps on Lead. */
int answer_ask(const struct answer_sheet *it, int row);

/* What to do now: a sentence of the plan, where there is one. */
int answer_next(const struct answer_sheet *it, int row);

/* The tables from a row on; returns the row after the last. */
int answer_tables(const struct answer_sheet *it, int row);

#endif
