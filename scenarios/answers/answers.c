#include "scenarios/answers/answers.h"

#include <string.h>

#include "bands/reader/decimal.h"
#include "bands/reader/json_edit.h"
#include "bands/reader/read.h"
#include "calc/kit/nearest.h"
#include "calc/kit/text.h"
#include "scenarios/answers/answer_amounts.h"
#include "scenarios/answers/answer_dates.h"
#include "scenarios/answers/answer_schedule.h"
#include "scenarios/answers/tokens.h"

const char *json_line(const struct text *text)
{
    return arena_copy(text->arena, text->data, strcspn(text->data, "\n"));
}

static bool is_text(struct arena *arena, const char *line)
{
    struct err ignored = {0};
    struct json *node;
    const char *quoted = json_quoted(arena, line);
    return json_parse(&node, arena, "the answer", quoted, strlen(quoted), &ignored);
}

/* "5", "l5" and "L5" are L5 at Amazon. */
static const char *level_meant(const struct answer_setting *setting, const char *line)
{
    const struct company *company = company_find(setting->companies, setting->company);
    bool bare = strlen(line) == 1 && line[0] >= '4' && line[0] <= '8';
    bool small = strlen(line) == 2 && line[0] == 'l' && line[1] >= '0' && line[1] <= '9';
    if (!company || strcmp(company->name, "Amazon") != 0 || (!bare && !small))
        return line;
    return text_format(setting->arena, "L%c", line[bare ? 0 : 1]);
}

static bool read_words_as_they_are(struct understood *answer, const struct answer_setting *setting,
                                   const struct question *question, const char *line)
{
    const char *words = strcmp(question->key, "level") == 0 ? level_meant(setting, line) : line;
    add_reading(answer, question->key, json_quoted(setting->arena, words), words);
    return true;
}

static bool read_day(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                     const char *line, struct err *err)
{
    struct date days[DATE_READINGS];
    int count = dates_of_answer(days, setting->arena, line, setting->today, err);
    for (int i = 0; i < count; i++)
        add_reading(answer, question->key, text_format(setting->arena, "\"%D\"", days[i]),
                    day_in_words(setting->arena, days[i]));
    bool iso = strlen(line) == 10 && line[4] == '-';
    if (count == 1 && !iso)
        answer->note = day_in_words(setting->arena, days[0]);
    return count > 0;
}

static bool read_vesting(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                         const char *line, struct err *err)
{
    const char *value;
    if (!schedule_of_answer(&value, &answer->note, setting->arena, setting->companies, setting->company, line, err))
        return false;
    add_reading(answer, question->key, value, line);
    return true;
}

/* Other words for the names of the case file. */
static const struct {
    const char *words, *name;
} MEANT[] = {{"in writing", "written"},   {"writing", "written"}, {"oral", "verbal"},   {"said", "verbal"},
             {"by phone", "verbal"},      {"at once", "lump"},    {"once", "lump"},     {"upfront", "lump"},
             {"up front", "lump"},        {"all at once", "lump"}, {"lump sum", "lump"}, {"pro rata", "prorated"},
             {"pro-rata", "prorated"},    {"pro rated", "prorated"}, {"all", "full"},   {"all of it", "full"},
             {"everything", "full"},      {"nothing", "none"},    {"by month", "monthly"}};

static bool begins_with(const char *name, const char *line)
{
    size_t i = 0;
    while (line[i] && name[i] == (line[i] | 32))
        i++;
    return i > 0 && !line[i];
}

static bool read_name(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                      const char *line, struct err *err)
{
    const char *name = NULL;
    int count = 0;
    for (; count < CHOICES_MAX && question->choices[count]; count++)
        if (begins_with(question->choices[count], line))
            name = question->choices[count];
    for (int i = 0; !name && i < ARRAY_LEN(MEANT); i++)
        for (int j = 0; j < count; j++)
            if (same_words(MEANT[i].words, line) && strcmp(MEANT[i].name, question->choices[j]) == 0)
                name = question->choices[j];
    if (!name)
        name = nearest_name(line, question->choices, count);
    if (!name) {
        struct text list = text_start(setting->arena);
        for (int i = 0; i < count; i++)
            text_addf(&list, "%s%s", i == 0 ? "" : i == count - 1 ? " or " : ", ", question->choices[i]);
        return err_set(err, ERR_INPUT, "expected %s, found \"%s\"", list.data, line);
    }
    add_reading(answer, question->key, json_quoted(setting->arena, name), name);
    if (strlen(line) != strlen(name))
        answer->note = name;
    return true;
}

static bool read_yes_or_no(struct understood *answer, const struct question *question, const char *line, struct err *err)
{
    static const char *const yes[] = {"yes", "y", "true", "ja", "yep", "sure", "1"},
                      *const no[] = {"no", "n", "false", "nope", "not", "0"};
    for (int i = 0; i < ARRAY_LEN(yes); i++)
        if (same_words(yes[i], line)) {
            add_reading(answer, question->key, "true", "yes");
            return true;
        }
    for (int i = 0; i < ARRAY_LEN(no); i++)
        if (same_words(no[i], line)) {
            add_reading(answer, question->key, "false", "no");
            return true;
        }
    return err_set(err, ERR_INPUT, "expected yes or no, found \"%s\"", line);
}

