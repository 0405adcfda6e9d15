#include "bands/reader/members.h"

bool member_words(const struct reading *reading, const struct json *object, const char *key, const char **words)
{
    struct json *member;
    return read_required(reading, object, key, &member) && read_words(reading, member, words);
}

bool maybe_text(const struct reading *reading, const struct json *object, const char *key, const char **text)
{
    const struct json *member = json_member(object, key);
    return !member || read_text(reading, member, text);
}

bool maybe_words(const struct reading *reading, const struct json *object, const char *key, const char **words)
{
    const struct json *member = json_member(object, key);
    return !member || read_words(reading, member, words);
}

bool maybe_bool(const struct reading *reading, const struct json *object, const char *key, bool *value)
{
    const struct json *member = json_member(object, key);
    return !member || read_bool(reading, member, value);
}

bool maybe_count(const struct reading *reading, const struct json *object, const char *key, const char *what,
                 int64_t low, int64_t high, int64_t *value)
{
    const struct json *member = json_member(object, key);
    return !member || read_int(reading, member, what, low, high, value);
}

bool maybe_int(const struct reading *reading, const struct json *object, const char *key, const char *what,
               int64_t low, int64_t high, int *value)
{
    int64_t number = *value;
    if (!maybe_count(reading, object, key, what, low, high, &number))
        return false;
    *value = (int)number;
    return true;
}

bool maybe_amount(const struct reading *reading, const struct json *object, const char *key, enum money_low low,
                  bool *given, struct money *money)
{
    const struct json *member = json_member(object, key);
    *given = member != NULL;
    return !member || read_money(reading, member, low, money);
}

bool maybe_rate(const struct reading *reading, const struct json *object, const char *key, struct rate low,
                struct rate high, bool *given, struct rate *rate)
{
    const struct json *member = json_member(object, key);
    *given = member != NULL;
    return !member || read_rate(reading, member, low, high, 7, rate);
}

bool maybe_choice(const struct reading *reading, const struct json *object, const char *key, const char *what,
                  const char *const names[], int count, bool *given, int *index)
{
    const struct json *member = json_member(object, key);
    *given = member != NULL;
    return !member || read_choice(reading, member, what, names, count, index);
}

bool maybe_date(const struct reading *reading, const struct json *object, const char *key, struct date *date)
{
    const struct json *member = json_member(object, key);
    return !member || read_date(reading, member, date);
}
