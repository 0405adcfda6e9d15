/* A line of the sheet Case in the making: a formula that joins texts and cells, and beside it what the
 * formula gives now.
 *
 * Cells are named or addressed as a formula has them: "amazon_base",
 * "INDEX(amazon_later_1_schedule_month,3)". Numbers are put together from whole numbers, so that no locale
 * writes a comma into them. */
#ifndef HAGGLE_OUT_WORKBOOK_CASE_LINE_H
#define HAGGLE_OUT_WORKBOOK_CASE_LINE_H

#include <stdbool.h>

#include "calc/kit/text.h"

struct case_line {
    struct text formula, text;
    bool literal; /* no cell is in it */
};

struct case_line line_start(struct arena *arena);

/* Text as it is; directives of text_addf. */
void line_say(struct case_line *line, const char *format, ...);

/* Another line behind this one. */
void line_add(struct case_line *line, const struct case_line *more);

/* The number of a cell as JSON has it: an amount, with cents where there are some; a whole number; what one
 * unit of a currency is worth, in parts of 10^-8; "12.5%" with its quotes. */
void line_money(struct case_line *line, const char *cell, struct money now);
void line_whole(struct case_line *line, const char *cell, int64_t now);
void line_exchange(struct case_line *line, const char *cell, int64_t now);
void line_rate(struct case_line *line, const char *cell, struct rate now);

/* The share of a vest event, in 1 / 120,000: "5%", or "25%/12" where it has no two decimals. */
void line_share(struct case_line *line, const char *cell, int64_t now);

/* The words of a cell: as JSON text with its quotes and escapes; or a word from a list, as it is. */
void line_words(struct case_line *line, const char *cell, const char *now);
void line_choice(struct case_line *line, const char *cell, const char *now);

/* A day, "2026-12-05", without quotes. */
void line_date(struct case_line *line, const char *cell, struct date now);

/* What stands in another cell, unchanged. */
void line_cell(struct case_line *line, const char *cell, const char *now);

/* One line or the other; `holds`: whether the condition is true now. NULL: nothing. */
void line_if(struct case_line *line, bool holds, const char *condition, const struct case_line *yes,
             const struct case_line *no);

#endif
