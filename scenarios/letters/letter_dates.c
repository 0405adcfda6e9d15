#include "scenarios/letters/letter_dates.h"

#include <string.h>

/* 1 … 12 of "feb", "february"; 0 for another word. */
static int month_of(const struct token *token)
{
    size_t length = strlen(token->word);
    if (token->kind != TOKEN_WORD || length < 3)
        return 0;
    for (int month = 1; month <= 12; month++) {
        const char *name = month_name(month);
        size_t i = 0;
        while (i < length && (name[i] | 0x20) == token->word[i])
            i++;
        if (i == length && (length == 3 || length == 4 || name[length] == '\0'))
            return month;
    }
    return 0;
}

/* A bare whole number within bounds; 0 otherwise. */
static int whole_at(const struct tokens *tokens, int i, int low, int high)
{
    if (i >= tokens->count || tokens->token[i].kind != TOKEN_NUMBER)
        return 0;
    const struct letter_number *number = &tokens->token[i].number;
    if (number->unit || number->currency[0] || number->percent || number->grouped || number->decimals)
        return 0;
    int64_t whole = number->raw / NUMBER_SCALE;
    return whole >= low && whole <= high ? (int)whole : 0;
}

static bool mark_at(const struct tokens *tokens, int i, const char *mark)
{
    return i < tokens->count && token_is(&tokens->token[i], mark);
}

static struct letter_day checked(struct letter_day day)
{
    if (!day.no_year && !date_valid(day.date))
        day = (struct letter_day){0};
    return day;
}

/* The year behind a month and a day, where there is one. */
static struct letter_day with_year(const struct tokens *tokens, int from, int i, int month, int day)
{
    struct letter_day found = {.date = {0, month, day}, .no_year = true, .length = i - from};
    int comma = mark_at(tokens, i, ",") ? i + 1 : i;
    int year = whole_at(tokens, comma, 1990, 2100);
    if (year) {
        found.date.year = year;
        found.no_year = false;
        found.length = comma + 1 - from;
    }
    return checked(found);
}

static struct letter_day in_figures(const struct tokens *tokens, int i)
{
    struct letter_day found = {.length = 5};
    const char *mark = i + 1 < tokens->count ? tokens->token[i + 1].word : "";
    if ((strcmp(mark, "-") != 0 && strcmp(mark, "/") != 0 && strcmp(mark, ".") != 0) || !mark_at(tokens, i + 3, mark))
        return (struct letter_day){0};
    int first = whole_at(tokens, i, 1, 2100), second = whole_at(tokens, i + 2, 1, 31),
        third = whole_at(tokens, i + 4, 1, 2100);
    if (first > 1900)
        found.date = (struct date){first, second, third};
    else if (third > 1900 && first > 12)
        found.date = (struct date){third, second, first};
    else if (third > 1900 && mark[0] == '.')
        found.date = (struct date){third, second, first}; /* who writes dots has the day first */
    else if (third > 1900) {
        found.date = (struct date){third, first, second};
        found.two_ways = second <= 12 && first != second;
    }
    return checked(found);
}

struct letter_day day_at(const struct tokens *tokens, int i)
{
    static const char *const days[] = {"monday",   "tuesday", "wednesday", "thursday", "friday",
                                       "saturday", "sunday",  "mon",       "tue",      "wed",
                                       "thu",      "fri",     "sat",       "sun",      "the"};
    int from = i;
    for (size_t d = 0; d < sizeof days / sizeof *days; d++)
        if (i < tokens->count && token_is(&tokens->token[i], days[d])) {
            i += 1 + mark_at(tokens, i + 1, ",");
            break;
        }
    if (i >= tokens->count)
        return (struct letter_day){0};
    int month = month_of(&tokens->token[i]);
    int day = whole_at(tokens, i, 1, 31);
    if (month) {
        int next = mark_at(tokens, i + 1, ".") ? i + 2 : i + 1;
        day = whole_at(tokens, next, 1, 31);
        if (day)
            return with_year(tokens, from, next + 1, month, day);
        int year = whole_at(tokens, next, 1990, 2100);
        struct letter_day found = {.date = {year, month, 1}, .month_only = true, .length = next + 1 - from};
        return year ? checked(found) : (struct letter_day){0};
    }
    if (day && i + 1 < tokens->count) {
        int next = mark_at(tokens, i + 1, "of") || mark_at(tokens, i + 1, "-") ? i + 2 : i + 1;
        month = next < tokens->count ? month_of(&tokens->token[next]) : 0;
        if (month) {
            int dash = mark_at(tokens, next + 1, "-") || mark_at(tokens, next + 1, ".") ? next + 2 : next + 1;
            return with_year(tokens, from, dash, month, day);
        }
    }
    struct letter_day found = in_figures(tokens, i);
    if (found.length > 0)
        found.length += i - from;
    return found;
}
