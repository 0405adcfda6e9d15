/* Typed values out of parsed JSON: each reader checks type and range and says what it expected and found.
 *
 * All take the value's node and return false with an error at its place. Optional members are looked up
 * with json_member first; NULL is never a valid node here. JSON null is always an error. */
#ifndef HAGGLE_BANDS_READER_READ_H
#define HAGGLE_BANDS_READER_READ_H

#include "bands/reader/json.h"
#include "calc/kit/date.h"
#include "calc/number/money.h"
#include "calc/number/rate.h"

/* One reading: where nodes and messages live, and where the first error goes. */
struct reading {
    struct arena *arena;
    struct err *err;
    const char *currency; /* of the amounts that are read; NULL: US dollars, but any sign is taken */
};

/* An object whose members all have known names; a misspelt one is refused with the likely name. */
bool read_object(const struct reading *reading, const struct json *node, const char *const known[], int count);

/* A list of low … high elements. */
bool read_list(const struct reading *reading, const struct json *node, int low, int high);

/* The member, or an error that names the missing key. */
bool read_required(const struct reading *reading, const struct json *object, const char *key,
                   struct json **member);

/* Text without control characters but tab and newline; length in bytes. */
enum { TEXT_MAX = 2000 };
bool read_text(const struct reading *reading, const struct json *node, const char **text);

/* The same, and not empty. */
bool read_words(const struct reading *reading, const struct json *node, const char **text);

bool read_bool(const struct reading *reading, const struct json *node, bool *value);

/* A whole number; `what` names it in errors: "a month of employment". */
bool read_int(const struct reading *reading, const struct json *node, const char *what, int64_t low, int64_t high,
              int64_t *value);

/* An amount: a number with at most two decimals, or text as people type it (money_text.h). */
enum money_low { MONEY_FROM_ZERO, MONEY_ABOVE_ZERO };
bool read_money(const struct reading *reading, const struct json *node, enum money_low low, struct money *money);

/* A rate: text with a percent sign, or a fraction below 1. Bounds are inclusive; `decimals` is the most
 * decimals a percentage may have here (2 for shares, 7 at most). */
bool read_rate(const struct reading *reading, const struct json *node, struct rate low, struct rate high,
               int decimals, struct rate *rate);

/* A plain decimal number within −1 … 1 (a correlation), as a rate. */
bool read_correlation(const struct reading *reading, const struct json *node, struct rate *rate);

/* One of a table of names; *index is its place. A misspelt one is refused with the likely name. */
bool read_choice(const struct reading *reading, const struct json *node, const char *what,
                 const char *const names[], int count, int *index);

/* "2026-12-05" */
bool read_date(const struct reading *reading, const struct json *node, struct date *date);

#define ARRAY_LEN(array) ((int)(sizeof(array) / sizeof *(array)))

#endif
