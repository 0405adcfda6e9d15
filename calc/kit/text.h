/* Text that grows inside an arena. Numbers are written with whole arithmetic only, the same on every
 * machine and in every locale.
 *
 * Directives of text_addf (each takes one argument of the type named):
 *   %s  const char *            %c  int, one byte
 *   %d  int                     %l  int64_t
 *   %u  int64_t, grouped: 1,400
 *   %m  struct money, grouped as the currency of the text's arena is, cents only when there are some: 59,500 or -0.37
 *       where the arena says so, as %S, and whole from 1,000 on; so is %k
 *   %M  struct money, grouped, always two decimals: 311,500.00
 *   %S  struct money as %m with its sign, in the currency of the text's arena: $59,500 or ₹12,00,000
 *   %K  const char * and struct money: as %S, in the currency of that code: CAD 156,000
 *   %L  const char * and struct money: as %K, always two decimals: €222.50
 *   %k  const char * and struct money: as %m, grouped as that currency is; %q with two decimals always
 *   %j  struct money, plain with two decimals, as JSON wants it: 311500.00
 *   %p  struct rate as a percentage with as many decimals as it needs: 15 % is "15%", 0.0705 is "7.05%"
 *   %D  struct date: 2026-12-05
 *   %%  a percent sign
 * Anything else is a programming error and aborts. */
#ifndef HAGGLE_CALC_KIT_TEXT_H
#define HAGGLE_CALC_KIT_TEXT_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "calc/kit/arena.h"
#include "calc/kit/date.h"
#include "calc/number/money.h"
#include "calc/number/rate.h"

struct text {
    struct arena *arena; /* where it grows; NULL for a fixed buffer, which cuts */
    char *data;          /* always ends with a zero once something was added */
    size_t length, size; /* size counts the zero */
};

/* A growing text; starts as "". */
struct text text_start(struct arena *arena);

/* A text in the caller's buffer of size ≥ 1 bytes; what does not fit is cut. */
struct text text_in(char *buffer, size_t size);

void text_add(struct text *text, const char *words);
void text_add_bytes(struct text *text, const char *bytes, size_t length);
void text_add_repeated(struct text *text, char byte, size_t times);
void text_addf(struct text *text, const char *format, ...);
void text_addv(struct text *text, const char *format, va_list arguments);

/* A finished text in one call. */
char *text_format(struct arena *arena, const char *format, ...);

/* "7 months", "1 month": number and noun, with an s unless the number is 1. */
void text_count(struct text *text, int64_t number, const char *noun);

#endif