/* "3 years", "36 months", "24"; a small bare number may be either. */
static bool read_months(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                        const char *line, struct err *err)
{
    struct tokens *tokens = arena_alloc(setting->arena, sizeof *tokens);
    int number = 0;
    bool read = tokens_of(tokens, setting->arena, line) && token_whole(tokens, 0, &number);
    bool bare = tokens->count == 1, years = token_in(tokens, 1, "years year yrs yr y");
    if (!read || tokens->count > 2 || (!bare && !years && !token_in(tokens, 1, "months month mos mo m")) || number > 1000)
        return err_set(err, ERR_INPUT, "expected months or years such as \"%s\", found \"%s\"", question->example, line);
    if (years || (bare && number <= 5))
        add_reading(answer, question->key, text_format(setting->arena, "%d", 12 * number),
                    text_format(setting->arena, "%d years", number));
    if (!years)
        add_reading(answer, question->key, text_format(setting->arena, "%d", number),
                    text_format(setting->arena, "%d months", number));
    if (answer->count == 1)
        answer->note = answer->reading[0].words;
    return true;
}

static bool read_code(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                      const char *line, struct err *err)
{
    static const struct {
        const char *words, *code;
    } names[] = {{"$", "USD"},     {"us$", "USD"},    {"dollars", "USD"}, {"us dollars", "USD"},        {"rupees", "INR"},
                 {"\u20b9", "INR"},    {"euros", "EUR"},  {"euro", "EUR"},    {"\u20ac", "EUR"},                {"pounds", "GBP"},
                 {"\u00a3", "GBP"},    {"rs", "INR"},     {"rs.", "INR"},     {"canadian dollars", "CAD"}};
    char code[4] = "";
    for (int i = 0; i < ARRAY_LEN(names); i++)
        if (same_words(names[i].words, line)) {
            add_reading(answer, question->key, json_quoted(setting->arena, names[i].code), names[i].code);
            answer->note = names[i].code;
            return true;
        }
    for (int i = 0; strlen(line) == 3 && i < 3; i++)
        code[i] = (char)(line[i] >= 'a' && line[i] <= 'z' ? line[i] - 'a' + 'A' : line[i]);
    if (strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3)
        return err_set(err, ERR_INPUT, "expected the three letters of a currency, such as USD, found \"%s\"", line);
    add_reading(answer, question->key, json_quoted(setting->arena, code), arena_copy(setting->arena, code, 3));
    return true;
}

/* 100,000,000ths as JSON writes them: what was typed may have a plus, or zeros in front. */
static const char *plain_rate(struct arena *arena, int64_t value)
{
    enum { WHOLE = 100000000 };
    char decimals[9];
    int64_t rest = value % WHOLE;
    int last = -1;
    for (int i = 7; i >= 0; i--, rest /= 10) {
        decimals[i] = (char)('0' + rest % 10);
        last = last < 0 && decimals[i] != '0' ? i : last;
    }
    decimals[last + 1] = '\0';
    return text_format(arena, "%l%s%s", value / WHOLE, last < 0 ? "" : ".", decimals);
}

/* A number above 0, as the case states rates. */
static bool read_exchange(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                          const char *line, struct err *err)
{
    int64_t value;
    if (decimal_scaled(line, strlen(line), 8, &value) != DECIMAL_OK || value <= 0)
        return err_set(err, ERR_INPUT, "expected a number such as %s, found \"%s\"", question->example, line);
    add_reading(answer, question->key, plain_rate(setting->arena, value), line);
    return true;
}

bool answer_read(struct understood *answer, const struct answer_setting *setting, const struct question *question,
                 const char *line, struct err *err)
{
    *answer = (struct understood){.note = ""};
    if (!is_text(setting->arena, line))
        return err_set(err, ERR_INPUT, "expected text in UTF-8, found other bytes");
    switch (question->kind) {
    case ANSWER_TEXT:
    case ANSWER_LINES:
        return read_words_as_they_are(answer, setting, question, line);
    case ANSWER_MONEY:
    case ANSWER_PRICE:
        return read_amount(answer, setting, question, line, err);
    case ANSWER_STOCK:
        return read_stock(answer, setting, question, line, err);
    case ANSWER_RATE:
    case ANSWER_RATE_OR_MONEY:
        return read_percent(answer, setting, question, line, err);
    case ANSWER_DATE:
        return read_day(answer, setting, question, line, err);
    case ANSWER_SCHEDULE:
        return read_vesting(answer, setting, question, line, err);
    case ANSWER_CHOICE:
        return read_name(answer, setting, question, line, err);
    case ANSWER_YES_NO:
        return read_yes_or_no(answer, question, line, err);
    case ANSWER_MONTHS:
        return read_months(answer, setting, question, line, err);
    case ANSWER_EXCHANGE:
        return read_exchange(answer, setting, question, line, err);
    case ANSWER_CURRENCY:
        return read_code(answer, setting, question, line, err);
    case ANSWER_VESTS:
        return read_vests(answer, setting, question, line, err);
    case ANSWER_DEBTS:
        return read_debts(answer, setting, question, line, err);
    }
    return false;
}
