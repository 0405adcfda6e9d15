/* Amounts inside sentences of the workbook: as formulas, and as what these give. */
#ifndef HAGGLE_OUT_WORKBOOK_BOOK_AMOUNT_H
#define HAGGLE_OUT_WORKBOOK_BOOK_AMOUNT_H

#include "calc/kit/arena.h"
#include "calc/number/money.h"

/* A text in whole units of the currency with its sign, as text_format writes it with %K: of the amount that
 * `expression` has, for sheet_formula. */
const char *amount_pattern(struct arena *arena, const char *code, const char *expression);

/* "$175,000": what the formula gives of such an amount. */
const char *amount_words(struct arena *arena, const char *code, struct money money);

#endif
