/* Rows of a table: a failing one prints what went in, what was expected and what came out.
 *
 * `row("%m at %d months", …)` words the inputs by the directives of calc/kit/text.h; its text holds until the
 * next call. Include this first: it brings cmocka with what cmocka needs. */
#ifndef HAGGLE_TESTS_ROWS_H
#define HAGGLE_TESTS_ROWS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "calc/kit/text.h"
#include "calc/number/money.h"

#define ROWS(table) ((int)(sizeof(table) / sizeof *(table)))

/* How many random rows to make of `all`: fewer under a sanitizer, which wants every path and not every row
 * (tests/run.sh sets HAGGLE_FEWER_ROWS to the divisor). */
static inline int random_rows(int all)
{
    const char *divisor = getenv("HAGGLE_FEWER_ROWS");
    int by = divisor ? (int)strtol(divisor, NULL, 10) : 1;
    return by > 1 ? (all + by - 1) / by : all;
}

static inline const char *row(const char *format, ...)
{
    static char buffer[512];
    struct text text = text_in(buffer, sizeof buffer);
    va_list arguments;
    va_start(arguments, format);
    text_addv(&text, format, arguments);
    va_end(arguments);
    return buffer;
}

static inline void expect_whole(const char *inputs, int64_t expected, int64_t got)
{
    if (expected != got)
        fail_msg("%s\nexpected %lld\n     got %lld", inputs, (long long)expected, (long long)got);
}

static inline void expect_cents(const char *inputs, int64_t expected, struct money got)
{
    char words[2][40];
    for (int i = 0; i < 2; i++) {
        struct text text = text_in(words[i], sizeof words[i]);
        text_addf(&text, "%M", i == 0 ? (struct money){expected} : got);
    }
    if (expected != got.cents)
        fail_msg("%s\nexpected %s\n     got %s", inputs, words[0], words[1]);
}

static inline void expect_text(const char *inputs, const char *expected, const char *got)
{
    if (!got || strcmp(expected, got) != 0)
        fail_msg("%s\nexpected [%s]\n     got [%s]", inputs, expected, got ? got : "NULL");
}

/* `what` says what should hold: "fits", "is refused". */
static inline void expect(const char *inputs, const char *what, bool holds)
{
    if (!holds)
        fail_msg("%s\nexpected: %s\n     got: not so", inputs, what);
}

/* The same sequence on every machine (splitmix64). */
static inline uint64_t next_random(uint64_t *seed)
{
    uint64_t mixed = *seed += UINT64_C(0x9e3779b97f4a7c15);
    mixed = (mixed ^ (mixed >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    mixed = (mixed ^ (mixed >> 27)) * UINT64_C(0x94d049bb133111eb);
    return mixed ^ (mixed >> 31);
}

/* low … high, both included. */
static inline int64_t random_between(uint64_t *seed, int64_t low, int64_t high)
{
    return low + (int64_t)(next_random(seed) % ((uint64_t)(high - low) + 1));
}

static inline bool one_in(uint64_t *seed, int chances)
{
    return random_between(seed, 1, chances) == 1;
}

#endif
