#include "scenarios/answers/answer_dates.h"

#include <string.h>

#include "calc/kit/text.h"
#include "scenarios/answers/tokens.h"

static const char *const WEEKDAYS[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

/* 0 for a word that begins no name of three letters or more. */
static int begins(const char *word, const char *name)
{
    size_t length = strlen(word), i = 0;
    for (; i < length && name[i] && word[i] == (name[i] | 32); i++)
        ;
    return length >= 3 && i == length;
}

/* 1 … 12; 0 for no month. */
static int month_of(const struct token *token)
{
    for (int month = 1; !token->is_number && month <= 12; month++)
        if (begins(token->word, month_name(month)) || (month == 9 && strcmp(token->word, "sept") == 0))
            return month;
    return 0;
}

/* 0 … 6; −1 for no weekday. */
static int weekday_of(const struct token *token)
{
    for (int day = 0; !token->is_number && day < 7; day++)
        if (begins(token->word, WEEKDAYS[day]))
            return day;
    return -1;
}

/* What carries the date: numbers, a month, marks between numbers; a weekday apart. */
struct parts {
    int number_count, numbers[3], digits[3];
    int month, month_before; /* numbers that stand before the month */
    int weekday;
    char mark; /* between the numbers; 0 none */
};

static bool take_parts(struct parts *parts, const struct tokens *tokens)
{
    *parts = (struct parts){.weekday = -1};
    for (int i = 0; i < tokens->count; i++) {
        const struct token *token = &tokens->token[i];
        int number;
        if (token_whole(tokens, i, &number)) {
            if (parts->number_count == 3)
                return false;
            parts->digits[parts->number_count] = token->digits;
            parts->numbers[parts->number_count++] = number;
        } else if (month_of(token) > 0 && parts->month == 0) {
            parts->month = month_of(token);
            parts->month_before = parts->number_count;
        } else if (weekday_of(token) >= 0 && parts->weekday < 0) {
            parts->weekday = weekday_of(token);
        } else if (token_in(tokens, i, "/ - .") && (parts->mark == 0 || parts->mark == token->word[0])) {
            parts->mark = token->word[0];
        } else if (!token_in(tokens, i, ", . - of the on by until before")) {
            return false;
        }
    }
    return true;
}

static int full_year(int year, int digits)
{
    return digits == 2 ? 2000 + year : year;
}

/* The next such day from today on. */
static struct date without_year(int month, int day, struct date today)
{
    struct date date = {today.year, month, day};
    for (int i = 0; i < 8 && (!date_valid(date) || days_between(today, date) < 0); i++)
        date.year++;
    return date;
}

static struct date named_month(const struct parts *parts, struct date today)
{
    int count = parts->number_count, last = count - 1;
    if (count == 1)
        return date_known(today) ? without_year(parts->month, parts->numbers[0], today) : (struct date){0};
    if (count == 2 && parts->digits[0] == 4) /* 2026 December 5 */
        return (struct date){parts->numbers[0], parts->month, parts->numbers[1]};
    if (count == 2 && parts->month_before <= 1)
        return (struct date){full_year(parts->numbers[last], parts->digits[last]), parts->month, parts->numbers[0]};
    return (struct date){0};
}

/* Numbers alone: with slashes or hyphens the day or the month may come first; with points the day does. */
static int in_numbers(struct date days[DATE_READINGS], const struct parts *parts, struct date today)
{
    const int *number = parts->numbers;
    int count = 0, year = 0;
    if (parts->number_count == 3 && parts->digits[0] == 4) {
        days[0] = (struct date){number[0], number[1], number[2]};
        return date_valid(days[0]);
    }
    if (parts->number_count == 3)
        year = full_year(number[2], parts->digits[2]);
    for (int month_first = 0; month_first < 2 && parts->number_count >= 2 && parts->mark; month_first++) {
        int month = number[1 - month_first], day = number[month_first];
        struct date date = year || !date_known(today) ? (struct date){year, month, day} : without_year(month, day, today);
        bool twice = count > 0 && days[0].month == date.month && days[0].day == date.day;
        if (date_valid(date) && !twice && !(month_first && parts->mark == '.' && count > 0))
            days[count++] = date;
    }
    return count;
}

/* "5.12.2026" holds no decimals. */
static const char *points_apart(struct arena *arena, const char *line)
{
    struct text text = text_start(arena);
    for (; *line; line++)
        text_addf(&text, "%c%s", *line, *line == '.' ? " " : "");
    return text.data ? text.data : "";
}

const char *day_in_words(struct arena *arena, struct date date)
{
    return text_format(arena, "%d %s %d", date.day, month_name(date.month), date.year);
}

int dates_of_answer(struct date days[DATE_READINGS], struct arena *arena, const char *line, struct date today,
                    struct err *err)
{
    struct tokens *tokens = arena_alloc(arena, sizeof *tokens);
    struct parts parts;
    struct date found[DATE_READINGS] = {{0}};
    int count = 0;
    bool read = tokens_of(tokens, arena, points_apart(arena, line)) && take_parts(&parts, tokens);
    if (read && parts.month > 0 && parts.number_count == 1 && parts.digits[0] <= 2 && !date_known(today))
        return err_set(err, ERR_INPUT, "expected the year as well, such as \"%d %s 2026\", found \"%s\"", parts.numbers[0],
                       month_name(parts.month), line);
    if (read && parts.month > 0) {
        found[0] = named_month(&parts, today);
        count = date_valid(found[0]);
    } else if (read) {
        count = in_numbers(found, &parts, today);
    }
    if (count == 0)
        return err_set(err, ERR_INPUT, "expected a day such as \"5 December 2026\" or 2026-12-05, found \"%s\"", line);
    int kept = 0;
    for (int i = 0; i < count; i++)
        if (parts.weekday < 0 || weekday(found[i]) == parts.weekday)
            days[kept++] = found[i];
    if (kept == 0) {
        char *name = arena_copy(arena, WEEKDAYS[weekday(found[0])], strlen(WEEKDAYS[weekday(found[0])]));
        name[0] = (char)(name[0] - 'a' + 'A');
        return err_set(err, ERR_INPUT, "%s is a %s: which of the two is meant?", day_in_words(arena, found[0]), name);
    }
    return kept;
}
