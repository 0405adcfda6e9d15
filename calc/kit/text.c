#include "calc/kit/text.h"

#include <stdlib.h>
#include <string.h>

#include "calc/kit/currency.h"

struct text text_start(struct arena *arena)
{
    struct text text = {.arena = arena, .size = 64};
    text.data = arena_alloc(arena, text.size);
    return text;
}

struct text text_in(char *buffer, size_t size)
{
    buffer[0] = '\0';
    return (struct text){.data = buffer, .size = size};
}

static void grow(struct text *text, size_t wanted)
{
    size_t size = text->size * 2;
    while (size < wanted)
        size *= 2;
    if (!arena_extend(text->arena, text->data, text->size, size)) {
        char *data = arena_alloc(text->arena, size);
        memcpy(data, text->data, text->length);
        text->data = data;
    }
    text->size = size;
}

void text_add_bytes(struct text *text, const char *bytes, size_t length)
{
    size_t room = text->size - text->length - 1;
    if (length > room && text->arena) {
        grow(text, text->length + length + 1);
    } else if (length > room) {
        while (room > 0 && ((unsigned char)bytes[room] & 0xc0) == 0x80)
            room--; /* never half a character */
        length = room;
    }
    memcpy(text->data + text->length, bytes, length);
    text->length += length;
    text->data[text->length] = '\0';
}

void text_add(struct text *text, const char *words)
{
    text_add_bytes(text, words, strlen(words));
}

void text_add_repeated(struct text *text, char byte, size_t times)
{
    while (times-- > 0)
        text_add_bytes(text, &byte, 1);
}

enum grouping { GROUP_NONE, GROUP_THOUSANDS, GROUP_LAKHS };

/* A comma goes before the digit that `count` digits stand to the right of. */
static bool comma_after(int count, enum grouping grouping)
{
    if (grouping == GROUP_LAKHS)
        return count >= 3 && (count - 3) % 2 == 0;
    return grouping == GROUP_THOUSANDS && count > 0 && count % 3 == 0;
}

static void add_number(struct text *text, uint64_t number, enum grouping grouping)
{
    char digits[32];
    size_t start = sizeof digits;
    int count = 0;
    do {
        if (comma_after(count, grouping))
            digits[--start] = ',';
        digits[--start] = (char)('0' + number % 10);
        number /= 10;
        count++;
    } while (number > 0);
    text_add_bytes(text, digits + start, sizeof digits - start);
}

/* The size of a number without the overflow of -INT64_MIN. */
static uint64_t magnitude(int64_t number)
{
    return number < 0 ? UINT64_C(0) - (uint64_t)number : (uint64_t)number;
}

static void add_integer(struct text *text, int64_t number, bool grouped)
{
    if (number < 0)
        text_add(text, "-");
    add_number(text, magnitude(number), grouped ? GROUP_THOUSANDS : GROUP_NONE);
}

enum cents { CENTS_WHEN_NEEDED, CENTS_ALWAYS };

static void add_amount(struct text *text, uint64_t cents, enum grouping grouping, enum cents shown)
{
    add_number(text, cents / 100, grouping);
    if (shown == CENTS_ALWAYS || cents % 100 != 0) {
        char tail[3] = {'.', (char)('0' + cents % 100 / 10), (char)('0' + cents % 10)};
        text_add_bytes(text, tail, 3);
    }
}

static enum grouping grouping_of(const char *code)
{
    const struct currency *currency = currency_find(code);
    return currency && currency->lakh ? GROUP_LAKHS : GROUP_THOUSANDS;
}

static const char *own_currency(const struct text *text)
{
    return text->arena ? text->arena->currency : NULL;
}

static void add_money(struct text *text, struct money money, enum grouping grouping, enum cents cents)
{
    if (money.cents < 0)
        text_add(text, "-");
    add_amount(text, magnitude(money.cents), grouping, cents);
}

static void add_signed_money(struct text *text, const char *code, struct money money, enum cents cents)
{
    const struct currency *currency = currency_find(code);
    bool sign = currency && currency->sign[0];
    if (money.cents < 0)
        text_add(text, "-");
    text_add(text, sign ? currency->sign : code);
    text_add(text, sign ? "" : " ");
    add_amount(text, magnitude(money.cents), grouping_of(code), cents);
}

static bool with_signs(const struct text *text)
{
    return text->arena && text->arena->signs;
}

