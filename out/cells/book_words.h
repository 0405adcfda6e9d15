/* Parts of sentences that a formula builds: each is a fragment to be joined with & in a pattern, and the text that it
 * gives when the workbook is written. Whole amounts, as screens show them. Fragments and texts live in the arena. */
#ifndef HAGGLE_OUT_CELLS_BOOK_WORDS_H
#define HAGGLE_OUT_CELLS_BOOK_WORDS_H

#include "calc/kit/arena.h"
#include "calc/kit/date.h"
#include "calc/number/money.h"

/* The amount that `number` (a cell or an expression) gives, in a currency, rounded to whole units: "$303,400",
 * "₹12,00,000", "CAD 45,000". No percent sign: safe in a pattern. */
const char *sheet_money_words(struct arena *arena, const char *currency, const char *number);
const char *money_words(struct arena *arena, const char *currency, struct money money);

/* A day: "Sat Dec 5, 2026". */
const char *sheet_date_words(struct arena *arena, const char *day);
const char *date_words(struct arena *arena, struct date date);

/* A stay of 1 … 60 months, at the start of a sentence: "Two years", "18 months". */
const char *sheet_stay_words(struct arena *arena, const char *months);

#endif
