#include "bands/records/dated.h"

#include <string.h>

/* A number of exactly count digits; −1 when there is none. */
static int digits(const char *text, int count)
{
    int number = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

static bool loose_date_from(struct date *date, const char *text)
{
    size_t length = strlen(text);
    if ((length != 4 && length != 7 && length != 10) || (length > 4 && text[4] != '-') ||
        (length > 7 && text[7] != '-'))
        return false;
    *date = (struct date){.year = digits(text, 4)};
    if (length > 4)
        date->month = digits(text + 5, 2);
    if (length > 7)
        date->day = digits(text + 8, 2);
    return date_valid((struct date){date->year, length > 4 ? date->month : 1, length > 7 ? date->day : 1});
}

bool read_loose_date_of(const struct reading *reading, const struct json *object, const char *key,
                        struct loose_date *date)
{
    struct json *member;
    if (!read_required(reading, object, key, &member) || !read_words(reading, member, &date->text))
        return false;
    return loose_date_from(&date->date, date->text) ||
           json_error(reading->err, member, "expected a date as \"2026\", \"2026-02\" or \"2026-02-24\", found \"%s\"",
                      date->text);
}

bool read_loose_date(const struct reading *reading, const struct json *object, struct loose_date *date)
{
    return read_loose_date_of(reading, object, "date", date);
}

bool read_confidence(const struct reading *reading, const struct json *object, enum confidence *confidence)
{
    struct json *member;
    int degree = 0;
    if (!read_required(reading, object, "confidence", &member) ||
        !read_choice(reading, member, "a confidence", CONFIDENCE_NAMES, CONFIDENCE_COUNT, &degree))
        return false;
    *confidence = (enum confidence)degree;
    return true;
}
