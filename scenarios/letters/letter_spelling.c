#include "scenarios/letters/letter_spelling.h"

#include <string.h>

/* Words that no other common word is one slip away from. */
static const char *const SAFE[] = {"salary",      "signing",     "vesting",   "relocation", "restricted", "performance",
                                   "monthly",     "compensation", "joining",   "deadline",   "currently",  "refresher",
                                   "engineer",    "development", "software",  "scientist",  "position",   "location",
                                   "installments", "instalments", "anniversary", "repayable", "prorated",   "second",
                                   "until",       "pleased",      "january",   "february",   "september",  "october",
                                   "november",    "december"};

/* Whether `word` is `safe` with one letter missing, one too many or two exchanged; the first letter is right. */
static bool is_slip(const char *word, const char *safe)
{
    size_t length = strlen(word), wanted = strlen(safe), same = 0;
    if (word[0] != safe[0] || length + 1 < wanted || length > wanted + 1)
        return false;
    while (same < length && word[same] == safe[same])
        same++;
    const char *rest = word + same, *right = safe + same;
    if (length == wanted)
        return same + 1 < length && rest[0] == right[1] && rest[1] == right[0] && strcmp(rest + 2, right + 2) == 0;
    if (length < wanted)
        return strcmp(rest, right + 1) == 0;
    return !(rest[0] == 's' && rest[1] == '\0') && strcmp(rest + 1, right) == 0; /* a plural is no slip */
}

void spelling_mend(struct tokens *tokens, int from)
{
    for (int i = from; i < tokens->count; i++) {
        struct token *token = &tokens->token[i];
        if (token->kind != TOKEN_WORD)
            continue;
        if (strcmp(token->word, "sing") == 0 && i + 1 < tokens->count && token_is(&tokens->token[i + 1], "on"))
            token->word = "sign";
        for (size_t s = 0; s < sizeof SAFE / sizeof *SAFE && strlen(token->word) > 5; s++)
            if (is_slip(token->word, SAFE[s]))
                token->word = SAFE[s];
    }
}

/* The value of a number in words at i … *end; −1 for none. "and" may stand inside. */
static int64_t spelled_at(const struct tokens *tokens, int i, int *end)
{
    static const struct {
        const char *word;
        int64_t value;
    } words[] = {{"one", 1},          {"two", 2},         {"three", 3},      {"four", 4},        {"five", 5},
                 {"six", 6},          {"seven", 7},       {"eight", 8},      {"nine", 9},        {"ten", 10},
                 {"eleven", 11},      {"twelve", 12},     {"thirteen", 13},  {"fourteen", 14},   {"fifteen", 15},
                 {"sixteen", 16},     {"seventeen", 17},  {"eighteen", 18},  {"nineteen", 19},   {"twenty", 20},
                 {"thirty", 30},      {"forty", 40},      {"fifty", 50},     {"sixty", 60},      {"seventy", 70},
                 {"eighty", 80},      {"ninety", 90},     {"hundred", 100},  {"thousand", 1000}, {"lakh", 100000},
                 {"lakhs", 100000},   {"lac", 100000},    {"lacs", 100000},    {"million", 1000000}, {"crore", 10000000}, {"crores", 10000000}};
    int64_t all = 0, part = 0;
    bool any = false;
    for (*end = i; *end < tokens->count; ++*end) {
        int64_t value = 0;
        for (size_t w = 0; w < sizeof words / sizeof *words; w++)
            value = token_is(&tokens->token[*end], words[w].word) ? words[w].value : value;
        if (value == 0 && !(any && token_is(&tokens->token[*end], "and") && *end + 1 < tokens->count))
            break;
        if (value == 100)
            part = (part ? part : 1) * 100;
        else if (value > 100) {
            all += (part ? part : 1) * value;
            part = 0;
        } else {
            part += value;
        }
        any = any || value > 0;
        if (all + part > INT64_C(1000000000))
            return -1;
    }
    while (any && token_is(&tokens->token[*end - 1], "and"))
        --*end;
    return any ? all + part : -1;
}

