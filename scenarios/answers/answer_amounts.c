#include "scenarios/answers/answer_amounts.h"

#include <string.h>

#include "bands/reader/json_edit.h"
#include "bands/reader/money_text.h"
#include "bands/reader/read.h"
#include "calc/kit/json_out.h"
#include "calc/kit/text.h"
#include "scenarios/answers/answer_dates.h"
#include "scenarios/answers/tokens.h"

/* Below it a bare number is no yearly amount: "170" may be 170k. A bare number from SHARES_MAX on may be a value. */
static const int64_t THOUSANDS_BELOW = 1000, SHARES_MAX = 10000;

void add_reading(struct understood *answer, const char *key, const char *value, const char *words)
{
    int i = answer->count++;
    answer->reading[i].key = key;
    answer->reading[i].value = value;
    answer->reading[i].words = words;
}

/* 170000, or 170199.96 */
static const char *plain(struct arena *arena, int64_t cents)
{
    return cents % 100 == 0 ? text_format(arena, "%l", cents / 100) : text_format(arena, "%j", (struct money){cents});
}

static const char *in_words(const struct answer_setting *setting, int64_t cents)
{
    return text_format(setting->arena, "%K", setting->currency, (struct money){cents});
}

/* Without the blanks around it and without `ending` at its end; NULL where it does not end so. */
static const char *without(struct arena *arena, const char *line, const char *ending)
{
    size_t length = strlen(line), tail = strlen(ending);
    if (length <= tail)
        return NULL;
    for (size_t i = 0; i < tail; i++)
        if ((line[length - tail + i] | 32) != (ending[i] | 32))
            return NULL;
    length -= tail;
    while (length > 0 && line[length - 1] == ' ')
        length--;
    return arena_copy(arena, line, length);
}

static const char *without_any(struct arena *arena, const char *line, const char *const endings[], int count)
{
    for (int i = 0; i < count; i++) {
        const char *rest = without(arena, line, endings[i]);
        if (rest)
            return rest;
    }
    return NULL;
}

/* An amount for what the question asks; the monthly ones of a salary are twelve. */
static enum money_text amount_of(int64_t *cents, const struct answer_setting *setting, const char *line, bool *monthly)
{
    static const char *const months[] = {"a month", "per month", "/month", "/ month", "/mo", "monthly", "p.m.", "pm",
                                         "each month", "every month"};
    const char *rest = without_any(setting->arena, line, months, ARRAY_LEN(months));
    *monthly = rest != NULL;
    enum money_text read = money_of_text(cents, rest ? rest : line, setting->currency);
    struct money year = {*cents};
    if (rest && read == MONEY_TEXT_OK) {
        if (!money_scale(&year, year, 12, 1))
            return MONEY_TEXT_TOO_LARGE;
        *cents = year.cents;
    }
    return read;
}

static bool refuse(const struct answer_setting *setting, enum money_text why, const char *example, const char *line,
                   struct err *err)
{
    switch (why) {
    case MONEY_TEXT_TOO_FINE:
        return err_set(err, ERR_INPUT, "expected an amount with at most two decimals, found \"%s\"", line);
    case MONEY_TEXT_TOO_LARGE:
        return err_set(err, ERR_INPUT, "expected an amount of at most a million million, found \"%s\"", line);
    case MONEY_TEXT_OTHER_SIGN:
        return err_set(err, ERR_INPUT, "expected an amount in %s, the currency of this offer, found \"%s\"",
                       setting->currency, line);
    case MONEY_TEXT_OK:
    case MONEY_TEXT_AMBIGUOUS:
    case MONEY_TEXT_MALFORMED:
        break;
    }
    return err_set(err, ERR_INPUT, "expected an amount such as %s, found \"%s\"", example, line);
}

static void two_amounts(struct understood *answer, const struct answer_setting *setting, const char *key, int64_t larger)
{
    add_reading(answer, key, plain(setting->arena, larger), in_words(setting, larger));
    if (larger % 1000 == 0) /* else the smaller one is no amount */
        add_reading(answer, key, plain(setting->arena, larger / 1000), in_words(setting, larger / 1000));
    else
        answer->note = in_words(setting, larger);
}

