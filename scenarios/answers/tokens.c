#include "scenarios/answers/tokens.h"

#include <string.h>

#include "bands/reader/decimal.h"

enum { DIGITS_MAX = 10 };

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Bytes above ASCII belong to words: "día". */
static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (unsigned char)byte >= 0x80;
}

static const struct {
    const char *words;
    int number;
} NUMBERS[] = {{"one", 1},     {"two", 2},    {"three", 3},    {"four", 4},    {"five", 5},   {"six", 6},
               {"seven", 7},   {"eight", 8},  {"nine", 9},     {"ten", 10},    {"eleven", 11}, {"twelve", 12},
               {"first", 1},   {"second", 2}, {"third", 3},    {"fourth", 4},  {"fifth", 5},  {"eighteen", 18},
               {"twenty", 20}};

static void number_as_word(struct token *token)
{
    for (size_t i = 0; i < sizeof NUMBERS / sizeof *NUMBERS; i++)
        if (strcmp(NUMBERS[i].words, token->word) == 0)
            *token = (struct token){.is_number = true, .hundredths = 100 * NUMBERS[i].number, .word = ""};
}

/* Digits with at most two decimals; "5th" is 5. */
static const char *take_number(struct token *token, const char *at)
{
    size_t whole = strspn(at, "0123456789"), length = whole;
    if (at[whole] == '.' && is_digit(at[whole + 1]))
        length += 1 + strspn(at + whole + 1, "0123456789");
    *token = (struct token){.is_number = true, .digits = (int)whole, .word = ""};
    if (whole > DIGITS_MAX || decimal_scaled(at, length, 2, &token->hundredths) != DECIMAL_OK) {
        size_t zeros = strspn(at, "0"); /* "007": no number of JSON, but one of people */
        if (zeros == 0 || zeros >= whole || whole > DIGITS_MAX ||
            decimal_scaled(at + zeros, length - zeros, 2, &token->hundredths) != DECIMAL_OK)
            return NULL;
    }
    at += length;
    for (size_t i = 0; i < 4; i++) {
        static const char *const endings[] = {"st", "nd", "rd", "th"};
        if (strncmp(at, endings[i], 2) == 0 && !is_letter(at[2]))
            return at + 2;
    }
    return at;
}

static const char *take_word(struct token *token, struct arena *arena, const char *at)
{
    size_t length = 0;
    while (is_letter(at[length]))
        length++;
    char *word = arena_copy(arena, at, length);
    for (size_t i = 0; i < length; i++)
        if (word[i] >= 'A' && word[i] <= 'Z')
            word[i] = (char)(word[i] - 'A' + 'a');
    *token = (struct token){.word = word};
    number_as_word(token);
    return at + length;
}

bool tokens_of(struct tokens *tokens, struct arena *arena, const char *line)
{
    tokens->count = 0;
    for (const char *at = line; *at;) {
        if (*at == ' ' || *at == '\t') {
            at++;
            continue;
        }
        if (tokens->count == TOKENS_MAX)
            return false;
        struct token *token = &tokens->token[tokens->count++];
        if (is_digit(*at)) {
            at = take_number(token, at);
            if (!at)
                return false;
        } else if (is_letter(*at)) {
            at = take_word(token, arena, at);
        } else {
            *token = (struct token){.word = arena_copy(arena, at, 1)};
            at++;
        }
    }
    return true;
}

bool token_is(const struct tokens *tokens, int i, const char *word)
{
    return i >= 0 && i < tokens->count && !tokens->token[i].is_number && strcmp(tokens->token[i].word, word) == 0;
}

bool token_in(const struct tokens *tokens, int i, const char *words)
{
    if (i < 0 || i >= tokens->count || tokens->token[i].is_number)
        return false;
    const char *word = tokens->token[i].word;
    size_t length = strlen(word);
    for (const char *at = words; *at;) {
        size_t one = strcspn(at, " ");
        if (one == length && memcmp(at, word, length) == 0)
            return true;
        at += one + (at[one] == ' ');
    }
    return false;
}

bool token_whole(const struct tokens *tokens, int i, int *number)
{
    if (i < 0 || i >= tokens->count || !tokens->token[i].is_number || tokens->token[i].hundredths % 100 != 0 ||
        tokens->token[i].hundredths > 100 * INT64_C(1000000000))
        return false;
    *number = (int)(tokens->token[i].hundredths / 100);
    return true;
}
