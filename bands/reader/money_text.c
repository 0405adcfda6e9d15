#include "bands/reader/money_text.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "bands/reader/decimal.h"

enum { DIGITS_MAX = 64 };

/* The part of a text that is not read yet, without blanks around it. */
struct span {
    const char *start, *end;
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static void trim(struct span *span)
{
    while (span->start < span->end && *span->start == ' ')
        span->start++;
    while (span->end > span->start && span->end[-1] == ' ')
        span->end--;
}

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

static bool same_letters(const char *at, const char *word, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (lower(at[i]) != lower(word[i]))
            return false;
    return true;
}

static bool take_front(struct span *span, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(span->end - span->start) < length || !same_letters(span->start, word, length))
        return false;
    span->start += length;
    trim(span);
    return true;
}

static bool take_back(struct span *span, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(span->end - span->start) <= length || !same_letters(span->end - length, word, length))
        return false;
    span->end -= length;
    trim(span);
    return true;
}

/* Signs by the currencies that they may mean; longer ones first. */
static const struct sign {
    const char *sign, *codes;
} SIGNS[] = {{"US$", "USD"}, {"CA$", "CAD"}, {"C$", "CAD"},  {"AU$", "AUD"}, {"A$", "AUD"}, {"SG$", "SGD"}, {"S$", "SGD"},
             {"€", "EUR"},   {"£", "GBP"},   {"₹", "INR"},   {"Rs.", "INR"}, {"Rs", "INR"}, {"USD", "USD"}, {"CAD", "CAD"},
             {"AUD", "AUD"}, {"SGD", "SGD"}, {"EUR", "EUR"}, {"GBP", "GBP"}, {"INR", "INR"}, {"CHF", "CHF"}, {"JPY", "JPY"},
             {"CNY", "CNY"}, {"PLN", "PLN"}, {"SEK", "SEK"}, {"ILS", "ILS"}, {"BRL", "BRL"}, {"MXN", "MXN"},
             {"$", "USD CAD AUD SGD MXN"}};

/* The currencies that the amount's sign may mean; NULL without one. */
static const char *take_sign(struct span *span)
{
    for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++)
        if (take_front(span, SIGNS[i].sign) || take_back(span, SIGNS[i].sign))
            return SIGNS[i].codes;
    return NULL;
}

static const struct unit {
    const char *word;
    int zeros;
} UNITS[] = {{"crores", 7}, {"crore", 7}, {"cr", 7}, {"lakhs", 5}, {"lakh", 5}, {"lacs", 5}, {"lac", 5}, {"lpa", 5},
             {"l", 5}, {"millions", 6}, {"million", 6}, {"mn", 6}, {"m", 6}, {"thousand", 3}, {"k", 3}};

static int take_unit(struct span *span)
{
    for (size_t i = 0; i < sizeof UNITS / sizeof *UNITS; i++) {
        struct span rest = *span;
        if (take_back(&rest, UNITS[i].word) && is_digit(rest.end[-1])) {
            *span = rest;
            return UNITS[i].zeros;
        }
    }
    return 0;
}

/* Groups before the point: one to three digits, then three each; or as in India, two each and three at the end. */
static bool groups_fit(const char *start, const char *end)
{
    int groups[16], count = 0, digits = 0;
    for (const char *at = start;; at++) {
        if (at == end || *at == ',') {
            if (digits == 0 || count == 16)
                return false;
            groups[count++] = digits;
            digits = 0;
            if (at == end)
                break;
        } else {
            digits++;
        }
    }
    if (count == 1)
        return true;
    bool threes = groups[0] <= 3, twos = groups[0] <= 2;
    for (int i = 1; i < count; i++) {
        threes &= groups[i] == 3;
        twos &= groups[i] == (i == count - 1 ? 3 : 2);
    }
    return threes || twos;
}

/* The digits in one piece, commas dropped; false when they stand nowhere. */
static bool plain_digits(char digits[DIGITS_MAX], const struct span *span)
{
    const char *point = memchr(span->start, '.', (size_t)(span->end - span->start));
    const char *whole = point ? point : span->end;
    size_t count = 0;
    if (!groups_fit(span->start, whole))
        return false;
    for (const char *at = span->start; at < span->end; at++) {
        if (*at == ',' && at < whole)
            continue;
        if ((!is_digit(*at) && at != point) || count + 1 == DIGITS_MAX)
            return false;
        digits[count++] = *at;
    }
    digits[count] = '\0';
    return count > 0 && is_digit(digits[0]);
}

/* "60.000": one point, three digits behind it, at most three before it. */
static bool point_groups(const char *digits)
{
    const char *point = strchr(digits, '.');
    return point && digits[0] != '0' && point - digits <= 3 && strlen(point + 1) == 3;
}

static bool fits_currency(const char *codes, const char *currency)
{
    return !codes || !currency || strstr(codes, currency) != NULL;
}

/* A written number with so many decimals. */
static enum money_text of_number(int64_t *cents, const char *number, int decimals)
{
    switch (decimal_scaled(number, strlen(number), decimals, cents)) {
    case DECIMAL_OK:
        return MONEY_TEXT_OK;
    case DECIMAL_TOO_FINE:
        return MONEY_TEXT_TOO_FINE;
    case DECIMAL_TOO_LARGE:
        return MONEY_TEXT_TOO_LARGE;
    case DECIMAL_MALFORMED:
        break;
    }
    return MONEY_TEXT_MALFORMED;
}

enum money_text money_of_number(int64_t *cents, const char *number)
{
    return of_number(cents, number, 2);
}

enum money_text money_of_text(int64_t *cents, const char *text, const char *currency)
{
    static const char *const endings[] = {"per annum", "per year", "a year", "/year", "/yr", "p.a.", "pa"};
    struct span span = {text, text + strlen(text)};
    char digits[DIGITS_MAX];
    trim(&span);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (take_back(&span, endings[i]))
            break;
    const char *codes = take_sign(&span);
    int zeros = take_unit(&span);
    if (!codes)
        codes = take_sign(&span);
    if (span.start == span.end || !plain_digits(digits, &span))
        return MONEY_TEXT_MALFORMED;
    if (!fits_currency(codes, currency))
        return MONEY_TEXT_OTHER_SIGN;
    bool ambiguous = zeros == 0 && point_groups(digits);
    enum money_text result = of_number(cents, digits, ambiguous ? 5 : 2 + zeros);
    return result == MONEY_TEXT_OK && ambiguous ? MONEY_TEXT_AMBIGUOUS : result;
}
