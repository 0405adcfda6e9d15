#include "scenarios/letters/letter_digits.h"

#include <string.h>

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Commas as one writes them: 1,400 and 14,00,000 and 2,450,000. */
static bool well_grouped(const char *from, const char *end)
{
    size_t group = 0, groups = 0;
    bool first = true, twos = false, threes = false;
    for (; from <= end; from++) {
        if (from < end && *from != ',') {
            group++;
            continue;
        }
        bool last = from == end;
        if (first ? group == 0 || group > 3 : group != 3 && (last || group != 2))
            return false;
        twos = twos || (!first && !last && group == 2);
        threes = threes || (!first && !last && group == 3);
        groups++;
        first = false;
        group = 0;
    }
    return groups > 1 && !(twos && threes);
}

/* 14,00,000, of numbers that are well grouped. */
static bool in_twos(const char *from, const char *end)
{
    const char *first = memchr(from, ',', (size_t)(end - from));
    return first && end - first > 3 && first[3] == ',';
}

/* Several numbers with commas and no blanks between: groups of one or two digits, none of them with a zero in front. */
static bool is_list(const char *from, const char *end, size_t least)
{
    size_t group = 0, groups = 0;
    for (const char *at = from; at <= end; at++) {
        if (at < end && *at != ',') {
            if (group++ == 0 && *at == '0')
                return false;
            continue;
        }
        if (group == 0 || group > 2)
            return false;
        groups++;
        group = 0;
    }
    return groups >= least;
}

/* 01.02.2027 */
static bool is_dotted_day(const char *from)
{
    for (int part = 0; part < 3; part++) {
        size_t length = strspn(from, "0123456789");
        if (part < 2 ? length < 1 || length > 2 || from[length] != '.' : length != 4)
            return false;
        from += length + (part < 2);
    }
    return *from != '.' || !is_digit(from[1]);
}

struct letter_number letter_digits(const char *from, const char **end, bool in_list, bool in_day)
{
    struct letter_number number = {0};
    const char *at = from, *point = NULL;
    while (is_digit(*at) || (*at == ',' && is_digit(at[1])) || (*at == '\'' && is_digit(at[1])))
        at++;
    const char *whole_end = at;
    if (*at == '.' && is_digit(at[1])) {
        point = at++;
        while (is_digit(*at))
            at++;
        if (at - point == 4 && point - from <= 3 && *at == '.' && is_digit(at[1])) { /* 1.234.567 */
            while (is_digit(*at) || (*at == '.' && is_digit(at[1])))
                at++;
            point = NULL;
            whole_end = at;
        }
        number.thousandths = point && at - point == 4;
    }
    if (point && in_day && whole_end > from) {
        at = whole_end;
        point = NULL;
    } else if (is_dotted_day(from)) { /* 01.02.2027 is no number */
        at = whole_end = memchr(from, '.', (size_t)(at - from));
        point = NULL;
        number.thousandths = false;
    }
    bool dots = (number.thousandths || (!point && memchr(from, '.', (size_t)(at - from)))) && at[0] == ',' &&
                is_digit(at[1]) && is_digit(at[2]) && !is_digit(at[3]); /* 24.000,00 */
    if (dots) {
        point = whole_end = at;
        at += 3;
        number.thousandths = false;
    }
    size_t commas = 0;
    if (is_list(from, whole_end, in_list ? 2 : 3)) { /* 5,15,40,40: only the first of them */
        at = whole_end = memchr(from, ',', (size_t)(whole_end - from));
        point = NULL;
    }
    *end = at;
    for (const char *byte = from; byte < whole_end; byte++)
        commas += *byte == ',';
    const char *comma = memchr(from, ',', (size_t)(whole_end - from));
    if (commas == 1 && !point && whole_end - comma <= 3) { /* 4,5 and 62,50: a comma before the decimals */
        point = comma;
        whole_end = comma;
        commas = 0;
    }
    number.grouped = commas > 0;
    number.odd = number.odd || (commas > 0 && !well_grouped(from, whole_end));
    number.lakhs = commas > 0 && !number.odd && in_twos(from, whole_end);
    number.decimals = point != NULL;
    if (dots) {
        number.grouped = true;
        number.decimals = point[1] != '0' || point[2] != '0';
    }
    for (const char *byte = from; byte < whole_end; byte++)
        if (is_digit(*byte) && number.raw < INT64_C(1000000000000000))
            number.raw = number.raw * 10 + (*byte - '0');
    if (number.raw >= INT64_C(100000000000000))
        number.odd = true;
    number.raw = number.raw < INT64_C(100000000000000) ? number.raw * NUMBER_SCALE : 0;
    int64_t place = NUMBER_SCALE / 10;
    for (const char *byte = point ? point + 1 : *end; byte < *end && place > 0; byte++, place /= 10)
        number.raw += (*byte - '0') * place;
    return number;
}