static void drop(struct tokens *tokens, int from, int to)
{
    memmove(&tokens->token[from], &tokens->token[to], (size_t)(tokens->count - to) * sizeof *tokens->token);
    tokens->count -= to - from;
}

static int percent_words(const struct tokens *tokens, int i)
{
    if (i < tokens->count && (token_is(&tokens->token[i], "percent") || token_is(&tokens->token[i], "%") ||
                              token_is(&tokens->token[i], "pct")))
        return 1;
    return i + 1 < tokens->count && token_is(&tokens->token[i], "per") && token_is(&tokens->token[i + 1], "cent") ? 2 : 0;
}

static bool is_value(const struct token *token, int64_t value)
{
    const struct letter_number *number = &token->number;
    return token->kind == TOKEN_NUMBER && number->raw / NUMBER_SCALE * (number->unit ? number->unit : 1) == value;
}

/* "( 12 )" at token i whose number is the value. */
static bool in_brackets(const struct tokens *tokens, int i, int64_t value)
{
    return i + 2 < tokens->count && token_is(&tokens->token[i], "(") && is_value(&tokens->token[i + 1], value) &&
           token_is(&tokens->token[i + 2], ")");
}

static void drop_words_before_figures(struct tokens *tokens, int i, int64_t value, int end)
{
    struct token *first = &tokens->token[i];
    int percent = percent_words(tokens, end);
    int after = end + percent;
    const char *code = after < tokens->count ? currency_word(tokens->token[after].word) : NULL;
    after += code != NULL;
    if (in_brackets(tokens, after, value)) {
        struct token number = tokens->token[after + 1];
        int behind = after + 3;
        int later = percent_words(tokens, behind);
        number.number.percent = number.number.percent || percent > 0 || later > 0;
        if (code && !number.number.currency[0])
            memcpy(number.number.currency, code, strlen(code) + 1);
        *first = number;
        drop(tokens, i + 1, behind + later);
        return;
    }
    if (percent > 0 && value <= 100) {
        first->kind = TOKEN_NUMBER;
        first->end = tokens->token[end + percent - 1].end;
        first->word = "";
        first->capital = false;
        first->number = (struct letter_number){.raw = value * NUMBER_SCALE, .percent = true};
        drop(tokens, i + 1, end + percent);
    }
}

/* The words in brackets behind figures: "6,50,000 (Rupees six lakh fifty thousand only)". */
static void drop_words_behind(struct tokens *tokens, int i)
{
    int end = i + 2;
    if (i + 3 >= tokens->count || !token_is(&tokens->token[i + 1], "("))
        return;
    while (end < tokens->count && (currency_word(tokens->token[end].word) || token_is(&tokens->token[end], "in") ||
                                   token_is(&tokens->token[end], "words") || token_is(&tokens->token[end], ":")))
        end++;
    int64_t value = spelled_at(tokens, end, &end);
    while (end < tokens->count && (currency_word(tokens->token[end].word) || token_is(&tokens->token[end], "only")))
        end++;
    if (value > 0 && end < tokens->count && token_is(&tokens->token[end], ")") && is_value(&tokens->token[i], value))
        drop(tokens, i + 1, end + 1);
}

void spelling_numbers(struct tokens *tokens, int from)
{
    for (int i = from; i < tokens->count; i++) {
        if (tokens->token[i].kind == TOKEN_NUMBER) {
            if (i + 2 < tokens->count && token_is(&tokens->token[i + 1], "/") && token_is(&tokens->token[i + 2], "-") &&
                tokens->token[i + 1].at == tokens->token[i].end && tokens->token[i].number.grouped)
                drop(tokens, i + 1, i + 3); /* Rs. 38,40,000/- */
            int percent = percent_words(tokens, i + 1);
            if (percent > 0 && !tokens->token[i].number.currency[0]) {
                tokens->token[i].number.percent = true;
                drop(tokens, i + 1, i + 1 + percent);
            }
            drop_words_behind(tokens, i);
            continue;
        }
        int end = i;
        int64_t value = tokens->token[i].kind == TOKEN_WORD ? spelled_at(tokens, i, &end) : -1;
        if (value > 0)
            drop_words_before_figures(tokens, i, value, end);
    }
}
