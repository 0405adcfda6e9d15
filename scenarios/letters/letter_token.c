#include "scenarios/letters/letter_token.h"

#include <string.h>

#include "calc/number/money.h"
#include "scenarios/letters/letter_digits.h"
#include "scenarios/letters/letter_spelling.h"

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (unsigned char)byte >= 0x80;
}

bool number_cents(const struct letter_number *number, int64_t *cents)
{
    int64_t unit = number->unit > 0 ? number->unit : 1;
    wide_int all = (wide_int)number->raw * unit;
    if (all > (wide_int)MONEY_INPUT_MAX * 100 || all % 100 != 0)
        return false;
    *cents = (int64_t)(all / 100);
    return true;
}

static struct token *add_token(struct tokens *tokens, struct arena *arena, struct token token)
{
    if (tokens->count == tokens->size) {
        int size = tokens->size > 0 ? 2 * tokens->size : 64;
        struct token *more = arena_array(arena, (size_t)size, sizeof *more);
        if (tokens->count > 0)
            memcpy(more, tokens->token, (size_t)tokens->count * sizeof *more);
        tokens->token = more;
        tokens->size = size;
    }
    tokens->token[tokens->count] = token;
    return &tokens->token[tokens->count++];
}

/* What may stand behind the digits without a blank: 43L, 53300GBP, 90KUSD, 1st. */
static void read_suffix(struct token *token, const char **at)
{
    char word[8] = "";
    size_t length = 0;
    const char *from = *at;
    while (length < sizeof word - 1 && is_letter(from[length])) {
        word[length] = (char)(from[length] >= 'A' && from[length] <= 'Z' ? from[length] - 'A' + 'a' : from[length]);
        length++;
    }
    if (length == 0 || is_letter(from[length]))
        return;
    struct letter_number *number = &token->number;
    if (strcmp(word, "st") == 0 || strcmp(word, "nd") == 0 || strcmp(word, "rd") == 0 || strcmp(word, "th") == 0) {
        number->ordinal = true;
        *at += length;
        return;
    }
    enum letter_period period = number->period;
    int64_t unit = unit_word(word, &period);
    const char *code = unit ? NULL : currency_word(word);
    if (!unit && !code && (word[0] == 'k' || word[0] == 'l' || word[0] == 'm')) {
        char one[2] = {word[0], '\0'};
        code = currency_word(word + 1);
        unit = code ? unit_word(one, &period) : 0;
    }
    if (!unit && !code)
        return;
    number->unit = unit;
    number->period = period;
    if (code)
        memcpy(number->currency, code, strlen(code) + 1);
    *at += length;
}

static void add_number(struct tokens *tokens, struct arena *arena, const struct letter_line *line, const char **at)
{
    struct token token = {.kind = TOKEN_NUMBER, .word = "", .at = *at, .line = line};
    bool in_list = *at > line->text + 1 && (*at)[-1] == ',' && is_digit((*at)[-2]);
    bool in_day = *at > line->text + 1 && (*at)[-1] == '.' && is_digit((*at)[-2]);
    token.number = letter_digits(*at, at, in_list, in_day);
    /* 45 000: thousands apart, where the next group has just three digits */
    while (!token.number.decimals && !token.number.grouped && token.number.raw > 0 &&
           token.number.raw < INT64_C(1000000) * NUMBER_SCALE && (*at)[0] == ' ' && is_digit((*at)[1]) &&
           is_digit((*at)[2]) && is_digit((*at)[3]) && !is_digit((*at)[4]) &&
           ((*at)[4] == '\0' || !strchr(",.%", (*at)[4]) || ((*at)[4] != '%' && !is_digit((*at)[5])))) {
        token.number.raw = token.number.raw * 1000 +
                           (((*at)[1] - '0') * 100 + ((*at)[2] - '0') * 10 + ((*at)[3] - '0')) * (int64_t)NUMBER_SCALE;
        *at += 4;
    }
    read_suffix(&token, at);
    if (**at == '+' && !is_digit((*at)[1]) && (*at)[1] != ' ')
        (*at)++;
    token.end = *at;
    add_token(tokens, arena, token);
}