static bool only_digits(const char *line)
{
    return line[0] && line[strspn(line, "0123456789")] == '\0';
}

bool read_amount(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                 const char *line, struct err *err)
{
    int64_t cents = 0;
    bool monthly;
    enum money_text read = amount_of(&cents, setting, line, &monthly);
    if (read == MONEY_TEXT_AMBIGUOUS) { /* "60.000": the larger one is in thousands */
        two_amounts(answer, setting, question->key, cents);
        return true;
    }
    if (read != MONEY_TEXT_OK || cents > MONEY_INPUT_MAX)
        return refuse(setting, read == MONEY_TEXT_OK ? MONEY_TEXT_TOO_LARGE : read, question->example, line, err);
    if (monthly && strcmp(question->unit, "$ a year") != 0)
        return err_set(err, ERR_INPUT, "expected all of it, found an amount a month: \"%s\"", line);
    if (question->kind == ANSWER_MONEY && only_digits(line) && cents > 0 && cents < 100 * THOUSANDS_BELOW) {
        two_amounts(answer, setting, question->key, 1000 * cents);
        return true;
    }
    add_reading(answer, question->key, plain(setting->arena, cents), in_words(setting, cents));
    if (monthly)
        answer->note = text_format(setting->arena, "twelve times that: %K a year", setting->currency, (struct money){cents});
    return true;
}

/* "700", "700 RSUs", "1,400 shares"; else a value. */
bool read_stock(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                const char *line, struct err *err)
{
    static const char *const names[] = {"rsus", "rsu", "units", "unit", "shares", "share", "stock units", "stocks",
                                        "shares of stock"};
    const char *number = without_any(setting->arena, line, names, ARRAY_LEN(names));
    int64_t cents = 0;
    const char *bare = number ? number : line;
    bool grouped = bare[0] && bare[strspn(bare, "0123456789,")] == '\0';
    if (grouped && (number || only_digits(bare) || strchr(bare, ','))) {
        enum money_text read = money_of_text(&cents, bare, NULL);
        if (read != MONEY_TEXT_OK)
            return refuse(setting, read, question->example, line, err);
        const char *units = text_format(setting->arena, "%l", cents / 100);
        const char *words = text_format(setting->arena, "%u shares", cents / 100);
        if (!number && cents / 100 >= SHARES_MAX)
            add_reading(answer, "grant.value", units,
                        text_format(setting->arena, "worth %K", setting->currency, (struct money){cents}));
        add_reading(answer, question->key, units, words);
        if (!number && answer->count == 1)
            answer->note = words;
        return true;
    }
    if (number)
        return err_set(err, ERR_INPUT, "expected a whole number of shares such as 700, found \"%s\"", line);
    enum money_text read = money_of_text(&cents, line, NULL);
    if (read == MONEY_TEXT_AMBIGUOUS) {
        two_amounts(answer, setting, "grant.value", cents);
        return true;
    }
    if (read != MONEY_TEXT_OK)
        return refuse(setting, read, question->example, line, err);
    add_reading(answer, "grant.value", plain(setting->arena, cents), in_words(setting, cents));
    return true;
}

/* "15%", "15 percent", "15", "0.15"; where money may stand instead, that too. */
bool read_percent(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                  const char *line, struct err *err)
{
    static const char *const signs[] = {"% of base", "%", "percent of base", "percent", "pct", "per cent"};
    const char *number = without_any(setting->arena, line, signs, ARRAY_LEN(signs));
    const char *bare = number ? number : line;
    bool decimal = bare[0] != '.' && bare[strspn(bare, "0123456789.")] == '\0' && bare[0];
    struct tokens *tokens = arena_alloc(setting->arena, sizeof *tokens);
    decimal = decimal && tokens_of(tokens, setting->arena, bare) && tokens->count == 1;
    if (decimal && (number || tokens->token[0].hundredths <= 100 * 100)) {
        bool fraction = !number && bare[0] == '0' && bare[1] == '.';
        int64_t hundredths = tokens->token[0].hundredths * (fraction ? 100 : 1);
        const char *words = text_format(setting->arena, "%p", (struct rate){hundredths * (RATE_ONE / 10000)});
        add_reading(answer, question->key, json_quoted(setting->arena, words), words);
        if (!number)
            answer->note = words;
        return true;
    }
    if (question->kind == ANSWER_RATE || number)
        return err_set(err, ERR_INPUT, "expected a percentage such as %s, found \"%s\"", question->example, line);
    if (!read_amount(answer, setting, question, line, err))
        return false;
    for (int i = 0; i < answer->count; i++)
        answer->reading[i].value = text_format(setting->arena, "{\"amount\": %s}", answer->reading[i].value);
    return true;
}

