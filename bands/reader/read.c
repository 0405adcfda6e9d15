#include "bands/reader/read.h"

#include <string.h>

#include "bands/reader/decimal.h"
#include "bands/reader/money_text.h"
#include "calc/kit/currency.h"
#include "calc/kit/nearest.h"
#include "calc/kit/text.h"

static const char *shown(const struct reading *reading, const struct json *node)
{
    return json_shown(reading->arena, node);
}

static bool expected(const struct reading *reading, const struct json *node, const char *what)
{
    return json_error(reading->err, node, "expected %s, found %s", what, shown(reading, node));
}

bool read_object(const struct reading *reading, const struct json *node, const char *const known[], int count)
{
    if (node->type != JSON_OBJECT)
        return expected(reading, node, "an object");
    for (const struct json *member = node->first; member; member = member->next) {
        int i = 0;
        while (i < count && strcmp(known[i], member->key) != 0)
            i++;
        if (i < count)
            continue;
        const char *near = nearest_name(member->key, known, count);
        if (near)
            return json_key_error(reading->err, member, "unknown key \"%s\": did you mean \"%s\"?", member->key, near);
        struct text names = text_start(reading->arena);
        for (i = 0; i < count; i++)
            text_addf(&names, "%s%s", i > 0 ? ", " : "", known[i]);
        return json_key_error(reading->err, member, "unknown key \"%s\": expected one of %s", member->key, names.data);
    }
    return true;
}

bool read_list(const struct reading *reading, const struct json *node, int low, int high)
{
    if (node->type != JSON_ARRAY)
        return expected(reading, node, "a list");
    if (node->count < low || node->count > high)
        return json_error(reading->err, node, "expected a list of %d to %d entries, found %d", low, high, node->count);
    return true;
}

bool read_required(const struct reading *reading, const struct json *object, const char *key, struct json **member)
{
    *member = json_member(object, key);
    if (!*member)
        return json_error(reading->err, object, "the key \"%s\" is missing", key);
    return true;
}

bool read_text(const struct reading *reading, const struct json *node, const char **text)
{
    if (node->type != JSON_STRING)
        return expected(reading, node, "text in quotes");
    for (const char *at = node->text; *at; at++)
        if (((unsigned char)*at < 0x20 && *at != '\n' && *at != '\t') || *at == 0x7f)
            return json_error(reading->err, node, "expected text without control characters, found %s",
                              shown(reading, node));
    if (strlen(node->text) > TEXT_MAX)
        return json_error(reading->err, node, "expected text of at most %d bytes, found %d", TEXT_MAX,
                          (int)strlen(node->text));
    *text = node->text;
    return true;
}

bool read_words(const struct reading *reading, const struct json *node, const char **text)
{
    if (!read_text(reading, node, text))
        return false;
    if ((*text)[strspn(*text, " \t\n")] == '\0')
        return expected(reading, node, "text that is not empty");
    return true;
}

bool read_bool(const struct reading *reading, const struct json *node, bool *value)
{
    if (node->type != JSON_BOOL)
        return expected(reading, node, "true or false");
    *value = node->boolean;
    return true;
}

bool read_int(const struct reading *reading, const struct json *node, const char *what, int64_t low, int64_t high,
              int64_t *value)
{
    int64_t number = 0;
    bool whole = node->type == JSON_NUMBER &&
                 decimal_scaled(node->text, strlen(node->text), 0, &number) == DECIMAL_OK;
    if (!whole || number < low || number > high)
        return json_error(reading->err, node, "expected %s, a whole number from %u to %u, found %s", what, low, high,
                          shown(reading, node));
    *value = number;
    return true;
}

/* The form of an amount, with examples that fit the currency. */
static const char *money_form(const struct reading *reading, enum money_low low)
{
    const char *above = low == MONEY_ABOVE_ZERO ? " above 0" : "";
    if (currency_is_usd(reading->currency))
        return text_format(reading->arena, "an amount in dollars%s, such as 170000, \"170k\" or \"$170,000\"", above);
    if (strcmp(reading->currency, "INR") == 0)
        return text_format(reading->arena, "an amount in INR%s, such as 4500000, \"45L\" or \"45,00,000\"", above);
    return text_format(reading->arena, "an amount in %s%s, such as 74000, \"74k\" or \"74,000\"", reading->currency, above);
}

static bool refuse_ambiguous(const struct reading *reading, const struct json *node, int64_t cents)
{
    return json_error(reading->err, node, "%s may mean %m or %M: write it without the point, or with two decimals",
                      shown(reading, node), (struct money){cents}, (struct money){cents / 1000});
}

bool read_money(const struct reading *reading, const struct json *node, enum money_low low, struct money *money)
{
    int64_t cents = 0;
    if (node->type != JSON_NUMBER && node->type != JSON_STRING)
        return expected(reading, node, money_form(reading, low));
    switch (node->type == JSON_STRING ? money_of_text(&cents, node->text, reading->currency)
                                      : money_of_number(&cents, node->text)) {
    case MONEY_TEXT_OK:
        break;
    case MONEY_TEXT_MALFORMED:
        return expected(reading, node, money_form(reading, low));
    case MONEY_TEXT_TOO_FINE:
        return expected(reading, node, "an amount with at most two decimals");
    case MONEY_TEXT_TOO_LARGE:
        cents = INT64_MAX;
        break;
    case MONEY_TEXT_AMBIGUOUS:
        return refuse_ambiguous(reading, node, cents);
    case MONEY_TEXT_OTHER_SIGN:
        return json_error(reading->err, node,
                          "expected an amount in %s, found %s: give the offer its \"currency\" (or its stock one of its own)",
                          reading->currency, shown(reading, node));
    }
    if (cents > MONEY_INPUT_MAX)
        return expected(reading, node, currency_is_usd(reading->currency)
                                           ? "an amount of at most 1,000,000,000,000 dollars"
                                           : "an amount of at most 1,000,000,000,000");
    if (cents < 0 || (cents == 0 && low == MONEY_ABOVE_ZERO))
        return expected(reading, node, low == MONEY_ABOVE_ZERO ? "an amount above 0" : "an amount of 0 or more");
    money->cents = cents;
    return true;
}