/* As %m: bare, or with its sign and then rounded, halves away from 0. */
static void add_bare_money(struct text *text, const char *code, struct money money)
{
    enum { WHOLE_FROM = 100000, DOLLAR = 100 };
    if (!with_signs(text)) {
        add_money(text, money, grouping_of(code), CENTS_WHEN_NEEDED);
        return;
    }
    const int64_t rest = money.cents % DOLLAR;
    if (magnitude(money.cents) >= WHOLE_FROM && magnitude(money.cents) < INT64_MAX - DOLLAR)
        money.cents += (rest >= DOLLAR / 2 ? DOLLAR : rest <= -DOLLAR / 2 ? -DOLLAR : 0) - rest;
    add_signed_money(text, code ? code : "USD", money, CENTS_WHEN_NEEDED);
}

static void add_percent(struct text *text, struct rate rate)
{
    const int64_t one_percent = RATE_ONE / 100;
    uint64_t size = magnitude(rate.nano);
    if (rate.nano < 0)
        text_add(text, "-");
    add_number(text, size / (uint64_t)one_percent, GROUP_NONE);
    uint64_t rest = size % (uint64_t)one_percent;
    if (rest > 0) {
        text_add(text, ".");
        for (uint64_t place = (uint64_t)one_percent / 10; rest > 0; rest %= place, place /= 10)
            add_number(text, rest / place, GROUP_NONE);
    }
    text_add(text, "%");
}

static void add_date(struct text *text, struct date date)
{
    const int parts[] = {date.month, date.day};
    add_number(text, (uint64_t)date.year, GROUP_NONE);
    for (int i = 0; i < 2; i++) {
        text_add(text, parts[i] < 10 ? "-0" : "-");
        add_number(text, (uint64_t)parts[i], GROUP_NONE);
    }
}

void text_addv(struct text *text, const char *format, va_list arguments)
{
    while (*format) {
        size_t plain = strcspn(format, "%");
        text_add_bytes(text, format, plain);
        format += plain;
        if (!*format)
            break;
        char byte;
        const char *code;
        switch (format[1]) {
        case 's':
            text_add(text, va_arg(arguments, const char *));
            break;
        case 'c':
            byte = (char)va_arg(arguments, int);
            text_add_bytes(text, &byte, 1);
            break;
        case 'd':
            add_integer(text, va_arg(arguments, int), false);
            break;
        case 'l':
            add_integer(text, va_arg(arguments, int64_t), false);
            break;
        case 'u':
            add_integer(text, va_arg(arguments, int64_t), true);
            break;
        case 'm':
            add_bare_money(text, own_currency(text), va_arg(arguments, struct money));
            break;
        case 'M':
            add_money(text, va_arg(arguments, struct money), grouping_of(own_currency(text)), CENTS_ALWAYS);
            break;
        case 'j':
            add_money(text, va_arg(arguments, struct money), GROUP_NONE, CENTS_ALWAYS);
            break;
        case 'S':
            add_signed_money(text, own_currency(text), va_arg(arguments, struct money), CENTS_WHEN_NEEDED);
            break;
        case 'k':
            code = va_arg(arguments, const char *);
            add_bare_money(text, code, va_arg(arguments, struct money));
            break;
        case 'q':
            code = va_arg(arguments, const char *);
            add_money(text, va_arg(arguments, struct money), grouping_of(code), CENTS_ALWAYS);
            break;
        case 'K':
        case 'L':
            code = va_arg(arguments, const char *);
            add_signed_money(text, code, va_arg(arguments, struct money),
                             format[1] == 'L' ? CENTS_ALWAYS : CENTS_WHEN_NEEDED);
            break;
        case 'p':
            add_percent(text, va_arg(arguments, struct rate));
            break;
        case 'D':
            add_date(text, va_arg(arguments, struct date));
            break;
        case '%':
            text_add(text, "%");
            break;
        default:
            abort();
        }
        format += 2;
    }
}

void text_addf(struct text *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_addv(text, format, arguments);
    va_end(arguments);
}

char *text_format(struct arena *arena, const char *format, ...)
{
    struct text text = text_start(arena);
    va_list arguments;
    va_start(arguments, format);
    text_addv(&text, format, arguments);
    va_end(arguments);
    return text.data;
}

void text_count(struct text *text, int64_t number, const char *noun)
{
    text_addf(text, "%u %s%s", number, noun, number == 1 ? "" : "s");
}