/* The next amount of a list: up to a blank, a comma at its end dropped. Behind it come the words that place it. */
static bool next_amount(const char **at, int64_t *cents, const struct answer_setting *setting)
{
    size_t length = strcspn(*at, " :");
    char *word = arena_copy(setting->arena, *at, length);
    *at += length;
    while (**at == ' ' || **at == ':')
        (*at)++;
    return money_of_text(cents, word, setting->currency) == MONEY_TEXT_OK && *cents >= 0 && *cents <= MONEY_INPUT_MAX;
}

/* "in month 4, ", "in 4 months; ": the month, and where the next piece begins. */
static bool next_month(const char **at, int *month)
{
    bool found = false;
    while (**at) {
        size_t length = strcspn(*at, " ,;");
        bool number = length > 0 && strspn(*at, "0123456789") == length;
        if (number && found)
            return true;
        if (number && length <= 2) {
            *month = 0;
            for (size_t i = 0; i < length; i++)
                *month = *month * 10 + ((*at)[i] - '0');
            found = true;
        } else {
            static const char *const words[] = {"in", "month", "months", "after", "from", "now", "at", "mo", "and"};
            bool known = length == 0;
            for (int i = 0; i < ARRAY_LEN(words); i++)
                known |= strlen(words[i]) == length && strncmp(words[i], *at, length) == 0;
            if (!known)
                return found; /* the next amount */
        }
        *at += length + ((*at)[length] != '\0');
    }
    return found;
}

bool read_vests(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                const char *line, struct err *err)
{
    struct text text = text_start(setting->arena);
    struct json_out out = json_start(&text, JSON_ONE_LINE);
    json_open_flat(&out, NULL, '[');
    for (const char *at = line; *at;) {
        int64_t cents;
        int month = 0;
        if (!next_amount(&at, &cents, setting) || !next_month(&at, &month))
            return err_set(err, ERR_INPUT, "expected amounts with a month from today, such as \"%s\", found \"%s\"",
                           question->example, line);
        json_open_flat(&out, NULL, '{');
        json_whole(&out, "month", month);
        json_number(&out, "amount", plain(setting->arena, cents));
        json_close(&out, '}');
    }
    json_close(&out, ']');
    add_reading(answer, question->key, json_line(&text), line);
    return true;
}

/* "10k until 1 March 2027; 5k until 2027-06-30" */
bool read_debts(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                const char *line, struct err *err)
{
    struct text text = text_start(setting->arena);
    struct json_out out = json_start(&text, JSON_ONE_LINE);
    json_open_flat(&out, NULL, '[');
    for (const char *at = line; *at;) {
        size_t length = strcspn(at, ";");
        const char *rest = arena_copy(setting->arena, at, length);
        struct date days[DATE_READINGS];
        int64_t cents;
        if (!next_amount(&rest, &cents, setting) || !rest[0])
            return err_set(err, ERR_INPUT, "expected amounts with their last day, such as \"%s\", found \"%s\"",
                           question->example, line);
        int count = dates_of_answer(days, setting->arena, rest, setting->today, err);
        if (count == 0)
            return false;
        if (count > 1)
            return err_set(err, ERR_INPUT, "\"%s\" may be %s or %s: write the month as a word", rest,
                           day_in_words(setting->arena, days[0]), day_in_words(setting->arena, days[1]));
        json_open_flat(&out, NULL, '{');
        json_number(&out, "amount", plain(setting->arena, cents));
        json_text(&out, "until", text_format(setting->arena, "%D", days[0]));
        json_close(&out, '}');
        at += length + (at[length] == ';');
        at += strspn(at, " ");
    }
    json_close(&out, ']');
    add_reading(answer, question->key, json_line(&text), line);
    return true;
}