static bool out_of_bounds(const struct reading *reading, const struct json *node, struct rate low, struct rate high)
{
    return json_error(reading->err, node, "expected a rate from %p to %p, found %s", low, high, shown(reading, node));
}

/* A bare number, which must be a fraction: 15 is refused, since it may mean 15 % or 1,500 %. */
static bool read_fraction(const struct reading *reading, const struct json *node, struct rate *rate)
{
    enum decimal_result result = decimal_scaled(node->text, strlen(node->text), 9, &rate->nano);
    if (result == DECIMAL_TOO_LARGE || (result == DECIMAL_OK && (rate->nano >= RATE_ONE || rate->nano <= -RATE_ONE)))
        return json_error(reading->err, node, "a bare %s is ambiguous: write \"%s%%\", or a fraction below 1 such as 0.15",
                          node->text, node->text);
    if (result != DECIMAL_OK)
        return expected(reading, node, "a fraction with at most nine decimals");
    return true;
}

bool read_rate(const struct reading *reading, const struct json *node, struct rate low, struct rate high,
               int decimals, struct rate *rate)
{
    static const int64_t steps[] = {10000000, 1000000, 100000, 10000, 1000, 100, 10, 1};
    struct rate value = {0};
    size_t length = node->type == JSON_STRING ? strlen(node->text) : 0;
    if (node->type == JSON_NUMBER) {
        if (!read_fraction(reading, node, &value))
            return false;
    } else {
        if (length < 2 || node->text[length - 1] != '%')
            return expected(reading, node, "a rate such as \"15%\" or 0.15");
        size_t digits = node->text[length - 2] == ' ' ? length - 2 : length - 1;
        enum decimal_result result = memchr(node->text, 'e', digits) || memchr(node->text, 'E', digits)
                                         ? DECIMAL_MALFORMED
                                         : decimal_scaled(node->text, digits, 7, &value.nano);
        if (result == DECIMAL_MALFORMED)
            return expected(reading, node, "a rate such as \"15%\" or 0.15");
        if (result == DECIMAL_TOO_LARGE)
            return out_of_bounds(reading, node, low, high);
        if (result == DECIMAL_TOO_FINE)
            return expected(reading, node, "a percentage with at most seven decimals");
    }
    if (value.nano % steps[decimals] != 0)
        return json_error(reading->err, node, "expected a percentage with at most %d decimals, found %s", decimals,
                          shown(reading, node));
    if (value.nano < low.nano || value.nano > high.nano)
        return out_of_bounds(reading, node, low, high);
    *rate = value;
    return true;
}

bool read_correlation(const struct reading *reading, const struct json *node, struct rate *rate)
{
    int64_t nano = 0;
    if (node->type != JSON_NUMBER || decimal_scaled(node->text, strlen(node->text), 9, &nano) != DECIMAL_OK ||
        nano > RATE_ONE || nano < -RATE_ONE)
        return expected(reading, node, "a number from -1 to 1");
    rate->nano = nano;
    return true;
}

bool read_choice(const struct reading *reading, const struct json *node, const char *what,
                 const char *const names[], int count, int *index)
{
    struct text list = text_start(reading->arena);
    for (int i = 0; i < count; i++)
        text_addf(&list, "%s%s", i > 0 ? ", " : "", names[i]);
    if (node->type != JSON_STRING)
        return json_error(reading->err, node, "expected %s (one of %s), found %s", what, list.data,
                          shown(reading, node));
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], node->text) == 0) {
            *index = i;
            return true;
        }
    const char *near = nearest_name(node->text, names, count);
    if (near)
        return json_error(reading->err, node, "expected %s (one of %s), found %s: did you mean \"%s\"?", what,
                          list.data, shown(reading, node), near);
    return json_error(reading->err, node, "expected %s (one of %s), found %s", what, list.data, shown(reading, node));
}

bool read_date(const struct reading *reading, const struct json *node, struct date *date)
{
    const char *form = "a date as \"2026-12-05\"";
    if (node->type != JSON_STRING || strlen(node->text) != 10)
        return expected(reading, node, form);
    int parts[3] = {0}, part = 0;
    for (int i = 0; i < 10; i++) {
        char byte = node->text[i];
        if (i == 4 || i == 7) {
            if (byte != '-')
                return expected(reading, node, form);
            part++;
        } else if (byte < '0' || byte > '9') {
            return expected(reading, node, form);
        } else {
            parts[part] = parts[part] * 10 + (byte - '0');
        }
    }
    struct date value = {parts[0], parts[1], parts[2]};
    if (!date_valid(value))
        return expected(reading, node, "a day of the calendar in the years 1900 to 2199");
    *date = value;
    return true;
}
