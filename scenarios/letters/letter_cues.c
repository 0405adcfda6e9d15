#include "scenarios/letters/letter_cues.h"

#include <string.h>

#include "calc/kit/text.h"

/* Whether one of a|b|c is the word of the token; a number is compared as digits. */
static bool element_fits(const char *element, size_t length, const struct token *token)
{
    char digits[8] = "";
    const char *word = token->word;
    if (token->kind == TOKEN_NUMBER) {
        int64_t whole = token->number.raw / NUMBER_SCALE;
        if (token->number.unit || token->number.currency[0] || token->number.percent || token->number.decimals ||
            whole > 9999)
            return false;
        struct text text = text_in(digits, sizeof digits);
        text_addf(&text, "%l", whole);
        if (token->number.ordinal)
            text_add(&text, whole == 1 ? "st" : whole == 2 ? "nd" : whole == 3 ? "rd" : "th");
        word = digits;
    }
    size_t size = strlen(word);
    for (const char *end = element + length; element < end;) {
        const char *bar = memchr(element, '|', (size_t)(end - element));
        size_t part = (size_t)((bar ? bar : end) - element);
        if (part == size && memcmp(element, word, size) == 0)
            return true;
        element += part + 1;
    }
    return false;
}

/* The most tokens that the pattern takes from i on; −1 where it does not fit. A pattern has few optional words, so that
 * trying both ways stays cheap. */
static int fit(const struct tokens *tokens, int i, const char *pattern)
{
    while (*pattern == ' ')
        pattern++;
    if (!*pattern)
        return 0;
    size_t length = strcspn(pattern, " ");
    bool optional = pattern[length - 1] == '?';
    const char *rest = pattern + length;
    int best = -1;
    if (i < tokens->count && element_fits(pattern, length - optional, &tokens->token[i])) {
        int more = fit(tokens, i + 1, rest);
        best = more >= 0 ? more + 1 : -1;
    }
    if (optional) {
        int without = fit(tokens, i, rest);
        best = without > best ? without : best;
    }
    return best;
}

int pattern_at(const struct tokens *tokens, int i, const char *pattern)
{
    int length = fit(tokens, i, pattern);
    return length > 0 ? length : 0;
}

const struct cue *cue_at(const struct tokens *tokens, int i, enum cue_place place, int *length)
{
    const struct cue *best = NULL;
    *length = 0;
    for (int row = 0; row < CUE_COUNT; row++) {
        if (place == ANYWHERE && CUES[row].place != ANYWHERE)
            continue;
        int fits = pattern_at(tokens, i, CUES[row].pattern);
        if (fits > *length) {
            best = &CUES[row];
            *length = fits;
        }
    }
    return best;
}