static void add_word(struct tokens *tokens, struct arena *arena, const struct letter_line *line, const char **at)
{
    const char *from = *at, *end = from;
    while (is_letter(*end) || (is_digit(*end) && !(end > from && end[-1] == '$')) || (*end == '\'' && is_letter(end[1])) ||
           (*end == '.' && is_letter(end[1])) || (*end == '$' && end - from <= 3))
        end++;
    size_t length = (size_t)(end - from);
    char *word = arena_copy(arena, from, length);
    for (size_t i = 0; i < length; i++)
        if (word[i] >= 'A' && word[i] <= 'Z')
            word[i] = (char)(word[i] - 'A' + 'a');
    if (length > 2 && word[length - 1] == 's' && word[length - 2] == '\'')
        word[length - 2] = '\0';
    *at = end;
    add_token(tokens, arena,
              (struct token){.kind = TOKEN_WORD,
                             .word = word,
                             .at = from,
                             .end = end,
                             .line = line,
                             .capital = *from >= 'A' && *from <= 'Z'});
}

static void drop_token(struct tokens *tokens, int i)
{
    memmove(&tokens->token[i], &tokens->token[i + 1], (size_t)(tokens->count - i - 1) * sizeof *tokens->token);
    tokens->count--;
}

/* "per annum", "/ month", "a year", "monthly" behind a number. */
static void read_period(struct tokens *tokens, int i)
{
    struct letter_number *number = &tokens->token[i].number;
    int next = i + 1;
    if (next + 1 < tokens->count && (token_is(&tokens->token[next], "gross") || token_is(&tokens->token[next], "net")))
        next++;
    bool bound =
        next < tokens->count && (token_is(&tokens->token[next], "/") || token_is(&tokens->token[next], "per") ||
                                 token_is(&tokens->token[next], "a") || token_is(&tokens->token[next], "each") ||
                                 token_is(&tokens->token[next], "every"));
    if (bound)
        next++;
    if (next >= tokens->count || tokens->token[next].kind != TOKEN_WORD || number->period != PERIOD_NONE)
        return;
    const char *word = tokens->token[next].word;
    enum letter_period period = period_word(word);
    bool alone = strcmp(word, "year") != 0 && strcmp(word, "yr") != 0 && strcmp(word, "month") != 0 &&
                 strcmp(word, "annual") != 0 && strcmp(word, "h") != 0 && strcmp(word, "week") != 0 &&
                 strcmp(word, "day") != 0 && strcmp(word, "hour") != 0 && strcmp(word, "monthly") != 0 &&
                 strcmp(word, "yearly") != 0;
    if (period != PERIOD_NONE && (bound || alone || (period == PERIOD_MONTH && strcmp(word, "monthly") == 0)))
        number->period = period;
}

/* Joins the numbers from token `from` on with what stands beside them. */
static void join_numbers(struct tokens *tokens, int from)
{
    for (int i = from; i < tokens->count; i++) {
        struct letter_number *number = &tokens->token[i].number;
        if (tokens->token[i].kind != TOKEN_NUMBER || number->ordinal)
            continue;
        if (i > from && tokens->token[i - 1].kind != TOKEN_NUMBER) {
            int before = token_is(&tokens->token[i - 1], ".") && i - 1 > from ? i - 2 : i - 1;
            const char *code = currency_word(tokens->token[before].word);
            if (code && (before == i - 1 || strcmp(code, "INR") == 0)) {
                if (!number->currency[0])
                    memcpy(number->currency, code, strlen(code) + 1);
                tokens->token[i].at = tokens->token[before].at;
                for (int dropped = i - before; dropped > 0; dropped--, i--)
                    drop_token(tokens, before);
                number = &tokens->token[i].number;
            }
        }
        if (i + 1 < tokens->count && tokens->token[i + 1].kind == TOKEN_WORD && !number->unit) {
            enum letter_period period = number->period;
            int64_t unit = unit_word(tokens->token[i + 1].word, &period);
            if (unit) {
                number->unit = unit;
                number->period = period;
                tokens->token[i].end = tokens->token[i + 1].end;
                drop_token(tokens, i + 1);
            }
        }
        if (i + 1 < tokens->count && tokens->token[i + 1].kind != TOKEN_NUMBER) {
            const char *word = tokens->token[i + 1].word;
            const char *code = currency_word(word);
            bool next_owns = code && i + 2 < tokens->count && tokens->token[i + 2].kind == TOKEN_NUMBER &&
                             (number->currency[0] || !strcmp(word, "$"));
            bool percent = token_is(&tokens->token[i + 1], "%") || token_is(&tokens->token[i + 1], "percent");
            if (code && !next_owns) {
                if (!number->currency[0] || number->currency[0] == '$')
                    memcpy(number->currency, code, strlen(code) + 1);
            }
            number->percent = percent;
            if (percent || (code && !next_owns)) {
                tokens->token[i].end = tokens->token[i + 1].end;
                drop_token(tokens, i + 1);
            }
        }
        if (number->thousandths && !number->unit && !number->percent && strcmp(number->currency, "EUR") == 0)
            number->raw *= 1000; /* 65.700 EUR */
        read_period(tokens, i);
    }
}

