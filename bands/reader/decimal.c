#include "bands/reader/decimal.h"

enum { LONGEST_EXPONENT = 1000 };

/* With decimals behind it a number above this is too large rather than too fine. */
#define LARGEST_WHOLE INT64_C(1000000000000000)

struct parts {
    bool negative;
    int64_t digits; /* without the point */
    int decimals;   /* of those, behind the point; after the exponent this may be negative */
    int64_t whole;           /* before the point */
    bool too_large, too_fine; /* more digits than are held: before the point, or behind it */
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool times_ten(int64_t *value, int digit)
{
    return !__builtin_mul_overflow(*value, INT64_C(10), value) && !__builtin_add_overflow(*value, digit, value);
}

/* Digits, dropping zeros behind the point that mean nothing. */
static bool read_digits(struct parts *parts, const char **at, const char *end)
{
    const char *start = *at;
    bool point = false;
    int zeros = 0, count = 0;
    for (; *at < end && (is_digit(**at) || (**at == '.' && !point)); ++*at) {
        if (**at == '.') {
            point = true;
            parts->whole = parts->digits;
            continue;
        }
        count++;
        if (point && **at == '0') {
            zeros++;
            continue;
        }
        for (; point && zeros > 0; zeros--) {
            parts->too_fine |= !times_ten(&parts->digits, 0);
            parts->decimals++;
        }
        bool held = times_ten(&parts->digits, **at - '0');
        parts->too_large |= !held && !point;
        parts->too_fine |= !held && point;
        parts->decimals += point;
    }
    return count > 0 && is_digit(*start) && is_digit((*at)[-1]);
}

static bool read_exponent(struct parts *parts, const char **at, const char *end)
{
    if (*at == end)
        return true;
    if (**at != 'e' && **at != 'E')
        return false;
    ++*at;
    bool negative = *at < end && **at == '-';
    if (*at < end && (**at == '-' || **at == '+'))
        ++*at;
    if (*at == end)
        return false;
    int exponent = 0;
    for (; *at < end; ++*at) {
        if (!is_digit(**at))
            return false;
        if (exponent < LONGEST_EXPONENT)
            exponent = exponent * 10 + (**at - '0');
    }
    parts->decimals += negative ? exponent : -exponent;
    return true;
}

enum decimal_result decimal_scaled(const char *text, size_t length, int decimals, int64_t *value)
{
    const char *at = text, *end = text + length;
    struct parts parts = {0};
    if (at < end && (*at == '-' || *at == '+'))
        parts.negative = *at++ == '-';
    if (!read_digits(&parts, &at, end) || !read_exponent(&parts, &at, end))
        return DECIMAL_MALFORMED;
    if (parts.too_large || parts.too_fine)
        return parts.too_large || parts.whole > LARGEST_WHOLE ? DECIMAL_TOO_LARGE : DECIMAL_TOO_FINE;
    int64_t number = parts.digits;
    for (; number != 0 && parts.decimals > decimals; parts.decimals--) {
        if (number % 10 != 0)
            return DECIMAL_TOO_FINE;
        number /= 10;
    }
    for (; number != 0 && parts.decimals < decimals; parts.decimals++)
        if (!times_ten(&number, 0))
            return DECIMAL_TOO_LARGE;
    *value = parts.negative ? -number : number;
    return DECIMAL_OK;
}