/* What "4-year" and "12-month" go on with. */
static bool period_ahead(const char *at)
{
    static const char *const periods[] = {"year", "month", "week", "day", "quarter", "yr", "mo"};
    for (size_t p = 0; p < sizeof periods / sizeof *periods; p++)
        if (strncmp(at, periods[p], strlen(periods[p])) == 0)
            return true;
    return false;
}

/* Whether the full stop belongs to the word before it: "5 p.m. Pacific", "Inc. Common Stock". */
static bool is_shortened(const struct tokens *tokens, const char *at)
{
    static const char *const shortened[] = {"p.m", "a.m", "inc", "ltd", "corp", "pte", "pvt", "mr", "mrs", "ms", "dr", "st", "approx", "u.s", "w.e.f", "p.a", "p.m"};
    static const char *const openers[] = {"The ", "This ", "You", "We ", "It ", "In ", "If ", "On ", "Please ", "As ", "For ", "Our ", "I "};
    const struct token *word = tokens->count > 0 ? &tokens->token[tokens->count - 1] : NULL;
    bool is = false;
    for (size_t s = 0; s < sizeof shortened / sizeof *shortened && word; s++)
        is = is || (word->end == at && token_is(word, shortened[s]));
    for (size_t o = 0; o < sizeof openers / sizeof *openers && is && at[1] == ' '; o++)
        is = strncmp(at + 2, openers[o], strlen(openers[o])) != 0;
    return is && at[0] == '.' && at[1] == ' ';
}

static bool ends_sentence(const char *at)
{
    if (at[0] == '?' || at[0] == '!' || at[0] == ';')
        return true;
    if (at[0] == '.' && (at[1] == '"' || at[1] == ')' || at[1] == ']') && (at[2] == ' ' || at[2] == '\0'))
        return true;
    return at[0] == '.' && (at[1] == '\0' || (at[1] == ' ' && !(at[2] >= 'a' && at[2] <= 'z')));
}

void tokens_add(struct tokens *tokens, struct arena *arena, const struct letter_line *line)
{
    const char *at = line->text;
    int from = tokens->count;
    bool gap = false;
    while (*at && tokens->count < TOKENS_MAX) {
        if (is_digit(*at) || (*at == '.' && is_digit(at[1]) && (at == line->text || !(is_letter(at[-1]) || is_digit(at[-1]) || at[-1] == '.')))) {
            add_number(tokens, arena, line, &at);
        } else if (is_letter(*at)) {
            add_word(tokens, arena, line, &at);
        } else if (!gap && strspn(at, " ") > 2 && tokens->count > from &&
                   tokens->token[tokens->count - 1].kind == TOKEN_WORD) {
            gap = true; /* the first column of a table ends here */
            add_token(tokens, arena,
                      (struct token){.kind = TOKEN_MARK, .word = ":", .at = at, .end = at + 1, .line = line});
            at += strspn(at, " ");
        } else if (strspn(at, ".") > 3 || (strspn(at, "_") > 2)) { /* the dots between a label and its figure */
            const char *end = at + strspn(at, "._");
            add_token(tokens, arena,
                      (struct token){.kind = TOKEN_MARK, .word = ":", .at = at, .end = end, .line = line});
            at = end;
        } else if (*at == ' ' || (*at == '-' && at > line->text && is_letter(at[1]) &&
                                  (is_letter(at[-1]) || (is_digit(at[-1]) && period_ahead(at + 1))))) {
            at++;
        } else {
            size_t length = (at[0] == '-' || at[0] == '=') && at[1] == '>' ? 2 : 1;
            struct token mark = {.kind = TOKEN_MARK,
                                 .word = *at == '|' ? "!bar" : arena_copy(arena, at, length),
                                 .at = at,
                                 .end = at + length,
                                 .line = line,
                                 .ends = ends_sentence(at) && !is_shortened(tokens, at)};
            add_token(tokens, arena, mark);
            at += length;
        }
    }
    spelling_mend(tokens, from);
    join_numbers(tokens, from);
    spelling_numbers(tokens, from);
}
